from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kith.access import Refused
from kith.people.models import Person


def known_or_new(email: str, name: str) -> Person:
    """Whoever signs in at this address; somebody new of this name where nobody does yet."""
    try:
        with transaction.atomic():
            return Person.objects.at_address(email) or Person.objects.create_user(email, name)
    except IntegrityError:  # somebody has it who may not sign in, or got it a moment ago
        person = Person.objects.at_address(email)
    if person is None:
        raise Refused(
            _("Whoever has this address may no longer sign in. Ask whoever looks after this Kith.")
        )
    return person
