"""A real PostgreSQL for the tests: in a scratch folder, under an unprivileged account."""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kith.launcher import postgres_programs, program
from kith.launcher.network import free_port
from kith.launcher.refusal import Refusal

LOOPBACK = "127.0.0.1"
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
PATIENCE = 60  # seconds to start, and to stop


@contextmanager
def server() -> Iterator[str]:
    """Start one. → its address, for KITH_DATABASE. Stopped and removed however this ends."""
    programs, account = postgres_programs.folder(), postgres_programs.account()
    folder = Path(tempfile.mkdtemp(prefix="kith-postgres-"))
    try:
        scratch = Scratch(programs, account, folder, free_port(), secrets.token_urlsafe(16))
        scratch.initialise()
        with scratch.running():
            yield f"postgres://kith:{scratch.password}@{LOOPBACK}:{scratch.port}/kith"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True)
class Scratch:
    """One server that lives for one run."""

    programs: Path
    account: str
    folder: Path
    port: int
    password: str

    def initialise(self) -> None:
        """With a password, because other accounts of this machine reach loopback too."""
        password = self.folder / "password"
        password.write_text(self.password)
        if self.account:
            shutil.chown(password, self.account)
            shutil.chown(self.folder, self.account)
        secure = ("--username=kith", "--pwfile=password", "--auth=scram-sha-256")
        made = self._run("initdb", *secure, "--encoding=UTF8", f"--locale={LOCALE}", "-N", "data")
        if made.returncode != 0:
            raise Refusal(f"PostgreSQL's initdb failed: {_last_line(made.stdout)}")

    @contextmanager
    def running(self) -> Iterator[None]:
        child = self._start()
        try:
            self._wait_for(child)
            yield
        finally:
            child.send_signal(signal.SIGINT)  # PostgreSQL's "now, but cleanly"
            try:
                child.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                child.kill()

    def _start(self) -> subprocess.Popen:
        never_safe_always_fast = ("fsync", "full_page_writes", "synchronous_commit")
        settings = [f"{name}=off" for name in never_safe_always_fast]
        settings += [f"port={self.port}", f"listen_addresses={LOOPBACK}"]
        settings += [f"unix_socket_directories={self.folder}"]
        words = [word for setting in settings for word in ("-c", setting)]
        with open(self.folder / "log", "w") as log:
            return subprocess.Popen(
                [self.programs / "postgres", "-D", "data", *words],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for the tests, which still need a database
                **self._under_its_account(),
            )

    def _wait_for(self, child: subprocess.Popen) -> None:
        until = time.monotonic() + PATIENCE
        to_it = ("-h", LOOPBACK, "-p", str(self.port), "-U", "kith")
        while self._run("createdb", *to_it, "kith").returncode != 0:
            if child.poll() is not None or time.monotonic() > until:
                log = (self.folder / "log").read_text(errors="replace")
                raise Refusal(f"PostgreSQL did not start: {_last_line(log)}")
            time.sleep(0.1)

    def _run(self, name: str, *words: str) -> subprocess.CompletedProcess:
        return program.run(
            [self.programs / name, *words],
            **self._under_its_account(),
        )

    def _under_its_account(self) -> dict[str, Any]:
        environment = {**os.environ, "PGPASSWORD": self.password, "LC_ALL": LOCALE}
        options: dict[str, Any] = {"cwd": self.folder, "env": environment}
        if self.account:
            options |= {"user": self.account, "group": _group(self.account), "extra_groups": []}
        return options


def _group(account: str) -> int:
    return pwd.getpwnam(account).pw_gid


def _last_line(said: str) -> str:
    return (said.strip().splitlines() or ["no reason given"])[-1]
