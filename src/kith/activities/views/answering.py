"""What people answer to cards, and the wording that is taken for all."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity, Contribution
from kith.activities.showing.row import Row
from kith.activities.views.answers import part, whole
from kith.activities.views.finding import find_room
from kith.activities.views.pace import number, step_of
from kith.activities.views.waiting import WaitingEndpoint
from kith.people.who import Request
from kith.ui.showing import asks_for_a_part


class AnswerView(WaitingEndpoint):
    """My answer to a card. Answering again is one answer, the latest; DELETE takes it back."""

    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        activity = self._room(request, pk)
        asked = asked_about(activity, card)
        lane = request.POST.get("lane", "")
        activity.answer(asked, lane, by=request.who)
        return self._answered(request, activity, asked, lane)

    def delete(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        activity = self._room(request, pk)
        asked = asked_about(activity, card)
        activity.take_answer_back(asked, by=request.who)
        return self._answered(request, activity, asked, "")

    def _room(self, request: Request, pk: UUID) -> Activity:
        activity = find_room(request, pk)
        allow(request, "activity.answer", activity)
        return activity

    def _answered(
        self, request: Request, activity: Activity, asked: Contribution, lane: str
    ) -> HttpResponse:
        """The buttons of this one card; how many press them is told to all at once."""
        row, step = Row.just_answered(asked, lane), asked.step
        return part(request, activity, "answered", at=step, row=row)


class WordingView(Endpoint):
    """A wording that somebody wants in other words: the box to write in, with its words in it."""

    def get(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.contribute", activity)
        asked = asked_about(activity, card)
        if not asked.step.behaviour.concludes:
            raise Http404
        prefilled: dict[str, Any] = {"words": asked.words, "based_on": asked}
        if asks_for_a_part(request):
            return part(request, activity, "composer", at=asked.step, **prefilled)
        return whole(request, activity, at=asked.step, **prefilled)


class ConclusionView(Endpoint):
    """The wording that is taken for all; DELETE undoes it, and names it."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = self._room(request, pk)
        cards = activity.cards_numbered([request.POST.get("card", "")])
        if not cards:
            raise Http404
        activity.conclude(asked_about(activity, cards[0].pk), by=request.who)
        return self._grid(request, activity, key)

    def delete(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = self._room(request, pk)
        taken = step_of(activity, key).taken()
        if taken is not None and str(taken.pk) == request.POST.get("conclusion"):
            activity.undo_conclusion(taken, by=request.who)
        return self._grid(request, activity, key)

    def _room(self, request: Request, pk: UUID) -> Activity:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.conclude", activity)
        return activity

    def _grid(self, request: Request, activity: Activity, key: str) -> HttpResponse:
        return part(request, activity, "grid", at=step_of(activity, key))


class AnswerHandsView(Endpoint):
    """How many hands are up for each answer to a card. Counting again corrects it."""

    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.count_hands", activity)
        asked = asked_about(activity, card)
        step = asked.step
        counts = {
            lane.key: number(request.POST.get(lane.key) or "0", otherwise=-1)
            for lane in step.answers
        }
        try:
            activity.count_hands_for_answers(asked, counts, by=request.who)
        except ValidationError as wrong:
            refusal = {"error": wrong.messages[0], "miscounted": asked.pk}
            return part(request, activity, "raised", at=step, status=422, **refusal)
        return part(request, activity, "raised", at=step)


def asked_about(activity: Activity, pk: UUID) -> Contribution:
    """A card that everybody here sees, in a step that asks about it."""
    card = activity.card_shown(pk)
    if card is None:
        raise Http404
    card.step = next(step for step in activity.plan if step.pk == card.step_id)
    if not card.step.asks:
        raise Http404
    return card
