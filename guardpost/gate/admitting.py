"""带班员放行 at the gate: in by a leader's order what the rules alone would stop."""

from __future__ import annotations

from guardpost.gate.orders import prove_order
from guardpost.gate.scanning import Arrival, Passed, record_expected
from guardpost.gate.vehicles import Passage, VehicleDetails, record_vehicle
from guardpost.gate.visitors import Visit, VisitorDetails, record_visitor
from guardpost.ledger.register import Register


def admit_vehicle_by_order(
    register: Register,
    actor: str,
    details: VehicleDetails,
    *,
    leader: str,
    pin: str,
    reason: str,
    pepper: bytes,
) -> Passage:
    """Log a vehicle coming in by a leader's order. Runs argon2.

    Raises:
        Refused: as :func:`prove_order`; ``vehicle.already_inside`` and
            ``vehicle.plate_or_reason``, which no order lifts.
    """
    order = prove_order(
        register, leader, pin, reason, pepper, "gate.admitting.admit_vehicle_by_order"
    )
    with register.writing(actor, "gate.admitting.admit_vehicle_by_order") as page:
        return record_vehicle(page, details, order)


def admit_visitor_by_order(
    register: Register,
    actor: str,
    details: VisitorDetails,
    *,
    leader: str,
    pin: str,
    reason: str,
    pepper: bytes,
) -> Visit:
    """Log a visitor coming in by a leader's order: 先放行后补办 too. Runs argon2.

    Raises:
        Refused: as :func:`prove_order`; ``visitor.party``, ``visitor.card_out`` and
            ``permit.inside``, which no order lifts.
    """
    order = prove_order(
        register, leader, pin, reason, pepper, "gate.admitting.admit_visitor_by_order"
    )
    with register.writing(actor, "gate.admitting.admit_visitor_by_order") as page:
        return record_visitor(page, details, order)


def admit_expected_by_order(
    register: Register,
    actor: str,
    number: int,
    details: Arrival,
    *,
    leader: str,
    pin: str,
    reason: str,
    pepper: bytes,
) -> Passed:
    """Log whom the host has announced coming in by a leader's order, and that they came.

    Runs argon2.

    Raises:
        Refused: as :func:`prove_order`; ``expected.unknown``, ``expected.ended``,
            ``expected.other_day``, and what no order lifts of a visitor or a vehicle.
    """
    act = "gate.admitting.admit_expected_by_order"
    order = prove_order(register, leader, pin, reason, pepper, act)
    with register.writing(actor, act) as page:
        return record_expected(page, number, details, order)
