"""The columns of the inside page: who and what, since when, how long, until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from guardpost.gate.plate_colours import is_yellow
from guardpost.gate.rules import minutes_overdue
from guardpost.gate.vehicles import VehicleVisit
from guardpost.gate.visitors import VisitorVisit
from guardpost.times import from_text
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.models.line_words import DOT, shown_room, temporary_text, visitor_mark
from ui.widgets.cells import Cell
from ui.widgets.plate import PlateFace, plate_face

Visit = VehicleVisit | VisitorVisit
V = TypeVar("V", VehicleVisit, VisitorVisit)
_HOUR = 60
_DAY = 24 * _HOUR


def vehicle_columns(desk: Desk, began: Callable[[], str]) -> list[Column[VehicleVisit]]:
    """Return plate, who and where, and times.

    Args:
        began: returns the book time at which the shift took over; who was due out before it
            was not seen leaving.
    """

    def where(visit: VehicleVisit) -> str:
        return _where_vehicle(visit, desk.clock.now())

    plate: dict[int, Callable[[VehicleVisit], object]] = {
        int(Cell.PLATES): _plates,
        int(Cell.PLATE_SIZE): lambda _visit: "xs",
    }
    return [
        Column(
            lambda: translate("inside", "Plate"),
            lambda visit: "" if visit.plate else label(f"vehicle.{visit.vehicle}"),
            plate,
        ),
        Column(
            lambda: translate("inside", "Who and where"),
            lambda visit: visit.person or visit.description or label(f"vehicle.{visit.vehicle}"),
            {int(Cell.BOLD): lambda _visit: True, int(Cell.SUB): where},
        ),
        *_time_columns(desk, began, VehicleVisit),
    ]


def _plates(visit: VehicleVisit) -> tuple[PlateFace, ...]:
    yellow = is_yellow(visit.vehicle, visit.description)
    return (plate_face(visit.plate, yellow=yellow),) if visit.plate else ()


def visitor_columns(desk: Desk, began: Callable[[], str]) -> list[Column[VisitorVisit]]:
    """Return card, who and where, and times; ``began`` as of vehicles."""

    def where(visit: VisitorVisit) -> str:
        return _where_visitor(visit, desk.clock.now())

    card: dict[int, Callable[[VisitorVisit], object]] = {int(Cell.CREDENTIAL): _credential}
    return [
        Column(lambda: translate("inside", "Card"), lambda _visit: "", card),
        Column(
            lambda: translate("inside", "Who and where"),
            lambda visit: visit.name or label(f"visitor.{visit.category}"),
            {int(Cell.BOLD): lambda _visit: True, int(Cell.SUB): where},
        ),
        *_time_columns(desk, began, VisitorVisit),
    ]


def length_text(minutes: int) -> str:
    """Return a stay as days, hours and minutes, the two largest of them."""
    if minutes >= _DAY:
        text = translate("inside", "{days} d {hours} h")
        return text.format(days=minutes // _DAY, hours=minutes % _DAY // _HOUR)
    if minutes >= _HOUR:
        text = translate("inside", "{hours} h {minutes} min")
        return text.format(hours=minutes // _HOUR, minutes=minutes % _HOUR)
    return translate("inside", "{minutes} min").format(minutes=minutes)


def _time_columns(desk: Desk, began: Callable[[], str], _of: type[V]) -> list[Column[V]]:
    now = desk.clock.now

    def late_text(visit: V) -> str:
        unseen = visit.due_at and visit.due_at < began()
        return label("note.not_seen_leaving") if unseen else _late(_overdue(visit, now()))

    late: dict[int, Callable[[V], object]] = {
        int(Cell.TONE): lambda visit: "danger" if _overdue(visit, now()) else "",
        int(Cell.BOLD): lambda visit: bool(_overdue(visit, now())),
        int(Cell.SUB): late_text,
    }
    long: dict[int, Callable[[V], object]] = {
        int(Cell.SUB): lambda visit: length_text(_minutes(visit, now())),
    }
    return [
        Column(lambda: translate("inside", "In since"), lambda visit: _since(desk, visit), long),
        Column(lambda: translate("inside", "Out by"), lambda visit: _due(desk, visit), late),
    ]


def _since(desk: Desk, visit: Visit) -> str:
    """Return the time, with the day in front when it was another one."""
    since = desk.local(visit.in_at)
    today = since.date() == desk.clock.now().date()
    return since.strftime("%H:%M" if today else "%m-%d %H:%M")


def _where_vehicle(visit: VehicleVisit, now: datetime) -> str:
    looks = visit.description if visit.person else ""
    until = temporary_text(visit.plate_until, now)
    return DOT.join(part for part in (shown_room(visit.room), looks, until) if part)


def _where_visitor(visit: VisitorVisit, now: datetime) -> str:
    party = translate("inside", "{count} people").format(count=visit.party)
    until = temporary_text(visit.plate_until, now)
    parts = (shown_room(visit.room), party if visit.party > 1 else "", until)
    return DOT.join(part for part in parts if part)


def _credential(visit: VisitorVisit) -> tuple[str, str, str]:
    mark = visitor_mark(visit.category, f"{visit.card:02d}")
    return mark.icon, mark.text, mark.number


def _minutes(visit: Visit, now: datetime) -> int:
    return max(0, int((now - from_text(visit.in_at)).total_seconds() // 60))


def _overdue(visit: Visit, now: datetime) -> int:
    return minutes_overdue(visit.due_at, now)


def _late(minutes: int) -> str:
    text = translate("inside", "late {length}")
    return text.format(length=length_text(minutes)) if minutes else ""


def _due(desk: Desk, visit: Visit) -> str:
    return desk.local(visit.due_at).strftime("%H:%M") if visit.due_at else ""
