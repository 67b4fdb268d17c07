"""Tells English from French by the small words that each is full of."""

import re
import unicodedata

WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 12  # words: fewer show no language
SHARE = 0.08  # of the words: with fewer small ones it is another language
SAMPLE = 40_000  # characters
ENGLISH = """the and of to is are that this these with for you your we our they their it be can
    have what when how or from at not about which"""
FRENCH = """les des est une dans pour qui avec vous nous sur pas ce cette aux du et votre notre
    leur leurs ou plus sont être ses ces au que vos nos il elle à"""
SMALL_WORDS = {"en": frozenset(ENGLISH.split()), "fr": frozenset(FRENCH.split())}


def language_of(text: str) -> tuple[str, str]:
    """The tag "en", "fr" or "und", and the code of a doubt or ""."""
    sample = text[:SAMPLE]
    if _mostly_not_latin(sample):
        return "und", "language-neither"
    words = [word.casefold() for word in WORD.findall(sample)]
    counts = {
        language: sum(word in small for word in words) for language, small in SMALL_WORDS.items()
    }
    best = max(counts, key=lambda language: counts[language])
    if len(words) < ENOUGH:
        return ("fr", "") if best == "fr" and counts["fr"] > 1 else ("en", "language-guessed")
    return (best, "") if counts[best] >= SHARE * len(words) else ("und", "language-neither")


def _mostly_not_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin * 2 < len(letters)
