"""A small disk in memory, which can be filled and emptied. Only whoever may mount has one."""

from __future__ import annotations

import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

MOUNT = "mount"
SIZE = "24m"
PIECE = b"\0" * 65536


class NotAllowed(Exception):  # noqa: N818 - it is shown to people
    """This machine does not let us mount anything."""


class Disk:
    """`with Disk() as disk:` has it at `disk.folder`; afterwards it is no more."""

    def __enter__(self) -> Disk:
        self.folder = Path(tempfile.mkdtemp(prefix="kith-disk-"))
        mount = [MOUNT, "-t", "tmpfs", "-o", f"size={SIZE},mode=0700", "tmpfs", str(self.folder)]
        try:
            subprocess.run(mount, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as reason:
            self.folder.rmdir()
            raise NotAllowed from reason
        return self

    def __exit__(self, *trouble: object) -> None:
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
        self.folder.rmdir()

    def fill(self) -> None:
        """To its last page. What is deleted leaves room again, so this is called often."""
        with suppress(OSError), open(self.filler, "ab", buffering=0) as file:
            while file.write(PIECE):
                pass

    def empty(self) -> None:
        self.filler.unlink(missing_ok=True)

    @property
    def filler(self) -> Path:
        return self.folder / "filler"
