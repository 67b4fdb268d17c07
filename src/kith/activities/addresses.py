"""The address that phones open, as words and as a QR code."""

from __future__ import annotations

import io
from typing import Any

import segno
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

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
    """The address as an inline SVG of class `qr`."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn,
        kind="svg",
        xmldecl=False,
        svgns=False,
        svgclass="qr",
        lineclass=None,
        border=0,
        omitsize=True,
    )
    return mark_safe(drawn.getvalue().decode())  # noqa: S308  (drawn here, of an address of ours)
