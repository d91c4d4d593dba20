"""Passages written straight into a book, as the register and the projectors leave them.

Only for books of ten million lines, which would take the register hours. The chain is whole
and the state follows from it; the text index over entries, which the search of the gate does
not read, is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
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
Line = tuple[tuple[Any, ...], tuple[Any, ...] | None]
BATCH = 100_000
# Of so many lines one is compared with what the book itself makes.
CHECKED = 100
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
    known = [_Car(last, plate) for plate in plates]
    for turn in range(there_and_back + INSIDE):
        car = known[turn * 7919 % len(known)]
        at += GAP
        came = to_text(at)
        first = car.line(seq, came, prev, leaves=0)
        if turn >= there_and_back:
            yield first, car.stay(seq, came, "", 0)
            seq, prev = seq + 1, first[-1]
            continue
        at += GAP
        went = to_text(at)
        yield first, car.stay(seq, came, went, seq + 1)
        second = car.line(seq + 1, went, first[-1], leaves=seq)
        yield second, None
        seq, prev = seq + 2, second[-1]


def _unhashed(*columns: Any) -> Row:
    return Row(**dict(zip(Row.__slots__, (*columns, GENESIS), strict=True)))


class _Car:
    """The lines of one car; all that is the same in each of them is put together once."""

    def __init__(self, last: Row, plate: str) -> None:
        known = {"plate": plate, "vehicle": VehicleClass.RESIDENT}
        events = (VehicleEntered(**known), VehicleLeft(visit=0, **known))  # type: ignore[arg-type]
        self._last = last
        self._subject = events[0].subject
        self._kinds = [event.kind for event in events]
        self._payloads = [canonical(encode(event)[0]).decode() for event in events]
        entry = Entry.of(replace(last, seq=0, at="2026-01-01T00:00:00.000000Z"), events[0])
        stay = columns_of(begun(entry))
        names = list(stay)
        self._stay = list(stay.values())
        self._places = [names.index(name) for name in ("id", "in_at", "out_at", "out_seq")]

    def line(self, seq: int, at: str, prev: bytes, *, leaves: int) -> tuple[Any, ...]:
        """Return the columns of an entry, or of the exit from the stay ``leaves``."""
        last, which = self._last, bool(leaves)
        payload = self._payloads[which].replace('"visit":0', f'"visit":{leaves}')
        columns: list[Any] = [last.station, seq, at, last.offset, last.shift, last.actor]
        columns += [self._kinds[which], self._subject, payload, None, None, None, prev]
        chained = (
            f'{{"actor":"{last.actor}","at":"{at}","kind":"{self._kinds[which]}",'
            f'"offset":"{last.offset}","payload":{payload},"sealed_digest":null,"seq":{seq},'
            f'"shift":"{last.shift}","station":"{last.station}","subject":"{self._subject}"}}'
        )
        made = hashlib.sha256(prev + chained.encode()).digest()
        if seq % CHECKED == 0 and made != chain_hash(_unhashed(*columns)):
            raise RuntimeError("the line is not chained as the book chains it")
        return (*columns, made)

    def stay(self, *values: object) -> tuple[Any, ...]:
        """Return the columns of a stay: its id, when it came and went, the exit's seq."""
        made = self._stay.copy()
        for place, value in zip(self._places, values, strict=True):
            made[place] = value
        return tuple(made)


def _write(connection: Any, lines: Iterator[Line], count: int) -> None:
    entry = f"INSERT INTO ledger ({_COLUMNS}) VALUES ({', '.join('?' * len(Row.__slots__))})"
    names = ", ".join(VehicleVisit.__slots__)
    marks = ", ".join("?" * len(VehicleVisit.__slots__))
    stay = f"INSERT INTO vehicle_visits ({names}) VALUES ({marks})"
    connection.execute("BEGIN")
    for done in range(0, count, BATCH):
        progress(f"filling: {done:,} lines")
        taken = list(islice(lines, BATCH))
        connection.executemany(entry, [row for row, _stay in taken])
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
