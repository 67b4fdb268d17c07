"""A text comes in, is read, checked beside the original, and kept."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find
from kith.guides.forms.correction import Correction
from kith.guides.forms.new import NewForm
from kith.guides.models import Draft, Guide
from kith.guides.permissions import communities_of
from kith.guides.unsure import marked
from kith.guides.views.guides import foreign
from kith.people.who import Request


class NewView(Endpoint):
    """Where a text is pasted or a file chosen."""

    def get(self, request: Request) -> HttpResponse:
        allow(request, "guide.add", communities_of(request.who))
        return render(request, "guides/new.html", {"form": NewForm(who=request.who)})

    def post(self, request: Request) -> HttpResponse:
        allow(request, "guide.add", communities_of(request.who))
        form = NewForm(request.POST, request.FILES, who=request.who)
        if not form.is_valid():
            return render(request, "guides/new.html", {"form": form}, status=422)
        return redirect("guides:draft", pk=form.begin(by=request.who).pk)


class DraftView(Endpoint):
    """What was read, in a form beside the text as it came."""

    def dispatch(self, request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        """A draft that is kept already is its guide: a second press ends where the first did."""
        who = request.who  # type: ignore[attr-defined]
        if Guide.objects.visible_to(who).has_kept(named["pk"]):
            return redirect("guides:one", pk=named["pk"])
        return super().dispatch(request, *args, **named)

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        draft = find(Draft, request, pk=pk)
        return show_draft(request, draft, Correction(draft.contents))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        draft = find(Draft, request, pk=pk)
        allow(request, "draft.change", draft)
        correction = Correction(draft.contents, request.POST)
        if not correction.may_be_kept():
            return show_draft(request, draft, correction, status=422)
        guide = draft.keep(correction.said(), by=request.who)
        messages.success(request, _("Kept. The members of %s can read it now.") % guide.community)
        return redirect("guides:one", pk=guide.pk)

    def put(self, request: Request, pk: UUID) -> HttpResponse:
        draft = find(Draft, request, pk=pk)
        allow(request, "draft.change", draft)
        correction = Correction(draft.contents, request.POST, in_part=True)
        if not correction.is_valid():
            return show_draft(request, draft, correction, status=422)
        draft.put_by(correction.said())
        messages.success(request, _("Put by, for you alone. There are empty lines again."))
        return redirect("guides:draft", pk=draft.pk)

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        draft = find(Draft, request, pk=pk)
        allow(request, "draft.throw_away", draft)
        draft.throw_away()
        messages.success(request, _("Thrown away."))
        return redirect("guides:all")


def show_draft(
    request: Request, draft: Draft, correction: Correction, status: int = 200
) -> HttpResponse:
    context = {
        "draft": draft,
        "correction": correction,
        "original": marked(draft.original.strip(), draft.contents),
        "its_language": foreign(draft.contents["language"]),
    }
    return render(request, "guides/draft.html", context, status=status)
