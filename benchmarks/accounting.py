"""What a process has used, by the kernel's own account: asked from outside, and free of cost."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

WHOLE_PROCESS = 2  # as in clock_getcpuclockid(3)


@dataclass(frozen=True)
class Memory:
    """Bytes. `own` is what it alone holds and has written; `pss` adds its share of files."""

    rss: int
    pss: int
    own: int


def processor(pid: int) -> float:
    """Seconds that a process and all its threads have had of a processor.

    The same figure as in /proc/PID/stat, which has it in hundredths of seconds only.
    """
    return time.clock_gettime((~pid << 3) | WHOLE_PROCESS)


def loop(pid: int) -> float:
    """The same of its first thread alone, which in a server runs the event loop."""
    spent = Path(f"/proc/{pid}/task/{pid}/schedstat").read_text().split()[0]
    return int(spent) / 1e9


def memory(pid: int) -> Memory:
    found = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, _, rest = line.partition(":")
        found[name] = int(rest.split()[0]) * 1024
    return Memory(found["Rss"], found["Pss"], found["Private_Dirty"])
