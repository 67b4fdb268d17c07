"""The address that phones open, as words and as a QR code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from typing import Any

import segno
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kith.activities.models import Activity

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def way_in(request: HttpRequest, activity: Activity) -> dict[str, Any]:
    """What a screen shows to let people in; nothing where the activity is closed."""
    if not activity.join_code:
        return {}
    base, bare = _base(request)
    return {
        "qr": qr(base + reverse("activities:join-code", args=[activity.join_code])),
        "address": bare + reverse("activities:join").rstrip("/"),
        "is_loopback": _is_loopback(bare),
    }


def way_in_on_paper(request: HttpRequest, activity: Activity) -> dict[str, str] | None:
    """The same for a sheet. Where no phone can open the address, the code alone."""
    if not activity.join_code:
        return None
    base, bare = _base(request)
    if _is_loopback(bare):
        return {"code": activity.spoken_code}
    address = base + reverse("activities:join-code", args=[activity.join_code])
    return {
        "code": activity.spoken_code,
        "address": bare + reverse("activities:join").rstrip("/"),
        "svg": _drawn(address),
        "alt": _("QR code that opens the address beside it"),
    }


def _drawn(address: str) -> str:
    """A QR code as an SVG that stands on its own."""
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", xmldecl=False, border=0)
    return drawn.getvalue().decode()


def _base(request: HttpRequest) -> tuple[str, str]:
    """The address that phones open, with its scheme and without."""
    base = settings.KITH_PLACE.address or request.build_absolute_uri("/").rstrip("/")
    return base, base.partition("://")[2]


def _is_loopback(bare: str) -> bool:
    return bare.rpartition(":")[0] in LOOPBACK or bare in LOOPBACK


def qr(address: str) -> SafeString:
    """The address as an inline SVG of class `qr`: one path of filled runs."""
    rows = segno.make(address, error="m", micro=False).matrix
    runs = "".join(run for y, row in enumerate(rows) for run in _runs(y, row))
    return format_html(
        '<svg class="qr" viewBox="0 0 {0} {0}" shape-rendering="crispEdges" role="img" '
        'aria-label="{1}"><path d="{2}"/></svg>',
        len(rows),
        _("QR code that opens the address beside it"),
        runs,
    )


def _runs(y: int, row: Sequence[int]) -> Iterator[str]:
    x = 0
    for is_dark, modules in groupby(row):
        width = len(list(modules))
        if is_dark:
            yield f"M{x} {y}h{width}v1h-{width}z"
        x += width
