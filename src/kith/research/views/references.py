"""A file of references comes in, is read, and what is new of it is kept."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.access import Endpoint, allow, find
from kith.communities.models import Community
from kith.people.who import Request
from kith.research.forms.references import ReferencesForm
from kith.research.models import Import
from kith.research.tasks import read_on


class All(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.add_study", community)
        return show_new(request, community, ReferencesForm())

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.add_study", community)
        form = ReferencesForm(request.POST, request.FILES)
        if not form.is_valid() or not form.begin(community, by=request.who):
            return show_new(request, community, form, status=422)
        return redirect("research:import", file=form.begun.pk)


class One(Endpoint):
    """How far a file is read; or, of a short one, what stands in it and what to keep."""

    def get(self, request: Request, file: UUID) -> HttpResponse:
        found = find(Import, request, pk=file)
        return render(request, "research/import.html", {"file": found, **told(found)})

    def post(self, request: Request, file: UUID) -> HttpResponse:
        found = find(Import, request, pk=file)
        allow(request, "import.keep", found)
        chosen = request.POST.getlist("keep")
        found.keep({int(position) for position in chosen if position.isdecimal()})
        kept = Import.objects.get(pk=found.pk).kept
        said = ngettext("%(kept)d study is kept.", "%(kept)d studies are kept.", kept)
        messages.success(request, said % {"kept": kept})
        return redirect("research:all", pk=found.community_id)

    def put(self, request: Request, file: UUID) -> HttpResponse:
        """Go on with what has come to a stand."""
        found = find(Import, request, pk=file)
        allow(request, "import.keep", found)
        if not found.is_over and not found.reviewed:
            read_on.enqueue(str(found.pk))
        return redirect("research:import", file=found.pk)

    def delete(self, request: Request, file: UUID) -> HttpResponse:
        found = find(Import, request, pk=file)
        allow(request, "import.throw_away", found)
        found.throw_away()
        messages.success(request, _("The file is forgotten. What was kept of it stays."))
        return redirect("research:all", pk=found.community_id)


def told(file: Import) -> dict[str, object]:
    snags = list(file.snags.select_related("study"))
    return {
        "candidates": list(file.candidates.select_related("study")) if not file.is_over else [],
        "losses": [snag for snag in snags if snag.is_loss],
        "snags": [snag for snag in snags if not snag.is_loss],
    }


def show_new(
    request: Request, community: Community, form: ReferencesForm, status: int = 200
) -> HttpResponse:
    context = {"community": community, "form": form}
    return render(request, "research/references.html", context, status=status)
