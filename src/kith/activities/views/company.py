"""Who speaks when, and who talks with whom."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.models import Turn
from kith.activities.views.answers import part
from kith.activities.views.finding import find_room
from kith.activities.views.pace import number, step_of
from kith.people.who import Request


class SpeakerView(Endpoint):
    """Whoever speaks: POST gives somebody their turn, DELETE lets nobody speak."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        chosen = request.POST.get("turn", "")
        theirs = find(Turn, request, pk=chosen, step__activity=pk, step__key=key)
        allow(request, "activity.give_turns", theirs.activity)
        theirs.activity.give_turn(theirs, by=request.who)
        return part(request, theirs.activity, "turns", at=theirs.step)

    def delete(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.give_turns", activity)
        activity.end_turns(step_of(activity, key), by=request.who)
        return part(request, activity, "turns", at=step_of(activity, key))


class TurnsView(Endpoint):
    """The order, drawn again."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.give_turns", activity)
        activity.draw_turns(step_of(activity, key), by=request.who)
        return part(request, activity, "turns", at=step_of(activity, key))


class TurnView(Endpoint):
    """Somebody's turn: POST says its place among those who wait, DELETE puts it off."""

    def post(self, request: Request, pk: UUID, turn: UUID) -> HttpResponse:
        theirs = find(Turn, request, pk=turn, step__activity=pk)
        allow(request, "activity.give_turns", theirs.activity)
        theirs.activity.place_turn(theirs, number(request.POST.get("place"), 1), by=request.who)
        return part(request, theirs.activity, "waiting", at=theirs.step)

    def delete(self, request: Request, pk: UUID, turn: UUID) -> HttpResponse:
        theirs = find(Turn, request, pk=turn, step__activity=pk)
        allow(request, "turn.pass", theirs)
        theirs.activity.pass_turn(theirs)
        return part(request, theirs.activity, "turn", at=theirs.step)


class PairsView(Endpoint):
    """Who talks with whom, drawn again."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find_room(request, pk)
        allow(request, "activity.pair", activity)
        activity.draw_pairs(step_of(activity, key), by=request.who)
        return part(request, activity, "pairs", at=step_of(activity, key))
