"""What the first page shows: to a person their day, to a guest their activity, to nobody Kith."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils import timezone
from django.utils.translation import get_language

from kith.activities.forms import CodeForm, JoinForm
from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides.models import Guide
from kith.guides.offers import Offer, offers
from kith.learnings.models import Trial
from kith.people.models import Person
from kith.people.who import Guest

TIMES = ("span__opens", "span__reveals", "span__ends")
A_LINE = (
    *TIMES,
    "topic",
    "language",
    "method_key",
    "began",
    "way",
    "closure__at",
    "community__name",
)
MOST_UNDER_WAY, MOST_TRIALS, MOST_RECORDS, MOST_GUIDES = 6, 6, 5, 8


class Coming:
    """The way into an activity, for whoever has its code."""

    @property
    def code(self) -> CodeForm:
        return CodeForm(auto_id="join-%s")


@dataclass
class Today(Coming):
    """A person's day: what waits, what comes back, what was written down. A query each."""

    who: Person

    @cached_property
    def communities(self) -> list[Community]:
        return list(Community.objects.visible_to(self.who))

    @cached_property
    def under_way(self) -> list[Activity]:
        mine = Activity.objects.visible_to(self.who).only(*A_LINE)
        return mine.under_way()[:MOST_UNDER_WAY].with_reminders(self.who)

    @cached_property
    def records(self) -> list[Activity]:
        mine = Activity.objects.visible_to(self.who).only(*A_LINE)
        return list(mine.finished()[:MOST_RECORDS])

    @cached_property
    def trials(self) -> list[Trial]:
        mine = Trial.objects.visible_to(self.who).around_now().as_lines()
        return list(mine[:MOST_TRIALS])

    @property
    def due(self) -> list[Trial]:
        return [trial for trial in self.trials if trial.is_due]

    @property
    def coming_back(self) -> list[Trial]:
        return [trial for trial in self.trials if not trial.is_due]

    @property
    def waits(self) -> int:
        """How many things wait for this person."""
        return len(self.under_way) + len(self.due)

    @property
    def date(self) -> date:
        return timezone.localdate()


@dataclass
class Visit(Coming):
    """A guest's: the activities they came to by a code, for as long as they may look back."""

    who: Guest

    @cached_property
    def activities(self) -> list[Activity]:
        return list(Activity.objects.visible_to(self.who))


class Welcome:
    """What Kith is, for somebody who has only heard its name."""

    @property
    def join(self) -> JoinForm:
        return JoinForm(auto_id="join-%s")

    @property
    def methods(self) -> list[Offer]:
        """Those that Kith runs, and then those that are coming."""
        return sorted(offers().values(), key=lambda offer: offer.is_coming)

    @cached_property
    def guides(self) -> list[Guide]:
        shipped = Guide.objects.shipped().first_in(get_language() or "en")
        return list(shipped.only("topic", "language")[:MOST_GUIDES])
