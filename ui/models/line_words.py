"""What a line of the timeline says in each of its columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QCoreApplication

from guardpost.gate.line import Direction, Line
from guardpost.gate.rooms import parse_room
from guardpost.shifts.opening import Shift
from guardpost.times import from_text, local, zone_of
from ui.messages import label
from ui.widgets.plate import PlateFace, plate_face

translate = QCoreApplication.translate

UTC_OFFSET = "+00:00"
DASH = "—"
DOT = "·"
# A stay shorter than this is told by its length, a longer one by its end.
SHORT_STAY_MINUTES = 60
DAY_MINUTES = 24 * 60
LONG_STAY_MINUTES = 2 * DAY_MINUTES


@dataclass(frozen=True, slots=True)
class Mark:
    """How a plate, a pass or a slip is shown: painted plate or credential.

    Attributes:
        face: the plate; None for a credential.
        icon, text, number: the credential.
    """

    face: PlateFace | None = None
    icon: str = ""
    text: str = ""
    number: str = ""

    @property
    def words(self) -> str:
        """The mark as plain text."""
        return self.face.shown if self.face is not None else f"{self.text} {self.number}".strip()


def is_divider(line: Line) -> bool:
    """Tell whether a line crosses the table instead of filling its columns."""
    return line.direction is Direction.NOTE and not line.badge


def mark_of(line: Line) -> Mark | None:
    """Return what stands under 车牌 / 证号; None when nothing does."""
    if line.badge == "plate":
        return Mark(face=plate_face(line.mark or label(line.category), yellow=line.yellow))
    if line.badge == "visitor":
        return visitor_mark(line.category.partition(".")[2], line.mark)
    if line.badge == "slip":
        return Mark(icon="box", text=translate("gate", "Slip"), number=line.mark[-2:])
    return Mark(icon="id", number=line.mark) if line.badge else None


def visitor_mark(category: str, number: str) -> Mark:
    """Return a visitor's pass; its word is short enough for the badge."""
    words = {
        "renovation": translate("gate", "Works"),
        "delivery": translate("gate", "Rider"),
        "housekeeping": translate("gate", "Home help"),
        "officer": translate("gate", "Officer"),
        "other": translate("gate", "Other"),
    }
    icon = "wrench" if category == "renovation" else "person"
    return Mark(icon=icon, text=words.get(category, translate("gate", "Visitor")), number=number)


def time_text(line: Line) -> str:
    """Return the hour and minute as the site's clock showed them then."""
    return f"{local(line.at, line.offset or UTC_OFFSET):%H:%M}"


def who_text(line: Line) -> str:
    """Return the person, or what stands for nobody named."""
    return line.who or (label(line.who_label) if line.who_label else "")


def named(text: str, line: Line, names: Mapping[str, str]) -> str:
    """Return a text with the names of the people whose codes a line wrote into it."""
    for code in line.staff:
        text = text.replace(code, names.get(code, code))
    return text


def room_text(line: Line) -> str:
    """Return where it went; a dash when nothing was let in."""
    if not line.room:
        return DASH if line.direction is Direction.REFUSED else ""
    return shown_room(line.room)


# A list shows few rooms, and each of them many times.
@lru_cache(maxsize=4096)
def shown_room(room: str) -> str:
    """Return a room as screens show it, ``商铺 06``."""
    found = parse_room(room)
    return found.shown if found is not None else room


def category_text(line: Line) -> str:
    """Return what kind of passage it is."""
    return label(line.category) if line.category else ""


def guard_text(line: Line, names: Mapping[str, str]) -> str:
    """Return who wrote it."""
    return names.get(line.actor, line.actor)


def link_text(line: Line) -> str:
    """Return where a corrected line, or a correction, leads; empty for others."""
    if line.struck_by:
        return translate("gate", "Corrected by no. {seq}").format(seq=line.struck_by)
    if line.corrects:
        return translate("gate", "Corrects no. {seq}").format(seq=line.corrects)
    return ""


def note_text(line: Line) -> str:
    """Return the remarks: codes first, then the time limit, then free text."""
    codes = (label(code) for code in line.note_codes)
    until = temporary_text(line.plate_until, local(line.at, line.offset or UTC_OFFSET))
    parts = [*codes, due_text(line), until, line.note]
    return DOT.join(part for part in parts if part)


def divider_text(line: Line) -> str:
    """Return a note that crosses the table, such as an incident or a handover."""
    if line.kind == "shift.opened":
        return _taking_over(line)
    category = category_text(line) or label(line.kind)
    parts = (category, room_text(line), who_text(line), link_text(line), note_text(line))
    return DOT.join(part for part in parts if part)


def _taking_over(line: Line) -> str:
    """Return which group took the post, and why it is not the rota's."""
    text = translate("gate", "Group {group} took over, {leader} leads")
    shown = text.format(group=line.mark, leader=line.who)
    return DOT.join(part for part in (shown, *map(label, line.note_codes[1:]), line.note) if part)


def taken_over_text(shift: Shift) -> str:
    """Return what came with the post: equipment out of order or short, matters."""
    faults = translate("gate", "equipment faults {faults}, missing {missing}")
    matters = translate("gate", "matters taken over: {n}").format(n=shift.matters)
    return faults.format(faults=shift.faults, missing=shift.missing) + DOT + matters


def due_text(line: Line) -> str:
    """Return how long it may stay, or until when."""
    if not line.due_at:
        return ""
    due = from_text(line.due_at)
    minutes = round((due - from_text(line.at)).total_seconds() / 60)
    if minutes < SHORT_STAY_MINUTES:
        return translate("gate", "Limit {n} min").format(n=minutes)
    shown = due.astimezone(zone_of(line.offset or UTC_OFFSET))
    return translate("gate", "Out by {time}").format(time=f"{shown:%H:%M}")


def temporary_text(until: str, now: datetime) -> str:
    """Return until when a temporary plate holds, or that it has expired; nothing of others."""
    if not until:
        return ""
    if until < f"{now:%Y-%m-%d}":
        said = translate("gate", "temporary plate expired {date}")
    else:
        said = translate("gate", "temporary plate until {date}")
    return said.format(date=date_text(until, now))


def day_time(at: str, now: datetime) -> str:
    """Return ``today 09:12``, ``yesterday 22:10`` or ``6/10 22:10`` of a book time."""
    when = from_text(at).astimezone(now.tzinfo)
    days = (now.date() - when.date()).days
    if days == 0:
        return translate("gate", "today {time}").format(time=f"{when:%H:%M}")
    if days == 1:
        return translate("gate", "yesterday {time}").format(time=f"{when:%H:%M}")
    return f"{date_text(at, now)} {when:%H:%M}"


def date_text(at: str, now: datetime) -> str:
    """Return month and day of a book time or of a date ``YYYY-MM-DD``."""
    month, day = int(at[5:7]), int(at[8:10])
    if len(at) > len("2026-06-12"):
        when = from_text(at).astimezone(now.tzinfo)
        month, day = when.month, when.day
    return translate("gate", "{month}/{day}").format(month=month, day=day)


def clock_text(at: str, now: datetime) -> str:
    """Return hour and minute of a book time in the site's zone."""
    return f"{from_text(at).astimezone(now.tzinfo):%H:%M}"


def span_text(minutes: int) -> str:
    """Return ``7 h 31 min``, ``3 d 5 h`` from two days on."""
    if minutes < SHORT_STAY_MINUTES:
        return translate("gate", "{m} min").format(m=minutes)
    if minutes >= LONG_STAY_MINUTES:
        days, rest = divmod(minutes, DAY_MINUTES)
        return translate("gate", "{d} d {h} h").format(d=days, h=rest // 60)
    return translate("gate", "{h} h {m} min").format(h=minutes // 60, m=minutes % 60)


def minutes_since(at: str, now: datetime) -> int:
    """Return whole minutes from a book time until now, never below 0."""
    return max(0, int((now - from_text(at)).total_seconds() // 60))


Side = Literal["in", "out", "refused"]


def side_of(line: Line) -> Side | None:
    """Return which arrow a line has; None for a note."""
    sides: dict[Direction, Side] = {
        Direction.IN: "in",
        Direction.OUT: "out",
        Direction.REFUSED: "refused",
    }
    return sides.get(line.direction)
