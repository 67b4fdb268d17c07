"""Finds the list of topics in a play's words, and divides it."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

LEADS = (
    r"(?:(?:some|a few|other|our|here are|these are|and) )*"
    r"(?:(?:possible|suggested|sample|example|good|potential|useful|discussion) )*"
    r"(?:topics|topic (?:ideas|suggestions))"
    r"(?: (?:to (?:discuss|consider|choose from|pick from|start with)|for discussion"
    r"|(?:you|we) (?:can|could|may|might) \w+))?"
    r"\s?(?::|(?:(?:can|could|may|might|would) )?(?:includes?|are|be|such as)\b:?)",
    r"(?:(?:voici|parmi|quelques|des|les|d['’]autres|nos|et) )*"
    r"(?:sujets?|thèmes?|pistes?)(?: (?:possibles?|proposés?|suggérés?|utiles?|à explorer"
    r"|de discussion|de réflexion|pour commencer))*"
    r",?\s?(?::|(?:(?:peuvent|pourraient) )?(?:comprendre|comprennent|inclure|incluent|être|sont"
    r"|mentionnons|citons)\b(?: par exemple)?(?: :)?)",
)
# "Possible topics include": a label, and no part of a topic or of the prompt.
LABEL = re.compile("|".join(LEADS), re.I)
# "Pick a topic, such as": an instruction, which stays in the prompt as well.
INVITATION = re.compile(
    r"\b(?:topics?|sujets?|thèmes?|pistes?)\b[^:.]{0,60}?"
    r"(?:\s?:|\b(?:such as|for example|par exemple|tels? que|telles? que|comme)\b,?)\s",
    re.I,
)
SURELY = (":", "include", "includes", "comprennent", "incluent")  # a single topic may follow
SENTENCE_END = re.compile(r"[.!?…][”»\"’)]*\s+(?=[^\s\da-zß-ÿ])")
SIGN = re.compile(r"[,;()\[\]“”«»]")
GLUE_BEFORE = re.compile(r"(?:(?:and/or|or|and|et/ou|ou bien|ou encore|ou|et|ainsi que)\s+)+", re.I)
GLUE_AFTER = re.compile(r"[\s,;](?:or|and|ou|et)$", re.I)
LAST_OR = re.compile(r"\s+(?:or|and/or|ou|et/ou|ou bien)\s+", re.I)
LAST_AND = re.compile(r"\s+(?:and|et)\s+", re.I)
NO_TOPIC = re.compile(r"etc\.?|etcetera|and so on|so on|more|others?|autres|plus encore|\W*", re.I)
# Words after which a list is one of topics.
ABOUT_TOPICS = re.compile(r"\b(?:topics?|sujets?|thèmes?|pistes?)\b", re.I)


class Division(NamedTuple):
    """`rest` are pieces of the list that are no topics ("etc."); `divided` is the topic that was
    divided at an *and* which may have been its own.
    """

    topics: tuple[str, ...]
    rest: tuple[str, ...] = ()
    divided: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What stood before the list, the list's label (or ""), the list, and what stood after it."""

    before: str
    label: str
    division: Division
    after: str


def find_topics(paragraph: str) -> Found | None:
    """The topics that a sentence of `paragraph` lists."""
    starts = [0, *(end.end() for end in SENTENCE_END.finditer(paragraph)), len(paragraph)]
    for start, end in pairwise(starts):
        sentence = paragraph[start:end]
        label = LABEL.match(sentence)
        lead = label or INVITATION.search(sentence)
        if not lead:
            continue
        division = divide(sentence[lead.end() :])
        if len(division.topics) < 2 and not (label and label[0].endswith(SURELY)):
            continue
        if not label:
            return Found(paragraph, "", division, "")
        before, after = paragraph[:start].strip(), paragraph[end:].strip()
        return Found(before, label[0].strip(), division, after)
    return None


def divide(words: str) -> Division:
    """The topics of a list in one sentence.

    Only the glue goes: commas (or semicolons), and the *or* or *and* before the last topic. An
    *and* inside a topic survives wherever the list has another sign that it ends.
    """
    pieces = _pieces(words)
    divided = ""
    closed = len(pieces) > 1 and GLUE_BEFORE.match(pieces[-1].lstrip())
    if pieces and not closed:
        last, divided = _open_last(pieces[-1], alone=len(pieces) == 1)
        pieces[-1:] = last
    bare = [bare_topic(piece) for piece in pieces]
    topics = tuple(piece for piece in bare if not NO_TOPIC.fullmatch(piece))
    rest = tuple(piece for piece in bare if NO_TOPIC.fullmatch(piece) and piece.strip())
    return Division(topics, rest, divided)


def bare_topic(piece: str) -> str:
    """A topic without the glue before and after it."""
    piece = piece.strip(" ,;.")
    glue = GLUE_BEFORE.match(piece)
    return GLUE_AFTER.sub("", piece[glue.end() if glue else 0 :]).rstrip(" ,;.")


def _pieces(words: str) -> list[str]:
    """Divided at the semicolons, or where there is none at the commas, not inside brackets."""
    sign = ";" if ";" in words else ","
    pieces, start, depth = [], 0, 0
    for found in SIGN.finditer(words):
        if found[0] == sign and depth <= 0:
            pieces.append(words[start : found.start()])
            start = found.end()
        elif found[0] not in ",;":
            depth += 1 if found[0] in "([“«" else -1
    return [*pieces, words[start:]]


def _open_last(piece: str, alone: bool) -> tuple[list[str], str]:
    """The last piece where no comma closes the list: "b or c", "b and c"."""
    last = list(LAST_OR.finditer(piece))[-1:]
    if last:
        return [piece[: last[0].start()], piece[last[0].end() :]], ""
    last = list(LAST_AND.finditer(piece))[-1:]
    if last and not alone:
        return [piece[: last[0].start()], piece[last[0].end() :]], piece.strip()
    return [piece], ""
