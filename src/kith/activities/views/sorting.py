"""Votes for groups."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse

from kith.access import allow
from kith.activities.room import Room
from kith.activities.views.answers import part
from kith.activities.views.cards import client_id
from kith.activities.views.finding import find_room
from kith.activities.views.pace import step_of
from kith.activities.views.waiting import WaitingEndpoint
from kith.people.who import Request


class VotesView(WaitingEndpoint):
    """POST gives a group one of my votes; DELETE takes one back, which it names."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity, step, group = self._ballot(request, pk, key)
        if group is None:
            raise Http404
        activity.vote(client_id(request), step, group, by=request.who)
        return self._counted(request, activity, step, group)

    def delete(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity, step, group = self._ballot(request, pk, key)
        activity.take_vote_back(client_id(request), step, by=request.who)
        return self._counted(request, activity, step, group)

    def _ballot(self, request, pk, key):
        activity = find_room(request, pk)
        allow(request, "activity.vote", activity)
        group = activity.group_numbered(request.POST.get("group", ""))
        return activity, step_of(activity, key), group

    def _counted(self, request, activity, step, group):
        """How many votes this group has of mine, and how many are left: nothing else changed."""
        if group is None:  # taken apart meanwhile
            return part(request, activity, "own", at=step)
        room = Room(activity, request.who, at=step)
        return part(request, activity, "voted", at=step, room=room, group=room.ballot(group))
