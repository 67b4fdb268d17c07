"""What is made from sources inside the venv: translations and static files, when those changed."""

import tempfile
from pathlib import Path

from kith.launcher import program, stamp, trouble
from kith.launcher.alone import alone
from kith.launcher.checkout import Checkout
from kith.launcher.refusal import Refusal
from kith.launcher.voice import say


def make_ready(checkout: Checkout) -> None:
    """All that a page needs before it can be served."""
    compile_translations(checkout)
    collect_static_files(checkout)


def compile_translations(checkout: Checkout) -> None:
    sources = list(checkout.source.rglob("locale/*/LC_MESSAGES/*.po"))
    made = [source.with_suffix(".mo") for source in sources]
    _make(checkout, "translations", sources, made)


def collect_static_files(checkout: Checkout) -> None:
    """The lock and the way of hashing are sources too: packages bring static files."""
    files = [file for file in checkout.source.glob("*/static/**/*") if file.is_file()]
    rules = [checkout.source / "config" / "settings.py", checkout.source / "config" / "static.py"]
    rules += [*checkout.source.glob("*/finders.py"), *checkout.source.glob("*/modules.py")]
    sources = [*files, *filter(Path.exists, rules), checkout.lock("run")]
    _make(checkout, "static", sources, [checkout.source / "static-collected"])


def _make(checkout: Checkout, what: str, sources: list[Path], made: list[Path]) -> None:
    mark = checkout.cache / what
    now = stamp.fingerprint(sources)
    if _is_made(mark, now, made):
        return
    try:
        with alone(checkout) as held:
            if not _is_made(mark, now, made):
                mark.unlink(missing_ok=True)
                _prepare(checkout, what, held)
                stamp.write(mark, now)
    except OSError as reason:
        raise trouble.with_the_folder(checkout.root, reason) from None


def _is_made(mark: Path, now: str, made: list[Path]) -> bool:
    return stamp.read(mark) == now and all(path.exists() for path in made)


def _prepare(checkout: Checkout, what: str, held: int) -> None:
    with tempfile.TemporaryDirectory() as nowhere:  # no data folder is made by preparing
        outcome = program.run(
            checkout.command("kith.config", "prepare", what),
            env=checkout.environment(KITH_DATA=nowhere, KITH_DATABASE="", KITH_ADDRESS=""),
            pass_fds=[held],
        )
    if outcome.returncode != 0:
        say(outcome.stdout.rstrip())
        raise Refusal(f"Kith could not prepare its {what}; the reason stands above.")
