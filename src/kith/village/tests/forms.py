"""Every form of every page, sent as a browser would send it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin

from django.db import transaction

from kith.village.tests.crawl import Answer, Walk
from kith.village.tests.markup import Element, read
from kith.village.tests.visitor import Visitor

MADE_AFRESH = {"csrfmiddlewaretoken", "id", "press", "key"}
TYPED = {"text", "email", "search", "url", "number", "date", ""}


@dataclass(frozen=True)
class Sending:
    """One way to send one form: where it stood, where it goes, and what it says."""

    page: str
    to: str
    says: tuple[tuple[str, str], ...]

    @property
    def sense(self) -> tuple[str, frozenset[tuple[str, str]]]:
        """What makes two sendings the same one."""
        return self.to, frozenset(pair for pair in self.says if pair[0] not in MADE_AFRESH)


@dataclass
class Sent:
    """The answers to all forms. Each was sent to a house in which the others were not."""

    visitor: Visitor
    answers: dict[Sending, Answer] = field(default_factory=dict)

    def send_all(self, sendings: Iterator[Sending]) -> Sent:
        known = set()
        for sending in sendings:
            if sending.sense not in known:
                known.add(sending.sense)
                self.answers[sending] = self._send(sending)
        return self

    def pages(self) -> Iterator[tuple[str, Element]]:
        """What was answered with a page: mostly refusals."""
        for sending, answer in self.answers.items():
            if answer.is_of("text/html"):
                yield sending.to, read(answer.text)

    def _send(self, sending: Sending) -> Answer:
        client = self.visitor.client
        cookies = client.cookies.output()
        says: dict[str, list[str]] = {}
        for name, value in sending.says:
            says.setdefault(name, []).append(value)
        with transaction.atomic():
            answer = Answer.of(client.post(sending.to, says))
            transaction.set_rollback(True)
        client.cookies.clear()
        client.cookies.load(cookies.replace("Set-Cookie: ", "").replace("\r\n", "; "))
        return answer


def sendings(walked: Walk, emptied: bool = False) -> Iterator[Sending]:
    """Each form once for each of its buttons; `emptied` leaves blank what can be typed."""
    for path, page in walked.pages():
        for form in page.all("form"):
            if form.get("method").lower() == "post":
                to = urljoin(path, form.get("action"))
                for button in _buttons(page, form):
                    yield Sending(path, to, (*_says(page, form, emptied), *button))


def _belonging(page: Element, form: Element, *tags: str) -> list[Element]:
    """Controls inside the form, and those elsewhere that name it."""
    inside = [each for each in form.all(*tags) if not each.get("form")]
    named = form.get("id")
    return inside + [each for each in page.all(*tags) if named and each.get("form") == named]


def _buttons(page: Element, form: Element) -> Iterator[list[tuple[str, str]]]:
    """What each button adds. A form without one is there to be looked at."""
    for button in _belonging(page, form, "button"):
        if button.get("type") in ("submit", ""):
            yield [(button.get("name"), button.get("value"))] if button.get("name") else []


def _says(page: Element, form: Element, emptied: bool) -> Iterator[tuple[str, str]]:
    for control in _belonging(page, form, "input", "textarea", "select"):
        name, kind = control.get("name"), control.get("type")
        if not name or "disabled" in control.attributes or kind == "file":
            continue
        if control.tag == "select":
            yield from _chosen(name, control)
        elif control.tag == "textarea":
            yield name, "" if emptied else control.text
        elif kind in ("radio", "checkbox"):
            if "checked" in control.attributes:
                yield name, control.get("value") or "on"
        else:
            yield name, "" if emptied and kind in TYPED else control.get("value")


def _chosen(name: str, control: Element) -> Iterator[tuple[str, str]]:
    options = control.all("option")
    chosen = [each for each in options if "selected" in each.attributes] or options[:1]
    for option in chosen:
        yield name, option.get("value")
