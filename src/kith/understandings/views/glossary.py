from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from kith.access import Endpoint, find, may
from kith.communities.models import Community
from kith.people.who import Request
from kith.ui.spelling import key
from kith.understandings.models import Term

A_LEAF = 60


class GlossaryView(Endpoint):
    """A community's words from A to Z: all of them, those of a letter, or those that somebody
    types. A script asks for the list alone.
    """

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        words = Term.objects.visible_to(request.who).of(community)
        letter, typed = request.GET.get("letter", ""), request.GET.get("q", "").strip()
        chosen = words.like(typed) if key(typed) else words
        if letter and not typed:
            chosen = words.beginning_with(letter)
        context = {
            "community": community,
            "leaf": Paginator(chosen, A_LEAF).get_page(request.GET.get("page")),
            "letters": words.letters(),
            "letter": key(letter)[:1],
            "typed": typed,
            "to_start_with": words.to_start_with(),
            "may_add": may(request.who, "community.add_word", community),
        }
        whole = "_glossary_list" if request.headers.get("HX-Request") else "glossary"
        return render(request, f"understandings/{whole}.html", context)
