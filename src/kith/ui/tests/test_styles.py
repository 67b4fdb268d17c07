"""Promises of the style sheet: it is read in any light, and one change of a token reaches all."""

import re

import pytest

from kith.ui import finders
from kith.ui.tests.palette import LIGHT, RAW, ROLES, contrast

CSS = finders.STATIC / "css"
APART = [*finders.for_walls(), *finders.for_pages()]
COMPONENTS = [*sorted((CSS / "components").glob("*.css")), *APART]
PHONES = "".join(map(finders.bare, finders.styles()))
JOINED = PHONES + "".join(map(finders.bare, APART))
WORDS = ["ink", "ink-soft", "accent-fern", "accent-blue", "accent-ochre", "alert"]
PENCILS = ["fern", "blue", "ochre"]


@pytest.mark.parametrize("theme", ["light", "dark"])
class TestContrast:
    @pytest.mark.parametrize("under", ["paper", "sheet", "shade"])
    @pytest.mark.parametrize("over", WORDS)
    def test_words_are_read_on_every_paper(self, over, under, theme):
        assert contrast(over, under, theme) >= 4.5

    @pytest.mark.parametrize("pencil", PENCILS)
    def test_words_are_read_on_the_wash_of_their_method(self, pencil, theme):
        assert contrast(f"accent-{pencil}", f"wash-{pencil}", theme) >= 6
        assert contrast("ink", f"wash-{pencil}", theme) >= 7
        assert contrast("ink-soft", f"wash-{pencil}", theme) >= 4.5

    def test_trouble_is_read_on_its_wash(self, theme):
        assert contrast("alert", "wash-alert", theme) >= 4.5

    @pytest.mark.parametrize("fill", ["ink", *PENCILS])
    def test_the_word_on_a_filled_button_is_read(self, fill, theme):
        assert contrast("on-fill", f"fill-{fill}", theme) >= 7

    @pytest.mark.parametrize("under", ["paper", "sheet"])
    @pytest.mark.parametrize("over", ["edge", "focus"])
    def test_the_edge_of_a_control_and_its_focus_are_seen(self, over, under, theme):
        assert contrast(over, under, theme) >= 3


def test_a_browser_without_light_dark_shows_the_light_page():
    assert {role: LIGHT[role] for role in ROLES["light"]} == ROLES["light"]


def test_only_the_tokens_name_the_palette():
    for sheet in CSS.rglob("*.css"):
        if sheet.name == "tokens.css":
            continue
        used = re.findall(r"var\(--([\w-]+)", sheet.read_text())
        assert not set(used) & set(RAW), sheet.name


def test_only_the_tokens_name_a_colour():
    named = r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|white|black)\b(?!-)"
    for sheet in CSS.rglob("*.css"):
        if sheet.name not in {"tokens.css"}:
            assert not re.search(named, re.sub(r"in oklch", "", sheet.read_text())), sheet.name


def test_every_token_that_is_asked_for_exists():
    told = set(re.findall(r"(--[\w-]+):", JOINED))
    assert set(re.findall(r"var\((--[\w-]+)", JOINED)) <= told


def test_every_part_is_in_the_joined_sheet_once_and_in_its_layer():
    order = JOINED.split(";", 1)[0].strip()
    assert order == "@layer reset, tokens, base, layouts, components, utilities, print"
    assert JOINED.count("@layer reset, tokens") == 1
    for sheet in COMPONENTS:
        part = finders.bare(sheet)
        assert JOINED.count(part) == 1, sheet.name
        assert part.lstrip().startswith("@layer components {"), sheet.name


def test_no_component_is_longer_than_a_screen_or_two():
    long = [sheet.name for sheet in COMPONENTS if len(sheet.read_text().splitlines()) > 100]
    assert not long


def test_sides_are_named_by_the_direction_of_writing():
    physical = r"[\s;{](?:margin|padding|border)-(?:left|right|top|bottom)\b|[\s;{](?:left|right):"
    for sheet in CSS.rglob("*.css"):
        assert not re.search(physical, sheet.read_text()), sheet.name


def test_the_look_stays_light_on_a_phone():
    brotli = pytest.importorskip("brotli")
    assert len(brotli.compress(PHONES.encode(), quality=11)) < 12_000
