"""Rounds of the patrol (巡逻): which checkpoint was seen when, and which was missed.

domain.md §2, Patrol/inspection: sign-in at fixed times, ±5 min tolerance. A missed
checkpoint is read off the clock; nobody writes an event for what did not happen. It may
still be seen late, with a reason, and then reads as late.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.staff import Duty, known_staff, staff_names
from guardpost.shifts.approving import needed_reason
from guardpost.shifts.posts import GuardPost, posts, posts_then, standing_post
from guardpost.store.rows import Rows
from guardpost.times import from_text, to_text

TOLERANCE = timedelta(minutes=5)
# What was missed longer ago is on the page of rounds, no more at the gate.
MISSED_FOR = timedelta(hours=8)


class PointState(StrEnum):
    """How a checkpoint stands at a moment."""

    AHEAD = "ahead"
    DUE = "due"
    SEEN = "seen"
    LATE = "late"
    MISSED = "missed"


@dataclass(frozen=True)
class RoundChecked(Event, kind="round.checked"):
    """A checkpoint was seen.

    Attributes:
        day, at: the day and the wall time for which it was due.
        late: minutes beyond its time; 0 within the tolerance.
        note: what was seen, or why it was late.
    """

    post: int
    day: str
    at: str
    place: str
    late: int
    note: str = ""

    @property
    def subject(self) -> str:
        """``post:<number>``."""
        return f"post:{self.post}"


@dataclass(frozen=True, slots=True)
class RoundPoint:
    """A checkpoint of one day.

    Attributes:
        due: aware; ``checked_at`` book time, empty while nobody has seen it.
        by: the name of who saw it.
    """

    post: int
    name: str
    day: str
    at: str
    place: str
    due: datetime
    checked_at: str = ""
    by: str = ""
    late: int = 0
    note: str = ""

    def state(self, now: datetime) -> PointState:
        """Tell how it stands, read off the clock."""
        if self.checked_at:
            return PointState.LATE if self.late else PointState.SEEN
        if now < self.due - TOLERANCE:
            return PointState.AHEAD
        return PointState.DUE if now <= self.due + TOLERANCE else PointState.MISSED


@dataclass(frozen=True, slots=True)
class MissedRound:
    """A patrol that missed checkpoints: how many, and the first of them."""

    post: int
    name: str
    count: int
    first: RoundPoint


def check_point(
    register: Register, actor: str, post: int, day: str, at: str, place: str, note: str = ""
) -> RoundPoint:
    """Write down that a checkpoint was seen now.

    Raises:
        Refused: ``round.unknown``, ``round.checked``, ``round.too_early`` (minutes),
            ``reason.needed`` when it is late, ``post.unknown``, ``post.ended``,
            ``staff.unknown``.
    """
    with register.writing(actor, "shifts.rounds.check_point") as page:
        known_staff(page.rows, actor)
        standing = standing_post(page.rows, post)
        point = _point(page.rows, standing, (day, at, place), page.now)
        late = _minutes_late(point, page.now)
        kept = needed_reason(note) if late else note.strip() and needed_reason(note)
        page.record(RoundChecked(post, day, at, place, late, kept))
        return _point_of(page.rows, standing, day, at, place, page.now)


def rounds_on(rows: Rows, now: datetime) -> tuple[RoundPoint, ...]:
    """Return what the night missed before midnight, then today's checkpoints, in their order."""
    points = _with_checks(rows, _points(posts(rows), now, (-1, 0)))
    today = now.date().isoformat()
    return tuple(point for point in points if point.day == today or _is_missed(point, now))


def missed_rounds(rows: Rows, now: datetime) -> tuple[MissedRound, ...]:
    """Return the patrols that missed checkpoints within ``MISSED_FOR``, as the clock tells."""
    patrols = posts(rows)
    if all(post.duty != Duty.PATROL for post in patrols):
        return ()
    found: dict[int, list[RoundPoint]] = {}
    for point in _with_checks(rows, _points(patrols, now, (-1, 0))):
        if _is_missed(point, now):
            found.setdefault(point.post, []).append(point)
    return tuple(
        MissedRound(post, missed[0].name, len(missed), missed[0]) for post, missed in found.items()
    )


def missed_since(rows: Rows, since: datetime, now: datetime) -> tuple[RoundPoint, ...]:
    """Return the checkpoints whose time was over from an aware time on and that were missed."""
    points = _with_checks(rows, _ended_between(posts(rows), since, now))
    return tuple(point for point in points if point.state(now) is PointState.MISSED)


def rounds_of(
    rows: Rows, since: datetime, until: datetime, upto: int, seen_by: datetime | None = None
) -> tuple[RoundPoint, ...]:
    """Return the checkpoints whose time was over within a shift, or another time.

    As they stood at its last entry ``upto``, at the aware time ``until``: a round that was
    changed since, and a checkpoint that was seen since, change no report.

    Args:
        seen_by: until when a checkpoint may have been seen; ``until`` when not given.
    """
    points = _with_checks(rows, _ended_between(posts_then(rows, upto), since, until))
    closed = to_text(seen_by or until)
    return tuple(
        replace(point, checked_at="") if point.checked_at > closed else point for point in points
    )


def _ended_between(
    patrols: Iterable[GuardPost], since: datetime, until: datetime
) -> list[RoundPoint]:
    days = tuple(range((since.date() - until.date()).days - 1, 1))
    points = _points(patrols, until, days)
    return [point for point in points if since <= point.due + TOLERANCE < until]


def _is_missed(point: RoundPoint, now: datetime) -> bool:
    """Tell whether a checkpoint was missed, and not so long ago that it is past mending."""
    return point.state(now) is PointState.MISSED and now - point.due <= MISSED_FOR


def _points(patrols: Iterable[GuardPost], now: datetime, days: tuple[int, ...]) -> list[RoundPoint]:
    found = [point for post in patrols for ahead in days for point in _of_day(post, now, ahead)]
    return sorted(found, key=lambda point: (point.due, point.post, point.place))


def _of_day(post: GuardPost, now: datetime, ahead: int) -> Iterator[RoundPoint]:
    """Yield a post's checkpoints of one day; what was due before it had them is none."""
    day = now.date() + timedelta(days=ahead)
    for point in post.round:
        due = datetime.fromisoformat(f"{day}T{point.at}").replace(tzinfo=now.tzinfo)
        if due + TOLERANCE >= from_text(post.points_since):
            yield RoundPoint(post.number, post.name, day.isoformat(), point.at, point.place, due)


def _with_checks(rows: Rows, points: list[RoundPoint]) -> tuple[RoundPoint, ...]:
    if not points:
        return ()
    names, first = staff_names(rows), min(point.day for point in points)
    sql = (
        "SELECT day, post, at, place, checked_at, staff, late, note FROM round_checks"
        " WHERE day >= ?"
    )
    seen = {tuple(found[:4]): found[4:] for found in rows.all(sql, first)}
    return tuple(_checked(point, seen, names) for point in points)


def _checked(
    point: RoundPoint, seen: dict[tuple[object, ...], tuple[object, ...]], names: dict[str, str]
) -> RoundPoint:
    found = seen.get((point.day, point.post, point.at, point.place))
    if found is None:
        return point
    at, staff, late, note = (str(found[0]), str(found[1]), int(str(found[2])), str(found[3]))
    return replace(point, checked_at=at, by=names.get(staff, staff), late=late, note=note)


def _point(rows: Rows, post: GuardPost, key: tuple[str, str, str], now: datetime) -> RoundPoint:
    point = _point_of(rows, post, *key, now)
    if point.checked_at:
        raise Refused("round.checked", place=point.place)
    if point.state(now) is PointState.AHEAD:
        minutes = int(TOLERANCE.total_seconds()) // 60
        raise Refused("round.too_early", time=point.at, minutes=minutes)
    return point


def _point_of(
    rows: Rows, post: GuardPost, day: str, at: str, place: str, now: datetime
) -> RoundPoint:
    for point in _with_checks(rows, _points((post,), now, (-1, 0, 1))):
        if (point.day, point.at, point.place) == (day, at, place):
            return point
    raise Refused("round.unknown")


def _minutes_late(point: RoundPoint, now: datetime) -> int:
    return 0 if now <= point.due + TOLERANCE else int((now - point.due).total_seconds()) // 60


@projects(RoundChecked)
def _project_checked(entry: Entry[RoundChecked], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "round_checks",
        post=event.post,
        day=event.day,
        at=event.at,
        place=event.place,
        checked_at=entry.at,
        staff=entry.actor,
        late=event.late,
        note=event.note,
    )


@lines(RoundChecked)
def _checked_line(entry: Entry[RoundChecked]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.round.checked",
        who=f"{event.at} {event.place}",
        note=event.note,
        note_codes=("round.late",) if event.late else (),
    )
