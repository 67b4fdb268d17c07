from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from kith.access import Endpoint, find, may
from kith.activities.models import Activity
from kith.communities.models import Community
from kith.learnings.models import Trial, TrialQuerySet
from kith.people.who import Request

A_LEAF = 20


def to_look_again(request: Request, due: TrialQuerySet) -> list[Activity]:
    """The activities of what is due, each once, that this person may open again for the group."""
    earlier = {trial.activity_id: trial.activity for trial in due}
    lists = Activity.objects.visible_to(request.who).filter(pk__in=earlier)
    return [one for one in lists if may(request.who, "activity.look_again", one)]


class All(Endpoint):
    """What a community tries: what has come back, what is coming back, and what was before."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        trials = Trial.objects.visible_to(request.who).of(community).as_lines()
        past = Paginator(trials.past().with_visits(), A_LEAF).get_page(request.GET.get("page"))
        context = {
            "community": community,
            "due": trials.due(),
            "to_look_again": to_look_again(request, trials.due()),
            "coming_back": trials.coming_back(),
            "past": past,
        }
        return render(request, "learnings/trials.html", context)
