from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.communities.roles import roles
from kith.people.models import Person
from kith.research import events
from kith.research.models.study import Study

LASTS = timedelta(minutes=5)


class TalkQuerySet(models.QuerySet["Talk"]):
    def visible_to(self, who: Any) -> TalkQuerySet:
        """Those about studies of the communities that this person belongs to."""
        mine = self.filter(study__community__in=list(roles(who)))
        return mine.select_related("study", "account")

    def about(self, study: Study) -> TalkQuerySet:
        return self.filter(study=study)

    def to_come(self) -> TalkQuerySet:
        """Those of which nobody has told yet, the next first."""
        return self.filter(account=None).order_by("when", "pk")

    def told(self) -> TalkQuerySet:
        """Those that took place, the latest first."""
        return self.filter(account__isnull=False).order_by("-when", "pk")


class Talk(models.Model):
    """Five minutes about a study, face to face. They are counted for the study, and for nobody:
    who was there stands in an account as whoever was there typed it, and belongs to no account of
    a person. `with_whom` is empty where everybody is welcome.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    study = models.ForeignKey(Study, models.CASCADE, related_name="talks")
    when = models.DateTimeField(_("When"))
    place = models.CharField(_("Where"), max_length=120, blank=True)
    with_whom = models.CharField(_("With whom"), max_length=120, blank=True)
    question = models.CharField(_("A question to begin with"), max_length=300, blank=True)
    proposed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    objects = TalkQuerySet.as_manager()

    class Meta:
        verbose_name = _("talk")
        ordering = ("when", "id")

    def __str__(self) -> str:
        return f"{self.study}: {self.when:%Y-%m-%d}"

    def get_absolute_url(self) -> str:
        return reverse("research:talk", args=[self.pk])

    @property
    def community_id(self) -> Any:
        return self.study.community_id

    @property
    def community(self) -> Any:
        return self.study.community

    def is_told(self) -> bool:
        return hasattr(self, "account")

    @classmethod
    def propose(cls, study: Study, by: Any, pk: UUID, when: datetime, **said: str) -> Talk:
        """Propose a moment. Sent twice it is one talk."""
        with transaction.atomic():
            talk, is_new = Talk.objects.get_or_create(
                pk=pk, defaults={"study": study, "proposed_by": by, "when": when, **said}
            )
            if is_new:
                events.TalkProposed.record(study, by=by, talk=pk)
        return talk

    def tell(self, by: Any, said: str, there: str) -> None:
        """One line of what was said, and who was there. Told again, it says that from now on."""
        with transaction.atomic():
            Account.objects.update_or_create(talk=self, defaults={"said": said, "there": there})
            events.TalkTold.record(self.study, by=by, talk=self.pk)

    def call_off(self, by: Any) -> None:
        """It does not take place; or it is not to stand here."""
        with transaction.atomic():
            events.TalkCalledOff.record(self.study, by=by, talk=self.pk)
            self.delete()


class Account(models.Model):
    """What somebody told of a talk that took place."""

    talk = models.OneToOneField(Talk, models.CASCADE, related_name="account")
    said = models.CharField(_("What was said, in a line"), max_length=300)
    there = models.CharField(_("Who was there"), max_length=200, blank=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.said
