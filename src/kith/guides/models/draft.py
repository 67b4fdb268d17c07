from __future__ import annotations

import uuid
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.models import Community
from kith.guides.contents import Contents, fitted
from kith.guides.models.guide import Guide
from kith.guides.reading import Reading
from kith.people.models import Person


class DraftQuerySet(models.QuerySet["Draft"]):
    def visible_to(self, who: Any) -> DraftQuerySet:
        """One's own: nobody else reads a guide before it is kept."""
        if not isinstance(who, Person):
            return self.none()
        return self.filter(who=who).select_related("community")


class Draft(models.Model):
    """A text, and what Kith read in it, until a convenor keeps it as a guide or throws it away.

    The guide has the draft's id, so that a second press finds what the first one kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    who = models.ForeignKey(Person, models.CASCADE, related_name="drafts")
    community = models.ForeignKey(Community, models.CASCADE, related_name="+")
    original = models.TextField()
    contents = models.JSONField()
    begun = models.DateTimeField(default=timezone.now)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft")
        ordering = ("-begun",)

    def __str__(self) -> str:
        return self.contents["topic"] or self.original.strip()[:60]

    @classmethod
    def begin(
        cls, pk: UUID, by: Any, community: Community, original: str, reading: Reading
    ) -> Draft:
        """Take a text in. The same press twice is one draft, or the guide that it has become."""
        draft = Draft(pk=pk, who=by, community=community, original=original)
        draft.contents = fitted(reading.as_json())
        with transaction.atomic():
            if not Guide.objects.filter(pk=pk).exists():
                Draft.objects.bulk_create([draft], ignore_conflicts=True)
        return draft

    def put_by(self, contents: Contents) -> None:
        """Keep what was corrected so far. What Kith was unsure of stays marked."""
        self.contents = fitted(contents) | {"unsure": self.contents["unsure"]}
        self.save(update_fields=["contents"])

    def keep(self, contents: Contents, by: Any) -> Guide:
        """Make it a guide of its community."""
        with transaction.atomic():
            if not Draft.objects.select_for_update().filter(pk=self.pk).exists():
                return Guide.objects.get(pk=self.pk)  # another press was faster
            guide = Guide.keep(
                contents, by, id=self.pk, community=self.community, original=self.original
            )
            self.delete()
        return guide

    def throw_away(self) -> None:
        self.delete()
