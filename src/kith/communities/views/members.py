"""Members: who belongs, who is welcomed, who convenes, who leaves."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kith.access import Endpoint, allow, find, may
from kith.communities.forms import WelcomeForm
from kith.communities.models import Community, Membership
from kith.people.who import Request

A_PAGE = 50


class All(Endpoint):
    """Everybody who belongs, by name. A convenor welcomes others here."""

    def get(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        return self.show(request, community, WelcomeForm())

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        community = find(Community, request, pk=pk)
        allow(request, "community.welcome", community)
        form = WelcomeForm(request.POST)
        if not form.is_valid():
            return self.show(request, community, form, status=422)
        welcomed = community.welcome_at(by=request.who, **form.cleaned_data)
        messages.success(request, told(welcomed))
        return redirect(f"{request.path}#main")  # to the message, not to the form again

    def show(
        self, request: Request, community: Community, form: WelcomeForm, status: int = 200
    ) -> HttpResponse:
        leaf = Paginator(community.memberships.by_name(), A_PAGE).get_page(request.GET.get("page"))
        context = {
            "community": community,
            "leaf": leaf,
            "mine": community.memberships.get(person=request.who.pk),
            "form": form,
            "convenes": may(request.who, "community.welcome", community),
        }
        return render(request, "communities/members.html", context, status=status)


class One(Endpoint):
    """One person in one community: PUT changes what they are here, DELETE ends it."""

    def get(self, request: Request, pk: UUID, of: int) -> HttpResponse:
        membership = find(Membership, request, pk=of, community=pk)
        who = request.who
        context = {
            "membership": membership,
            "community": membership.community,
            "is_mine": membership.person_id == who.pk,
            "convenes": may(who, "community.welcome", membership.community),
            "may_change": may(who, "membership.change", membership),
            "may_end": may(who, "membership.end", membership),
        }
        return render(request, "communities/member.html", context)

    def put(self, request: Request, pk: UUID, of: int) -> HttpResponse:
        membership = find(Membership, request, pk=of, community=pk)
        allow(request, "membership.change", membership)
        role = request.POST.get("role")
        if role not in dict(Membership.ROLES):
            raise BadRequest(role)
        membership.become(role, by=request.who)
        return redirect("communities:member", pk, of)

    def delete(self, request: Request, pk: UUID, of: int) -> HttpResponse:
        membership = find(Membership, request, pk=of, community=pk)
        allow(request, "membership.end", membership)
        membership.end(by=request.who)
        if membership.person_id == request.who.pk:
            return redirect("communities:all")
        return redirect("communities:members", pk)


def told(welcomed: Membership) -> str:
    """What a convenor needs to pass on: Kith sends no letter of its own accord."""
    said = {"name": welcomed.person, "email": welcomed.person.email}
    return _("%(name)s belongs here now, and signs in with %(email)s. Let them know.") % said
