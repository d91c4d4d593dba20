"""The window: start to the first accepted key, and memory, against a bare QMainWindow."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import psutil

from tests.bench.measuring import Finding, in_turn, p50, progress, ratio

ROUNDS = 15
PASSAGES = 5000
DAY, STALL_MS = 1500, 50.0

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""
_GONE = "import os; os._exit(0)"
_HELD = "print('shown', flush=True); input()"
_HERE = Path(__file__).parent


def starting(data: Path) -> Iterator[Finding]:
    """Yield process start to the painted lock screen's first key, against a bare window's."""
    progress(f"{ROUNDS} starts")
    ours, bare = [sys.executable, str(_HERE / "start.py")], [sys.executable, "-c", _BARE + _GONE]
    for command in (bare, ours):
        _run(command, data)

    def start_bare(_turn: int) -> None:
        _run(bare, data)

    def start_ours(_turn: int) -> None:
        _run(ours, data)

    plain, taken = in_turn(start_bare, start_ours, ROUNDS)
    busy = ratio(*reversed(in_turn(start_bare, start_ours, ROUNDS, _processor_time)))
    note = (
        f"{p50(taken) * 1000:.0f} ms against {p50(plain) * 1000:.0f} ms;"
        f" processor time {busy:.2f} ×"
    )
    yield Finding("start to first accepted key", ratio(taken, plain), 2.0, "×", note)


def memory(data: Path) -> Iterator[Finding]:
    """Yield resident memory after many passages, against the bare window, and its growth."""
    progress(f"{PASSAGES:,} passages through the window")
    with _started([sys.executable, "-c", _BARE + _HELD], data) as window:
        bare = _resident(window, "shown")
    command = [sys.executable, str(_HERE / "passing.py"), str(PASSAGES)]
    with _started(command, data) as window:
        half, full = _resident(window, "half"), _resident(window, "full")
    note = f"{full / 2**20:.0f} MiB after {PASSAGES:,} passages, bare {bare / 2**20:.0f} MiB"
    yield Finding("resident memory", full / bare, 2.0, "×", note)
    note = f"{half / 2**20:.0f} MiB at the half"
    yield Finding("memory flat over the second half", full / half, 1.05, "×", note)


def stalls(data: Path) -> Iterator[Finding]:
    """Yield the longest stall of the window's thread in a guard's day."""
    progress(f"a day of {DAY:,} passages through the window")
    done = subprocess.run(
        [sys.executable, str(_HERE / "day.py"), str(DAY)],
        env=_environment(data),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    beats = [line.split(" ", 2) for line in done.stdout.splitlines()]
    late = [(float(ms), float(computed), pressed) for ms, computed, pressed in beats]
    longest, _computed, pressed = max(late)
    own = max(min(ms, computed) for ms, computed, _pressed in late)
    over = sum(ms > STALL_MS for ms, _computed, _pressed in late)
    note = (
        f"{over} of {len(late):,} beats; the longest after {pressed};"
        f" computed by the thread itself {own:.0f} ms at most"
    )
    yield Finding(f"longest stall in {DAY:,} passages", longest, STALL_MS, "ms", note)


def _processor_time() -> float:
    """Return the seconds that processes which have ended computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _environment(data: Path) -> dict[str, str]:
    """Return the environment of both: an installed program keeps its bytecode."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "GUARDPOST_DATA": str(data), "PYTHONPATH": str(_HERE.parents[1])}


def _run(command: list[str], data: Path) -> None:
    subprocess.run(command, env=_environment(data), check=True)


def _started(command: list[str], data: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        env=_environment(data),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _resident(window: subprocess.Popen[str], word: str) -> int:
    """Wait for the process to say ``word``, look at it from outside, let it go on."""
    heard, answer = _pipe(window.stdout), _pipe(window.stdin)
    line = heard.readline().strip()
    if line != word:
        raise RuntimeError(f"{word} was not reached: {line}")
    resident: int = psutil.Process(window.pid).memory_info().rss
    answer.write("\n")
    answer.flush()
    return resident


def _pipe(end: IO[str] | None) -> IO[str]:
    assert end is not None
    return end
