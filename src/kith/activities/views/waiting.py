"""What may have waited on a device until the line was back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from kith.access import Endpoint, Refused
from kith.access.signing import tag
from kith.people.who import Request, Who

READER = "Kith-Reader"


def reader_tag(who: Who, activity: UUID) -> str:
    """By what a device knows whether it is still the same reader of an activity: nothing else."""
    return tag("reader", f"{who.reference} {activity}")


def only_if_hidden(request: Request) -> bool:
    """Whether this was written while cards were hidden, and so is not to come alone after that."""
    return request.POST.get("if") == "hidden"


class WaitingEndpoint(Endpoint):
    """A verb that a device sends when it can. What waited there for somebody else is refused, and
    an answer says whose it is: a page that a network puts in between does not.
    """

    def dispatch(self, request: Any, *args: Any, **named: Any) -> HttpResponseBase:
        reader = reader_tag(request.who, named["pk"])
        if request.who and request.headers.get(READER, reader) != reader:
            raise Refused(
                _(
                    "Somebody else is here on this device now. What was written before is not "
                    "sent in their name."
                )
            )
        response = super().dispatch(request, *args, **named)
        response[READER] = reader
        return response
