"""Refusals: one page each, with a sentence and never a trace."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def _page(request: HttpRequest, status: int, sentence: Any) -> HttpResponse:
    return render(request, f"{status}.html", {"sentence": sentence}, status=status)


def unclear(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 400, _("Kith could not make sense of what was sent."))


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 403, getattr(exception, "sentence", _("This is not yours to do.")))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 404, _("There is no such page, or it is not yours to see."))


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(
        request, 403, _("This page is too old to send from. Load it again; your words stay.")
    )
