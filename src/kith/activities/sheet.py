"""The sheet of an activity: what is printed, handed out and written on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext, override

from kith.activities.lanes import Lane
from kith.activities.method import Method
from kith.activities.models import Activity, Passage, Step
from kith.activities.models.passage import Text
from kith.activities.paper_sizes import SIZES
from kith.ui.typesetting import typeset

TEMPLATE = Path(__file__).parent / "sheets" / "sheet.typ"
MINUS = "minus"  # the icon of a lane that is drawn with a dashed rule
COLUMNS = {
    "groups": (_lazy("Group"), _lazy("Cards")),
    "answers": (_lazy("Card"),),
    "votes": (_lazy("Group"), _lazy("Hands up, a stroke for each"), _lazy("How many")),
    "promises": (
        _lazy("+ or −"),
        _lazy("What will we try?"),
        _lazy("Who will, with whom?"),
        _lazy("Until when?"),
        _lazy("What would we notice?"),
    ),
}


@dataclass
class Sheet:
    """One leaf of paper for the steps of one activity, or of a method before there is one."""

    activity: Activity
    steps: list[Step]
    came_from: str = ""  # a line beneath the method's name
    topics: Sequence[str] = ()  # to choose from with a pen, where none is chosen yet
    passages: Iterable[Text] = ()  # what is read
    way_in: dict[str, str] | None = None

    @classmethod
    def of(cls, activity: Activity, way_in: dict[str, str] | None) -> Sheet:
        community, passages = str(activity.community or ""), texts(activity.passages.all())
        return cls(activity, list(activity.plan), community, way_in=way_in, passages=passages)

    @classmethod
    def before(
        cls,
        method: type[Method],
        language: str,
        came_from: str,
        topic: str = "",
        topics: Sequence[str] = (),
        passages: Iterable[Text] = (),
    ) -> Sheet:
        """The sheet of an activity that nobody has started: about `topic`, or one of `topics`."""
        activity = Activity(method_key=method.key, topic=topic, language=language)
        with override(language):
            planned = enumerate(method.steps, start=1)
            steps = [Step.planned(activity, position, plan) for position, plan in planned]
        return cls(activity, steps, came_from, topics, passages)

    @property
    def name(self) -> str:
        """Of its file, without an ending."""
        return slugify(str(self.activity)) or "kith"

    def pdf(self, size: str) -> bytes:
        """`size` is a key of `SIZES`. In the language of the activity, whoever prints it."""
        with override(self.activity.language):
            return typeset(TEMPLATE, self.said() | {"paper": SIZES[size]})

    def said(self) -> dict[str, Any]:
        """What `sheet.typ` asks for, all of it words, numbers, lists and names."""
        return {
            "language": self.activity.language,
            "title": str(self.activity),
            "method": str(self.activity.method.name),
            "about": self.about,
            "came_from": self.came_from,
            "readers": self.readers,
            "way_in": self.way_in and self.way_in | {"label": _("Come in, or read it later")},
            "steps": [_of(step) | {"passages": self.read_in(step)} for step in self.steps],
        }

    @property
    def about(self) -> dict[str, str] | None:
        """A line for the topic, where it is still open."""
        if self.activity.topic:
            return None
        return {"label": _("About"), "topics": " · ".join(self.topics)}

    def read_in(self, step: Step) -> list[dict[str, str]]:
        """The passages that stand in a step; those in which nothing is read have none."""
        if step.behaviour.on_paper() != "passages":
            return []
        return [{"words": text.words, "source": text.source} for text in self.passages]

    @property
    def readers(self) -> str:
        community = self.activity.community
        if community is None:
            return _("Whoever convenes types it in; then your community reads it.")
        said = _("Whoever convenes types it in; then everyone in %(community)s reads it.")
        return said % {"community": community}


def texts(passages: Iterable[Passage]) -> list[Text]:
    return [Text(passage.words, passage.source) for passage in passages]


def _of(step: Step) -> dict[str, Any]:
    leaves = step.behaviour.on_paper()
    return {
        "number": step.position,
        "name": str(step.name),
        "prompt": step.prompt,
        "minutes": step.minutes,
        "time": ngettext("%(count)s minute", "%(count)s minutes", step.minutes)
        % {"count": step.minutes},
        "hint": _("No names here.") if step.anonymous and step.takes("words") else "",
        "leaves": leaves,
        "columns": [str(name) for name in (*COLUMNS.get(leaves, ()), *_names(step.answers))],
        "lanes": [_lane(lane) for lane in step.sides],
    }


def _names(lanes: Iterable[Lane]) -> list[str]:
    return [str(lane.name) for lane in lanes]


def _lane(lane: Any) -> dict[str, Any]:
    is_less = lane.icon == MINUS
    return {"name": lane.name, "dashed": is_less, "sign": "− " if is_less else "+ "}
