from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from kith.activities.kinds_of_texts import Restate
from kith.activities.models.participant import Participant, is_who


def said_to(who: Any) -> Q:
    """What is about their own words, said to them: it need not be shown to others."""
    mine = Participant.objects.here().being(who)
    return Q(about__participant__in=mine)


class SaidAgain(models.QuerySet[Any]):
    """Phrases by which cards are asked for that are said again by others."""

    def to_restate(self, step: Any) -> Any:
        """Cards that can be said again in this step: with a name, shown, and somebody here who can
        say yes to it.
        """
        written = step.activity.plan.written_before(step)
        there = self.filter(step=written, about=None, withdrawal=None, withholding=None)
        return there.filter(participant__isnull=False, participant__removal=None)

    def again(self, step: Any) -> Any:
        """What was made of cards in this step, in the order in which it was said."""
        said = self.filter(step=step, lane=Restate.AGAIN, withdrawal=None, withholding=None)
        return said.select_related("assent", "participant", "about__participant")

    def corrections(self, said: Any) -> Any:
        """What their holders said of these."""
        about = self.filter(about__in=said, lane=Restate.CORRECTION, withdrawal=None)
        return about.filter(withholding=None)

    def of_card(self, card: Any, by: Any) -> Any:
        return self.filter(about=card, participant=by)

    def made_of_cards_by(self, who: Any) -> Any:
        """Of these, what is about their own cards."""
        return self.filter(is_who(who, "about__participant__"))

    def agreed(self) -> Any:
        return self.filter(assent__isnull=False)

    def replies(self, step: Any) -> Any:
        return self.filter(step=step, lane=Restate.REPLY, withdrawal=None)
