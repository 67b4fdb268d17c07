"""From a guide to a running activity: one card a method, one press to start."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, Refused, allow, find, why_not
from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides.forms.start import StartForm
from kith.guides.models import Guide, Play
from kith.guides.permissions import communities_of
from kith.guides.views.guides import foreign
from kith.people.who import Request


class UseView(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        guide = find(Guide, request, pk=pk)
        return show_ways(request, guide)

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        guide = find(Guide, request, pk=pk)
        is_alone = request.POST.get("way") == Activity.ALONE
        verb = "guide.use_alone" if is_alone else "guide.use"
        allow(request, verb, communities_of(request.who))
        play, convened = pressed(request, guide), convened_by(request)
        form = StartForm(request.POST, play=play, convened=convened)
        if not form.is_valid():
            return show_ways(request, guide, form, status=422)
        return redirect("activities:room", pk=form.start(by=request.who).pk)


def pressed(request: Request, guide: Guide) -> Play:
    """The play whose button was pressed: the guide's own, or of another method."""
    play = guide.any_play_of(request.POST.get("method", ""))
    if play is None or play.offer.is_coming:
        raise Refused(_("This guide has nothing to start by that method yet."))
    return play


def convened_by(request: Request) -> Any:
    return Community.objects.convened_by(request.who)


def show_ways(
    request: Request, guide: Guide, refused: StartForm | None = None, status: int = 200
) -> HttpResponse:
    """The cards, those that can be started first. `refused` is the form that was not well."""
    convened, topic = convened_by(request), request.GET.get("topic", "")

    def form(play: Play) -> StartForm:
        if refused and refused.play.method_key == play.method_key:
            return refused
        return StartForm(play=play, convened=convened, topic=topic)

    forms = [form(play) for play in guide.plays.all()]
    context = {
        "guide": guide,
        "action": request.path,
        "forms": sorted(forms, key=lambda form: form.play.offer.is_coming),
        "others": [form(play) for play in guide.other_plays()],
        "refused": refused,
        "why_not": why_not(request.who, "guide.use", communities_of(request.who)),
        "its_language": foreign(guide.language),
    }
    return render(request, "guides/use.html", context, status=status)
