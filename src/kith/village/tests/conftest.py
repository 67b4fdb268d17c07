from __future__ import annotations

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
    monkeypatch.setattr(timezone, "now", lambda: now)
