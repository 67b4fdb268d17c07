"""The methods that a guide may invite to: those that Kith runs, and those that are coming."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from kith.activities.method import Method
from kith.activities.models.passage import Text
from kith.ui.icons import ICONS

MOST_WORKS = 3  # of a guide, among the topics


@dataclass(frozen=True)
class Offer:
    """A method as a guide speaks of it. `method` is None while it is still coming."""

    key: str
    name: Any
    question: Any = ""
    leaves: Any = ""
    method: type[Method] | None = None

    @property
    def is_coming(self) -> bool:
        return self.method is None

    @property
    def icon(self) -> str:
        return self.key if self.key in ICONS else "method"

    @property
    def minutes(self) -> int:
        return self.method.minutes() if self.method else 0

    @property
    def topics(self) -> list[str]:
        """What the method suggests where a guide suggests nothing."""
        return [str(topic) for topic in self.method.topics] if self.method else []

    def topics_with(self, works: Iterable[Text]) -> list[str]:
        """The same; before them what a guide cites, where the method is about a text."""
        reads = self.method is not None and self.method.is_about_a_text
        titles = [work.source for work in works] if reads else []
        return list(dict.fromkeys([*titles[:MOST_WORKS], *self.topics]))


COMING = (
    Offer(
        "shared-understandings",
        _("Build shared understandings"),
        _("What does one word mean here, and who sees it differently?"),
        _("It leaves a definition, and whoever sees it differently beside it."),
    ),
    Offer(
        "unpack-research",
        _("Unpack the research"),
        _("What does it claim, what would you argue with, what could we try?"),
        _("It leaves a summary in your words, and a few things to try."),
    ),
)


def offers() -> dict[str, Offer]:
    """Every method by its key that a guide can invite to: those that Kith runs, then those that
    are coming. What looks back begins from an earlier activity.
    """
    coming = {offer.key: offer for offer in COMING if offer.key not in Method.known}
    known = {key: method for key, method in Method.known.items() if not method.looks_back}
    return {key: _told_by(method) for key, method in known.items()} | coming


def offer(key: str) -> Offer:
    return offers().get(key) or Offer(key, key)


def _told_by(method: type[Method]) -> Offer:
    return Offer(method.key, method.name, method.question, method.leaves, method)
