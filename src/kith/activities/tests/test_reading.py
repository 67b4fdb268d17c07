"""What the group reads, and the first and the last word of each."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kith.activities import regions
from kith.activities.audiences import Audience
from kith.activities.models import Activity, Passage
from kith.activities.tests.listening import Listening, harvested, hear
from kith.guides.models import Guide, Play, Start

pytestmark = pytest.mark.usefixtures("listening")


@pytest.fixture
def room(village):
    room = hear(village, "amina", "bruno")
    room.go_on("read")
    return room


def test_everybody_reads_the_same_texts_with_their_source(room, village):
    for who in ("amina", "ngoc"):
        page = village.visit_as(who, room.activity).get().text
        for passage in room.activity.passages.all():
            assert passage.words in page
            assert passage.source in page
        assert 'href="https://example.org/talk"' in page


def test_the_wall_shows_what_it_has_room_for_and_says_where_the_rest_is(room, village):
    ngoc = village.visit_as("ngoc", room.activity)
    wall = ngoc.follow(ngoc.get("screen/")).text
    assert "A mark ends the conversation." in wall
    room.activity.bring(uuid4(), Passage.Text("long " * 900), by=village.ngoc)
    wall = ngoc.follow(ngoc.get("screen/")).text
    assert "1 more text is on your phones." in wall
    assert "long long" not in wall
    assert "long long" in village.visit_as("amina", room.activity).get().text


def test_whoever_convenes_chooses_what_alone_stands_on_the_wall_and_undoes_it(room, village):
    ngoc = village.visit_as("ngoc", room.activity)
    first, second = room.activity.passages.all()
    for _press in range(2):
        assert ngoc.post(f"passages/{second.pk}/wall").status_code == 302
    wall = ngoc.follow(ngoc.get("screen/")).text
    assert second.words in wall
    assert first.words not in wall
    assert "1 more text is on your phones." in wall
    assert first.words in village.visit_as("amina", room.activity).get().text
    assert ngoc.post(f"passages/{first.pk}/wall").status_code == 302  # another in its place
    assert second.words not in ngoc.follow(ngoc.get("screen/")).text
    for _press in range(2):
        assert ngoc.delete(f"passages/{first.pk}/wall").status_code == 302
    wall = ngoc.follow(ngoc.get("screen/")).text
    assert first.words in wall
    assert second.words in wall


def test_what_was_put_away_stands_on_no_wall(room, village):
    first, second = room.activity.passages.all()
    room.activity.hang(second, by=village.ngoc)
    room.activity.put_away(second, by=village.ngoc)
    ngoc = village.visit_as("ngoc", room.activity)
    assert first.words in ngoc.follow(ngoc.get("screen/")).text


def test_members_do_not_choose_and_what_is_too_long_has_no_button(room, village):
    text = room.activity.passages.first()
    assert (
        village.visit_as("amina", room.activity).post(f"passages/{text.pk}/wall").status_code == 403
    )
    assert (
        village.visit_as("elise", room.activity).post(f"passages/{text.pk}/wall").status_code == 404
    )
    long = uuid4()
    room.activity.bring(long, Passage.Text("long " * 900), by=village.ngoc)
    ngoc = village.visit_as("ngoc", room.activity)
    page = ngoc.get().text
    assert f'id="wall-{text.pk}"' in page
    assert f'id="wall-{long}"' not in page
    answer = ngoc.post(f"passages/{long}/wall")
    assert answer.status_code == 403
    assert "too long for a wall" in answer.text


def test_the_wall_hears_of_what_was_chosen_and_phones_hear_nothing(room, village):
    since = Activity.objects.get(pk=room.activity.pk).revision
    first, second = room.activity.passages.all()
    room.activity.hang(second, by=village.ngoc)
    views = [Audience(view, "en") for view in ("phone", "convenor", "screen", "lectern")]
    told = regions.changes(room.activity.pk, since, views).operations
    assert told[views[0]] == []
    assert "Alone on the screen" in repr(told[views[1]])
    for wall in views[2:]:
        assert second.words in repr(told[wall])
        assert first.words not in repr(told[wall])


def test_without_a_text_the_page_says_to_read_what_is_on_the_table(room, village):
    for passage in room.activity.passages.all():
        room.activity.put_away(passage, by=village.ngoc)
    assert "on the table" in village.visit_as("amina", room.activity).get().text


def test_whoever_convenes_adds_a_text_while_people_come_in(village):
    room = hear(village, "amina")
    ngoc, pk = village.visit_as("ngoc", room.activity), uuid4()
    assert "What the group will read" in ngoc.get().text
    for _press in range(2):
        answer = ngoc.post("passages", id=pk, words="Our own words", source="Us", url="")
        assert answer.status_code == 302
    assert [str(text) for text in room.activity.passages.all()][2:] == ["Our own words"]


def test_what_was_put_away_does_not_come_back_by_a_retry(room, village):
    ngoc, pk = village.visit_as("ngoc", room.activity), uuid4()
    ngoc.post("passages", id=pk, words="Our own words")
    ngoc.delete(f"passages/{pk}")
    ngoc.post("passages", id=pk, words="Our own words")
    assert not room.activity.passages.filter(pk=pk).exists()


def test_members_can_neither_add_nor_take_away(room, village):
    amina, text = village.visit_as("amina", room.activity), room.activity.passages.first()
    assert amina.post("passages", id=uuid4(), words="Mine").status_code == 403
    assert amina.delete(f"passages/{text.pk}").status_code == 403


def test_bad_input_gets_a_sentence_and_loses_nothing(room, village):
    ngoc = village.visit_as("ngoc", room.activity)
    answer = ngoc.post("passages", id=uuid4(), words="Kept words", url="javascript:alert(1)")
    assert answer.status_code == 422
    assert "Kept words" in answer.text
    answer = ngoc.post("passages", id=uuid4(), words="ftp", url="ftp://example.org/a")
    assert "A link begins with" in answer.text
    assert ngoc.post("passages", id=uuid4(), words="x" * 5001).status_code == 422
    assert ngoc.post("passages", id=uuid4(), words=" ").status_code == 422
    assert room.activity.passages.count() == 2


def test_open_pages_hear_of_a_new_text(room, village):
    since = Activity.objects.get(pk=room.activity.pk).revision
    room.activity.bring(uuid4(), Passage.Text("Our own words"), by=village.ngoc)
    views = [Audience(view, "en") for view in ("phone", "convenor", "screen")]
    told = regions.changes(room.activity.pk, since, views).operations
    assert all("Our own words" in repr(operations) for operations in told.values())


def test_how_many_have_read_is_told_and_not_who(room, village):
    amina = village.visit_as("amina", room.activity)
    amina.post("steps/read/tick", done="yes")
    assert 'aria-pressed="true"' in amina.get().text
    page = village.visit_as("ngoc", room.activity).get().text
    assert "says they are done" in page


def test_an_activity_from_a_guide_brings_its_quotes(village):
    guide = Guide.objects.exclude(quotes=[]).first()
    play = Play(guide=guide, method_key=Listening.key, position=9)
    activity = Start.begin(uuid4(), play, village.ngoc, village.marking, "What we mean")
    brought = [(text.words, text.source) for text in activity.passages.all()]
    assert brought == [(quote["text"], quote["speaker"]) for quote in guide.quotes]
    assert brought


def test_a_method_without_reading_brings_none(village):
    assert not Passage.objects.filter(activity=village.board).exists()


def test_a_word_of_each_is_shown_at_once_and_optional(village):
    room = hear(village, "amina", "bruno")
    room.go_on("hello")
    amina, bruno = (village.visit_as(who, room.activity) for who in ("amina", "bruno"))
    since = Activity.objects.get(pk=room.activity.pk).revision
    answer = amina.post("steps/hello/cards", id=uuid4(), words="Tired, and glad")
    assert answer.status_code == 302
    page = bruno.get().text
    assert "Tired, and glad" in page
    views = [Audience(view, "en") for view in ("phone", "convenor", "screen", "lectern")]
    told = regions.changes(room.activity.pk, since, views).operations
    assert all("Tired, and glad" in repr(operations) for operations in told.values())
    assert "Touch what is yours" in amina.get().text


def test_first_words_are_no_notes_of_the_talk(village):
    room = hear(village, "amina")
    room.go_on("hello")
    step = room.activity.plan.named("hello")
    room.activity.contribute(uuid4(), step, "Tired, and glad", by=village.amina)
    room.go_on("write")
    room.write("Amina", **{"": ["A card"]})
    room.go_on("talk")
    assert "Tired" not in village.visit_as("amina", room.activity).get().text
    assert "Tired, and glad" in village.visit_as("amina", room.activity).get("record/").text


def test_the_last_words_are_in_the_record_and_the_harvest_comes_with_them(village):
    room = hear(village, "amina")
    room.go_on("close")
    harvested.clear()
    step = room.activity.plan.named("close")
    room.activity.contribute(uuid4(), step, "I take time", by=village.amina)
    room.end()
    assert harvested
    assert "I take time" in village.visit_as("amina", room.activity).get("record/").text
    assert "I take time" in village.visit_as("amina", room.activity).get("record.md").text


def test_who_comes_late_hears_where_the_group_is(village):
    room = hear(village, "amina")
    for step, line in (("hello", "So far: 0 words"), ("read", "is reading 2 texts")):
        room.go_on(step)
        who = village.people["zofia" if step == "hello" else "raven"]
        room.activity.join(who)
        page = village.visit_as(who.first_name.lower(), room.activity).get().text
        assert line in page


@pytest.mark.parametrize("key", ["hello", "read", "restate", "close"])
def test_each_step_is_there_in_each_view(village, key):
    room = hear(village, "amina")
    room.go_on(key)
    ngoc, amina = village.visit_as("ngoc", room.activity), village.visit_as("amina", room.activity)
    prompt = room.activity.plan.named(key).prompt
    for page in (ngoc.get(), amina.get(), ngoc.follow(ngoc.get("screen/")), ngoc.get("lectern/")):
        assert page.status_code == 200
        assert prompt in page.text
