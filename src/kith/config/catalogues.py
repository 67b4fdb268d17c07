"""The catalogues of translations: compiled, brought up to date, and asked for what lacks."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import polib  # type: ignore[import-untyped]

from kith.config.messages import PACKAGE, Message, in_sources

LOOSE = {"fr": re.compile(r" [:;!?»]|« ")}  # a sign that could stand alone on the next line
PLACEHOLDER = re.compile(r"(?<!%)%(?:\(\w+\))?[a-z]|\{\w*\}")


def all_of_them(package: Path = PACKAGE) -> list[Path]:
    return sorted(package.rglob("locale/*/LC_MESSAGES/*.po"))


def compile_one(catalogue: Path) -> None:
    """Whole or not at all: a running server may be reading the old one."""
    made = catalogue.with_suffix(".mo")
    draft = made.with_name(f".{made.name}.{os.getpid()}")
    polib.pofile(str(catalogue)).save_as_mofile(str(draft))
    draft.replace(made)


def bring_up_to_date(catalogue: Path) -> None:
    """Add what the sources say by now, drop what they say no more; translations stay."""
    catalogued = polib.pofile(str(catalogue), wrapwidth=98)
    known = {_message(entry): entry for entry in catalogued if not entry.obsolete}
    sources = in_sources()
    for message, files in sources.items():
        entry = known.get(message)
        if entry is None:
            entry = _entry(message)
            catalogued.append(entry)
        entry.occurrences = [(file, "") for file in files]
    for message in known.keys() - sources.keys():
        catalogued.remove(known[message])
    catalogued.sort(key=lambda entry: (entry.occurrences, entry.msgid))
    catalogued.save()


def gaps(catalogue: Path) -> Iterator[str]:
    """→ a line for each sentence that is missing, unsure, lost or gained a placeholder, or could
    break before a sign that belongs to its word.
    """
    loose = LOOSE.get(catalogue.parents[1].name)
    known = {_message(entry): entry for entry in polib.pofile(str(catalogue))}
    for message, files in in_sources().items():
        entry = known.get(message)
        if entry is None or not entry.translated():
            yield f"not translated: {message.text!r} ({files[0]})"
        elif any(not _same_placeholders(message, words) for words in _translations(entry)):
            yield f"other placeholders: {message.text!r} ({files[0]})"
        elif loose and any(loose.search(words) for words in _translations(entry)):
            yield f"a space that breaks: {message.text!r} ({files[0]})"


def _translations(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def _same_placeholders(message: Message, words: str) -> bool:
    """One may write "one card" without the number; nothing else may differ."""
    allowed = set(PLACEHOLDER.findall(message.text + message.plural))
    used = set(PLACEHOLDER.findall(words))
    return used == allowed or (bool(message.plural) and used <= allowed)


def _message(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def _entry(message: Message) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.text, msgctxt=message.context or None)
    if message.plural:
        entry.msgid_plural = message.plural
        entry.msgstr_plural = {0: "", 1: ""}
    if "%" in message.text + message.plural:
        entry.flags.append("python-format")
    return entry
