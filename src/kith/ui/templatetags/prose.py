"""`{% load prose %}`: people's prose as HTML.

{{ guide.context|prose }}            paragraphs, lists, emphasis, links
{{ guide.context|prose:links }}      the same, with these (words, address) drawn as links
{{ source.text|prose_line:links }}   within a line
"""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from kith.ui import prose as drawing

register = template.Library()


@register.filter
def prose(text: str, links: Iterable[drawing.Link] = ()) -> SafeString:
    return drawing.prose(text, links)


@register.filter
def prose_line(text: str, links: Iterable[drawing.Link] = ()) -> SafeString:
    return drawing.line(text, links)
