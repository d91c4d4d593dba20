"""Play the demo with the built program, start its window, and tell size and times."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tools.shipped import GPL_PARTS_OF_QT
from ui.raising import ask_to_raise

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "guardpost"
PROGRAM = FOLDER / ("guardpost.exe" if sys.platform == "win32" else "guardpost")
OUT = ROOT / "build" / "packaged-demo"
LEFT_BY_DEMO = ("report.pdf", "screens", "data")
# A window that is not there after so long does not start at all.
PATIENCE_S = 60.0
POLL_S = 0.02
# GNU readline is under the GPL, and so is what lies beside QtMultimedia in its wheel; the other
# SQLite has the fault that the book must not meet.
MUST_NOT_BE_THERE = (
    *(f"*Qt*{part}*" for part in GPL_PARTS_OF_QT),
    "libreadline*",
    "libsqlite3*",
    "lib-dynload/_sqlite3*",
    "lib-dynload/readline*",
)
# It closes itself, or is ended before it listens for being asked; Windows has no asking.
ENDS_WHEN_ASKED = (0, 1) if sys.platform == "win32" else (0, -signal.SIGTERM)


def main() -> int:
    """Run the demo and the window; return 0 when both ended well."""
    unwanted = [str(file) for name in MUST_NOT_BE_THERE for file in FOLDER.rglob(name)]
    if unwanted:
        print("must not be shipped:", *unwanted)
        return 1
    started = time.monotonic()
    done = subprocess.run([PROGRAM, "demo", "--out", OUT], cwd=ROOT / "build", check=False)
    played = time.monotonic() - started
    absent = [name for name in LEFT_BY_DEMO if not (OUT / name).exists()]
    if done.returncode or absent:
        print(f"demo ended with {done.returncode}; not there: {', '.join(absent) or 'nothing'}")
        return 1
    opened = _seconds_to_window(OUT / "data")
    if opened is None:
        print("the window did not open, or did not close when it was asked to")
        return 1
    size = _size(FOLDER) / 2**20
    print(f"{FOLDER.relative_to(ROOT)}: {size:.0f} MB; demo {played:.1f} s, window {opened:.1f} s")
    return 0


def _size(folder: Path) -> int:
    """Return the bytes on disk: what is only linked to counts once."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def _seconds_to_window(data: Path) -> float | None:
    """Return the time from start until the window answers; None when it never does."""
    started = time.monotonic()
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([PROGRAM, "--data", data], cwd=ROOT / "build", env=unseen) as program:
        while not ask_to_raise(data) and program.poll() is None:
            if time.monotonic() - started > PATIENCE_S:
                break
            time.sleep(POLL_S)
        seconds = time.monotonic() - started
        up = program.poll() is None and seconds < PATIENCE_S
        program.terminate()
        try:
            closed = program.wait(PATIENCE_S) in ENDS_WHEN_ASKED
        except subprocess.TimeoutExpired:
            program.kill()
            closed = False
    return seconds if up and closed else None


if __name__ == "__main__":
    raise SystemExit(main())
