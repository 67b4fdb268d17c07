"""From a word to a running activity: one press."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from kith.access import Endpoint, allow, find
from kith.activities.views.cards import client_id
from kith.people.who import Request
from kith.understandings.models import Inquiry, Term


class InquiriesView(Endpoint):
    def post(self, request: Request, pk: UUID) -> HttpResponse:
        term = find(Term, request, pk=pk)
        allow(request, "term.inquire", term)
        activity = Inquiry.together(client_id(request), term, by=request.who)
        return redirect("activities:room", pk=activity.pk)
