"""State tables from the ledger: thrown away, replayed, compared row for row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, TypeAlias

from guardpost.ledger.entry import Row
from guardpost.ledger.projecting import entry_of, project
from guardpost.ledger.verify import verify_chain
from guardpost.store.connect import Database
from guardpost.store.rows import Rows

# The book itself, its history, keys, and how far the file was swept: these are not derived.
KEPT = frozenset(
    {"ledger", "schema_migration", "credentials", "authority", "sqlite_sequence", "upkeep"}
)
Values: TypeAlias = "tuple[Any, ...] | None"
_COLUMNS = ", ".join(f'"{name}"' for name in Row.__slots__)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first row of a state table that is not what the ledger says.

    Attributes:
        table: its name.
        stored, replayed: the row as text; empty when there is none on that side.
        key: which row it is, without what it holds of people.
    """

    table: str
    stored: str
    replayed: str
    key: str = ""


def state_tables(rows: Rows) -> tuple[str, ...]:
    """Return the names of the plain tables that are derived from the ledger."""
    virtual = {
        row[0] for row in rows.all("SELECT name FROM pragma_table_list WHERE type <> 'table'")
    }
    names = rows.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return tuple(n for (n,) in names if n not in KEPT and n not in virtual)


def text_indexes(rows: Rows) -> tuple[str, ...]:
    """Return the full-text indexes; they are derived too."""
    found = rows.all("SELECT name FROM pragma_table_list WHERE type = 'virtual' ORDER BY name")
    return tuple(name for (name,) in found)


def replay(rows: Rows) -> int:
    """Empty the state tables and replay the whole ledger; return the entries replayed.

    Run inside one transaction: until it ends, readers see the old state.
    """
    for table in state_tables(rows):
        rows.value(f"DELETE FROM {table}")
    for index in text_indexes(rows):
        rows.value(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    count = 0
    for values in rows.each(f"SELECT {_COLUMNS} FROM ledger ORDER BY seq"):
        project(entry_of(Row(*values)), rows)
        count += 1
    return count


def rebuild(database: Database) -> int:
    """Rebuild the state tables in one transaction; return the entries replayed."""
    with database.atomic():
        return replay(Rows(database))


def is_behind(database: Database, steps: int) -> bool:
    """Tell whether the state tables were filled by fewer steps than the file has now."""
    return bool(Rows(database).value("PRAGMA user_version") != steps)


def catch_up(database: Database, steps: int, told: Callable[[], None] | None = None) -> None:
    """Fill what new steps made, once: replay a book that has entries, in one transaction.

    The file itself remembers (``user_version``) for how many steps that was done, so that a
    power cut between the steps and the replay is made good at the next opening. An altered
    book is left as it is: a replay would wipe off the very traces that prove it.

    Args:
        steps: how many steps the file has behind it.
        told: called before a replay, which takes its time.
    """
    if not is_behind(database, steps):
        return
    rows = Rows(database)
    with database.atomic():
        if rows.value("SELECT 1 FROM ledger LIMIT 1"):
            if told is not None:
                told()
            if not verify_chain(rows).whole:
                return
            replay(rows)
        rows.value(f"PRAGMA user_version = {steps}")


def check(database: Database) -> Difference | None:
    """Return the first difference between state and ledger, or None. Changes nothing.

    The tables as they are stay with SQLite meanwhile: a long book needs no memory of ours.

    Args:
        database: a private copy, or a connection whose transaction may be rolled back.
    """
    rows = Rows(database)
    database.execute("BEGIN IMMEDIATE")
    try:
        keys = {table: _key_columns(rows, table) for table in state_tables(rows)}
        for table, key in keys.items():
            order = ", ".join(key)
            rows.value(f"CREATE TEMP TABLE held_{table} AS SELECT * FROM {table} ORDER BY {order}")
        replay(rows)
        found = (_first_difference(rows, table, key) for table, key in keys.items())
        return next((one for one in found if one is not None), None)
    finally:
        database.execute("ROLLBACK")


def _key_columns(rows: Rows, table: str) -> tuple[str, ...]:
    """Return what each state table orders its rows by: every one has a primary key."""
    asked = "SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk"
    return tuple(name for (name,) in rows.all(asked, table))


def _first_difference(rows: Rows, table: str, key: tuple[str, ...]) -> Difference | None:
    """Go through both in the order of their keys, row beside row."""
    names = [name for (name,) in rows.all("SELECT name FROM pragma_table_info(?)", table)]
    at = [names.index(name) for name in key]
    before = rows.each(f"SELECT * FROM held_{table} ORDER BY rowid")
    after = rows.each(f"SELECT * FROM {table} ORDER BY {', '.join(key)}")
    for stored, replayed in zip_longest(before, after):
        if stored != replayed:
            stored, replayed = _earlier(stored, replayed, at)
            return Difference(table, _text(stored), _text(replayed), _key(stored or replayed, at))
    return None


def _earlier(one: Values, other: Values, at: list[int]) -> tuple[Values, Values]:
    """Return both where their keys are equal; else the one whose key comes first, alone."""
    if one is None or other is None:
        return one, other
    mine, its = [one[n] for n in at], [other[n] for n in at]
    if mine == its:
        return one, other
    return (one, None) if mine < its else (None, other)


def _text(row: Values) -> str:
    return "" if row is None else repr(row)


def _key(row: Values, at: list[int]) -> str:
    """Return a row's key; of one with a number in it the number alone: the rest may be a name."""
    parts = [row[n] for n in at] if row is not None else []
    numbers = [part for part in parts if isinstance(part, int)]
    return " ".join(str(part) for part in numbers or parts)
