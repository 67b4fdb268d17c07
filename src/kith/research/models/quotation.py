from __future__ import annotations

import uuid
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.roles import roles
from kith.people.models import Person
from kith.research import events
from kith.research.models.study import Study

LONGEST = 400  # characters: a quotation is short, and says where it stands


class QuotationQuerySet(models.QuerySet["Quotation"]):
    def visible_to(self, who: Any) -> QuotationQuerySet:
        """Those of studies of the communities that this person belongs to."""
        return self.filter(study__community__in=list(roles(who))).select_related("study")


class Quotation(models.Model):
    """A few words of a study, and the page they stand on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    study = models.ForeignKey(Study, models.CASCADE, related_name="quotations")
    words = models.CharField(_("Words of the study"), max_length=LONGEST)
    page = models.CharField(_("Page"), max_length=20)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = QuotationQuerySet.as_manager()

    class Meta:
        verbose_name = _("quotation")
        ordering = ("at", "id")

    def __str__(self) -> str:
        return self.words

    @property
    def community_id(self) -> Any:
        return self.study.community_id

    @property
    def community(self) -> Any:
        return self.study.community

    @classmethod
    def keep(cls, study: Study, by: Any, pk: UUID, words: str, page: str) -> None:
        """Keep a few words. Sent twice, they are kept once."""
        with transaction.atomic():
            _row, is_new = Quotation.objects.get_or_create(
                pk=pk, defaults={"study": study, "words": words, "page": page, "by": by}
            )
            if is_new:
                events.Quoted.record(study, by=by, quotation=pk)

    def take_out(self, by: Any) -> None:
        with transaction.atomic():
            events.QuotationRemoved.record(self.study, by=by, quotation=self.pk)
            self.delete()
