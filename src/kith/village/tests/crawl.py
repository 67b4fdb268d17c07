"""A walk through the whole house in somebody's browser: every address, and every link found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from django.http import HttpResponse

from kith.village.tests import markup
from kith.village.tests.addresses import all_addresses
from kith.village.tests.markup import Element
from kith.village.tests.pdf import Pdf
from kith.village.tests.visitor import Visitor

MOST = 1500  # pages; more would mean that pages breed


@dataclass(frozen=True)
class Answer:
    """What came over the wire; Django's own answer would keep its templates and their contexts."""

    status_code: int
    headers: dict[str, str]
    text: str

    @classmethod
    def of(cls, response: HttpResponse) -> Answer:
        return cls(response.status_code, dict(response.items()), _text_of(response))

    def is_of(self, kind: str) -> bool:
        return self.headers.get("Content-Type", "").startswith(kind)


def _text_of(response: HttpResponse) -> str:
    """What can be read in it, on paper too."""
    if response.streaming:
        return ""
    if response.headers.get("Content-Type") == "application/pdf":
        return Pdf(response.content).words
    return response.text


@dataclass
class Walk:
    """`answers` by path, and for each path that was linked the page on which the link stood."""

    visitor: Visitor
    leave_out: tuple[str, ...] = ()
    answers: dict[str, Answer] = field(default_factory=dict)
    linked_from: dict[str, str] = field(default_factory=dict)
    trees: dict[str, Element] = field(default_factory=dict)

    def go(self, paths: Iterable[str]) -> Walk:
        waiting = list(paths)
        while waiting:
            path = waiting.pop()
            if path in self.answers or path.startswith(("/static/", *self.leave_out)):
                continue
            answer = self.answers[path] = Answer.of(self.visitor.client.get(path))
            for link in self._links(path, answer):
                self.linked_from.setdefault(link, path)
                waiting.append(link)
            assert len(self.answers) < MOST, f"too many pages, the last was {path}"
        return self

    def pages(self) -> Iterator[tuple[str, Element]]:
        """What can be read as a page, refusals included."""
        yield from self.trees.items()

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every answer as it went over the wire."""
        for path, answer in self.answers.items():
            headers = "".join(f"{name}: {value}\n" for name, value in answer.headers.items())
            yield path, headers + answer.text

    def _links(self, path: str, answer: Answer) -> Iterator[str]:
        if answer.status_code in (301, 302, 303):
            yield from _ours(path, answer.headers["Location"])
        if answer.is_of("text/html"):
            tree = self.trees[path] = markup.read(answer.text)
            for element in tree.all("a", "img", "link", "script"):
                yield from _ours(path, element.get("href") or element.get("src"))
            for element in tree:
                yield from _ours(path, element.get("hx-get"))


def _ours(base: str, address: str) -> Iterator[str]:
    """The path of an address, where it is one of Kith's."""
    if not address or address.startswith("#"):
        return
    absolute = urlsplit(urldefrag(urljoin(f"http://testserver{base}", address)).url)
    if absolute.scheme in ("http", "https") and absolute.netloc == "testserver":
        yield absolute.path + (f"?{absolute.query}" if absolute.query else "")


def walk(visitor: Visitor, leave_out: tuple[str, ...] = ()) -> Walk:
    """Everywhere that this visitor can try to go."""
    return Walk(visitor, leave_out).go(all_addresses())
