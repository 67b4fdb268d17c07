"""What the launcher says while it works."""

import sys


def say(sentence: str) -> None:
    """On stderr, because stdout belongs to the command's own answer (JSON, perhaps)."""
    print(sentence, file=sys.stderr, flush=True)
