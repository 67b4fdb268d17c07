from __future__ import annotations

import uuid
from typing import Any
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from kith.activities.method import Method
from kith.activities.models import Activity, Passage
from kith.activities.origins import Origin, tell_origins
from kith.understandings import events
from kith.understandings.models.alias import LONGEST
from kith.understandings.models.term import Term


class InquiryQuerySet(models.QuerySet["Inquiry"]):
    def term_of(self, activity: Activity) -> Term | None:
        """The word that an activity was started from, while it is there."""
        found = self.filter(activity=activity).select_related("term__community").first()
        return found.term if found else None


class Inquiry(models.Model):
    """An activity was started from a word's page. `wording` is the word's, for when it is gone."""

    METHOD = "shared-understandings"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    term = models.ForeignKey(Term, models.SET_NULL, null=True, related_name="inquiries")
    activity = models.OneToOneField(Activity, models.CASCADE, related_name="+")
    wording = models.CharField(max_length=LONGEST)

    objects = InquiryQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.activity} about {self.wording}"

    @classmethod
    def together(cls, pk: UUID, term: Term, by: Any) -> Activity:
        """Ask the group what the word means. `pk` is the press's own: a second arrival leads to the
        same room.
        """
        try:
            with transaction.atomic():
                there = cls.objects.filter(pk=pk).select_related("activity").first()
                return there.activity if there else cls._begun(pk, term, by)
        except IntegrityError:
            return cls.objects.get(pk=pk).activity  # both arrived at once

    @classmethod
    def _begun(cls, pk: UUID, term: Term, by: Any) -> Activity:
        """What is agreed now is what the group reads first."""
        agreed = term.current
        activity = Activity.start(
            Method.known[cls.METHOD],
            by=by,
            community=term.community,
            topic=term.wording,
            language=term.language,
            passages=[Passage.Text(agreed.words, _("As we agreed it"))] if agreed else (),
        )
        with term.community.turn() as community:
            cls.objects.create(pk=pk, term=term, activity=activity, wording=term.wording)
            community.note(events.Inquired, by=by, term=term.pk, activity=activity.pk)
        return activity


@tell_origins
def term_of(activity: Activity, who: Any) -> Origin | None:
    """The word that an activity was started from; with a link for those who may read it."""
    inquiry = Inquiry.objects.filter(activity=activity).first()
    if inquiry is None:
        return None
    seen = Term.objects.visible_to(who).filter(inquiries=inquiry).exists()
    url = reverse("understandings:term", args=[inquiry.term_id]) if seen else ""
    return Origin(_("Word"), inquiry.wording, url)
