"""Show: the fourth line of every endpoint. A fragment for a script, a whole page for a form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render


def show(
    request: HttpRequest, template: str, *, to: str, status: int = 200, **context: Any
) -> HttpResponse:
    """Answer htmx with the fragment, and a plain form with the way back to its page (303).

    What is not well (422 and the like) is shown to both as it is.
    """
    if status < 400 and not request.headers.get("HX-Request"):
        return HttpResponseRedirect(to, status=303)
    return render(request, template, context, status=status)
