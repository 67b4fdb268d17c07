"""What somebody will try: written down, mended, taken back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kith.access import Endpoint, allow, find
from kith.activities.forms import CommitmentForm
from kith.activities.models import Activity, Commitment
from kith.activities.views.answers import part
from kith.activities.views.cards import client_id
from kith.activities.views.waiting import WaitingEndpoint
from kith.people.who import Request


class CommitmentsView(WaitingEndpoint):
    def post(self, request: Request, pk: UUID) -> HttpResponse:
        activity = find(Activity, request, pk=pk)
        allow(request, "activity.promise", activity)
        step = activity.plan.taking("promises")
        if step is None:
            raise Http404
        form = CommitmentForm(request.POST, activity=activity)
        if not form.is_valid():
            refusal: dict[str, Any] = {"form": form, "fresh_id": client_id(request)}
            return part(request, activity, "composer", at=step, status=422, **refusal)
        activity.promise(client_id(request), by=request.who, **form.cleaned_data)
        return part(request, activity, "composer", at=step, has_changed=True)


class CommitmentView(Endpoint):
    def get(self, request: Request, pk: UUID, promise: UUID) -> HttpResponse:
        said = self._said(request, pk, promise)
        return self._page(request, said, CommitmentForm(instance=said, activity=said.activity))

    def post(self, request: Request, pk: UUID, promise: UUID) -> HttpResponse:
        said = self._said(request, pk, promise)
        form = CommitmentForm(request.POST, activity=said.activity)
        if not form.is_valid():
            return self._page(request, said, form, status=422)
        said.activity.promise_otherwise(said, by=request.who, **form.cleaned_data)
        return redirect("activities:room", pk=pk)

    def delete(self, request: Request, pk: UUID, promise: UUID) -> HttpResponse:
        said = self._said(request, pk, promise)
        said.activity.take_back(said, by=request.who)
        return redirect("activities:room", pk=pk)

    def _said(self, request, pk, promise):
        said = find(Commitment, request, pk=promise, step__activity=pk)
        allow(request, "commitment.change", said)
        return said

    def _page(self, request, said, form, status=200):
        context = {"promise": said, "form": form, "activity": said.activity}
        return render(request, "activities/promise.html", context, status=status)
