"""What the gate page and the entries page show: counts, the timeline, the book itself.

Everything by key and by index; nothing counts or skips through the whole book.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from guardpost.gate.corrections import read_line
from guardpost.gate.line import Direction, Line
from guardpost.ledger.entry import Row
from guardpost.ledger.event import event_kinds
from guardpost.ledger.projecting import entry_of
from guardpost.ledger.reading import COLUMNS, read_entry, time_spans
from guardpost.ledger.textindex import index_pending, kind_token, phrase
from guardpost.registry.finding import sought
from guardpost.store.rows import Rows

# What the timeline and the report's table show; checks of a slip and the registry's own
# entries stand in the book, and on the entries page.
TIMELINE_KINDS = (
    "vehicle.entered",
    "vehicle.left",
    "vehicle.refused",
    "visitor.entered",
    "visitor.left",
    "visitor.refused",
    "card.returned",
    "removal.applied",
    "removal.released",
    "removal.partly_released",
    "removal.refused",
    "removal.voided",
    "gate.allowed",
    "gate.listed_came_in",
    "gate.leader_told",
    "incident.opened",
    "incident.step_added",
    "incident.closed",
    "service.requested",
    "entry.corrected",
    "clock.stepped",
    "shift.opened",
    "handover.completed",
    "emergency.begun",
    "emergency.brought_in",
    "emergency.passage",
    "emergency.incident",
)
_MARKS = ", ".join("?" * len(TIMELINE_KINDS))


class Show(StrEnum):
    """The chips above the timeline."""

    ALL = "all"
    IN = "in"
    OUT = "out"
    VISITOR = "visitor"
    RENOVATION = "renovation"
    ITEMS = "items"


class Group(StrEnum):
    """The kinds of entries that the entries page tells apart."""

    ALL = "all"
    VEHICLES = "vehicles"
    VISITORS = "visitors"
    ITEMS = "items"
    INCIDENTS = "incidents"
    SERVICE = "service"
    SHIFTS = "shifts"
    ROTA = "rota"
    REGISTRY = "registry"
    CORRECTIONS = "corrections"


_PREFIXES: dict[Group, tuple[str, ...]] = {
    Group.VEHICLES: ("vehicle.entered", "vehicle.left", "vehicle.refused"),
    Group.VISITORS: ("visitor.", "expected.", "pass.", "card."),
    Group.ITEMS: ("removal.",),
    Group.INCIDENTS: ("incident.",),
    Group.SERVICE: ("service.",),
    Group.ROTA: (
        "rota.",
        "swap.",
        "leave.",
        "holiday.",
        "plan.",
        "post.",
        "round.",
        "inspection.",
        "key.",
        "directive.",
    ),
    Group.REGISTRY: (
        "resident.",
        "vehicle.registered",
        "vehicle.changed",
        "vehicle.deregistered",
        "permit.",
        "helper.",
        "watchlist.",
        "registry.",
        "entries.exported",
        "staff.added",
        "staff.changed",
        "staff.ended",
        "staff.pin_set",
        "staff.badge_",
        "staff.code_",
        "equipment.",
    ),
    Group.CORRECTIONS: ("entry.corrected",),
}


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """What the entries page is asked for.

    Attributes:
        text: any run of characters in the entry, names and plates too; empty for all.
        since, until: book times, ``until`` not counted; empty for open.
    """

    group: Group = Group.ALL
    text: str = ""
    since: str = ""
    until: str = ""


def timeline(
    rows: Rows, shift: str, limit: int = 50, before_seq: int | None = None, show: Show = Show.ALL
) -> tuple[Line, ...]:
    """Return a shift's passages and what else a guard looks for, newest first.

    Args:
        before_seq: only entries below this number, for the next page.
    """
    sql = (
        f"SELECT {COLUMNS} FROM ledger WHERE shift = ? AND seq < ? AND kind IN ({_MARKS})"
        " ORDER BY seq DESC"
    )
    bound = before_seq if before_seq is not None else _beyond(rows)
    found: list[Line] = []
    for values in rows.each(sql, shift, bound, *TIMELINE_KINDS):
        line = read_line(rows, entry_of(Row(*values)))
        if _SHOWN[show](line):
            found.append(line)
        if len(found) == limit:
            break
    return tuple(found)


def timeline_count(rows: Rows, shift: str) -> int:
    """Return how many lines the whole timeline of a shift has."""
    sql = f"SELECT count(*) FROM ledger WHERE shift = ? AND kind IN ({_MARKS})"
    return int(rows.value(sql, shift, *TIMELINE_KINDS))


def entries(
    rows: Rows, wanted: EntryFilter, before_seq: int | None = None, limit: int = 50
) -> tuple[Line, ...]:
    """Return lines of the book itself, any kind, newest first, from below a number."""
    bound = before_seq if before_seq is not None else _beyond(rows)
    if phrase_of(wanted.text):
        index_pending(rows)
    found: list[int] = []
    for first, last in reversed(_spans(rows, wanted)):
        if len(found) < limit and first < bound:
            room = limit - len(found)
            found += _seqs(rows, wanted, first, min(last, bound - 1), room)
    return tuple(line_at(rows, seq) for seq in found)


def line_at(rows: Rows, seq: int) -> Line:
    """Return one entry as a line, with what corrects it or what it corrects.

    Raises:
        LookupError: there is no such entry.
    """
    entry = read_entry(rows, seq)
    if entry is None:
        raise LookupError(f"no entry {seq}")
    return read_line(rows, entry)


def _beyond(rows: Rows) -> int:
    return 1 + (rows.value("SELECT max(seq) FROM ledger") or 0)


_SHOWN: dict[Show, Callable[[Line], bool]] = {
    Show.ALL: lambda line: True,
    Show.IN: lambda line: line.direction is Direction.IN,
    Show.OUT: lambda line: line.direction is Direction.OUT,
    Show.VISITOR: lambda line: line.category.startswith("visitor."),
    Show.RENOVATION: lambda line: line.category == "visitor.renovation",
    Show.ITEMS: lambda line: line.badge == "slip",
}


def _spans(rows: Rows, wanted: EntryFilter) -> tuple[tuple[int, int], ...]:
    if not wanted.since and not wanted.until:
        return ((1, _beyond(rows) - 1),)
    return time_spans(rows, wanted.since, wanted.until)


def _seqs(rows: Rows, wanted: EntryFilter, first: int, last: int, limit: int) -> list[int]:
    """Return the newest numbers in a span that are wanted, newest first."""
    if phrase_of(wanted.text):
        return _by_text(rows, wanted, first, last, limit)
    if wanted.group is Group.ALL:
        sql = "SELECT seq FROM ledger WHERE seq BETWEEN ? AND ? ORDER BY seq DESC LIMIT ?"
        return [seq for (seq,) in rows.all(sql, first, last, limit)]
    found: list[int] = []
    sql = "SELECT seq FROM ledger WHERE kind = ? AND seq BETWEEN ? AND ?"
    for kind in kinds_of(wanted.group):
        newest = rows.all(f"{sql} ORDER BY seq DESC LIMIT ?", kind, first, last, limit)
        found += (seq for (seq,) in newest)
    return sorted(found, reverse=True)[:limit]


def _by_text(rows: Rows, wanted: EntryFilter, first: int, last: int, limit: int) -> list[int]:
    sql = (
        "SELECT rowid FROM entry_text WHERE entry_text MATCH ? AND rowid BETWEEN ? AND ?"
        " ORDER BY rowid DESC LIMIT ?"
    )
    query = phrase_of(wanted.text)
    if wanted.group is not Group.ALL:
        kinds = " OR ".join(kind_token(kind) for kind in kinds_of(wanted.group))
        query = f"{query} AND ({kinds})"
    return [seq for (seq,) in rows.all(sql, query, first, last, limit)]


def phrase_of(text: str) -> str:
    """Return the query that finds what was typed; empty when nothing in it can be found."""
    typed = sought(text)
    return phrase(typed) if any(char.isalnum() for char in typed) else ""


def kinds_of(group: Group) -> tuple[str, ...]:
    """Return the kinds of entries of a group; ``SHIFTS`` is all that no other has."""
    known = event_kinds()
    if group is Group.ALL:
        return known
    if group is Group.SHIFTS:
        others = tuple(prefix for prefixes in _PREFIXES.values() for prefix in prefixes)
        return tuple(kind for kind in known if not kind.startswith(others))
    return tuple(kind for kind in known if kind.startswith(_PREFIXES[group]))
