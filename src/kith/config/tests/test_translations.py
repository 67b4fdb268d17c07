"""Sentences are found in the sources, and a catalogue that lacks one is told so."""

import gettext

import polib
import pytest

from kith.config import catalogues
from kith.config.messages import Message, in_python, in_sources, in_template


def test_marked_sentences_are_found_in_python():
    source = """
_("It's \\"so\\"")
self.x = gettext_lazy("one " "two")
ngettext("%(n)s card", "%(n)s cards", n)
pgettext("month", "May")
_(variable)
print("not marked")
"""
    assert list(in_python(source)) == [
        Message('It\'s "so"'),
        Message("one two"),
        Message("%(n)s card", plural="%(n)s cards"),
        Message("May", context="month"),
    ]


def test_a_sentence_is_found_under_whatever_name_a_file_gives_to_the_mark():
    source = """
from django.utils.translation import gettext as now, ngettext as counted
now("You can ask %(names)s.")
counted("%(n)s day", "%(n)s days", n)
timezone.now()
"""
    assert list(in_python(source)) == [
        Message("You can ask %(names)s."),
        Message("%(n)s day", plural="%(n)s days"),
    ]


def test_marked_sentences_are_found_in_templates():
    source = """
<p>{% translate "Kept." %} {% translate "May" context "month" %} {% button _("Start 'it'") %}
{% blocktranslate count n=x trimmed %}One card
  of {{ a }}{% plural %}{{ n }} cards{% endblocktranslate %}
{% blocktranslate %}50% of {{ b }}'s{% endblocktranslate %}</p>
"""
    assert list(in_template(source)) == [
        Message("Kept."),
        Message("May", context="month"),
        Message("Start 'it'"),
        Message("One card of %(a)s", plural="%(n)s cards"),
        Message("50%% of %(b)s's"),
    ]


@pytest.fixture
def catalogue(tmp_path):
    """One that lacks everything."""
    file = tmp_path / "locale" / "fr" / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True)
    empty = polib.POFile()
    empty.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": "nplurals=2; plural=n > 1;",
    }
    empty.append(polib.POEntry(msgid="Nobody says this any more.", msgstr="Personne."))
    empty.save(str(file))
    return file


def test_a_catalogue_is_brought_up_to_date_and_keeps_its_translations(catalogue):
    assert len(list(catalogues.gaps(catalogue))) == len(in_sources())

    catalogues.bring_up_to_date(catalogue)
    after = polib.pofile(str(catalogue))
    assert {entry.msgid for entry in after} == {message.text for message in in_sources()}
    translated = next(entry for entry in after if not entry.msgid_plural)
    translated.msgstr = "Traduit."
    after.save()

    catalogues.bring_up_to_date(catalogue)
    assert polib.pofile(str(catalogue)).find(translated.msgid).msgstr == "Traduit."


def test_a_translation_with_a_lost_placeholder_is_told(catalogue):
    catalogues.bring_up_to_date(catalogue)
    found = polib.pofile(str(catalogue))
    entry = next(each for each in found if "%(" in each.msgid and not each.msgid_plural)
    entry.msgstr = "Sans rien."
    found.save()
    lost = f"other placeholders: {entry.msgid!r}"
    assert any(gap.startswith(lost) for gap in catalogues.gaps(catalogue))


def test_a_french_sign_that_could_stand_alone_on_a_line_is_told(catalogue):
    catalogues.bring_up_to_date(catalogue)
    found = polib.pofile(str(catalogue))
    loose = next(entry for entry in found if not entry.msgid_plural and "%" not in entry.msgid)
    for words, is_told in (("Qui ?", True), ("« Qui »", True), ("Qui\N{NO-BREAK SPACE}?", False)):
        loose.msgstr = words
        found.save()
        told = f"a space that breaks: {loose.msgid!r}"
        assert any(gap.startswith(told) for gap in catalogues.gaps(catalogue)) == is_told


def test_an_unsure_translation_counts_as_none(catalogue):
    catalogues.bring_up_to_date(catalogue)
    found = polib.pofile(str(catalogue))
    unsure = next(entry for entry in found if not entry.msgid_plural)
    unsure.msgstr = "Peut-être."
    unsure.flags.append("fuzzy")
    found.save()
    assert any(repr(unsure.msgid) in gap for gap in catalogues.gaps(catalogue))


def test_a_compiled_catalogue_is_what_python_reads(catalogue):
    catalogues.compile_one(catalogue)
    with open(catalogue.with_suffix(".mo"), "rb") as made:
        assert gettext.GNUTranslations(made).gettext("Nobody says this any more.") == "Personne."
    assert [each.name for each in sorted(catalogue.parent.iterdir())] == ["django.mo", "django.po"]
