"""What can happen in an activity: one class for each verb."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from kith.activities.audiences import CONVENOR, LEADING, LECTERN, ON_THE_WALL, PHONE, VIEWS
from kith.events.kinds import Kind


class Started(Kind):
    verb = "activity.started"


class Joined(Kind):
    verb = "participant.joined"
    region, views = "people", (CONVENOR, *ON_THE_WALL)
    summary = ngettext_lazy("%(count)s person came in.", "%(count)s people came in.", "count")


class Removed(Kind):
    verb = "participant.removed"
    region, views = "people", (CONVENOR, *ON_THE_WALL)


class Moved(Kind):
    verb = "activity.moved"
    region, views = "stage", VIEWS
    summary = _("The group has moved on.")


class Extended(Kind):
    verb = "clock.extended"
    region, views = "clock", VIEWS
    summary = _("There is more time.")


class Contributed(Kind):
    verb = "card.contributed"
    region, views = "cards", VIEWS
    summary = ngettext_lazy("%(count)s new card.", "%(count)s new cards.", "count")


class Reworded(Kind):
    verb = "card.reworded"
    region, views = "cards", VIEWS


class Withdrawn(Kind):
    verb = "card.withdrawn"
    region, views = "cards", VIEWS


class Ticked(Kind):
    verb = "step.ticked"
    region, views = "figures", LEADING


class Grouped(Kind):
    verb = "cards.grouped"
    region, views = "groups", VIEWS


class Dissolved(Kind):
    verb = "group.dissolved"
    region, views = "groups", VIEWS


class Voted(Kind):
    verb = "vote.cast"
    region, views = "figures", LEADING


class Budgeted(Kind):
    verb = "votes.budgeted"
    region, views = "stage", VIEWS


class HandsCounted(Kind):
    verb = "hands.counted"
    region, views = "hands", (LECTERN,)


class Reacted(Kind):
    verb = "reaction.given"
    region, views = "reactions", (PHONE, CONVENOR)


class Promised(Kind):
    verb = "commitment.made"
    region, views = "promises", VIEWS
    summary = _("Something to try was written down.")


class TakenBack(Kind):
    verb = "commitment.taken_back"
    region, views = "promises", VIEWS


class Closed(Kind):
    verb = "activity.closed"
    region, views = "stage", VIEWS
    summary = _("The activity is closed. Its record is ready.")
