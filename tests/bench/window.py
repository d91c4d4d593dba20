"""The window: start to the first accepted key, and memory, against a bare QMainWindow."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import Finding, p50

ROUNDS = 7
PASSAGES = 5000

_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow, QLineEdit
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
app = QApplication([])
window = QMainWindow()
edit = QLineEdit()
window.setCentralWidget(edit)
window.show()
QTest.keyClicks(edit, "1")
assert edit.text() == "1"
"""

_OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtTest import QTest
from ui.compose import build_window
app = QApplication([])
window = build_window(Path(sys.argv[1]))
window.show()
pin = window.findChild(object, "lock.pin")
QTest.keyClicks(pin, "1")
assert pin.text() == "1"
"""

_TIMED = """
import os, subprocess, sys, time
start = time.perf_counter()
code = sys.argv[1] + "\\nimport os; os._exit(0)"
subprocess.run([sys.executable, "-c", code, *sys.argv[2:]], check=True)
print(time.perf_counter() - start)
"""

_MEMORY = """
import psutil
print(psutil.Process().memory_info().rss)
"""


def starting(data: Path, entries: int) -> Iterator[Finding]:
    """Yield process start to the first accepted key, against a bare window's."""
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(_seconds(_BARE))
        ours.append(_seconds(_OURS, str(data)))
    note = f"{p50(ours) * 1000:.0f} ms against {p50(bare) * 1000:.0f} ms, {entries:,} entries"
    yield Finding("start to first accepted key", p50(ours) / p50(bare), 2.0, "×", note)


def memory(data: Path) -> Iterator[Finding]:
    """Yield resident memory after many passages, against the bare window, and its growth."""
    bare = int(_output(_BARE + _MEMORY))
    passing = (Path(__file__).parent / "passing.py").read_text(encoding="utf-8")
    half, full = (int(line) for line in _output(passing, str(data), str(PASSAGES)).split())
    note = f"{full / 2**20:.0f} MiB after {PASSAGES:,} passages, bare {bare / 2**20:.0f} MiB"
    yield Finding("resident memory", full / bare, 2.0, "×", note)
    note = f"{half / 2**20:.0f} MiB at the half"
    yield Finding("memory flat over the second half", full / half, 1.05, "×", note)


def _seconds(code: str, *arguments: str) -> float:
    return float(_output(_TIMED, code, *arguments))


def _output(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout
