"""The one way for the launcher to give up."""


class Refusal(Exception):  # noqa: N818 - it is shown to people, not to programmers
    """Kith cannot go on. Its text is a sentence that says what to do about it."""
