from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from kith.access import Endpoint, find
from kith.communities.models import Community
from kith.learnings.drawing import Drawing
from kith.learnings.topics import recurring
from kith.people.who import Request


class TopicsView(Endpoint):
    """What a community came back to, and how the more and the less of it moved."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        drawings = [Drawing(topic) for topic in recurring(community, request.who)]
        context = {"community": community, "drawings": drawings}
        return render(request, "learnings/topics.html", context)
