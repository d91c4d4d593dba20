"""Who asks disk, printer, PDF, key store, database or argon2 on the window's own thread."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import argon2.low_level
import pypdfium2
import pytest

from guardpost.keys.vault import SystemVault
from guardpost.store.rows import Rows

ROOT = Path(__file__).resolve().parents[2]
# The program's own files and Python's: read once, with the first page that needs them.
OWN = tuple(str(path) for path in (ROOT / "guardpost", ROOT / "ui", ROOT / "resources"))
OWN += (sys.prefix, sys.base_prefix, "/usr", "/etc", "/proc", "/dev/urandom", "/dev/null")
WINDOW = f"{ROOT / 'ui'}/"
TOUCHES_DISK = frozenset(
    {"open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}
)
WAITS = frozenset({"subprocess.Popen", "socket.connect", "os.exec", "os.posix_spawn"})
CALLS = (
    *((os, name) for name in ("stat", "fsync", "chmod", "utime", "statvfs")),
    *((argon2.PasswordHasher, name) for name in ("hash", "verify")),
    (argon2.low_level, "hash_secret_raw"),
    *((SystemVault, name) for name in ("get", "set")),
    *((Rows, name) for name in ("_one", "all", "each", "together")),
    (pypdfium2, "PdfDocument"),
)

_noting: list[Callable[[str, str], None]] = []


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if _noting and event in TOUCHES_DISK | WAITS:
        _noting[-1](event, str(arguments[0]) if arguments else "")


# Python lets no hook go again: it hears nothing while nobody notes.
sys.addaudithook(_hear)


@contextmanager
def slow_calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[tuple[str, str]]]:
    """Note what the main thread asks meanwhile: (what, the place in ``ui`` that led to it)."""
    found: set[tuple[str, str]] = set()

    def note(what: str, of: str) -> None:
        if threading.current_thread() is threading.main_thread() and not of.startswith(OWN):
            place = _place()
            if place:
                found.add((what, place))

    with monkeypatch.context() as patched:
        for owner, name in CALLS:
            patched.setattr(owner, name, _noted(getattr(owner, name), name, note))
        _noting.append(note)
        try:
            yield found
        finally:
            _noting.remove(note)


def _noted(call: Callable[..., Any], name: str, note: Callable[[str, str], None]) -> Any:
    def instead(*args: Any, **named: Any) -> Any:
        note(name, str(args[0]) if args else "")
        return call(*args, **named)

    return instead


def _place() -> str:
    """Return the innermost function of the window; empty for what a test itself does."""
    # Not ``traceback``: it looks the files up itself.
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(WINDOW):
            return f"{path[len(WINDOW) :]}:{frame.f_code.co_name}"
        frame = frame.f_back
    return ""
