"""Gathers what is placed while a guide is read; everything ends in exactly one place."""

from collections import Counter
from dataclasses import dataclass, field

from kith.guides.reading.doubts import OF_A_KIND, Doubt
from kith.guides.reading.shape import METHODS, Link, Play, Quote, Reading, Source


@dataclass
class Draft:
    """The lists are lists of paragraphs or of finished things, in the order of the source."""

    topic: str = ""
    language: str = ""
    version: str = ""
    licence: str = ""
    context: list[str] = field(default_factory=list)
    prompts: dict[str, list[str]] = field(default_factory=dict)
    topics: dict[str, list[str]] = field(default_factory=dict)
    tip: list[str] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    unsure: list[Doubt] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    doubts_of_a_kind: Counter[str] = field(default_factory=Counter)
    play: str = ""  # the method whose text came last

    def doubt(self, code: str, about: str, text: str = "") -> None:
        """Be unsure of `text`, which is in the field `about`; only the first of a kind are kept."""
        self.doubts_of_a_kind[code] += 1
        if self.doubts_of_a_kind[code] <= OF_A_KIND:
            self.unsure.append(Doubt(about, text, code))

    def leave(self, *texts: str) -> None:
        """Keep as leftover: the paragraphs of one thing, together."""
        if left := paragraphs(texts):
            self.leftover.append(left)

    def open_play(self, method: str, heading: str) -> None:
        """The text that follows belongs to this method."""
        if method in self.prompts and any(self.prompts[method]):
            self.doubt("said-twice", f"plays.{method}", heading)
        self.prompts.setdefault(method, [])
        self.topics.setdefault(method, [])
        self.play = method

    def reading(self) -> Reading:
        """What was gathered, for good."""
        self._doubt_the_plays()
        plays = (
            Play(method, paragraphs(prompt), tuple(self.topics[method]))
            for method, prompt in self.prompts.items()
        )
        return Reading(
            topic=self.topic,
            language=self.language,
            context=paragraphs(self.context),
            plays=tuple(plays),
            tip=paragraphs(self.tip),
            quotes=tuple(self.quotes),
            sources=tuple(self.sources),
            links=tuple(self.links),
            unsure=tuple(self.unsure),
            leftover=tuple(self.leftover),
            version=self.version,
            licence=self.licence,
            headings=tuple(self.headings),
        )

    def _doubt_the_plays(self) -> None:
        if not self.prompts:
            self.doubt("no-plays", "plays")
        for method in METHODS:
            if method in self.prompts and not any(self.prompts[method]):
                self.doubt("play-without-words", f"plays.{method}")


def paragraphs(texts: tuple[str, ...] | list[str]) -> str:
    """Paragraphs as one text, a blank line between two."""
    return "\n\n".join(filter(None, texts))
