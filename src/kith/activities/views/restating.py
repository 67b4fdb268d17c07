"""Cards that are said again, until whoever holds them agrees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity, Contribution, Step
from kith.activities.models.numbered import uuids
from kith.activities.views.answers import part
from kith.activities.views.cards import client_id
from kith.activities.views.finding import find_room
from kith.activities.views.pace import step_of
from kith.activities.views.waiting import WaitingEndpoint
from kith.people.who import Request


def where_cards_are_restated(activity: Activity, key: str) -> Step:
    step = step_of(activity, key)
    if not step.takes("restatements"):
        raise Http404(key)
    return step


class HeardView(Endpoint):
    """What others made of my cards. A shared fragment never holds it."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        return part(request, find_room(request, pk), "heard")


class RestatingEndpoint(WaitingEndpoint):
    """What is done in a step in which cards are said again."""

    def found(self, request: Request, pk: UUID, key: str) -> tuple[Activity, Step]:
        activity = find_room(request, pk)
        allow(request, "activity.restate", activity)
        return activity, where_cards_are_restated(activity, key)

    def card(self, request: Request, activity: Activity) -> Contribution:
        """The card that words are about, as long as everybody here sees it."""
        said = uuids([request.POST.get("card", "")])
        card = activity.card_shown(said[0]) if said else None
        if card is None:
            raise Http404
        return card


class RestatingsView(RestatingEndpoint):
    """Another card to say again."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity, step = self.found(request, pk, key)
        activity.take_another(client_id(request), step, by=request.who)
        return part(request, activity, "own", at=step)


class SayingEndpoint(RestatingEndpoint):
    """Words about a card of somebody else's: `say` names the verb."""

    say: Callable[..., Contribution]

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity, step = self.found(request, pk, key)
        card, words = self.card(request, activity), request.POST.get("words", "")
        try:
            type(self).say(activity, client_id(request), step, card, words, by=request.who)
        except ValidationError as wrong:
            refusal = {"error": wrong.messages[0], "words": words, "fresh_id": client_id(request)}
            return part(request, activity, "own", at=step, status=422, **refusal)
        return part(request, activity, "own", at=step)


class RestatementsView(SayingEndpoint):
    """A card, said again in one's own words."""

    say = Activity.restate


class RepliesView(SayingEndpoint):
    """A reply to a card, from somebody who has said it again as its holder means it."""

    say = Activity.reply


class AnswerEndpoint(WaitingEndpoint):
    """What the holder of a card says of what somebody made of it."""

    def said(self, request: Request, pk: UUID, card: UUID) -> Contribution:
        said = find(Contribution, request, pk=card, step__activity=pk)
        allow(request, "restatement.answer", said)
        return said

    def heard(self, request: Request, said: Contribution, **shown: Any) -> HttpResponse:
        return part(request, said.activity, "heard", at=said.step, **shown)


class AssentView(AnswerEndpoint):
    """Yes, that is what I mean; or not yet, after all."""

    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        said = self.said(request, pk, card)
        said.activity.assent(said, by=request.who)
        return self.heard(request, said)

    def delete(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        said = self.said(request, pk, card)
        said.activity.take_assent_back(said, by=request.who)
        return self.heard(request, said)


class CorrectionsView(AnswerEndpoint):
    """What is lacking in what somebody made of my card."""

    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        said, words = self.said(request, pk, card), request.POST.get("words", "")
        try:
            said.activity.correct(client_id(request), said, words, by=request.who)
        except ValidationError as wrong:
            refusal = {"wrong": wrong.messages[0], "correction": words, "corrected": card}
            fresh = {"fresh_id": client_id(request)}
            return self.heard(request, said, status=422, **refusal | fresh)
        return self.heard(request, said)


class ReplyingView(Endpoint):
    """Whether people reply in this step: POST lets them, DELETE lets them only listen."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity, step = self._step(request, pk, key)
        activity.allow_replies(step, by=request.who)
        return part(request, activity, "replying", at=step)

    def delete(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity, step = self._step(request, pk, key)
        activity.stop_replies(step, by=request.who)
        return part(request, activity, "replying", at=step)

    def _step(self, request, pk, key):
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.allow_replies", activity)
        return activity, where_cards_are_restated(activity, key)
