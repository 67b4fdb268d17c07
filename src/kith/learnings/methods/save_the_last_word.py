from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kith.activities.kinds import Commit, Reveal, Write
from kith.activities.kinds_of_people import Pair, Rounds
from kith.activities.method import Method


class SaveTheLastWord(Method):
    """Each brings a sentence; the others speak about it first, and whoever chose it last."""

    key, name = "save-the-last-word", _("Save the last word")
    question = _("Which sentence stayed with you, and what do the others make of it?")
    leaves = _("It leaves the sentences that were chosen, and what you will try.")
    topics = (
        _("A text that we have all read"),
        _("A page written by a pupil"),
        _("A page of our own"),
    )
    steps = (
        Write(
            "write",
            _("Copy out one sentence of the text that stayed with you. Below it, a word on why."),
            minutes=6,
        ),
        Reveal("reveal", _("What did the others choose?"), minutes=3),
        Rounds(
            "rounds",
            _(
                "Read your sentence aloud, then listen: the others say what they make of it. "
                "The last word is yours."
            ),
            minutes=16,
            each=0,
        ),
        Pair("pair", _("What do you take with you into your own work?"), minutes=5),
        Commit("commit", _("What will we try, who will, and until when?"), minutes=5),
    )
