"""What the words of a card come down to: stems, so that *meeting* and *meetings* are one."""

from __future__ import annotations

import unicodedata

import snowballstemmer

from kith.activities.stop_words import STOP_WORDS

STEMMERS = {"en": "english", "fr": "french"}


class Stems:
    """The stems of one language's words. Each word is stemmed once."""

    def __init__(self, language: str):
        name = STEMMERS.get(language)
        # One of their own for each: a stemmer holds the word that it is at.
        self._stem = snowballstemmer.stemmer(name).stemWord if name else str
        self._left_out = STOP_WORDS.get(language, frozenset())
        self._known: dict[str, str] = {}

    def of(self, words: str) -> list[tuple[str, str]]:
        """Stem and word for each word that says something; of a card with none, all of it."""
        said = [word for word in spoken(words) if word.casefold() not in self._left_out]
        whole = words.casefold().strip()
        return [(self._of_one(word), word) for word in said] or [(whole, words.strip())]

    def _of_one(self, word: str) -> str:
        plain = unicodedata.normalize("NFC", word.casefold())
        if plain not in self._known:
            self._known[plain] = without_accents(self._stem(plain))
        return self._known[plain]


def spoken(words: str) -> list[str]:
    """Runs of letters, marks and digits, of any script."""
    return "".join(
        each if unicodedata.category(each)[0] in "LMN" else " " for each in words
    ).split()


def without_accents(word: str) -> str:
    """As people type who are in a hurry."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(each for each in apart if unicodedata.category(each) != "Mn") or word
