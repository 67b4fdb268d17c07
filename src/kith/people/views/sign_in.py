"""In by a code, in by a link, and out."""

from __future__ import annotations

from typing import Any

from allauth.account.utils import get_next_redirect_url, perform_login
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.decorators.cache import never_cache

from kith.people import codes, invitation, post, villagers
from kith.people.forms import AddressForm, CodeForm
from kith.people.who import Request, forget_device

NO_CODE = _("There is no code to enter any more: it was used, or is too old. Ask for a new one.")
DEAD_CODE = _("This code was tried five times, so it no longer works. Ask for a new one.")
TOO_OFTEN = _(
    "Many codes were asked for here in the last ten minutes. Use the newest one that you got, "
    "or ask again in ten minutes."
)
TEN_MINUTES = "600"


@method_decorator(never_cache, name="dispatch")
class SignIn(View):
    """An address is given here. What comes next does not tell whether anybody has it."""

    def get(self, request: Request) -> HttpResponse:
        if request.who.is_authenticated and not villagers.may_be_played(request):
            return redirect(get_next_redirect_url(request) or "/")
        return ask_for_address(request, AddressForm())

    def post(self, request: Request) -> HttpResponse:
        form = AddressForm(request.POST)
        if not form.is_valid():
            return ask_for_address(request, form, status=422)
        if not codes.may_ask(request, form.cleaned_data["email"]):
            return ask_for_address(request, form, TOO_OFTEN, status=429)
        codes.send(request, form.cleaned_data["email"], get_next_redirect_url(request) or "/")
        return redirect("sign-in-code")


@method_decorator(never_cache, name="dispatch")
class Code(View):
    """The code is entered here. Five wrong ones, and it is dead."""

    def get(self, request: Request) -> HttpResponse:
        awaited = codes.Awaited.by(request)
        return ask_for_code(request, awaited) if awaited else redirect("sign-in")

    def post(self, request: Request) -> HttpResponse:
        awaited = codes.Awaited.by(request)
        if awaited is None:
            return ask_for_address(request, again(request), NO_CODE, status=422)
        if not awaited.may_be_tried():
            return ask_for_address(request, again(request), DEAD_CODE, status=429)
        form = CodeForm(request.POST, code=awaited.code)
        if form.is_valid():
            return awaited.was_right()
        return self.refuse(request, awaited, form)

    def refuse(self, request: Request, awaited: codes.Awaited, form: CodeForm) -> HttpResponse:
        awaited.was_wrong()
        if not awaited.tries_left:
            return ask_for_address(request, again(request), DEAD_CODE, status=429)
        return ask_for_code(request, awaited, form, status=422)


@method_decorator(never_cache, name="dispatch")
class Once(View):
    """A link that signs in once. Opening it does nothing yet: mail scanners open links too."""

    def get(self, request: Request, token: str) -> HttpResponse:
        person = invitation.invited(token)
        if person is None:
            return render(request, "people/link_over.html", status=410)
        return render(request, "people/once.html", {"person": person})

    def post(self, request: Request, token: str) -> HttpResponse:
        person = invitation.invited(token)
        if person is None or not person.arrive():
            return render(request, "people/link_over.html", status=410)
        return perform_login(request, person, email=person.email)


class SignOut(View):
    def post(self, request: Request) -> HttpResponse:
        logout(request)
        response = redirect("/")
        forget_device(request, response)
        response["Clear-Site-Data"] = '"cache"'  # or the next one here goes back, and reads
        return response


def ask_for_address(
    request: Request, form: AddressForm, refusal: Any = "", status: int = 200
) -> HttpResponse:
    played = villagers.may_be_played(request)
    context = {
        "form": form,
        "refusal": refusal,
        "next": get_next_redirect_url(request) or "",
        "villagers": villagers.all_villagers() if played else [],
    }
    response = render(request, "people/sign_in.html", context, status=status)
    if refusal is TOO_OFTEN:
        response["Retry-After"] = TEN_MINUTES
    return response


def ask_for_code(
    request: Request, awaited: codes.Awaited, form: CodeForm | None = None, status: int = 200
) -> HttpResponse:
    shown = awaited.code if villagers.may_be_played(request) else ""
    context = {
        "awaited": awaited,
        "form": form or CodeForm(initial={"code": shown}),
        "shown": shown,
        "is_printed": post.is_printed(),
        "is_village": settings.KITH_PLACE.kind == "village",
    }
    return render(request, "people/code.html", context, status=status)


def again(request: Request) -> AddressForm:
    """The form to ask for another code with, already filled in."""
    return AddressForm(initial={"email": request.POST.get("email", "")})
