from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.functional import cached_property

from kith.guides.addresses import leads_to_the_web
from kith.ui.prose import place_of

Link = tuple[str, str]


class Web(models.Model):
    """Where a guide leads: links are drawn where their words stand, and only those that lead."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        context: str
        tip: str
        sources: list[dict[str, str]]
        links: list[dict[str, str]]
        plays: Any

    @cached_property
    def web_links(self) -> tuple[Link, ...]:
        """Words and address. Words that lead to two places ("here") are drawn nowhere."""
        addresses = defaultdict(set)
        for link in self.links:
            if leads_to_the_web(link["url"]) and link["text"].strip():
                addresses[link["text"].strip()].add(link["url"])
        return tuple((words, found.pop()) for words, found in addresses.items() if len(found) == 1)

    def cited(self) -> Iterator[dict[str, str]]:
        """The sources; `url` only where it leads to the web and no words of the text do."""
        for source in self.sources:
            drawn = self._drawn_in(source["text"])
            apart = leads_to_the_web(source["url"]) and source["url"] not in drawn
            yield {"text": source["text"], "url": source["url"] if apart else ""}

    def links_apart(self) -> list[dict[str, str]]:
        """Links that lead somewhere and are drawn in no text of the guide."""
        texts = [self.context, self.tip, *(play.prompt for play in self.plays.all())]
        texts += [source["text"] for source in self.sources]
        drawn = {url for text in texts for url in self._drawn_in(text)}
        drawn |= {source["url"] for source in self.sources}
        return [
            link
            for link in self.links
            if leads_to_the_web(link["url"]) and link["url"] not in drawn
        ]

    def _drawn_in(self, text: str) -> set[str]:
        return {url for words, url in self.web_links if place_of(words, text)}
