"""Names as people type them, made fit to be shown to others."""

from __future__ import annotations

import unicodedata
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

FIRST_NAME, FULL_NAME = 40, 80  # characters at most

JOINERS = "\u200c\u200d"  # Persian and several Indian scripts spell with them
UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs"}  # control, format (bidi overrides too), not characters
LETTERS = ("L", "N")


def cleaned(text: str, at_most: int = FIRST_NAME) -> str:
    """`text` as a name, or a ValidationError with the sentence that refuses it.

    White space is joined, and what nobody sees is taken out: controls, direction overrides,
    empty letters. What is left has a letter or figure in it, and `at_most` characters.
    """
    name = " ".join("".join(map(_as_seen, unicodedata.normalize("NFC", text))).split())
    if not any(unicodedata.category(sign).startswith(LETTERS) for sign in name):
        raise ValidationError(_("A name has at least one letter in it."), code="no-letter")
    if len(name) > at_most:
        raise ValidationError(_too_long(at_most), code="too-long")
    return name


def _as_seen(sign: str) -> str:
    if sign.isspace():
        return " "
    return sign if sign in JOINERS or unicodedata.category(sign) not in UNSEEN else ""


def _too_long(at_most: int) -> Any:
    return _("A name has at most %d characters. A shorter form of it will do.") % at_most
