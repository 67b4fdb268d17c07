"""How long what `./kith run` does takes until a page is there, and how long it takes to stop.

Installed already, the village loaded already, files in the machine's memory already.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from statistics import median

from benchmarks import accounting
from benchmarks.child import ROOT, NoAnswer
from benchmarks.line import HOST
from benchmarks.phones import Phones
from benchmarks.row import Budget, Row
from benchmarks.served import Place, Villages
from kith.launcher.interpreter import base
from kith.launcher.network import free_port

START, STOP = Budget(2), Budget(2)
PATIENCE = 60.0  # seconds
LAUNCHED = ROOT / "benchmarks" / "launched.py"
IMPORTS = "import kith.config.asgi"


@dataclass(frozen=True)
class Start:
    """Seconds by the clock and of processor until the first page; of importing; of stopping."""

    clock: float
    processor: float
    import_clock: float
    import_processor: float
    stop: float
    quiet_stop: float


def measure(wishes: Namespace, villages: Villages) -> list[Row]:
    streams, place = wishes.crowd, villages.new()
    Running(place).stop()  # whatever is made only once is made now
    starts = [start(place, streams) for _ in range(wishes.runs)]
    return list(rows(starts, streams))


def start(place: Place, streams: int) -> Start:
    with Running(place) as quiet:
        quiet_stop = quiet.stop()
    tickets = place.play("talking", people=streams)["tickets"]
    phones = [{"ticket": ticket} for ticket in tickets]
    with (
        Running(place) as kith,
        Phones(kith.port, phones, beside=[]),
    ):
        stop = kith.stop()
    return Start(kith.clock, kith.processor, *importing(place), stop, quiet_stop)


class Running:
    """What `./kith run` does, begun as this is made. `clock` and `processor`: to the first page."""

    def __init__(self, place: Place):
        self.port = free_port()
        began = time.monotonic()
        self.process = subprocess.Popen(
            [base(), str(LAUNCHED), str(self.port), str(place.folder)],
            env=place.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            wait_for_a_page(self.port, self.process)
        except BaseException:
            self.stop()
            raise
        self.clock = time.monotonic() - began
        self.processor = accounting.processor(self.process.pid)

    def stop(self) -> float:
        """→ the seconds that it took."""
        began = time.monotonic()
        self.process.terminate()
        self.process.wait(PATIENCE)
        return time.monotonic() - began

    def __enter__(self) -> Running:
        return self

    def __exit__(self, *trouble: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def wait_for_a_page(port: int, process: subprocess.Popen) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        line = HTTPConnection(HOST, port, timeout=PATIENCE)
        try:
            line.request("GET", "/")
            if line.getresponse().read():
                return
        except ConnectionRefusedError:
            time.sleep(0.01)
        finally:
            line.close()
    raise NoAnswer("Kith did not show a page; try ./kith run to read why.")


def importing(place: Place) -> tuple[float, float]:
    """Seconds by the clock, and of processor, of a Python that imports all of Kith and ends."""
    began = time.monotonic()
    process = subprocess.Popen([sys.executable, "-c", IMPORTS], env=place.environment)
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    return time.monotonic() - began, used.ru_utime + used.ru_stime


def rows(starts: list[Start], streams: int) -> Iterator[Row]:
    def middle(name: str) -> float:
        return median(getattr(one, name) for one in starts)

    clock, processor = middle("clock"), middle("processor")
    imports, alone = middle("import_clock"), "imports alone"
    note = "as by ./kith run; installed before, the village in its folder"
    yield Row("start, to the first page", clock, "s", imports, alone, note, START)
    yield Row("start: CPU", processor, "s", middle("import_processor"), alone)
    stop, quiet = middle("stop"), middle("quiet_stop")
    yield Row(f"stop, {streams} streams open", stop, "s", quiet, "none open", budget=STOP)
