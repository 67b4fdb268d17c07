"""Coming in: by code from any device, or as a member of the community."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, Refused, allow, find
from kith.activities.forms import CodeForm, JoinForm
from kith.activities.models import Activity
from kith.activities.views.answers import part
from kith.activities.wrong_codes import count_wrong, is_tired_of
from kith.people.who import Guest, Request


class JoinView(Endpoint):
    """The way in. A right code always passes, because a school is one address."""

    def get(self, request: Request, code: str = "") -> HttpResponse:
        form = self._form(request, {"code": code} if code else None, initial=True)
        return render(request, "activities/join.html", {"form": form})

    def post(self, request: Request, code: str = "") -> HttpResponse:
        form = self._form(request, request.POST)
        if not form.is_valid():
            return self._again(request, form)
        activity = Activity.objects.open_to(form.cleaned_data["code"])
        if activity is None:
            count_wrong(request)
            tired = is_tired_of(request)
            form.add_error("code", tired_of_it() if tired else wrong())
            return self._again(request, form, status=429 if tired else 422)
        who = request.who if request.who else Guest.newly_named(form.cleaned_data["name"])
        try:
            activity.join(who)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
            return self._again(request, form, status=403)
        response = redirect("activities:room", pk=activity.pk)
        if isinstance(who, Guest):
            who.stay(request, response)
        return response

    def _form(self, request, said, initial=False):
        form_class = CodeForm if request.who else JoinForm
        return form_class(initial=said) if initial else form_class(said)

    def _again(self, request, form, status=422):
        return render(request, "activities/join.html", {"form": form}, status=status)


def wrong() -> str:
    return _(
        "No activity has this code now. Look at the screen again; a code ends with its activity."
    )


def tired_of_it() -> str:
    return _("Too many wrong codes came from here. Wait ten minutes; a right code still works.")


class CodeView(Endpoint):
    """Another code for those who are still to come. Posting twice from one page renews it once."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.renew_code", activity)
        activity.renew_code(request.POST.get("seen", ""), by=request.who)
        return part(request, activity, "whole")


class ParticipantsView(Endpoint):
    """A member comes in without a code."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.join", activity)
        activity.join(request.who)
        return redirect("activities:room", pk=pk)


class ParticipantView(Endpoint):
    def delete(self, request: Request, pk: UUID, participant: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        seat = activity.seat_at(participant)
        if seat is None:
            raise Http404
        allow(request, "participant.remove", seat)
        activity.remove(seat, by=request.who)
        return part(request, activity, "_people")
