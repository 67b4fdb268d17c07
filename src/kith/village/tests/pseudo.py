"""A language in which every sentence that can be translated stands in brackets.

What a page says outside of them, and nobody in the village has said, cannot be translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf.locale import LANG_INFO
from django.db.models import CharField, JSONField, TextField
from django.utils.translation import trans_real

from kith.ui.names import initials
from kith.village.tests.markup import Element

OPENED, CLOSED = "⟦", "⟧"
CONTEXT = trans_real.CONTEXT_SEPARATOR


class Bracketed(trans_real.DjangoTranslation):
    """Stands where Django keeps a language's translations, and notes what was asked of it."""

    def __init__(self, real: Any):
        self.__dict__.update(real.__dict__)
        self.asked: set[str] = set()

    def gettext(self, message: str) -> str:
        self.asked.add(message)
        return f"{OPENED}{message.rpartition(CONTEXT)[2]}{CLOSED}"

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        self.asked.add(singular)
        chosen = singular if number == 1 else plural
        return f"{OPENED}{chosen.rpartition(CONTEXT)[2]}{CLOSED}"


WORDY = (CharField, TextField, JSONField)
LETTERS = re.compile(r"[^\W\d_]{2,}")
A_PHRASE = 20  # letters: so long a part of what somebody said is no accident
SILENT = {"script", "style", "template", "svg"}
SPOKEN = {"title", "alt", "placeholder", "aria-label", "aria-description", "content", "label"}
OURS = {"Kith"}  # a name is a name in every language
LANGUAGES = {each["name_local"] for each in LANG_INFO.values() if "name_local" in each}
LANGUAGES |= {name.capitalize() for name in LANGUAGES}  # a language is offered by its own name


def unmarked(page: Element, said: set[str]) -> Iterator[str]:
    """Each text of the page that nobody could translate. `said` is what people wrote."""
    depth = 0
    for element, text in _texts(page):
        inside, depth = _outside_of_brackets(text, depth)
        if not _is_somebodys(element, inside, said):
            yield inside.strip()
    for element in page:
        for name, value in element.attributes.items():
            if _is_spoken(element, name):
                outside, _depth = _outside_of_brackets(value, 0)
                if not _is_somebodys(element, outside, said):
                    yield f"{name}={value}"


def unmarked_in(text: str, said: set[str]) -> Iterator[str]:
    """The same of a Markdown text, line by line."""
    outside, _depth = _outside_of_brackets(text.replace("\\", ""), 0)
    for line in outside.splitlines():
        if not _is_somebodys(Element("", {}), line, said):
            yield line


def words_of_people() -> set[str]:
    """Every text that the database holds: what people wrote, and what their guides say."""
    found: set[str] = set()
    for model in apps.get_models():
        if model.__module__.startswith("kith."):
            fields = [
                f for f in model._meta.fields if isinstance(f, CharField | TextField | JSONField)
            ]
            for row in model._base_manager.values_list(*(field.attname for field in fields)):
                found |= set(_strings(row))
    names = {initials(name) for name in found}
    return found | names | LANGUAGES | OURS


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield " ".join(value.split())
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _texts(element: Element) -> Iterator[tuple[Element, str]]:
    if element.tag in SILENT:
        return
    for child in element.children:
        if isinstance(child, str):
            yield element, child
        else:
            yield from _texts(child)


def _outside_of_brackets(text: str, depth: int) -> tuple[str, int]:
    outside = []
    for sign in text:
        depth += (sign == OPENED) - (sign == CLOSED)
        if depth == 0 and sign != CLOSED:
            outside.append(sign)
    return "".join(outside), depth


def _is_somebodys(element: Element, text: str, said: set[str]) -> bool:
    words = " ".join(text.split())
    if not LETTERS.search(words) or words in said:
        return True
    if any(outer.get("translate") == "no" for outer in element.ancestors()):
        return True
    if len(words) > A_PHRASE and any(words in each for each in said):
        return True
    for each in sorted(said, key=len, reverse=True):
        words = words.replace(each, "")
    return not LETTERS.search(words)


def _is_spoken(element: Element, name: str) -> bool:
    if element.tag == "meta":
        return name == "content" and element.get("name") == "description"
    if element.tag == "input" and element.get("type") in ("submit", "button"):
        return name in SPOKEN | {"value"}
    return name in SPOKEN or name.startswith("data-say")
