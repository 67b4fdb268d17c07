from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from kith.activities import events
from kith.activities.audiences import Onlookers
from kith.activities.models.card import Contribution
from kith.activities.models.group import Group, Vote
from kith.people.models import Person

PUT, OUT, BEGUN, NAMED, DISSOLVED = "put", "out", "begun", "named", "dissolved"
IN_WORDS: dict[str, Any] = {
    PUT: ngettext_lazy("%(count)s card into %(group)s", "%(count)s cards into %(group)s", "count"),
    OUT: ngettext_lazy(
        "%(count)s card out of its group", "%(count)s cards out of their groups", "count"
    ),
    BEGUN: _("%(group)s is a new group"),
    NAMED: _("%(before)s is called %(group)s"),
    DISSOLVED: _("%(before)s is taken apart"),
}


class Regrouping(models.Model):
    """The groups were changed, and this is what stood before, so that it can be undone.

    `cards` holds, by the id of each card that was moved, the id of the group it lay in, or "".
    `group_id` is where they were put, or what was named or taken apart: an id alone, since a group
    that is gone may come back under its own. A name is "" where there was no such group.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey("activities.Activity", models.CASCADE, related_name="regroupings")
    revision = models.PositiveIntegerField()
    what = models.SlugField(max_length=10)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    group_id = models.UUIDField(null=True)
    name = models.CharField(max_length=120, blank=True)
    name_before = models.CharField(max_length=120, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    cards = models.JSONField(default=dict)
    lost_votes = models.BooleanField(default=False)

    class Meta:
        ordering = ("-revision",)

    def __str__(self) -> str:
        said = {"count": len(self.cards), "group": self.name, "before": self.name_before}
        return str(IN_WORDS[self.what] % said)

    def undo(self, by: Any) -> None:
        """Put back what is still as this change left it; what others did since stays so."""
        group = Group.objects.filter(pk=self.group_id).first() if self.group_id else None
        if self.what == DISSOLVED and group is None:
            self._bring_back(by)
        elif self.what == NAMED and group and group.name == self.name:
            group.name = self.name_before
            group.save()
        self._return_cards()
        if self.what == BEGUN and group and not self._is_needed(group):
            group.delete()
        self.delete()

    def _bring_back(self, by: Any) -> None:
        self.activity.groups.create(pk=self.group_id, name=self.name_before, position=self.position)
        self.activity.note(events.Returned, by=by, group=self.group_id)

    def _return_cards(self) -> None:
        """Cards that lie where they were put go where they lay, if there is such a group now.

        What was withdrawn or hidden meanwhile is not seen, and stays as it is.
        """
        put_into = None if self.what == DISSOLVED else self.group_id
        groups = {str(group.pk): group for group in self.activity.groups.all()}
        seen = Contribution.objects.visible_to(Onlookers(self.activity_id))
        moved = list(seen.of(self.activity).filter(pk__in=self.cards, group=put_into))
        for card in moved:
            card.group = groups.get(self.cards[str(card.pk)])
            card.revision = self.activity.revision
        Contribution.objects.bulk_update(moved, ["group", "revision"])

    def _is_needed(self, group: Group) -> bool:
        """Whether something lies in it, it has another name by now, or people have voted.

        Any votes, of the whole activity: how a hidden one was cast is not told by what stays.
        """
        votes = Vote.objects.of(self.activity)
        return group.name != self.name or group.contributions.exists() or votes.exists()
