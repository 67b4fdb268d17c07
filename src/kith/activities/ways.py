"""The ways in which one activity can be run. Whatever differs between them is asked of the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from kith.activities.models.step import Step


class Others(IntEnum):
    """Which company the kind of a step needs."""

    NOT_NEEDED = 0
    AT_ANY_TIME = 1
    AT_ONCE = 2


@dataclass(frozen=True)
class Way:
    """`others` is the company that there is; `own_pace`: everybody is at a step of their own."""

    key: str
    name: Any
    others: Others = Others.AT_ONCE
    own_pace: bool = False
    is_private: bool = False
    has_times: bool = False

    do_not_call_in_templates: ClassVar[bool] = True
    known: ClassVar[dict[str, Way]] = {}

    def __post_init__(self) -> None:
        self.known[self.key] = self

    def __str__(self) -> str:
        return str(self.name)

    def suits(self, step: Step) -> bool:
        """Whether a step can be done in this way; else it is passed over."""
        return step.behaviour.others <= self.others


ALONE = Way("alone", _("alone"), Others.NOT_NEEDED, own_pace=True, is_private=True)
OVER_TIME = Way("over-time", _("over time"), Others.AT_ANY_TIME, own_pace=True, has_times=True)
TOGETHER = Way("together", _("together"))
ON_PAPER = Way("on-paper", _("on paper"))
