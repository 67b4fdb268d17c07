"""The sheet of a method, as a guide invites to it, before any activity exists."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import get_language

from kith.access import Endpoint, find
from kith.activities.sheet import Sheet
from kith.activities.views.paper import printed
from kith.guides.languages import spoken_by_kith
from kith.guides.models import Guide
from kith.people.who import Request


class SheetView(Endpoint):
    def get(self, request: Request, pk: UUID, method: str) -> HttpResponse:
        guide = find(Guide, request, pk=pk)
        play = guide.any_play_of(method)
        if play is None or play.offer.method is None:
            raise Http404
        language = spoken_by_kith(guide.language, otherwise=get_language() or "en")
        topic = request.GET.get("topic", "")[:200]
        sheet = Sheet.before(
            play.offer.method,
            language,
            came_from=guide.topic,
            topic=topic,
            topics=play.suggestions,
            passages=guide.passages(topic),
        )
        return printed(request, sheet)
