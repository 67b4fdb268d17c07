from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kith.activities.method import Method
from kith.communities.roles import roles
from kith.guides.languages import spoken_by_kith
from kith.guides.models.own import Own
from kith.guides.offers import Offer, offer, offers

if TYPE_CHECKING:
    from kith.guides.models.guide import Guide


class PlayQuerySet(models.QuerySet["Play"]):
    def visible_to(self, who: Any) -> PlayQuerySet:
        """Those of guides that this person may read, and the own ones of their communities."""
        mine = list(roles(who))
        of_guides = Q(guide__community=None) | Q(guide__community__in=mine)
        own = Q(community__in=mine)
        return self.filter(Q(guide__isnull=False) & of_guides | own).select_related("community")

    def of(self, community: Any) -> PlayQuerySet:
        """The community's own, by name, of methods that Kith still knows."""
        own = self.filter(community=community, method_key__in=list(Method.known))
        return own.order_by("name", "pk")


class Play(Own, models.Model):
    """An invitation to use one method: a guide's, with its prompt and topics to choose from; or a
    community's own, which is a plan that it has changed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    guide = models.ForeignKey("guides.Guide", models.CASCADE, null=True, related_name="plays")
    method_key = models.SlugField(max_length=40)
    prompt = models.TextField(blank=True)
    topics = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField(default=0)

    objects = PlayQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["guide", "method_key"], name="one_play_a_method"),
            models.CheckConstraint(
                condition=Q(guide=None) ^ Q(community=None), name="of_a_guide_or_a_community"
            ),
        ]

    def __str__(self) -> str:
        return self.name or f"{self.offer.name}: {self.guide}"

    @classmethod
    def blank(cls) -> list[Play]:
        """A play, kept nowhere, by each method that Kith runs: there is no guide to it."""
        return [cls(method_key=key) for key, offer in offers().items() if not offer.is_coming]

    @property
    def handle(self) -> str:
        """What a page calls it by: its method, of which a guide has one play; or its own id."""
        return str(self.pk) if self.name else self.method_key

    def led_in(self, otherwise: str) -> str:
        """The language of an activity that is started from it."""
        return spoken_by_kith(self.guide.language if self.guide else self.language, otherwise)

    @property
    def contents(self) -> dict[str, Any]:
        return {"method": self.method_key, "prompt": self.prompt, "topics": self.topics}

    @property
    def offer(self) -> Offer:
        return offer(self.method_key)

    @property
    def suggestions(self) -> list[str]:
        """Topics to choose from: the guide's, else the method's."""
        return self.topics or self.offer.topics_with(self.guide.works if self.guide else ())

    @classmethod
    def line_up(cls, guide: Guide, rows: list[dict[str, Any]]) -> None:
        """Let the guide have these plays, in this order. A play of the same method is the same."""
        methods = [row["method"] for row in rows]
        cls.objects.filter(guide=guide).exclude(method_key__in=methods).delete()
        for position, row in enumerate(rows, start=1):
            cls.objects.update_or_create(
                guide=guide,
                method_key=row["method"],
                defaults={
                    "prompt": row["prompt"],
                    "topics": row["topics"],
                    "position": position,
                },
            )
