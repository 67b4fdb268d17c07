"""What is said when something went wrong here: a fault of ours, or a database that is away."""

from __future__ import annotations

import logging
import sys

from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from kith.config.bodies import NO_ROOM
from kith.config.not_taken import SENTENCES
from kith.config.refusals import page

AWAY = (OperationalError, InterfaceError)
UNAVAILABLE = 503
A_MINUTE = "60"


def stumbled(request: HttpRequest) -> HttpResponse:
    """The last page there is. What it shows asks nothing of the database."""
    reason = sys.exc_info()[1]
    if not isinstance(reason, AWAY):
        return HttpResponseServerError(render_to_string("500.html"))
    if "full" in str(reason) or "No space left" in str(reason):
        return page(request, NO_ROOM, SENTENCES[NO_ROOM])
    response = page(
        request,
        UNAVAILABLE,
        _(
            "Kith's database does not answer just now, and nothing of this was kept. Try again in "
            "a minute; what you typed may still be on your device."
        ),
    )
    response["Retry-After"] = A_MINUTE
    return response


class InOneLine(logging.Filter):
    """A database that is away needs no trace for each who asked, nor does what was refused."""

    def filter(self, record: logging.LogRecord) -> bool:
        reason = record.exc_info[1] if record.exc_info else None
        if isinstance(reason, AWAY):
            record.msg, record.args = "The database did not answer: %s", (str(reason).strip(),)
        if isinstance(reason, (*AWAY, SuspiciousOperation)):
            record.exc_info = None
        return True
