"""The sentences in Kith's sources that are marked for translation, found without GNU gettext."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parents[1]
MARKS = r"_|gettext|gettext_lazy|gettext_noop|ngettext|ngettext_lazy|pgettext|pgettext_lazy"
MARKS += r"|npgettext|npgettext_lazy"
TEXT = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
CALL = re.compile(rf"(?<!\w)({MARKS})\(\s*({TEXT}(?:\s*,\s*{TEXT})*)", re.DOTALL)


class Message(NamedTuple):
    """One sentence; `plural` and `context` are "" where there is none."""

    text: str
    plural: str = ""
    context: str = ""


def in_sources(package: Path = PACKAGE) -> dict[Message, list[str]]:
    """→ every marked sentence with the files that say it, tests and the launcher left out."""
    found: dict[Message, list[str]] = {}
    for file in sorted([*package.rglob("*.py"), *package.rglob("templates/**/*.*")]):
        name = file.relative_to(package)
        if "tests" in name.parts or name.parts[0] == "launcher":
            continue
        source = file.read_text(encoding="utf-8")
        for message in in_python(source) if file.suffix == ".py" else in_template(source):
            files = found.setdefault(message, [])
            files += [] if str(name) in files else [str(name)]
    return found


def in_python(source: str) -> Iterator[Message]:
    tree = ast.parse(source)
    names = {mark: mark for mark in MARKS.split("|")} | dict(_other_names(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name: str = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
            said = [each.value for each in node.args if isinstance(each, ast.Constant)]
            texts = [text for text in said if isinstance(text, str)]
            if name in names and texts:
                yield _message(names[name], texts)


def _other_names(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """What a file calls a mark of Django's: `from … import gettext as now`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            for imported in node.names:
                if imported.name in MARKS.split("|"):
                    yield imported.asname or imported.name, imported.name


def in_template(source: str) -> Iterator[Message]:
    """Django turns a template into calls among X's; the calls are Python, the X's are not."""
    for call in CALL.finditer(templatize(source)):
        texts = [ast.literal_eval(text) for text in re.findall(TEXT, call[2], re.DOTALL)]
        yield _message(call[1], texts)


def _message(name: str, texts: list[str]) -> Message:
    context = texts.pop(0) if "pgettext" in name else ""
    text, plural = (*texts, "")[:2]
    return Message(text, plural if "ngettext" in name or "npgettext" in name else "", context)
