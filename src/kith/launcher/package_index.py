"""Where packages come from: pip's own settings, told to uv, which does not read them."""

import configparser
import os
from pathlib import Path

# pip's word, uv's variable, and what uv puts between several.
WORDS = (
    ("index-url", "UV_DEFAULT_INDEX", ""),
    ("extra-index-url", "UV_INDEX", " "),
    ("find-links", "UV_FIND_LINKS", ","),
    ("trusted-host", "UV_INSECURE_HOST", " "),
    ("no-index", "UV_NO_INDEX", ""),
    ("cert", "SSL_CERT_FILE", ""),
)
OWN_TO_UV = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_INDEX", "UV_CONFIG_FILE")


def for_uv() -> dict[str, str]:
    """Variables for uv; none where somebody has set uv up for themselves."""
    if any(name in os.environ for name in OWN_TO_UV):
        return {}
    settings = _of_pip()
    found = {"UV_INDEX_STRATEGY": "unsafe-best-match"}  # as pip does; the hashes keep it safe
    for word, variable, between in WORDS:
        value = settings.get(word, "").split()
        if value and variable not in os.environ:
            found[variable] = between.join(value)
    return found


def _of_pip() -> dict[str, str]:
    files = configparser.RawConfigParser(strict=False)
    try:
        files.read(_files(), encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        files.clear()
    settings: dict[str, str] = {}
    for section in ("global", "install"):
        if files.has_section(section):
            settings |= dict(files.items(section))
    for word, _variable, _between in WORDS:
        value = os.environ.get("PIP_" + word.upper().replace("-", "_"))
        if value is not None:
            settings[word] = value
    return settings


def _files() -> list[Path]:
    """pip's own order: the machine's, the person's, the one that a variable names."""
    home = Path.home()
    personal = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    named = os.environ.get("PIP_CONFIG_FILE", "")
    if named == os.devnull:
        return []
    files = [Path("/etc/xdg/pip/pip.conf"), Path("/etc/pip.conf")]
    files += [home / ".pip" / "pip.conf", personal / "pip" / "pip.conf"]
    return [*files, Path(named)] if named else files
