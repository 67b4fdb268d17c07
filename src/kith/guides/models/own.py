from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from django.db import models
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from kith.access import may
from kith.activities.changes import Changes, is_left_out
from kith.activities.models import Activity, Step
from kith.activities.onward import Onward, lead_onward
from kith.communities.models import Community
from kith.guides import events, languages
from kith.people.models import Person

LONGEST_NAME = 80


class Own(models.Model):
    """A play of no guide: a plan that a community has otherwise than its method, under a name.

    `changes` are all that it has otherwise; what nobody changed stays the method's.
    """

    community = models.ForeignKey(Community, models.CASCADE, null=True, related_name="plans")
    name = models.CharField(_("Name"), max_length=LONGEST_NAME, blank=True)
    language = models.CharField(_("Language"), max_length=10, blank=True)
    changes = models.JSONField(default=dict)
    kept_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    kept_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        method_key: str
        offer: Any

    @classmethod
    def keep(
        cls,
        pk: UUID,
        name: str,
        by: Any,
        community: Community,
        method_key: str,
        changes: Changes,
        language: str,
    ) -> Self:
        """Keep a plan for the community. `pk` is the press's own: a second arrival keeps nothing
        more.
        """
        with community.turn():
            play, is_new = cls._default_manager.get_or_create(
                pk=pk,
                defaults={
                    "community": community,
                    "name": name,
                    "method_key": method_key,
                    "changes": changes,
                    "language": language,
                    "kept_by": by,
                    "kept_at": timezone.now(),
                },
            )
            if is_new:
                community.note(events.PlanKept, by=by, play=pk)
        return play

    def rename(self, name: str, by: Any) -> None:
        """Call it something else. The same name again is no change."""
        with self.its_community().turn() as community:
            if name != self.name:
                self.name = name
                self.save(update_fields=["name"])
                community.note(events.PlanRenamed, by=by, play=self.pk)

    def remove(self, by: Any) -> None:
        """Take it away. What was started from it stays, and names it."""
        with self.its_community().turn() as community:
            community.note(events.PlanRemoved, by=by, play=self.pk)
            self.delete()

    def steps(self) -> list[Step]:
        """Its steps, kept nowhere, as an activity would have them."""
        with translation.override(self.language or translation.get_language()):
            planned = [
                Step.planned(None, position, plan, change=self.changes.get(plan.key, {}))
                for position, plan in enumerate(self.offer.method.steps, start=1)
            ]
        return [step for step in planned if not is_left_out(step, self.changes)]

    @property
    def minutes(self) -> int:
        return sum(step.minutes for step in self.steps())

    @property
    def is_anonymous(self) -> bool:
        return any(step.anonymous for step in self.steps())

    @property
    def heading(self) -> Any:
        return self.name or self.offer.name

    @property
    def question(self) -> Any:
        """What it asks: the first question that is its own, else the method's."""
        said = (self.changes.get(step.key, {}).get("prompt") for step in self.steps())
        return next(filter(None, said), self.offer.question)

    @property
    def language_name(self) -> str:
        return languages.name(self.language)

    def its_community(self) -> Community:
        assert self.community is not None, "a play of a guide changes with its guide"
        return self.community


@lead_onward
def keep_for_the_community(activity: Activity, who: Any) -> Onward | None:
    """From the plan of an activity to the page that keeps it."""
    community = activity.community
    if community is None or not may(who, "community.keep_plan", community):
        return None
    return Onward(
        "keep", _("Keep it for the community too"), reverse("guides:keep-plan", args=[activity.pk])
    )
