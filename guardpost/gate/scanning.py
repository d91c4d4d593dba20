"""Scanning a pass: whoever is expected comes in, whoever is inside goes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from guardpost.errors import Refused
from guardpost.gate.line import Line
from guardpost.gate.orders import Order
from guardpost.gate.passes import Pass, pass_of
from guardpost.gate.rules import DEFAULT_STAY_MINUTES, is_repeated, usual_stay
from guardpost.gate.vehicles import Passage, VehicleClass, VehicleDetails, record_vehicle
from guardpost.gate.visitors import (
    Visit,
    VisitorCategory,
    VisitorDetails,
    VisitorVisit,
    record_exit,
    record_visitor,
)
from guardpost.ledger.register import Page, Register
from guardpost.registry.expected import (
    Expected,
    ExpectedCategory,
    ExpectedEnded,
    Outcome,
    known_expected,
    open_expected,
)
from guardpost.store.rows import Rows
from guardpost.times import from_text

# A guest who was let in by a pass does not turn on the heel: a scan so soon is the same scan.
SAME_SCAN = timedelta(seconds=60)
PREREGISTERED = "preregistered"

Arrival = VisitorDetails | VehicleDetails


@dataclass(frozen=True, slots=True)
class Passed:
    """What a pass or an expectation did.

    Attributes:
        line: the line that was written.
        visit: the seq of the stay that began or ended.
        more: what was written beside it, such as whom the leader is to be told of.
    """

    line: Line
    visit: int
    more: tuple[Line, ...] = ()


def admit_expected(
    register: Register, actor: str, number: int, details: Arrival | None = None
) -> Passed:
    """Let in whom the host has announced, and write down that they came, in one.

    Args:
        details: what a form knows beyond what was announced, such as a name.

    Raises:
        Refused: ``expected.unknown``, ``expected.ended``, ``expected.other_day`` with its day,
            ``expected.name_needed`` for people announced without a name; and as
            ``admit_visitor`` and ``admit_vehicle``.
    """
    with register.writing(actor, "gate.scanning.admit_expected") as page:
        return record_expected(page, number, details)


def record_expected(
    page: Page, number: int, details: Arrival | None = None, order: Order | None = None
) -> Passed:
    """Check and record one expected arrival within a transaction; refuses as its verb does."""
    expected = open_expected(page.rows, number)
    if expected.date != page.now.date().isoformat():
        raise Refused("expected.other_day", day=expected.date)
    if details is None:
        details = vehicle_details(expected) if expected.drives else visitor_details(expected)
    elif details.room == expected.room and not details.verified:
        details = replace(details, verified=PREREGISTERED)
    if isinstance(details, VehicleDetails):
        made: Passage | Visit = record_vehicle(page, details, order)
    else:
        made = record_visitor(page, _named(details, order), order)
    visit = made.line.seq
    page.record(ExpectedEnded(number=expected.number, outcome=Outcome.CAME, visit=visit))
    return Passed(made.line, visit, made.more)


def scan_pass(register: Register, actor: str, number: str) -> Passed:
    """Do what a scanned pass is for.

    Raises:
        Refused: ``pass.misread``, ``pass.unknown``, ``pass.cancelled``,
            ``pass.left_already`` and ``pass.in_already`` with the time,
            ``pass.not_a_visitor`` for a vehicle inside; ``pass.is_slip`` with ``slip`` for a
            release slip, which is looked at on its own page; and as ``admit_expected``.
    """
    with register.writing(actor, "gate.scanning.scan_pass") as page:
        found = pass_of(page.rows, number)
        if found.slip:
            raise Refused("pass.is_slip", slip=found.slip)
        if found.visit:
            return _leave(page, found.visit)
        return _by_expected(page, found)


def visitor_details(expected: Expected) -> VisitorDetails:
    """Return what is known of an expected visitor, to log them coming in."""
    category, minutes = _AS_VISITOR[ExpectedCategory(expected.category)]
    return VisitorDetails(
        category=category,
        room=expected.room,
        name=expected.name,
        phone=expected.phone,
        plate=expected.plate,
        party=expected.party,
        reason=expected.note,
        verified=PREREGISTERED,
        stay_minutes=minutes,
    )


def vehicle_details(expected: Expected) -> VehicleDetails:
    """Return what is known of an expected vehicle, to log it coming in."""
    vehicle = _AS_VEHICLE.get(expected.category, VehicleClass.OUTSIDE)
    return VehicleDetails(
        plate=expected.plate,
        vehicle=vehicle,
        room=expected.room,
        reason=expected.note,
        verified=PREREGISTERED,
        person=expected.name,
        phone=expected.phone,
        stay_minutes=usual_stay(vehicle),
    )


def expected_of(rows: Rows, number: str) -> Expected:
    """Return whom a scanned pass announces.

    Raises:
        Refused: ``pass.misread``, ``pass.unknown``, ``expected.unknown``.
    """
    return known_expected(rows, pass_of(rows, number).expected)


_AS_VEHICLE = {
    ExpectedCategory.MOVING.value: VehicleClass.MOVING,
    ExpectedCategory.DELIVERY.value: VehicleClass.DELIVERY,
}
_LONG = DEFAULT_STAY_MINUTES["housekeeping"]
_AS_VISITOR = {
    ExpectedCategory.INSTALLATION: (VisitorCategory.OTHER, _LONG),
    ExpectedCategory.MOVING: (VisitorCategory.OTHER, _LONG),
} | {
    ExpectedCategory(one.value): (one, DEFAULT_STAY_MINUTES[one.value])
    for one in VisitorCategory
    if one.value in set(ExpectedCategory)
}


def _named(details: VisitorDetails, order: Order | None) -> VisitorDetails:
    """Refuse one without a name, whom a leader's order lets in as any visitor."""
    rider = details.category is VisitorCategory.DELIVERY
    if not (details.name or rider or order):
        raise Refused("expected.name_needed")
    return details


def _by_expected(page: Page, found: Pass) -> Passed:
    expected = known_expected(page.rows, found.expected)
    if expected.outcome == Outcome.CAME:
        return _leave(page, expected.visit, let_in_at=expected.ended_at)
    if expected.outcome:
        raise Refused("pass.cancelled")
    return record_expected(page, expected.number)


def _leave(page: Page, visit: int, let_in_at: str = "") -> Passed:
    stay = page.rows.first(VisitorVisit, "visitor_visits", "WHERE id = ?", visit)
    if stay is None:
        # A vehicle goes out by its plate, where its open slips stand; or it was struck out.
        raise Refused("pass.not_a_visitor")
    if let_in_at and page.now - from_text(let_in_at) < SAME_SCAN:
        raise Refused("pass.in_already", at=page.clock_text(let_in_at))
    if stay.out_at and not is_repeated(stay.out_at, page.now):
        raise Refused("pass.left_already", at=page.clock_text(stay.out_at))
    return Passed(record_exit(page, visit).line, visit)
