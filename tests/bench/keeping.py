"""What is kept and how: a commit in a locked book against an open one, and a purge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from time import thread_time

from guardpost.clock import ManualClock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.keys.book_key import make_book_key
from guardpost.ledger.textindex import index_pending
from guardpost.retention.purging import purge
from guardpost.rights import COMMAND_LINE
from tests.bench.measuring import Finding, in_turn, p50, p99, progress, ratio, times
from tests.conftest import MIDDLE_SHIFT
from tests.site import Post, make_stranger

PASSAGES = 600
OLD = 20_000
# What one day of a busy gate leaves to be deleted a year later.
A_DAY = 2_000


def locked(folder: Path) -> Iterator[Finding]:
    """Yield what the key costs a passage, verb to durable, the two books taken in turn."""
    progress(f"{PASSAGES:,} passages, locked and open")
    make_book_key(folder / "locked", "bench", vault=None)
    plain, keyed = (_post(folder / name) for name in ("open", "locked"))
    bare, ours = in_turn(passing(plain), passing(keyed), PASSAGES + 20)
    bare, ours = bare[20:], ours[20:]
    quiet, busy = in_turn(passing(plain, "沪"), passing(keyed, "沪"), PASSAGES, thread_time)
    plain.close()
    keyed.close()
    alone = ratio(busy, quiet)
    note = (
        f"p50 {p50(ours) * 1e6:.0f} µs against {p50(bare) * 1e6:.0f} µs;"
        f" processor time {alone:.2f} ×"
    )
    yield Finding("one passage, locked to open", ratio(ours, bare), 1.6, "×", note)
    beyond = (p99(ours) - p99(bare)) * 1000
    note = f"p99 {p99(ours) * 1000:.2f} ms against {p99(bare) * 1000:.2f} ms"
    yield Finding("one passage p99, locked beyond open", beyond, 1.0, "ms", note)


def purging(folder: Path) -> Iterator[Finding]:
    """Yield how long a day's purge holds the register; the book has ten such days."""
    progress(f"purge of {OLD:,} entries")
    make_book_key(folder / "purged", "bench", vault=None)
    post = _post(folder / "purged")
    times(passing(post), OLD)
    index_pending(post.register.rows)
    post.clock.at += timedelta(days=400)
    began = thread_time()
    (taken,) = times(lambda _turn: purge(post.register, COMMAND_LINE, post.data, most=A_DAY), 1)
    alone = thread_time() - began
    left = post.register.rows.value("SELECT count(*) FROM ledger WHERE sealed IS NOT NULL")
    post.close()
    note = f"{A_DAY:,} of {OLD:,} entries emptied, {left:,} left; processor time {alone:.2f} s"
    yield Finding("a purge holds the register", taken, 1.0, "s", note)


def _post(data: Path) -> Post:
    return make_stranger(data, ManualClock(MIDDLE_SHIFT))


def passing(post: Post, province: str = "京") -> Callable[[int], object]:
    """Return what lets another car in each time."""
    numbers = count(10_000)

    def pass_one(_turn: int) -> object:
        number = next(numbers)
        details = VehicleDetails(
            plate=f"{province}{'ABCDEFGHJK'[number // 100_000]}{number % 100_000:05d}",
            vehicle=VehicleClass.OUTSIDE,
            room="3栋1202",
            person="欧阳闻笛",
        )
        post.clock.advance(seconds=15)
        return admit_vehicle(post.register, post.guard, details)

    return pass_one
