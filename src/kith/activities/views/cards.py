"""Words: written, said differently, taken back."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity, Contribution, Step
from kith.activities.models.written import SHOWN
from kith.activities.views.answers import added, part
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


def wording_before(request: Request, activity: Activity, step: Step) -> Contribution | None:
    """The card whose words these change, where it still stands in this step."""
    numbered = activity.cards_numbered([request.POST.get("based_on", "")])
    return next((card for card in numbered if card.step_id == step.pk), None)


def refused(wrong: ValidationError) -> dict[str, Any]:
    """What a part says of words that were not kept."""
    return {"error": wrong.messages[0], "status": 409 if wrong.code == SHOWN else 422}


class CardsView(WaitingEndpoint):
    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find_room(request, pk)
        for_room = request.POST.get("for") == "room"
        allow(request, f"activity.{'speak_for_the_room' if for_room else 'contribute'}", activity)
        say = activity.speak_for_the_room if for_room else activity.contribute
        step = step_of(activity, key)
        words, lane = request.POST.get("words", ""), request.POST.get("lane", "")
        before = wording_before(request, activity, step)
        shown: dict[str, Any] = {"at": step, "for_room": for_room, "based_on": before}
        hidden = only_if_hidden(request)
        try:
            card = say(client_id(request), step, words, request.who, lane, hidden, before)
        except ValidationError as wrong:
            shown |= refused(wrong) | {"words": words, "fresh_id": client_id(request)}
            return part(request, activity, "composer", **shown)
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
