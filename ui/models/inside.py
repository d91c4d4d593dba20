"""The columns of the inside page: who and what, since when, how long, until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from guardpost.gate.plates import parse_plate
from guardpost.gate.rules import minutes_overdue
from guardpost.gate.vehicles import VehicleVisit
from guardpost.gate.visitors import VisitorVisit
from guardpost.times import from_text
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.widgets.cells import Cell

Visit = VehicleVisit | VisitorVisit
_HOUR = 60
_DAY = 24 * _HOUR
VISITOR_ICONS = {"renovation": "wrench", "delivery": "box"}


def vehicle_columns(desk: Desk) -> list[Column[VehicleVisit]]:
    """Return plate, person and room, class, and times."""
    plate: dict[int, Callable[[VehicleVisit], object]] = {
        int(Cell.PLATES): lambda visit: (parse_plate(visit.plate),) if visit.plate else (),
        int(Cell.PLATE_SIZE): lambda _visit: "xs",
    }
    return [
        Column(
            lambda: translate("inside", "Plate"),
            lambda visit: "" if visit.plate else label(f"vehicle.{visit.vehicle}"),
            plate,
        ),
        Column(
            lambda: translate("inside", "Who"),
            lambda visit: visit.person or visit.description or visit.note,
            {int(Cell.BOLD): lambda _visit: True},
        ),
        Column(lambda: translate("inside", "Room"), lambda visit: visit.room),
        *_time_columns(desk),
    ]


def visitor_columns(desk: Desk) -> list[Column[VisitorVisit]]:
    """Return card, person and room, and times."""
    card: dict[int, Callable[[VisitorVisit], object]] = {int(Cell.CREDENTIAL): _credential}
    return [
        Column(lambda: translate("inside", "Card"), lambda _visit: "", card),
        Column(
            lambda: translate("inside", "Who"),
            lambda visit: visit.name or label(f"visitor.{visit.category}"),
            {int(Cell.BOLD): lambda _visit: True},
        ),
        Column(lambda: translate("inside", "Room"), lambda visit: visit.room),
        Column(lambda: translate("inside", "Party"), lambda visit: str(visit.party)),
        *_time_columns(desk),
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


def _time_columns(desk: Desk) -> list[Column[Visit]]:
    late: dict[int, Callable[[Visit], object]] = {
        int(Cell.TONE): lambda visit: "danger" if _overdue(visit, desk.clock.now()) else "",
        int(Cell.BOLD): lambda visit: bool(_overdue(visit, desk.clock.now())),
    }
    return [
        Column(
            lambda: translate("inside", "In since"),
            lambda visit: _since(desk, visit),
        ),
        Column(
            lambda: translate("inside", "For"),
            lambda visit: length_text(_minutes(visit, desk.clock.now())),
        ),
        Column(lambda: translate("inside", "Out by"), lambda visit: _due(desk, visit), late),
    ]


def _since(desk: Desk, visit: Visit) -> str:
    """Return the time, with the day in front when it was another one."""
    since = desk.local(visit.in_at)
    today = since.date() == desk.clock.now().date()
    return since.strftime("%H:%M" if today else "%m-%d %H:%M")


def _credential(visit: VisitorVisit) -> tuple[str, str, str]:
    icon = VISITOR_ICONS.get(visit.category, "person")
    return icon, label(f"visitor.{visit.category}"), f"{visit.card:02d}"


def _minutes(visit: Visit, now: datetime) -> int:
    return max(0, int((now - from_text(visit.in_at)).total_seconds() // 60))


def _overdue(visit: Visit, now: datetime) -> int:
    return minutes_overdue(visit.due_at, now)


def _due(desk: Desk, visit: Visit) -> str:
    if not visit.due_at:
        return ""
    due = desk.local(visit.due_at).strftime("%H:%M")
    late = _overdue(visit, desk.clock.now())
    if not late:
        return due
    return translate("inside", "{due}, late {length}").format(due=due, length=length_text(late))
