"""The tray: one thing after another, to keep, to pass, or to keep for our question."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kith import outside
from kith.access import Endpoint, allow, find
from kith.communities.models import Community
from kith.people.who import Request
from kith.research.models import Follow, Item, Sifting

A_LEAF = 20
LATELY = 5


class Tray(Endpoint):
    """What came in and waits. `?item=` brings one of them in front."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        items = Item.objects.visible_to(request.who).of(community)
        waiting = items.in_the_tray()
        current = in_front(waiting.select_related("follow"), request.GET.get("item", ""))
        rest = (waiting.exclude(pk=current.pk) if current else waiting).as_lines()
        leaf = Paginator(rest, A_LEAF).get_page(request.GET.get("page"))
        context = {
            "community": community,
            "current": current,
            "leaf": leaf,
            "count": leaf.paginator.count + bool(current),
            "answers": Sifting.ANSWERS,
            "lately": items.sifted()[:LATELY],
            "for_the_question": items.for_the_question()[:LATELY],
            "follows": Follow.objects.of(community).exists(),
            "open": outside.is_open(),
        }
        return render(request, "research/tray.html", context)


class SiftingView(Endpoint):
    """POST says what becomes of an item; DELETE puts it back into the tray."""

    def post(self, request: Request, item: UUID) -> HttpResponse:
        piece = find(Item, request, pk=item)
        allow(request, "item.sift", piece)
        answer = request.POST.get("answer", "")
        if answer not in dict(Sifting.ANSWERS):
            raise Http404(answer)
        sifting = piece.sift(answer, by=request.who)
        if sifting.answer != answer:
            messages.info(request, _("Somebody was faster. It stays as they have sifted it."))
        return redirect("research:tray", piece.community_id)

    def delete(self, request: Request, item: UUID) -> HttpResponse:
        piece = find(Item, request, pk=item)
        allow(request, "item.unsift", piece)
        piece.unsift(by=request.who)
        return redirect(f"{reverse('research:tray', args=[piece.community_id])}?item={piece.pk}")


def in_front(waiting: Any, chosen: str) -> Item | None:
    """The item that was chosen, while it waits; else the first."""
    try:
        found = waiting.filter(pk=chosen).first() if chosen else None
    except (ValidationError, ValueError):
        found = None
    return found or waiting.first()
