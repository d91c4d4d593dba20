"""Rows in and out of the tables, as frozen records whose fields are the columns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, get_type_hints

from guardpost.store.connect import Database, StoreFailures

R = TypeVar("R")


class Rows:
    """A connection's rows. Projectors write through it, verbs read through it.

    Every method raises ``Unavailable`` where the store fails: disk full, locked, damaged.

    Args:
        database: an open file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._execute = database.execute
        self._failures = StoreFailures(database.path)

    def insert(self, table: str, **values: Any) -> None:
        """Add one row."""
        self._run(_insertion("INSERT", table, *values), tuple(values.values()))

    def replace(self, table: str, **values: Any) -> None:
        """Add one row, or put it in the place of the row with the same key."""
        self._run(_insertion("INSERT OR REPLACE", table, *values), tuple(values.values()))

    def update(self, table: str, key: dict[str, Any], **values: Any) -> None:
        """Change the rows whose columns equal ``key``."""
        sets = ", ".join(f"{name} = ?" for name in values)
        where = " AND ".join(f"{name} = ?" for name in key)
        self._run(f"UPDATE {table} SET {sets} WHERE {where}", (*values.values(), *key.values()))

    def delete(self, table: str, **key: Any) -> None:
        """Remove the rows whose columns equal ``key``."""
        where = " AND ".join(f"{name} = ?" for name in key)
        self._run(f"DELETE FROM {table} WHERE {where}", tuple(key.values()))

    def find(self, record: type[R], table: str, rest: str = "", *params: Any) -> tuple[R, ...]:
        """Return records of ``SELECT <fields of record> FROM table <rest>``."""
        columns: Any = record
        found = self.all(f"SELECT {_columns(columns)} FROM {table} {rest}", *params)
        return tuple(_record(record, row) for row in found)

    def first(self, record: type[R], table: str, rest: str = "", *params: Any) -> R | None:
        """Return the first such record, or None."""
        columns: Any = record
        row = self._one(f"SELECT {_columns(columns)} FROM {table} {rest} LIMIT 1", params)
        return None if row is None else _record(record, row)

    def value(self, sql: str, *params: Any) -> Any:
        """Return the first column of the first row, or None."""
        row = self._one(sql, params)
        return None if row is None else row[0]

    def all(self, sql: str, *params: Any) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with self._failures:
            rows: list[tuple[Any, ...]] = self._execute(sql, params).fetchall()
        return rows

    def each(self, sql: str, *params: Any) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query without holding them all."""
        with self._failures:
            yield from self._execute(sql, params)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make what is written within one transaction, of which all or nothing stays."""
        with self._failures, self._database.atomic():
            yield

    def hand_to_disk(self) -> None:
        """Have the disk take what a long transaction has written so far."""
        self._database.hand_to_disk()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _run(self, sql: str, params: tuple[Any, ...]) -> None:
        with self._failures:
            self._execute(sql, params)

    def _one(self, sql: str, params: tuple[Any, ...]) -> tuple[Any, ...] | None:
        with self._failures:
            row: tuple[Any, ...] | None = self._execute(sql, params).fetchone()
        return row


def columns_of(record: Any) -> dict[str, Any]:
    """Return a frozen record's fields by name: the columns of its row."""
    return {name: getattr(record, name) for name in record.__slots__}


@cache
def _insertion(verb: str, table: str, *names: str) -> str:
    marks = ", ".join("?" * len(names))
    return f"{verb} INTO {table} ({', '.join(names)}) VALUES ({marks})"


@cache
def _columns(record: Any) -> str:
    return ", ".join(_quoted(f.name) for f in fields(record))


def _quoted(name: str) -> str:
    return f'"{name}"'


@cache
def _flags(record: Any) -> tuple[int, ...]:
    hints = get_type_hints(record)
    return tuple(i for i, f in enumerate(fields(record)) if hints[f.name] is bool)


def _record(record: type[R], row: tuple[Any, ...]) -> R:
    columns: Any = record
    flags = _flags(columns)
    if not flags:
        return record(*row)
    values = list(row)
    for index in flags:
        values[index] = bool(values[index])
    return record(*values)
