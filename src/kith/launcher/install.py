"""The venv with what a lock names in it: made once, noticed when stale, remade when half-made."""

import json
import os
import shutil
from pathlib import Path

from kith.launcher import interpreter, program, stamp, trouble
from kith.launcher.alone import alone
from kith.launcher.checkout import Checkout
from kith.launcher.venv import Way, way_in, ways
from kith.launcher.voice import say


def install(checkout: Checkout, lock: str) -> None:
    """See to it that the venv is there and holds what the lock called `lock` names."""
    if is_installed(checkout, lock):
        return
    try:
        with alone(checkout) as held:
            if not is_installed(checkout, lock):  # another one may have just done it
                _install(checkout, lock, held)
    except OSError as reason:
        raise trouble.with_the_folder(checkout.root, reason) from None


def is_installed(checkout: Checkout, lock: str) -> bool:
    stamped = _stamped(checkout)
    return _serves(checkout, stamped) and lock in stamped.get("locks", {})


def _install(checkout: Checkout, lock: str, held: int) -> None:
    stamped = _stamped(checkout)
    mark = checkout.venv / "kith.json"
    say("Installing what Kith needs into .venv (once; half a minute or so) …")
    if _serves(checkout, stamped):
        mark.unlink()  # from here on it is half-made, until the new stamp
        failed = _fill(way_in(checkout.venv), checkout, lock, held)
    else:
        stamped = {"python": interpreter.kind(), "folder": str(checkout.venv), "locks": {}}
        failed = _make(checkout, lock, held)
    if failed:
        _keep(checkout.cache / "install.log", failed)
        raise trouble.of_pip(failed, checkout.cache / "install.log")
    stamped["locks"][lock] = stamp.fingerprint([], checkout.lock(lock).read_text("utf-8"))
    stamp.write(mark, json.dumps(stamped))


def _make(checkout: Checkout, lock: str, held: int) -> str:
    """By the first way that works. → what the last one said, "" when all is well."""
    said = "no way to make a venv was found"
    for way in ways(checkout.venv):
        _clear(checkout.venv)
        said = _run(way.make, checkout, way, held)
        if not said:
            return _fill(way, checkout, lock, held)
    return said


def _fill(way: Way, checkout: Checkout, lock: str, held: int) -> str:
    return _run([*way.install, str(checkout.lock(lock))], checkout, way, held)


def _run(command: list[str], checkout: Checkout, way: Way, held: int) -> str:
    """→ "" when it worked, else what it said. The child inherits the hold on the checkout: should
    this process be killed, the next one waits until the orphan is done.
    """
    environment = {**os.environ, **way.environment}
    environment.pop("PYTHONPATH", None)
    outcome = program.run(
        command,
        cwd=checkout.root,
        env=environment,
        pass_fds=[held],
    )
    return "" if outcome.returncode == 0 else outcome.stdout or f"{command[0]} failed"


def _stamped(checkout: Checkout) -> dict:
    try:
        stamped = json.loads(stamp.read(checkout.venv / "kith.json"))
    except ValueError:
        return {}
    return stamped if isinstance(stamped, dict) else {}


def _serves(checkout: Checkout, stamped: dict) -> bool:
    """Whether the venv is whole, lies where it was made, and is of this Python and these locks."""
    return (
        stamped.get("python") == interpreter.kind()
        and stamped.get("folder") == str(checkout.venv)
        and os.access(checkout.python, os.X_OK)
        and all(
            fingerprint == stamp.fingerprint([], checkout.lock(lock).read_text("utf-8"))
            for lock, fingerprint in stamped.get("locks", {}).items()
        )
    )


def _clear(venv: Path) -> None:
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        (venv / "kith.json").unlink(missing_ok=True)
        shutil.rmtree(venv)


def _keep(log: Path, words: str) -> None:
    log.parent.mkdir(exist_ok=True)
    log.write_text(words, encoding="utf-8")
