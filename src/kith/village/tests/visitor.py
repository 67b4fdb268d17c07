"""Somebody in front of a browser: a villager, a guest or nobody, at one thing."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from kith.access.signing import seal
from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides.models import Guide
from kith.people.models import Person
from kith.people.who import GUEST_COOKIE, MARK_COOKIE, Guest, Who
from kith.research.models import Study

PAGES: dict[type[Model], str] = {
    Activity: "activities:room",
    Community: "communities:one",
    Guide: "guides:one",
    Study: "research:study",
}
BY_SCRIPT = {"HX-Request": "true"}


class Visitor:
    """Addresses are relative to the page of the thing: `page.post("step", to="choose")`.

    Cookies are kept as a browser keeps them. `by_script` asks as the pages' own scripts do, and
    gets fragments instead of ways back.
    """

    def __init__(self, thing: Model | None = None, by_script: bool = False, **environment: Any):
        self.client = Client(headers=BY_SCRIPT if by_script else None, **environment)
        self.thing = thing
        self.who: Who | None = None

    def sign_in(self, who: Who) -> Visitor:
        """Sit down as a villager or guest, with what their device keeps: the marks included."""
        self.who = who
        if isinstance(who, Person):
            self.client.force_login(who, backend=settings.AUTHENTICATION_BACKENDS[0])
        elif isinstance(who, Guest):
            self.client.cookies[GUEST_COOKIE] = seal("guest", id=str(who.id), name=who.name)
        for step, mark in who.marks.items():
            self.client.cookies[f"{MARK_COOKIE}{step}"] = mark
        return self

    @property
    def url(self) -> str:
        if self.thing is None:
            return "/"
        return reverse(PAGES[type(self.thing)], args=[self.thing.pk])

    def at(self, thing: Model | None) -> Visitor:
        """The same browser, at another thing."""
        self.thing = thing
        return self

    def get(self, path: str = "", **query: Any) -> HttpResponse:
        return self.client.get(urljoin(self.url, path), query)

    def post(self, noun: str = "", **form: Any) -> HttpResponse:
        """Send a form to a noun of the thing, or to any path that begins with a slash."""
        if noun and not noun.startswith("/"):
            noun = noun.rstrip("/") + "/"
        return self.client.post(urljoin(self.url, noun), form)

    def delete(self, noun: str = "", **form: Any) -> HttpResponse:
        """As a plain form does it."""
        return self.post(noun, _method="DELETE", **form)

    def follow(self, answer: HttpResponse) -> HttpResponse:
        """Go where the answer leads."""
        return self.client.get(answer["Location"])
