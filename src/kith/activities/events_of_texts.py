"""What can happen to what is read, and to cards that are said again."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from kith.activities.audiences import CONVENOR, ON_THE_WALL, VIEWS
from kith.events.kinds import Kind


class Brought(Kind):
    verb = "passage.brought"
    region, views = "passages", VIEWS
    summary = ngettext_lazy(
        "There is %(count)s more text to read.", "There are %(count)s more texts to read.", "count"
    )


class PutAway(Kind):
    verb = "passage.put_away"
    region, views = "passages", VIEWS


class Hung(Kind):
    verb = "passage.hung"
    region, views = "passages", (CONVENOR, *ON_THE_WALL)


class TakenDown(Kind):
    verb = "passage.taken_down"
    region, views = "passages", (CONVENOR, *ON_THE_WALL)


class Dealt(Kind):
    verb = "card.dealt"
    region, views = "restating", VIEWS


class Restated(Kind):
    verb = "card.restated"
    region, views = "restating", VIEWS


class Corrected(Kind):
    verb = "restatement.corrected"
    region, views = "restating", VIEWS


class Assented(Kind):
    verb = "restatement.assented"
    region, views = "restating", VIEWS


class AssentTakenBack(Kind):
    verb = "assent.taken_back"
    region, views = "restating", VIEWS


class Replied(Kind):
    verb = "card.replied"
    region, views = "restating", VIEWS


class RepliesAllowed(Kind):
    verb = "replies.allowed"
    region, views = "restating", VIEWS
    summary = _("You may reply now to a card that you have said again.")


class RepliesStopped(Kind):
    verb = "replies.stopped"
    region, views = "restating", VIEWS
