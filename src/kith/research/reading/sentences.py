"""What Kith says of a record: why it was not read, or what was unsure."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

UNREAD: dict[str, Any] = {
    "broken": _("It breaks off, or its signs do not close. Nothing of it was kept."),
    "no-title": _("It has no title. Nothing of it was kept."),
    "too-long": _("It is longer than any reference; probably its end is missing."),
}
UNSURE: dict[str, Any] = {
    "no-year": _("It has no year."),
    "others": _("It says “and others”: not all authors are named."),
    "long-title": _("Its title is very long, and was cut."),
    "letters": _("Some letters of its title could not be read."),
    "guessed": _("The letters of this file had to be guessed; look at the accents."),
}
TWICE = {
    "here": _("It is here already."),
    "in-file": _("It stands in this file twice; the first was taken."),
}
SENTENCES = UNREAD | UNSURE | TWICE
