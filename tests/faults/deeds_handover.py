"""The verbs of what a handover meets besides its checks."""

from __future__ import annotations

from guardpost.shifts import (
    disputes,
    emergency,
    handover,
    muster,
    overtime,
    reading,
    repairs,
    report_orders,
)
from guardpost.shifts.handover_checks import EquipmentDetails, check_equipment
from guardpost.shifts.handover_incidents import take_incident
from guardpost.shifts.handover_lines import EquipmentState, SignerRole
from tests.faults.deeds import Deed, happened, last, led, named, raised, ruled, then
from tests.shifts.deeds import prepare, sign
from tests.site import PIN, Post

FAULT = EquipmentDetails("radio", 4, EquipmentState.FAULT, "按键失灵")
disputed = led(disputes.dispute_line, "equipment", "radio", "是好的", "按键失灵")
refused = led(disputes.refuse_handover, "少一台对讲机")


def incident_taken(post: Post) -> object:
    """Hand the one incident over."""
    return take_incident(post.register, post.leader, last(post, "incident.opened"), "丙组")


def shift_read(post: Post) -> object:
    """Read down to the one matter."""
    return reading.read_shift(post.register, post.leader, last(post, "matter.raised"))


def hours_pass(post: Post) -> None:
    """It is the end of the shift."""
    post.clock.advance(hours=8)


def ordered(post: Post) -> object:
    """Order the handover because the outgoing leader is ill."""
    details = emergency.EmergencyDetails(SignerRole.OUTGOING, post.admin, "急病送医")
    return emergency.order_emergency(post.register, post.guard, details, PIN, post.pepper)


def acting_ordered(post: Post) -> object:
    """Order that another takes the post because the incoming leader is ill."""
    details = emergency.EmergencyDetails(SignerRole.INCOMING, post.admin, "急病送医", "G03")
    return emergency.order_emergency(post.register, post.guard, details, PIN, post.pepper)


def incoming_signed(post: Post) -> None:
    """Do everything; the incoming leader alone signs."""
    prepare(post)
    sign(post, SignerRole.INCOMING).key.forget()


def report_ordered(post: Post) -> object:
    """Order the report of the shift that was handed over by order."""
    shift = post.register.rows.value("SELECT number FROM shifts WHERE closed_at <> ''")
    told = (shift, post.admin, "急病送医", PIN, post.pepper)
    return report_orders.order_report(post.register, post.guard, *told)


VERBS: dict[str, Deed] = {
    "guardpost.shifts.disputes.dispute_line": Deed(disputed),
    "guardpost.shifts.disputes.end_dispute": Deed(
        led(disputes.end_dispute, "equipment", "radio"), before=disputed
    ),
    "guardpost.shifts.disputes.refuse_handover": Deed(refused, before=named),
    "guardpost.shifts.disputes.resume_handover": Deed(
        led(disputes.resume_handover, "找到了"), before=then(named, refused)
    ),
    "guardpost.shifts.emergency.order_emergency": Deed(ordered),
    "guardpost.shifts.emergency.order_emergency: another takes the post": Deed(acting_ordered),
    "guardpost.shifts.handover.complete_handover: by order, after overtime": Deed(
        led(handover.complete_handover),
        before=then(hours_pass, led(overtime.nobody_came), ordered, incoming_signed),
    ),
    "guardpost.shifts.handover_incidents.take_incident": Deed(
        incident_taken, before=then(happened, named)
    ),
    "guardpost.shifts.muster.set_muster": Deed(ruled(muster.set_muster, 15)),
    "guardpost.shifts.report_orders.order_report": Deed(
        report_ordered,
        before=then(ordered, incoming_signed, led(handover.complete_handover)),
    ),
    "guardpost.shifts.overtime.nobody_came": Deed(led(overtime.nobody_came), before=hours_pass),
    "guardpost.shifts.reading.read_shift": Deed(shift_read, before=then(raised, named)),
    "guardpost.shifts.repairs.repair_equipment": Deed(
        led(repairs.repair_equipment, "radio", "换了按键"),
        before=led(check_equipment, FAULT),
    ),
}
