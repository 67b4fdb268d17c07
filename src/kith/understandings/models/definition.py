from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models import Activity, Contribution
from kith.communities.roles import roles
from kith.people.models import Person
from kith.understandings import events
from kith.understandings.models.hand import person

if TYPE_CHECKING:
    from kith.understandings.models.term import Term

LONGEST, LONGEST_NOTE = 1000, 300


class DefinitionQuerySet(models.QuerySet["Definition"]):
    def visible_to(self, who: Any) -> DefinitionQuerySet:
        """The wordings of the communities that this person belongs to."""
        mine = self.filter(term__community__in=list(roles(who)))
        return mine.select_related("term__community", "by", "activity", "agreement__by")

    def of(self, term: Term) -> DefinitionQuerySet:
        return self.filter(term=term)

    def versions(self) -> DefinitionQuerySet:
        """Those that were agreed, in order."""
        return self.filter(agreement__isnull=False).order_by("agreement__number")

    def proposed(self) -> DefinitionQuerySet:
        """Those that wait for somebody who convenes."""
        return self.filter(agreement__isnull=True).order_by("at", "pk")


class Definition(models.Model):
    """A wording of what a word means here: proposed by somebody, or left by an activity. It is a
    version once it is agreed. `contribution` is the card that an activity took for it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    term = models.ForeignKey("understandings.Term", models.CASCADE, related_name="definitions")
    words = models.TextField(_("What it means here"), max_length=LONGEST)
    note = models.CharField(_("A note"), max_length=LONGEST_NOTE, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    activity = models.ForeignKey(Activity, models.SET_NULL, null=True, related_name="definitions")
    contribution = models.ForeignKey(Contribution, models.SET_NULL, null=True, related_name="+")

    objects = DefinitionQuerySet.as_manager()

    class Meta:
        verbose_name = _("wording")
        constraints = [
            models.UniqueConstraint(fields=["term", "activity"], name="one_definition_an_activity")
        ]

    def __str__(self) -> str:
        return self.words[:40]

    def is_agreed(self) -> bool:
        return hasattr(self, "agreement")

    def agree(self, by: Any, **counts: int) -> None:
        """Let it be what the word means here from now on. Agreeing again does nothing. `counts`
        are how many were `agreeing`, of how many `answering`.
        """
        with self.term.community.turn() as community:
            count = Agreement.objects.filter(definition__term=self.term_id).count()
            agreement, is_new = Agreement.objects.get_or_create(
                definition=self, defaults={"number": count + 1, "by": person(by)} | counts
            )
            if is_new:
                self.agreement = agreement
                self.term.current = self
                self.term.save(update_fields=["current"])
                community.note(events.Agreed, by=by, term=self.term_id, definition=self.pk)

    def reword(self, words: str, contribution: Contribution, by: Any, **counts: int) -> None:
        """Say what its activity concluded after all. The same words change nothing."""
        with self.term.community.turn() as community:
            if counts:
                Agreement.objects.filter(definition=self).update(**counts)
            if self.words != words:
                self.words, self.contribution = words, contribution
                self.save(update_fields=["words", "contribution"])
                community.note(events.Agreed, by=by, term=self.term_id, definition=self.pk)

    def take_back(self, by: Any) -> None:
        """Propose it no longer."""
        with self.term.community.turn() as community:
            community.note(events.TakenBack, by=by, term=self.term_id, definition=self.pk)
            self.delete()


class Agreement(models.Model):
    """A wording was agreed: the how-manieth of its word, when, and who said so. Where a group
    answered, how many were `agreeing`, of how many `answering`.
    """

    definition = models.OneToOneField(Definition, models.CASCADE, related_name="agreement")
    number = models.PositiveIntegerField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    agreeing = models.PositiveIntegerField(null=True)
    answering = models.PositiveIntegerField(null=True)

    def __str__(self) -> str:
        return f"version {self.number}"


class Defined(models.Model):
    """A word has wordings."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        community: Any
        current: Any

    def propose(
        self, pk: UUID, words: str, by: Any, note: str = "", **where: Any
    ) -> Definition | None:
        """Propose a wording. The same press twice proposes one, also where that was taken back.

        `where` is the activity that it comes from, and its card.
        """
        with self.community.turn() as community:
            if events.TakenBack.was_recorded(community, definition=pk):
                return None
            said = {"term": self, "words": words, "note": note, "by": person(by)}
            definition, is_new = Definition.objects.get_or_create(pk=pk, defaults=said | where)
            if is_new:
                community.note(events.Proposed, by=by, term=self.pk, definition=pk)
            definition.term = self  # type: ignore[assignment]
        return definition
