"""The place: the folder that holds everything one Kith keeps, and the address it is found at."""

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from kith.config import database, folder
from kith.config.refusal import Unusable
from kith.config.web_address import read_address, the_host

BESIDE_THE_SCRIPT = Path(__file__).resolve().parents[3] / "data"
VILLAGE, REAL = "village", "real"
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]


@dataclass(frozen=True)
class Place:
    """One data folder. `address` is what others open ("https://kith.school"), "" for nobody else;
    `database_address` is KITH_DATABASE, "" for the file in the folder. Whatever cannot be used
    raises `Unusable` with a sentence.
    """

    folder: Path
    address: str = ""
    database_address: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Place":
        """The place that KITH_DATA, KITH_ADDRESS and KITH_DATABASE tell of."""
        where = Path(environment.get("KITH_DATA") or BESIDE_THE_SCRIPT).absolute()
        address = read_address(environment.get("KITH_ADDRESS", ""))
        return cls(where, address, environment.get("KITH_DATABASE", ""))

    @property
    def secure(self) -> bool:
        """Whether people reach it through TLS: then cookies and forwarded headers say so too."""
        return self.address.startswith("https://")

    @property
    def hosts(self) -> list[str]:
        """For Django's ALLOWED_HOSTS."""
        return LOOPBACK + ([the_host(self.address)] if self.address else [])

    @property
    def trusted_origins(self) -> list[str]:
        """For Django's CSRF_TRUSTED_ORIGINS."""
        return [self.address] if self.address else []

    @property
    def database(self) -> dict[str, Any]:
        """For Django's DATABASES["default"]."""
        if self.database_address:
            return database.postgres(self.database_address)
        return database.sqlite(self.folder / "kith.sqlite3")

    @property
    def uploads(self) -> Path:
        return self.folder / "uploads"

    @property
    def secret(self) -> str:
        """For Django's SECRET_KEY. Made once; everyone who races gets the same one."""
        file = self.folder / "secret"
        if not file.exists():
            folder.write_once(file, secrets.token_urlsafe(64))
        secret = folder.read(file).strip()
        if len(secret) < 32:
            raise Unusable(f"The file {file} is damaged; put back the one from your backup.")
        return secret

    @property
    def kind(self) -> str:
        """VILLAGE, REAL, or "" for a folder that is neither yet."""
        file = self.folder / "place.json"
        if not file.exists():
            return ""
        try:
            kind = json.loads(folder.read(file))["kind"]
        except (ValueError, KeyError, TypeError):
            kind = None
        if kind not in (VILLAGE, REAL):
            raise Unusable(f'{file} says neither {{"kind": "village"}} nor {{"kind": "real"}}.')
        return str(kind)

    def become(self, kind: str) -> None:
        """Say what this folder is, for ever."""
        now = self.kind
        if now == VILLAGE and kind == REAL:
            raise Unusable(
                f"{self.folder} holds the made-up village, and a village never becomes real; "
                "choose another folder with --data."
            )
        if not now:
            folder.write(self.folder / "place.json", json.dumps({"kind": kind}) + "\n")

    def hold(self) -> IO[str]:
        """Keep the folder for one server, for as long as the returned file is open."""
        return folder.hold(self.folder)
