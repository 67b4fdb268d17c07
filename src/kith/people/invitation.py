"""A link that signs somebody in once: for whoever begins a place, before it can send letters."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse

from kith.access.signing import seal, unseal
from kith.people import names
from kith.people.models import Person

STAYS = timedelta(days=1)


def first_convenor(name: str, email: str) -> str:
    """Make the person who begins here; the path of a link that signs them in, for one day.

    Somebody who is here already gets a new link. A name or an address that cannot be one raises
    ValidationError with the sentence.
    """
    name = names.cleaned(name, at_most=names.FULL_NAME)
    return path(Person.objects.at_address(email) or Person.objects.create_user(email, name))


def path(person: Person) -> str:
    """A new link for this person. It ends with their next sign-in, by this link or otherwise."""
    token = seal("sign-in-once", person=str(person.pk), since=_since(person))
    return reverse("sign-in-once", args=[token])


def invited(token: str) -> Person | None:
    """Whom this link signs in; None where it is used, too old or not ours."""
    said = unseal("sign-in-once", token, for_at_most=STAYS)
    person = Person.objects.filter(pk=said["person"], is_active=True).first() if said else None
    return person if person and said and said["since"] == _since(person) else None


def _since(person: Person) -> str:
    return person.last_login.isoformat() if person.last_login else ""
