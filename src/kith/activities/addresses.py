"""The address that phones open, as words and as a QR code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    base = settings.KITH_PLACE.address or request.build_absolute_uri("/").rstrip("/")
    bare = base.partition("://")[2]
    return {
        "qr": qr(base + reverse("activities:join-code", args=[activity.join_code])),
        "address": bare + reverse("activities:join").rstrip("/"),
        "is_loopback": bare.rpartition(":")[0] in LOOPBACK or bare in LOOPBACK,
    }


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
