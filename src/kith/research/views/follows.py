"""What a community follows: the list, something new after a first look, and the end of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from kith import outside
from kith.access import Endpoint, allow, find, may
from kith.communities.models import Community
from kith.outside import NotReached
from kith.people.who import Request
from kith.research import previews
from kith.research.forms.follow import FollowForm
from kith.research.looking import look_in
from kith.research.models import Follow

SHOWN = 6  # works of a first look


class All(Endpoint):
    """What is followed. POST follows something more."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        follows = Follow.objects.visible_to(request.who).of(community).with_waiting()
        context = {
            "community": community,
            "follows": [(one, may(request.who, "follow.end", one)) for one in follows],
            "open": outside.is_open(),
        }
        return render(request, "research/follows.html", context)

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.follow", community)
        form = FollowForm(request.POST)
        if not form.is_valid():
            return show_form(request, community, form, status=422)
        follow = form.begin(community, by=request.who)
        previews.bring_what_was_seen(follow)
        messages.success(request, _("Followed. What is new comes into the tray."))
        return redirect(follow)


class New(Endpoint):
    """Where one says what to follow. POST looks first, and shows what is there."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.follow", community)
        return show_form(request, community, FollowForm())

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.follow", community)
        form = FollowForm(request.POST)
        if not form.is_valid():
            return show_form(request, community, form, status=422)
        try:
            brought = previews.look_first(form.cleaned_data["kind"], form.cleaned_data["query"])
        except NotReached as reason:
            return show_form(request, community, form, trouble=reason.sentence, looked=True)
        if brought:
            form = form.as_found(brought)
        return show_form(request, community, form, brought=brought, looked=True)


class One(Endpoint):
    """DELETE follows it no longer."""

    def delete(self, request: Request, follow: UUID) -> HttpResponse:
        found = find(Follow, request, pk=follow)
        allow(request, "follow.end", found)
        found.end(by=request.who)
        messages.success(request, _("No longer followed. What was kept of it stays."))
        return redirect("research:follows", found.community_id)


class Looks(Endpoint):
    """POST looks now, for whoever does not want to wait."""

    def post(self, request: Request, follow: UUID) -> HttpResponse:
        found = find(Follow, request, pk=follow)
        allow(request, "follow.look", found)
        if found.rests(timezone.now()):
            messages.info(request, _("Kith looked a few minutes ago. Nothing is missed."))
        elif outside.is_open():
            look_in(found, previews.PATIENCE)
        return redirect(found)


def show_form(
    request: Request, community: Community, form: FollowForm, status: int = 200, **seen: Any
) -> HttpResponse:
    brought = seen.get("brought")
    context = {
        "community": community,
        "form": form,
        "open": outside.is_open(),
        "first": brought.works[:SHOWN] if brought else (),
        **seen,
    }
    return render(request, "research/follow.html", context, status=status)
