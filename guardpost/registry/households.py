"""Who lives where: residents, added, changed and ended, and found again by room."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_phone
from guardpost.gate.rooms import SHOP, parse_room
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.ledger.register import Page, Register
from guardpost.ledger.textindex import segmented
from guardpost.registry.spelling import spell, unspell
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name, name_key

TEXT_LIMIT = 200
ROOM_LIMIT = 50


class Relation(StrEnum):
    """What a resident is to the room; the registry's badges."""

    OWNER = "owner"
    TENANT = "tenant"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class ResidentDetails:
    """What the form or a workbook knows of a resident."""

    room: str
    name: str
    phone: str = ""
    relation: Relation = Relation.OWNER
    note: str = ""


@dataclass(frozen=True)
class ResidentAdded(Event, kind="resident.added"):
    """Somebody is known to live in a room."""

    room: str
    relation: Relation
    note: str = ""
    name: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``resident:<room>``; no name."""
        return f"resident:{self.room}"


@dataclass(frozen=True)
class ResidentChanged(Event, kind="resident.changed"):
    """A resident is this from now on, the whole of it.

    Attributes:
        resident: the seq of the entry that made them known.
        was: the room until now.
    """

    resident: int
    was: str
    room: str
    relation: Relation
    note: str = ""
    name: str = personal()
    phone: str = personal()

    @property
    def subject(self) -> str:
        """``resident:<room until now>``."""
        return f"resident:{self.was}"


@dataclass(frozen=True)
class ResidentEnded(Event, kind="resident.ended"):
    """Somebody lives there no longer; ``resident`` is the seq of the entry that began it."""

    resident: int
    room: str
    reason: str

    @property
    def subject(self) -> str:
        """``resident:<room>``."""
        return f"resident:{self.room}"


@dataclass(frozen=True, slots=True)
class Resident:
    """A person of a household; ``id`` is the seq of the entry that made them known."""

    id: int
    room: str
    building: str
    room_order: str
    name: str
    phone: str
    relation: str
    note: str
    since: str
    changed_at: str = ""


@dataclass(frozen=True, slots=True)
class RoomParts:
    """A room in its one spelling, and what lists and searches need of it.

    Attributes:
        building: as a list shows it, ``3栋`` or ``商铺``; empty for no known form.
        number: the flat within it, such as ``1202``; empty for no known form.
        order: the room with its numbers padded, so that text order is house order.
    """

    room: str
    building: str
    number: str
    order: str


def room_parts(text: str) -> RoomParts:
    """Return a room's parts; what has no room's form is kept as one cleaned line."""
    found = parse_room(text)
    room = found.text if found else clean_line(text, ROOM_LIMIT)
    order = re.sub(r"[0-9]+", lambda digits: digits[0].zfill(5), room)
    if found is None:
        return RoomParts(room, "", "", order)
    building = SHOP if found.building == SHOP else f"{found.building}栋"
    return RoomParts(room, building, found.number, order)


def add_resident(register: Register, actor: str, details: ResidentDetails) -> Resident:
    """Make a resident known.

    Raises:
        Refused: ``resident.room_needed``, ``resident.name_needed``,
            ``resident.known_already`` when the room has a person of that name and phone.
    """
    with register.writing(actor, "registry.households.add_resident") as page:
        return known_resident(page.rows, record_resident(page, details))


def record_resident(page: Page, details: ResidentDetails) -> int:
    """Check and record one resident within a transaction; return the entry's seq."""
    event = ResidentAdded(**_cleaned(details))
    check_resident(page.rows, event)
    return page.record(event).seq


def change_resident(
    register: Register, actor: str, resident: int, details: ResidentDetails
) -> Resident:
    """Put other words in the place of a resident's; what is the same is not written.

    Raises:
        Refused: ``resident.unknown``, and what :func:`add_resident` is refused for.
    """
    with register.writing(actor, "registry.households.change_resident") as page:
        record_resident_change(page, resident, details)
        return known_resident(page.rows, resident)


def record_resident_change(page: Page, resident: int, details: ResidentDetails) -> None:
    """Check and record a change within a transaction, as :func:`change_resident` does."""
    values = _cleaned(details)
    before = known_resident(page.rows, resident)
    check_resident(page.rows, ResidentAdded(**values), resident)
    if any(getattr(before, name) != value for name, value in values.items()):
        page.record(ResidentChanged(resident=resident, was=before.room, **values))


def _cleaned(details: ResidentDetails) -> dict[str, Any]:
    return {
        "room": room_parts(details.room).room,
        "relation": details.relation,
        "note": clean_line(details.note, TEXT_LIMIT),
        "name": clean_name(details.name),
        "phone": kept_phone(details.phone),
    }


def check_resident(rows: Rows, event: ResidentAdded, itself: int = 0) -> None:
    """Refuse a resident without room or name, or one who is known already.

    Args:
        itself: the resident's own id when an entry is being corrected.
    """
    if not event.room:
        raise Refused("resident.room_needed")
    if not event.name:
        raise Refused("resident.name_needed")
    same = "SELECT id FROM residents WHERE room = ? AND name = ? AND phone = ? AND id <> ?"
    if rows.value(same, event.room, event.name, event.phone, itself) is not None:
        raise Refused("resident.known_already", room=event.room)


def end_resident(register: Register, actor: str, resident: int, reason: str) -> Resident:
    """Take a resident out of the registry; the entries stay. Return what they were.

    Raises:
        Refused: ``reason.needed``, ``resident.unknown``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor, "registry.households.end_resident") as page:
        before = known_resident(page.rows, resident)
        page.record(
            ResidentEnded(
                resident=resident, room=before.room, reason=clean_line(reason, TEXT_LIMIT)
            )
        )
        return before


def known_resident(rows: Rows, resident: int) -> Resident:
    """Return a resident.

    Raises:
        Refused: ``resident.unknown``.
    """
    found = rows.first(Resident, "residents", "WHERE id = ?", resident)
    if found is None:
        raise Refused("resident.unknown")
    return found


def residents_of(rows: Rows, room: str) -> tuple[Resident, ...]:
    """Return a room's people: owner, tenant, family."""
    order = "CASE relation WHEN 'owner' THEN 0 WHEN 'tenant' THEN 1 ELSE 2 END, id"
    return rows.find(Resident, "residents", f"WHERE room = ? ORDER BY {order}", room)


def owner_of(rows: Rows, room: str) -> Resident | None:
    """Return the owner of a room, who consents to a tenant's removal, or None."""
    rest = "WHERE room = ? AND relation = 'owner' ORDER BY id"
    return rows.first(Resident, "residents", rest, room)


def index_name(rows: Rows, table: str, row: int, name: str) -> None:
    """Make a name findable by any run of its characters, separators or not, and by pinyin."""
    if name:
        sql = f"INSERT INTO {table} (rowid, text) VALUES (?, ?)"
        rows.value(sql, row, segmented(name_key(name)))
        spell(rows, table, row, name)


def unindex_name(rows: Rows, table: str, row: int) -> None:
    """Forget a name."""
    rows.value(f"DELETE FROM {table} WHERE rowid = ?", row)
    unspell(rows, table, row)


def _columns(event: ResidentAdded | ResidentChanged) -> dict[str, object]:
    parts = room_parts(event.room)
    return {
        "room": parts.room,
        "building": parts.building,
        "number": parts.number,
        "room_order": parts.order,
        "name": event.name,
        "phone": event.phone,
        "reversed": event.phone[::-1],
        "relation": event.relation.value,
        "note": event.note,
    }


@projects(ResidentAdded)
def _project_added(entry: Entry[ResidentAdded], rows: Rows) -> None:
    rows.insert("residents", id=entry.seq, **_columns(entry.event), since=entry.at)
    index_name(rows, "resident_text", entry.seq, entry.event.name)


@projects(ResidentChanged)
def _project_changed(entry: Entry[ResidentChanged], rows: Rows) -> None:
    resident = entry.event.resident
    rows.update(
        "residents",
        {"id": resident},
        **_columns(entry.event),
        changed_at=entry.at,
        changed_seq=entry.seq,
    )
    unindex_name(rows, "resident_text", resident)
    index_name(rows, "resident_text", resident, entry.event.name)


@projects(ResidentEnded)
def _project_ended(entry: Entry[ResidentEnded], rows: Rows) -> None:
    _forget(rows, entry.event.resident)


@amends(ResidentAdded)
def _amend_added(entry: Entry[ResidentAdded], after: ResidentAdded | None, rows: Rows) -> None:
    if after is None:
        _forget(rows, entry.seq)
        return
    rows.update("residents", {"id": entry.seq}, **_columns(after))
    unindex_name(rows, "resident_text", entry.seq)
    index_name(rows, "resident_text", entry.seq, after.name)


def _forget(rows: Rows, resident: int) -> None:
    rows.delete("residents", id=resident)
    unindex_name(rows, "resident_text", resident)
