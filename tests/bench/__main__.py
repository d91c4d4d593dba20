"""``make bench``: every figure of the design in one run, printed as one table.

Give a number of entries to measure with another size: ``python -m tests.bench 100000``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from tests.bench import book, month, reports, window, workbooks
from tests.bench.measuring import Finding, progress, table
from tests.bench.seed import seeded

ENTRIES, VEHICLES = 1_000_000, 100_000
KEPT = Path("build") / "bench"


def main(entries: int) -> int:
    """Measure, print the table, return 0 whatever it says: a bound is read, not asserted."""
    findings = []
    for one in _findings(entries):
        progress(f"  {one.name}: {one.measured:.2f} {one.unit} ({one.note})")
        findings.append(one)
    print(f"{entries:,} entries, {os.cpu_count()} cores\n")
    print(table(findings))
    return 0


def _findings(entries: int) -> Iterator[Finding]:
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        data = Path(folder) / "data"
        post = seeded(KEPT / str(entries), data, entries, min(VEHICLES, entries // 4))
        yield from book.passage(post, Path(folder))
        yield from book.searching(post)
        yield from book.chain(post)
        post.close()
        yield from window.starting(data, entries)
        yield from window.memory(data)
        yield from window.stalls(data)
        yield from workbooks.importing(Path(folder))
    yield from reports.reporting()
    yield from reports.month()
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        yield from month.stalls(Path(folder) / "data")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES))
