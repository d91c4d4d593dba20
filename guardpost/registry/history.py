"""The history of what is known: each entry about a record, and what it changed.

Read from the book by subject, through ``ledger_records``, an index over the registry's
entries alone: a car that passed ten thousand times has no longer history for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from guardpost.gate.correction_rules import Scalar
from guardpost.gate.corrections import EntryCorrected
from guardpost.ledger.entry import Row
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, entry_of
from guardpost.ledger.reading import COLUMNS, read_entry
from guardpost.registry.equipment import EquipmentListed
from guardpost.registry.expected import ExpectedAdded, ExpectedChanged, ExpectedEnded
from guardpost.registry.staff import staff_names
from guardpost.registry.vehicles import vehicles_ever_of
from guardpost.store.rows import Rows

# Word for word the condition of the index; only so it is used.
RECORDED = (
    "'resident.added', 'resident.changed', 'resident.ended',"
    " 'vehicle.registered', 'vehicle.changed', 'vehicle.deregistered',"
    " 'permit.issued', 'permit.changed', 'permit.ended',"
    " 'helper.added', 'helper.changed', 'helper.ended',"
    " 'watchlist.added', 'watchlist.changed', 'watchlist.ended',"
    " 'staff.added', 'staff.changed', 'staff.ended', 'staff.pin_set',"
    " 'staff.badge_issued', 'staff.badge_ended', 'staff.code_made', 'staff.code_used',"
    " 'equipment.listed', 'equipment.added', 'equipment.changed', 'equipment.ended',"
    " 'entry.corrected'"
)
OF_SUBJECT = f"SELECT {COLUMNS} FROM ledger WHERE subject = ? AND kind IN ({RECORDED}) ORDER BY seq"
# What tells which record an entry is about, not what is known of it.
_TIES = frozenset({"number", "resident", "vehicle", "was", "staff", "item", "reason"})
_SILENT = frozenset({"fingerprint", "new_key", "longer", "digest"})


@dataclass(frozen=True, slots=True)
class Was:
    """One field that is another now; ``old`` empty where nothing stood."""

    field: str
    old: Scalar
    new: Scalar


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry of a record's history.

    Attributes:
        at: book time; ``actor`` the name of who wrote it, or the code.
        changes: what is another than before; of the first entry all that it says.
        about: whom or what it is about, where several are told together: a name, a plate.
    """

    seq: int
    at: str
    actor: str
    kind: str
    reason: str
    changes: tuple[Was, ...]
    about: str = ""


def history(rows: Rows, subject: str) -> tuple[Happened, ...]:
    """Return what happened to ``permit:3``, ``helper:1``, ``staff:G01`` …, newest first."""
    return _told(rows, [entry for entry in _entries(rows, subject) if _is_record(entry)])


def equipment_history(rows: Rows, code: str) -> tuple[Happened, ...]:
    """Return what happened to one line of the equipment, newest first."""
    listed = [entry for entry in _entries(rows, "") if _lists(entry, code)]
    return _told(rows, sorted([*listed, *_entries(rows, f"equipment:{code}")], key=_number), code)


def expected_history(rows: Rows, number: int) -> tuple[Happened, ...]:
    """Return what was said of an expected visitor and what became of it, newest first."""
    sql = (
        f"SELECT {COLUMNS} FROM ledger INDEXED BY ledger_kind WHERE kind IN (?, ?, ?)"
        " AND subject = ? ORDER BY seq"
    )
    kinds = (ExpectedAdded.kind, ExpectedChanged.kind, ExpectedEnded.kind)
    found = rows.all(sql, *kinds, f"expected:{number}")
    told = _told(rows, [entry_of(Row(*values)) for values in found])
    return tuple(replace(one, changes=tuple(_as_expected(one.changes))) for one in told)


def history_of_kinds(rows: Rows, subject: str, kinds: tuple[str, ...]) -> tuple[Happened, ...]:
    """Return what happened to ``swap:3``, ``key:1`` …, newest first; people by their names."""
    marks = ", ".join("?" * len(kinds))
    sql = (
        f"SELECT {COLUMNS} FROM ledger INDEXED BY ledger_kind WHERE kind IN ({marks})"
        " AND subject = ? ORDER BY seq"
    )
    told = _told(rows, [entry_of(Row(*values)) for values in rows.all(sql, *kinds, subject)])
    names = staff_names(rows)
    # Book times are told by the record itself, on the site's clock.
    kept = [[was for was in one.changes if was.new != "" and was.field != "due_at"] for one in told]
    return tuple(
        replace(one, changes=tuple(_as_read(was, names) for was in changes))
        for one, changes in zip(told, kept, strict=True)
    )


def _as_read(was: Was, names: dict[str, str]) -> Was:
    """Return a change in words where the book has lists, codes of people or yes and no."""
    return replace(was, old=_read(was.old, names), new=_read(was.new, names))


def _read(value: object, names: dict[str, str]) -> Scalar:
    if isinstance(value, tuple):
        return " · ".join(str(_read(one, names)) for one in value)
    if hasattr(value, "place") and hasattr(value, "at"):
        return f"{value.at} {value.place}"
    if isinstance(value, bool):
        return "✓" if value else "✗"
    text = value if isinstance(value, int) else str(value)
    return names.get(str(text), text)


def _as_expected(changes: tuple[Was, ...]) -> Iterator[Was]:
    """Their category is not that of helpers; the stay is on the gate's own pages."""
    for was in changes:
        if was.field == "category":
            yield replace(was, field="expecting")
        elif was.field != "visit":
            yield was


def resident_history(rows: Rows, resident: int) -> tuple[Happened, ...]:
    """Return what happened to a resident, through every room they lived in, newest first."""
    return _followed(rows, resident, "room", "resident")


def household_history(rows: Rows, room: str) -> tuple[Happened, ...]:
    """Return what happened to all who ever lived in a room and to their vehicles, newest first.

    What has ended is told too.
    """
    people = {_person(entry) for entry in _entries(rows, f"resident:{room}")}
    told = [one for person in people for one in _named(resident_history(rows, person), "name")]
    for vehicle in vehicles_ever_of(rows, room):
        told += _named(vehicle_history(rows, vehicle), "plate")
    return tuple(sorted(told, key=lambda one: one.seq, reverse=True))


def _named(told: tuple[Happened, ...], field: str) -> list[Happened]:
    """Return a record's history with what it was called at the end."""
    names = [str(was.new) for one in told for was in one.changes if was.field == field]
    return [replace(one, about=names[0] if names else "") for one in told]


def _person(entry: Entry[Event]) -> int:
    event = entry.event
    if isinstance(event, EntryCorrected):
        return event.of_seq
    return getattr(event, "resident", entry.seq)


def vehicle_history(rows: Rows, vehicle: int) -> tuple[Happened, ...]:
    """Return what happened to a registered vehicle, through every plate, newest first."""
    return _followed(rows, vehicle, "plate", "vehicle")


def _followed(rows: Rows, first: int, field: str, record: str) -> tuple[Happened, ...]:
    """Return the history of a record whose subject goes with it, such as a person's room."""
    begun = read_entry(rows, first)
    places: list[str] = [] if begun is None else [getattr(begun.event, field)]
    found: dict[int, Entry[Event]] = {}
    for place in places:
        for entry in _entries(rows, f"{record}:{place}"):
            event = entry.event
            named = event.of_seq if isinstance(event, EntryCorrected) else getattr(event, record, 0)
            if first in (entry.seq, named):
                found[entry.seq] = entry
                places.extend(new for new in _new_places(entry, field) if new not in places)
    return _told(rows, [found[seq] for seq in sorted(found)])


def _new_places(entry: Entry[Event], field: str) -> Iterator[str]:
    if isinstance(entry.event, EntryCorrected):
        yield from (str(c.new) for c in entry.event.changes if c.field == field)
    elif hasattr(entry.event, field):
        yield getattr(entry.event, field)


def _entries(rows: Rows, subject: str) -> list[Entry[Event]]:
    return [entry_of(Row(*values)) for values in rows.all(OF_SUBJECT, subject)]


def _is_record(entry: Entry[Event]) -> bool:
    """Tell a correction of the record itself from one of a passage of the same subject."""
    of_kind = getattr(entry.event, "of_kind", entry.kind)
    return f"'{of_kind}'" in RECORDED


def _lists(entry: Entry[Event], code: str) -> bool:
    return isinstance(entry.event, EquipmentListed) and any(
        item.code == code for item in entry.event.items
    )


def _number(entry: Entry[Event]) -> int:
    return entry.seq


def _told(rows: Rows, entries: list[Entry[Event]], code: str = "") -> tuple[Happened, ...]:
    names = staff_names(rows)
    known: dict[str, Scalar] = {}
    told: list[Happened] = []
    for entry in entries:
        changes = tuple(_changes(entry.event, known, code))
        known |= {change.field: change.new for change in changes}
        actor = names.get(entry.actor, entry.actor)
        reason = getattr(entry.event, "reason", "") if _ends(entry) else ""
        told.append(Happened(entry.seq, entry.at, actor, entry.kind, reason, changes))
    return tuple(reversed(told))


def _ends(entry: Entry[Event]) -> bool:
    """Tell whether the reason is that of the entry, not of what is listed."""
    return not entry.kind.startswith("watchlist.") or entry.kind == "watchlist.ended"


def _changes(event: Event, known: dict[str, Scalar], code: str) -> Iterator[Was]:
    if isinstance(event, EntryCorrected):
        for change in (*event.changes, *event.private):
            yield Was(change.field, change.old, change.new)
        return
    for field, new in _values(event, code).items():
        old = known.get(field, "")
        if new != old:
            yield Was(field, old, new)


def _values(event: Event, code: str) -> dict[str, Scalar]:
    if isinstance(event, EquipmentListed):
        item = next(item for item in event.items if item.code == code)
        return {"expected": item.expected, "name": item.name, "hint": item.hint}
    keeps_reason = event.kind in ("watchlist.added", "watchlist.changed")
    ties = (_TIES - {"reason"} if keeps_reason else _TIES) | _SILENT
    return {f.name: getattr(event, f.name) for f in fields(event) if f.name not in ties}
