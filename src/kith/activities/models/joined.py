from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.utils.translation import gettext as _

from kith.access import Refused, the_one
from kith.activities import events, join_codes, marks
from kith.activities.models.participant import Issue, Participant, ParticipantQuerySet, Removal
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.activities.ways import Way


class Joined(Turning):
    """People come in by a code, from any device, with or without an account."""

    join_code = models.CharField(max_length=6, null=True, unique=True, default=join_codes.make)
    key = models.CharField(max_length=64, default=marks.new_key)  # signs marks; gone at close

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        participants: ParticipantQuerySet
        starter: Any

        @property
        def manner(self) -> Way: ...
        @property
        def step(self) -> Step | None: ...
        @property
        def steps_where_people_are(self) -> list[Step]: ...

    @property
    def spoken_code(self) -> str:
        return join_codes.spoken(self.join_code or "")

    def join(self, who: Any, name: str = "") -> Participant:
        """Let a person or guest take part. Joining twice is the same seat."""
        seat = self.seat_of(who)
        if seat is None:
            if self.manner.is_private and who != self.starter:
                raise Refused(_("This is somebody's own, and nobody else takes part in it."))
            with self.turn():
                seat, is_new = self.participants.get_or_create(
                    **{"person": who} if isinstance(who, Person) else {"guest": who.id},
                    defaults={"name": name or who.first_name},
                )
                if is_new:
                    self.note(events.Joined, by=who, participant=seat.pk)
                for step in self.steps_where_people_are if is_new else []:
                    step.behaviour.joined(step, seat)
        if seat.is_removed():
            raise Refused(_("You were asked to leave this activity. Talk to whoever convenes it."))
        return seat

    def seat_of(self, who: Any) -> Participant | None:
        """Their participant in this activity; asked once for a request."""
        seats = self.__dict__.setdefault("_seats", {})
        if who.reference not in seats:
            found = the_one(self.participants.being(who).select_related("removal"))
            if found is None:
                return None
            seats[who.reference] = found
        return seats[who.reference]

    def with_seat(self, seat: Participant, who: Any) -> Self:
        """This activity, knowing already where somebody sits."""
        self.__dict__.setdefault("_seats", {})[who.reference] = seat
        return self

    def remove(self, participant: Participant, by: Any) -> None:
        """Ask somebody to leave. Removing twice does nothing; their words stay."""
        with self.turn():
            _removal, is_new = Removal.objects.get_or_create(
                participant=participant, defaults={"by": by}
            )
            if is_new:
                self.note(events.Removed, by=by, participant=participant.pk)
            for step in self.steps_where_people_are if is_new else []:
                step.behaviour.left(step, participant)

    def renew_code(self, seen: str, by: Any) -> None:
        """Another code: whoever was asked to leave does not come back by the old one. `seen` is
        the one that the page shows; where there is another one by now, it is renewed already.
        """
        with self.turn():
            if seen == self.join_code:
                self.join_code = join_codes.make()
                self.note(events.CodeRenewed, by=by)

    def let_people_in(self) -> None:
        """A new code, and a new key: marks of before are made up, like any others."""
        self.join_code, self.key = join_codes.make(), marks.new_key()

    def let_nobody_in(self) -> None:
        """The code dies, and the key with it: no mark can be told from a made-up one."""
        self.join_code, self.key = None, ""

    def issue_marks(self, seat: Participant, held: Mapping[str, str]) -> dict[str, str]:
        """Step id to a fresh mark, for each step without names that this device holds no good mark
        for; before the group begins also for those that may still become such a step.
        """
        if self.manner.is_private:
            return {}
        anonymous = [
            step
            for step in self.plan  # type: ignore[attr-defined]
            if step.anonymous or (self.step is None and step.behaviour.can_be_anonymous)
        ]
        issues = {issue.step_id: issue for issue in seat.issues.all()}
        lacking = []
        for step in anonymous:
            issue = issues.get(step.pk)
            serial = marks.serial_of(self.key, step.pk, held.get(str(step.pk), ""))
            if issue and serial == issue.serial:
                issue.arrive()
            elif issue is None or not issue.received:
                lacking.append(step)
        serials = Issue.more(seat, lacking) if lacking else {}
        return {str(pk): marks.make(self.key, pk, serial) for pk, serial in serials.items()}

    def signature(self, by: Any, step: Step) -> dict[str, Any]:
        """How `by` signs in this step: with their seat, or with the seal of their mark."""
        seat = self.seat_of(by)
        if seat is None or seat.is_removed():
            raise Refused(_("You do not take part in this activity."))
        if not step.anonymous or self.manner.is_private:
            return {"participant": seat}
        mark = by.marks.get(str(step.pk), "")
        issue = the_one(seat.issues.filter(step=step))
        serial = marks.serial_of(self.key, step.pk, mark)
        if issue is None or serial != issue.serial or not issue.arrive():
            raise Refused(
                _(
                    "This device holds no mark for this step, so it cannot add words without a "
                    "name. Tell them to whoever convenes."
                )
            )
        return {"seal": marks.seal(mark)}
