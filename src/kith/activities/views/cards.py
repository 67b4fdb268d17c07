"""Words: written, said differently, taken back."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.http import HttpResponse

from kith.access import allow, find
from kith.activities.models import Contribution
from kith.activities.models.written import SHOWN
from kith.activities.views.answers import part
from kith.activities.views.finding import find_room
from kith.activities.views.pace import step_of
from kith.activities.views.waiting import WaitingEndpoint, only_if_hidden
from kith.people.who import Request


def client_id(request: Request) -> UUID:
    """The id that the client made, so that a retry is the same row; ours where it made none."""
    try:
        return UUID(request.POST.get("id", ""))
    except ValueError:
        return uuid4()


def refused(wrong: ValidationError) -> dict[str, Any]:
    """What a part says of words that were not kept."""
    return {"error": wrong.messages[0], "status": 409 if wrong.code == SHOWN else 422}


class CardsView(WaitingEndpoint):
    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.contribute", activity)
        step = step_of(activity, key)
        pk, words = client_id(request), request.POST.get("words", "")
        lane, if_hidden = request.POST.get("lane", ""), only_if_hidden(request)
        try:
            activity.contribute(pk, step, words, request.who, lane=lane, if_hidden=if_hidden)
        except ValidationError as wrong:
            refusal = refused(wrong) | {"words": words, "fresh_id": pk}
            return part(request, activity, "composer", at=step, **refusal)
        return part(request, activity, "composer", at=step, has_changed=True)


class CardView(WaitingEndpoint):
    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        words = find(Contribution, request, pk=card, step__activity=pk)
        allow(request, "card.reword", words)
        said = request.POST.get("words", "")
        try:
            words.activity.reword(words, said, request.who, if_hidden=only_if_hidden(request))
        except ValidationError as wrong:
            refusal = refused(wrong) | {"reworded": card, "said": said}
            return part(request, words.activity, "own", at=words.step, **refusal)
        return part(request, words.activity, "own", at=words.step)

    def delete(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        words = find(Contribution, request, pk=card, step__activity=pk)
        allow(request, "card.withdraw", words)
        try:
            words.activity.withdraw(words, by=request.who, if_hidden=only_if_hidden(request))
        except ValidationError as wrong:
            refusal = refused(wrong) | {"reworded": card, "said": words.words}
            return part(request, words.activity, "own", at=words.step, **refusal)
        return part(request, words.activity, "own", at=words.step)
