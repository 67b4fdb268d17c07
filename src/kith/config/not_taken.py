"""What is said about a body that was not taken."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from kith.config.bodies import NO_ROOM, REFUSAL, TOO_LARGE, TOO_SLOW
from kith.config.refusals import page

SENTENCES = {
    TOO_LARGE: _(
        "This is larger than Kith takes. Nothing of it was kept. A shorter text, or a smaller "
        "file, will do."
    ),
    TOO_SLOW: _(
        "This took longer than a minute to arrive, and nothing of it was kept. Send it again "
        "where the connection is better."
    ),
    NO_ROOM: _(
        "The disk that Kith keeps things on is full, and nothing of this was kept. Whoever looks "
        "after this Kith can make room."
    ),
}


def say_why_not_taken(
    answer: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer a body that was not taken with the sentence that says why."""

    def middleware(request: HttpRequest) -> HttpResponse:
        refusal = request.META.get(REFUSAL)
        if not refusal:
            return answer(request)
        response = page(request, refusal, SENTENCES[refusal])
        response["Connection"] = "close"  # the rest of it may still be on its way
        return response

    return middleware
