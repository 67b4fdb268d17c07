"""The record of an activity, as a page and as a Markdown file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.text import slugify

from kith.access import Endpoint, find, may
from kith.activities.models import Activity
from kith.activities.notes.drafts import kept_draft
from kith.activities.record import Record
from kith.people.who import Request


class RecordView(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        activity.go_by_its_times()
        record = Record(activity, request.who)
        context = {
            "record": record,
            "activity": activity,
            "may_share": may(request.who, "activity.share", activity),
            "may_reopen": may(request.who, "activity.reopen", activity),
            "may_type_in": may(request.who, "activity.type_in", activity),
            "kept_draft": kept_draft(activity, request.who),
        }
        return render(request, "activities/record.html", context)


class MarkdownView(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        words = render_to_string("activities/record.md", {"record": Record(activity, request.who)})
        name = slugify(activity.topic) or "record"
        return HttpResponse(
            words,
            content_type="text/markdown; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}.md"'},
        )
