"""Registries and journals on this computer, with samples made up in the shape of the real ones."""

from __future__ import annotations

from pathlib import Path

from kith.outside.tests import servers

SAMPLES = Path(__file__).parent / "told"


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def json_of(name: str) -> servers.Answer:
    return servers.page(sample(name), "application/json; charset=utf-8")


def feed_of(body: bytes, kind: str = "application/rss+xml", **heads: str) -> servers.Answer:
    return servers.page(body, kind, **heads)


def rss(*titles: str, title: str = "Larch Review") -> bytes:
    """A small feed of these titles; each entry has an address of its own."""
    entry = "<item><title>{}</title><link>https://larch.example/{}</link></item>"
    entries = "".join(entry.format(words, words.replace(" ", "-")) for words in titles)
    return f"<rss version='2.0'><channel><title>{title}</title>{entries}</channel></rss>".encode()
