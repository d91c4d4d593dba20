"""Each of two persons agrees to their swap before anybody approves it.

The handbook tells of no swap (see ``swaps``); nobody is put on another turn unasked. Whoever
asks has agreed by that. The other one agrees with the own PIN, at whoever's desk; for one who is
not there a leader who is neither of the two writes down how they agreed, and answers for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.staff import check_pin
from guardpost.shifts.approving import Asked
from guardpost.shifts.swaps import SWAPS, Agreed, Swap
from guardpost.store.rows import Rows

# What a leader may write down of one who is not there.
ELSEWHERE = (Agreed.PHONE, Agreed.MESSAGE, Agreed.PAPER)


@dataclass(frozen=True)
class SwapAgreed(Event, kind="swap.agreed"):
    """One of the two is willing.

    Attributes:
        staff: who agrees; the entry's actor is who has the desk.
        how: by the own PIN, else as a leader says.
    """

    number: int
    staff: str
    how: Agreed

    @property
    def subject(self) -> str:
        """``swap:<number>``."""
        return f"swap:{self.number}"


def agree_to_swap(
    register: Register, actor: str, number: int, staff: str, pin: str, pepper: bytes
) -> Swap:
    """Let one of the two agree with their own PIN, whoever has the desk.

    Runs argon2: not for the window's thread.

    Raises:
        Refused: ``swap.unknown``, ``approval.decided``, ``swap.not_party``, ``swap.agreed``,
            ``pin.wrong``, ``pin.wait``, ``pin.not_set``, ``staff.ended``.
        Unavailable: ``keys.damaged``.
    """
    _waiting_for(register.rows, number, staff)
    check_pin(register, staff, pin, pepper)
    with register.writing(actor, "shifts.swap_consent.agree_to_swap") as page:
        _waiting_for(page.rows, number, staff)
        page.record(SwapAgreed(number, staff, Agreed.PIN))
        return SWAPS.known(page.rows, number)


def note_agreement(register: Register, actor: str, number: int, staff: str, how: Agreed) -> Swap:
    """Write down how one of the two agreed who is not there.

    Raises:
        Refused: ``role.needed``, ``approval.own`` (the leader is one of the two),
            ``swap.how``, and as :func:`agree_to_swap` without the PIN.
    """
    if how not in ELSEWHERE:
        raise Refused("swap.how")
    with register.writing(actor, "shifts.swap_consent.note_agreement") as page:
        swap = _waiting_for(page.rows, number, staff)
        if actor in swap.parties:
            raise Refused("approval.own")
        page.record(SwapAgreed(number, staff, how))
        return SWAPS.known(page.rows, number)


def _waiting_for(rows: Rows, number: int, staff: str) -> Swap:
    """Return a swap that nobody has decided, if this person has still to agree to it."""
    swap = SWAPS.known(rows, number)
    if swap.state != Asked.OPEN:
        raise Refused("approval.decided")
    if staff not in swap.parties:
        raise Refused("swap.not_party")
    if staff not in swap.unasked:
        raise Refused("swap.agreed")
    return swap


@projects(SwapAgreed)
def _project_agreed(entry: Entry[SwapAgreed], rows: Rows) -> None:
    event = entry.event
    first = SWAPS.known(rows, event.number).staff == event.staff
    column = "staff_how" if first else "other_how"
    rows.update(SWAPS.table, {"number": event.number}, **{column: event.how.value})


@lines(SwapAgreed)
def _agreed_line(entry: Entry[SwapAgreed]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.swap.agreed",
        staff=(event.staff,),
        note_codes=(f"agreed.{event.how}",),
    )
