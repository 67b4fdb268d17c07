from __future__ import annotations

import re
import uuid
from typing import Any
from uuid import UUID, uuid5

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from kith.activities.audiences import Onlookers
from kith.activities.method import Method
from kith.activities.models import Activity, Commitment, Contribution
from kith.activities.origins import Origin, tell_origins
from kith.research import events
from kith.research.models.quotation import Quotation
from kith.research.models.study import Study
from kith.research.models.talk import Account, Talk
from kith.research.models.to_read import study_to_read
from kith.research.models.worked_on import at_home_in, study_worked_on

QUOTED = re.compile(
    r"[“\"«]\s*([^“”\"«»]{3,400}?)\s*[”\"»][\s,.(]*(?:pp?|pages?)\.?\s*(\d{1,5}(?:[–-]\d{1,5})?)",
    re.IGNORECASE,
)
SPOKEN = ("en", "fr")


class UnpackingQuerySet(models.QuerySet["Unpacking"]):
    def about(self, study: Study, who: Any) -> UnpackingQuerySet:
        """The activities that worked on a study, the latest first, as far as `who` may look."""
        seen = Activity.objects.visible_to(who)
        found = self.filter(study=study, activity__in=seen).select_related("activity")
        return found.order_by("-activity__began")


class Unpacking(models.Model):
    """An activity that works on a study: where it came from, and the summary that it left.
    `title` is the study's, for when that is gone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    study = models.ForeignKey(Study, models.SET_NULL, null=True, related_name="unpackings")
    activity = models.OneToOneField(Activity, models.CASCADE, related_name="+")
    title = models.CharField(max_length=500)
    summary = models.TextField(blank=True)

    objects = UnpackingQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.activity} from {self.title}"

    @property
    def promises(self) -> Any:
        return Commitment.objects.of(self.activity).shared()

    @classmethod
    def start(
        cls, pk: UUID, study: Study, by: Any, topic: str, way: str = Activity.TOGETHER
    ) -> Activity:
        """Begin the method with a study. `pk` is the press's own: twice leads to the same room."""
        try:
            with transaction.atomic():
                there = cls.objects.filter(pk=pk).select_related("activity").first()
                return there.activity if there else cls._begun(pk, study, by, topic, way)
        except IntegrityError:
            return cls.objects.get(pk=pk).activity  # both arrived at once

    @classmethod
    def _begun(cls, pk: UUID, study: Study, by: Any, topic: str, way: str) -> Activity:
        short = study.language[:2]
        activity = Activity.start(
            Method.known["unpack-research"],
            by=by,
            community=study.community,
            topic=topic,
            language=short if short in SPOKEN else study.community.language,
            way=way,
            passages=list(study_to_read(study)),
        )
        cls.objects.create(pk=pk, study=study, activity=activity, title=study.title)
        return activity

    @classmethod
    def keep(cls, activity: Activity, by: Any) -> None:
        """Bring up to date what an activity left of its study: the summary, a talk, quotations.
        What is done alone leaves nothing here.
        """
        conclusion = activity.conclusion() if activity.community_id else None
        row = cls._of(activity, by, has_summary=conclusion is not None)
        if row is None or row.study is None:  # taken away meanwhile
            return
        row.summary = conclusion.words if conclusion else ""
        row.save(update_fields=["summary"])
        row._keep_talk()
        row._keep_quotations(by)

    @classmethod
    def _of(cls, activity: Activity, by: Any, has_summary: bool) -> Unpacking | None:
        """The row of an activity, at a study of its own community. Where it has none, one is kept
        as soon as there is a summary of it.
        """
        row = cls.objects.filter(activity=activity).select_related("study").first()
        study = row.study if row else None
        if row and (study is None or study.community_id == activity.community_id):
            return row
        if not has_summary:
            return None
        if row and study:  # begun alone, with a study of another community
            row.study = at_home_in(activity, by, **study.facts)
            row.save(update_fields=["study"])
            return row
        worked_on = study_worked_on(activity, by)
        if worked_on is None:
            return None
        return cls.objects.create(study=worked_on, activity=activity, title=worked_on.title)

    def _keep_talk(self) -> None:
        """A group that came to a summary has talked about the study."""
        pk = uuid5(self.activity_id, "talk")
        if self.study is None or not self.summary:
            return
        if not events.TalkCalledOff.was_recorded(self.study, talk=pk):
            talk, _is_new = Talk.objects.get_or_create(
                pk=pk, defaults={"study": self.study, "when": self.activity.began}
            )
            Account.objects.update_or_create(talk=talk, defaults={"said": self.summary[:300]})

    def _keep_quotations(self, by: Any) -> None:
        """Words between quotation marks with their page, on cards that are shown."""
        assert self.study is not None
        shown = Contribution.objects.visible_to(Onlookers(self.activity_id))
        for card in shown.of(self.activity):
            for number, (words, page) in enumerate(QUOTED.findall(card.words)):
                pk = uuid5(card.pk, f"quotation {number}")
                if not events.QuotationRemoved.was_recorded(self.study, quotation=pk):
                    Quotation.keep(self.study, None, pk, words, page)


@tell_origins
def study_of(activity: Activity, who: Any) -> Origin | None:
    """The study that an activity worked on; with a link for those who may read it."""
    row = Unpacking.objects.filter(activity=activity).select_related("study").first()
    if row is None:
        return None
    seen = row.study and Study.objects.visible_to(who).filter(pk=row.study.pk).exists()
    return Origin(_("Study"), row.title, row.study.get_absolute_url() if seen and row.study else "")
