from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.access import Refused
from kith.people.models import Person
from kith.understandings import events
from kith.understandings.models.hand import person

MOST = 7


class StartingWord(models.Model):
    """A word that newcomers read first, as somebody who convenes decided."""

    term = models.OneToOneField("understandings.Term", models.CASCADE, related_name="starting")
    position = models.PositiveSmallIntegerField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return f"{self.term}, to start with"


class Starting(models.Model):
    """A word may be one to start with. There are seven at most."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        community: Any
        starting: Any

    def is_to_start_with(self) -> bool:
        return hasattr(self, "starting")

    def start_with(self, by: Any) -> None:
        """Let newcomers read it first, after those that they read first already."""
        with self.community.turn() as community:
            there = StartingWord.objects.filter(term__community=self.community)
            if there.filter(term=self.pk).exists():
                return
            if there.count() >= MOST:
                raise Refused(
                    _("There are seven words to start with already. Take another one out first.")
                )
            last = there.aggregate(last=models.Max("position"))["last"] or 0
            self.starting = StartingWord.objects.create(
                term_id=self.pk, position=last + 1, by=person(by)
            )
            community.note(events.Marked, by=by, term=self.pk)

    def start_with_it_no_longer(self, by: Any) -> None:
        with self.community.turn() as community:
            gone, _rows = StartingWord.objects.filter(term=self.pk).delete()
            if gone:
                self._state.fields_cache.pop("starting", None)
                community.note(events.Unmarked, by=by, term=self.pk)
