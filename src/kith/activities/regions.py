"""What changed in a room since a revision, rendered once for each audience.

Listeners ask here and send it on. Everything is read from the database through `visible_to`,
so what is not revealed cannot be in it, whoever resumes from wherever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from django.utils import translation

from kith.activities.audiences import LEADING, ON_THE_WALL, Audience, Onlookers
from kith.activities.lately import Lately
from kith.activities.models import Activity, Participant
from kith.activities.telling import Telling
from kith.activities.telling_of_texts import Operation
from kith.events.kinds import Kind
from kith.events.models import Event

REGIONS = (
    "clock",
    "people",
    "groups",
    "cards",
    "figures",
    "hands",
    "reactions",
    "answers",
    "promises",
    "turns",
    "pairs",
    "passages",
    "restating",
)
WHOLE_ON_THE_WALL = {
    "cards",
    "groups",
    "answers",
    "promises",
    "clock",
    "turns",
    "pairs",
    "passages",
    "restating",
}


@dataclass(frozen=True)
class Changes:
    """What brings listeners to `revision`; `removed` are participants asked to leave since, and
    `convening` those who convene now, where somebody listens as one who does.
    """

    revision: int
    operations: dict[Audience, list[Operation]] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    convening: frozenset[str] = frozenset()


def state(activity_id: UUID) -> tuple[int, frozenset[str]]:
    """The revision of a room as it is now, and the participants removed so far."""
    revision = Activity.objects.values_list("revision", flat=True).get(pk=activity_id)
    removed = Participant.objects.removed_from(activity_id).values_list("pk", flat=True)
    return revision, frozenset(map(str, removed))


def changes(activity_id: UUID, since: int, audiences: Iterable[Audience]) -> Changes:
    """What each audience needs to be brought from revision `since` to now."""
    activity = Activity.objects.visible_to(Onlookers(activity_id)).get()
    events = list(Event.objects.since(activity_id, since))
    removed = {e.subjects["participant"] for e in events if e.verb == "participant.removed"}
    room, operations, convening = Lately(activity, since), {}, frozenset[str]()
    for audience in audiences:
        with translation.override(audience.language):
            operations[audience] = list(_operations(room, events, audience.view))
    if any(audience.view in LEADING for audience in operations):
        seats = activity.participants.convening(activity)
        convening = frozenset(map(str, seats.values_list("pk", flat=True)))
    return Changes(activity.revision, operations, frozenset(removed), convening)


def _operations(room: Lately, events: list[Event], view: str) -> Iterator[Operation]:
    heard = [event for event in events if view in Kind.named(event.verb).views]
    regions = {Kind.named(event.verb).region for event in heard}
    telling = Telling(room, view, heard)
    if "stage" in regions:
        yield from telling.stage()
    else:
        if view in ON_THE_WALL and _changes_the_wall(room, heard):
            yield from telling.wall()
            regions -= WHOLE_ON_THE_WALL
        for region in REGIONS:
            if region in regions:
                yield from getattr(telling, region)()
    yield from telling.summaries()


def _changes_the_wall(room: Lately, events: list[Event]) -> bool:
    """Whether it is to be drawn anew: sixty notes a second change one line of it."""
    return any(
        Kind.named(event.verb).region in WHOLE_ON_THE_WALL and room.is_on_the_wall(event)
        for event in events
    )
