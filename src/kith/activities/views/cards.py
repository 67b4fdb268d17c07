"""Words: written, said differently, taken back."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.http import HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.models import Contribution
from kith.activities.views.answers import added, part
from kith.activities.views.finding import find_room
from kith.activities.views.pace import step_of
from kith.people.who import Request


def client_id(request: Request) -> UUID:
    """The id that the client made, so that a retry is the same row; ours where it made none."""
    try:
        return UUID(request.POST.get("id", ""))
    except ValueError:
        return uuid4()


class CardsView(Endpoint):
    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.contribute", activity)
        step = step_of(activity, key)
        words, lane = request.POST.get("words", ""), request.POST.get("lane", "")
        try:
            card = activity.contribute(client_id(request), step, words, request.who, lane=lane)
        except ValidationError as wrong:
            refusal = {"words": words, "error": wrong.messages[0], "fresh_id": client_id(request)}
            return part(request, activity, "composer", at=step, status=422, **refusal)
        return added(request, activity, card, at=step)


class CardView(Endpoint):
    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        words = find(Contribution, request, pk=card, step__activity=pk)
        allow(request, "card.reword", words)
        said = request.POST.get("words", "")
        try:
            words.activity.reword(words, said, by=request.who)
        except ValidationError as wrong:
            refusal = {"error": wrong.messages[0], "reworded": card, "said": said}
            return part(request, words.activity, "own", at=words.step, status=422, **refusal)
        return part(request, words.activity, "own", at=words.step)

    def delete(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        words = find(Contribution, request, pk=card, step__activity=pk)
        allow(request, "card.withdraw", words)
        words.activity.withdraw(words, by=request.who)
        return part(request, words.activity, "own", at=words.step)
