"""Whether a window can be shown here, asked before Qt is: it ends the program where not."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

# Where every X server of this machine listens.
X_SOCKETS = Path("/tmp/.X11-unix")
X_PORT = 6000
WAIT_S = 2.0

Address = str | tuple[str, int]


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether a window can be shown here; a display that nobody serves is none."""
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return True
    wayland = environment.get("WAYLAND_DISPLAY")
    if wayland and _answers(str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / wayland)):
        return True
    return any(_answers(address) for address in _addresses(environment.get("DISPLAY", "")))


def _addresses(display: str) -> tuple[Address, ...]:
    """Return where a display such as ``:0``, ``unix:1.0`` or ``host:10`` listens."""
    found = re.fullmatch(r"(.*):(\d+)(?:\.\d+)?", display)
    if found is None:
        return ()
    host, number = found[1], int(found[2])
    if host in ("", "unix"):
        path = str(X_SOCKETS / f"X{number}")
        return (path, "\0" + path)
    return ((host, X_PORT + number),)


def _answers(address: Address) -> bool:
    # It weighs 3 ms, and most starts are told which platform they have.
    import socket

    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    try:
        with socket.socket(family) as tried:
            tried.settimeout(WAIT_S)
            tried.connect(address)
    except OSError:
        return False
    return True
