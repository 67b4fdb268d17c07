"""Who asks: a page's own script, which puts a part into it, or a plain form or a reader."""

from __future__ import annotations

from django.http import HttpRequest


def asks_for_a_part(request: HttpRequest) -> bool:
    return "HX-Request" in request.headers
