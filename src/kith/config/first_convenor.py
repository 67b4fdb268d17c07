"""The first person of a real place: asked for by name, and let in by a link."""

import sys

from django.core.exceptions import ValidationError
from django.db import transaction

from kith.config.refusal import Unusable
from kith.people.invitation import first_convenor
from kith.people.models import Person


def link_for_first_convenor(name: str, email: str) -> str:
    """Make them where nobody is yet. A link that was lost is made anew until somebody has signed
    in, and later for an address that is named and known. → its path; "" where none is needed.
    """
    first = Person.objects.order_by("last_login").first()
    if first is None:
        return _made(name, email)
    if email:
        return _known(email)
    nobody_came_yet = not Person.objects.filter(last_login__isnull=False).exists()
    return _link(first) if nobody_came_yet else ""


def _made(name: str, email: str) -> str:
    while True:
        asked_name = name or _ask("Your name: ", "--name")
        asked_email = email or _ask("Your e-mail address: ", "--email")
        try:
            with transaction.atomic():
                return first_convenor(asked_name, asked_email)
        except ValidationError as reason:
            if name and email:
                raise Unusable(" ".join(reason.messages)) from None
            print(*reason.messages)
            name = email = ""


def _known(email: str) -> str:
    person = Person.objects.at_address(email)
    if person is None:
        raise Unusable(f"Nobody here has the address {email}; leave --name and --email out.")
    return _link(person)


def _link(person: Person) -> str:
    return first_convenor(person.name, person.email)


def _ask(question: str, option: str) -> str:
    if not sys.stdin.isatty():
        raise Unusable(
            "An empty Kith needs its first convenor: "
            "give --name NAME and --email ADDRESS, because there is nobody to ask here."
        )
    return input(question).strip()
