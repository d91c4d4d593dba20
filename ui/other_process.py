"""Work that another process of Guardpost does: it may never end, or must not hold Python's lock."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

from guardpost.errors import Unavailable

_ROOT = Path(__file__).resolve().parent.parent
# Windows: no console window; below whatever else runs, where it is asked for.
_NO_CONSOLE, _IDLE = 0x08000000, 0x00000040
_PIPES: dict[str, Any] = {
    "stdin": subprocess.PIPE,
    "stdout": subprocess.PIPE,
    "stderr": subprocess.DEVNULL,
}

log = logging.getLogger("guardpost")
_running: set[subprocess.Popen[str]] = set()


def told_by(command: str, *arguments: str, text: str = "", failure: str, idle: bool = False) -> Any:
    """Run a hidden command of the program and return the JSON it writes, however long it takes.

    Args:
        text: what it reads.
        failure: the code when it ends without an answer.
        idle: it goes behind everything else; under Unix it sees to that itself.

    Raises:
        Unavailable: ``failure``.
    """
    flags = (_NO_CONSOLE | (_IDLE if idle else 0)) if sys.platform == "win32" else 0
    process = subprocess.Popen(
        [sys.executable, *_way_in(), command, *arguments],
        **_PIPES,
        cwd=_ROOT if _ROOT.is_dir() else None,
        creationflags=flags,
        encoding="utf-8",
    )
    _running.add(process)
    try:
        said, _none = process.communicate(text)
    finally:
        _running.discard(process)
    if process.returncode:
        log.error("%s ended with %d", command, process.returncode)
        raise Unavailable(failure)
    return json.loads(said)


def give_up() -> None:
    """End whatever is still under way: the program closes."""
    for process in tuple(_running):
        process.terminate()


def _way_in() -> tuple[str, ...]:
    """Return how the program's own door is named: built, it is the executable itself."""
    return () if getattr(sys, "frozen", False) else ("-m", "guardpost")
