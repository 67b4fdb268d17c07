"""What an activity leaves among the words of its community. Keeping it again brings it up to date.

Whatever is kept has the id of the card that it comes from, and the word the activity's own where it
was not there before: so nothing is doubled, whoever harvests when and how often.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db.models import Q

from kith.activities.audiences import Onlookers
from kith.activities.models import Activity, Contribution, Step
from kith.ui.spelling import key
from kith.understandings.models import Definition, Example, Inquiry, Perspective, Term
from kith.understandings.models.said import Said


class Harvest:
    def __init__(self, activity: Activity, by: Any):
        self.activity, self.by = activity, by

    def keep(self) -> None:
        """The wording, the views that others understood or that dissent, and what is one."""
        if not self.activity.community or not key(self.activity.topic):
            return  # a private one, or one without a word
        if self.wording or self.views or self._is_kept():
            self._keep_wording()
            self._keep_views()
            self._keep_examples()

    @cached_property
    def wording(self) -> Contribution | None:
        return self.activity.conclusion()

    @cached_property
    def term(self) -> Term:
        """The word that it was about: the one that it was started from, or that is called so, or a
        new one.
        """
        activity, community = self.activity, self.activity.community
        assert community is not None, "a private one leaves no word"
        return (
            Inquiry.objects.term_of(activity)
            or Term.objects.of(community).named(activity.topic, activity.language)
            or Term.add(activity.pk, community, self.by, activity.topic, activity.language, ())
        )

    @cached_property
    def views(self) -> list[Contribution]:
        """Named cards that somebody said again as their holders meant them; and what people wrote
        or proposed who do not agree with the wording.
        """
        steps = [step.pk for step in self.activity.plan if _is_about_the_word(step)]
        dissent = Q(participant__in=self._dissenters, step__in=steps)
        named = self._shown.filter(about=None, participant__isnull=False)
        chosen = named.filter(Q(pk__in=self._understood) | dissent)
        return list(chosen.exclude(pk=self.wording.pk) if self.wording else chosen)

    def _is_kept(self) -> bool:
        return Definition.objects.filter(activity=self.activity).exists()

    def _keep_wording(self) -> None:
        """One version of an activity, however often it concludes. The same words are no new one."""
        card = self.wording
        if card is None:
            return
        kept = Definition.objects.filter(activity=self.activity).first()
        if kept:
            kept.reword(card.words, card, by=self.by, **self._counts(card))
        elif not self.term.current or self.term.current.words != card.words:
            definition = self.term.propose(
                card.pk, card.words, self.by, activity=self.activity, contribution=card
            )
            if definition:
                definition.agree(by=self.by, **self._counts(card))

    def _counts(self, card: Contribution) -> dict[str, int]:
        """How many agreed with it, of how many."""
        counts = card.step.answer_counts()
        said = [counts[card.pk, lane.key] for lane in card.step.answers]
        return {"agreeing": said[0], "answering": sum(said)} if sum(said) else {}

    def _keep_views(self) -> None:
        for card in self.views:
            dissents = card.participant_id in self._dissenters
            self._keep(Perspective, card, **({"dissents": True} if dissents else {}))
        self._let_go(Perspective)

    def _keep_examples(self) -> None:
        for step in self.activity.plan:
            if step.asks and not step.behaviour.concludes:
                self._keep_placed(step)
        self._let_go(Example)

    def _keep_placed(self, step: Step) -> None:
        """What most said of each card; hard to say, where as many said another thing."""
        yes, no = (step.placed_as(step.answers[end].key) for end in (0, -1))
        answered = {card for card, _answer in step.answer_counts()}
        for card in step.cards_asked_about():
            if card.pk in answered:
                verdict = Example.IS if card in yes else Example.UNSURE
                self._keep(Example, card, verdict=Example.IS_NOT if card in no else verdict)

    def _keep(self, model: type[Said], card: Contribution, **how: Any) -> None:
        """A dissent that is known once stays known: closing forgets who answered what."""
        seat = card.participant
        who = seat.person if seat else None
        name, said = str(who or seat or ""), {"words": card.words} | how
        kept = model.keep(card.pk, self.term, who, name, contribution=card, **said)
        if kept:
            kept.correct(**said)

    def _let_go(self, model: type[Said]) -> None:
        """What was taken back or withheld in the activity since it was kept goes here too."""
        kept = model._default_manager.filter(contribution__step__activity=self.activity)
        kept.exclude(contribution__in=self._shown).delete()

    @property
    def _shown(self) -> Any:
        """What everybody in the activity sees."""
        everybody = Onlookers(self.activity.pk)
        shown = Contribution.objects.visible_to(everybody).of(self.activity)
        return shown.select_related("participant__person")

    @cached_property
    def _dissenters(self) -> set[Any]:
        """Whoever answered *no* to the wording, while it is known who they are."""
        if self.wording is None:
            return set()
        no = self.wording.step.answers[-1].key
        said = self.wording.placings.filter(lane=no, participant__isnull=False)
        return set(said.values_list("participant", flat=True))

    @property
    def _understood(self) -> Any:
        """The cards of which somebody said again what their holders mean."""
        return Contribution.objects.of(self.activity).agreed().values("about")


def _is_about_the_word(step: Step) -> bool:
    """Whether people say in this step what the word means: in silence, or as a wording."""
    return step.behaviour.hides_words() or step.behaviour.concludes
