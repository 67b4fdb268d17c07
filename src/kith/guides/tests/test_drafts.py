"""What Kith read is checked beside the original, corrected in one form, and kept."""

from __future__ import annotations

import pytest

from kith.guides.forms.correction import Correction
from kith.guides.models import Draft, Guide
from kith.guides.tests.conftest import PAPER
from kith.guides.tests.sent import sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(draft, ngoc, visit_as):
    """`send(topic="…")`: Ngọc changes this much of a new draft and presses *Keep this guide*."""
    browser = visit_as(ngoc)

    def press(begun: Draft | None = None, _method: str = "", **changes: object):
        begun = begun or draft()
        said = sent(Correction(begun.contents), **changes) | {"_method": _method}
        return browser.post(f"/guides/drafts/{begun.pk}/", said)

    return press


def kept() -> Guide:
    return Guide.objects.of_communities().get()


def test_what_was_read_stands_beside_the_text_as_it_came(draft, ngoc, visit_as):
    page = visit_as(ngoc).get(f"/guides/drafts/{draft().pk}/").text
    assert "The text as it came" in page
    assert "## Build shared understandings" in page, "the original, its signs and all"
    assert 'value="Feedback that is used"' in page


def test_what_kith_was_unsure_of_is_marked_in_both(draft, ngoc, visit_as):
    begun = draft("# Words\n\n## Sources\n\n- [A page that is gone](#)\n")
    page = visit_as(ngoc).get(f"/guides/drafts/{begun.pk}/").text
    assert "[<mark>A page that is gone</mark>](#)" in page
    assert '<mark dir="auto">A page that is gone</mark> The link leads nowhere.' in page


def test_kept_as_it_was_read_it_is_a_guide_of_the_community(send, marking, ngoc):
    answer = send()
    guide = kept()
    assert answer.url == f"/guides/{guide.pk}/"
    assert (guide.community, guide.kept_by, guide.topic) == (marking, ngoc, "Feedback that is used")
    assert [play.method_key for play in guide.plays.all()] == [
        "shared-understandings",
        "unpack-research",
        "more-or-less",
    ]
    assert guide.quotes == [
        {"text": 'I stopped writing "good" in October.', "speaker": "Inés Valderrama"}
    ]
    assert guide.sources[0]["url"] == "https://notes.example/rooms"
    assert guide.original == PAPER
    assert not Draft.objects.exists()


def test_what_is_corrected_is_what_is_kept(send):
    send(
        topic="Marking",
        language="fr",
        plays_2_topics="the first\n\n  the second  ",
        quotes_0_speaker="I. V.",
        sources_1_text="",
        sources_1_url="",
        links_0_url="www.notes.example/six",
    )
    guide = kept()
    assert (guide.topic, guide.language) == ("Marking", "fr")
    assert guide.play_of("more-or-less").topics == ["the first", "the second"]
    assert guide.quotes[0]["speaker"] == "I. V."
    assert len(guide.sources) == 1, "a row that was emptied is gone"
    assert guide.links[0]["url"] == "https://www.notes.example/six"


def test_empty_rows_take_one_more_of_each(send):
    send(quotes_1_text="Said twice.", sources_2_text="One more book", links_2_text="A link")
    guide = kept()
    assert guide.quotes[1] == {"text": "Said twice.", "speaker": ""}
    assert guide.sources[2]["text"] == "One more book"
    assert {"text": "A link", "url": ""} in guide.links


def test_a_method_that_is_none_is_left_out_and_its_words_are_not_lost(send):
    send(plays_1_method="none")
    guide = kept()
    assert guide.play_of("unpack-research") is None
    assert guide.leftover == ["Read four pages of the review below."]


def test_words_left_over_are_put_where_they_belong(send, draft):
    begun = draft("# Words\n\nWhy.\n\n## Reflect on practice\n\nChoose.\n\n## Mugs\n\nWash them.\n")
    assert begun.contents["leftover"] == ["Mugs\n\nWash them."]
    send(begun, leftover_0_text="Wash them.", leftover_0_place="more-or-less")
    guide = kept()
    assert guide.play_of("more-or-less").prompt == "Choose.\n\nWash them."
    assert guide.leftover == []


@pytest.mark.parametrize(
    ("place", "there"), [("context", "Why.\n\nWash them."), ("tip", "Wash them.")]
)
def test_words_left_over_may_belong_to_the_context_or_the_tip(send, draft, place, there):
    begun = draft("# Words\n\nWhy.\n\n## Reflect on practice\n\nChoose.\n\n## Mugs\n\nWash them.\n")
    send(begun, leftover_0_text="Wash them.", leftover_0_place=place)
    assert getattr(kept(), place) == there


def test_put_by_it_waits_for_its_convenor_alone_with_what_was_corrected(
    send, draft, ngoc, visit_as
):
    begun = draft()
    answer = send(begun, _method="PUT", topic="", quotes_1_text="Said twice.")
    assert answer.url == f"/guides/drafts/{begun.pk}/"
    assert not Guide.objects.of_communities().exists()
    page = visit_as(ngoc).get(answer.url).text
    assert "Said twice." in page
    assert 'name="quotes-2-text"' in page, "there is an empty row again"
    assert str(begun.pk) in visit_as(ngoc).get("/guides/").text


def test_thrown_away_it_is_gone(draft, ngoc, visit_as):
    where = f"/guides/drafts/{draft().pk}/"
    assert visit_as(ngoc).post(where, {"_method": "DELETE"}).url == "/guides/"
    assert visit_as(ngoc).get(where).status_code == 404


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"topic": " "}, "A guide is about something. Write its topic."),
        ({"context": "a" * 20_001}, "At most 20000 characters fit here; this has 20001."),
        ({"plays_0_method": ""}, "Choose the method that these words invite to."),
        ({"plays_0_method": "more-or-less"}, "This method stands above already. Join the two."),
        ({"plays_2_topics": "long " * 60}, "Up to 40 topics fit here"),
        ({"quotes_1_speaker": "Me"}, "Write what they said, or take out who said it."),
        ({"sources_0_url": "javascript:alert(1)"}, "An address begins with https://."),
        ({f"plays_{n}_method": "none" for n in range(3)}, "A guide invites to something."),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field_and_nothing_is_lost(send, changes, sentence):
    answer = send(tip="Words that took an hour.", **changes)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "Words that took an hour." in answer.text
    assert not Guide.objects.of_communities().exists()


def test_what_is_to_be_mended_is_listed_at_the_head_with_a_way_to_it(send):
    page = send(topic="", sources_0_url="ftp://x").text
    for field in ("id_topic", "id_sources-0-url"):
        assert f'href="#{field}"' in page
        assert f'id="{field}"' in page


def test_two_presses_leave_one_guide(send, draft):
    begun = draft()
    assert send(begun).url == send(begun).url
    assert kept()


def test_a_text_with_hundreds_of_links_still_has_a_form_that_can_be_sent(send, draft):
    links = "".join(f"- [Book {n}](https://books.example/{n})\n" for n in range(400))
    begun = draft(f"# Books\n\n## Reflect on practice\n\nChoose.\n\n## Sources\n\n{links}")
    assert send(begun).status_code == 302
    words = " ".join(kept().leftover)
    assert len(kept().sources) == 40
    assert "https://books.example/399" in words


def test_whoever_no_longer_convenes_keeps_nothing(send, draft, marking, ngoc, bruno):
    begun = draft()
    marking.welcome(bruno, role="convenor")
    marking.welcome(ngoc, role="member")
    answer = send(begun)
    assert answer.status_code == 403
    assert "Bruno Keller" in answer.text
    assert Draft.objects.filter(pk=begun.pk).exists()
