"""The village as tests know it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db.models import Model
from django.urls import reverse

from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides.models import Guide
from kith.people.models import Person
from kith.people.who import Guest, Nobody, Who
from kith.research.models import Study
from kith.village.room import Room
from kith.village.tests.snapshot import Snapshot
from kith.village.tests.visitor import Visitor


class Village:
    """`village.ngoc`, `village.amina` and so on are the cast; each test has rows of its own."""

    def __init__(self, snapshot: Snapshot):
        self._loaded = snapshot.loaded

    def __getattr__(self, handle: str) -> Person:
        if handle.startswith("_") or handle not in self._loaded.people:
            raise AttributeError(f"Nobody in the village is called {handle}.")
        return self.__dict__.setdefault(handle, self._at_their_device(handle))

    def _at_their_device(self, handle: str) -> Person:
        """A person as a request has them: with the marks that the story issued to them."""
        played = self._loaded.people[handle]
        person = Person.objects.get(pk=played.pk)
        person.marks = played.marks
        return person

    @cached_property
    def people(self) -> dict[str, Person]:
        """Handle to person, the whole cast."""
        return {handle: getattr(self, handle) for handle in self._loaded.people}

    @cached_property
    def marking(self) -> Community:
        return Community.objects.get(pk=self._loaded.marking.pk)

    @cached_property
    def french(self) -> Community:
        return Community.objects.get(pk=self._loaded.french.pk)

    @cached_property
    def guide(self) -> Guide:
        """ "What the pen is for": the guide that Marking, Lightly keeps."""
        return Guide.objects.get(pk=self._loaded.guide.pk)

    @cached_property
    def study(self) -> Study:
        """The first of those that Marking, Lightly keeps: with a DOI, a licence and an abstract."""
        return Study.objects.get(pk=self._loaded.studies[0].pk)

    @cached_property
    def board(self) -> Activity:
        """ "Time spent marking": under way, the group is sorting."""
        return self._activity(self._loaded.board)

    @cached_property
    def finished(self) -> Activity:
        """ "What goes home": closed six weeks ago, longer than a guest may look back."""
        return self._activity(self._loaded.finished)

    @cached_property
    def rewritten(self) -> Activity:
        """« Le temps de réécrire »: closed ten days ago, in French, of the other community."""
        return self._activity(self._loaded.rewritten)

    @cached_property
    def others(self) -> dict[str, Activity]:
        """What else it tells: `first_week` and `first_week_again`, `effort`, `evenings`,
        `over_time` and `over_time_ended`, and what Oluwaseun began `alone`.
        """
        return {name: self._activity(room) for name, room in self._loaded.others.items()}

    @property
    def activities(self) -> list[Activity]:
        return [self.board, self.finished, self.rewritten, *self.others.values()]

    @cached_property
    def guests(self) -> dict[str, Guest]:
        """First name to guest: Sam and Dee on the board, Lena and Colette in finished ones."""
        rooms = (self._loaded.board, self._loaded.finished, self._loaded.rewritten)
        everybody = [who for room in rooms for who in room.people.values()]
        return {who.name: who for who in everybody if isinstance(who, Guest)}

    def visit_as(self, handle: str, thing: Model | None = None, **options: Any) -> Visitor:
        """A browser in which this villager is signed in, with the marks that it was issued."""
        return Visitor(thing, **options).sign_in(self._at_their_device(handle))

    def visit_as_guest(self, activity: Activity, name: str, **options: Any) -> Visitor:
        """A guest of the story in their own browser; anybody else comes in by the code."""
        visitor = Visitor(activity, **options)
        if name in self.guests:
            return visitor.sign_in(self.guests[name])
        answer = visitor.post(reverse("activities:join"), code=activity.join_code, name=name)
        assert answer.status_code == 302, answer.text
        visitor.follow(answer)
        return visitor

    def visit_as_nobody(self, thing: Model | None = None, **options: Any) -> Visitor:
        return Visitor(thing, **options)

    def everybody(self) -> dict[str, Who]:
        """All who can ask, by name: the cast, the guests of the story, and nobody."""
        return {**self.people, **self.guests, "nobody": Nobody()}

    @staticmethod
    def _activity(room: Room) -> Activity:
        return Activity.objects.get(pk=room.activity.pk)
