"""What the group reads: brought by whoever convenes, and put away."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from kith.access import Endpoint, allow, find
from kith.activities.forms import PassageForm
from kith.activities.models import Activity, Passage
from kith.activities.views.answers import part
from kith.activities.views.cards import client_id
from kith.people.who import Request


class PassagesView(Endpoint):
    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.bring", activity)
        form = PassageForm(request.POST)
        if not form.is_valid():
            refusal: dict[str, Any] = {"form": form, "fresh_id": client_id(request)}
            return part(request, activity, "bring", status=422, **refusal)
        activity.bring(client_id(request), form.text, by=request.who)
        return part(request, activity, "bring", has_changed=True)


class PassageView(Endpoint):
    def delete(self, request: Request, pk: UUID, passage: UUID) -> HttpResponse:
        read = find(Passage, request, pk=passage, activity=pk)
        allow(request, "passage.put_away", read)
        read.activity.put_away(read, by=request.who)
        return part(request, read.activity, "passages")


class WallView(Endpoint):
    """Which of them stands on the wall."""

    def post(self, request: Request, pk: UUID, passage: UUID) -> HttpResponse:
        read = find(Passage, request, pk=passage, activity=pk)
        allow(request, "passage.hang", read)
        read.activity.hang(read, by=request.who)
        return part(request, read.activity, "passages")

    def delete(self, request: Request, pk: UUID, passage: UUID) -> HttpResponse:
        read = find(Passage, request, pk=passage, activity=pk)
        allow(request, "passage.hang", read)
        read.activity.take_down(read, by=request.who)
        return part(request, read.activity, "passages")
