"""The post's equipment: what must be there at each handover.

Handbook (二) 1 (4): 交接班时应检查对讲机、充电器、放电器、电池、警具、头盔的使用功能和状态.
Equipment stays with the post: 只换人不换警械 (domain.md §2).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.paths import resources
from guardpost.store.rows import Rows
from guardpost.text import clean_line, match_key

MOST_OF_ONE = 999
_NAME_LIMIT = 50
_REASON_LIMIT = 200


@dataclass(frozen=True, slots=True)
class EquipmentItem:
    """One line of the list.

    Attributes:
        expected: how many there must be.
        name: the site's own name; empty is the label ``equipment.<code>``.
        hint: what to try; empty is the label ``equipment.<code>.hint``.
    """

    code: str
    expected: int
    name: str = ""
    hint: str = ""


@dataclass(frozen=True)
class EquipmentListed(Event, kind="equipment.listed"):
    """The post's list is this from now on."""

    items: tuple[EquipmentItem, ...]


@dataclass(frozen=True)
class EquipmentAdded(Event, kind="equipment.added"):
    """One more line stands at the foot of the list."""

    item: str
    expected: int
    name: str
    hint: str = ""

    @property
    def subject(self) -> str:
        """``equipment:<code>``."""
        return f"equipment:{self.item}"


@dataclass(frozen=True)
class EquipmentChanged(Event, kind="equipment.changed"):
    """A line of the list is this from now on, the whole of it."""

    item: str
    expected: int
    name: str = ""
    hint: str = ""

    @property
    def subject(self) -> str:
        """``equipment:<code>``."""
        return f"equipment:{self.item}"


@dataclass(frozen=True)
class EquipmentEnded(Event, kind="equipment.ended"):
    """A line is no longer on the list; the checks of it stay."""

    item: str
    reason: str

    @property
    def subject(self) -> str:
        """``equipment:<code>``."""
        return f"equipment:{self.item}"


def default_equipment() -> tuple[EquipmentItem, ...]:
    """Return the list that a new post starts with."""
    text = (resources() / "checklist.json").read_text(encoding="utf-8")
    return tuple(EquipmentItem(**item) for item in json.loads(text)["equipment"])


def list_equipment(
    register: Register, actor: str, items: tuple[EquipmentItem, ...]
) -> tuple[EquipmentItem, ...]:
    """Put another list in the place of the post's list.

    Raises:
        Refused: ``equipment.code``, one is empty or stands twice; ``equipment.expected``,
            not 0 to 999; ``role.needed``.
    """
    cleaned = tuple(_checked(item) for item in items)
    if len({item.code for item in cleaned}) < len(cleaned):
        raise Refused("equipment.code")
    with register.writing(actor, "registry.equipment.list_equipment") as page:
        page.record(EquipmentListed(cleaned))
        return equipment(page.rows)


def add_equipment(register: Register, actor: str, item: EquipmentItem) -> EquipmentItem:
    """Put one more line on the list; an empty code takes the next free one.

    Raises:
        Refused: ``equipment.name_needed``, ``equipment.expected``, ``equipment.listed_already``,
            ``role.needed``.
    """
    with register.writing(actor, "registry.equipment.add_equipment") as page:
        item = _checked(replace(item, code=item.code or _next_code(page.rows)))
        if not item.name:
            raise Refused("equipment.name_needed")
        _not_twice(page.rows, item)
        page.record(EquipmentAdded(item.code, item.expected, item.name, item.hint))
        return known_equipment(page.rows, item.code)


def change_equipment(register: Register, actor: str, item: EquipmentItem) -> EquipmentItem:
    """Change how many there must be, the name or the hint; what is the same is not written.

    Raises:
        Refused: ``equipment.unknown``, and what :func:`add_equipment` is refused for.
    """
    item = _checked(item)
    with register.writing(actor, "registry.equipment.change_equipment") as page:
        before = known_equipment(page.rows, item.code)
        _not_twice(page.rows, item)
        if item != before:
            page.record(EquipmentChanged(item.code, item.expected, item.name, item.hint))
        return item


def end_equipment(register: Register, actor: str, code: str, reason: str) -> EquipmentItem:
    """Take a line off the list; the checks of it stay. Return what it was.

    Raises:
        Refused: ``reason.needed``, ``equipment.unknown``, ``role.needed``.
    """
    reason = clean_line(reason, _REASON_LIMIT)
    if not reason:
        raise Refused("reason.needed")
    with register.writing(actor, "registry.equipment.end_equipment") as page:
        before = known_equipment(page.rows, code)
        page.record(EquipmentEnded(code, reason))
        return before


def equipment(rows: Rows) -> tuple[EquipmentItem, ...]:
    """Return the post's list in its order."""
    return rows.find(EquipmentItem, "equipment", "WHERE ended_at = '' ORDER BY position, code")


def every_equipment(rows: Rows) -> tuple[EquipmentItem, ...]:
    """Return all that ever stood on the list: what was checked keeps its name."""
    return rows.find(EquipmentItem, "equipment", "ORDER BY position, code")


def known_equipment(rows: Rows, code: str) -> EquipmentItem:
    """Return a line of the list.

    Raises:
        Refused: ``equipment.unknown``.
    """
    found = rows.first(EquipmentItem, "equipment", "WHERE code = ? AND ended_at = ''", code)
    if found is None:
        raise Refused("equipment.unknown", item=code)
    return found


def _next_code(rows: Rows) -> str:
    taken = {item.code for item in every_equipment(rows)}
    number = 1
    while (code := f"own{number:02d}") in taken:
        number += 1
    return code


def _not_twice(rows: Rows, item: EquipmentItem) -> None:
    """Refuse a name that another line of the list has."""
    others = (other for other in equipment(rows) if other.code != item.code)
    if item.name and any(match_key(other.name) == match_key(item.name) for other in others):
        raise Refused("equipment.listed_already", name=item.name)


def _checked(item: EquipmentItem) -> EquipmentItem:
    code = clean_line(item.code, _NAME_LIMIT)
    if not code:
        raise Refused("equipment.code")
    if not 0 <= item.expected <= MOST_OF_ONE:
        raise Refused("equipment.expected", largest=MOST_OF_ONE)
    name, hint = clean_line(item.name, _NAME_LIMIT), clean_line(item.hint, _NAME_LIMIT)
    return EquipmentItem(code, item.expected, name, hint)


@projects(EquipmentListed)
def _project_listed(entry: Entry[EquipmentListed], rows: Rows) -> None:
    # What is not listed any more keeps its row: the checks of it keep their names.
    rows.update("equipment", {"ended_at": ""}, ended_at=entry.at)
    for position, item in enumerate(entry.event.items, start=1):
        _keep(rows, item, position)


@projects(EquipmentAdded)
def _project_added(entry: Entry[EquipmentAdded], rows: Rows) -> None:
    event = entry.event
    position = 1 + (rows.value("SELECT max(position) FROM equipment") or 0)
    _keep(rows, EquipmentItem(event.item, event.expected, event.name, event.hint), position)


@projects(EquipmentChanged)
def _project_changed(entry: Entry[EquipmentChanged], rows: Rows) -> None:
    event = entry.event
    key = {"code": event.item}
    rows.update("equipment", key, expected=event.expected, name=event.name, hint=event.hint)


@projects(EquipmentEnded)
def _project_ended(entry: Entry[EquipmentEnded], rows: Rows) -> None:
    rows.update("equipment", {"code": entry.event.item}, ended_at=entry.at)


def _keep(rows: Rows, item: EquipmentItem, position: int) -> None:
    rows.replace(
        "equipment",
        code=item.code,
        position=position,
        expected=item.expected,
        name=item.name,
        hint=item.hint,
        ended_at="",
    )


@lines(EquipmentListed)
def _listed_line(entry: Entry[EquipmentListed]) -> Line:
    items = entry.event.items
    return replace(
        blank_line(entry),
        category="equipment.listed",
        note=" · ".join(item.name for item in items if item.name),
        note_codes=tuple(f"equipment.{item.code}" for item in items if not item.name),
    )
