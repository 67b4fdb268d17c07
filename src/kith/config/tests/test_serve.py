"""The one process, started and stopped as people do it."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[3]
PATIENCE = 60  # seconds; a stop takes under two, and a machine that is busy longer
ANA = ("--empty", "--name", "Ana Brandt", "--email", "ana@tamarack.example")

pytestmark = pytest.mark.live


class House:
    """A data folder of its own, and what is typed about it."""

    def __init__(self, folder):
        self.folder = folder
        self.open = []

    def start(self, *words, program=("-m", "kith.config", "serve", "--port", "0", "--no-browser")):
        """A database of its own too, also where the other tests use PostgreSQL."""
        here = {"KITH_DATA": str(self.folder), "KITH_DATABASE": "", "KITH_ADDRESS": ""}
        process = subprocess.Popen(
            [sys.executable, *program, *words],
            env={**os.environ, **here, "PYTHONPATH": str(SOURCE), "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.open.append(process)
        return process

    def refusal(self, *words):
        process = self.start(*words)
        _said, told = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1
        assert told.count("\n") == 1
        return told


@pytest.fixture
def house(tmp_path):
    house = House(tmp_path / "data")
    yield house
    for process in house.open:
        process.kill()
        process.communicate()


def address_of(process):
    line = process.stdout.readline()
    assert line.startswith("Kith is open at "), line + process.stderr.read()
    return re.search(r"http://\S+", line)[0]


def stop(process, number=signal.SIGINT):
    process.send_signal(number)
    process.wait(timeout=PATIENCE)
    assert "Traceback" not in process.stderr.read()
    return process.stdout.read()  # not `communicate`, which passes over what a line read ahead


def page(address):
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return answer.read().decode()


def test_an_empty_kith_gives_its_first_convenor_a_link_until_somebody_has_come_in(house):
    first = house.start(*ANA)
    address = address_of(first)
    assert "first convenor" in first.stdout.readline()
    link = first.stdout.readline().strip()
    assert link.startswith(address + "sign-in/")
    assert "Ana Brandt" in page(link)
    assert "Kith has stopped." in stop(first)

    again = house.start()
    address_of(again)
    assert "first convenor" in again.stdout.readline()
    stop(again)


def test_a_new_kith_is_a_village_and_says_who_lives_there(house):
    process = house.start()
    assert "Kith" in page(address_of(process))
    assert "made up" in stop(process)
    assert "a village never becomes real" in house.refusal(*ANA)


def test_a_second_server_is_refused_and_a_stopped_one_leaves_room_for_the_next(house):
    first = house.start(*ANA)
    address_of(first)
    assert "serves the folder" in house.refusal()
    stop(first, signal.SIGTERM)
    stop_me = house.start()
    address_of(stop_me)


def test_what_cannot_be_opened_is_told_in_a_sentence(house):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert f"Port {port} cannot be used" in house.refusal(*ANA, "--port", port)
    assert "--name NAME and --email ADDRESS" in house.refusal("--empty")
    assert "email address" in house.refusal("--empty", "--name", "Ana", "--email", "nowhere")


def test_people_without_a_place_are_neither_called_made_up_nor_real(house):
    stop_me = house.start(*ANA)
    address_of(stop_me)
    stop(stop_me)
    (house.folder / "place.json").unlink()
    assert "does not say who they are" in house.refusal()


SMALL = """\
import asyncio, socket, sys, threading
from kith.config import server

class Application:
    closed = asyncio.Event()
    def closing(self):
        self.closed.set()
    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            return
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"open", "more_body": True})
        if scope["path"] == "/held":
            await asyncio.to_thread(threading.Event().wait)
        await self.closed.wait()
        await send({"type": "http.response.body", "body": b" and closed"})

sockets = server.listen(0, on_network=False)
port = sockets[0].getsockname()[1]
opened = lambda: print("Kith is open at http://127.0.0.1:%d/" % port)
server.serve(Application(), sockets, behind_tls=False, ready=opened)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_open_streams_are_closed_and_hold_no_stop(house, number):
    process = house.start(program=("-c", SMALL))
    with urllib.request.urlopen(address_of(process) + "stream", timeout=PATIENCE) as stream:
        assert stream.read(4) == b"open"
        stop(process, number)
        assert stream.read() == b" and closed"


def test_a_request_that_hangs_holds_no_stop_either(house):
    process = house.start(program=("-c", SMALL))
    with urllib.request.urlopen(address_of(process) + "held", timeout=PATIENCE) as held:
        assert held.read(4) == b"open"
        stop(process)


def test_a_room_may_be_larger_than_the_files_that_a_system_begins_with(house):
    few = f"import resource as r; r.setrlimit(r.RLIMIT_NOFILE, (64, 1024))\n{SMALL}"
    process = house.start(program=("-c", few))
    address = address_of(process)
    with ExitStack() as open_streams:
        for _ in range(80):
            stream = urllib.request.urlopen(address + "stream", timeout=PATIENCE)
            assert open_streams.enter_context(stream).read(4) == b"open"
        stop(process)
