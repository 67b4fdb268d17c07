"""Communities: those of a person, a new one, the page of one, its charter."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kith.access import Endpoint, allow, find, may
from kith.communities import panes
from kith.communities.forms import CharterForm, NewForm
from kith.communities.models import Community
from kith.people.who import Request

FACES, A_PAGE = 12, 20


class All(Endpoint):
    """The communities of whoever asks. Without an account one is sent to sign in."""

    def get(self, request: Request) -> HttpResponse:
        if not request.who.is_authenticated:
            return redirect_to_login(request.path, reverse("sign-in"))
        mine = Community.objects.visible_to(request.who).counted()
        return render(request, "communities/all.html", {"communities": mine})


class New(Endpoint):
    """A community begins. Sending the form twice begins one."""

    def get(self, request: Request) -> HttpResponse:
        allow(request, "community.found", None)
        return render(request, "communities/new.html", {"form": NewForm()})

    def post(self, request: Request) -> HttpResponse:
        allow(request, "community.found", None)
        form = NewForm(request.POST)
        if not form.is_valid():
            return render(request, "communities/new.html", {"form": form}, status=422)
        key = form.cleaned_data["key"]
        return redirect(Community.found(request.who, pk=key, **form.charter))


class One(Endpoint):
    """What a community is, what it does now, and who belongs to it."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        context = {
            "community": community,
            "faces": community.faces(FACES),
            "parts": panes.shown(community, request.who),
            "convenes": may(request.who, "community.describe", community),
        }
        return render(request, "communities/one.html", context)


class Charter(Endpoint):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.describe", community)
        return self.show(request, community, CharterForm(instance=community))

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.describe", community)
        form = CharterForm(request.POST)
        if not form.is_valid():
            return self.show(request, community, form, status=422)
        community.describe(by=request.who, **form.cleaned_data)
        return redirect(community)

    def show(
        self, request: Request, community: Community, form: CharterForm, status: int = 200
    ) -> HttpResponse:
        context = {"community": community, "form": form}
        return render(request, "communities/charter.html", context, status=status)


class WholePane(Endpoint):
    """All that one pane has to show, leaf by leaf."""

    def get(self, request: Request, pk: UUID, key: str) -> HttpResponse:
        community = find(Community, request, pk=pk)
        if key not in panes.Pane.by_key:
            raise Http404(key)
        pane = panes.Pane.by_key[key]()
        leaf = Paginator(pane.things(community, request.who), A_PAGE).get_page(
            request.GET.get("page")
        )
        context = {"community": community, "pane": pane, "things": leaf, "leaf": leaf}
        return render(request, "communities/pane.html", context)
