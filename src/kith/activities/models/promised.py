from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kith.access import Refused, the_one
from kith.activities import events
from kith.activities.models.group import Group
from kith.activities.models.participant import Participant
from kith.activities.models.promise import Commitment
from kith.activities.models.turns import Turning
from kith.activities.models.written import SENT_BEFORE, clean_words

if TYPE_CHECKING:
    from kith.activities.ways import Way


class Promised(Turning):
    """What people say they will try: written down, mended, taken back."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        plan: Any

        @property
        def manner(self) -> Way: ...
        def seat_of(self, who: Any) -> Participant | None: ...

    def promise(
        self, pk: UUID, what: str, who: str, until: date, by: Any, group: Group | None = None
    ) -> Commitment | None:
        """Write down what somebody will try. Sent again by whoever wrote it, it stays as it is by
        now: mended since, or taken back.
        """
        step = self.plan.taking("promises")
        seat = self.seat_of(by)
        same = Commitment.objects.filter(pk=pk)
        with self.turn(step, unless=same):
            commitment = the_one(same)
            if commitment or events.TakenBack.was_recorded(self, commitment=pk):
                if commitment and (commitment.step_id, commitment.written_by) != (step.pk, seat):
                    raise Refused(SENT_BEFORE)
                return commitment
            commitment = Commitment(
                pk=pk,
                step=step,
                written_by=seat,
                position=step.commitments.count(),
                private=self.manner.is_private,
            )
            self._write_down(commitment, what, who, until, by, group)
        return commitment

    def promise_otherwise(
        self,
        commitment: Commitment,
        what: str,
        who: str,
        until: date,
        by: Any,
        group: Group | None = None,
    ) -> None:
        """Write it down better."""
        with self.turn(commitment.step):
            self._write_down(commitment, what, who, until, by, group)

    def _write_down(
        self,
        commitment: Commitment,
        what: str,
        who: str,
        until: date,
        by: Any,
        group: Group | None,
    ) -> None:
        commitment.what = clean_words(what, longest=300)
        commitment.who = clean_words(who, longest=200)
        commitment.until, commitment.group = until, group
        commitment.save()
        self.note(events.Promised, by=by, commitment=commitment.pk)

    def take_back(self, commitment: Commitment, by: Any) -> None:
        with self.turn():
            self.note(events.TakenBack, by=by, commitment=commitment.pk)
            commitment.delete()
