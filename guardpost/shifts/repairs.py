"""A repair ends a fault; until there is one, the fault passes from shift to shift.

Handbook (二) 1 (4): 使用功能和状态. domain.md §2: a fault that nobody recorded is paid by both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.shifts.handover_lines import EquipmentState
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_state import HandoverState
from guardpost.store.rows import Rows
from guardpost.text import clean_line

WHAT_LIMIT = 200


@dataclass(frozen=True)
class EquipmentRepaired(Event, kind="equipment.repaired"):
    """A faulty piece works again."""

    item: str
    what: str

    @property
    def subject(self) -> str:
        """``equipment:<code>``."""
        return f"equipment:{self.item}"


def repair_equipment(register: Register, actor: str, item: str, what: str) -> HandoverState:
    """Write down that a fault was put right, and how.

    Raises:
        Refused: ``repair.what_needed``, ``repair.not_faulty``, ``shift.none_open``.
    """
    said = clean_line(what, WHAT_LIMIT)
    if not said:
        raise Refused("repair.what_needed")
    with register.writing(actor, "shifts.repairs.repair_equipment") as page:
        state = handover_state(page.rows, page.now)
        line = next((one for one in state.equipment if one.item.code == item), None)
        if line is None or not (line.fault_stands or line.state == EquipmentState.FAULT):
            raise Refused("repair.not_faulty")
        page.record(EquipmentRepaired(item, said))
        return handover_state(page.rows, page.now)


@projects(EquipmentRepaired)
def _project_repaired(entry: Entry[EquipmentRepaired], rows: Rows) -> None:
    rows.insert(
        "equipment_repairs",
        seq=entry.seq,
        shift=entry.shift,
        item=entry.event.item,
        what=entry.event.what,
        at=entry.at,
        by=entry.actor,
    )


@lines(EquipmentRepaired)
def _repaired_line(entry: Entry[EquipmentRepaired]) -> Line:
    return replace(blank_line(entry), category="equipment.repaired", note=entry.event.what)
