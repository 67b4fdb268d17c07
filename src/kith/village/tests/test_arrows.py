"""Arrows go down in templates too: what import-linter cannot see."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import kith

PACKAGE = Path(kith.__file__).parent
TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.*"))
NAMED = re.compile(r"""{%\s*(?:include|extends)\s+["'](\w+)/""")
LOADED = re.compile(r"{%\s*load\s+([\w\s]+?)\s*%}")


def floors() -> dict[str, int]:
    """Each room's floor, the highest first, as the import contract has them."""
    project = tomllib.loads((PACKAGE.parents[1] / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    return {room.strip(): floor for floor, rooms in enumerate(layers) for room in rooms.split("|")}


def libraries() -> dict[str, str]:
    """Each library of tags that is ours, and its room."""
    return {tags.stem: tags.parts[-3] for tags in PACKAGE.glob("*/templatetags/[!_]*.py")}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_template_reaches_for_nothing_of_a_higher_room_or_a_neighbour(path):
    source, known, of = path.read_text("utf-8"), floors(), libraries()
    mine = path.relative_to(PACKAGE).parts[0]
    loaded = [of.get(name) for names in LOADED.findall(source) for name in names.split()]
    for room in filter(None, [*NAMED.findall(source), *loaded]):
        assert room == mine or known[room] > known[mine], room


def test_this_has_looked_at_something():
    assert len(floors()) > 10
    assert {"ui", "people"} <= set(libraries().values())
