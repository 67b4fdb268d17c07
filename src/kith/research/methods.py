from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from kith.activities.kinds import Commit, Reveal, Write
from kith.activities.kinds_of_answers import Conclude
from kith.activities.kinds_of_people import Rounds
from kith.activities.kinds_of_texts import Close, Read
from kith.activities.lanes import Lane
from kith.activities.method import Method
from kith.research.models import Unpacking

if TYPE_CHECKING:
    from kith.activities.models import Activity


class UnpackResearch(Method):
    """Four answers to a study, spoken in turn; one summary; and what could be tried."""

    key, name = "unpack-research", _("Unpack the research")
    question = _("What does it claim, what would you argue with, what could we try?")
    leaves = _("It leaves a summary in your words, and a few things to try.")
    is_about_a_text = True
    topics = (
        _("A study that we have all read"),
        _("A page of a report"),
        _("What the newspaper says that research says"),
    )
    steps = (
        Read("read", _("What does it say? Note the page of words that you would quote.")),
        Write(
            "write",
            _("What do you make of it? Words of its own go between quotation marks, with p. 12."),
            lanes=(
                Lane("claims", _("What it claims"), _("It claims this"), icon="unpack-research"),
                Lane("agree", _("What I agree with"), _("I agree with this"), icon="done"),
                Lane(
                    "argue",
                    _("What I would argue with"),
                    _("I would argue with this"),
                    icon="ask",
                ),
                Lane("try", _("What we could try"), _("We could try this"), icon="forward"),
            ),
            minutes=5,
        ),
        Reveal("reveal", _("Where do we read it alike, and where not?"), minutes=2),
        Rounds(
            "rounds",
            _("Choose one of your cards and say why. The others listen."),
            minutes=10,
            each=0,
        ),
        Conclude(
            "conclude",
            _("How would we tell a colleague what it says, in two sentences?"),
            minutes=4,
        ),
        Commit("commit", _("What will we try, who will, and until when?"), minutes=3),
        Close("close", _("A last word on what you read?"), minutes=1),
    )

    def harvest(self, activity: Activity, by: Any) -> None:
        Unpacking.keep(activity, by=by)
