"""``make bench``: every figure of the design in one run, printed as one table.

``python -m tests.bench --sizes 100000 1000000 10000000`` measures books of so many passages;
``--only search day`` those parts alone; ``--books DIR`` (or ``GUARDPOST_BENCH``) says where
the books are kept from run to run.
"""

from __future__ import annotations

import os
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from tests.bench import backups, book, keeping, month, reports, searching, window, workbooks
from tests.bench.books import copied, opened
from tests.bench.measuring import Finding, progress, table

SIZES = (100_000, 1_000_000)
KEPT = Path("build") / "bench"

# Of each book, in the order in which they may follow each other; the search shuts the book.
OF_A_BOOK = ("passage", "chain", "search", "start")
# Of the shortest book.
OF_THE_FIRST = ("memory", "day")
# Of none of them.
APART: dict[str, Callable[[Path], Iterator[Finding]]] = {
    "import": workbooks.importing,
    "report": lambda _folder: reports.reporting(),
    "month": lambda folder: _month(folder),
    "keys": keeping.locked,
    "purge": keeping.purging,
    "backup": backups.backing_up,
}


def main() -> None:
    """Measure and print the table, whatever it says: a bound is read, not asserted."""
    asked = ArgumentParser(prog="python -m tests.bench", description="Measure Guardpost.")
    parts = (*OF_A_BOOK, *OF_THE_FIRST, *APART)
    kept = os.environ.get("GUARDPOST_BENCH", KEPT)
    asked.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    asked.add_argument("--only", nargs="+", choices=parts, default=parts)
    asked.add_argument("--books", type=Path, default=Path(kept))
    said = asked.parse_args()
    said.books.mkdir(parents=True, exist_ok=True)
    lines: list[tuple[int, Finding]] = []
    for size, one in _findings(said.books.absolute(), sorted(said.sizes), set(said.only)):
        progress(f"  {one.name}: {one.measured:.2f} {one.unit} ({one.note})")
        lines.append((size, one))
    lines += [
        (0, one) for one in searching.growth([one for _size, one in lines], sorted(said.sizes))
    ]
    print(f"{os.cpu_count()} cores\n")
    print(table(lines))


def _findings(kept: Path, sizes: list[int], only: set[str]) -> Iterator[tuple[int, Finding]]:
    """Yield (passages of the book, finding); 0 for what is measured without one."""
    for size in sizes:
        wanted = only & {*OF_A_BOOK, *(OF_THE_FIRST if size == sizes[0] else ())}
        if wanted:
            with copied(kept, size) as data:
                yield from ((size, one) for one in _of_a_book(data, wanted))
    for part, measure in APART.items():
        if part in only:
            with tempfile.TemporaryDirectory(dir=kept) as folder:
                yield from ((0, one) for one in measure(Path(folder)))


def _of_a_book(data: Path, wanted: set[str]) -> Iterator[Finding]:
    post = opened(data)
    if "passage" in wanted:
        yield from book.passage(post, data.parent)
    if "chain" in wanted:
        yield from book.chain(post)
    if "search" in wanted:
        yield from searching.searching(post)
    post.close()
    if "start" in wanted:
        yield from window.starting(data)
    if "memory" in wanted:
        yield from window.memory(data)
    if "day" in wanted:
        yield from window.stalls(data)


def _month(folder: Path) -> Iterator[Finding]:
    yield from reports.month()
    yield from month.stalls(folder / "data")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as data_home:
        os.environ["GUARDPOST_DATA"] = data_home
        main()
