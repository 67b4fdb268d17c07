"""Tests play in a scratch place: a real file, since in memory WAL and IMMEDIATE go untried."""

import os
import tempfile
from pathlib import Path

SCRATCH = tempfile.TemporaryDirectory(prefix="kith-tests-")
os.environ["KITH_DATA"] = SCRATCH.name
os.environ.pop("KITH_ADDRESS", None)
Path(SCRATCH.name, "place.json").write_text('{"kind": "village"}\n')
