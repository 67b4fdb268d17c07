from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from kith.activities.lanes import Lane
from kith.activities.models import Contribution
from kith.activities.models.card import LONGEST
from kith.activities.notes.part import Part

BULLET = re.compile(r"^\s*[-–—•*·]\s+")  # lists that are pasted
HEADING = "#"
LONGEST_NAME = 120


@dataclass(frozen=True)
class Line:
    """A card as it was typed; `heading` is the group it stands beneath, or ""."""

    lane: str
    words: str
    heading: str = ""


class Words(Part):
    """Cards: a box for each lane, a line for each card."""

    takes = "words"

    @property
    def lanes(self) -> list[Lane]:
        return self.step.sides or [Lane("", "", "")]

    @property
    def boxes(self) -> list[tuple[Lane, forms.BoundField]]:
        return [(lane, self.box(lane.key)) for lane in self.lanes]

    @cached_property
    def may_group(self) -> bool:
        """Whether its cards are put into groups later on."""
        grouping = self.activity.plan.taking("groups")
        comes_later = grouping is not None and grouping.position > self.step.position
        return comes_later and self.step.behaviour.hides_words()

    def fields(self) -> dict[str, forms.Field]:
        return {
            self.name(lane.key): forms.CharField(
                label=lane.name or self.step.name, required=False, widget=forms.Textarea
            )
            for lane in self.lanes
        }

    def read(self) -> bool:
        self.lines = [line for lane in self.lanes for line in self._lines(lane.key)]
        return bool(self.lines)

    def _lines(self, lane: str) -> list[Line]:
        lines, heading = [], ""
        for number, typed in enumerate((self.said(lane) or "").splitlines(), start=1):
            words = BULLET.sub("", typed).strip()
            if self.may_group and words.startswith(HEADING):
                heading = words.lstrip(HEADING).strip()
                self._check(heading, LONGEST_NAME, number, lane)
            elif words:
                self._check(words, LONGEST, number, lane)
                lines.append(Line(lane, words, heading))
        return lines

    def _check(self, words: str, longest: int, number: int, lane: str) -> None:
        if len(words) > longest:
            told = {"number": number, "longest": longest, "length": len(words)}
            self.refuse(
                _("Line %(number)s has %(length)s characters; there is room for %(longest)s.")
                % told,
                lane,
            )

    def add(self, by: Any) -> None:
        times: Counter[Line] = Counter()
        self.new: dict[str, list[Contribution]] = {}
        for line in self.lines:
            times[line] += 1
            pk = self.id_of(line.lane, line.words, line.heading, times[line])
            is_new = not Contribution.objects.filter(pk=pk).exists()
            card = self.activity.speak_for_the_room(pk, self.step, line.words, by, line.lane)
            if is_new and line.heading:
                self.new.setdefault(line.heading, []).append(card)

    def settle(self, by: Any) -> None:
        """What is new goes into its groups; what was moved since it was typed stays there."""
        for heading, cards in self.new.items():
            self.form.group(heading, by, cards)
