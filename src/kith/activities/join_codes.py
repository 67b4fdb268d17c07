"""Join codes: six characters that nobody misreads, on a screen ten metres away or aloud."""

import secrets

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # no I, L, O, 0, 1
LENGTH = 6


def make() -> str:
    """A code out of 31⁶, about 890 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def clean(typed: str) -> str:
    """A code as people type it: small letters, spaces and hyphens do no harm."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def spoken(code: str) -> str:
    """A code as people read it, in two halves: "R7K MXP"."""
    return f"{code[:3]} {code[3:]}"
