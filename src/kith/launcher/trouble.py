"""What went wrong while installing, in a sentence."""

import errno
import os
import re
from pathlib import Path

from kith.launcher.refusal import Refusal

UNREACHED = (
    "NewConnectionError", "ConnectTimeoutError", "ReadTimeoutError", "ProxyError", "SSLError",
    "Connection refused", "Network is unreachable", "name resolution", "dns error",
    "Retrying (Retry", "error sending request", "Failed to fetch", "tcp connect error",
)  # fmt: skip


def of_pip(said: str, log: Path) -> Refusal:
    """The sentence for what pip or uv said; all of it is in the log."""
    if re.search(r"hash(es)? mismatch|DO NOT MATCH THE HASHES", said, re.IGNORECASE):
        return Refusal(
            f"A package from the index is not the one that Kith's lock names{_which(said)}, and "
            f"was not installed; if the index is a mirror, ask whoever keeps it. All of it: {log}"
        )
    if "No space left on device" in said:
        return Refusal("The disk is full; make room (some 300 MB), then try again.")
    if "Permission denied" in said:
        return Refusal(f"Kith may not write where it installs itself; see {log}")
    if "CERTIFICATE_VERIFY_FAILED" in said or "invalid peer certificate" in said:
        return Refusal(
            "The certificate of the package index is not trusted here; set pip's cert to the "
            f"authority that signs it (a school's network often has its own). All of it: {log}"
        )
    if any(word in said for word in UNREACHED):
        return Refusal(
            "Kith cannot reach the package index that pip is set up for; "
            f"check the network, then try again. All of it: {log}"
        )
    last = (said.strip().splitlines() or ["no reason given"])[-1].removeprefix("ERROR: ")
    return Refusal(f"Kith could not be installed: {last} All of it: {log}")


def with_the_folder(folder: Path, reason: OSError) -> Refusal:
    if reason.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Refusal(f"Kith cannot write to its own folder {folder}, where it installs itself.")
    if reason.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refusal("The disk is full; make room (some 300 MB), then try again.")
    why = os.strerror(reason.errno) if reason.errno else str(reason)
    return Refusal(f"Kith could not be installed ({reason.filename or folder}: {why}).")


def _which(said: str) -> str:
    found = re.search(r"^ +(\S+) from |for `?([\w.-]+==[\w.]+)", said, re.MULTILINE)
    name = next((group for group in found.groups() if group), "") if found else ""
    return f" ({name})" if name else ""
