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
        self, pk: UUID, what: str, who: str, until: date, by: Any, **more: Any
    ) -> Commitment | None:
        """Write down what somebody will try; `more` as in `promise_otherwise`. Sent again by the
        one who wrote it, it stays as it is by now: mended since, or taken back.
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
            self._write_down(commitment, by, what=what, who=who, until=until, **more)
        return commitment

    def promise_otherwise(
        self,
        commitment: Commitment,
        what: str,
        who: str,
        until: date,
        by: Any,
        **more: Any,
    ) -> None:
        """Write it down better. `more` is the `group` of cards that it comes from, its `direction`,
        `with_whom` they try it, and what they would `notice`; without them it has none of these.
        """
        with self.turn(commitment.step):
            self._write_down(commitment, by, what=what, who=who, until=until, **more)

    def _write_down(
        self,
        commitment: Commitment,
        by: Any,
        *,
        what: str,
        who: str,
        until: date,
        group: Group | None = None,
        direction: str = "",
        with_whom: str = "",
        notice: str = "",
    ) -> None:
        commitment.what = clean_words(what, longest=300)
        commitment.who = clean_words(who, longest=200)
        commitment.with_whom = with_whom and clean_words(with_whom, longest=200)
        commitment.notice = notice and clean_words(notice, longest=300)
        commitment.until, commitment.group, commitment.direction = until, group, direction
        commitment.save()
        self.note(events.Promised, by=by, commitment=commitment.pk)

    def take_back(self, commitment: Commitment, by: Any) -> None:
        with self.turn():
            self.note(events.TakenBack, by=by, commitment=commitment.pk)
            commitment.delete()
