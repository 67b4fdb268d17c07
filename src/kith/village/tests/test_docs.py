"""The documents say what the code does: nothing is missing there, and nothing is made up."""

from __future__ import annotations

import re
import shlex
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from textwrap import dedent

import pytest
from django.apps import apps
from django.core.management import get_commands

from kith.access.rules import table
from kith.activities.kinds import StepKind
from kith.activities.method import Method
from kith.activities.tests import test_methods
from kith.events.kinds import Kind
from kith.launcher import words

ROOT = Path(__file__).resolve().parents[4]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
LAUNCHED = {"run", "test", "bench", "help"}  # beside Django's commands
NOT_ENVIRONMENT = {"KITH_PLACE"}  # a name in the settings
LARGEST_PICTURE = 200_000  # bytes


def text(file: Path) -> str:
    return file.read_text("utf-8")


def rows(title: str) -> dict[str, list[str]]:
    """The table under this heading of the reference: what the first cell names, to all cells."""
    section = re.split(r"^## ", text(DOCS / "reference.md"), flags=re.MULTILINE)
    chosen = next(part for part in section if part.startswith(f"{title}\n"))
    lines = [line for line in chosen.splitlines() if line.startswith("|")][2:]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return {line[0].strip("`"): line for line in cells}


def test_the_reference_names_each_method():
    assert rows("Methods").keys() == Method.known.keys()


def test_the_reference_names_each_step_kind():
    assert rows("Step kinds").keys() == StepKind.by_kind.keys()


def test_the_reference_names_each_verb_that_needs_a_permission():
    assert rows("Permissions").keys() == table.keys()


def test_the_reference_names_each_event():
    ours = {kind.verb for kind in Kind.__subclasses__() if ".tests." not in kind.__module__}
    assert rows("Events").keys() == ours


def test_the_reference_names_each_setting():
    sources = [*(ROOT / "src").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py"), ROOT / "kith"]
    found = {name for file in sources for name in re.findall(r"KITH_[A-Z_]+", text(file))}
    assert rows("Settings").keys() == found - NOT_ENVIRONMENT


def test_the_reference_names_each_command_and_option():
    own = {name for name, app in get_commands().items() if app.startswith("kith.")}
    said = {command.split()[1] for command in rows("Commands")}
    assert said == own | LAUNCHED
    assert rows("Options").keys() == set(re.findall(r"--[a-z-]+", words.HELP))


@pytest.mark.parametrize("what", rows("Limits and times"))
def test_each_figure_in_the_reference_is_the_one_in_force(what):
    _what, figure, where = rows("Limits and times")[what]
    value = at(where.strip("`"))
    assert any(re.match(rf"{re.escape(said)}\b", figure) for said in in_words(value)), value


def at(dotted: str):
    """What stands in the code at this name; a key of a dictionary is one more step."""
    module, steps = dotted, []
    while True:
        try:
            found = import_module(module)
            break
        except ModuleNotFoundError:
            module, _, step = module.rpartition(".")
            steps.insert(0, step)
    for step in steps:
        found = found[step] if isinstance(found, dict) else getattr(found, step)
    return found


def in_words(value) -> set[str]:
    """The ways to write a figure: a number, a time, a size, a rate."""
    if isinstance(value, str):
        count, per, _key = value.split("/")
        return {f"{count} in {per.removesuffix('m')} minutes"}
    seconds = value.total_seconds() if isinstance(value, timedelta) else value
    sizes = {"day": 86400, "hour": 3600, "minute": 60, "second": 1}
    whole = [(seconds / size, unit) for unit, size in sizes.items() if seconds % size == 0]
    said = {f"{count:g} {unit}{'' if count == 1 else 's'}" for count, unit in whole[:1]}
    if isinstance(value, timedelta):
        return said
    return said | {f"{value:,}", f"{value:g} seconds", f"{value / 1024**2:g} MB"}


def blocks(page: Path) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```", text(page), re.MULTILINE | re.DOTALL)


def commands(page: Path) -> list[list[str]]:
    """The words after ./kith, wherever a block of this page says it."""
    lines = "\n".join(blocks(page)).replace("\\\n", " ").splitlines()
    said = [line.partition("./kith ")[2] for line in lines if "./kith " in line]
    return [shlex.split(line, comments=True) for line in said]


def test_the_readme_begins_with_two_commands():
    assert {block.strip() for block in blocks(ROOT / "README.md")} >= {"./kith run", "./kith test"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_command_that_a_page_tells_to_type_is_one(page):
    for first, *rest in commands(page):
        if first == "run":
            words.for_run(rest)
        elif first == "test":
            assert not words.for_test(rest)[1] or "::" in rest[-1] or (ROOT / rest[-1]).exists()
        else:
            assert first in LAUNCHED | get_commands().keys(), first


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_within_the_documents_leads_to_something(page):
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text(page)):
        if "://" not in target and not target.startswith("mailto:"):
            assert (page.parent / target).exists(), target


def test_each_picture_is_small_and_shown():
    everything = "".join(text(page) for page in PAGES)
    for picture in (DOCS / "pictures").iterdir():
        assert picture.name in everything
        assert picture.stat().st_size < LARGEST_PICTURE, picture.name


def test_the_fourth_method_of_the_documents_is_the_one_that_is_tested():
    tested = dedent(text(Path(test_methods.__file__)).partition("    class RoseAnd")[2])
    shown = next(
        block for block in blocks(DOCS / "architecture.md") if "class RoseAndThorn" in block
    )
    method = shown[shown.index("class RoseAndThorn") :].removeprefix("class RoseAnd")
    assert squeezed(method) in squeezed(tested)


def squeezed(code: str) -> str:
    return " ".join(code.split())


def test_the_words_have_one_for_each_thing_that_is_kept():
    said = text(DOCS / "words.md")
    ours = [model for model in apps.get_models() if model.__module__.startswith("kith.")]
    lacking = {model.__name__ for model in ours if f"`{model.__name__}`" not in said}
    assert ours
    assert not lacking


def test_the_licence_is_whole():
    licence = text(ROOT / "LICENSE")
    assert licence.split()[:5] == ["GNU", "AFFERO", "GENERAL", "PUBLIC", "LICENSE"]
    assert "END OF TERMS AND CONDITIONS" in licence


def cells(title: str) -> list[list[str]]:
    """The table under this heading of the page about privacy."""
    section = text(DOCS / "privacy.md").split(f"\n## {title}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_the_page_about_privacy_accounts_for_each_table_that_holds_something_of_people():
    of_no_person = {"auth_permission", "auth_group", "django_content_type"}
    tables = {model._meta.db_table for model in apps.get_models()} - of_no_person
    assert tables == {table.strip("`") for table, _above in cells("Where it is stored")}


def test_what_is_said_to_be_stored_stands_in_a_table_and_the_other_way_round():
    told = {above for above, *_more in cells("What is stored")}
    named = {one for _table, above in cells("Where it is stored") for one in above.split("; ")}
    assert told == named
