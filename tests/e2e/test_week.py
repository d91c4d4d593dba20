"""A week of 21 shifts, worked, handed over and reported: nothing is lost between any two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from guardpost.clock import ManualClock
from guardpost.gate.corrections import correct_entry
from guardpost.gate.incidents import (
    IncidentCategory,
    IncidentDetails,
    close_incident,
    open_incident,
)
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal, refuse_items
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.proving import check_state, prove_book, prove_report
from guardpost.reports.files import report_file
from guardpost.reports.make import make_report
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import EquipmentDetails, check_equipment
from guardpost.shifts.handover_lines import EquipmentCheck, EquipmentState, SignerRole
from guardpost.shifts.matters import MatterDetails, raise_matter
from guardpost.shifts.opening import current_crew
from guardpost.words import Words
from tests.reports.reading import tool
from tests.reports.working import car, gone, left, visitor
from tests.shifts import deeds
from tests.shifts.deeds import state_of
from tests.site import Post, make_post

SHIFTS = 21
SHIFT = timedelta(hours=8)
BEGINS = datetime(2026, 6, 8, 16, 0, tzinfo=timezone(timedelta(hours=8)))
WORDS = Words("zh_CN")
# What is found at some handovers, by the shift's place in the week.
# Handbook (二) 1 (4), and what else is counted at each handover.
COUNTED = {
    "radio",
    "charger",
    "discharger",
    "battery",
    "police_gear",
    "helmet",
    "gate_remote",
    "booth_keys",
    "visitor_card",
    "release_slip",
}
LOST, BROKEN = {2: "battery", 9: "helmet"}, {5: "radio", 13: "charger"}


@dataclass(frozen=True)
class Closed:
    """What one shift left behind, and what the next one began with."""

    report: str
    slip: str
    closing: dict[str, int]
    opening: dict[str, int]


@dataclass(frozen=True)
class Week:
    """A week's book and what each shift left."""

    post: Post
    shifts: list[Closed]

    def paper(self, closed: Closed) -> Path:
        """Return the file of a shift's report."""
        return report_file(self.post.data, closed.report)


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Week]:
    """Return a week that was played from Monday 16:00 on, 21 shifts one after the other."""
    clock = ManualClock(BEGINS)
    post = make_post(tmp_path_factory.mktemp("week") / "data", clock)
    yield Week(post, [_work(post, turn) for turn in range(SHIFTS)])
    post.close()


def test_report_numbers_have_no_gap(week: Week) -> None:
    """Counted from 1 on each day, three on a whole one."""
    begun = [f"{BEGINS + SHIFT * turn:%Y%m%d}" for turn in range(SHIFTS)]
    wanted = [f"GP-N01-{day}-{begun[: turn + 1].count(day)}" for turn, day in enumerate(begun)]
    assert [closed.report for closed in week.shifts] == wanted


def test_slip_numbers_have_no_gap(week: Week) -> None:
    """Counted from 01 on each day; those that were refused count too."""
    asked = [closed.slip[:-3] for closed in week.shifts]
    wanted = [f"{day}-{asked[: turn + 1].count(day):02d}" for turn, day in enumerate(asked)]
    assert [closed.slip for closed in week.shifts] == wanted
    assert len(set(wanted)) == SHIFTS


def test_each_shift_begins_with_what_the_one_before_gave_away(week: Week) -> None:
    """Opening count = previous closing count, for each object, lost ones too."""
    for closed in week.shifts:
        assert closed.closing == closed.opening
        assert set(closed.closing) >= COUNTED
    missing = {week.shifts[turn].closing[code] for turn, code in LOST.items()}
    assert missing == {_expected(week, code) - 1 for code in LOST.values()}


def test_the_week_is_one_book(week: Week) -> None:
    """The chain is whole, and what the program believes follows from it."""
    week.post.register.database.execute("PRAGMA wal_checkpoint")
    assert prove_book(week.post.data).holds
    assert check_state(week.post.data) is None


def test_all_reports_of_the_week_are_valid(week: Week) -> None:
    """To pdfsig, which knows nothing of us, and against the book."""
    for closed in week.shifts:
        paper = week.paper(closed)
        said = tool("pdfsig", paper)
        assert said.count("Signature is Valid") == len(SignerRole)
        assert "Total document signed" in said.split("Signature #2")[1].split("Signature #3")[0]
        assert prove_report(week.post.data, paper).holds


def _work(post: Post, turn: int) -> Closed:
    """Work one shift to its end, hand it over, make its report."""
    ends = BEGINS + SHIFT * (turn + 1)
    crew = current_crew(post.register.rows)
    assert crew.shift is not None
    post.leader = crew.shift.leader
    post.guard = next(staff.code for staff, leads in crew.people if not leads)
    slip = _traffic(post, turn)
    post.clock.advance(seconds=(ends - timedelta(minutes=8) - post.clock.now()).total_seconds())
    deeds.line_up(post)
    for line in state_of(post).equipment:
        check_equipment(post.register, post.leader, _counted(line, turn))
    for step in (deeds.inspect, deeds.accept_all, deeds.take_incidents, deeds.read_all):
        step(post)
    closing = {line.item.code: line.actual for line in state_of(post).equipment}
    keys = {role.value: deeds.sign(post, role).key for role in SignerRole}
    done = complete_handover(post.register, post.leader)
    post.clock.advance(seconds=(ends - post.clock.now()).total_seconds())
    made = make_report(post.register, post.data, post.leader, done.closed.number, keys, WORDS)
    opening = {line.item.code: line.opening for line in state_of(post).equipment}
    return Closed(made.number, slip, closing, opening)


def _traffic(post: Post, turn: int) -> str:
    """Let a car and a visitor pass, keep goods in, write what happened; return the slip."""
    plate = f"苏A{10000 + turn}"
    wrong = car(post, plate)
    left(post, visitor(post, "宋立秋"))
    if turn % 3 == 0:
        correct_entry(post.register, post.guard, wrong, "走错房号", {"room": "3-1202"})
    if turn % 2 == 0:
        gone(post, plate)
    if turn % 7 == 4:
        told = IncidentDetails(IncidentCategory.OTHER, "3栋大堂", "水管漏水")
        opened = open_incident(post.register, post.guard, told)
        close_incident(post.register, post.guard, opened.incident.id, "已关总阀")
    if turn % 5 == 1:
        raise_matter(post.register, post.guard, MatterDetails("门禁读卡器坏了", "报修"))
    asked = RemovalDetails(
        *("3-1202", "王建国", Applicant.OWNER, (ItemDetails(GoodsKind.FURNITURE, "衣柜", 1),)),
        document="E1234567",
    )
    slip: str = apply_removal(post.register, post.guard, asked).slip.number
    refuse_items(post.register, post.guard, slip, "数量不符")
    return slip


def _counted(line: EquipmentCheck, turn: int) -> EquipmentDetails:
    """Return what the leaders find: lost and broken things stay so for the next shift."""
    code = line.item.code
    lost, broken = LOST.get(turn) == code, BROKEN.get(turn) == code
    actual = line.opening - lost
    if actual != line.expected:
        return EquipmentDetails(code, actual, EquipmentState.MISSING, "没有找到")
    if broken or line.fault_stands:
        return EquipmentDetails(code, actual, EquipmentState.FAULT, "坏了,已报修")
    return EquipmentDetails(code, actual, EquipmentState.NORMAL)


def _expected(week: Week, code: str) -> int:
    return next(line.expected for line in state_of(week.post).equipment if line.item.code == code)
