from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.models.card import Contribution
from kith.activities.models.group import Group
from kith.activities.models.hands import MOST_HANDS, Hands
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.activities.models.written import check_step


class Voiced(Turning):
    """What people without a device say, and show by hand; whoever convenes types it."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        groups: Any
        is_on_paper: Any
        note_in: Any
        _add: Any
        _refuse_once_counted: Any

    def speak_for_the_room(
        self,
        pk: UUID,
        step: Step,
        words: str,
        by: Any,
        lane: str = "",
        if_hidden: bool = False,
        based_on: Contribution | None = None,
    ) -> Contribution:
        """Add what somebody said in the room. It has no author, whoever types it, and so it may
        come after the reveal, `if_hidden` or not.
        """
        check_step(step)
        said: dict[str, Any] = {"based_on": based_on} if based_on else {}
        return self._add(pk, step, words, by, lane=lane, from_room=True, **said)

    def count_hands(self, step: Step, group: Group, count: int, by: Any) -> None:
        """Say how many hands are up for a group. Counting again corrects it."""
        if not 0 <= count <= MOST_HANDS:
            raise ValidationError(
                _("Write how many hands are up: a number from 0 to %(most)s.")
                % {"most": MOST_HANDS}
            )
        with self.turn():
            if not step.takes("votes") or not self.groups.filter(pk=group.pk).exists():
                raise Refused(_("There is nothing to vote for here."))
            if not self.is_on_paper():
                self._refuse_once_counted(step)
            counted = {"count": count, "by": by, "at": timezone.now()}
            Hands.objects.update_or_create(step=step, group=group, defaults=counted)
            self.note_in(step, events.HandsCounted, by, group=group.pk)
