"""Hands in the room, counted by whoever convenes."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.models import Activity
from kith.activities.views.answers import part
from kith.activities.views.pace import number, step_of
from kith.people.who import Request


class HandsView(Endpoint):
    """How many hands are up for a group. Counting again corrects it."""

    def post(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.count_hands", activity)
        group = activity.group_numbered(request.POST.get("group", ""))
        if group is None:
            raise Http404
        step, count = step_of(activity, key), number(request.POST.get("hands"), otherwise=-1)
        try:
            activity.count_hands(step, group, count, by=request.who)
        except ValidationError as wrong:
            refusal = {"error": wrong.messages[0], "miscounted": group.pk}
            return part(request, activity, "hands", at=step, status=422, **refusal)
        return part(request, activity, "hands", at=step)
