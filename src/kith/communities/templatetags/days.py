"""`{% load days %}`: days as people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()


SOON = timedelta(days=270)


@register.filter
def day(when: date | datetime) -> str:
    """ "15 January", with the year where one would wonder which: neither this one nor soon."""
    if isinstance(when, datetime):
        when = timezone.localdate(when)
    return _said(when, timezone.localdate(), get_language())


@register.filter
def moment(when: datetime) -> str:
    """ "tomorrow at 16:00", "Thursday 3 December at 16:00"."""
    here = timezone.localtime(when)
    said = {"time": date_format(here, "TIME_FORMAT")}
    match (here.date() - timezone.localdate()).days:
        case 0:
            return _("today at %(time)s") % said
        case 1:
            return _("tomorrow at %(time)s") % said
    said |= {"weekday": date_format(here, "l"), "day": day(here)}
    return _("%(weekday)s %(day)s at %(time)s") % said


@lru_cache(maxsize=2000)
def _said(when: date, today: date, language: str | None) -> str:
    """Kept, because a long list says few days many times."""
    plain = when.year == today.year or today < when < today + SOON
    return date_format(when, "MONTH_DAY_FORMAT" if plain else "DATE_FORMAT")
