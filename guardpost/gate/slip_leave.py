"""What people above say of a slip: leave outside the office hours, arrears.

domain.md §2, §4: arrears are shown and referred to the service desk (客服); they never keep
anything in. A supervisor's word that it goes on stands in the book with the reason.
"""

from __future__ import annotations

from guardpost.errors import Refused
from guardpost.gate.orders import prove_order
from guardpost.gate.slip_papers import ArrearsOverridden, ArrearsReferred, LateLeaveGiven
from guardpost.gate.slip_reading import known_removal, open_removal
from guardpost.gate.slips import Removal
from guardpost.ledger.register import Register


def refer_arrears(register: Register, actor: str, slip: str) -> Removal:
    """Note that the room's arrears were referred to the service desk; twice is once.

    Raises:
        Refused: ``removal.ended``, ``removal.unknown``.
    """
    with register.writing(actor, "gate.slip_leave.refer_arrears") as page:
        before = open_removal(page, slip)
        if not before.slip.arrears_at:
            page.record(ArrearsReferred(slip))
        return known_removal(page, slip)


def override_arrears(
    register: Register, actor: str, slip: str, *, leader: str, pin: str, reason: str, pepper: bytes
) -> Removal:
    """Note a supervisor's order that the slip goes on in spite of arrears. Runs argon2.

    Raises:
        Refused: ``removal.no_arrears`` when none were referred, ``removal.ended``,
            ``removal.unknown``; and as ``prove_order``.
        Unavailable: ``keys.damaged``.
    """
    order = prove_order(register, leader, pin, reason, pepper, "gate.slip_leave.override_arrears")
    with register.writing(actor, "gate.slip_leave.override_arrears") as page:
        before = open_removal(page, slip)
        if not before.slip.arrears_at:
            raise Refused("removal.no_arrears")
        page.record(ArrearsOverridden(slip, order.leader, order.reason, order.name))
        return known_removal(page, slip)


def give_late_leave(
    register: Register, actor: str, slip: str, *, leader: str, pin: str, reason: str, pepper: bytes
) -> Removal:
    """Note a leader's leave to move outside the office hours. Runs argon2.

    Raises:
        Refused: ``removal.ended``, ``removal.unknown``; and as ``prove_order``.
        Unavailable: ``keys.damaged``.
    """
    order = prove_order(register, leader, pin, reason, pepper, "gate.slip_leave.give_late_leave")
    with register.writing(actor, "gate.slip_leave.give_late_leave") as page:
        open_removal(page, slip)
        page.record(LateLeaveGiven(slip, order.leader, order.reason, order.name))
        return known_removal(page, slip)
