from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from kith.activities.models import Contribution
from kith.activities.models.card import LONGEST
from kith.activities.notes.hands import hands_box
from kith.activities.notes.part import Part

ROWS = 8


class Answers(Part):
    """Cards, a row each, with the hands that were up for each answer; and which one was taken,
    where a wording is sought.
    """

    takes = "answers"
    numbers = range(1, ROWS + 1)

    @cached_property
    def answers(self) -> list[str]:
        return [answer.key for answer in self.step.answers]

    @property
    def rows(self) -> list[tuple[forms.BoundField, list[forms.BoundField]]]:
        beside = self._beside
        return [(self.box("card", n), [self.box(of, n) for of in beside]) for n in self.numbers]

    @property
    def _beside(self) -> list[str]:
        return [*self.answers, *(["taken"] if self.step.behaviour.concludes else [])]

    def fields(self) -> dict[str, forms.Field]:
        boxes: dict[str, forms.Field] = {}
        for n in self.numbers:
            boxes[self.name("card", n)] = forms.CharField(
                label=_lazy("Card"), required=False, max_length=LONGEST
            )
            for answer in self.step.answers:
                boxes[self.name(answer.key, n)] = hands_box(answer.name)
            if self.step.behaviour.concludes:
                boxes[self.name("taken", n)] = forms.BooleanField(
                    label=_lazy("We take this one"), required=False
                )
        return boxes

    def read(self) -> bool:
        self.said_here = [n for n in self.numbers if self.said("card", n)]
        for n in self.numbers:
            beside = [self.said(of, n) for of in self._beside]
            if n not in self.said_here and any(said not in (None, False) for said in beside):
                self.refuse(_("For which card?"), "card", n)
        taken = [n for n in self.said_here if self.said("taken", n)]
        for n in taken[1:]:
            self.refuse(_("Only one can be taken."), "taken", n)
        return bool(self.said_here)

    def add(self, by: Any) -> None:
        self.cards: dict[int, Contribution] = {}
        for n in self.said_here:
            pk = self.id_of(self.said("card", n))
            words = self.said("card", n)
            self.cards[n] = self.activity.speak_for_the_room(pk, self.step, words, by)

    def settle(self, by: Any) -> None:
        for n, card in self.cards.items():
            counts = {answer: self.said(answer, n) for answer in self.answers}
            counted = {answer: count for answer, count in counts.items() if count is not None}
            if counted:
                self.activity.count_hands_for_answers(card, counted, by)
            if self.said("taken", n):
                self.activity.conclude(card, by)
