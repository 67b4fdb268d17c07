from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.models.card import Contribution
from kith.activities.models.participant import Participant
from kith.activities.models.reaction import Reaction
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning


class Discussed(Turning):
    """While the group talks, people react to cards and notes, and comment on them."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        _add: Any

        @property
        def step(self) -> Step | None: ...
        @property
        def time_of_step(self) -> datetime: ...

        def seat_of(self, who: Any) -> Participant | None: ...
        def signature(self, by: Any, step: Step) -> dict[str, Any]: ...

    def invites_talk(self) -> bool:
        """Whether the group is in a step that asks for reactions and comments."""
        return self.step is not None and self.step.behaviour.invites_talk

    def comment(self, pk: UUID, card: Contribution, words: str, by: Any) -> Contribution:
        """Say something about a card or note. A retry is the same row, wherever the group is."""
        sent = Contribution.objects.filter(pk=pk, about=card).select_related("step").first()
        step = sent.step if sent else self._talk()
        return self._add(pk, step, words, by, about=card, **self.signature(by, step))

    def react(self, card: Contribution, word: str, by: Any, wanted: bool) -> None:
        """Say one of the few words of a card, or take it back. Either, done twice, is done once."""
        said = {"card": card, "word": Reaction.Word(word), "participant": self.seat_of(by)}
        with self.turn():
            step = self._talk()
            if wanted:
                _row, has_changed = Reaction.objects.get_or_create(**said, defaults={"step": step})
            else:
                has_changed = Reaction.objects.filter(**said).delete()[0] > 0
            if has_changed:
                self.note(events.Reacted, at=self.time_of_step, step=step.pk, card=card.pk)

    def _talk(self) -> Step:
        if self.step is None or not self.invites_talk():
            raise Refused(
                _("Reactions and comments belong to the talk, and the group is not there.")
            )
        return self.step
