"""The language that somebody reads Kith in: their own choice, else their device's."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kith.people import cookies
from kith.people.models import Person
from kith.people.who import Who

STAYS = timedelta(days=365)


def known(language: str) -> str:
    """`language` where Kith is written in it, else "": as the device asks."""
    return language if language in dict(settings.LANGUAGES) else ""


def chosen(who: Who, request: HttpRequest) -> str:
    """What this person chose, or whoever uses this device; "" where nobody did."""
    if isinstance(who, Person):
        return who.language
    return known(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""))


def keep(request: HttpRequest, response: HttpResponse, language: str) -> None:
    """Let this device ask for `language` from now on; for "" as its browser does."""
    if language:
        cookies.keep(request, response, settings.LANGUAGE_COOKIE_NAME, language, STAYS)
    else:
        cookies.drop(response, settings.LANGUAGE_COOKIE_NAME)
