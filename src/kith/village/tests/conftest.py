from __future__ import annotations

from datetime import datetime

import pytest
from django.core.cache import cache
from django.utils import timezone


@pytest.fixture(autouse=True)
def _nothing_counted_yet():
    """Each promise begins with limits that nobody has used."""
    cache.clear()


@pytest.fixture
def stopped_clock(monkeypatch):
    """What is shown of time would differ between two walks, and is not what these promise."""
    now = timezone.now()

    class Stopped(datetime):
        """What `timezone.now` asks, however a module has come by it."""

        @classmethod
        def now(cls, tz=None):
            return now

    monkeypatch.setattr(timezone, "datetime", Stopped)
