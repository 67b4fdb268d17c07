from __future__ import annotations

from uuid import uuid4

import pytest

from kith.understandings import linking
from kith.understandings.models import Definition, Perspective, Term


@pytest.fixture(autouse=True)
def _no_glossary_of_another_test():
    """A rolled back test leaves a revision that the next one has again, with other words."""
    linking._glossary.cache_clear()


@pytest.fixture
def feedback(village) -> Term:
    """A word of Marking, Lightly with four versions, as its page finds it."""
    return Term.objects.visible_to(village.ngoc).get(wording="feedback")


@pytest.fixture
def add(village):
    """`add("rubric", "rubrics", means="…")`: a word, and its wording where there is one."""

    def word(wording: str, *also: str, means: str = "", community=None, by=None) -> Term:
        community, by = community or village.marking, by or village.ngoc
        term = Term.add(uuid4(), community, by, wording, community.language, also)
        if means:
            term.propose(uuid4(), means, by).agree(by=by)
        community.refresh_from_db()
        return term

    return word


@pytest.fixture
def proposed(feedback, village) -> Definition:
    """What Amina proposes, and nobody has agreed to yet."""
    return feedback.propose(uuid4(), "Whatever changes the next page.", village.amina)


@pytest.fixture
def nameless(feedback, village) -> Perspective:
    """What Amina says of the word without her name."""
    return feedback.see(uuid4(), "I mostly wait for the bell.", village.amina, named=False)
