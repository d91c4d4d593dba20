"""Passages written straight into a book, as the register and the projectors leave them.

Only for books of ten million lines, which would take the register hours. The chain is whole
and the state follows from it; the text index over entries, which the search of the gate does
not read, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from guardpost.gate.vehicle_stays import VehicleEntered, VehicleLeft, VehicleVisit, begun
from guardpost.gate.vehicles import VehicleClass
from guardpost.ledger.entry import GENESIS, Row, canonical, chain_hash
from guardpost.ledger.event import encode
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Register
from guardpost.store.rows import columns_of
from guardpost.times import from_text, to_text
from tests.bench.measuring import progress

# A line, and the row of the stay that it begins.
Line = tuple[Row, tuple[Any, ...] | None]
BATCH = 100_000
GAP = timedelta(seconds=20)
INSIDE = 400
"""So many cars are inside at the end."""

_PRAGMAS = ("journal_mode = OFF", "synchronous = OFF", "cache_size = -1500000")
_COLUMNS = ", ".join(f'"{name}"' for name in Row.__slots__)
_LATER = ("vehicle_visits_plate", "ledger_shift", "ledger_kind")


def fill(register: Register, path: Path, passages: int) -> None:
    """Add so many lines: each car in and out again, round and round.

    Args:
        register: the open book; it is closed, because nobody else may write meanwhile.
    """
    rows = register.rows
    last = Row(*rows.all(f"SELECT {_COLUMNS} FROM ledger ORDER BY seq DESC LIMIT 1")[0])
    plates = [plate for (plate,) in rows.all("SELECT plate FROM vehicles ORDER BY id")]
    register.close()
    connection = sqlite.connect(str(path), isolation_level=None)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    later = [_definition(connection, name) for name in _LATER]
    for name in _LATER:
        connection.execute(f"DROP INDEX {name}")
    _write(connection, _lines(last, plates, passages), passages)
    for sql in later:
        progress(f"filling: {sql[:60]}")
        connection.execute(sql)
    _finish(connection, plates)
    connection.close()


def _lines(last: Row, plates: list[str], count: int) -> Iterator[Line]:
    """Yield the lines, chained, with the row of the stay that a line began."""
    seq, at, prev = last.seq + 1, from_text(last.at), last.hash
    there_and_back = (count - INSIDE) // 2
    for turn in range(there_and_back + INSIDE):
        plate = plates[turn * 7919 % len(plates)]
        known = {"plate": plate, "vehicle": VehicleClass.RESIDENT}
        entered = VehicleEntered(**known)  # type: ignore[arg-type]
        left = VehicleLeft(visit=seq, **known)  # type: ignore[arg-type]
        at += GAP
        first = _row(last, seq, at, entered, prev)
        values = columns_of(begun(Entry.of(first, entered)))
        if turn >= there_and_back:
            seq, prev = seq + 1, first.hash
            yield first, tuple(values.values())
            continue
        second = _row(last, seq + 1, at + GAP, left, first.hash)
        seq, at, prev = seq + 2, at + GAP, second.hash
        values |= {"out_at": second.at, "out_seq": second.seq}
        yield first, tuple(values.values())
        yield second, None


def _row(last: Row, seq: int, at: datetime, event: Any, prev: bytes) -> Row:
    payload, _sealed = encode(event)
    told = (event.kind, event.subject, canonical(payload).decode(), None, None, None)
    same = (last.station, seq, to_text(at), last.offset, last.shift, last.actor)
    return Row(*same, *told, prev, chain_hash(Row(*same, *told, prev, GENESIS)))


def _write(connection: Any, lines: Iterator[Line], count: int) -> None:
    entry = f"INSERT INTO ledger ({_COLUMNS}) VALUES ({', '.join('?' * len(Row.__slots__))})"
    names = ", ".join(VehicleVisit.__slots__)
    marks = ", ".join("?" * len(VehicleVisit.__slots__))
    stay = f"INSERT INTO vehicle_visits ({names}) VALUES ({marks})"
    connection.execute("BEGIN")
    for done in range(0, count, BATCH):
        progress(f"filling: {done:,} lines")
        taken = list(islice(lines, BATCH))
        columns = Row.__slots__
        connection.executemany(
            entry, [tuple(getattr(row, name) for name in columns) for row, _stay in taken]
        )
        connection.executemany(stay, [values for _row, values in taken if values is not None])
    connection.execute("COMMIT")


def _finish(connection: Any, plates: list[str]) -> None:
    """Write what the stays have made known of each plate; the entries count as indexed."""
    seen = (
        "INSERT OR REPLACE INTO plates_seen"
        " (plate, reversed, vehicle, room, person, last_at, times, hours)"
        " SELECT plate, reversed, 'resident', '', '', ?, 99, ? FROM vehicles"
    )
    (newest,) = connection.execute("SELECT max(in_at) FROM vehicle_visits").fetchone()
    connection.execute(seen, (newest, "000111222999"))
    connection.execute("INSERT INTO entry_text (rowid, text) SELECT max(seq), 'last' FROM ledger")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _definition(connection: Any, name: str) -> str:
    found = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    sql: str = found[0]
    return sql
