"""A professional learning method: one small class, its steps in order, and what it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from kith.activities.kinds import StepKind
from kith.ui.icons import ICONS

if TYPE_CHECKING:
    from kith.activities.models import Activity


class Method:
    """Subclass it once for each method; defining the class is enough to offer it."""

    key: ClassVar[str]
    name: ClassVar[Any]
    question: ClassVar[Any] = ""  # what the method asks, in one line, before a topic is chosen
    leaves: ClassVar[Any] = ""  # what stays of it, in one sentence
    topics: ClassVar[tuple[Any, ...]] = ()  # suggested where a guide has none
    steps: ClassVar[tuple[StepKind, ...]]
    is_about_a_text: ClassVar[bool] = False  # what is read is its topic: a guide's sources, first
    looks_back: ClassVar[bool] = False  # begun from an earlier activity, never from a guide

    do_not_call_in_templates: ClassVar[bool] = True

    known: ClassVar[dict[str, type[Method]]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.known[cls.key] = cls

    @classmethod
    def minutes(cls) -> int:
        """How long it takes together, with nobody in a hurry."""
        return sum(step.minutes for step in cls.steps)

    @classmethod
    def icon(cls) -> str:
        return cls.key if cls.key in ICONS else "method"

    @classmethod
    def is_anonymous(cls) -> bool:
        return any(step.anonymous for step in cls.steps)

    def harvest(self, activity: Activity, by: Any) -> None:
        """Keep what the activity leaves in the community's memory. May be called many times."""
