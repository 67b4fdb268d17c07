"""One class for each verb: what it is called, what it changes on a page, and who hears of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Protocol
from uuid import UUID

from django.db import transaction

from kith.events.models import Event
from kith.events.signals import happened


class Place(Protocol):
    """Where something happens: it has an id and counts its changes."""

    pk: Any
    revision: int


class Kind:
    """A kind of event. Subclasses give `verb`, and what listeners need to know.

    `region` names the part of a page that changes. `views` are the audiences that see the
    change. `summary` is one sentence with `count` in it, said aloud to those who listen to a
    page instead of seeing it; None where the change is not worth a word.
    """

    verb: ClassVar[str]
    region: ClassVar[str] = ""
    views: ClassVar[tuple[str, ...]] = ()
    summary: ClassVar[Any] = None

    _by_verb: ClassVar[dict[str, type[Kind]]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if cls.verb in cls._by_verb:
            raise ValueError(f"Two kinds of event are called {cls.verb}")
        cls._by_verb[cls.verb] = cls

    @classmethod
    def named(cls, verb: str) -> type[Kind]:
        return cls._by_verb[verb]

    @classmethod
    def was_recorded(cls, place: Place, **subjects: str | int | UUID) -> bool:
        """Whether this happened here before, to these subjects."""
        said = {f"subjects__{name}": str(subject) for name, subject in subjects.items()}
        return Event.objects.filter(place=place.pk, verb=cls.verb, **said).exists()

    @classmethod
    def record(
        cls, place: Place, by: Any = None, at: datetime | None = None, **subjects: str | int | UUID
    ) -> Event:
        """Write the fact down in the current transaction, and tell listeners once it is safe."""
        event = Event(
            place=place.pk,
            revision=place.revision,
            verb=cls.verb,
            subjects={name: str(subject) for name, subject in subjects.items()},
            actor=by.reference if by else "",
        )
        if at is not None:
            event.at = at
        event.save()
        transaction.on_commit(lambda: happened.send(cls, event=event))
        return event
