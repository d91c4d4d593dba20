"""The one-line search over ever longer books: from the key to the answer, and to the screen.

``python -m tests.bench.searching`` measures at 10⁵, 10⁶ and 10⁷ passages of 10⁵ cars and
prints one table; give other sizes to measure those. The books are made once, in
``build/bench``; the longest takes a quarter of an hour and 6 GB.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from guardpost.book import database_path, reading_book
from guardpost.clock import ManualClock
from guardpost.gate.search import search
from guardpost.gate.search_near import ALPHABET
from guardpost.pinyin import spellings
from guardpost.store.rows import Rows
from guardpost.times import from_text
from tests.bench import painting
from tests.bench.filling import fill
from tests.bench.measuring import Finding, p50, p99, progress, table, times
from tests.bench.seed import START, known_cars

SIZES, VEHICLES = (100_000, 1_000_000, 10_000_000), 100_000
KEYS, TRIES = 1200, 3
PAINTED = 300
FRAME_MS, GROWTH = 16.0, 1.5
KEPT = Path("build") / "bench"


def main(sizes: tuple[int, ...]) -> int:
    """Measure each size and print the table."""
    findings: list[Finding] = []
    for entries in sizes:
        for one in _measured(entries):
            progress(f"  {one.name}: {one.measured:.2f} {one.unit} ({one.note})")
            findings.append(one)
    print(table([*findings, *_growth(findings)]))
    return 0


def _measured(entries: int) -> Iterator[Finding]:
    data = _book(entries)
    with reading_book(data) as rows:
        typed = _typed(rows)
        newest = from_text(rows.value("SELECT at FROM ledger ORDER BY seq DESC LIMIT 1"))
        now = (newest + timedelta(minutes=1)).astimezone(START.tzinfo)

        def look(turn: int) -> None:
            search(rows, typed[turn], now)

        progress(f"{entries:,}: {len(typed):,} keys, {TRIES} times each")
        times(look, len(typed))
        rounds = [times(look, len(typed)) for _ in range(TRIES)]
        alone = p99(times(look, len(typed), time.thread_time)) * 1000
    taken = [p50(tries) for tries in zip(*rounds, strict=True)]
    note = f"p50 {p50(taken) * 1000:.2f} ms; processor time p99 {alone:.2f} ms"
    yield Finding(f"search at {entries:,}, p99", p99(taken) * 1000, FRAME_MS, "ms", note)
    shown, worked = painting.keys_to_rows(data, ManualClock(now), typed[:PAINTED])
    note = (
        f"in the real window; p50 {p50(shown) * 1000:.2f} ms;"
        f" processor time p50 {p50(worked) * 1000:.2f} ms, p99 {p99(worked) * 1000:.2f} ms"
    )
    yield Finding(f"key to rows at {entries:,}, p99", p99(shown) * 1000, FRAME_MS, "ms", note)


def _growth(findings: list[Finding]) -> Iterator[Finding]:
    """Yield the longest book's p99 against the shortest one's."""
    for first, last, what in ((0, -2, "search"), (1, -1, "key to rows")):
        if len(findings) > 2:
            times_as_long = findings[last].measured / findings[first].measured
            note = f"{findings[last].name} against {findings[first].name}"
            yield Finding(f"{what}, p99 grows", times_as_long, GROWTH, "×", note)


def _book(entries: int) -> Path:
    """Return the folder of a book with so many passages, made when it is not there."""
    data, made = KEPT / f"search-{entries}", KEPT / f"search-{entries}.made"
    if not made.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(data, ignore_errors=True)
        clock = ManualClock(START)
        post = known_cars(data, clock, VEHICLES)
        fill(post.register, database_path(data), entries)
        made.touch()
    return data


def _typed(rows: Rows) -> list[str]:
    """Return what guards type, one key more each time; every kind of text, right and wrong."""
    random = Random(2)
    cars = rows.all("SELECT plate, room, owner, phone FROM vehicles ORDER BY plate")
    typed: list[str] = []
    while len(typed) < KEYS:
        plate, room, owner, phone = random.choice(cars)
        at = random.randrange(2, len(plate))
        wrong = plate[:at] + random.choice(ALPHABET) + plate[at + 1 :]
        initials = min(spellings(owner) or {""}, key=len).lower()
        full = max(spellings(owner) or {""}, key=len).lower()
        texts = (plate[-4:], plate, plate[2:5], wrong[2:], wrong, room, room.replace("栋", "-"))
        for whole in (*texts, owner, initials, full, phone[-4:]):
            typed += [whole[:end] for end in range(1, len(whole) + 1)]
    return typed[:KEYS]


if __name__ == "__main__":
    sizes = tuple(int(size) for size in sys.argv[1:])
    with tempfile.TemporaryDirectory() as data_home:
        os.environ["GUARDPOST_DATA"] = data_home
        sys.exit(main(sizes or SIZES))
