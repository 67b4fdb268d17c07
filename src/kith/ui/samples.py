"""What the page of all parts shows in them."""

from typing import Any


def everything() -> dict[str, Any]:
    return {}
