"""What is checked before the tests: form, types, arrows, templates, translations."""

import time
from collections.abc import Iterator

from kith.launcher import program
from kith.launcher.checkout import Checkout
from kith.launcher.voice import say

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def run(checkout: Checkout) -> list[str]:
    """Each check in turn, a line each, with what it found. → the names of those that failed."""
    return [name for name, command in _checks(checkout) if not _passes(checkout, name, command)]


def _checks(checkout: Checkout) -> Iterator[tuple[str, list[str]]]:
    # By module where there is one: a script's first line breaks in a very long path.
    djade = str(checkout.venv / "bin" / "djade")
    templates = sorted(str(page) for page in checkout.source.glob("*/templates/**/*.html"))
    yield "ruff check", checkout.command("ruff", "check", ".")
    yield "ruff format", checkout.command("ruff", "format", "--check", ".")
    yield "djade", [djade, "--check", "--target-version", "5.2", *templates]
    yield "mypy", checkout.command("mypy")
    yield "import-linter", [str(checkout.python), "-c", LINT_IMPORTS]
    yield "translations", checkout.command("kith.config", "translations", "--check")


def _passes(checkout: Checkout, name: str, command: list[str]) -> bool:
    started = time.monotonic()
    outcome = program.run(
        command,
        cwd=checkout.root,
        env=checkout.environment(),
    )
    passed = outcome.returncode == 0
    say(f"{name:15}{'passed' if passed else 'FAILED'}  {time.monotonic() - started:5.1f} s")
    if not passed:
        say(outcome.stdout.rstrip())
    return passed
