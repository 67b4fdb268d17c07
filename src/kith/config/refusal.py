"""The one way to say that Kith cannot start or go on: a sentence for the person at the keyboard."""


class Unusable(Exception):  # noqa: N818 - it is shown to people, not to programmers
    """What Kith was given cannot be used. Its text is a sentence that says what to do."""
