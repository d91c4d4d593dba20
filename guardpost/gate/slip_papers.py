"""Release slips: the paper, leave and arrears, the ends beside release and refusal.

domain.md §2: numbered and given out, looked at by the gate, given back, accounted for
(签发 → 门岗核对 → 收条 → 核销归档); other ends 过期, 作废, 重开. That a slip's day is over is
told by the clock and never written.
"""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.gate.slip_events import OfSlip, end_slip
from guardpost.gate.slips import SlipState
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.store.rows import Rows


@dataclass(frozen=True)
class SlipIssued(OfSlip, Event, kind="removal.issued"):
    """The slip was made out.

    Attributes:
        copy: 1 for the first print, 2 for the next; 0 when it goes without paper.
        digest: SHA-256, hex, of the number in the print's QR code; empty without paper.
    """

    slip: str
    copy: int = 0
    digest: str = ""


@dataclass(frozen=True)
class SlipVoided(OfSlip, Event, kind="removal.voided"):
    """The slip does not hold; its number is not given again."""

    slip: str
    reason: str


@dataclass(frozen=True)
class ItemsPartlyReleased(OfSlip, Event, kind="removal.partly_released"):
    """The lines that agree left, the others stay.

    Attributes:
        lines: the numbers of the lines that left; ``pieces`` is their sum.
        kept: how many pieces of the slip stay.
        reason: why they stay.
        strokes: the mover's signature in RFC 8785 text.
    """

    slip: str
    room: str
    plate: str
    lines: tuple[int, ...]
    pieces: int
    kept: int
    reason: str
    applicant: str = personal()
    strokes: str = personal()


@dataclass(frozen=True)
class SlipCollected(OfSlip, Event, kind="removal.collected"):
    """The slip's paper was taken back at the gate; one that still waited has expired."""

    slip: str


@dataclass(frozen=True)
class ArrearsReferred(OfSlip, Event, kind="removal.arrears_referred"):
    """The room has arrears: referred to the service desk. Nothing is kept in for it.

    domain.md §2, §4: 民法典 944, no coercion over fees.
    """

    slip: str


@dataclass(frozen=True)
class ArrearsOverridden(OfSlip, Event, kind="removal.arrears_overridden"):
    """A supervisor said with PIN and reason that the slip goes on all the same."""

    slip: str
    supervisor: str
    reason: str
    by: str = personal()


@dataclass(frozen=True)
class LateLeaveGiven(OfSlip, Event, kind="removal.late_leave_given"):
    """A leader gave leave by PIN and reason to move outside the office hours."""

    slip: str
    leader: str
    reason: str
    by: str = personal()


@dataclass(frozen=True)
class PhotoKept(OfSlip, Event, kind="removal.photo_kept"):
    """A photo was put beside a line; the picture lies in the folder, its hash in the book.

    Attributes:
        line: 0 for the owner's written authority.
        sha256: hex, of the file as it is kept; also its name.
        size: bytes.
    """

    slip: str
    line: int
    sha256: str
    size: int


@dataclass(frozen=True)
class WeekReconciled(Event, kind="removal.week_reconciled"):
    """The week's slips were counted: given out, come back, missing.

    Attributes:
        monday: its first day, ``2026-06-08``.
        missing: the numbers of the slips that are out.
        found: the numbers of those that were given out and came back.
    """

    monday: str
    found: tuple[str, ...]
    missing: tuple[str, ...]
    note: str = ""

    @property
    def subject(self) -> str:
        """``slips:<monday>``."""
        return f"slips:{self.monday}"


@projects(SlipIssued)
def _project_issued(entry: Entry[SlipIssued], rows: Rows) -> None:
    event, key = entry.event, {"number": entry.event.slip}
    if not rows.value("SELECT issued_at FROM slips WHERE number = ?", event.slip):
        rows.update("slips", key, issued_at=entry.at, issued_by=entry.actor)
    rows.update("slips", key, papers=event.copy)
    if event.digest:
        rows.insert("passes", digest=event.digest, visit=0, expected=0, slip=event.slip)


@projects(SlipVoided)
def _project_voided(entry: Entry[SlipVoided], rows: Rows) -> None:
    end_slip(entry, entry.event.slip, rows, SlipState.VOID, entry.event.reason)


@projects(ItemsPartlyReleased)
def _project_partly(entry: Entry[ItemsPartlyReleased], rows: Rows) -> None:
    event = entry.event
    sql = "SELECT line, quantity FROM slip_lines WHERE slip = ?"
    for line, quantity in rows.all(sql, event.slip):
        if line in event.lines:
            rows.update("slip_lines", {"slip": event.slip, "line": line}, released=quantity)
    end_slip(entry, event.slip, rows, SlipState.PARTLY, event.reason)


@projects(SlipCollected)
def _project_collected(entry: Entry[SlipCollected], rows: Rows) -> None:
    key = {"number": entry.event.slip}
    rows.update("slips", key, collected_at=entry.at, collected_by=entry.actor)
    if rows.value("SELECT state FROM slips WHERE number = ?", entry.event.slip) == SlipState.OPEN:
        end_slip(entry, entry.event.slip, rows, SlipState.EXPIRED, "")


@projects(ArrearsReferred)
def _project_arrears(entry: Entry[ArrearsReferred], rows: Rows) -> None:
    rows.update("slips", {"number": entry.event.slip}, arrears_at=entry.at)


@projects(ArrearsOverridden)
def _project_override(entry: Entry[ArrearsOverridden], rows: Rows) -> None:
    event = entry.event
    key = {"number": event.slip}
    rows.update("slips", key, override_by=event.supervisor, override_why=event.reason)


@projects(LateLeaveGiven)
def _project_leave(entry: Entry[LateLeaveGiven], rows: Rows) -> None:
    event = entry.event
    values = {"leave_by": event.leader, "leave_at": entry.at, "leave_why": event.reason}
    rows.update("slips", {"number": event.slip}, **values)


@projects(PhotoKept)
def _project_photo(entry: Entry[PhotoKept], rows: Rows) -> None:
    event = entry.event
    values = {"sha256": event.sha256, "size": event.size, "kept_at": entry.at}
    rows.insert("slip_photos", id=entry.seq, slip=event.slip, line=event.line, **values)


@projects(WeekReconciled)
def _project_week(entry: Entry[WeekReconciled], rows: Rows) -> None:
    event = entry.event
    for number in event.found:
        rows.update("slips", {"number": number}, reconciled_at=entry.at)
    rows.replace(
        "slip_weeks",
        monday=event.monday,
        at=entry.at,
        by=entry.actor,
        found=len(event.found),
        missing=" ".join(event.missing),
        note=event.note,
    )
