"""Disputed lines, and a refusal to sign: both are written, neither passes the post.

domain.md §2: both note a disputed line, the leaders sign it; the incoming may refuse to sign
but must report, and then the outgoing shift keeps the post.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.gate.telling import HANDOVER_REFUSED, await_telling
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.shifts.handover_extras import Dispute
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_state import HandoverState
from guardpost.store.rows import Rows
from guardpost.text import clean_line

WORDS_LIMIT = 200


@dataclass(frozen=True)
class LineDisputed(Event, kind="handover.line_disputed"):
    """The two sides differ on a line; what each of them says of it."""

    area: str
    target: str
    outgoing: str
    incoming: str

    @property
    def subject(self) -> str:
        """``handover:<target>``."""
        return f"handover:{self.target}"


@dataclass(frozen=True)
class DisputeEnded(Event, kind="handover.dispute_ended"):
    """They agree on a line again."""

    area: str
    target: str

    @property
    def subject(self) -> str:
        """``handover:<target>``."""
        return f"handover:{self.target}"


@dataclass(frozen=True)
class HandoverRefused(Event, kind="handover.refused"):
    """The incoming leader would not sign; the post stays with the outgoing shift."""

    leader: str
    reason: str

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.leader}"


@dataclass(frozen=True)
class HandoverResumed(Event, kind="handover.resumed"):
    """What was refused is settled, and how; the handover goes on."""

    leader: str
    outcome: str

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.leader}"


def dispute_line(
    register: Register, actor: str, area: str, target: str, outgoing: str, incoming: str
) -> HandoverState:
    """Mark a line as disputed, with the words of both sides.

    Raises:
        Refused: ``dispute.words_needed``, ``dispute.unknown_line``, ``shift.none_open``.
    """
    said = clean_line(outgoing, WORDS_LIMIT), clean_line(incoming, WORDS_LIMIT)
    if not all(said):
        raise Refused("dispute.words_needed")
    with register.writing(actor, "shifts.disputes.dispute_line") as page:
        state = handover_state(page.rows, page.now)
        if (area, target) not in state.disputable:
            raise Refused("dispute.unknown_line")
        if Dispute(area, target, *said) not in state.extras.disputes:
            page.record(LineDisputed(area, target, *said))
        return handover_state(page.rows, page.now)


def end_dispute(register: Register, actor: str, area: str, target: str) -> HandoverState:
    """Take the mark off a line on which both agree; without one nothing is written.

    Raises:
        Refused: ``shift.none_open``.
    """
    with register.writing(actor, "shifts.disputes.end_dispute") as page:
        state = handover_state(page.rows, page.now)
        if any((one.area, one.target) == (area, target) for one in state.extras.disputes):
            page.record(DisputeEnded(area, target))
        return handover_state(page.rows, page.now)


def refuse_handover(register: Register, actor: str, reason: str) -> HandoverState:
    """Write down that the incoming leader does not sign, and why; it is told to the leader.

    Raises:
        Refused: ``reason.needed``, ``handover.relief_needed``, ``handover.refused_already``,
            ``shift.none_open``.
    """
    why = clean_line(reason, WORDS_LIMIT)
    if not why:
        raise Refused("reason.needed")
    with register.writing(actor, "shifts.disputes.refuse_handover") as page:
        state = handover_state(page.rows, page.now)
        if state.relief is None:
            raise Refused("handover.relief_needed")
        if state.extras.refusal is not None:
            raise Refused("handover.refused_already")
        page.record(HandoverRefused(state.relief.leader, why))
        return handover_state(page.rows, page.now)


def resume_handover(register: Register, actor: str, outcome: str) -> HandoverState:
    """Take the handover up again after a refusal, with what was settled.

    Raises:
        Refused: ``refusal.outcome_needed``, ``handover.not_refused``, ``shift.none_open``.
    """
    what = clean_line(outcome, WORDS_LIMIT)
    if not what:
        raise Refused("refusal.outcome_needed")
    with register.writing(actor, "shifts.disputes.resume_handover") as page:
        refusal = handover_state(page.rows, page.now).extras.refusal
        if refusal is None:
            raise Refused("handover.not_refused")
        page.record(HandoverResumed(refusal.leader, what))
        return handover_state(page.rows, page.now)


@projects(LineDisputed)
def _project_disputed(entry: Entry[LineDisputed], rows: Rows) -> None:
    rows.replace("handover_disputes", shift=entry.shift, **vars(entry.event))


@projects(DisputeEnded)
def _project_ended(entry: Entry[DisputeEnded], rows: Rows) -> None:
    rows.delete("handover_disputes", shift=entry.shift, **vars(entry.event))


@projects(HandoverRefused)
def _project_refused(entry: Entry[HandoverRefused], rows: Rows) -> None:
    rows.insert(
        "handover_refusals",
        seq=entry.seq,
        shift=entry.shift,
        leader=entry.event.leader,
        reason=entry.event.reason,
        refused_at=entry.at,
        outcome="",
        resumed_at="",
    )
    await_telling(rows, entry.seq, HANDOVER_REFUSED, reason=entry.event.reason)


@projects(HandoverResumed)
def _project_resumed(entry: Entry[HandoverResumed], rows: Rows) -> None:
    key = {"shift": entry.shift, "resumed_at": ""}
    rows.update("handover_refusals", key, outcome=entry.event.outcome, resumed_at=entry.at)


@lines(LineDisputed)
def _disputed_line(entry: Entry[LineDisputed]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), category="handover.line_disputed")
    return replace(line, note=f"{event.outgoing} / {event.incoming}")


@lines(DisputeEnded)
def _ended_line(entry: Entry[DisputeEnded]) -> Line:
    return replace(blank_line(entry), category="handover.dispute_ended")


@lines(HandoverRefused)
def _refused_line(entry: Entry[HandoverRefused]) -> Line:
    return replace(blank_line(entry), category="handover.refused", note=entry.event.reason)


@lines(HandoverResumed)
def _resumed_line(entry: Entry[HandoverResumed]) -> Line:
    return replace(blank_line(entry), category="handover.resumed", note=entry.event.outcome)
