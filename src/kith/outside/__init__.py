"""The one door to other servers. Nothing goes out but through it, and only where it is open.

    found = ask("https://journal.example/feed", etag=follow.etag)

answers with `Found` or `Unchanged`, or raises `NotReached` with a sentence for people.
"""

from kith.outside.answers import Found, NotReached, Unchanged, sentence_of
from kith.outside.door import ask, is_open

__all__ = ["Found", "NotReached", "Unchanged", "ask", "is_open", "sentence_of"]
