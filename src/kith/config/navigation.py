from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The tabs of the masthead, and who is reading. A guest and nobody have no tabs."""
    who = getattr(request, "who", None)
    shared = {"who": who, "listening": "live/js/live-region.js"}
    if not who or not who.is_authenticated:
        return shared | {"navigation": []}
    tabs = (
        ("home:today", _("Today"), "today"),
        ("guides:all", _("Guides"), "guides"),
        ("communities:all", _("Communities"), "people"),
    )
    return shared | {
        "me": {"name": str(who), "url": reverse("people:me")},
        "navigation": [
            {"url": reverse(name), "name": title, "icon": icon, "current": _is_in(request, name)}
            for name, title, icon in tabs
        ],
    }


def _is_in(request: HttpRequest, name: str) -> bool:
    """Whether the page belongs to this tab's room."""
    match = request.resolver_match
    return bool(match and match.app_name == name.partition(":")[0])
