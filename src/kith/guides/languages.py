"""The languages that a guide may be written in: more than Kith speaks itself."""

from __future__ import annotations

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _

UNKNOWN = "und"  # the tag for "undetermined"


def choices(also: str = "") -> list[tuple[str, object]]:
    """For a select: Kith's own first, each in its own name; `also` a tag that a text brought."""
    own = [code for code, _name in settings.LANGUAGES]
    others = sorted(
        (code for code, told in LANG_INFO.items() if "name_local" in told and code not in own),
        key=lambda code: LANG_INFO[code]["name_local"].casefold(),
    )
    named = [(code, LANG_INFO[code]["name_local"]) for code in (*own, *others)]
    brought = [(also, also)] if also and also not in dict(named) and also != UNKNOWN else []
    return [*named, *brought, (UNKNOWN, _("Another language"))]


def name(tag: str) -> str:
    """What a language calls itself; "" where nobody knows."""
    told = LANG_INFO.get(tag) or LANG_INFO.get(tag.partition("-")[0]) or {}
    return told.get("name_local", "").capitalize()


def spoken_by_kith(tag: str, otherwise: str) -> str:
    """The language that an activity about a guide is led in."""
    short = tag.partition("-")[0].lower()
    return short if short in dict(settings.LANGUAGES) else otherwise
