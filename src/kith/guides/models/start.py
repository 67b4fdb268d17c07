from __future__ import annotations

import uuid
from typing import Any
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kith.activities.models import Activity
from kith.activities.origins import Origin, tell_origins
from kith.communities.models import Community
from kith.guides.models.guide import Guide
from kith.guides.models.own import LONGEST_NAME
from kith.guides.models.play import Play


class Start(models.Model):
    """An activity was started from a guide: by one of its plays, or by a method that it does not
    invite to, and then without one; or from a plan of its community; or from nothing but a method.
    `title` is the guide's and `plan` the plan's name, for when that is gone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    guide = models.ForeignKey(Guide, models.SET_NULL, null=True, related_name="starts")
    play = models.ForeignKey(Play, models.SET_NULL, null=True, related_name="starts")
    activity = models.OneToOneField(Activity, models.CASCADE, related_name="+")
    title = models.CharField(max_length=200, blank=True)
    plan = models.CharField(max_length=LONGEST_NAME, blank=True)

    def __str__(self) -> str:
        return f"{self.activity} from {self.title or self.plan}"

    @classmethod
    def begin(
        cls,
        pk: UUID,
        play: Play,
        by: Any,
        community: Community | None,
        topic: str,
        way: str = Activity.TOGETHER,
    ) -> Activity:
        """Start an activity. `pk` is the press's own: a second arrival leads to the same room."""
        try:
            with transaction.atomic():
                return cls._there(pk) or cls._made(pk, play, by, community, topic, way)
        except IntegrityError:
            return cls.objects.get(pk=pk).activity  # both arrived at once

    @classmethod
    def _there(cls, pk: UUID) -> Activity | None:
        start = cls.objects.filter(pk=pk).select_related("activity").first()
        return start.activity if start else None

    @classmethod
    def _made(
        cls, pk: UUID, play: Play, by: Any, community: Community | None, topic: str, way: str
    ) -> Activity:
        method = play.offer.method
        assert method is not None, "a method that is coming has no button"
        activity = Activity.start(
            method,
            by=by,
            community=community,
            topic=topic,
            language=play.led_in(
                otherwise=community.language if community else get_language() or "en"
            ),
            way=way,
            changes=play.changes,
            passages=play.guide.passages(topic) if play.guide else (),
        )
        kept = None if play._state.adding else play
        cls.objects.create(
            pk=pk,
            guide=play.guide,
            play=kept,
            activity=activity,
            title=play.guide.topic if play.guide else "",
            plan=play.name,
        )
        return activity


@tell_origins
def guide_of(activity: Activity, who: Any) -> Origin | None:
    """The guide that an activity was started from; with a link for those who may read it."""
    start = Start.objects.filter(activity=activity).first()
    if start is None or not start.title:
        return None
    seen = start.guide and Guide.objects.visible_to(who).filter(pk=start.guide.pk).exists()
    url = reverse("guides:one", args=[start.guide_id]) if seen else ""
    return Origin(_("Guide"), start.title, url)


@tell_origins
def plan_of(activity: Activity, who: Any) -> Origin | None:
    """The plan of its community that it was started from; with a link for those who may read it."""
    start = Start.objects.filter(activity=activity).exclude(plan="").first()
    if start is None:
        return None
    seen = Play.objects.visible_to(who).filter(starts=start).first()
    url = reverse("guides:plan", args=[seen.community_id, seen.pk]) if seen else ""
    return Origin(_("Plan"), start.plan, url)
