"""A real shift, worked through the verbs, for what reads the book."""

from __future__ import annotations

from guardpost.gate.corrections import correct_entry
from guardpost.gate.incidents import (
    IncidentCategory,
    IncidentDetails,
    add_step,
    close_incident,
    open_incident,
)
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal, refuse_items
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    pass_emergency,
    refuse_vehicle,
    release_vehicle,
)
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    release_visitor,
)
from guardpost.reports.account import facts_of_shift
from guardpost.reports.facts import ShiftFacts
from guardpost.reports.gathering import gather
from guardpost.shifts.handover import Handover, complete_handover
from guardpost.shifts.handover_lines import SignerRole
from guardpost.shifts.matters import MatterDetails, raise_matter
from guardpost.signing.keys import SigningKey
from tests.shifts import deeds
from tests.site import Post


def car(post: Post, plate: str, kind: VehicleClass = VehicleClass.OUTSIDE, stay: int = 0) -> int:
    """Let a car in; return its entry's number."""
    post.clock.advance(minutes=3)
    details = VehicleDetails(
        plate, kind, room="2-604", description="轿车", reason="探亲", stay_minutes=stay
    )
    return admit_vehicle(post.register, post.guard, details).line.seq


def gone(post: Post, plate: str) -> int:
    """Let a car out; return the exit's number."""
    post.clock.advance(minutes=4)
    return release_vehicle(post.register, post.guard, plate).line.seq


def visitor(
    post: Post, name: str, kind: VisitorCategory = VisitorCategory.VISITOR, stay: int = 0
) -> int:
    """Let a visitor in; return the entry's number."""
    post.clock.advance(minutes=2)
    details = VisitorDetails(
        kind, room="3-1202", name=name, phone="13800138000", verified="phone", stay_minutes=stay
    )
    return admit_visitor(post.register, post.guard, details).line.seq


def left(post: Post, visit: int, minutes: int = 5) -> None:
    """Let a visitor out and take the card."""
    post.clock.advance(minutes=minutes)
    release_visitor(post.register, post.guard, visit)


def a_whole_shift(post: Post) -> None:
    """Work a shift with something of everything."""
    register, guard = post.register, post.guard
    wrong = car(post, "苏A66D31", stay=30)
    car(post, "苏A3K725", VehicleClass.RESIDENT)
    gone(post, "苏A3K725")
    gone(post, "苏A99999")
    pass_emergency(register, guard)
    refuse_vehicle(register, guard, VehicleDetails("苏A11111", VehicleClass.OUTSIDE), "不说去哪")
    guest = visitor(post, "𠮷小明", stay=60)
    left(post, visitor(post, "", VisitorCategory.DELIVERY, stay=15))
    correct_entry(register, guard, wrong, "听错房号", {"room": "2-605"})
    correct_entry(register, guard, guest, "写错名字", {"name": "䶮小明"})
    struck = car(post, "苏A22222")
    correct_entry(register, guard, struck, "没有进来", None)
    _removals(post)
    _incident(post)
    raise_matter(register, guard, MatterDetails("3 号对讲机按键失灵", "催维修", "丙组"))
    post.clock.advance(hours=5)


def _removals(post: Post) -> None:
    items = (ItemDetails(GoodsKind.FURNITURE, "沙发", 2), ItemDetails(GoodsKind.DAILY, "纸箱", 5))
    for applicant in ("王小二", "赵小五"):
        details = RemovalDetails(
            *("3-1202", applicant, Applicant.OWNER, items),
            mover="冯师傅",
            phone="13900139000",
            document="E1234567",
        )
        slip = apply_removal(post.register, post.guard, details).slip
    refuse_items(post.register, post.guard, slip.number, "件数不符")


def _incident(post: Post) -> None:
    details = IncidentDetails(IncidentCategory.DISPUTE, "东门", "两车争道")
    number = open_incident(post.register, post.guard, details).incident.id
    post.clock.advance(minutes=6)
    add_step(post.register, post.guard, number, "带班员劝开")
    close_incident(post.register, post.guard, number, "双方离开")


def signed_over(post: Post) -> tuple[Handover, dict[str, SigningKey]]:
    """Hand over; return the handover and both keys, still open."""
    deeds.prepare(post)
    keys = {role.value: deeds.sign(post, role).key for role in SignerRole}
    handover = complete_handover(post.register, post.leader)
    post.clock.advance(minutes=1)
    return handover, keys


def facts_now(post: Post, shift: str) -> ShiftFacts:
    """Return the facts of a closed shift."""
    return facts_of_shift(gather(post.register.rows, shift, post.clock.now()))
