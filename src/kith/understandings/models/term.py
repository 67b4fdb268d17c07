from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.people.models import Person
from kith.ui.spelling import key
from kith.understandings import events
from kith.understandings.models.alias import LONGEST, Alias
from kith.understandings.models.definition import Defined
from kith.understandings.models.hand import person
from kith.understandings.models.seen import Seen
from kith.understandings.models.starting import Starting
from kith.understandings.models.terms import TermQuerySet


class Term(Defined, Seen, Starting, models.Model):
    """A word of a community. `current` is its agreed wording, or none yet; `folded` what it is
    found by.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    community = models.ForeignKey(Community, models.CASCADE, related_name="terms")
    wording = models.CharField(_("Word"), max_length=LONGEST)
    folded = models.CharField(max_length=2 * LONGEST, editable=False)
    language = models.CharField(_("Language"), max_length=10, choices=settings.LANGUAGES)
    current = models.ForeignKey(
        "understandings.Definition", models.SET_NULL, null=True, related_name="+"
    )
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("word")
        ordering = ("folded", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["community", "language", "folded"], name="one_term_a_spelling"
            )
        ]

    def __str__(self) -> str:
        return self.wording

    def get_absolute_url(self) -> str:
        return reverse("understandings:term", args=[self.pk])

    @property
    def letter(self) -> str:
        return self.folded[:1].upper()

    @classmethod
    def add(
        cls,
        pk: UUID,
        community: Community,
        by: Any,
        wording: str,
        language: str,
        also: Iterable[str],
    ) -> Term:
        """Add a word, also known by other spellings. The same press twice adds one."""
        with community.turn():
            said = {"wording": wording, "folded": key(wording), "language": language}
            term, is_new = cls.objects.get_or_create(
                pk=pk, defaults=said | {"community": community, "added_by": person(by)}
            )
            if is_new:
                Alias.line_up(term, also)
                community.note(events.Added, by=by, term=term.pk)
        return term

    def respell(self, by: Any, wording: str, language: str, also: Iterable[str]) -> None:
        """Be written so from now on, and known by these other spellings."""
        with self.community.turn() as community:
            self.wording, self.folded, self.language = wording, key(wording), language
            self.save(update_fields=["wording", "folded", "language"])
            Alias.line_up(self, also)
            community.note(events.Respelled, by=by, term=self.pk)

    def remove(self, by: Any) -> None:
        """Take the word away, with all that was said of it."""
        with self.community.turn() as community:
            community.note(events.Removed, by=by, term=self.pk)
            self.delete()

    @property
    def also(self) -> list[str]:
        return [alias.wording for alias in self.aliases.all()]
