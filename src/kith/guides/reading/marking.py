"""Marks a sentence for the catalogues without translating it: reading knows no Django."""


def _(sentence: str) -> str:
    """`sentence` as it stands. A page translates it when it shows it."""
    return sentence
