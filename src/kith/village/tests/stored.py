"""What the files of a database show of the order in which rows came."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from django.db import connection
from django.db.models.expressions import RawSQL


def tell_no_order(rows) -> bool:
    """Whether these rows of a queryset were written down in one go, in the order of their ids.

    SQLite numbers its rows. PostgreSQL fills whichever pages have room, in their order or not: on
    each page the rows lie in order, and one transaction wrote them all.
    """
    table = rows.model._meta.db_table
    if connection.vendor == "sqlite":
        numbered = rows.annotate(place=RawSQL(f'"{table}".rowid', ()))
        return in_order(row.pk for row in numbered.order_by("place"))
    pages, writers = defaultdict(list), set()
    written = {"writer": RawSQL(f'"{table}".xmin::text', ())}
    for row in rows.annotate(place=RawSQL(f'"{table}".ctid', ()), **written).order_by("place"):
        page, _line = row.place.strip("()").split(",")
        pages[page].append(row.pk)
        writers.add(row.writer)
    return len(writers) <= 1 and all(in_order(page) for page in pages.values())


def in_order(keys) -> bool:
    return all(one < another for one, another in pairwise(keys))
