"""Every verb that writes, with what must have happened before it can."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate import corrections, incidents, removals, revealing, service, vehicles, visitors
from guardpost.gate.slips import Applicant, ConsentBy, GoodsKind
from guardpost.registry import batch, equipment, households, permits, staff, staffing, watchlist
from guardpost.registry import vehicles as registered
from guardpost.shifts import handover, handover_checks, handover_signing, matters, opening, reports
from guardpost.shifts.handover_lines import LOOKS, Check, EquipmentState, Presence, SignerRole
from guardpost.shifts.handover_lines import Place as CleanPlace
from guardpost.site import RotaSettings, SiteDetails, change_rota, change_site, open_site
from tests.shifts.deeds import count_all, drawn, hand_over, line_up, prepare, sign
from tests.site import CHEAP, PIN, SITE_ID, Post, make_post

Act = Callable[[Post], object]

PLATE = "苏A3K725"
ROOM = "3栋1202"
SHA = "5e" * 32
CAR = vehicles.VehicleDetails(
    plate=PLATE, vehicle=vehicles.VehicleClass.OUTSIDE, person="王望舒", reason="送货"
)
GUEST = visitors.VisitorDetails(
    category=visitors.VisitorCategory.VISITOR,
    room=ROOM,
    name="𠮷田",
    phone="13812346021",
    verified="phone",
)
FRIDGE = removals.ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1)
SLIP = removals.RemovalDetails(
    ROOM, "贺春分", Applicant.OWNER, (FRIDGE,), document_kind="resident_id", document="一号"
)
RESIDENT = households.ResidentDetails(ROOM, "王建国", "13812346021")
KNOWN_CAR = registered.RegistrationDetails("苏B00001", ROOM, "王建国")
PERMIT = permits.PermitDetails("钱木匠", ROOM)
SITE = SiteDetails(id=SITE_ID, name="翠湖花园", post="北门岗 N01")
INCIDENT = incidents.IncidentDetails(incidents.IncidentCategory.TRAFFIC, "北门", "两车剐蹭")
CONSENT = removals.Consent(ConsentBy.PHONE, "贺春分", "13812346021")
REQUEST = service.ServiceDetails(service.ServiceKind.REPAIR, ROOM, "门禁坏了")

_MOVED = staffing.StaffDetails("白露", staff.Role.GUARD, "甲")
_PRESENT = dict.fromkeys(LOOKS, Check.PASSED)
_ITEM = equipment.EquipmentItem("radio", 4, "对讲机")
_BATCH = batch.HouseholdBatch((RESIDENT,), (KNOWN_CAR,), (PERMIT,))


def nothing(_post: Post) -> None:
    """Need nothing before."""


def on_duty(data: Path, clock: ManualClock) -> Post:
    """Return a site whose post is open."""
    return make_post(data, clock)


def off_duty(data: Path, clock: ManualClock) -> Post:
    """Return a site whose post nobody has opened."""
    return make_post(data, clock, on_duty=False)


def empty(data: Path, clock: ManualClock) -> Post:
    """Return a book with no line in it."""
    return Post(data, clock, open_book(data, clock), b"p" * 32, "", "", "", "")


@dataclass(frozen=True)
class Deed:
    """A verb's call.

    Attributes:
        act: the call itself, all of whose statements are died at.
        before: what must have been done.
        start: the site it begins from.
    """

    act: Act
    before: Act = nothing
    start: Callable[[Path, ManualClock], Post] = on_duty


def last(post: Post, kind: str) -> int:
    """Return the number of the last line of a kind."""
    found: int = post.register.rows.value("SELECT max(seq) FROM ledger WHERE kind = ?", kind)
    return found


def slip(post: Post) -> str:
    """Return the number of the one slip."""
    found: str = post.register.rows.value("SELECT number FROM slips")
    return found


def by(verb: Any, *args: Any, **named: Any) -> Act:
    """Return the call of a verb by the guard on duty."""
    return lambda post: verb(post.register, post.guard, *args, **named)


def led(verb: Any, *args: Any, **named: Any) -> Act:
    """Return the call of a verb by the leader."""
    return lambda post: verb(post.register, post.leader, *args, **named)


def ruled(verb: Any, *args: Any, **named: Any) -> Act:
    """Return the call of a verb by the administrator."""
    return lambda post: verb(post.register, post.admin, *args, **named)


def of_slip(verb: Any, *args: Any, **named: Any) -> Act:
    """Return the call of a verb about the one slip."""
    return lambda post: verb(post.register, post.guard, slip(post), *args, **named)


def then(*acts: Act) -> Act:
    """Return the acts one after another."""

    def run(post: Post) -> None:
        for act in acts:
            act(post)

    return run


def refused(act: Act) -> Act:
    """Return an act that is written down and then refused."""

    def run(post: Post) -> None:
        with suppress(Refused):
            act(post)

    return run


admitted = by(vehicles.admit_vehicle, CAR)
visiting = by(visitors.admit_visitor, GUEST)
applied = by(removals.apply_removal, SLIP)
checked = then(applied, of_slip(removals.count_line, 1, 1), of_slip(removals.check_identity))
happened = by(incidents.open_incident, INCIDENT)
raised = led(matters.raise_matter, matters.MatterDetails("北门灯坏"))
handed = then(raised, admitted, visiting, hand_over)


def visitor_left(post: Post) -> object:
    """Let the one visitor out."""
    visit = post.register.rows.value("SELECT max(id) FROM visitor_visits")
    return visitors.release_visitor(post.register, post.guard, visit)


def resident_left(post: Post) -> object:
    """Take the one resident out of the registry."""
    resident = post.register.rows.value("SELECT max(id) FROM residents")
    return households.end_resident(post.register, post.leader, resident, "搬走")


def incident_step(post: Post) -> object:
    """Add a step to the one incident."""
    number = last(post, "incident.opened")
    return incidents.add_step(post.register, post.guard, number, "已拍照")


def incident_closed(post: Post) -> object:
    """Close the one incident."""
    number = last(post, "incident.opened")
    return incidents.close_incident(post.register, post.guard, number, "自行协商")


def corrected(post: Post) -> object:
    """Correct the one car's entry."""
    seq = last(post, "vehicle.entered")
    return corrections.correct_entry(post.register, post.guard, seq, "听错房号", {"room": ROOM})


def closed_shift(post: Post) -> str:
    """Return the shift that was handed over."""
    found: str = post.register.rows.value("SELECT number FROM shifts WHERE closed_at <> ''")
    return found


def report_noted(post: Post) -> object:
    """Note the report of the shift that was handed over."""
    return reports.note_report(post.register, post.relief, closed_shift(post), "report.pdf", SHA)


def seal_noted(post: Post) -> object:
    """Note the first seal of that report."""
    return reports.note_seal(
        post.register,
        post.relief,
        closed_shift(post),
        "6f" * 32,
        signatures=1,
        role=SignerRole.OUTGOING.value,
        staff=post.leader,
    )


def signed_in(post: Post, pin: str = PIN) -> object:
    """Take the desk."""
    return staff.sign_in(post.register, post.guard, pin, post.pepper)


def named(post: Post) -> object:
    """Name the leader who comes."""
    return handover_checks.name_relief(post.register, post.leader, post.relief)


def relief_present(post: Post) -> object:
    """Find the leader who comes present and in order."""
    details = handover_checks.PersonDetails(post.relief, Presence.PRESENT, **_PRESENT)
    return handover_checks.check_person(post.register, post.leader, details)


def first_item(post: Post) -> object:
    """Count the first piece of equipment."""
    item = equipment.equipment(post.register.rows)[0]
    details = handover_checks.EquipmentDetails(item.code, item.expected, EquipmentState.NORMAL)
    return handover_checks.check_equipment(post.register, post.leader, details)


def signed(post: Post) -> None:
    """Sign as the leader who goes."""
    sign(post, SignerRole.OUTGOING).key.forget()


def signed_twice(post: Post) -> None:
    """Prepare everything and sign for both."""
    prepare(post)
    for role in SignerRole:
        sign(post, role).key.forget()


def joined(post: Post) -> object:
    """Take one more guard on."""
    details = staffing.StaffDetails("白露", staff.Role.GUARD, "丙", code="C77")
    return staffing.add_staff(post.register, post.admin, details)


def rung(post: Post) -> object:
    """Show the number of the one resident there is."""
    (seq,) = post.register.rows.all("SELECT max(id) FROM residents")[0]
    return revealing.show_resident_number(post.register, post.guard, seq, revealing.ShownFor.RING)


# By the module and the verb; what follows a colon is another way through it.
VERBS: dict[str, Deed] = {
    "guardpost.site.open_site": Deed(
        lambda post: open_site(post.register, SITE, "孟思齐", PIN, post.pepper, CHEAP),
        start=empty,
    ),
    "guardpost.site.change_site": Deed(ruled(change_site, "翠湖", "南门岗", "en")),
    "guardpost.site.change_rota": Deed(ruled(change_rota, RotaSettings(days_per_turn=1))),
    "guardpost.gate.vehicles.admit_vehicle": Deed(admitted),
    "guardpost.gate.vehicles.release_vehicle": Deed(
        by(vehicles.release_vehicle, PLATE), before=admitted
    ),
    "guardpost.gate.vehicles.release_vehicle: never entered": Deed(
        by(vehicles.release_vehicle, PLATE)
    ),
    "guardpost.gate.vehicles.pass_emergency": Deed(by(vehicles.pass_emergency, "苏A0120急")),
    "guardpost.gate.vehicles.refuse_vehicle": Deed(by(vehicles.refuse_vehicle, CAR, "业主不认识")),
    "guardpost.gate.visitors.admit_visitor": Deed(visiting),
    "guardpost.gate.visitors.release_visitor": Deed(visitor_left, before=visiting),
    "guardpost.gate.visitors.refuse_visitor": Deed(by(visitors.refuse_visitor, GUEST, "无人应答")),
    "guardpost.gate.corrections.correct_entry": Deed(corrected, before=admitted),
    "guardpost.gate.incidents.open_incident": Deed(happened),
    "guardpost.gate.incidents.add_step": Deed(incident_step, before=happened),
    "guardpost.gate.incidents.close_incident": Deed(incident_closed, before=happened),
    "guardpost.gate.service.request_service": Deed(by(service.request_service, REQUEST)),
    "guardpost.gate.removals.apply_removal": Deed(applied),
    "guardpost.gate.removals.add_item": Deed(of_slip(removals.add_item, FRIDGE), before=applied),
    "guardpost.gate.removals.count_line": Deed(of_slip(removals.count_line, 1, 1), before=applied),
    "guardpost.gate.removals.check_identity": Deed(
        of_slip(removals.check_identity), before=applied
    ),
    "guardpost.gate.removals.check_vehicle": Deed(of_slip(removals.check_vehicle), before=applied),
    "guardpost.gate.removals.record_consent": Deed(
        of_slip(removals.record_consent, CONSENT), before=applied
    ),
    "guardpost.gate.removals.release_items": Deed(
        of_slip(removals.release_items, drawn()), before=checked
    ),
    "guardpost.gate.removals.refuse_items": Deed(
        of_slip(removals.refuse_items, "数量不符"), before=applied
    ),
    "guardpost.gate.revealing.show_number": Deed(
        of_slip(
            revealing.show_number, revealing.CoveredNumber.DOCUMENT, revealing.ShownFor.COMPARE
        ),
        before=applied,
    ),
    "guardpost.gate.revealing.show_resident_number": Deed(
        rung, before=led(households.add_resident, RESIDENT)
    ),
    "guardpost.shifts.opening.open_shift": Deed(
        lambda post: opening.open_shift(post.register, post.leader, post.leader, (post.guard,)),
        start=off_duty,
    ),
    "guardpost.shifts.matters.raise_matter": Deed(raised),
    "guardpost.shifts.matters.accept_matter": Deed(
        led(matters.accept_matter, 1, follow_up="丙组"), before=then(raised, line_up)
    ),
    "guardpost.shifts.matters.settle_matter": Deed(
        led(matters.settle_matter, 1, "已换灯"), before=raised
    ),
    "guardpost.shifts.handover_checks.name_relief": Deed(named),
    "guardpost.shifts.handover_checks.check_person": Deed(relief_present, before=named),
    "guardpost.shifts.handover_checks.check_equipment": Deed(first_item, before=line_up),
    "guardpost.shifts.handover_checks.check_cleanliness": Deed(
        led(handover_checks.check_cleanliness, next(iter(CleanPlace)), Check.PASSED),
        before=then(line_up, count_all),
    ),
    "guardpost.shifts.handover_signing.sign_handover": Deed(signed, before=prepare),
    "guardpost.shifts.handover_signing.withdraw_signature": Deed(
        led(handover_signing.withdraw_signature, SignerRole.OUTGOING), before=signed_twice
    ),
    "guardpost.shifts.handover.complete_handover": Deed(
        led(handover.complete_handover),
        before=then(raised, admitted, visiting, applied, signed_twice),
    ),
    "guardpost.shifts.reports.note_report": Deed(report_noted, before=handed),
    "guardpost.shifts.reports.note_seal": Deed(seal_noted, before=then(handed, report_noted)),
    "guardpost.registry.households.add_resident": Deed(led(households.add_resident, RESIDENT)),
    "guardpost.registry.households.end_resident": Deed(
        resident_left, before=led(households.add_resident, RESIDENT)
    ),
    "guardpost.registry.vehicles.add_vehicle": Deed(led(registered.add_vehicle, KNOWN_CAR)),
    "guardpost.registry.vehicles.end_vehicle": Deed(
        led(registered.end_vehicle, KNOWN_CAR.plate, "卖了"),
        before=led(registered.add_vehicle, KNOWN_CAR),
    ),
    "guardpost.registry.permits.add_permit": Deed(led(permits.add_permit, PERMIT)),
    "guardpost.registry.permits.end_permit": Deed(
        led(permits.end_permit, 1, "完工"), before=led(permits.add_permit, PERMIT)
    ),
    "guardpost.registry.watchlist.watch": Deed(
        led(watchlist.watch, level=watchlist.WatchLevel.REFUSE, reason="多次闯岗", plate=PLATE)
    ),
    "guardpost.registry.watchlist.end_watch": Deed(
        led(watchlist.end_watch, 1, "已道歉"),
        before=led(
            watchlist.watch, level=watchlist.WatchLevel.REFUSE, reason="多次闯岗", plate=PLATE
        ),
    ),
    "guardpost.registry.batch.add_households": Deed(ruled(batch.add_households, _BATCH)),
    "guardpost.registry.equipment.list_equipment": Deed(ruled(equipment.list_equipment, (_ITEM,))),
    "guardpost.registry.staff.sign_in": Deed(signed_in),
    "guardpost.registry.staff.sign_in: a wrong PIN": Deed(
        refused(lambda post: signed_in(post, "135790"))
    ),
    "guardpost.registry.staff.check_pin": Deed(
        refused(lambda post: staff.check_pin(post.register, post.guard, "135790", post.pepper))
    ),
    "guardpost.registry.staff.sign_out": Deed(by(staff.sign_out)),
    "guardpost.registry.staff.unlock_key": Deed(
        refused(lambda post: staff.unlock_key(post.register, post.leader, "135790", post.pepper))
    ),
    "guardpost.registry.staffing.add_staff": Deed(joined),
    "guardpost.registry.staffing.change_staff": Deed(
        ruled(staffing.change_staff, "C77", _MOVED), before=joined
    ),
    "guardpost.registry.staffing.end_staff": Deed(
        ruled(staffing.end_staff, "C77", "离职"),
        before=then(
            joined,
            lambda post: staffing.set_pin(
                post.register, post.admin, "C77", PIN, post.pepper, CHEAP
            ),
        ),
    ),
    "guardpost.registry.staffing.set_pin": Deed(
        lambda post: staffing.set_pin(
            post.register, post.admin, post.guard, "975310", post.pepper, CHEAP
        )
    ),
    "guardpost.registry.staffing.change_pin": Deed(
        lambda post: staffing.change_pin(
            post.register, post.guard, PIN, "975310", post.pepper, CHEAP
        )
    ),
}
