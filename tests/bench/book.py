"""The book: a passage, the search, the chain, against bare SQLite and a bare hash loop."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from guardpost.book import database_path, read_book
from guardpost.gate.search import search
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.ledger.verify import verify_chain
from guardpost.store.upkeep import keep_up
from tests.bench.measuring import Finding, p50, p99, times
from tests.site import Post

PASSAGES = 400
_TABLES = ("ledger", "vehicle_visits")


def passage(post: Post, folder: Path) -> Iterator[Finding]:
    """Yield the cost of one passage, verb to durable, against the same two rows bare.

    The two are taken in turn, so that a noisy machine is noisy for both.
    """
    numbers = count(10_000)
    bare = _Bare(post, folder / "bare.db")
    sync = _Sync(folder / "sync.bin")

    def pass_one(_turn: int) -> None:
        details = VehicleDetails(
            plate=f"京B{next(numbers):05d}", vehicle=VehicleClass.OUTSIDE, room="3栋1202"
        )
        post.clock.advance(seconds=15)
        admit_vehicle(post.register, post.guard, details)

    times(pass_one, 20)
    times(bare.write, 20)
    verb, plain, synced = [], [], []
    for turn in range(PASSAGES):
        verb += times(pass_one, 1)
        plain += times(bare.write, 1)
        synced += times(sync.write, 1)
        if turn % 50 == 49:
            keep_up(database_path(post.data))
    note = f"p50 {p50(verb) * 1e6:.0f} µs against {p50(plain) * 1e6:.0f} µs"
    yield Finding("one passage, verb to durable", p50(verb) / p50(plain), 2.0, "×", note)
    beyond = (p99(verb) - p99(synced)) * 1000
    note = f"p99 {p99(verb) * 1000:.2f} ms, bare fsync p99 {p99(synced) * 1000:.2f} ms"
    yield Finding("one passage p99 beyond fsync", beyond, 5.0, "ms", note)


def searching(post: Post) -> Iterator[Finding]:
    """Yield the time from a key to its answer, over plates, rooms and phones as typed."""
    typed = ["7", "72", "725", "7251", "D06", "苏A", "苏AD", "3栋", "3-1202", "12栋0725", "1380"]
    now = post.clock.now()
    taken = times(lambda turn: search(post.register.rows, typed[turn % len(typed)], now), 1100)
    note = f"p50 {p50(taken) * 1000:.2f} ms over {len(typed)} texts"
    yield Finding("search per key, p99", p99(taken) * 1000, 16.0, "ms", note)


def chain(post: Post) -> Iterator[Finding]:
    """Yield the chain check against reading the same rows and hashing them."""
    rows = read_book(post.data)
    start = time.perf_counter()
    proof = verify_chain(rows)
    checked = time.perf_counter() - start
    assert proof.whole
    bare = _read_and_hash(database_path(post.data))
    note = f"{proof.entries:,} entries: {checked:.2f} s against {bare:.2f} s"
    yield Finding("chain check", checked / bare, 2.5, "×", note)


def _read_and_hash(path: Path) -> float:
    connection = sqlite.connect(f"file:{path}?mode=ro", uri=True)
    start = time.perf_counter()
    for row in connection.execute("SELECT * FROM ledger ORDER BY seq"):
        hashlib.sha256(row[12] + "".join(map(str, row[:9])).encode()).digest()
    taken = time.perf_counter() - start
    connection.close()
    return taken


class _Bare:
    """The same two rows in bare SQLite with the same tables and pragmas."""

    def __init__(self, post: Post, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._connection = sqlite.connect(str(path), isolation_level=None)
        for pragma in ("journal_mode=wal", "synchronous=full", "foreign_keys=1"):
            self._connection.execute(f"PRAGMA {pragma}")
        rows = post.register.rows
        schema = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type <> 'trigger'"
        for table in _TABLES:
            for (sql,) in rows.all(f"{schema} AND sql IS NOT NULL", table):
                self._connection.execute(sql)
        entered = "SELECT * FROM ledger WHERE kind = 'vehicle.entered' ORDER BY seq DESC LIMIT 1"
        self._ledger = rows.all(entered)[0]
        self._visit = rows.all("SELECT * FROM vehicle_visits ORDER BY id DESC LIMIT 1")[0]
        self._next = count(1)

    def write(self, _turn: int) -> None:
        """Write one ledger row and one visit, durably."""
        seq, run = next(self._next), self._connection.execute
        run("BEGIN IMMEDIATE")
        ledger = (seq, *self._ledger[1:-1], os.urandom(32))
        run(f"INSERT INTO ledger VALUES ({', '.join('?' * len(ledger))})", ledger)
        visit = (seq, *self._visit[1:])
        run(f"INSERT INTO vehicle_visits VALUES ({', '.join('?' * len(visit))})", visit)
        run("COMMIT")


class _Sync:
    """One page appended and synced."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb", buffering=0)

    def write(self, _turn: int) -> None:
        """Append 4 KiB and wait for the disk."""
        self._file.write(bytes(4096))
        os.fdatasync(self._file.fileno())
