"""The weekly plan (周工作计划): training and study of groups that are off post.

Handbook 秩序维护部 (二) 1 (1): 除正常上岗执勤外通常按秩序维护员「周工作计划」参加训练和学习.
A group that has the post by the rota at that hour cannot be planned; who came is ticked.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.staff import known_staff
from guardpost.registry.vehicles import checked_date
from guardpost.shifts.approving import needed_reason
from guardpost.shifts.roster import roster_of
from guardpost.site import rota_of
from guardpost.store.rows import Rows
from guardpost.text import clean_line
from guardpost.times import clock_text

TEXT_LIMIT = 100


class Activity(StrEnum):
    """训练, 学习."""

    TRAINING = "training"
    STUDY = "study"


@dataclass(frozen=True)
class PlanAdded(Event, kind="plan.added"):
    """A group is to train or study off post.

    Attributes:
        starts, ends: wall times of ``day``; ``ends`` not after midnight.
    """

    number: int
    day: str
    starts: str
    ends: str
    activity: Activity
    grp: str
    topic: str
    place: str = ""

    @property
    def subject(self) -> str:
        """``plan:<number>``."""
        return f"plan:{self.number}"


@dataclass(frozen=True)
class PlanAttended(Event, kind="plan.attended"):
    """Who came was ticked; ticked anew, this stands in the place of what was ticked before."""

    number: int
    present: tuple[str, ...]
    absent: tuple[str, ...]

    @property
    def subject(self) -> str:
        """``plan:<number>``."""
        return f"plan:{self.number}"


@dataclass(frozen=True)
class PlanEnded(Event, kind="plan.ended"):
    """It does not take place."""

    number: int
    reason: str

    @property
    def subject(self) -> str:
        """``plan:<number>``."""
        return f"plan:{self.number}"


@dataclass(frozen=True, slots=True)
class PlanDetails:
    """What the form knows."""

    day: str
    starts: str
    ends: str
    activity: Activity
    grp: str
    topic: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A line of the weekly plan.

    Attributes:
        present, absent: JSON lists of staff codes; ``attended_at`` empty before they are ticked.
    """

    number: int
    day: str
    starts: str
    ends: str
    activity: str
    grp: str
    topic: str
    place: str
    added_at: str
    ended_at: str
    present: str
    absent: str
    attended_at: str

    @property
    def present_codes(self) -> tuple[str, ...]:
        """Who came."""
        return tuple(json.loads(self.present))

    @property
    def absent_codes(self) -> tuple[str, ...]:
        """Who did not come."""
        return tuple(json.loads(self.absent))


def add_plan(register: Register, actor: str, details: PlanDetails) -> Plan:
    """Plan training or study for a group.

    Raises:
        Refused: ``day.needed``, ``date.invalid``, ``time.unread``, ``plan.times``,
            ``plan.topic_needed``, ``plan.on_post``, ``shift.group_unknown``, ``role.needed``.
    """
    told = _checked(details)
    with register.writing(actor, "shifts.training.add_plan") as page:
        if told.grp not in rota_of(page.rows).groups:
            raise Refused("shift.group_unknown", grp=told.grp)
        _check_off_post(page.rows, told)
        number = 1 + (page.rows.value("SELECT max(number) FROM plans") or 0)
        page.record(
            PlanAdded(
                number,
                told.day,
                told.starts,
                told.ends,
                told.activity,
                told.grp,
                told.topic,
                told.place,
            )
        )
        return known_plan(page.rows, number)


def tick_attendance(
    register: Register, actor: str, number: int, present: tuple[str, ...], absent: tuple[str, ...]
) -> Plan:
    """Tick who came, not before it begins.

    Raises:
        Refused: ``role.needed``, ``plan.unknown``, ``plan.ended``, ``plan.not_yet``,
            ``plan.twice``, ``plan.nobody``, ``staff.unknown``, ``staff.ended``.
    """
    if not (present or absent):
        raise Refused("plan.nobody")
    if len({*present, *absent}) < len(present) + len(absent):
        raise Refused("plan.twice")
    with register.writing(actor, "shifts.training.tick_attendance") as page:
        plan = _standing_plan(page, number)
        if page.now.replace(tzinfo=None) < _moment(plan.day, plan.starts):
            raise Refused("plan.not_yet", time=plan.starts)
        for code in (*present, *absent):
            known_staff(page.rows, code)
        page.record(PlanAttended(number, present, absent))
        return known_plan(page.rows, number)


def end_plan(register: Register, actor: str, number: int, reason: str) -> Plan:
    """Call it off.

    Raises:
        Refused: ``reason.needed``, ``role.needed``, ``plan.unknown``, ``plan.ended``.
    """
    reason = needed_reason(reason)
    with register.writing(actor, "shifts.training.end_plan") as page:
        _standing_plan(page, number)
        page.record(PlanEnded(number, reason))
        return known_plan(page.rows, number)


def plans(rows: Rows, limit: int = 500) -> tuple[Plan, ...]:
    """Return the plan, the latest day first."""
    return rows.find(Plan, "plans", "ORDER BY day DESC, starts, number LIMIT ?", limit)


def known_plan(rows: Rows, number: int) -> Plan:
    """Return a line of the plan.

    Raises:
        Refused: ``plan.unknown``.
    """
    found = rows.first(Plan, "plans", "WHERE number = ?", number)
    if found is None:
        raise Refused("plan.unknown")
    return found


def week_of(day: date) -> tuple[date, date]:
    """Return the Monday and the Sunday of a day's week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _standing_plan(page: Page, number: int) -> Plan:
    plan = known_plan(page.rows, number)
    if plan.ended_at:
        raise Refused("plan.ended")
    return plan


def _checked(details: PlanDetails) -> PlanDetails:
    day, topic = checked_date(details.day), clean_line(details.topic, TEXT_LIMIT)
    if not day:
        raise Refused("day.needed")
    if not topic:
        raise Refused("plan.topic_needed")
    starts, ends = (clock_text(text) for text in (details.starts, details.ends))
    if not starts or not ends or ends <= starts:
        raise Refused("plan.times")
    place = clean_line(details.place, TEXT_LIMIT)
    return replace(details, day=day, starts=starts, ends=ends, topic=topic, place=place)


def _check_off_post(rows: Rows, told: PlanDetails) -> None:
    """Refuse what falls into the group's own turn, swaps counted."""
    roster, begins, ends = (
        roster_of(rows),
        _moment(told.day, told.starts),
        _moment(told.day, told.ends),
    )
    for day in (begins.date() - timedelta(days=1), begins.date()):
        for standing in roster.turns_of(day):
            turn = standing.turn
            if standing.group == told.grp and turn.starts < ends and begins < turn.ends:
                raise Refused("plan.on_post", grp=told.grp, time=f"{turn.starts:%H:%M}")


def _moment(day: str, time: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{time}")


@projects(PlanAdded)
def _project_added(entry: Entry[PlanAdded], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "plans",
        number=event.number,
        day=event.day,
        starts=event.starts,
        ends=event.ends,
        activity=event.activity.value,
        grp=event.grp,
        topic=event.topic,
        place=event.place,
        added_at=entry.at,
        ended_at="",
        present="[]",
        absent="[]",
        attended_at="",
    )


@projects(PlanAttended)
def _project_attended(entry: Entry[PlanAttended], rows: Rows) -> None:
    event = entry.event
    rows.update(
        "plans",
        {"number": event.number},
        present=json.dumps(event.present),
        absent=json.dumps(event.absent),
        attended_at=entry.at,
    )


@projects(PlanEnded)
def _project_ended(entry: Entry[PlanEnded], rows: Rows) -> None:
    rows.update("plans", {"number": entry.event.number}, ended_at=entry.at)


@lines(PlanAdded)
def _added_line(entry: Entry[PlanAdded]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.plan.added",
        who=f"{event.grp} {event.day} {event.starts}–{event.ends}",
        note=event.topic,
        note_codes=(f"activity.{event.activity}",),
    )


@lines(PlanAttended)
def _attended_line(entry: Entry[PlanAttended]) -> Line:
    event = entry.event
    came = len(event.present)
    return replace(
        blank_line(entry), category="kind.plan.attended", note=f"{came}/{came + len(event.absent)}"
    )


@lines(PlanEnded)
def _ended_line(entry: Entry[PlanEnded]) -> Line:
    return replace(blank_line(entry), category="kind.plan.ended", note=entry.event.reason)
