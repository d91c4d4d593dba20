"""How events change the state tables, and how corrections change them again.

A module declares ``@projects(VehicleEntered)`` beside the event. Whatever a correction
may change also declares ``@amends(VehicleEntered)``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from guardpost.ledger.entry import Row
from guardpost.ledger.event import Event, decode, load_kinds
from guardpost.store.rows import Rows

E = TypeVar("E", bound=Event, covariant=True)
T = TypeVar("T", bound=Event)


@dataclass(frozen=True, slots=True)
class Entry(Generic[E]):
    """A line of the book as the program speaks of it: columns and the decoded event."""

    station: str
    seq: int
    at: str
    offset: str
    shift: str
    actor: str
    kind: str
    subject: str
    event: E

    @classmethod
    def of(cls, row: Row, event: T) -> Entry[T]:
        """Return the entry of a row and its event."""
        made: Any = cls(
            row.station,
            row.seq,
            row.at,
            row.offset,
            row.shift,
            row.actor,
            row.kind,
            row.subject,
            event,  # type: ignore[arg-type]
        )
        found: Entry[T] = made
        return found


def entry_of(row: Row) -> Entry[Event]:
    """Return the decoded entry of a stored row; purged personal fields are empty."""
    sealed = json.loads(row.sealed) if row.sealed is not None else None
    return Entry.of(row, decode(row.kind, json.loads(row.payload), sealed))


Projector = Callable[[Entry[Any], Rows], None]
Amender = Callable[[Entry[Any], Any, Rows], None]

_PROJECTORS: dict[str, Projector] = {}
_AMENDERS: dict[str, Amender] = {}


def projects(event: type[T]) -> Callable[[Callable[[Entry[T], Rows], None]], Projector]:
    """Declare the function that brings the state tables up to an event of this class."""

    def keep(function: Callable[[Entry[T], Rows], None]) -> Projector:
        _PROJECTORS[event.kind] = function
        return function

    return keep


def amends(event: type[T]) -> Callable[[Callable[[Entry[T], T | None, Rows], None]], Amender]:
    """Declare what a correction of such an entry does to the state tables.

    The function takes the entry as it stood (with earlier corrections), the corrected
    event, or None when the entry is struck out altogether, and the tables.
    """

    def keep(function: Callable[[Entry[T], T | None, Rows], None]) -> Amender:
        _AMENDERS[event.kind] = function
        return function

    return keep


def project(entry: Entry[Any], rows: Rows) -> None:
    """Bring the state tables up to one entry; kinds without state pass."""
    projector = _PROJECTORS.get(entry.kind)
    if projector is not None:
        projector(entry, rows)


def amender_of(kind: str) -> Amender | None:
    """Return what corrects entries of this kind, or None when none can be corrected."""
    load_kinds()
    return _AMENDERS.get(kind)
