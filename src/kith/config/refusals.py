"""Refusals: one page each, with a sentence and never a trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kith.ui.showing import asks_for_a_part

NOT_ALLOWED = 405


def page(request: HttpRequest, status: int, sentence: Any) -> HttpResponse:
    """A page for a reader; for a script that sent a part, the sentence where the page wants it."""
    if not asks_for_a_part(request):
        return render(request, f"{status}.html", {"sentence": sentence}, status=status)
    response = render(request, "ui/refused.html", {"sentence": sentence}, status=status)
    response["HX-Retarget"], response["HX-Reswap"] = "#refused", "innerHTML"
    return response


def say_where_no_page_is(
    answer: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Whoever opens an address that only takes forms gets a page all the same."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if response.status_code != NOT_ALLOWED:
            return response
        said = page(request, NOT_ALLOWED, _("There is no such page, or it is not yours to see."))
        said["Allow"] = response["Allow"]
        return said

    return middleware


def unclear(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 400, _("Kith could not make sense of what was sent."))


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 403, getattr(exception, "sentence", _("This is not yours to do.")))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 404, _("There is no such page, or it is not yours to see."))


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    response = page(
        request, 403, _("This page is too old to send from. Load it again; your words stay.")
    )
    response["Kith-Stale"] = "form"  # a script fetches another token, and sends it again
    return response
