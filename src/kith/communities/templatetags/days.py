"""`{% load days %}`: days as people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

register = template.Library()


SOON = timedelta(days=270)


@register.filter
def day(when: date | datetime) -> str:
    """ "15 January", with the year where one would wonder which: neither this one nor soon."""
    if isinstance(when, datetime):
        when = timezone.localdate(when)
    return _said(when, timezone.localdate(), get_language())


@lru_cache(maxsize=2000)
def _said(when: date, today: date, language: str | None) -> str:
    """Kept, because a long list says few days many times."""
    plain = when.year == today.year or today < when < today + SOON
    return date_format(when, "MONTH_DAY_FORMAT" if plain else "DATE_FORMAT")
