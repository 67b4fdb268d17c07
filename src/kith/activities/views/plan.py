"""The plan of an activity: read by all who see it, changed by whoever convenes until it begins."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, Refused, allow, find, may
from kith.activities.models import Activity
from kith.activities.onward import onward
from kith.activities.plan_form import PlanForm
from kith.people.who import Request


class PlanView(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        return show_plan(request, find(Activity, request, pk=pk))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        form = PlanForm(activity, request.POST)
        try:
            allow(request, "activity.plan", activity)
            if not form.is_valid():
                return show_plan(request, activity, form, status=422)
            activity.change_plan(form.changes, by=request.who)
        except Refused as refused:
            return show_plan(request, activity, form, refused.sentence, status=403)
        messages.success(request, _("The plan is changed."))
        return redirect(whither(request, activity))

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.plan", activity)
        activity.change_plan({}, by=request.who)
        messages.success(request, _("The plan is the method’s own again."))
        return redirect("activities:plan", pk=pk)


def whither(request: Request, activity: Activity) -> str:
    """Where the pressed button leads: onward, or to the plan as it is now."""
    then = request.POST.get("then")
    ways = (way.url for way in onward(activity, request.who) if way.key == then)
    return next(ways, request.path)


def show_plan(
    request: Request,
    activity: Activity,
    form: PlanForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """`form` is what was not taken: it is shown again, with nothing lost."""
    may_change = may(request.who, "activity.plan", activity)
    context = {
        "activity": activity,
        "form": form or (PlanForm(activity) if may_change else None),
        "may_change": may_change,
        "was_refused": form is not None,
        "refusal": refusal,
        "is_changed": bool(activity.changes),
        "minutes": sum(step.minutes for step in activity.plan),
        "onward": onward(activity, request.who),
    }
    return render(request, "activities/plan.html", context, status=status)
