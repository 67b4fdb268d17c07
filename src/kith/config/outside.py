"""KITH_OUTSIDE: whether this Kith may ask other servers, and who they can write to."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kith.config.refusal import Unusable

OPEN, CLOSED = {"on", "yes", "1", "true"}, {"", "off", "no", "0", "false"}
E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def read_outside(environment: Mapping[str, str]) -> tuple[bool, str]:
    """Whether the door to other servers is open, and whom they can write to, or "".

    It is closed where nothing is said. An e-mail address opens it and is told to the servers that
    are asked: they like to know whom to write to, and Crossref answers sooner.
    """
    said = environment.get("KITH_OUTSIDE", "").strip()
    if said.lower() in OPEN | CLOSED:
        return said.lower() in OPEN, ""
    if E_MAIL.fullmatch(said):
        return True, said
    raise Unusable("KITH_OUTSIDE is on, off, or an e-mail address such as it@example.org.")
