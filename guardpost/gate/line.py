"""A line of the timeline: what one entry looks like to a person. Pure.

The gate page, the entries page and the report all show entries through this; each
module of events adds how its own kinds read, by ``@line_of(VehicleEntered)``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from guardpost.ledger.event import Event, load_kinds
from guardpost.ledger.projecting import Entry

T = TypeVar("T", bound=Event)


class Direction(StrEnum):
    """Which way a line points across the gate line."""

    IN = "in"
    OUT = "out"
    REFUSED = "refused"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the timeline.

    Attributes:
        seq: the entry's number; ``at`` and ``offset`` its time as in the book.
        badge: ``plate``, ``visitor``, ``slip`` or empty; how ``mark`` is drawn.
        mark: the plate, card number or slip number.
        yellow: whether an ordinary number stands on a yellow plate.
        plate_until: the last day of a temporary plate.
        who: the person, or a label code in ``who_label`` when nobody is named.
        category: label code such as ``vehicle.resident`` or ``visitor.delivery``.
        note: free text; ``note_codes`` are label codes that stand before it.
        struck_by: the entry that corrects this one, or 0.
        corrects: the entry that this one corrects, or 0.
        staff: codes of people that stand in ``mark`` or ``who``; a list shows their names.
    """

    seq: int
    at: str
    offset: str
    actor: str
    kind: str
    direction: Direction = Direction.NOTE
    badge: str = ""
    mark: str = ""
    who: str = ""
    who_label: str = ""
    room: str = ""
    category: str = ""
    note: str = ""
    note_codes: tuple[str, ...] = ()
    due_at: str = ""
    struck_by: int = 0
    corrects: int = 0
    yellow: bool = False
    plate_until: str = ""
    staff: tuple[str, ...] = ()


_LINES: dict[str, Callable[[Entry[Any]], Line]] = {}


def lines(event: type[T]) -> Callable[[Callable[[Entry[T]], Line]], Callable[[Entry[T]], Line]]:
    """Declare how entries of this kind read."""

    def keep(function: Callable[[Entry[T]], Line]) -> Callable[[Entry[T]], Line]:
        _LINES[event.kind] = function
        return function

    return keep


def line_of(entry: Entry[Event], struck_by: int = 0) -> Line:
    """Return an entry as a line; a kind without its own reading shows kind and subject."""
    if entry.kind not in _LINES:
        load_kinds()
    reading = _LINES.get(entry.kind)
    line = reading(entry) if reading is not None else blank_line(entry)
    return replace(line, struck_by=struck_by) if struck_by else line


def blank_line(entry: Entry[Any]) -> Line:
    """Return a line with only what every entry has; readings fill in the rest."""
    return Line(
        seq=entry.seq,
        at=entry.at,
        offset=entry.offset,
        actor=entry.actor,
        kind=entry.kind,
        mark=entry.subject.partition(":")[2],
    )
