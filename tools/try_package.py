"""Play the demo with the built program, and tell its size and time."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "guardpost"
PROGRAM = FOLDER / ("guardpost.exe" if sys.platform == "win32" else "guardpost")
OUT = ROOT / "build" / "packaged-demo"
LEFT_BY_DEMO = ("report.pdf", "screens", "data")


def main() -> int:
    """Run the demo; return 0 when it ended well and left what it should."""
    started = time.monotonic()
    done = subprocess.run([PROGRAM, "demo", "--out", OUT], cwd=ROOT / "build", check=False)
    seconds = time.monotonic() - started
    absent = [name for name in LEFT_BY_DEMO if not (OUT / name).exists()]
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file())
    print(f"{FOLDER.relative_to(ROOT)}: {size / 2**20:.0f} MB; demo: {seconds:.1f} s")
    if done.returncode or absent:
        print(f"demo ended with {done.returncode}; not there: {', '.join(absent) or 'nothing'}")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
