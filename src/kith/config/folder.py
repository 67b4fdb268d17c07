"""Files of the data folder: read or written whole, or refused in a sentence."""

import errno
import fcntl
import os
import tempfile
from pathlib import Path
from typing import IO

from kith.config.refusal import Unusable

NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


def read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        raise Unusable(f"Kith cannot read {file} ({reason}).") from None


def write(file: Path, text: str) -> None:
    """Whole or not at all, also when the power goes; readable by its owner alone."""
    try:
        os.replace(_draft(file, text), file)
    except OSError as reason:
        raise unwritable(file.parent, reason) from None


def write_once(file: Path, text: str) -> None:
    """As `write`, but whoever comes first wins, and the others change nothing."""
    try:
        draft = _draft(file, text)
        try:
            os.link(draft, file)
        except FileExistsError:
            pass
        except OSError as reason:
            if reason.errno not in NO_HARD_LINKS:
                raise
            os.replace(draft, file)
            return
        finally:
            Path(draft).unlink(missing_ok=True)
    except OSError as reason:
        raise unwritable(file.parent, reason) from None


def hold(folder: Path) -> IO[str]:
    """Keep the folder for one server, for as long as the returned file is open."""
    try:
        make(folder)
        file = open(folder / "lock", "a", opener=_for_the_owner)  # noqa: SIM115 - open is held
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Unusable(
            f"Another Kith serves the folder {folder} already; "
            "stop that one, or choose another folder with --data."
        ) from None
    except OSError as reason:
        raise unwritable(folder, reason) from None
    return file


def make(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def unwritable(folder: Path, reason: OSError) -> Unusable:
    why = os.strerror(reason.errno) if reason.errno else str(reason)
    return Unusable(
        f"Kith cannot write to the folder {folder} ({why}); choose another with --data."
    )


def _draft(file: Path, text: str) -> str:
    make(file.parent)
    handle, draft = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")  # mkstemp: 0600
    try:
        with open(handle, "w", encoding="utf-8") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError:
        os.unlink(draft)
        raise
    return draft


def _for_the_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
