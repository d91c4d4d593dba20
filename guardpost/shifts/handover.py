"""Completing a handover: the shift is closed and the next one open in one transaction.

Handbook (二) 1 (3): 交待清岗位情况后,下岗人员方可离岗位. There is no other way to close a
shift: two leaders, two signatures, nothing missing; or a supervisor's recorded order in the
place of the one who is ill.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.shifts.due import Excused
from guardpost.shifts.handover_lines import Presence, Relief
from guardpost.shifts.handover_reading import HandoverRow, handover_of, handover_state
from guardpost.shifts.handover_state import HandoverState
from guardpost.shifts.muster import USUAL, muster
from guardpost.shifts.opening import (
    Shift,
    Taking,
    known_shift,
    report_number,
    take_post,
)
from guardpost.shifts.overtime import end_overtime
from guardpost.store.rows import Rows


@dataclass(frozen=True)
class HandoverCompleted(Event, kind="handover.completed"):
    """A shift gave the post away; it is the shift's last entry.

    Attributes:
        relief: the incoming leader's staff code.
        vehicles, visitors, slips: what was inside or waiting.
        matters: the numbers of the outstanding matters passed on.
        text_sha256: what both leaders signed, hex.
        head_seq, head_hash: the head of the book before this entry; hash in hex.
        excused: who of the group that came on was on leave or had swapped.
        muster, tolerance: the minutes that held at the line-up, see ``muster.Muster``.
    """

    shift: str
    relief: str
    grp: str
    vehicles: int
    visitors: int
    slips: int
    matters: tuple[int, ...]
    text_sha256: str
    head_seq: int
    head_hash: str
    excused: tuple[Excused, ...] = ()
    muster: int = USUAL
    tolerance: int = 0

    @property
    def subject(self) -> str:
        """``shift:<number>``."""
        return f"shift:{self.shift}"


@dataclass(frozen=True, slots=True)
class Handover:
    """A completed handover.

    Attributes:
        closed, opened: the shift that went and the one that has the post now.
        report: the number of the report to be made.
        line: the next shift's first line.
    """

    closed: Shift
    opened: Shift
    report: str
    completed: HandoverRow
    line: Line


def complete_handover(register: Register, actor: str) -> Handover:
    """Close the shift and open the next one with those who were found present.

    Raises:
        Refused: ``handover.incomplete`` (missing), ``shift.none_open``, ``staff.ended``.
    """
    with register.writing(actor, "shifts.handover.complete_handover") as page:
        state = handover_state(page.rows, page.now)
        relief, lacks = state.relief, state.missing
        if lacks or relief is None:
            raise Refused("handover.incomplete", missing=len(lacks))
        end_overtime(page, state.shift)
        page.record(_completion(page, state, relief))
        opening = take_post(page, _taking(state, relief))
        return _handover(page, state.shift.number, opening.shift, opening.line)


def _completion(page: Page, state: HandoverState, relief: Relief) -> HandoverCompleted:
    line_up = muster(page.rows)
    return HandoverCompleted(
        shift=state.shift.number,
        relief=relief.leader,
        grp=relief.grp,
        vehicles=state.counts.vehicles,
        visitors=state.counts.visitors,
        slips=state.counts.slips,
        matters=tuple(line.matter.number for line in state.matters),
        text_sha256=state.text_sha256,
        head_seq=page.head.seq,
        head_hash=page.head.hash.hex(),
        excused=state.excused,
        muster=line_up.minutes,
        tolerance=line_up.tolerance,
    )


def _taking(state: HandoverState, relief: Relief) -> Taking:
    order = state.extras.emergency
    present = [line.staff for line in state.people if line.presence == Presence.PRESENT]
    return Taking(
        turn=state.turn,
        grp=relief.grp,
        leader=relief.leader,
        guards=tuple(code for code in present if code != relief.leader),
        reason=relief.reason,
        previous=state.shift.number,
        faults=state.faults,
        missing=state.lacking_items,
        matters=len(state.matters),
        by_order=order is not None and order.acting == relief.leader,
    )


def _handover(page: Page, closed: str, opened: Shift, line: Line) -> Handover:
    row = handover_of(page.rows, closed)
    if row is None:
        raise LookupError(f"no handover of {closed}")
    number = report_number(page.station, closed)
    return Handover(known_shift(page.rows, closed), opened, number, row, line)


@projects(HandoverCompleted)
def _project_completed(entry: Entry[HandoverCompleted], rows: Rows) -> None:
    event = entry.event
    key = {"number": event.shift}
    rows.update("shifts", key, closed_at=entry.at, closed_seq=entry.seq)
    rows.insert(
        "handovers",
        shift=event.shift,
        relief=event.relief,
        vehicles=event.vehicles,
        visitors=event.visitors,
        slips=event.slips,
        matters=json.dumps(event.matters),
        text_sha256=event.text_sha256,
        head_seq=event.head_seq,
        head_hash=event.head_hash,
        completed_at=entry.at,
        completed_seq=entry.seq,
        excused=json.dumps([[one.staff, one.cause, one.stand_in] for one in event.excused]),
        muster=event.muster,
        tolerance=event.tolerance,
    )


@lines(HandoverCompleted)
def _completed_line(entry: Entry[HandoverCompleted]) -> Line:
    return replace(blank_line(entry), category="handover.completed")
