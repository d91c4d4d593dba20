"""The demo, played once for all tests that look at what it leaves."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 300


@dataclass(frozen=True)
class Played:
    """A demo that was played.

    Attributes:
        out: its folder.
        said: what it printed.
    """

    out: Path
    said: str

    @property
    def report(self) -> Path:
        """The sealed report of the middle shift."""
        return self.out / "report.pdf"

    @property
    def data(self) -> Path:
        """The data folder of the demo site."""
        return self.out / "data"


def guardpost(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program as from a shell on a machine without a display."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-m", "guardpost", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=MOST_SECONDS,
        check=False,
    )


def play_once(folder: Path) -> Played:
    """Play the demo below ``folder``, or take what another process of this run played there."""
    out, told = folder / "demo", folder / "demo.json"
    with (folder / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            done = guardpost("demo", "--out", str(out), "--lang", "zh_CN")
            told.write_text(json.dumps([done.returncode, done.stdout, done.stderr]))
    code, said, complaints = json.loads(told.read_text())
    assert code == 0, complaints
    assert complaints == ""
    return Played(out, said)
