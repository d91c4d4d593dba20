"""Posts: fixed (固定岗) and patrol (流动岗), and the rounds of the patrol.

Handbook 秩序维护部, 范围: 门岗、流动岗的秩序维护员; (二) 1: 固定岗(门岗). A patrol has a
round: checkpoints with the time at which each is to be seen, every day.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.reading import read_entry
from guardpost.ledger.register import Register
from guardpost.registry.staff import Duty
from guardpost.shifts.approving import needed_reason
from guardpost.store.rows import Rows
from guardpost.text import clean_line
from guardpost.times import clock_text

NAME_LIMIT = 30
MOST_POINTS = 96
_BETWEEN = re.compile(r"[;；,，、\n]")
_POINT = re.compile(r"\s*(\S+?)\s+(.+?)\s*")


@dataclass(frozen=True, slots=True)
class Point:
    """A checkpoint of a round: wall time ``14:00`` and place."""

    at: str
    place: str


@dataclass(frozen=True)
class PostTold:
    """A post as it is told, under its number."""

    number: int
    name: str
    duty: Duty
    points: tuple[Point, ...] = ()

    @property
    def subject(self) -> str:
        """``post:<number>``."""
        return f"post:{self.number}"


@dataclass(frozen=True)
class PostAdded(PostTold, Event, kind="post.added"):
    """The site has a post; a patrol has points, a fixed post none."""


@dataclass(frozen=True)
class PostChanged(PostTold, Event, kind="post.changed"):
    """The post is this from now on, the whole of it."""


@dataclass(frozen=True)
class PostEnded(Event, kind="post.ended"):
    """Nobody stands there any more; what was written of it stays."""

    number: int
    reason: str

    @property
    def subject(self) -> str:
        """``post:<number>``."""
        return f"post:{self.number}"


@dataclass(frozen=True, slots=True)
class PostDetails:
    """What the form knows; ``points`` as typed: ``14:00 东门; 14:20 地库``."""

    name: str
    duty: Duty
    points: str = ""


@dataclass(frozen=True, slots=True)
class GuardPost:
    """A post.

    Attributes:
        points: JSON, see :attr:`round`; ``points_since`` when it got them.
    """

    number: int
    name: str
    duty: str
    points: str
    since: str
    points_since: str
    ended_at: str

    @property
    def round(self) -> tuple[Point, ...]:
        """The checkpoints in the order of the day."""
        return tuple(Point(at, place) for at, place in json.loads(self.points))

    @property
    def points_text(self) -> str:
        """The checkpoints as they are typed."""
        return "; ".join(f"{point.at} {point.place}" for point in self.round)


def add_post(register: Register, actor: str, details: PostDetails) -> GuardPost:
    """Put a post on the list.

    Raises:
        Refused: ``post.name_needed``, ``post.name_taken``, ``post.duty``, ``post.points``,
            ``post.points_needed``, ``post.no_points``, ``time.unread``, ``role.needed``.
    """
    told = _checked(details)
    with register.writing(actor, "shifts.posts.add_post") as page:
        _check_name(page.rows, details.name, 0)
        number = 1 + (page.rows.value("SELECT max(number) FROM posts") or 0)
        page.record(PostAdded(number=number, **told))
        return known_post(page.rows, number)


def change_post(register: Register, actor: str, number: int, details: PostDetails) -> GuardPost:
    """Give a post another name, duty or round.

    Raises:
        Refused: as :func:`add_post`; ``post.unknown``, ``post.ended``.
    """
    told = _checked(details)
    with register.writing(actor, "shifts.posts.change_post") as page:
        standing_post(page.rows, number)
        _check_name(page.rows, details.name, number)
        page.record(PostChanged(number=number, **told))
        return known_post(page.rows, number)


def end_post(register: Register, actor: str, number: int, reason: str) -> GuardPost:
    """Take a post off the list.

    Raises:
        Refused: ``reason.needed``, ``role.needed``, ``post.unknown``, ``post.ended``.
    """
    reason = needed_reason(reason)
    with register.writing(actor, "shifts.posts.end_post") as page:
        standing_post(page.rows, number)
        page.record(PostEnded(number, reason))
        return known_post(page.rows, number)


def posts(rows: Rows) -> tuple[GuardPost, ...]:
    """Return the posts that stand, fixed ones first."""
    rest = "WHERE ended_at = '' ORDER BY duty, number"
    return rows.find(GuardPost, "posts", rest)


def posts_then(rows: Rows, upto: int) -> tuple[GuardPost, ...]:
    """Return the posts that stood at an entry, as they were then, for a report of that time."""
    kinds = (PostAdded.kind, PostChanged.kind, PostEnded.kind)
    sql = (
        "SELECT seq FROM ledger INDEXED BY ledger_kind WHERE kind IN (?, ?, ?) AND seq <= ?"
        " ORDER BY seq"
    )
    found: dict[int, GuardPost] = {}
    for (seq,) in rows.all(sql, *kinds, upto):
        entry = read_entry(rows, seq)
        if entry is None:
            raise LookupError(f"no entry {seq}")
        event = entry.event
        if isinstance(event, PostAdded | PostChanged):
            found[event.number] = _then(entry.at, event, found.get(event.number))
        elif isinstance(event, PostEnded):
            del found[event.number]
    return tuple(found.values())


def _then(at: str, event: PostAdded | PostChanged, before: GuardPost | None) -> GuardPost:
    """Return a post as an entry left it; checkpoints that stay are as old as before."""
    columns = _columns(event)
    points = str(columns["points"])
    kept = before is not None and before.points == points
    return GuardPost(
        number=event.number,
        name=event.name,
        duty=event.duty,
        points=points,
        since=before.since if before is not None else at,
        points_since=before.points_since if before is not None and kept else at,
        ended_at="",
    )


def known_post(rows: Rows, number: int) -> GuardPost:
    """Return a post.

    Raises:
        Refused: ``post.unknown``.
    """
    found = rows.first(GuardPost, "posts", "WHERE number = ?", number)
    if found is None:
        raise Refused("post.unknown")
    return found


def standing_post(rows: Rows, number: int) -> GuardPost:
    """Return a post that stands.

    Raises:
        Refused: ``post.unknown``, ``post.ended``.
    """
    found = known_post(rows, number)
    if found.ended_at:
        raise Refused("post.ended", post=found.name)
    return found


def read_points(text: str) -> tuple[Point, ...]:
    """Return the checkpoints of ``14:00 东门; 1420 地库``, in the order of the day.

    Raises:
        Refused: ``post.points`` with the part that is none, ``time.unread``.
    """
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    found = {_point(part) for part in parts}
    if len(found) < len(parts) or len(found) > MOST_POINTS:
        raise Refused("post.points", part=text.strip()[:NAME_LIMIT], most=MOST_POINTS)
    return tuple(sorted(found, key=lambda point: (point.at, point.place)))


def _point(part: str) -> Point:
    found = _POINT.fullmatch(part)
    if found is None:
        raise Refused("post.points", part=part.strip()[:NAME_LIMIT], most=MOST_POINTS)
    return Point(clock_text(found[1]), clean_line(found[2], NAME_LIMIT))


def _checked(details: PostDetails) -> dict[str, Any]:
    name, points = clean_line(details.name, NAME_LIMIT), read_points(details.points)
    if not name:
        raise Refused("post.name_needed")
    if details.duty is Duty.NONE:
        raise Refused("post.duty")
    if details.duty is Duty.PATROL and not points:
        raise Refused("post.points_needed")
    if details.duty is Duty.FIXED and points:
        raise Refused("post.no_points")
    return {"name": name, "duty": details.duty, "points": points}


def _check_name(rows: Rows, name: str, number: int) -> None:
    sql = "SELECT 1 FROM posts WHERE ended_at = '' AND name = ? AND number <> ?"
    if rows.value(sql, clean_line(name, NAME_LIMIT), number):
        raise Refused("post.name_taken", post=clean_line(name, NAME_LIMIT))


def _columns(event: PostAdded | PostChanged) -> dict[str, object]:
    points = json.dumps([[p.at, p.place] for p in event.points], ensure_ascii=False)
    return {"name": event.name, "duty": event.duty.value, "points": points}


@projects(PostAdded)
def _project_added(entry: Entry[PostAdded], rows: Rows) -> None:
    rows.insert(
        "posts",
        number=entry.event.number,
        **_columns(entry.event),
        since=entry.at,
        points_since=entry.at,
        ended_at="",
    )


@projects(PostChanged)
def _project_changed(entry: Entry[PostChanged], rows: Rows) -> None:
    kept, told = {"number": entry.event.number}, _columns(entry.event)
    if (
        rows.value("SELECT points FROM posts WHERE number = ?", entry.event.number)
        != told["points"]
    ):
        told["points_since"] = entry.at
    rows.update("posts", kept, **told)


@projects(PostEnded)
def _project_ended(entry: Entry[PostEnded], rows: Rows) -> None:
    rows.update("posts", {"number": entry.event.number}, ended_at=entry.at)


@lines(PostAdded)
def _added_line(entry: Entry[PostAdded]) -> Line:
    return _line(entry, "kind.post.added")


@lines(PostChanged)
def _changed_line(entry: Entry[PostChanged]) -> Line:
    return _line(entry, "kind.post.changed")


def _line(entry: Entry[PostAdded] | Entry[PostChanged], category: str) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category=category,
        who=event.name,
        note=" · ".join(f"{point.at} {point.place}" for point in event.points),
        note_codes=(f"duty.{event.duty}",),
    )


@lines(PostEnded)
def _ended_line(entry: Entry[PostEnded]) -> Line:
    return replace(blank_line(entry), category="kind.post.ended", note=entry.event.reason)
