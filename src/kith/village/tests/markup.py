"""A page as a tree, as far as tests ask: elements with their attributes, and the words in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        """This element and all within it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self if element.tag in tags]

    def get(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def ancestors(self) -> Iterator[Element]:
        """From this element outwards, itself first."""
        here: Element | None = self
        while here:
            yield here
            here = here.parent

    def smallest_with(self, words: str) -> list[Element]:
        """The innermost elements whose text has these words in it."""
        within = [each for each in self if words in each.text]
        return [each for each in within if not any(words in child.text for child in each.inner())]

    def inner(self) -> list[Element]:
        return [child for child in self.children if isinstance(child, Element)]


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.here = self.root = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        element = Element(tag, named, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Drawings close their elements so."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for element in self.here.ancestors():
            if element.tag == tag and element.parent:
                self.here = element.parent
                return

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def read(html: str) -> Element:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.root
