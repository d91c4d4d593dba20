"""The pinned Qt binding does not wear out the interpreter."""

from __future__ import annotations

import subprocess
import sys

CALLS = 300_000

PROGRAM = f"""
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
for _ in range({CALLS}):
    label.setText("x")
print("alive")
"""


def test_300000_calls_leave_the_interpreter_alive() -> None:
    """PySide6 6.12.0 drops a reference to None per call and aborts Python 3.11.

    A shift in the booth is far more calls than this; see docs/decisions/0002.
    """
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "alive\n", "")
