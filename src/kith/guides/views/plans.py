"""Starting without a guide; and the plans that a community keeps as its own."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, Refused, allow, find, may, why_not
from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides.forms.plan import KeepForm, NameForm
from kith.guides.forms.start import StartForm
from kith.guides.models import Play
from kith.guides.views.guides import foreign
from kith.people.who import Request


class MethodsView(Endpoint):
    """What an activity can be started from where there is no guide: own plans, and all methods."""

    def get(self, request: Request, community: UUID) -> HttpResponse:
        return show_methods(request, find(Community, request, pk=community))

    def post(self, request: Request, community: UUID) -> HttpResponse:
        here = find(Community, request, pk=community)
        is_alone = request.POST.get("way") == Activity.ALONE
        allow(request, "guide.use_alone" if is_alone else "community.start", here)
        form = StartForm(request.POST, play=pressed(request, here), convened=only(here))
        if not form.is_valid():
            return show_methods(request, here, form, status=422)
        return redirect("activities:room", pk=form.start(by=request.who).pk)


class Own(Endpoint):
    """A plan that a community keeps: read by its members, named anew and removed by a convenor."""

    def get(self, request: Request, community: UUID, play: UUID) -> HttpResponse:
        return show_plan(request, find(Play, request, pk=play, community=community))

    def post(self, request: Request, community: UUID, play: UUID) -> HttpResponse:
        plan = find(Play, request, pk=play, community=community)
        allow(request, "play.rename", plan)
        form = NameForm(request.POST, community=plan.its_community(), play=plan)
        if not form.is_valid():
            return show_plan(request, plan, form, status=422)
        plan.rename(form.cleaned_data["name"], by=request.who)
        return redirect(request.path)

    def delete(self, request: Request, community: UUID, play: UUID) -> HttpResponse:
        plan = find(Play, request, pk=play, community=community)
        allow(request, "play.remove", plan)
        plan.remove(by=request.who)
        messages.success(request, _("The plan is gone. What was started from it stays."))
        return redirect("guides:methods", community=community)


class KeepView(Endpoint):
    """The plan of an activity is kept for its community, under a name."""

    def get(self, request: Request, activity: UUID) -> HttpResponse:
        here, community = find_with_community(request, activity)
        return show_keeping(request, here, KeepForm(community=community))

    def post(self, request: Request, activity: UUID) -> HttpResponse:
        here, community = find_with_community(request, activity)
        form = KeepForm(request.POST, community=community)
        if not form.is_valid():
            return show_keeping(request, here, form, status=422)
        plan = form.keep(here, community, by=request.who)
        messages.success(
            request, _("Kept. It stands where an activity is started without a guide.")
        )
        return redirect("guides:plan", community=plan.community_id, play=plan.pk)


def find_with_community(request: Request, pk: UUID) -> tuple[Activity, Community]:
    """The activity, and the community in which this person may keep its plan."""
    activity = find(Activity, request, pk=pk)
    if activity.community is None:
        raise Http404
    allow(request, "community.keep_plan", activity.community)
    return activity, activity.community


def only(community: Community):
    return Community.objects.filter(pk=community.pk)


def pressed(request: Request, community: Community) -> Play:
    """The plan or method whose button was pressed."""
    said = request.POST.get("method", "")
    offered = [*Play.objects.of(community), *Play.blank()]
    play = next((play for play in offered if play.handle == said), None)
    if play is None:
        raise Refused(_("There is nothing of this name to start from any more."))
    return play


def show_methods(
    request: Request, community: Community, refused: StartForm | None = None, status: int = 200
) -> HttpResponse:
    """`refused` is the form that was not well."""

    def form(play: Play) -> StartForm:
        if refused and refused.play.handle == play.handle:
            return refused
        return StartForm(play=play, convened=only(community))

    context = {
        "community": community,
        "own": [form(play) for play in Play.objects.of(community)],
        "forms": [form(play) for play in Play.blank()],
        "why_not": why_not(request.who, "community.start", community),
        "action": request.path,
    }
    return render(request, "guides/methods.html", context, status=status)


def show_plan(
    request: Request, plan: Play, form: NameForm | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "plan": plan,
        "its_language": foreign(plan.language),
        "form": form or NameForm(community=plan.its_community(), play=plan),
        "may_change": may(request.who, "play.rename", plan),
    }
    return render(request, "guides/plan.html", context, status=status)


def show_keeping(
    request: Request, activity: Activity, form: KeepForm, status: int = 200
) -> HttpResponse:
    context = {"activity": activity, "form": form, "community": activity.community}
    return render(request, "guides/keep_plan.html", context, status=status)
