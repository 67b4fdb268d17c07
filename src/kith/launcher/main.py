"""From the word after ./kith to what it does."""

import signal
import sys
from pathlib import Path

from kith.launcher import suite, words
from kith.launcher.checkout import Checkout
from kith.launcher.install import install
from kith.launcher.made import compile_translations, make_ready
from kith.launcher.refusal import Refusal
from kith.launcher.run import run
from kith.launcher.voice import say

HERE = Path(__file__).resolve().parents[3]


def main(typed: list[str]) -> int:
    """→ the exit status: 0 well, 1 refused, 130 stopped by the person."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        return _answer(Checkout(HERE), typed)
    except Refusal as refusal:
        say(str(refusal))
        return 1
    except OSError as reason:
        say(f"Kith cannot go on: {reason}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. Nothing is lost: the next ./kith goes on from here.")
        return 130


def _answer(checkout: Checkout, typed: list[str]) -> int:
    if sys.platform == "win32":
        raise Refusal("Kith runs on Linux and macOS; on Windows, inside WSL.")
    match typed:
        case [] | ["--help" | "-h", *_] | ["run" | "test", "--help" | "-h", *_]:
            print(words.HELP, end="")
            return 0
        case ["run", *rest]:
            run(checkout, words.for_run(rest))
        case ["test", *rest]:
            return suite.run(checkout, *words.for_test(rest))
        case ["bench", *rest]:
            install(checkout, "test")
            make_ready(checkout)
            both = f"{checkout.source.parent}:{checkout.root}"
            checkout.become("benchmarks", *rest, PYTHONPATH=both)
        case _:
            install(checkout, "run")
            compile_translations(checkout)
            checkout.become("kith.config", *typed)
    return 0
