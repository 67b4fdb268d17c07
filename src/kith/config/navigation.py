from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

LISTENING = "live/live-region.js"  # the script with which a page follows its stream


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Who is reading, and the masthead's tabs, made only for a page that shows them.

    A guest and nobody have no tabs.
    """
    who = getattr(request, "who", None)
    return {
        "who": who,
        "listening": LISTENING,
        "me": SimpleLazyObject(lambda: _me(who)),
        "navigation": SimpleLazyObject(lambda: _tabs(request, who)),
    }


def _me(who: Any) -> dict[str, str]:
    if not who or not who.is_authenticated:
        return {}
    return {"name": str(who), "url": reverse("me")}


def _tabs(request: HttpRequest, who: Any) -> list[dict[str, Any]]:
    if not who or not who.is_authenticated:
        return []
    tabs = (
        ("home:today", _("Today"), "today"),
        ("guides:all", _("Guides"), "guides"),
        ("communities:all", _("Communities"), "people"),
    )
    return [
        {"url": reverse(name), "name": title, "icon": icon, "current": _is_in(request, name)}
        for name, title, icon in tabs
    ]


def _is_in(request: HttpRequest, name: str) -> bool:
    """Whether the page belongs to this tab's room."""
    match = request.resolver_match
    return bool(match and match.app_name == name.partition(":")[0])
