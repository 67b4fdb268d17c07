"""What can happen in an activity: one class for each verb."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from kith.activities.audiences import CONVENOR, LEADING, LECTERN, ON_THE_WALL, PHONE, VIEWS
from kith.events.kinds import Kind


class Started(Kind):
    verb = "activity.started"


class Replanned(Kind):
    verb = "plan.changed"
    region, views = "stage", VIEWS
    summary = _("The plan has changed.")


class Joined(Kind):
    verb = "participant.joined"
    region, views = "people", (CONVENOR, *ON_THE_WALL)
    summary = ngettext_lazy("%(count)s person came in.", "%(count)s people came in.", "count")


class Removed(Kind):
    verb = "participant.removed"
    region, views = "people", (CONVENOR, *ON_THE_WALL)


class CodeRenewed(Kind):
    verb = "code.renewed"
    region, views = "stage", (CONVENOR, *ON_THE_WALL)


class Moved(Kind):
    verb = "activity.moved"
    region, views = "stage", VIEWS
    summary = _("The group has moved on.")


class WayChanged(Kind):
    verb = "way.changed"
    region, views = "stage", VIEWS
    summary = _("This goes on in another way.")


class TimesSet(Kind):
    verb = "times.set"
    region, views = "stage", VIEWS
    summary = _("The times have changed.")


class Extended(Kind):
    verb = "clock.extended"
    region, views = "clock", VIEWS
    summary = _("There is more time.")


class ClockStopped(Kind):
    verb = "clock.stopped"
    region, views = "clock", VIEWS
    summary = _("The clock stands still.")


class ClockStarted(Kind):
    verb = "clock.started"
    region, views = "clock", VIEWS
    summary = _("The clock goes on.")


class Locked(Kind):
    verb = "step.locked"
    region, views = "stage", VIEWS
    summary = _("This step is locked; nothing can be added to it now.")


class Unlocked(Kind):
    verb = "step.unlocked"
    region, views = "stage", VIEWS
    summary = _("This step is open again.")


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


class Withheld(Kind):
    verb = "card.withheld"
    region, views = "cards", VIEWS


class GivenBack(Kind):
    verb = "card.given_back"
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


class Stayed(Kind):
    verb = "step.stayed"
    region, views = "figures", LEADING


class Followed(Kind):
    verb = "step.followed"
    region, views = "figures", LEADING


class Undone(Kind):
    verb = "grouping.undone"
    region, views = "groups", VIEWS
    summary = _("A change of the groups was undone.")


class Returned(Kind):
    verb = "group.returned"
    region, views = "groups", VIEWS


class Voted(Kind):
    verb = "vote.cast"
    region, views = "figures", LEADING


class Budgeted(Kind):
    verb = "votes.budgeted"
    region, views = "stage", VIEWS


class Drawn(Kind):
    verb = "turns.drawn"
    region, views = "turns", VIEWS
    summary = _("The order in which people speak is drawn.")


class Ordered(Kind):
    verb = "turns.ordered"
    region, views = "turns", VIEWS


class Given(Kind):
    verb = "turn.given"
    region, views = "turns", VIEWS


class Paired(Kind):
    verb = "pairs.drawn"
    region, views = "pairs", VIEWS
    summary = _("The pairs are drawn again.")


class MadeRoom(Kind):
    verb = "pairs.made_room"
    region, views = "pairs", VIEWS
    summary = _("The pairs have changed.")


class HandsCounted(Kind):
    verb = "hands.counted"
    region, views = "hands", (LECTERN,)


class Reacted(Kind):
    verb = "reaction.given"
    region, views = "reactions", (PHONE, CONVENOR)


class Answered(Kind):
    verb = "card.answered"
    region, views = "answers", VIEWS


class HandsShown(Kind):
    verb = "card.hands_counted"
    region, views = "answers", VIEWS


class Concluded(Kind):
    verb = "conclusion.taken"
    region, views = "answers", VIEWS
    summary = _("A wording is taken as what you conclude.")


class ConclusionUndone(Kind):
    verb = "conclusion.undone"
    region, views = "answers", VIEWS
    summary = _("The conclusion is open again.")


class Promised(Kind):
    verb = "commitment.made"
    region, views = "promises", VIEWS
    summary = _("Something to try was written down.")


class TakenBack(Kind):
    verb = "commitment.taken_back"
    region, views = "promises", VIEWS


class TypedIn(Kind):
    verb = "notes.typed_in"


class Closed(Kind):
    verb = "activity.closed"
    region, views = "stage", VIEWS
    summary = _("The activity is closed. Its record is ready.")


class Reopened(Kind):
    verb = "activity.reopened"
    region, views = "stage", VIEWS
    summary = _("The activity goes on.")
