"""The last line of the book."""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.ledger.entry import GENESIS
from guardpost.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Head:
    """Where the book stands.

    Attributes:
        seq: the last line's number; 0 in an empty book.
        hash: its hash; 32 zero bytes in an empty book.
        at: its time; empty in an empty book.
    """

    station: str
    seq: int
    hash: bytes
    at: str

    @property
    def short(self) -> str:
        """Eight hex digits in two groups, for the status line."""
        text = self.hash.hex()[:8].upper()
        return f"{text[:4]}·{text[4:]}"


def head_and_shift(rows: Rows) -> tuple[Head, str]:
    """Return the last line and the open shift's number in one look; empty text for none."""
    found = rows.all(
        "SELECT station, seq, hash, at,"
        " coalesce((SELECT number FROM shifts WHERE closed_at = ''), '')"
        " FROM ledger ORDER BY seq DESC LIMIT 1"
    )
    return (Head(*found[0][:4]), found[0][4]) if found else (Head("", 0, GENESIS, ""), "")


def head_of(rows: Rows) -> Head:
    """Return the last line's station, seq, hash and time."""
    found = rows.all("SELECT station, seq, hash, at FROM ledger ORDER BY seq DESC LIMIT 1")
    return Head(*found[0]) if found else Head("", 0, GENESIS, "")
