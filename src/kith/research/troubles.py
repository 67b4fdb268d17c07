"""Why nothing came, in sentences: those of the door, and those of what came through it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kith import outside

TROUBLES = {
    "no-such-doi": _(
        "Crossref knows no study of this DOI. Look at the DOI again, or add the study by hand."
    ),
    "no-doi": _("This is not a DOI: 10.1234/abcd is one."),
    "no-feed": _("There is a page at this address, but no feed of what is new."),
    "mistakes": _("The feed has mistakes in it. What could be read was kept."),
    "unread": _("What came back could not be read."),
    "full": _("The tray is full. Kith looks again once some of it is sifted."),
}


class Unread(outside.NotReached):
    """Something came back, and it was not what was asked for."""

    @property
    def sentence(self) -> str:
        return sentence_of(self.why)


def sentence_of(why: str) -> str:
    """A trouble that was kept, for people; "" where there is none."""
    return str(TROUBLES[why]) if why in TROUBLES else outside.sentence_of(why)
