"""Find, allow: the first two lines of every endpoint."""

from __future__ import annotations

from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest

from kith.access.rules import table

M = TypeVar("M", bound=Model)


class Refused(PermissionDenied):
    """A verb that this person may not do now. `sentence` says why, and who can help."""

    def __init__(self, sentence: Any):
        super().__init__(sentence)
        self.sentence = sentence


def may(who: Any, verb: str, thing: Any) -> bool:
    """Whether `who` may do `verb` to `thing`."""
    return table[verb].why_not(who, thing) is None


def why_not(who: Any, verb: str, thing: Any) -> Any | None:
    """The sentence that says why `who` may not do `verb` to `thing`; None where they may."""
    refusal = table[verb].why_not(who, thing)
    return refusal(thing) if callable(refusal) else refusal


def allow(request: HttpRequest, verb: str, thing: Any) -> None:
    """Let the request go on, or raise `Refused` with the sentence of the rule that failed."""
    refusal = why_not(request.who, verb, thing)  # type: ignore[attr-defined]
    if refusal is not None:
        raise Refused(refusal)


def find(model: type[M], request: HttpRequest, **lookup: Any) -> M:
    """The one thing that this person can see. What is not theirs does not exist: 404."""
    seen = model._default_manager.visible_to(request.who)  # type: ignore[attr-defined]
    try:
        return seen.get(**lookup)
    except (ObjectDoesNotExist, ValidationError, ValueError):
        raise Http404(model._meta.verbose_name) from None


def the_one(rows: QuerySet[M]) -> M | None:
    """The row, where there can be no second; None where there is none. Unlike `first` it does not
    put rows in order to look at one, which is a third of the cost of so small a question.
    """
    try:
        return rows.get()
    except ObjectDoesNotExist:
        return None
