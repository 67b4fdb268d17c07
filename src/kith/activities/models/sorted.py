from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.models.card import Contribution
from kith.activities.models.group import Group, Recall, Vote
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.activities.models.written import clean_words


class Sorted(Turning):
    """Cards are put into groups, and people choose among them."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        groups: Any
        note_in: Any

        def signature(self, by: Any, step: Step) -> dict[str, Any]: ...
        def has_passed(self, step: Step) -> bool: ...

    def name_group(self, pk: UUID, name: str, by: Any) -> Group:
        """Begin a group under a name, or give a group another name."""
        name = clean_words(name, longest=120)
        with self.turn():
            group = Group.objects.filter(pk=pk).first() or Group(
                pk=pk, activity_id=self.pk, position=self.groups.count()
            )
            if group.activity_id != self.pk:
                raise Refused(_("This group belongs to another activity."))
            group.name, group.revision = name, self.revision
            group.save()
            self.note(events.Grouped, by=by, group=group.pk)
        return group

    def put(self, cards: Iterable[Contribution], into: Group | None, by: Any) -> None:
        """Put cards into a group, or with those that are left over; there too, where the group
        was taken apart in the same moment.
        """
        with self.turn():
            into = self.groups.filter(pk=into.pk).first() if into else None
            for card in cards:
                card.group, card.revision = into, self.revision
            Contribution.objects.bulk_update(cards, ["group", "revision"])
            if into:
                self.note(events.Grouped, by=by, group=into.pk)
            else:
                self.note(events.Grouped, by=by)

    def dissolve(self, group: Group, by: Any) -> None:
        """Take a group apart. Its cards are left over again; its votes are gone."""
        with self.turn():
            group.contributions.update(group=None, revision=self.revision)
            self.note(events.Dissolved, by=by, group=group.pk)
            group.delete()

    def vote(self, pk: UUID, step: Step, group: Group, by: Any) -> None:
        """Give one vote to a group, within the budget. A retry counts once, and not at all where
        the vote was taken back.
        """
        signed = self.signature(by, step)
        with self.turn():
            if Vote.objects.filter(pk=pk).exists() or Recall.objects.filter(pk=pk).exists():
                return
            if not step.takes("votes") or not self.groups.filter(pk=group.pk).exists():
                raise Refused(_("There is nothing to vote for here."))
            self._refuse_once_counted(step)
            if step.votes.filter(**signed).count() >= (step.budget or 0):
                raise Refused(_("You have given all your votes. Take one back first."))
            Vote.objects.create(pk=pk, step=step, group=group, **signed)
            self.note_in(step, events.Voted, by)

    def take_vote_back(self, pk: UUID, step: Step, by: Any) -> None:
        """Take back this vote of one's own. Where there is none, nothing happens."""
        signed = self.signature(by, step)
        with self.turn():
            vote = step.votes.filter(pk=pk, **signed).first()
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
