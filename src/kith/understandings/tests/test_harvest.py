"""What an activity leaves among the words of its community, once, however often it is harvested."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities.models import Activity
from kith.activities.origins import origins
from kith.understandings.methods import SharedUnderstandings
from kith.understandings.models import Definition, Example, Inquiry, Perspective, Term
from kith.village.room import Room

AGREED = "Anything that changes the next attempt."
WALK = "In Cree we would say it while walking beside someone."
LOOK = "A look across the room."
NEVER = "Whatever I say twice."


class Asking(Room):
    """Five people ask what a word means here, up to a wording that one of them does not share."""

    @classmethod
    def begin(cls, village, topic="Questioning", term=None) -> Asking:
        if term:
            activity = Inquiry.together(uuid4(), term, by=village.ngoc)
        else:
            activity = Activity.start(
                SharedUnderstandings, by=village.ngoc, community=village.marking, topic=topic
            )
        room = cls(activity, village.ngoc)
        room.enter(village.ngoc, village.amina, village.raven, village.siobhan)
        room.enter_as_guest("Dee")
        return room

    def say(self, who, words):
        step, by = self.activity.step, self.people[who]
        return self.activity.contribute(self._id(words), step, words, by)

    def answer(self, card, **said):
        for who, lane in said.items():
            self.activity.answer(card, lane, by=self.people[who])

    def restate(self, card):
        """Whoever was given this card says it again, and its holder agrees."""
        restating = self.activity.step.restatings.filter(card=card).first()
        giver = next(
            who
            for who in self.people.values()
            if self.activity.seat_of(who) == restating.participant
        )
        said = self.activity.restate(
            uuid4(), self.activity.step, card, f"You mean: {card.words}", by=giver
        )
        holder = next(
            who for who in self.people.values() if self.activity.seat_of(who) == card.participant
        )
        self.activity.assent(said, by=holder)

    def play(self):
        """As far as the examples: everybody but Siobhán agrees."""
        self.go_on("write")
        walk = self.say("Raven", WALK)
        self.say("Dee", LOOK)
        self.say("Siobhán", NEVER)
        self.go_on("reveal")
        self.go_on("restate")
        self.restate(walk)
        self.go_on("conclude")
        wording = self.say("Amina", AGREED)
        self.answer(wording, Amina="agree", Raven="agree", Ngọc="agree", Siobhán="disagree")
        self.go_on("place")
        for words, lanes in EXAMPLES.items():
            self.answer(self.say("Amina", words), **dict(zip(ANSWER, lanes, strict=True)))
        return self


ANSWER = ("Amina", "Raven", "Siobhán")
EXAMPLES = {
    "Read me your second line": ("example", "example", "unsure"),
    "A red circle": ("not-example", "not-example", "example"),
    "A nod": ("example", "not-example", "unsure"),
}


@pytest.fixture
def asked(village):
    room = Asking.begin(village).play()
    room.end()
    return room


def term_of(village, wording="Questioning"):
    return Term.objects.visible_to(village.amina).get(wording=wording)


def kept(model):
    return model.objects.filter(contribution__isnull=False)


def test_the_wording_that_was_agreed_is_a_version_of_a_new_word(village, asked):
    (version,) = Definition.objects.of(term_of(village)).versions()
    assert (version.words, version.activity) == (AGREED, asked.activity)
    assert (version.agreement.agreeing, version.agreement.answering) == (3, 4)
    page = village.visit_as("amina").get(term_of(village).get_absolute_url()).text
    assert f'<a class="reach" href="/activities/{asked.activity.pk}/record/">' in page
    assert "by 3 of 4." in page


def test_what_was_understood_and_what_dissents_is_credited_beside_it(village, asked):
    here = kept(Perspective).filter(term=term_of(village))
    said = {each.words: (each.by_name, each.dissents) for each in here}
    assert said == {WALK: ("Raven Cardinal", False), NEVER: ("Siobhán Ó Dálaigh", True)}


def test_examples_stand_where_most_placed_them(village, asked):
    here = kept(Example).filter(term=term_of(village))
    said = {each.words: each.verdict for each in here}
    assert said == {
        "Read me your second line": Example.IS,
        "A red circle": Example.IS_NOT,
        "A nod": Example.UNSURE,
    }


def test_harvesting_again_and_opening_it_again_doubles_nothing(village, asked):
    before = [model.objects.count() for model in (Term, Definition, Perspective, Example)]
    activity = Activity.objects.get(pk=asked.activity.pk)
    activity.harvest(by=village.ngoc)
    activity.reopen(by=village.ngoc)
    activity.close(by=village.ngoc)
    after = [model.objects.count() for model in (Term, Definition, Perspective, Example)]
    assert after == before
    assert kept(Perspective).get(words=NEVER).dissents  # though nobody knows any more who answered


def test_what_somebody_took_back_since_does_not_come_again(village, asked):
    said = kept(Perspective).get(words=WALK)
    said.withdraw(by=village.raven)
    Activity.objects.get(pk=asked.activity.pk).harvest(by=village.ngoc)
    assert not Perspective.objects.filter(words=WALK).exists()


def test_a_card_that_was_withheld_in_the_activity_goes_from_the_word_too(village):
    room = Asking.begin(village).play()
    room.activity.harvest(by=village.ngoc)
    card = kept(Perspective).get(words=NEVER).contribution
    room.activity.withhold(card, "It names a pupil.", by=village.ngoc)
    room.end()
    assert not Perspective.objects.filter(words=NEVER).exists()


def test_it_is_the_same_word_whatever_its_case_and_accents(village, feedback):
    Asking.begin(village, topic="FÉED-BACK").play().end()
    feedback.refresh_from_db()
    assert feedback.current.words == AGREED
    assert not Term.objects.filter(wording="FÉED-BACK").exists()


def test_a_group_that_says_the_same_again_leaves_no_new_version(village, add):
    term = add("Questioning", means=AGREED)
    Asking.begin(village).play().end()
    assert Definition.objects.of(term).versions().count() == 1


def test_an_activity_in_which_nothing_was_agreed_leaves_no_word(village):
    Asking.begin(village).end()
    assert not Term.objects.filter(wording="Questioning").exists()


def test_from_a_word_one_press_starts_it_and_brings_what_is_agreed_to_read(village, feedback):
    ngoc, press = village.visit_as("ngoc"), uuid4()
    answers = [ngoc.post(f"/words/{feedback.pk}/activities/", id=press) for _time in range(2)]
    assert answers[0].url == answers[1].url
    activity = Inquiry.objects.get(pk=press).activity
    assert (activity.topic, activity.community) == ("feedback", village.marking)
    assert [passage.words for passage in activity.passages.all()] == [feedback.current.words]
    origin = next(each for each in origins(activity, village.amina) if each.title == "feedback")
    assert origin.url == feedback.get_absolute_url()
    assert not next(each for each in origins(activity, village.guests["Sam"])).url


def test_a_member_cannot_start_one(village, feedback):
    answer = village.visit_as("amina").post(f"/words/{feedback.pk}/activities/", id=uuid4())
    assert answer.status_code == 403
    assert "Ngọc Trần" in answer.text


def test_an_activity_that_began_at_a_word_leaves_its_wording_there(village, feedback):
    room = Asking.begin(village, term=feedback).play()
    feedback.respell(village.ngoc, "feedback, said aloud", "en", ())
    room.end()
    feedback.refresh_from_db()
    assert feedback.current.words == AGREED


def test_the_method_is_read_write_reveal_restate_conclude_place_and_close():
    kinds = [step.kind for step in SharedUnderstandings.steps]
    assert kinds == ["read", "write", "reveal", "restate", "conclude", "place", "close"]
    assert SharedUnderstandings.minutes() == 30
    assert not SharedUnderstandings.is_anonymous()
