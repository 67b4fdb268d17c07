"""Guides as people read, correct and remove them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find, may
from kith.guides.forms.correction import Correction
from kith.guides.models import Draft, Guide
from kith.guides.permissions import communities_of
from kith.people.who import Request


class AllView(Endpoint):
    """The guides that come with Kith, those of my communities, and what I have not kept yet."""

    def get(self, request: Request) -> HttpResponse:
        seen = Guide.objects.visible_to(request.who).with_plays()
        context = {
            "shipped": seen.shipped().first_in(get_language() or "en"),
            "of_communities": seen.of_communities(),
            "drafts": Draft.objects.visible_to(request.who),
            "may_add": may(request.who, "guide.add", communities_of(request.who)),
        }
        return render(request, "guides/all.html", context)


class GuideView(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        guide = find(Guide, request, pk=pk)
        return render(request, "guides/one.html", chapter(request, guide))

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        guide = find(Guide, request, pk=pk)
        allow(request, "guide.remove", guide)
        guide.remove(by=request.who)
        messages.success(request, _("The guide is gone. What was started from it stays."))
        return redirect("guides:all")


class CorrectionView(Endpoint):
    """The same form as a draft's, for a guide that is kept."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        guide = find(Guide, request, pk=pk)
        allow(request, "guide.correct", guide)
        return show_correction(request, guide, Correction(guide.contents))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        guide = find(Guide, request, pk=pk)
        allow(request, "guide.correct", guide)
        correction = Correction(guide.contents, request.POST)
        is_newest = request.POST.get("revision") == str(guide.revision)
        if not correction.may_be_kept() or not is_newest:
            return show_correction(request, guide, correction, is_newest, status=422)
        guide.correct(correction.said(), by=request.who)
        return redirect("guides:one", pk=guide.pk)


def chapter(request: Request, guide: Guide) -> dict[str, Any]:
    """What a page that shows a guide needs."""
    prefetch_related_objects([guide], "plays")
    return {
        "guide": guide,
        "plays": guide.plays.all(),
        "its_language": foreign(guide.language),
        "may_correct": may(request.who, "guide.correct", guide),
    }


def foreign(language: str) -> str:
    """The attribute that tells a text's language, where it is not the reader's; else ""."""
    return format_html(' lang="{}"', language) if language != get_language() else ""


def show_correction(
    request: Request,
    guide: Guide,
    correction: Correction,
    is_newest: bool = True,
    status: int = 200,
) -> HttpResponse:
    context = {
        "guide": guide,
        "correction": correction,
        "original": guide.original.strip(),
        "its_language": foreign(guide.language),
        "is_newest": is_newest,
    }
    return render(request, "guides/correction.html", context, status=status)
