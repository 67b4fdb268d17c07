"""What comes back from outside: plain values, or a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

TROUBLES = {
    "closed": _("This Kith does not ask other servers. Whoever runs it can let it."),
    "address": _("This is not an address on the web that Kith can ask: https://… is one."),
    "inside": _("This address is inside a network, not on the public web. Kith does not go there."),
    "unknown": _("There is no server of this name, or the names could not be looked up."),
    "silent": _("The server did not answer."),
    "insecure": _("The server could not prove that it is the one of this name."),
    "slow": _("The server took too long."),
    "large": _("What the server sent is larger than Kith takes."),
    "cut": _("The answer broke off, or was none."),
    "garbled": _("The server’s answer could not be read."),
    "kind": _("The server sent something of another kind than was asked for."),
    "astray": _("The server sent Kith on from one address to the next without an end."),
    "gone": _("The server has nothing at this address."),
    "refused": _("The server does not let Kith in."),
    "busy": _("The server asks to be left alone for a while."),
    "stumbled": _("The server stumbled over the question."),
    "waiting": _("Kith is asking elsewhere just now. Try again in a minute."),
}


class NotReached(Exception):  # noqa: N818 - it is shown to people, not to programmers
    """Nothing was found outside. `why` is a key of `TROUBLES`, `sentence` says it to people, and
    `again` is when the server lets itself be asked again, where it said so.
    """

    def __init__(self, why: str, again: datetime | None = None):
        super().__init__(why)
        self.why, self.again = why, again

    @property
    def sentence(self) -> str:
        return sentence_of(self.why)


def sentence_of(why: str) -> str:
    """What a trouble that was kept is called; "" where there is none."""
    return str(TROUBLES.get(why, TROUBLES["silent"])) if why else ""


@dataclass(frozen=True)
class Found:
    """What stands at an address. `url` is where it was found in the end, `kind` its media type in
    lower case, `charset` the one that the server named, or "". `etag` and `changed` are for asking
    again: they let a server say that nothing is new.
    """

    url: str
    body: bytes
    kind: str = ""
    charset: str = ""
    etag: str = ""
    changed: str = ""


@dataclass(frozen=True)
class Unchanged:
    """The server says that nothing is new since it was asked with this `etag` or `changed`."""

    url: str
