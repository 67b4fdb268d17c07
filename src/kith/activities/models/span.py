from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities import events
from kith.activities.models.turns import Turning
from kith.people.models import Person

if TYPE_CHECKING:
    from kith.activities.models.plan import Plan
    from kith.activities.models.step import Step
    from kith.activities.ways import Way

A_WEEK, TO_LOOK = timedelta(days=7), timedelta(days=2)
SOON = timedelta(days=2)  # before the end, people are reminded
AFTERNOON = time(16)
LONGEST_SPAN = timedelta(days=92)


class Span(models.Model):
    """When an activity over time opens, shows what was written, and ends; who set it, and when."""

    activity = models.OneToOneField("activities.Activity", models.CASCADE, related_name="span")
    opens = models.DateTimeField(_("Opens"))
    reveals = models.DateTimeField(_("Cards are shown"))
    ends = models.DateTimeField(_("Ends"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.opens} to {self.ends}"

    @classmethod
    def usual(cls) -> Span:
        """From now on, for a week; what was written is shown two days before the end."""
        now = timezone.localtime()
        ends = timezone.make_aware(datetime.combine((now + A_WEEK).date(), AFTERNOON))
        return cls(opens=now, reveals=ends - TO_LOOK, ends=ends)

    @property
    def has_begun(self) -> bool:
        return self.opens <= timezone.now()

    @property
    def is_over(self) -> bool:
        return self.ends <= timezone.now()

    @property
    def ends_soon(self) -> bool:
        return self.ends - SOON <= timezone.now()

    @property
    def is_open(self) -> bool:
        return self.has_begun and not self.is_over


class Spanned(Turning):
    """Over time: it opens, shows what was written and ends by itself, at set times."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        pk: Any
        plan: Plan
        closure: Any
        step_key: str
        step_began: datetime | None
        step_ends: datetime | None
        go_on_with_the_clock: Any
        let_in: Any
        move_to: Any
        close: Any

        @property
        def manner(self) -> Way: ...
        @property
        def step(self) -> Step | None: ...

    @property
    def times(self) -> Span | None:
        """Its times, where it is run over time."""
        return getattr(self, "span", None) if self.manner.has_times else None

    def set_times(self, span: Span, by: Any) -> None:
        """Say when it opens, shows what was written, and ends: earlier, or later."""
        with self.turn():
            self.keep_times(span, by)
            self.note(events.TimesSet, by=by)

    def keep_times(self, span: Span, by: Any) -> None:
        """Within a turn: these are its times from now on, and its steps have no clock."""
        told: dict[str, Any] = {"opens": span.opens, "reveals": span.reveals, "ends": span.ends}
        told["at"] = timezone.now()
        told["by"] = by if isinstance(by, Person) else None
        self.span, _is_new = Span.objects.update_or_create(activity_id=self.pk, defaults=told)
        if self.step is None:
            self.step_began = span.opens

    def go_by_its_times(self) -> None:
        """Show what is to be shown by now, and end when it is over. Asked at every request, so that
        nothing waits for the upkeep; a second time does nothing.
        """
        times = self.times
        if times is None or hasattr(self, "closure"):
            return
        if times.reveals <= timezone.now():
            shows = self.plan.first_to_show_words()
            if shows and (self.step is None or self.step.position < shows.position):
                self.move_to(shows, by=None)
        if times.is_over:
            self.close(by=None)
