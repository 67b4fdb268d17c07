from __future__ import annotations

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nothing_counted_yet():
    """Each promise begins with limits that nobody has used."""
    cache.clear()
