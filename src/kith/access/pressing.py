"""A form that is sent twice by one press leaves one thing behind."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5


def same_press(press: UUID, *said: Any) -> UUID:
    """The id of what one press of one form makes. `press` is the form's own, new with each page.

    With what was said in it, because somebody may go back to the page and say something else.
    """
    return uuid5(press, "\n".join(str(word) for word in said))
