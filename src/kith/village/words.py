"""A community’s words as the village plays them: by the room’s own verbs, each on its day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

from django.utils import timezone

from kith.communities.models import Community
from kith.events.models import Event
from kith.people.models import Person
from kith.understandings.models import Agreement, Definition, Example, Perspective, Term
from kith.village import calendar
from kith.village.room import NAMESPACE

ADDED_AGO = 400


class Shelf:
    """A community's words. Ids are made of what is said, so that every village has the same."""

    def __init__(self, community: Community, people: dict[str, Person], by: str):
        self.community, self.people, self.by = community, people, people[by]

    def word(self, wording: str, *also: str, start: bool = False) -> Term:
        pk, language = self._id(wording), self.community.language
        term = Term.add(pk, self.community, self.by, wording, language, also)
        if start:
            term.start_with(by=self.by)
        Term.objects.filter(pk=pk).update(added_at=_at(ADDED_AGO))
        self._was_on(_at(ADDED_AGO), term=pk)
        return term

    def agreed(self, term: Term, words: str, who: str, days: int, note: str = "") -> None:
        """Somebody proposed it, and the community agreed."""
        definition = self.proposed(term, words, who, days, note)
        definition.agree(by=self.by)
        Agreement.objects.filter(definition=definition).update(at=_at(days))
        self._was_on(_at(days), definition=definition.pk)

    def proposed(self, term: Term, words: str, who: str, days: int, note: str = "") -> Definition:
        definition = term.propose(self._id(words), words, self.people[who], note)
        assert definition is not None
        Definition.objects.filter(pk=definition.pk).update(at=_at(days))
        self._was_on(_at(days), definition=definition.pk)
        return definition

    def sees(self, term: Term, who: str, words: str, days: int, **how: bool) -> None:
        term.see(self._id(words), words, self.people[who], **how)
        self._said_on(Perspective, words, days)

    def example(self, term: Term, who: str, words: str, verdict: str, days: int) -> None:
        term.exemplify(self._id(words), words, verdict, self.people[who])
        self._said_on(Example, words, days)

    def _said_on(self, model: Any, words: str, days: int) -> None:
        model.objects.filter(pk=self._id(words)).update(on=_day(days))
        self._was_on(_at(days), said=self._id(words))

    def _was_on(self, when: Any, **subject: UUID) -> None:
        """By hand, as every time in the village: a verb happens now."""
        said = {f"subjects__{name}": str(pk) for name, pk in subject.items()}
        here = Event.objects.filter(place=self.community.pk, **said)
        here.filter(at__gt=timezone.now() - timedelta(hours=1)).update(at=when)

    def _id(self, words: str) -> UUID:
        return uuid5(NAMESPACE, f"{self.community}: {words}")


def _day(days: int) -> date:
    return calendar.some_time_ago(calendar.THURSDAY, days)


def _at(days: int) -> Any:
    return calendar.at(_day(days), 16, 10)
