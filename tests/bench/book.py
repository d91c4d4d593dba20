"""The book: a passage and the chain, against bare SQLite and a bare hash loop."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from guardpost.book import database_path, reading_book
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.ledger.verify import verify_chain
from guardpost.store.connect import pragmas
from guardpost.store.rows import Rows
from guardpost.store.upkeep import keep_up
from tests.bench.measuring import Finding, in_turn, p50, p99, progress, ratio, times
from tests.site import Post

PASSAGES = 1000
_TABLES = ("ledger", "vehicle_visits")


def passage(post: Post, folder: Path) -> Iterator[Finding]:
    """Yield the cost of one passage, verb to durable, against the same two rows bare.

    The bare rows are those that the verb has just written, into empty tables with the same
    indexes; the two are taken in turn.
    """
    progress(f"{PASSAGES:,} passages")
    numbers = count(10_000)
    bare = _Bare(post.register.rows, folder / "bare.db")
    sync = _Sync(folder / "sync.bin")
    written = 0

    def pass_one(_turn: int) -> None:
        nonlocal written
        details = VehicleDetails(
            plate=f"京B{next(numbers):05d}", vehicle=VehicleClass.OUTSIDE, room="3栋1202"
        )
        post.clock.advance(seconds=15)
        written = admit_vehicle(post.register, post.guard, details).line.seq

    verb, plain, synced = [], [], []
    for turn in range(PASSAGES + 20):
        taken = times(pass_one, 1)
        bare.take(written)
        if turn >= 20:
            verb += taken
            plain += times(bare.write, 1)
            synced += times(sync.write, 1)
        if turn % 50 == 49:
            keep_up(database_path(post.data))
    note = f"p50 {p50(verb) * 1e6:.0f} µs against {p50(plain) * 1e6:.0f} µs"
    yield Finding("one passage, verb to durable", ratio(verb, plain), 2.0, "×", note)
    beyond = (p99(verb) - p99(synced)) * 1000
    note = f"p99 {p99(verb) * 1000:.2f} ms, bare fsync p99 {p99(synced) * 1000:.2f} ms"
    yield Finding("one passage p99 beyond fsync", beyond, 5.0, "ms", note)


def chain(post: Post) -> Iterator[Finding]:
    """Yield the chain check against reading the same rows and hashing them."""
    entries = post.register.rows.value("SELECT count(*) FROM ledger")
    progress(f"chain of {entries:,} entries")

    def check(_turn: int) -> None:
        with reading_book(post.data) as rows:
            assert verify_chain(rows).whole

    bare, ours = in_turn(lambda _turn: _read_and_hash(database_path(post.data)), check, 3)
    note = f"{entries:,} entries: {p50(ours):.2f} s against {p50(bare):.2f} s"
    yield Finding("chain check", ratio(ours, bare), 2.0, "×", note)


def _read_and_hash(path: Path) -> None:
    connection = sqlite.connect(f"file:{path.absolute()}?mode=ro", uri=True)
    for row in connection.execute("SELECT * FROM ledger ORDER BY seq"):
        hashlib.sha256(row[12] + "".join(map(str, row[:9])).encode()).digest()
    connection.close()


class _Bare:
    """The same two rows in bare SQLite with the same tables, indexes and pragmas."""

    def __init__(self, rows: Rows, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._connection = sqlite.connect(str(path), isolation_level=None)
        for name, value in pragmas():
            self._connection.execute(f"PRAGMA {name} = {value}")
        schema = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type <> 'trigger'"
        for table in _TABLES:
            for (sql,) in rows.all(f"{schema} AND sql IS NOT NULL", table):
                self._connection.execute(sql)
        self._rows = rows
        self._entry: tuple[object, ...] = ()
        self._visit: tuple[object, ...] = ()

    def take(self, seq: int) -> None:
        """Fetch the two rows that a passage wrote."""
        self._entry = self._rows.all("SELECT * FROM ledger WHERE seq = ?", seq)[0]
        self._visit = self._rows.all("SELECT * FROM vehicle_visits WHERE id = ?", seq)[0]

    def write(self, _turn: int) -> None:
        """Write them, durably."""
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run(f"INSERT INTO ledger VALUES ({', '.join('?' * len(self._entry))})", self._entry)
        run(f"INSERT INTO vehicle_visits VALUES ({', '.join('?' * len(self._visit))})", self._visit)
        run("COMMIT")


class _Sync:
    """One page appended and synced."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb", buffering=0)

    def write(self, _turn: int) -> None:
        """Append 4 KiB and wait for the disk."""
        self._file.write(bytes(4096))
        os.fdatasync(self._file.fileno())
