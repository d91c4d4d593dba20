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
from guardpost.registry.staff import Role, require_role
from guardpost.store.rows import Rows
from guardpost.text import clean_line

MOST_OF_ONE = 999
_NAME_LIMIT = 50


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
    with register.writing(actor) as page:
        require_role(page.rows, actor, Role.SUPERVISOR)
        page.record(EquipmentListed(cleaned))
        return equipment(page.rows)


def equipment(rows: Rows) -> tuple[EquipmentItem, ...]:
    """Return the post's list in its order."""
    return rows.find(EquipmentItem, "equipment", "ORDER BY position")


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
    rows.value("DELETE FROM equipment")
    for position, item in enumerate(entry.event.items, start=1):
        rows.insert(
            "equipment",
            code=item.code,
            position=position,
            expected=item.expected,
            name=item.name,
            hint=item.hint,
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
