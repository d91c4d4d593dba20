"""Walking the chain: every line against its own hash and the line before."""

from __future__ import annotations

import json
from dataclasses import dataclass

from guardpost.errors import Unavailable
from guardpost.ledger.entry import GENESIS, Row, chain_hash, sealed_digest
from guardpost.ledger.tail import last_named
from guardpost.retention.groups import group_of_kind
from guardpost.store.rows import Rows

_PURGED = "data.purged"
# A column of another type than it was given, a purge that does not say what it emptied.
_NEVER_WRITTEN = (AttributeError, LookupError, TypeError, ValueError)
_COLUMNS = ", ".join(f'"{name}"' for name in Row.__slots__)
_ALL = f"SELECT {_COLUMNS} FROM ledger ORDER BY seq"
_EMPTIED = (
    "SELECT seq, CASE kind WHEN 'entry.corrected' THEN payload ->> '$.of_kind' ELSE kind END"
    " FROM ledger WHERE sealed IS NULL AND sealed_digest IS NOT NULL ORDER BY seq"
)
_ONE = f"SELECT {_COLUMNS} FROM ledger WHERE seq = ?"


@dataclass(frozen=True, slots=True)
class ChainProof:
    """What the walk found.

    Attributes:
        entries: lines read; ``head`` the last line's hash.
        broken_at: the seq of the first line that is wrong or missing; 0 when the book is whole.
        fault: what is wrong there: ``gap``, ``prev``, ``hash``, ``sealed``, ``cut`` when
            the lines from there on are missing, ``emptied`` when personal data is gone
            that no purge tells of, or empty.
        emptied: lines whose personal data was deleted.
    """

    entries: int
    head: bytes
    broken_at: int = 0
    fault: str = ""
    emptied: int = 0

    @property
    def whole(self) -> bool:
        """Whether every line holds."""
        return not self.broken_at


def verify_chain(rows: Rows) -> ChainProof:
    """Return whether the book is whole, or the first line that is not.

    Raises:
        Unavailable: the database cannot be read to its end.
    """
    # Asked first: a line written meanwhile is in the walk, never missing from it.
    named = last_named(rows)
    prev, count, losses = GENESIS, 0, _Losses()
    try:
        for values in rows.each(_ALL):
            row = Row(*values)
            count += 1
            try:
                fault = _fault(row, prev, count)
                if not fault and row.sealed is None:
                    losses.note(row)
            except _NEVER_WRITTEN:
                fault = "hash"
            if fault:
                return ChainProof(count, prev, count, fault)
            prev = row.hash
    except Unavailable as error:
        if error.code != "database.garbled":
            raise
        # What is no text at all was never written so.
        return ChainProof(count, prev, _first_garbled(rows, count), "hash")
    if named > count:
        return ChainProof(count, prev, count + 1, "cut")
    if untold := losses.untold(rows):
        return ChainProof(count, prev, untold, "emptied", losses.emptied)
    return ChainProof(count, prev, emptied=losses.emptied)


class _Losses:
    """Counts the personal data that is gone, and what the purges in the book tell of it."""

    def __init__(self) -> None:
        self.emptied = self.told = 0
        # Of each group: up to which line it was purged.
        self.upto: dict[str, int] = {}

    def note(self, row: Row) -> None:
        """Take in a line that holds no personal data."""
        if row.kind == _PURGED:
            said = json.loads(row.payload)
            self.told += said["entries"]
            for cut in said["cuts"]:
                self.upto[cut["grp"]] = max(self.upto.get(cut["grp"], 0), cut["upto"])
        elif row.sealed_digest is not None:
            self.emptied += 1

    def untold(self, rows: Rows) -> int:
        """Return the first line that is empty though no purge emptied it; 0 for none."""
        if self.emptied == self.told:
            return 0
        found = rows.all(_EMPTIED)
        untold = (seq for seq, kind in found if seq > self.upto.get(group_of_kind(kind), 0))
        # One more than was told, and each of them could have been purged: the book differs.
        return next(untold, found[0][0] if found else 1)


def _first_garbled(rows: Rows, read: int) -> int:
    """Return the first line behind those read that is no text; the cursor looks one ahead."""
    seqs = rows.all("SELECT seq FROM ledger WHERE seq > ? ORDER BY seq", read)
    return next((seq for (seq,) in seqs if not _is_text(rows, seq)), read + 1)


def _is_text(rows: Rows, seq: int) -> bool:
    try:
        return bool(rows.all(_ONE, seq))
    except Unavailable:
        return False


def _fault(row: Row, prev: bytes, expected_seq: int) -> str:
    if row.seq != expected_seq:
        return "gap"
    if row.prev != prev:
        return "prev"
    if chain_hash(row) != row.hash:
        return "hash"
    return "" if _sealed_holds(row) else "sealed"


def _sealed_holds(row: Row) -> bool:
    if row.salt is None or row.sealed is None:
        return row.salt is None and row.sealed is None
    return sealed_digest(row.salt, row.sealed) == row.sealed_digest
