from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from kith.access import Refused
from kith.activities import events
from kith.activities.models.participant import ParticipantQuerySet
from kith.activities.models.span import Span
from kith.activities.models.step import Step
from kith.activities.models.turns import Turning
from kith.activities.ways import ALONE, ON_PAPER, OVER_TIME, TOGETHER, Way

if TYPE_CHECKING:
    from kith.communities.models import Community

NAMED = [(way.key, way.name) for way in (TOGETHER, OVER_TIME, ALONE, ON_PAPER)]


class Changing(Turning):
    """The way in which it is run, and going from one to another: all that is there stays."""

    ALONE, OVER_TIME, TOGETHER, ON_PAPER = ALONE.key, OVER_TIME.key, TOGETHER.key, ON_PAPER.key

    WAYS = NAMED

    way = models.CharField(_lazy("Way"), max_length=20, choices=NAMED, default=TOGETHER)

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        step_key: str
        step_began: datetime | None
        step_ends: datetime | None
        participants: ParticipantQuerySet
        community: Any
        keep_times: Any
        let_in: Any
        let_people_in: Any
        go_on_with_the_clock: Any
        open_steps: list[Step]

        @property
        def step(self) -> Step | None: ...

    @property
    def manner(self) -> Way:
        """The way, with all that it decides."""
        return Way.known[self.way]

    def go_on(
        self, way: str, by: Any, community: Community | None = None, span: Span | None = None
    ) -> None:
        """Go on in another way. What was written alone and not shared stays its writer's alone;
        `community` is the one that comes in where there was none, `span` the times of over time.
        """
        there = Way.known[way]
        with self.turn():
            if there is self.manner:
                return
            if there.is_private:
                raise Refused(_("Others take part by now, so it cannot become private."))
            if self.manner.is_private:
                self._come_out(community)
            paced_before, self.way = self.manner.own_pace, way
            if there.own_pace:
                self.begin_own_pace(span or Span.usual(), by)
            elif paced_before:
                self._gather()
            self.note(events.WayChanged, by=by)
        self.__dict__.pop("_seats", None)  # where everybody is has changed

    def begin_own_pace(self, span: Span, by: Any) -> None:
        """Within a turn: open what can be begun with. Who was with the group is where it was."""
        self.go_on_with_the_clock()
        self.participants.filter(step_key="").update(step_key=self.step_key)
        self.keep_times(span, by)
        self.step_ends = None
        if self.step is None and self.open_steps:
            first = self.open_steps[0]
            self.step_key = first.key
            first.behaviour.entered(first, by)
        self.let_in(by)

    def _gather(self) -> None:
        """Within a turn: everybody is with the group again, where it was opened to all last."""
        self.participants.update(step_key="")
        if self.step is not None:
            self.step_began = timezone.now()
            self.step_ends = self.step_began + timedelta(minutes=self.step.minutes)

    def _come_out(self, community: Community | None) -> None:
        """Within a turn: what was one person's becomes a community's, and others may come in."""
        if community is None:
            raise Refused(_("Say with which community."))
        self.community = community
        self.participants.update(step_key="")
        self.let_people_in()
        everything: models.QuerySet[Any] = type(self)._default_manager.all()
        everything.filter(pk=self.pk).update(community=community)
