"""Reading the book: by number, by shift, by time; always by key, never by offset."""

from __future__ import annotations

from collections.abc import Iterator

from guardpost.ledger.entry import Row
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, entry_of
from guardpost.ledger.register import ClockStepped
from guardpost.store.rows import Rows

# Where time may go backwards.
CLOCKS = (ClockStepped.kind, "station.restored")
COLUMNS = ", ".join(f'"{name}"' for name in Row.__slots__)


def read_entry(rows: Rows, seq: int) -> Entry[Event] | None:
    """Return the entry of that number, or None."""
    found = rows.all(f"SELECT {COLUMNS} FROM ledger WHERE seq = ?", seq)
    return entry_of(Row(*found[0])) if found else None


def read_entries(rows: Rows, first: int, last: int) -> Iterator[Entry[Event]]:
    """Yield the entries from ``first`` to ``last``, both of them too."""
    sql = f"SELECT {COLUMNS} FROM ledger WHERE seq BETWEEN ? AND ? ORDER BY seq"
    for values in rows.each(sql, first, last):
        yield entry_of(Row(*values))


def is_emptied(rows: Rows, first: int, last: int) -> bool:
    """Tell whether personal data of an entry from ``first`` to ``last`` was deleted."""
    sql = (
        "SELECT 1 FROM ledger WHERE seq BETWEEN ? AND ?"
        " AND sealed IS NULL AND sealed_digest IS NOT NULL LIMIT 1"
    )
    return rows.value(sql, first, last) is not None


def shift_entries(rows: Rows, shift: str) -> Iterator[Entry[Event]]:
    """Yield what was written in a shift, oldest first."""
    sql = f"SELECT {COLUMNS} FROM ledger WHERE shift = ? ORDER BY seq"
    for values in rows.each(sql, shift):
        yield entry_of(Row(*values))


def time_spans(rows: Rows, since: str, until: str) -> tuple[tuple[int, int], ...]:
    """Return the runs of numbers written from ``since`` to before ``until``, in order.

    Times are the book's; an empty one is open. Time goes forwards from each number to the
    next except where the clock was put back or is another PC's, and there the book has its entry;
    so every stretch between those is halved until the bounds are found.
    """
    head = rows.value("SELECT max(seq) FROM ledger") or 0
    marks = ", ".join("?" * len(CLOCKS))
    steps = rows.all(f"SELECT seq FROM ledger WHERE kind IN ({marks}) ORDER BY seq", *CLOCKS)
    starts = sorted({1, *(seq for (seq,) in steps)})
    ends = [start - 1 for start in starts[1:]] + [head]
    spans = (
        (_first_at(rows, start, end, since), _first_at(rows, start, end, until or "~") - 1)
        for start, end in zip(starts, ends, strict=True)
    )
    return tuple(span for span in spans if span[0] <= span[1])


def _first_at(rows: Rows, start: int, end: int, at: str) -> int:
    """Return the first number in a stretch that is not before ``at``; ``end + 1`` if none."""
    low, high = start, end + 1
    while low < high:
        middle = (low + high) // 2
        if rows.value("SELECT at FROM ledger WHERE seq = ?", middle) < at:
            low = middle + 1
        else:
            high = middle
    return low
