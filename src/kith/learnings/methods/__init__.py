"""The methods of this room: a file for each."""

from kith.learnings.methods import keeping  # noqa: F401  so that trials are kept of any method
from kith.learnings.methods.look_again import LookAgain
from kith.learnings.methods.more_or_less import MoreOrLess
from kith.learnings.methods.save_the_last_word import SaveTheLastWord
from kith.learnings.methods.start_stop_continue import StartStopContinue
from kith.learnings.methods.what_so_what_now_what import WhatSoWhatNowWhat

__all__ = [
    "LookAgain",
    "MoreOrLess",
    "SaveTheLastWord",
    "StartStopContinue",
    "WhatSoWhatNowWhat",
]
