"""An activity as the village plays it: by the engine's own verbs, each person with a device."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from kith.activities.models import Activity, Contribution, Group
from kith.activities.ways import TOGETHER, Way
from kith.communities.models import Community
from kith.guides.models import Play, Start
from kith.people.models import Person
from kith.people.who import Guest, Who

NAMESPACE = UUID("5f0c1d2e-7a44-4d7e-9a57-6b697468aaaa")  # nobody's: it only has to stay the same


@dataclass
class Room:
    """Ids are made by clients; here out of what is said, so that every village has the same."""

    activity: Activity
    convenor: Person
    people: dict[str, Who] = field(default_factory=dict)

    @classmethod
    def start(
        cls,
        play: Play,
        convenor: Person,
        community: Community | None,
        topic: str,
        way: Way = TOGETHER,
    ) -> Room:
        """Somebody uses a guide: a topic is chosen, and *Start together*, or another way."""
        press = uuid5(NAMESPACE, f"{topic}: start")
        return cls(Start.begin(press, play, convenor, community, topic, way.key), convenor)

    def enter(self, *people: Person) -> None:
        """People come in by the code. Their devices keep the marks."""
        for person in people:
            seat = self.activity.join(person)
            person.marks = {**person.marks, **self.activity.issue_marks(seat, {})}
            self.people[person.first_name] = person

    def enter_as_guest(self, name: str) -> None:
        """Somebody comes in by the code and a first name."""
        guest = Guest.newly_named(name)
        seat = self.activity.join(guest)
        self.people[name] = replace(guest, marks=self.activity.issue_marks(seat, {}))

    def go_on(self, to: str) -> None:
        """The convenor brings everyone to a step."""
        self.activity.move_to(self.step(to), by=self.convenor)

    def write(self, who: str, **cards: Iterable[str]) -> None:
        """Somebody writes cards, lane by lane, and says that they are done."""
        step = self.step("write")
        for lane, said in cards.items():
            self._contribute(who, step, said, lane)
        self.activity.tick(step, self.people[who], done=True)

    def group(self, name: str, *cards: str) -> Group:
        """Cards are put under a name."""
        group = self.activity.name_group(self._id(name), name, by=self.convenor)
        ids = [self._id(words) for words in cards]
        self.activity.put(Contribution.objects.filter(pk__in=ids), group, by=self.convenor)
        return group

    def vote(self, who: str, *groups: Group) -> None:
        """Somebody gives their votes, one for each time that a group is named."""
        step = self.step("choose")
        for count, group in enumerate(groups):
            ballot = self._id(f"{who} {count}")
            self.activity.vote(ballot, step, group, by=self.people[who])

    def note(self, who: str, *said: str) -> None:
        """What was said aloud is written down."""
        self._contribute(who, self.step("talk"), said)

    def say(self, who: str, *said: str) -> None:
        """Somebody says something in the step where the group is."""
        self._contribute(who, self.step(self.activity.step_key), said)

    def say_otherwise(self, who: str, words: str, before: str) -> None:
        """Somebody proposes another wording, made of one that stands there."""
        step, by = self.step(self.activity.step_key), self.people[who]
        self.activity.contribute(self._id(words), step, words, by, based_on=self.card(before))

    def answer(self, words: str, **said: Iterable[str]) -> None:
        """People say of a card what they make of it: answer to names."""
        for lane, some in said.items():
            for who in some:
                self.activity.answer(self.card(words), lane.replace("_", "-"), self.people[who])

    def say_again(self, again: Mapping[str, str]) -> None:
        """Each says again the card that chance gave them, and its holder agrees: card to words."""
        step = self.step("restate")
        for given in step.restatings.select_related("card__participant", "participant"):
            who = self.people[given.participant.name]
            words = again[given.card.words]
            said = self.activity.restate(
                self._id(f"{given.participant}: {words}"), step, given.card, words, by=who
            )
            self.activity.assent(said, by=self.people[given.card.participant.name])

    def react(self, who: str, card: Contribution, word: str) -> None:
        """Somebody says one of the few words of a card."""
        self.activity.react(card, word, by=self.people[who], wanted=True)

    def comment(self, who: str, card: Contribution, words: str) -> None:
        """Somebody says something about a card."""
        self.activity.comment(self._id(words), card, words, by=self.people[who])

    def speak(self, step: str, words: str, lane: str = "") -> None:
        """The convenor types what somebody without a device says."""
        pk = self._id(words)
        self.activity.speak_for_the_room(pk, self.step(step), words, self.convenor, lane)

    def raise_hands(self, group: Group, count: int) -> None:
        """The convenor counts the hands that are up for a group."""
        self.activity.count_hands(self.step("choose"), group, count, by=self.convenor)

    def promise(self, what: str, who: str, until: date, group: Group | None = None) -> None:
        """Somebody says what they will try."""
        self.activity.promise(self._id(what), what, who, until, by=self.convenor, group=group)

    def end(self) -> None:
        self.activity.close(by=self.convenor)

    def _contribute(self, who: str, step: Any, said: Iterable[str], lane: str = "") -> None:
        for words in said:
            self.activity.contribute(self._id(words), step, words, self.people[who], lane)

    def step(self, key: str) -> Any:
        """One of its steps, by its key."""
        return self.activity.plan.named(key)

    def card(self, words: str) -> Contribution:
        """The card on which this stands, as whoever said it wrote it down."""
        return Contribution.objects.get(pk=self._id(words))

    def _id(self, words: str) -> UUID:
        return uuid5(NAMESPACE, f"{self.activity.topic}: {words}")
