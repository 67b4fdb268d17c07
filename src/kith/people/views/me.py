"""What somebody says of themselves, and how they read Kith."""

from __future__ import annotations

from urllib.parse import urlencode

from allauth.account.utils import get_next_redirect_url
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache

from kith.people import languages
from kith.people.forms import NameForm
from kith.people.models import Person
from kith.people.who import Request


@method_decorator(never_cache, name="dispatch")  # it is what *back* shows after signing out
class Me(View):
    """The page of whoever asks. Nobody is sent to sign in; a guest has no name to change."""

    def get(self, request: Request) -> HttpResponse:
        if not request.who:
            return redirect(f"{reverse('sign-in')}?{urlencode({'next': request.path})}")
        return show_me(request, NameForm(initial={"name": request.who.name}))

    def post(self, request: Request) -> HttpResponse:
        if not isinstance(request.who, Person):
            return redirect("sign-in")
        form = NameForm(request.POST)
        if not form.is_valid():
            return show_me(request, form, status=422)
        request.who.rename(form.cleaned_data["name"])
        messages.success(request, _("Kept. Others see your new name from now on."))
        return redirect("me")


class Language(View):
    """The language to read in. Anybody has one, also those who have not signed in."""

    def post(self, request: Request) -> HttpResponse:
        language = languages.known(request.POST.get("language", ""))
        if isinstance(request.who, Person):
            request.who.read_in(language)
        response = redirect(get_next_redirect_url(request) or "/")
        languages.keep(request, response, language)
        return response


def show_me(request: Request, form: NameForm, status: int = 200) -> HttpResponse:
    return render(request, "people/me.html", {"form": form}, status=status)
