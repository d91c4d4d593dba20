"""Covered numbers that somebody had shown whole, and why; each showing is an entry.

Source: ui/notes.md "Wording": revealing is recorded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.gate.slip_events import OfSlip
from guardpost.gate.slip_reading import removal
from guardpost.gate.slips import Removal
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Register
from guardpost.registry.households import Resident, known_resident


class CoveredNumber(StrEnum):
    """Which number of a slip is covered until somebody asks."""

    DOCUMENT = "document"
    OWNER_PHONE = "owner_phone"


class ShownFor(StrEnum):
    """Why a number was shown: 核对证件, 打电话核实, 本人要求, 公安调取."""

    COMPARE = "compare"
    RING = "ring"
    ASKED = "asked"
    POLICE = "police"


@dataclass(frozen=True)
class NumberShown(OfSlip, Event, kind="removal.number_shown"):
    """A covered number of a slip was shown whole on the screen; the number is not repeated."""

    slip: str
    what: CoveredNumber
    why: ShownFor


@dataclass(frozen=True)
class ResidentNumberShown(Event, kind="resident.number_shown"):
    """A resident's phone was shown whole; ``resident`` is the seq that made them known."""

    resident: int
    room: str
    why: ShownFor

    @property
    def subject(self) -> str:
        """``resident:<room>``."""
        return f"resident:{self.room}"


def show_number(
    register: Register, actor: str, slip: str, what: CoveredNumber, why: ShownFor
) -> Removal:
    """Note that a covered number is shown; it may be shown once this is in the book.

    Raises:
        Refused: ``removal.unknown``.
    """
    with register.writing(actor, "gate.revealing.show_number") as page:
        found = removal(page.rows, slip)
        if found is None:
            raise Refused("removal.unknown", slip=slip)
        page.record(NumberShown(slip=slip, what=what, why=why))
        return found


def show_resident_number(register: Register, actor: str, resident: int, why: ShownFor) -> Resident:
    """Note that a resident's phone is shown; it may be shown once this is in the book.

    Raises:
        Refused: ``resident.unknown``.
    """
    with register.writing(actor, "gate.revealing.show_resident_number") as page:
        found = known_resident(page.rows, resident)
        page.record(ResidentNumberShown(resident=resident, room=found.room, why=why))
        return found


@lines(NumberShown)
def _shown(entry: Entry[NumberShown]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        badge="slip",
        mark=event.slip,
        category="removal.number_shown",
        note_codes=(f"number.{event.what}", f"shown.{event.why}"),
    )


@lines(ResidentNumberShown)
def _resident_shown(entry: Entry[ResidentNumberShown]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), mark="", room=event.room, category="removal.number_shown")
    return replace(line, note_codes=("number.resident_phone", f"shown.{event.why}"))
