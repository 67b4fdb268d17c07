from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from kith.access import Refused, the_one
from kith.activities import events
from kith.activities.models.group import Group, Recall, Vote
from kith.activities.models.grouping import Grouping
from kith.activities.models.step import Step


class Sorted(Grouping):
    """Cards are put into groups, and people choose among them."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        groups: Any
        note_in: Any

        def signature(self, by: Any, step: Step) -> dict[str, Any]: ...
        def has_passed(self, step: Step) -> bool: ...

    def vote(self, pk: UUID, step: Step, group: Group, by: Any) -> None:
        """Give one vote to a group, within the budget. A retry counts once, and not at all where
        the vote was taken back.
        """
        signed = self.signature(by, step)
        same = Vote.objects.filter(pk=pk)
        with self.turn(step, unless=same):
            if same.exists() or Recall.objects.filter(pk=pk).exists():
                return
            if not step.takes("votes") or not self.groups.filter(pk=group.pk).exists():
                raise Refused(_("There is nothing to vote for here."))
            self._refuse_once_counted(step)
            step.keep_votes_each()
            if step.votes.filter(**signed).count() >= step.votes_each:
                raise Refused(_("You have given all your votes. Take one back first."))
            Vote.objects.create(pk=pk, step=step, group=group, **signed)
            self.note_in(step, events.Voted, by)

    def take_vote_back(self, pk: UUID, step: Step, by: Any) -> None:
        """Take back this vote of one's own. Where there is none, nothing happens."""
        signed = self.signature(by, step)
        with self.turn(step):
            vote = the_one(step.votes.filter(pk=pk, **signed))
            if vote is None:
                return
            self._refuse_once_counted(step)
            Recall.objects.create(pk=pk, step=step)
            vote.delete()
            self.note_in(step, events.Voted, by)

    def give_votes(self, step: Step, budget: int, by: Any) -> None:
        """Say how many votes each person has."""
        with self.turn():
            step.budget = max(1, min(9, budget))
            step.save(update_fields=["budget"])
            self.note(events.Budgeted, by=by, step=step.pk)

    def _refuse_once_counted(self, step: Step) -> None:
        """Who has seen how the others voted does not vote on, unless the group goes back."""
        if self.has_passed(step):
            raise Refused(_("The group has gone on, and the votes are counted."))
