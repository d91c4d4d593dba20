"""A backup against SQLite's own copying, the gate beside it, and the way back on another PC."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from guardpost.backups.file import SUFFIX
from guardpost.backups.making import make_backup
from guardpost.backups.restoring import restore
from guardpost.book import database_path
from guardpost.clock import ManualClock
from guardpost.store.connect import open_database
from guardpost.store.upkeep import keep_up
from tests.bench.keeping import passing
from tests.bench.measuring import Finding, in_turn, p50, p99, progress, ratio, times
from tests.conftest import MIDDLE_SHIFT
from tests.site import Post, make_post

ENTRIES = 30_000
ROUNDS, PASSAGES = 5, 400
# docs/recovery.md promises ten minutes, most of them for finding drive, sheet and paper.
RECOVERY_S = 600.0


def backing_up(folder: Path) -> Iterator[Finding]:
    """Yield what a backup costs, what the gate notices of it, and how long a restore takes."""
    progress(f"a book of {ENTRIES:,} entries for backups")
    post = make_post(folder / "backed-up", ManualClock(MIDDLE_SHIFT))
    pass_one = passing(post)
    times(pass_one, ENTRIES)
    keep_up(database_path(post.data))
    places = [folder / name for name in ("bare", "ours")]
    for place in places:
        place.mkdir(exist_ok=True)
    target = places[1] / f"x{SUFFIX}"
    back_up = lambda _turn: make_backup(post.data, target, post.clock.now())  # noqa: E731
    bare, ours = in_turn(_bare(post, places[0] / "x"), back_up, ROUNDS)
    size = target.stat().st_size / 1e6
    note = f"{size:.0f} MB: {p50(ours):.2f} s, written and read back, against {p50(bare):.2f} s"
    yield Finding("a backup, ours to SQLite's copying", ratio(ours, bare), 4.0, "×", note)
    yield _beside(pass_one, back_up)
    (taken,) = times(lambda _turn: restore(target, folder / "new", post.clock, vault=None), 1)
    post.close()
    note = f"{ENTRIES:,} entries, {size:.0f} MB: proved, state compared, gone on"
    yield Finding("a restore", taken, RECOVERY_S, "s", note)


def _beside(pass_one: Callable[[int], object], back_up: Callable[[int], object]) -> Finding:
    """Return how much later a passage is durable while backups are made without a pause."""
    alone = times(pass_one, PASSAGES)
    stop = threading.Event()

    def without_pause() -> None:
        while not stop.is_set():
            back_up(0)

    copying = threading.Thread(target=without_pause)
    copying.start()
    beside = times(pass_one, PASSAGES)
    stop.set()
    copying.join()
    note = f"p99 {p99(beside) * 1000:.1f} ms against {p99(alone) * 1000:.1f} ms without"
    later = (p99(beside) - p99(alone)) * 1000
    return Finding("one passage p99, beside a backup", later, 5.0, "ms", note)


def _bare(post: Post, target: Path) -> Callable[[int], object]:
    def copy(_turn: int) -> None:
        target.unlink(missing_ok=True)
        with (
            closing(open_database(database_path(post.data), read_only=True)) as source,
            closing(open_database(target, alone=True)) as out,
        ):
            source.connection().backup(out.connection())
        with target.open("rb+") as file:
            os.fsync(file.fileno())

    return copy
