"""Every address that shows something, with the village's things in it.

A new kind of address makes this fail until somebody says here what stands in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from kith.access.signing import seal
from kith.activities.method import Method
from kith.activities.models import Activity, Commitment, Contribution
from kith.communities.models import Community
from kith.communities.panes import Pane
from kith.guides.models import Guide, Play
from kith.research.models import Study, Talk

OF_COMMUNITIES = {"learnings", "research"}  # `pk` is a community's there

Choices = Callable[[], Iterable[dict[str, Any]]]


def all_addresses() -> list[str]:
    return [
        reverse(f"{namespace}:{pattern.name}" if namespace else pattern.name, kwargs=chosen)
        for namespace, pattern in _patterns(get_resolver())
        if hasattr(pattern.callback.view_class, "get")
        for chosen in _choices(namespace, frozenset(pattern.pattern.converters))
    ]


def _patterns(resolver: URLResolver, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern, pattern.namespace or namespace)
        else:
            yield namespace, pattern


def _choices(namespace: str, wanted: frozenset[str]) -> Iterable[dict[str, Any]]:
    if not wanted:
        return [{}]
    room = "communities" if "pk" in wanted and namespace in OF_COMMUNITIES else namespace
    try:
        return CHOICES[room, wanted]()
    except KeyError:
        raise LookupError(f"Say in {__name__} what stands in {namespace}: {wanted}.") from None


def _of(model: type[Model], **inside: Callable[[Any], Iterable[Any]]) -> Choices:
    """Each thing of this kind, and with it each choice of what is inside."""

    def choices() -> Iterator[dict[str, Any]]:
        for thing in model._base_manager.all():
            for chosen in product(*(things(thing) for things in inside.values())):
                yield {"pk": thing.pk} | dict(zip(inside, chosen, strict=True))

    return choices


def _some(queryset: Any) -> list[Any]:
    return list(queryset.values_list("pk", flat=True)[:2])


def _codes() -> Iterator[dict[str, Any]]:
    codes = Activity.objects.under_way().values_list("join_code", flat=True)
    return ({"code": code} for code in codes)


def _screens() -> Iterator[dict[str, Any]]:
    activities = Activity.objects.values_list("pk", flat=True)
    return ({"token": seal("screen", activity=str(pk))} for pk in activities)


def _cards(activity: Activity) -> list[Any]:
    return _some(Contribution.objects.filter(step__activity=activity))


def _promises(activity: Activity) -> list[Any]:
    return _some(Commitment.objects.filter(step__activity=activity))


CHOICES: dict[tuple[str, frozenset[str]], Choices] = {
    ("", frozenset({"token"})): lambda: [{"token": "nobody-made-this"}],
    ("research", frozenset({"talk"})): lambda: [{"talk": pk} for pk in _some(Talk.objects)],
    ("research", frozenset({"file"})): list,  # somebody sends one, and then it is gone
    ("research", frozenset({"study"})): lambda: [{"study": pk} for pk in _some(Study.objects)],
    ("ui", frozenset({"name"})): list,  # all of them are linked
    ("guides", frozenset({"pk"})): _of(Guide),
    ("guides", frozenset({"community"})): lambda: [
        {"community": community.pk} for community in Community.objects.all()
    ],
    ("guides", frozenset({"community", "play"})): lambda: [
        {"community": community.pk, "play": play.pk}
        for community in Community.objects.all()
        for play in Play.objects.all()
    ],
    ("guides", frozenset({"activity"})): lambda: [
        {"activity": activity.pk} for activity in Activity.objects.all()
    ],
    ("guides", frozenset({"pk", "method"})): _of(Guide, method=lambda _: list(Method.known)[:2]),
    ("communities", frozenset({"pk"})): _of(Community),
    ("communities", frozenset({"pk", "of"})): _of(
        Community, of=lambda community: _some(community.memberships)
    ),
    ("communities", frozenset({"pk", "key"})): _of(Community, key=lambda _: Pane.by_key),
    ("activities", frozenset({"code"})): _codes,
    ("activities", frozenset({"token"})): _screens,
    ("activities", frozenset({"pk"})): _of(Activity),
    ("activities", frozenset({"pk", "key"})): _of(
        Activity, key=lambda activity: activity.steps.values_list("key", flat=True)
    ),
    ("activities", frozenset({"pk", "participant"})): _of(
        Activity, participant=lambda activity: _some(activity.participants)
    ),
    ("activities", frozenset({"pk", "card"})): _of(Activity, card=_cards),
    ("activities", frozenset({"pk", "group"})): _of(
        Activity, group=lambda activity: _some(activity.groups)
    ),
    ("activities", frozenset({"pk", "promise"})): _of(Activity, promise=_promises),
}
