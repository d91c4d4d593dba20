"""What was before: the site, the early shift at work, and its handover to the middle one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from guardpost.clock import ManualClock
from guardpost.demo_handover import Finding, Findings, hand_over
from guardpost.demo_site import DemoSite, make_site, open_at_work
from guardpost.instance import Instance
from guardpost.registry.vehicles import RegistrationDetails
from guardpost.reports.make import make_report
from guardpost.shifts.handover_lines import EquipmentState
from guardpost.shifts.matters import MatterDetails, raise_matter
from guardpost.words import Words

BEGINS = datetime(2026, 6, 12, 15, 20, tzinfo=timezone(timedelta(hours=8)))
RELIEF = BEGINS.replace(hour=15, minute=52)
BETWEEN_CARS_S = 17

_FOUND = Findings(
    equipment={
        "battery": Finding(EquipmentState.MISSING, "3 号电池在维修间充电，晚上取回", lacking=1),
        "radio": Finding(EquipmentState.FAULT, "2 号机按下发话键没有声音"),
    }
)
_LEFT = MatterDetails("6栋东单元门禁读卡器时好时坏", "维保公司答应晚上来换", follow_up="罗守田")


@dataclass(frozen=True)
class Cast:
    """Who and what the evening is played with.

    Attributes:
        cars: the registered cars; those of ``inside`` are in the compound at first.
        people: staff codes by name.
    """

    cars: tuple[RegistrationDetails, ...]
    inside: int
    people: dict[str, str]


def play_early_shift(data_dir: Path, clock: ManualClock, words: Words) -> Cast:
    """Make the site, work the early shift, hand over, make its report."""
    with Instance(data_dir):
        site = make_site(data_dir, clock, words.lang, clock.now().date())
        try:
            open_at_work(site, clock, lambda: clock.advance(seconds=BETWEEN_CARS_S))
            inside = _count_inside(site)
            _relieve(site, data_dir, clock, words)
        finally:
            site.register.close()
    return Cast(site.cars, inside, {staff.name: staff.code for staff in site.staff})


def _count_inside(site: DemoSite) -> int:
    count: int = site.register.rows.value("SELECT count(*) FROM vehicle_visits WHERE out_at = ''")
    return count


def _relieve(site: DemoSite, data_dir: Path, clock: ManualClock, words: Words) -> None:
    leader = site.leader("甲").code
    raise_matter(site.register, leader, _LEFT)
    clock.advance(seconds=max(0.0, (RELIEF - clock.now()).total_seconds()))
    done = hand_over(site, clock, _FOUND)
    clock.advance(seconds=40)
    closed = done.handover.closed.number
    keys = {role.value: key for role, key in done.keys.items()}
    make_report(site.register, data_dir, leader, closed, keys, words)
