"""The Python that Kith's own venv is made from."""

import os
import subprocess
import sys
import sysconfig

ASK = "import importlib.util as u, sys; print(*filter(u.find_spec, sys.argv[1:]))"
ASK_PIP = "import pip, sys; sys.exit(tuple(map(int, pip.__version__.split('.')[:2])) < (22, 3))"


def base() -> str:
    """The Python beneath: started from a venv's Python, that venv may be the one to be remade."""
    return getattr(sys, "_base_executable", None) or sys.executable


def kind() -> str:
    """What a venv is bound to, such as "3.11 cpython-311-x86_64-linux-gnu"."""
    tag = sysconfig.get_config_var("SOABI") or sysconfig.get_platform()
    return f"{sys.version_info[0]}.{sys.version_info[1]} {tag}"


def modules(*names: str) -> set[str]:
    """Which of these the Python beneath can import; this process may be a venv's."""
    asked = subprocess.run([base(), "-c", ASK, *names], capture_output=True, text=True, check=False)
    return set(asked.stdout.split())


def has_pip() -> bool:
    """Whether a pip lies beside it that can install into another Python's folder."""
    return subprocess.run([base(), "-c", ASK_PIP], capture_output=True, check=False).returncode == 0


def debian_package() -> str:
    """What Debian calls the package that brings venv to this Python."""
    if os.path.realpath("/usr/bin/python3") == os.path.realpath(base()):
        return "python3-venv"
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
