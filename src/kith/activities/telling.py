"""What one audience is told of what happened: which parts of its page are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.template.loader import render_to_string, select_template

from kith.activities.audiences import CONVENOR, LEADING, LECTERN, ON_THE_WALL, PHONE, SCREEN
from kith.activities.events import Returned
from kith.activities.lately import Lately
from kith.activities.models import Contribution
from kith.activities.telling_of_answers import TellingOfAnswers
from kith.activities.telling_of_texts import Operation, TellingOfTexts
from kith.events.kinds import Kind
from kith.events.models import Event

PARTS_OF_STAGE = {
    PHONE: ("head", "stage"),
    CONVENOR: ("head", "stage", "bar"),
    SCREEN: ("stage",),
    LECTERN: ("stage", "bar"),
}


class Telling(TellingOfAnswers, TellingOfTexts):
    """One audience's account of what happened, in a language that is active already."""

    def __init__(self, room: Lately, view: str, events: list[Event]):
        self.room, self.view, self.events = room, view, events
        self.activity, self.since = room.activity, room.since

    def stage(self) -> Iterator[Operation]:
        if self.activity.manner.own_pace and not self.activity.is_closed():
            yield from self._own_stages()
            return
        for part in PARTS_OF_STAGE[self.view]:
            yield "replace", part, self._render(f"activities/{self.view}/{part}.html")
        yield "remove", "arrival", ""  # where the group was when somebody came in late

    def _own_stages(self) -> Iterator[Operation]:
        """Everybody is somewhere else: each page fetches its own. A wall shows the way in."""
        if self.view in ON_THE_WALL:
            yield "replace", "stage", self._render("activities/screen/stage.html")
        else:
            yield "replace", "head", self._render("activities/apart/head.html")
            yield "replace", "stage", self._render("activities/apart/elsewhere.html")
        if self.view in LEADING:
            yield "replace", "bar", self._render("activities/apart/bar.html")
        yield "remove", "arrival", ""

    def wall(self) -> Iterator[Operation]:
        """What everybody reads there, whole; beside it, at a lectern, what the hand is not on."""
        yield "replace", "stage", self._render(f"activities/{self.view}/stage.html")
        if self.view == LECTERN:
            for part in ("controls", "figures", *self._beside_the_wall()):
                yield "replace", part, self._render(f"activities/lectern/{part}.html")

    def clock(self) -> Iterator[Operation]:
        yield "replace", "head", self._render(f"activities/{self.view}/head.html")
        if self.view == CONVENOR:
            yield "replace", "controls", self._render("activities/convenor/controls.html")

    def people(self) -> Iterator[Operation]:
        if self.view in ON_THE_WALL and self.room.stage == "coming":
            yield "replace", "guests", self._render("activities/screen/guests.html")
        own_pace = self.activity.manner.own_pace
        if self.view == CONVENOR and not own_pace:
            yield "replace", "head", self._render("activities/convenor/head.html")
        if self.view == CONVENOR or (self.view == LECTERN and not own_pace):
            yield from self.figures()

    def figures(self) -> Iterator[Operation]:
        yield "replace", "figures", self._render(f"activities/{self.view}/figures.html")

    def hands(self) -> Iterator[Operation]:
        if self.room.stage == "choose":
            yield "replace", "hands", self._render("activities/lectern/hands.html")

    def reactions(self) -> Iterator[Operation]:
        touched = {event.subjects["card"] for event in self.events if "card" in event.subjects}
        for card in self.room.those(touched):
            html = self._render("activities/_reactions.html", card=card)
            yield "replace", f"reactions-{card.pk}", html

    def cards(self) -> Iterator[Operation]:
        if self.view in ON_THE_WALL:
            yield from self._note_on_the_wall()
            yield from self.figures() if self.view == LECTERN else ()
            return
        for gone in self.room.gone:
            yield "remove", f"card-{gone}", ""
        for card in self.room.changed:
            yield from self._put(card)
        if self.view == CONVENOR:
            yield from self.figures()
            if any(event.verb in ("card.withheld", "card.given_back") for event in self.events):
                yield "replace", "withheld", self._render("activities/convenor/withheld.html")
        yield from self.asked_anew()
        yield from self.cards_to_restate()

    def groups(self) -> Iterator[Operation]:
        if self.room.stage != "group":
            return
        touched = {event.subjects.get("group") for event in self.events} - {None}
        here = {str(group.pk): group for group in self.room.groups}
        if any(event.verb == Returned.verb for event in self.events):
            touched |= here.keys()  # it stands before others, which are put after it again
            yield from (("remove", f"group-{pk}", "") for pk in here)
        for pk in sorted(touched - here.keys()):
            yield "remove", f"group-{pk}", ""
        for pk in [pk for pk in here if pk in touched]:
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

    def turns(self) -> Iterator[Operation]:
        if self.room.stage == "rounds":
            yield "replace", "turns", self._render(self._of_view("turns"))
            if self.view == CONVENOR:
                yield "replace", "waiting", self._render("activities/convenor/waiting.html")
            yield "replace", "own", self._render("activities/_own.html")
            yield "say", "", self._render("activities/_speaks.txt").strip()

    def pairs(self) -> Iterator[Operation]:
        if self.room.stage == "pair":
            if self.view == CONVENOR:
                yield "replace", "pairs", self._render("activities/convenor/pairs.html")
            yield "replace", "own", self._render("activities/_own.html")

    def summaries(self) -> Iterator[Operation]:
        """One sentence for each kind of thing that happened, for those who listen to the page."""
        counts: dict[str, int] = {}
        for event in self.events:
            counts[event.verb] = counts.get(event.verb, 0) + 1
        for verb, count in counts.items():
            if (summary := Kind.named(verb).summary) is not None:
                yield "say", "", str(summary % {"count": count})

    def _note_on_the_wall(self) -> Iterator[Operation]:
        """The latest note. Of sixty a second a wall shows one."""
        if self.room.stage == "talk" and (self.room.new_notes or self.room.gone):
            note = next(reversed(self.room.new_notes), None)
            yield (
                "replace",
                "kept-note",
                self._render("activities/screen/_kept_note.html", note=note),
            )

    def _beside_the_wall(self) -> Iterator[str]:
        """What is drawn of the cards on the sheet of a lectern."""
        if self.room.step is not None and self.room.step.takes("groups"):
            yield "sorting"
        if self.room.asks:
            yield from ("grid", "raised")

    def _put(self, card: Contribution) -> Iterator[Operation]:
        own_pace, here = self.activity.manner.own_pace, self.activity.step
        for step in self.activity.open_steps if own_pace else [here] if here else []:
            if place := step.behaviour.shows_card_in(card):
                drawn = self._of_view(f"card_{step.kind}", "card")
                yield "put", place, self._render(drawn, card=card, **self.answered(card, step))

    def _of_view(self, *names: str) -> str:
        """The template of this view, or the one that all views share."""
        places = (f"activities/{self.view}", "activities")
        choices = [f"{place}/{name}.html" for place in places for name in names]
        return select_template(choices).template.name

    def _render(self, template: str, **context: Any) -> str:
        shared = {"room": self.room, "activity": self.activity, "view": self.view}
        return render_to_string(template, shared | context)
