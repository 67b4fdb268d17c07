"""What the page of a word shows to one reader. A query each, made when it is asked for."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from kith.access import may
from kith.activities.models import Activity
from kith.ui.differences import Piece, differences
from kith.understandings.models import Definition, Example, Perspective, Term
from kith.understandings.models.said import Said

LATEST = 6  # versions on the line
VERBS = ("respell", "mark", "inquire", "propose", "see", "exemplify", "remove")


class Page:
    """Every wording and everything said comes with `record`: the activity that it is from, where
    this reader may see it, else None.
    """

    def __init__(self, term: Term, who: Any):
        self.term, self.who = term, who

    @cached_property
    def versions(self) -> list[Definition]:
        return [each for each in self._definitions if each.is_agreed()]

    @property
    def latest_versions(self) -> list[Definition]:
        return self.versions[-LATEST:]

    @property
    def current(self) -> Definition | None:
        return self.versions[-1] if self.versions else None

    @property
    def previous(self) -> Definition | None:
        return self.versions[-2] if len(self.versions) > 1 else None

    @property
    def current_record(self) -> Activity | None:
        return self.records.get(self.current.activity_id) if self.current else None  # type: ignore[arg-type]

    @property
    def changes(self) -> list[Piece]:
        """The agreed wording, with what changed since the one before."""
        before = self.previous or self.current
        return differences(before.words, self.current.words) if before and self.current else []

    @cached_property
    def proposals(self) -> list[Any]:
        """What waits to be agreed, each with its `changes` from what is agreed now."""
        waiting: list[Any] = [each for each in self._definitions if not each.is_agreed()]
        agreed = self.current.words if self.current else ""
        for each in waiting:
            each.changes = differences(agreed or each.words, each.words)
            each.may_agree = may(self.who, "definition.agree", each)
            each.may_take_back = may(self.who, "definition.take_back", each)
        return waiting

    @cached_property
    def perspectives(self) -> list[Said]:
        return [self._with_verbs(each) for each in self._perspectives]

    @cached_property
    def examples(self) -> list[tuple[Any, list[Said]]]:
        """What is one, what is not, what is hard to say: each part with its name."""
        known = [self._with_verbs(each) for each in self._examples]
        of = {
            said: [each for each in known if each.verdict == said] for said, _ in Example.VERDICTS
        }
        return [(name, of[said]) for said, name in Example.VERDICTS if of[said]]

    @cached_property
    def records(self) -> dict[UUID, Activity]:
        """The activities that left something or began here, and that this reader may see."""
        ids: set[Any] = {each.activity_id for each in self._definitions}
        ids |= set(self.term.inquiries.values_list("activity", flat=True))
        ids |= {_activity(each) for each in (*self._perspectives, *self._examples)}
        seen = Activity.objects.visible_to(self.who).filter(pk__in=ids - {None})
        return {activity.pk: activity for activity in seen.order_by("-began")}

    @property
    def fresh_id(self) -> UUID:
        """For a press of this page, so that it is one press however often it arrives."""
        return uuid4()

    @property
    def may(self) -> dict[str, bool]:
        return {verb: may(self.who, f"term.{verb}", self.term) for verb in VERBS}

    @cached_property
    def _definitions(self) -> list[Definition]:
        """All wordings: the versions in their order, and what waits."""
        seen = Definition.objects.visible_to(self.who).of(self.term)
        return list(seen.order_by("agreement__number", "at", "pk"))

    @cached_property
    def _perspectives(self) -> list[Perspective]:
        return list(Perspective.objects.visible_to(self.who).of(self.term).in_order())

    @cached_property
    def _examples(self) -> list[Example]:
        return list(Example.objects.visible_to(self.who).of(self.term).in_order())

    def _with_verbs(self, said: Any) -> Any:
        said.term = self.term
        said.may_withdraw = may(self.who, f"{said.noun}.withdraw", said)
        said.may_withhold = may(self.who, f"{said.noun}.withhold", said)
        said.record = self.records.get(_activity(said))
        return said


def _activity(said: Any) -> Any:
    return said.contribution.step.activity_id if said.contribution else None
