"""The few licences under which a study's own words may be passed on."""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

LICENCES = (
    ("", _("All rights reserved, or not known")),
    ("public-domain", _("Public domain")),
    ("cc0", "CC0"),
    ("cc-by", "CC BY"),
    ("cc-by-sa", "CC BY-SA"),
    ("cc-by-nc", "CC BY-NC"),
    ("cc-by-nc-sa", "CC BY-NC-SA"),
    ("cc-by-nd", "CC BY-ND"),
    ("cc-by-nc-nd", "CC BY-NC-ND"),
)
KEYS = frozenset(key for key, _name in LICENCES if key)
MARKS = re.compile(r"creative ?commons\.org/licen[sc]es/(by(?:-nc)?(?:-nd|-sa)?)\b")
SHORT = re.compile(r"\bcc[ -]?(by(?:[ -]nc)?(?:[ -](?:nd|sa))?)\b")
ZERO = re.compile(r"\bcc[ -]?0\b|publicdomain/zero")
FREE = re.compile(r"\bpublic[ -]?domain\b|publicdomain/mark")


def licence_in(said: str) -> str:
    """The key of the licence that an address or a few words name; "" where that is none of ours."""
    text = said.casefold()
    if ZERO.search(text):
        return "cc0"
    if FREE.search(text):
        return "public-domain"
    found = MARKS.search(text) or SHORT.search(text)
    key = f"cc-{found[1].replace(' ', '-')}" if found else ""
    return key if key in KEYS else ""


def may_be_passed_on(licence: str) -> bool:
    """Whether a community may show its members the study's own abstract, and keep a copy of it."""
    return licence in KEYS
