"""Promises of every template of every room: nothing inline, and no icon that nobody drew."""

import re
from pathlib import Path

import pytest

import kith
from kith.ui.icons import ICONS

PACKAGE = Path(kith.__file__).parent
TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.html"))
PYTHON = sorted(path for path in PACKAGE.rglob("*.py") if "tests" not in path.parts)


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
class TestNothingInline:
    def test_no_style_attribute(self, path):
        assert not re.search(r"\sstyle\s*=", path.read_text())

    def test_no_inline_handler(self, path):
        assert not re.search(r"\s(?:hx-on[\w:-]*|on[a-z]+)\s*=\s*[\"']", path.read_text())

    def test_no_inline_script_or_style_sheet(self, path):
        source = path.read_text()
        assert not re.search(r"<script(?![^>]*\ssrc=)", source)
        assert "<style" not in source

    def test_every_icon_it_names_is_drawn(self, path):
        named = re.findall(r"{%\s*icon\s+[\"']([\w-]+)[\"']", path.read_text())
        named += re.findall(r"\sicon=[\"']([\w-]+)[\"']", path.read_text())
        assert set(named) <= set(ICONS)


def test_no_room_copies_a_drawing_of_the_look():
    """An icon is drawn in one place, so that one change reaches every page."""
    for path in TEMPLATES:
        if path.is_relative_to(PACKAGE / "ui"):
            continue
        assert 'class="icon"' not in path.read_text(), name(path)


def test_behaviours_hold_no_sentences():
    for path in (PACKAGE / "ui" / "static" / "ui" / "js").glob("*.js"):
        code = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        assert not re.search(r"[\"'`][A-Z][a-z]+ [a-z]+", code), path.name
