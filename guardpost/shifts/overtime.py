"""Nobody comes on: the outgoing shift goes on, its overtime is counted, the leader is told.

domain.md §2: incoming absent → outgoing must not leave; incoming team incomplete → no handover.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.gate.telling import NOBODY_CAME, await_telling
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.shifts.handover_extras import overtime_of
from guardpost.shifts.handover_lines import Presence
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_state import HandoverState
from guardpost.shifts.muster import muster, muster_at
from guardpost.shifts.opening import Shift
from guardpost.store.rows import Rows
from guardpost.text import clean_line
from guardpost.times import from_text

REASON_LIMIT = 200
_MINUTE = 60


@dataclass(frozen=True)
class NobodyCame(Event, kind="handover.nobody_came"):
    """Nobody was there to take over; ``began_at`` is the shift's planned end."""

    shift: str
    began_at: str
    reason: str

    @property
    def subject(self) -> str:
        """``shift:<number>``."""
        return f"shift:{self.shift}"


@dataclass(frozen=True)
class OvertimeEnded(Event, kind="shift.overtime_ended"):
    """The shift that nobody had relieved gave the post away after all.

    Attributes:
        minutes: by the clock, since the planned end.
    """

    shift: str
    began_at: str
    minutes: int

    @property
    def subject(self) -> str:
        """``shift:<number>``."""
        return f"shift:{self.shift}"


def overtime_minutes(began_at: str, at: datetime) -> int:
    """Return the whole minutes since a book time; 0 before it. Pure."""
    return max(0, int((at - from_text(began_at)).total_seconds() // _MINUTE))


def nobody_came(register: Register, actor: str, reason: str = "") -> HandoverState:
    """Write down that nobody came; the gate shows it until the leader is told.

    Raises:
        Refused: ``overtime.too_early`` before the line-up, ``overtime.noted_already``,
            ``overtime.somebody_came``, ``shift.none_open``.
    """
    with register.writing(actor, "shifts.overtime.nobody_came") as page:
        state = handover_state(page.rows, page.now)
        ends = from_text(state.shift.ends_at)
        if page.now < muster_at(ends, muster(page.rows).minutes):
            raise Refused("overtime.too_early")
        if state.extras.overtime is not None:
            raise Refused("overtime.noted_already")
        if any(one.presence == Presence.PRESENT for one in state.people):
            raise Refused("overtime.somebody_came")
        why = clean_line(reason, REASON_LIMIT)
        page.record(NobodyCame(state.shift.number, state.shift.ends_at, why))
        return handover_state(page.rows, page.now)


def end_overtime(page: Page, shift: Shift) -> None:
    """Record within the handover's transaction that the overtime ends, if there was any."""
    found = overtime_of(page.rows, shift.number)
    if found is not None:
        minutes = overtime_minutes(found.began_at, page.now)
        page.record(OvertimeEnded(shift.number, found.began_at, minutes))


@projects(NobodyCame)
def _project_nobody(entry: Entry[NobodyCame], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "handover_overtime",
        shift=event.shift,
        noted_at=entry.at,
        began_at=event.began_at,
        reason=event.reason,
        ended_at="",
        minutes=0,
    )
    await_telling(rows, entry.seq, NOBODY_CAME, reason=event.reason)


@projects(OvertimeEnded)
def _project_ended(entry: Entry[OvertimeEnded], rows: Rows) -> None:
    event = entry.event
    key = {"shift": event.shift}
    rows.update("handover_overtime", key, ended_at=entry.at, minutes=event.minutes)


@lines(NobodyCame)
def _nobody_line(entry: Entry[NobodyCame]) -> Line:
    return replace(blank_line(entry), category="handover.nobody_came", note=entry.event.reason)


@lines(OvertimeEnded)
def _ended_line(entry: Entry[OvertimeEnded]) -> Line:
    line = replace(blank_line(entry), category="shift.overtime_ended")
    return replace(line, note=str(entry.event.minutes))
