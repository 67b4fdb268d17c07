"""`{% load people %}`: what any page may show of the people who read it."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language_info

from kith.people import languages

register = template.Library()


@register.inclusion_tag("people/_language.html", takes_context=True)
def language_choice(context: template.Context) -> dict[str, Any]:
    """A small form: each language that Kith is written in, by its own name."""
    request = context["request"]
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "chosen": languages.chosen(request.who, request),
        "languages": [get_language_info(code) for code, _name in settings.LANGUAGES],
    }
