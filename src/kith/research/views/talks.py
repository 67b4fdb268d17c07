"""Five minutes about a study: proposed, held by a card and a clock, told in a line."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find, may
from kith.people.who import Request
from kith.research.forms.talk import AccountForm, TalkForm, some_day_soon
from kith.research.models import Study, Talk


class All(Endpoint):
    """Where a talk about a study is proposed."""

    def get(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.propose_talk", found)
        return show_new(request, found, TalkForm(initial=some_day_soon()))

    def post(self, request: Request, study: UUID) -> HttpResponse:
        found = find(Study, request, pk=study)
        allow(request, "study.propose_talk", found)
        form = TalkForm(request.POST)
        if not form.is_valid():
            return show_new(request, found, form, status=422)
        return redirect(form.propose(found, by=request.who))


class One(Endpoint):
    """A card that is shown or printed, a clock, and afterwards one line."""

    def get(self, request: Request, talk: UUID) -> HttpResponse:
        return show_talk(request, find(Talk, request, pk=talk))

    def delete(self, request: Request, talk: UUID) -> HttpResponse:
        found = find(Talk, request, pk=talk)
        allow(request, "talk.call_off", found)
        found.call_off(by=request.who)
        messages.success(request, _("The talk is called off."))
        return redirect(found.study)


class Account(Endpoint):
    def post(self, request: Request, talk: UUID) -> HttpResponse:
        found = find(Talk, request, pk=talk)
        allow(request, "talk.tell", found)
        form = AccountForm(request.POST)
        if not form.is_valid():
            return show_talk(request, found, form, status=422)
        found.tell(by=request.who, **form.cleaned_data)
        return redirect(f"{found.study.get_absolute_url()}#talks")


def show_new(request: Request, study: Study, form: TalkForm, status: int = 200) -> HttpResponse:
    context = {"study": study, "form": form}
    return render(request, "research/talk_new.html", context, status=status)


def show_talk(
    request: Request, talk: Talk, form: AccountForm | None = None, status: int = 200
) -> HttpResponse:
    told = {"said": talk.account.said, "there": talk.account.there} if talk.is_told() else {}
    context = {
        "talk": talk,
        "form": form or AccountForm(initial=told),
        "may_call_off": may(request.who, "talk.call_off", talk),
    }
    return render(request, "research/talk.html", context, status=status)
