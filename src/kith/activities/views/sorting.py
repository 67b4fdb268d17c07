"""Groups and votes."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity
from kith.activities.views.answers import part
from kith.activities.views.cards import client_id
from kith.activities.views.finding import find_room
from kith.activities.views.pace import step_of
from kith.activities.views.waiting import WaitingEndpoint
from kith.people.who import Request

NEW, LEFT_OVER = "new", "left-over"


class GroupingView(Endpoint):
    """Picked cards go into a group: one that is there, a new one, or none."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.group", activity)
        picked = activity.cards_numbered(request.POST.getlist("cards"))
        try:
            into = self._group(request, activity)
        except ValidationError as wrong:
            return self._again(request, activity, wrong.messages[0])
        if not picked and request.POST.get("into") != NEW:
            return self._again(request, activity, _("Touch the cards first, then say where."))
        activity.put(picked, into, by=request.who)
        return part(request, activity, "sorted")

    def _group(self, request, activity):
        into = request.POST.get("into", NEW)
        if into == LEFT_OVER:
            return None
        if into == NEW:
            name = request.POST.get("name", "")
            return activity.name_group(client_id(request), name, by=request.who)
        return activity.group_numbered(into)

    def _again(self, request, activity, error):
        picked = request.POST.getlist("cards")
        return part(request, activity, "sorted", status=422, error=error, picked=picked)


class GroupView(Endpoint):
    def post(self, request: Request, pk: UUID, group: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.group", activity)
        if activity.group_numbered(group) is None:
            raise Http404
        try:
            activity.name_group(group, request.POST.get("name", ""), by=request.who)
        except ValidationError as wrong:
            return part(request, activity, "sorted", status=422, error=wrong.messages[0])
        return part(request, activity, "sorted")

    def delete(self, request: Request, pk: UUID, group: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.group", activity)
        if sorted_group := activity.group_numbered(group):
            activity.dissolve(sorted_group, by=request.who)
        return part(request, activity, "sorted")


class VotesView(WaitingEndpoint):
    """POST gives a group one of my votes; DELETE takes one back, which it names."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity, step = self._ballot(request, pk, key)
        group = activity.group_numbered(request.POST.get("group", ""))
        if group is None:
            raise Http404
        activity.vote(client_id(request), step, group, by=request.who)
        return part(request, activity, "own", at=step)

    def delete(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity, step = self._ballot(request, pk, key)
        activity.take_vote_back(client_id(request), step, by=request.who)
        return part(request, activity, "own", at=step)

    def _ballot(self, request, pk, key):
        activity = find_room(request, pk)
        allow(request, "activity.vote", activity)
        return activity, step_of(activity, key)
