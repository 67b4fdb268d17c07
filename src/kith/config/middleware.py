"""What every answer carries."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "style-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


def content_policy(answer: Answer) -> Answer:
    """Send the content policy: nothing from elsewhere, nothing inline."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.setdefault("Content-Security-Policy", POLICY)
        return response

    return middleware


def for_this_reader_alone(answer: Answer) -> Answer:
    """Let nothing on the way keep a page for somebody else, nor show an old one for a new."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.setdefault("Cache-Control", "private, no-cache")
        return response

    return middleware


def without_nul(answer: Answer) -> Answer:
    """Drop cookies with a NUL in them. No browser keeps one, and PostgreSQL cannot look for it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        told = request.COOKIES.items()
        request.COOKIES = {name: value for name, value in told if "\0" not in value}
        return answer(request)

    return middleware
