from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from kith.access import Refused
from kith.activities import events
from kith.activities.audiences import Onlookers
from kith.activities.models.card import Contribution
from kith.activities.models.group import Group, Vote
from kith.activities.models.regrouping import BEGUN, DISSOLVED, NAMED, OUT, PUT, Regrouping
from kith.activities.models.turns import Turning
from kith.activities.models.written import clean_words
from kith.people.models import Person


class Grouping(Turning):
    """Cards are put into groups, under names. Each change can be undone until the end."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        groups: Any
        regroupings: Any

    def name_group(self, pk: UUID, name: str, by: Any, cards: Iterable[Contribution] = ()) -> Group:
        """Begin a group under a name, with these cards; or give a group another name."""
        name = clean_words(name, longest=120)
        with self.turn():
            group = Group.objects.filter(pk=pk).first()
            if group and group.activity_id != self.pk:
                raise Refused(_("This group belongs to another activity."))
            before = group.name if group else ""
            what = PUT if name == before else NAMED if before else BEGUN
            group = group or Group(pk=pk, activity_id=self.pk, position=self._last_place())
            if name != before:
                group.name, group.revision = name, self.revision
                group.save()
            moved = self._move(cards, group)
            if name != before or moved:
                self._keep(what, group, by, cards=moved, name_before=before)
                self.note(events.Grouped, by=by, group=group.pk)
        return group

    def put(self, cards: Iterable[Contribution], into: Group | None, by: Any) -> None:
        """Put cards into a group, or with those that are left over; there too, where the group
        was taken apart in the same moment.
        """
        with self.turn():
            into = self.groups.filter(pk=into.pk).first() if into else None
            if moved := self._move(cards, into):
                self._keep(PUT if into else OUT, into, by, cards=moved)
                self.note(events.Grouped, by=by, **_named(into and into.pk))

    def dissolve(self, group: Group, by: Any) -> None:
        """Take a group apart. Its cards are left over again; its votes are gone."""
        with self.turn():
            if not self.groups.filter(pk=group.pk).exists():
                return
            moved = self._move(group.contributions.all(), None)
            votes = Vote.objects.filter(step__activity_id=self.pk).exists()
            self._keep(DISSOLVED, group, by, cards=moved, name_before=group.name, lost_votes=votes)
            self.note(events.Dissolved, by=by, group=group.pk)
            group.delete()

    def undo_grouping(self, change: Regrouping, by: Any) -> None:
        """Undo one change of the groups, as far as nobody has changed the same since. Undoing it
        twice undoes it once.
        """
        with self.turn():
            standing = self.regroupings.filter(pk=change.pk).first()
            if standing is not None:
                standing.undo(by)
                self.note(events.Undone, by=by, **_named(standing.group_id))

    def _move(self, cards: Iterable[Contribution], into: Group | None) -> dict[str, str]:
        """Put those that are shown where they are not yet. → where each lay before, as ids."""
        seen = Contribution.objects.visible_to(Onlookers(self.pk)).of(self)
        moved = [
            card
            for card in seen.filter(pk__in=[card.pk for card in cards])
            if card.group_id != (into.pk if into else None)
        ]
        lay = {str(card.pk): str(card.group_id or "") for card in moved}
        for card in moved:
            card.group, card.revision = into, self.revision
        Contribution.objects.bulk_update(moved, ["group", "revision"])
        return lay

    def _keep(self, what: str, group: Group | None, by: Any, **stood: Any) -> None:
        Regrouping.objects.create(
            activity_id=self.pk,
            revision=self.revision,
            what=what,
            by=by if isinstance(by, Person) else None,
            group_id=group.pk if group else None,
            name=group.name if group else "",
            position=group.position if group else 0,
            **stood,
        )

    def _last_place(self) -> int:
        last = self.groups.aggregate(last=Max("position"))["last"]
        return 0 if last is None else last + 1


def _named(group: UUID | None) -> dict[str, Any]:
    """The group as a subject of an event; none where cards are left over."""
    return {"group": group} if group else {}
