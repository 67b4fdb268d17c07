from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kith.activities.kinds import Choose, Commit, Group, Reveal, Talk, Write
from kith.activities.lanes import Lane
from kith.activities.method import Method


class StartStopContinue(Method):
    """For something that a group does together already, and could do a little differently."""

    key, name = "start-stop-continue", _("Start, stop, continue")
    question = _("What should we start, what should we stop, and what is worth keeping up?")
    leaves = _("It leaves what you will start and stop, and what you will keep doing.")
    topics = (
        _("Our meetings"),
        _("The first weeks of the year"),
        _("How we write home"),
    )
    steps = (
        Write(
            "write",
            _("What should we start doing, what should we stop, what should we go on with?"),
            lanes=(
                Lane("start", _("Start"), _("Start this"), icon="play"),
                Lane("stop", _("Stop"), _("Stop this"), icon="stop"),
                Lane("continue", _("Continue"), _("Continue this"), icon="forward"),
            ),
            anonymous=True,
            minutes=5,
        ),
        Reveal("reveal", _("Where do we agree already?"), minutes=3),
        Group("group", _("Which cards say much the same?"), minutes=6),
        Choose("choose", _("Which of these would you begin with?"), anonymous=True, minutes=3),
        Talk("talk", _("What has to stop, so that something can start?"), minutes=8),
        Commit("commit", _("What will we try, who will, and until when?"), minutes=5),
    )
