"""The demo site 翠湖花园: people, cars, a watch-listed plate, a shift already at work.

Everything goes through the verbs that the window uses. All PINs are 246810.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from guardpost import demo_people
from guardpost.book import open_book
from guardpost.clock import Clock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.instance import Instance
from guardpost.ledger.register import Register
from guardpost.registry.batch import HouseholdBatch, add_households
from guardpost.registry.helpers import add_helper
from guardpost.registry.staff import Duty, Role, Staff
from guardpost.registry.staffing import StaffDetails, add_staff, set_pin
from guardpost.registry.vehicles import RegistrationDetails
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.shifts.opening import open_shift, proposed_turn
from guardpost.signing.pepper import load_or_create
from guardpost.signing.pins import PinCost
from guardpost.site import RotaSettings, SiteDetails, open_site

PIN = "246810"
SEED = 20260612
SITE_ID = "demo"
NAME, POST = "翠湖花园", "北门岗 N01"
WATCHED_PLATE = "苏AN1725"
INSIDE_AT_OPENING = 91
# Anyone may know this PIN, so a costly hash would protect nothing.
DEMO_COST = PinCost(memory_kib=8 * 1024, passes=1)

_GROUPS: dict[str, tuple[str, ...]] = {
    "甲": ("沈立冬", "林惊蛰", "杜平川", "方望舒"),
    "乙": ("罗守田", "秦谷雨", "何立夏", "吴景行"),
    "丙": ("田守冬", "梁向晚", "许知微", "陶若谷"),
}
_SUPERVISOR, _ADMINISTRATOR = "冯立冬", "孟思齐"


@dataclass(frozen=True)
class DemoSite:
    """What was made.

    Attributes:
        register: the open book; the caller closes it.
        leaders: the leader of each group, by group.
        cars: the registered cars; the first ``INSIDE_AT_OPENING`` can be let in.
    """

    register: Register
    pepper: bytes
    staff: tuple[Staff, ...]
    cars: tuple[RegistrationDetails, ...]

    def leader(self, group: str) -> Staff:
        """Return the leader of a group."""
        return next(s for s in self.staff if s.grp == group and s.role == Role.LEADER)

    def guards(self, group: str) -> tuple[Staff, ...]:
        """Return the guards of a group."""
        return tuple(s for s in self.staff if s.grp == group and s.role == Role.GUARD)


def make_site(data_dir: Path, clock: Clock, language: str, anchor: date) -> DemoSite:
    """Open the demo site's book with its people, households, cars and watchlist."""
    random = Random(SEED)
    register = open_book(data_dir, clock)
    pepper = load_or_create(data_dir, SITE_ID, random.randbytes, vault=None)
    details = SiteDetails(
        id=SITE_ID,
        name=NAME,
        post=POST,
        language=language,
        demo=True,
        rota=RotaSettings(anchor=anchor.isoformat()),
    )
    opened = open_site(register, details, _ADMINISTRATOR, PIN, pepper, DEMO_COST)
    admin = opened.admin.code
    staff = tuple(_people(register, admin, pepper))
    people = demo_people.residents(random)
    cars = demo_people.vehicles(random, people)
    permits = demo_people.permits(random, people)
    add_households(register, admin, HouseholdBatch(people, cars, permits))
    for helper in demo_people.helpers(random, people):
        add_helper(register, admin, helper)
    watch(register, admin, level=WatchLevel.REFUSE, reason="两次尾随冲卡", plate=WATCHED_PLATE)
    return DemoSite(register, pepper, (opened.admin, *staff), cars)


def open_at_work(site: DemoSite, clock: Clock, pause: Callable[[], None]) -> None:
    """Open the shift of now by the rota and let the first cars in.

    Args:
        pause: called between two passages; a manual clock moves on in it.
    """
    group = proposed_turn(site.register.rows, clock.now()).group
    leader, guards = site.leader(group), site.guards(group)
    open_shift(site.register, leader.code, leader.code, tuple(g.code for g in guards))
    for index, car in enumerate(site.cars[:INSIDE_AT_OPENING]):
        admit_vehicle(site.register, guards[index % len(guards)].code, resident_car(car))
        pause()


def start_demo(data_dir: Path, clock: Clock, language: str) -> None:
    """Make the demo site as a person tries it: now, with the shift of now at work."""
    with Instance(data_dir):
        site = make_site(data_dir, clock, language, clock.now().date())
        try:
            open_at_work(site, clock, lambda: None)
        finally:
            site.register.close()


def resident_car(car: RegistrationDetails) -> VehicleDetails:
    """Return the passage of a registered car."""
    return VehicleDetails(
        plate=car.plate,
        vehicle=VehicleClass.RESIDENT,
        room=car.room,
        description=car.description,
        person=car.owner,
    )


def _people(register: Register, admin: str, pepper: bytes) -> list[Staff]:
    made = [_person(register, admin, pepper, StaffDetails(_SUPERVISOR, Role.SUPERVISOR))]
    for group, names in _GROUPS.items():
        for index, name in enumerate(names):
            role = Role.GUARD if index else Role.LEADER
            duty = Duty.PATROL if index == len(names) - 1 else Duty.FIXED
            details = StaffDetails(name, role, group, duty if index else Duty.NONE)
            made.append(_person(register, admin, pepper, details))
    return made


def _person(register: Register, admin: str, pepper: bytes, details: StaffDetails) -> Staff:
    staff = add_staff(register, admin, details)
    return set_pin(register, admin, staff.code, PIN, pepper, DEMO_COST)
