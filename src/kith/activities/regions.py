"""What changed in a room since a revision, rendered once for each audience.

Listeners ask here and send it on. Everything is read from the database through `visible_to`,
so what is not revealed cannot be in it, whoever resumes from wherever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string, select_template
from django.utils import translation

from kith.activities.audiences import CONVENOR, PHONE, SCREEN, Audience, Onlookers
from kith.activities.lately import Lately
from kith.activities.models import Activity, Contribution, Participant
from kith.events.kinds import Kind
from kith.events.models import Event

Operation = tuple[str, str, str]
"""A verb ("replace", "put", "remove", "say"), an element's id, and HTML or a sentence."""


@dataclass(frozen=True)
class Changes:
    """What brings listeners to `revision`; `removed` are participants asked to leave since."""

    revision: int
    operations: dict[Audience, list[Operation]] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()


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
    room, operations = Lately(activity, since), {}
    for audience in audiences:
        with translation.override(audience.language):
            operations[audience] = list(_operations(room, events, audience.view))
    return Changes(activity.revision, operations, frozenset(removed))


def _operations(room: Lately, events: list[Event], view: str) -> Iterator[Operation]:
    heard = [event for event in events if view in Kind.named(event.verb).views]
    regions = {Kind.named(event.verb).region for event in heard if _is_shown(room, event, view)}
    telling = Telling(room, view, heard)
    if "stage" in regions or (view == SCREEN and regions & WHOLE_ON_SCREEN):
        yield from telling.stage()
    else:
        for region in REGIONS:
            if region in regions:
                yield from getattr(telling, region)()
    yield from telling.summaries()


def _is_shown(room: Lately, event: Event, view: str) -> bool:
    """Whether this changes what is on the page: sixty notes a second change nothing on a screen."""
    is_card = Kind.named(event.verb).region == "cards"
    return view != SCREEN or not is_card or event.subjects.get("step") in room.on_the_wall


REGIONS = ("clock", "people", "groups", "cards", "figures", "promises")
WHOLE_ON_SCREEN = {"cards", "groups", "promises", "clock"}
PARTS_OF_STAGE = {
    PHONE: ("head", "stage"),
    CONVENOR: ("head", "stage", "bar"),
    SCREEN: ("stage",),
}


class Telling:
    """One audience's account of what happened, in a language that is active already."""

    def __init__(self, room: Lately, view: str, events: list[Event]):
        self.room, self.view, self.events = room, view, events
        self.activity, self.since = room.activity, room.since

    def stage(self) -> Iterator[Operation]:
        for part in PARTS_OF_STAGE[self.view]:
            yield "replace", part, self._render(f"activities/{self.view}/{part}.html")

    def clock(self) -> Iterator[Operation]:
        yield "replace", "head", self._render(f"activities/{self.view}/head.html")
        if self.view == CONVENOR:
            yield "replace", "controls", self._render("activities/convenor/controls.html")

    def people(self) -> Iterator[Operation]:
        if self.view == SCREEN and self.room.stage == "coming":
            yield "replace", "guests", self._render("activities/screen/guests.html")
        if self.view == CONVENOR:
            yield from self.figures()

    def figures(self) -> Iterator[Operation]:
        yield "replace", "figures", self._render("activities/convenor/figures.html")

    def cards(self) -> Iterator[Operation]:
        for gone in self.room.withdrawn:
            yield "remove", f"card-{gone}", ""
        for card in self.room.changed:
            yield from self._put(card)
        if self.view == CONVENOR:
            yield from self.figures()

    def groups(self) -> Iterator[Operation]:
        if self.room.stage != "group":
            return
        touched = {event.subjects.get("group") for event in self.events}
        here = {str(group.pk): group for group in self.room.groups}
        for pk in touched - {None} - here.keys():
            yield "remove", f"group-{pk}", ""
        for pk in touched & here.keys():
            yield "put", "groups", self._render(self._of_view("pile"), group=here[pk], cards=[])
            for card in here[pk].cards:  # type: ignore[attr-defined]
                yield from self._put(card)
        for card in self.room.left_over:
            if card.revision > self.since:
                yield from self._put(card)
        if self.view == CONVENOR:
            yield "replace", "where", self._render("activities/convenor/_where.html")

    def promises(self) -> Iterator[Operation]:
        if self.room.stage == "commit":
            yield "replace", "promises", self._render("activities/_promises.html")

    def summaries(self) -> Iterator[Operation]:
        """One sentence for each kind of thing that happened, for those who listen to the page."""
        counts: dict[str, int] = {}
        for event in self.events:
            counts[event.verb] = counts.get(event.verb, 0) + 1
        for verb, count in counts.items():
            if (summary := Kind.named(verb).summary) is not None:
                yield "say", "", str(summary % {"count": count})

    def _put(self, card: Contribution) -> Iterator[Operation]:
        step = self.activity.step
        if step and (place := step.behaviour.shows_card_in(card)):
            yield "put", place, self._render(self._of_view(f"card_{step.kind}", "card"), card=card)

    def _of_view(self, *names: str) -> str:
        """The template of this view, or the one that all views share."""
        choices = [f"activities/{self.view}/{name}.html" for name in names]
        choices.append(f"activities/{names[-1]}.html")
        return select_template(choices).template.name

    def _render(self, template: str, **context: Any) -> str:
        shared = {"room": self.room, "activity": self.activity, "view": self.view}
        return render_to_string(template, shared | context)
