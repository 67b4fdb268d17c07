"""What django-allauth asks of us: whose session it is, how a letter is written, what is said."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.httpkit import get_client_ip
from django.contrib.auth.backends import BaseBackend
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kith.access import the_one
from kith.people import languages, post
from kith.people.models import Person


class ByCode(BaseBackend):
    """Finds whose session it is. It checks no password, because nobody has one."""

    def get_user(self, user_id: Any) -> Person | None:
        return the_one(Person.objects.filter(pk=user_id, is_active=True))


class Adapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("This is not the code. Look for the newest letter from Kith."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Behind a socket that has no address, all are counted as one."""
        return get_client_ip(request) or "nowhere"

    def add_message(self, *said: Any, **named: Any) -> None:
        """Kith's pages say what there is to say."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        post.send(self.render_mail(template_prefix, email, context))

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        ours = "people/mail/" + template_prefix.rpartition("/")[2]
        return super().render_mail(ours, email, context, headers)

    def login(self, request: HttpRequest, user: Person) -> None:
        request.session.set_expiry(None)  # the hour of a code that was asked for is over
        request.session.clear_expired()  # sign-ins are rare: a good moment to tidy
        super().login(request, user)

    def post_login(self, request: HttpRequest, user: Person, **login: Any) -> HttpResponse:
        response = super().post_login(request, user, **login)
        if user.language:
            languages.keep(request, response, user.language)
        return response

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        return HttpResponseRedirect(reverse("sign-in"))
