from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kith.activities.kinds import Commit, Reveal, Talk, Write
from kith.activities.kinds_of_people import Rounds
from kith.activities.lanes import Lane
from kith.activities.method import Method


class WhatSoWhatNowWhat(Method):
    """After something that happened: first the facts, then what they mean, then what follows."""

    key, name = "what-so-what-now-what", _("What? So what? Now what?")
    question = _("What happened, what does it mean, and what follows from it?")
    leaves = _("It leaves what happened as you saw it, and what you will try next.")
    topics = (
        _("A lesson that went differently"),
        _("A conversation with a family"),
        _("Something new that we have tried"),
    )
    steps = (
        Write(
            "write",
            _(
                "Take one thing that happened. What did you see and hear? "
                "What does it mean to you? What follows from it?"
            ),
            lanes=(
                Lane("what", _("What?"), _("It happened"), icon="eye"),
                Lane("so-what", _("So what?"), _("It means"), icon="ask"),
                Lane("now-what", _("Now what?"), _("It follows"), icon="forward"),
            ),
            minutes=6,
        ),
        Reveal("reveal", _("What did the others see that you did not?"), minutes=4),
        Rounds("rounds", _("What surprised you, and why?"), minutes=8, each=0),
        Talk("talk", _("What follows from it, for us together?"), minutes=7),
        Commit("commit", _("What will we try, who will, and until when?"), minutes=5),
    )
