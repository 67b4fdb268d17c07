"""The notes of an activity on paper, typed into one form: a part for each step that has some."""

from kith.activities.notes import answers, promises, votes, words  # noqa: F401  so that each part is known
from kith.activities.notes.form import NotesForm

__all__ = ["NotesForm"]
