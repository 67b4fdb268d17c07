from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.middleware import get_user
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from kith.people.models import Person
from kith.people.who import Guest, Nobody, Who, marks_of_device


def who_middleware(
    answer: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Set `request.who`: the person who signed in, else the guest of this device, else nobody."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.who = SimpleLazyObject(lambda: who_asks(request))  # type: ignore[attr-defined]
        return answer(request)

    return middleware


def who_asks(request: HttpRequest) -> Who:
    """A guest costs no query, a person two: the session and the person."""
    person = get_user(request)
    if isinstance(person, Person):
        person.marks = marks_of_device(request)
        return person
    return Guest.of_device(request) or Nobody(marks_of_device(request))
