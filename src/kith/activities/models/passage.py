from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models.seeing import rooms_of
from kith.people.models import Person

ON_A_WALL = 1100  # characters, in letters that ten metres still can read
LONGEST = 5000  # characters that somebody can add; what was brought may be longer


class Text(NamedTuple):
    """What is to be read: its words, a line that says whose they are, and where they stand."""

    words: str
    source: str = ""
    url: str = ""


class PassageQuerySet(models.QuerySet["Passage"]):
    """The methods below `visible_to` are asked of one activity: `activity.passages`."""

    def visible_to(self, who: Any) -> PassageQuerySet:
        return self.filter(rooms_of(who, "activity__")).select_related("activity")

    def bring(self, activity: Any, texts: Iterable[Text]) -> None:
        """Let these be read, in this order; what has no words is left out."""
        said = [text for text in texts if text.words.strip()]
        Passage.objects.bulk_create(
            Passage(
                activity=activity,
                position=position,
                words=text.words.strip(),
                source=text.source.strip()[:300],
                url=text.url if is_address(text.url) else "",
            )
            for position, text in enumerate(said, start=1)
        )

    def to_read(self) -> PassageQuerySet:
        """With what tells whether one was chosen for the wall."""
        return self.select_related("hanging")

    def last_place(self) -> int:
        return self.aggregate(last=Max("position"))["last"] or 0


class Passage(models.Model):
    """Words that the group reads together: quoted, or its own. The id is made by the client."""

    Text = Text

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey("activities.Activity", models.CASCADE, related_name="passages")
    position = models.PositiveSmallIntegerField()
    words = models.TextField(_("Words"))
    source = models.CharField(_("Who says it, and where"), max_length=300, blank=True)
    url = models.URLField(_("Link"), max_length=500, blank=True)

    objects = PassageQuerySet.as_manager()

    class Meta:
        verbose_name = _("passage")
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.words[:40]

    @property
    def length(self) -> int:
        """Characters, as it stands on a wall: with the line that says whose words they are."""
        return len(self.words) + len(self.source)

    @property
    def fits_a_wall(self) -> bool:
        return self.length <= ON_A_WALL

    @property
    def hangs(self) -> bool:
        """Whether it was chosen for the wall."""
        return hasattr(self, "hanging")


class Hanging(models.Model):
    """Of several passages this one stands on the wall: chosen by whom, and when."""

    activity = models.OneToOneField("activities.Activity", models.CASCADE, related_name="hanging")
    passage = models.OneToOneField(Passage, models.CASCADE, related_name="hanging")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.passage} on the wall"


def is_address(said: str) -> bool:
    """Whether this may be a link: of the web, and no longer than one is kept."""
    return said.startswith(("https://", "http://")) and len(said) <= 500
