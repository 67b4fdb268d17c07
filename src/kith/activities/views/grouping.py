"""Cards into groups: put there, suggested, undone."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find, may
from kith.activities.models import Activity
from kith.activities.models.numbered import uuids
from kith.activities.room import Room
from kith.activities.showing.suggestions import Suggestions
from kith.activities.views.answers import part, whole
from kith.activities.views.cards import client_id
from kith.people.who import Request
from kith.ui.showing import asks_for_a_part

NEW = "new"


class GroupingView(Endpoint):
    """Picked cards go into a group: one that is there, a new one, or none."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.group", activity)
        picked = activity.cards_numbered(request.POST.getlist("cards"))
        into, name = request.POST.get("into", NEW), request.POST.get("name", "")
        try:
            if into == NEW:
                activity.name_group(client_id(request), name, by=request.who, cards=picked)
            elif not picked:
                raise ValidationError(_("Touch the cards first, then say where."))
            else:
                activity.put(picked, activity.group_numbered(into), by=request.who)
        except ValidationError as wrong:
            kept = {"picked": [card.pk for card in picked], "typed": name}
            return show_sorted(request, activity, status=422, error=wrong.messages[0], **kept)
        return show_sorted(request, activity)


class GroupView(Endpoint):
    def post(self, request: Request, pk: UUID, group: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.group", activity)
        if activity.group_numbered(group) is None:
            raise Http404
        try:
            activity.name_group(group, request.POST.get("name", ""), by=request.who)
        except ValidationError as wrong:
            return show_sorted(request, activity, status=422, error=wrong.messages[0])
        return show_sorted(request, activity)

    def delete(self, request: Request, pk: UUID, group: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.group", activity)
        if sorted_group := activity.group_numbered(group):
            activity.dissolve(sorted_group, by=request.who)
        return show_sorted(request, activity)


class RegroupingView(Endpoint):
    """DELETE undoes one change. It is named, so that two presses undo it once."""

    def delete(self, request: Request, pk: UUID, regrouping: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.group", activity)
        if change := activity.regrouping_numbered(regrouping):
            activity.undo_grouping(change, by=request.who)
        return show_sorted(request, activity)


class SuggestionsView(Endpoint):
    """Groups that seem likely, for whoever convenes. Nothing is done by looking at them."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.group", activity)
        said = suggested(request, activity, request.GET.getlist("left"))
        if asks_for_a_part(request):
            return part(request, activity, "suggestions", **said)
        if not may(request.who, "activity.stay", activity):
            return redirect("activities:room", pk=pk)  # whose page is the way in
        return whole(request, activity, **said)


def show_sorted(request: Request, activity: Activity, **context: Any) -> HttpResponse:
    """The cards as they lie now; with suggestions, where it was one of them that was answered."""
    left = request.POST.getlist("left")
    if "suggests" not in request.POST:
        return part(request, activity, "sorted", **context)
    if "error" not in context and not asks_for_a_part(request):
        address = reverse("activities:suggestions", args=[activity.pk])
        return redirect(f"{address}?{urlencode({'left': left}, doseq=True)}")
    return part(request, activity, "sorted", **context | suggested(request, activity, left))


def suggested(request: Request, activity: Activity, left: list[str]) -> dict[str, Any]:
    keys = uuids(left)
    return {"suggestions": Suggestions(Room(activity, request.who), keys), "left": keys}
