"""The shape of what was read."""

from dataclasses import asdict, dataclass

from kith.guides.reading.doubts import Doubt

SHARED_UNDERSTANDINGS = "shared-understandings"
UNPACK_RESEARCH = "unpack-research"
MORE_OR_LESS = "more-or-less"
METHODS = (SHARED_UNDERSTANDINGS, UNPACK_RESEARCH, MORE_OR_LESS)


@dataclass(frozen=True, slots=True)
class Link:
    """`url` as the source has it: "#" or "" where it leads nowhere, "" where it was not safe."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Source:
    """`url` is that of its first link, or ""."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Without its quotation marks; `speaker` without the dash before it, or ""."""

    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Play:
    method: str
    prompt: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A guide as it was understood.

    Every text is a verbatim span of the source, white space joined. `context`, `tip`, `prompt`
    and a quote's text may have several paragraphs, with a blank line between two; each is such a
    span. `headings` are the recognised headings and labels, kept to show that nothing was lost.
    """

    topic: str = ""
    language: str = "en"
    context: str = ""
    plays: tuple[Play, ...] = ()
    tip: str = ""
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    links: tuple[Link, ...] = ()
    unsure: tuple[Doubt, ...] = ()
    leftover: tuple[str, ...] = ()
    version: str = ""
    licence: str = ""
    headings: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Strings, lists and dicts, ready for `json.dumps`; `headings` stay inside."""
        return {
            "topic": self.topic,
            "language": self.language,
            "context": self.context,
            "plays": [asdict(play) | {"topics": list(play.topics)} for play in self.plays],
            "tip": self.tip,
            "quotes": [asdict(quote) for quote in self.quotes],
            "sources": [asdict(source) for source in self.sources],
            "links": [asdict(link) for link in self.links],
            "unsure": [doubt.as_json() for doubt in self.unsure],
            "leftover": list(self.leftover),
            "version": self.version,
            "licence": self.licence,
        }
