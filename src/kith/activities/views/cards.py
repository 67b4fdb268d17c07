"""Words: written, said differently, taken back."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity, Contribution
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
        for_room = request.POST.get("for") == "room"
        allow(request, f"activity.{'speak_for_the_room' if for_room else 'contribute'}", activity)
        say = activity.speak_for_the_room if for_room else activity.contribute
        step = step_of(activity, key)
        words, lane = request.POST.get("words", ""), request.POST.get("lane", "")
        shown: dict[str, Any] = {"at": step, "for_room": for_room}
        try:
            card = say(client_id(request), step, words, by=request.who, lane=lane)
        except ValidationError as wrong:
            shown |= {"words": words, "error": wrong.messages[0], "fresh_id": client_id(request)}
            return part(request, activity, "composer", status=422, **shown)
        return added(request, activity, card, **shown)


class WithholdingView(Endpoint):
    """A card that should not stand there: withheld by whoever convenes, and given back."""

    def post(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        words = find(Contribution, request, pk=card, step__activity=pk)
        allow(request, "card.withhold", words)
        activity = words.activity
        try:
            activity.withhold(words, request.POST.get("why", ""), by=request.who)
        except ValidationError as wrong:
            return part(request, activity, "withheld", status=422, error=wrong.messages[0])
        return part(request, activity, "withheld", gone=card)

    def delete(self, request: Request, pk: UUID, card: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        words = activity.withheld_numbered(card)
        if words is None:
            raise Http404
        allow(request, "card.withhold", words)
        activity.give_back(words, by=request.who)
        return part(request, activity, "withheld")


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
