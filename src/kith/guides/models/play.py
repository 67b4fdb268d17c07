from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kith.guides.offers import Offer, offer

if TYPE_CHECKING:
    from kith.guides.models.guide import Guide


class Play(models.Model):
    """A guide's invitation to use one method: its prompt, and topics to choose from."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    guide = models.ForeignKey("guides.Guide", models.CASCADE, related_name="plays")
    method_key = models.SlugField(max_length=40)
    prompt = models.TextField(blank=True)
    topics = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("invitation")
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["guide", "method_key"], name="one_play_a_method")
        ]

    def __str__(self) -> str:
        return f"{self.offer.name}: {self.guide}"

    @property
    def contents(self) -> dict[str, Any]:
        return {"method": self.method_key, "prompt": self.prompt, "topics": self.topics}

    @property
    def offer(self) -> Offer:
        return offer(self.method_key)

    @property
    def suggestions(self) -> list[str]:
        """Topics to choose from: the guide's, else the method's."""
        return self.topics or self.offer.topics

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
