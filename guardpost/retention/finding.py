"""Which entries' personal data is old: by their numbers, never by a clock that ran wrong."""

from __future__ import annotations

from guardpost.retention.groups import Group, Living
from guardpost.store.rows import Rows

_FILLED = "SELECT seq FROM ledger WHERE sealed IS NOT NULL AND "
_OF = "payload ->> '$.of_seq'"


def upto_of(rows: Rows, before: str, now: str) -> int:
    """Return the last entry's number before the first one that is not old; 0 for none.

    What was written while the clock stood in the past is as young as its neighbours; what was
    written by a clock in the future does not keep the rest from growing old.
    """
    sql = "SELECT min(seq) FROM ledger WHERE at >= ? AND at <= ?"
    first = rows.value(sql, before, now)
    if first is None:
        return int(rows.value("SELECT coalesce(max(seq), 0) FROM ledger"))
    return int(first) - 1


def old_entries(rows: Rows, group: Group, upto: int) -> set[int]:
    """Return the numbers of a group's entries that still hold what is to be deleted."""
    found = _of_kinds(rows, group.kinds, upto) if group.kinds else set()
    for record in group.records:
        found |= _of_ended(rows, record, upto)
    return found


def _of_kinds(rows: Rows, kinds: tuple[str, ...], upto: int) -> set[int]:
    """Return the entries of these kinds, and whatever corrects one of them."""
    names = ", ".join(f"'{kind}'" for kind in kinds)
    own = rows.all(f"{_FILLED} kind IN ({names}) AND seq <= ?", upto)
    corrected = (
        f"{_FILLED} kind = 'entry.corrected' AND payload ->> '$.of_kind' IN ({names})"
        f" AND {_OF} <= ?"
    )
    return {seq for (seq,) in (*own, *rows.all(corrected, upto))}


def _of_ended(rows: Rows, record: Living, upto: int) -> set[int]:
    """Return the entries of the records that ended, and whatever corrects one of them."""
    name = f"payload ->> '$.{record.key}'"
    first = "seq" if record.by_seq else name
    entries = (
        "SELECT seq FROM ledger WHERE kind IN (?, ?)"
        f" AND CASE kind WHEN ? THEN {first} ELSE {name} END IN"
        f" (SELECT {name} FROM ledger WHERE kind = ? AND seq <= ?)"
    )
    params = (record.added, record.changed, record.added, record.ended, upto)
    own = rows.all(f"{_FILLED} seq IN ({entries})", *params)
    corrected = f"{_FILLED} kind = 'entry.corrected' AND {_OF} IN ({entries})"
    return {seq for (seq,) in (*own, *rows.all(corrected, *params))}
