"""Where a link leads, as far as its address tells."""

import re

from kith.guides.reading.draft import Draft
from kith.guides.reading.shape import Link

# "(address 'title')": bounded everywhere, so that no text makes the search slow.
DESTINATION = re.compile(
    r"\(\s{0,9}(?:<(?P<angled>[^<>\n]{0,2000})>"
    r"|(?P<address>[^\s()<>]{0,2000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500}){0,4}))"
    r"(?:\s{1,9}(?:\"(?P<double>[^\"\n]{0,300})\"|'(?P<single>[^'\n]{0,300})'))?\s{0,9}\)"
)
AFTER_AN_ADDRESS = ".,;:!?'*_~’"
SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
TO_THE_WEB = ("http", "https", "mailto")


def bare_length(address: str) -> int:
    """How much of `address` is the address, and not the sentence that it stands in."""
    kept = address.rstrip(AFTER_AN_ADDRESS)
    surplus = kept.count(")") - kept.count("(")
    while surplus > 0 and kept.endswith(")"):
        kept = kept[:-1].rstrip(AFTER_AN_ADDRESS)
        surplus -= 1
    return len(kept)


def judge(text: str, address: str, draft: Draft) -> Link:
    """The link to keep; what is odd about it is doubted, and an unsafe address left over."""
    text = text or address
    scheme = SCHEME.match(address)
    if address.startswith("#") or not address:
        draft.doubt("link-leads-nowhere", "links", text)
    elif scheme and scheme[1].lower() not in TO_THE_WEB:
        draft.doubt("link-not-to-the-web", "links", text)
        draft.leave(address)
        return Link(text, "")
    elif not scheme:
        draft.doubt("link-without-scheme", "links", text)
    return Link(text, address)
