"""Promises of the tags: what people wrote is shown as words, and what describes is wired."""

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError

HOSTILE = '"><script>alert(1)</script>'
SHOWN = "&quot;&gt;&lt;script&gt;"


def drawn(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    "source",
    [
        "{% button word %}",
        "{% button word size='square' icon='plus' %}",
        "{% button 'Go' href=word %}",
        "{% button 'Go' value=word hx_post=word %}",
        "{% readers word %}",
        "{% avatar name href='/me' label=word %}",
        "{% badge word state=word %}",
        "{% method word word %}",
        "{% hung word id=word %}",
        "{% entry word id=word method=word %}{% endentry %}",
        "{% panel method=word %}{{ word }}{% endpanel %}",
        "{% card lane=word by=word id=word lang=word %}{{ word }}{% endcard %}",
        "{% fold word %}{{ word }}{% endfold %}",
        "{% message word %}{{ word }}{% endmessage %}",
        "{% empty word %}{{ word }}{% endempty %}",
    ],
)
def test_a_script_tag_in_any_text_is_shown_as_harmless_text(source):
    page = drawn(source, word=HOSTILE, name="Ana")
    assert "<script" not in page
    assert SHOWN in page


class Question(forms.Form):
    words = forms.CharField(
        label=HOSTILE, help_text=HOSTILE, widget=forms.Textarea, max_length=3, required=False
    )
    way = forms.ChoiceField(choices=[("a", HOSTILE)], widget=forms.RadioSelect)
    done = forms.BooleanField(label="Done")


def test_a_field_escapes_its_label_hint_and_choices():
    form = Question()
    page = drawn("{% field form.words readers=word %}{% field form.way %}", form=form, word=HOSTILE)
    assert "<script" not in page
    assert page.count(SHOWN) == 4


def test_a_field_says_who_reads_before_it_and_what_was_wrong_after_it():
    form = Question({"words": "far too long"})
    page = drawn("{% field form.words readers='Only you.' lines=5 %}", form=form)
    ids = "id_words-hint id_words-readers id_words-error"
    assert f'aria-describedby="{ids}"' in page
    assert 'aria-invalid="true"' in page
    assert 'data-lines="5"' in page
    order = ["<label", 'id="id_words-readers"', "<textarea", 'id="id_words-error"']
    assert sorted(order, key=page.index) == order


def test_a_field_without_hint_readers_or_error_is_described_by_nothing():
    assert "aria-describedby" not in drawn("{% field form.done %}", form=Question())


def test_choices_stand_in_a_fieldset_that_carries_the_description():
    page = drawn("{% field form.way look='ticks' %}", form=Question({}))
    assert '<fieldset class="field" aria-describedby="id_way-error">' in page
    assert 'class="tick"' in page


def test_a_square_button_has_a_name_for_ears():
    page = drawn("{% button 'Give a vote' size='square' icon='plus' %}")
    assert 'aria-label="Give a vote"' in page
    assert "<span>" not in page


def test_a_button_submits_unless_told_otherwise_and_takes_attributes():
    assert 'type="submit"' in drawn("{% button 'Keep it' %}")
    page = drawn(
        "{% button 'Print' type='button' hidden=True disabled=False aria_pressed='true' %}"
    )
    assert 'type="button"' in page
    assert "hidden" in page
    assert "disabled" not in page
    assert 'aria-pressed="true"' in page


def test_a_link_that_looks_like_a_button_is_a_link():
    page = drawn("{% button 'Use this guide' href='/guides/1' size='large' %}")
    assert page.startswith("<a ")
    assert "type=" not in page


def test_a_method_without_an_icon_of_its_own_still_has_one():
    assert 'data-icon="method"' in drawn("{% method 'walk-and-talk' 'Walk and talk' %}")
    assert 'data-icon="more-or-less"' in drawn("{% method 'more-or-less' 'Reflect' %}")


def test_an_icon_that_nobody_drew_is_refused_by_name():
    with pytest.raises(TemplateSyntaxError, match="unicorn"):
        drawn("{% icon 'unicorn' %}")


def test_words_in_any_script_choose_their_own_direction():
    assert 'dir="auto"' in drawn("{% card %}نعم{% endcard %}")


@pytest.mark.parametrize(
    ("seconds", "time"), [(160, "2:40"), (0, "0:00"), (-5, "0:00"), (59.9, "0:59")]
)
def test_a_clock_never_shows_less_than_nothing(seconds, time):
    assert f">{time}<" in drawn("{% clock seconds %}", seconds=seconds)
