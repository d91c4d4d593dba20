"""Covered numbers of a release slip that somebody had shown whole; each showing is an entry.

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


class CoveredNumber(StrEnum):
    """Which number of a slip is covered until somebody asks."""

    DOCUMENT = "document"
    OWNER_PHONE = "owner_phone"


@dataclass(frozen=True)
class NumberShown(OfSlip, Event, kind="removal.number_shown"):
    """A covered number of a slip was shown whole on the screen; the number is not repeated."""

    slip: str
    what: CoveredNumber


def show_number(register: Register, actor: str, slip: str, what: CoveredNumber) -> Removal:
    """Note that a covered number is shown; it may be shown once this is in the book.

    Raises:
        Refused: ``removal.unknown``.
    """
    with register.writing(actor, "gate.revealing.show_number") as page:
        found = removal(page.rows, slip)
        if found is None:
            raise Refused("removal.unknown", slip=slip)
        page.record(NumberShown(slip=slip, what=what))
        return found


@lines(NumberShown)
def _shown(entry: Entry[NumberShown]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        badge="slip",
        mark=event.slip,
        category="removal.number_shown",
        note_codes=(f"number.{event.what}",),
    )
