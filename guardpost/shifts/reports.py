"""What the book knows of the reports: each revision's SHA-256 and its seals.

A report's number is its shift's, so numbers have no gaps. The file lies in the data
folder; the book holds what it must hash to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.shifts.opening import known_shift, report_number
from guardpost.site_record import opened_site
from guardpost.store.rows import Rows
from guardpost.times import to_text

SUPERVISOR = "supervisor"
# Ten days of three shifts: an older lack was told at thirty handovers.
LOOKED_BACK = 30
# So long a report may be in the making before its lack is told.
BEING_MADE = timedelta(minutes=1)


@dataclass(frozen=True)
class ReportMade(Event, kind="report.made"):
    """A report was written; its fields for seals are still empty.

    Attributes:
        shift: the shift that it tells of.
        name: the file's name in the folder of reports.
        sha256: of the file, hex.
    """

    number: str
    shift: str
    name: str
    sha256: str

    @property
    def subject(self) -> str:
        """``report:<number>``."""
        return f"report:{self.number}"


@dataclass(frozen=True)
class ReportSealed(Event, kind="report.sealed"):
    """A signer's seal was added to a report.

    Attributes:
        sha256: of the file with this seal, hex; ``signatures`` how many it has now.
        role: outgoing, incoming or supervisor; ``staff`` whose key it is.
    """

    number: str
    shift: str
    sha256: str
    signatures: int
    role: str
    staff: str

    @property
    def subject(self) -> str:
        """``report:<number>``."""
        return f"report:{self.number}"


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it stands.

    Attributes:
        sha256: of its latest revision, hex.
        state: ``made``; ``sealed`` by all leaders who were to; ``countersigned`` by a
            supervisor as well.
        seq: the entry that it was made by.
    """

    number: str
    shift: str
    made_at: str
    name: str
    sha256: str
    signatures: int
    state: str
    seq: int


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of a report's file; ``role`` and ``staff`` empty before the first seal."""

    number: str
    sha256: str
    signatures: int
    role: str
    staff: str
    at: str
    seq: int


def note_report(register: Register, actor: str, shift: str, name: str, sha256: str) -> Report:
    """Note that a closed shift's report was written; the same file again changes nothing.

    Raises:
        Refused: ``shift.unknown``, ``shift.still_open``, ``report.made_already`` when
            another file has been sealed under this number.
    """
    with register.writing(actor, "shifts.reports.note_report") as page:
        if known_shift(page.rows, shift).is_open:
            raise Refused("shift.still_open", number=shift)
        number = number_of(page.rows, shift)
        before = report(page.rows, number)
        if before is not None and before.sha256 == sha256:
            return before
        if before is not None and before.signatures:
            raise Refused("report.made_already", report=number)
        page.record(ReportMade(number, shift, name, sha256))
        return known_report(page.rows, number)


def note_seal(
    register: Register,
    actor: str,
    shift: str,
    sha256: str,
    *,
    signatures: int,
    role: str,
    staff: str,
) -> Report:
    """Note that a seal was added, one at a time.

    Raises:
        Refused: ``report.unknown``, ``report.seal_order`` when it is not the next seal.
    """
    with register.writing(actor, "shifts.reports.note_seal") as page:
        before = known_report(page.rows, number_of(page.rows, shift))
        if before.sha256 == sha256:
            return before
        if signatures != before.signatures + 1:
            raise Refused("report.seal_order", report=before.number, signatures=before.signatures)
        page.record(ReportSealed(before.number, shift, sha256, signatures, role, staff))
        return known_report(page.rows, before.number)


def number_of(rows: Rows, shift: str) -> str:
    """Return the number that a shift's report has; until it is noted, the one it will get.

    The code in it is the station's of the day it was made: after a going on from a backup
    it is another one, and the old PC may have made that shift's report under its own.
    """
    sql = "SELECT number FROM reports WHERE shift = ? ORDER BY seq DESC LIMIT 1"
    noted: str | None = rows.value(sql, shift)
    return noted or report_number(opened_site(rows).station, shift)


def report(rows: Rows, number: str) -> Report | None:
    """Return a report by its number, or None."""
    return rows.first(Report, "reports", "WHERE number = ?", number)


def known_report(rows: Rows, number: str) -> Report:
    """Return a report by its number.

    Raises:
        Refused: ``report.unknown``.
    """
    found = report(rows, number)
    if found is None:
        raise Refused("report.unknown", report=number)
    return found


def reports(rows: Rows, *, before: str = "", limit: int = 50) -> tuple[Report, ...]:
    """Return reports, newest first; ``before`` is the last number of the page above."""
    if not before:
        return rows.find(Report, "reports", "ORDER BY seq DESC LIMIT ?", limit)
    seq = known_report(rows, before).seq
    return rows.find(Report, "reports", "WHERE seq < ? ORDER BY seq DESC LIMIT ?", seq, limit)


def lacking_reports(rows: Rows, now: datetime, limit: int) -> tuple[str, ...]:
    """Return the closed shifts whose lack of a report is to be told, newest first."""
    return unreported(rows, limit, before=to_text(now - BEING_MADE))


def unreported(rows: Rows, limit: int, *, before: str = "9") -> tuple[str, ...]:
    """Return the shifts that were closed before a book time and have no report, newest first."""
    sql = (
        "SELECT s.number FROM (SELECT * FROM shifts ORDER BY opened_seq DESC LIMIT ?) s"
        " LEFT JOIN reports r ON r.shift = s.number"
        " WHERE s.closed_at <> '' AND s.closed_at < ? AND r.shift IS NULL"
        " ORDER BY s.closed_seq DESC LIMIT ?"
    )
    return tuple(number for (number,) in rows.all(sql, LOOKED_BACK, before, limit))


def revisions(rows: Rows, number: str) -> tuple[Revision, ...]:
    """Return every state of a report's file, oldest first."""
    return rows.find(Revision, "report_revisions", "WHERE number = ? ORDER BY seq", number)


@projects(ReportMade)
def _project_made(entry: Entry[ReportMade], rows: Rows) -> None:
    event = entry.event
    rows.replace(
        "reports",
        number=event.number,
        shift=event.shift,
        made_at=entry.at,
        name=event.name,
        sha256=event.sha256,
        signatures=0,
        state="made",
        seq=entry.seq,
    )
    _keep_revision(rows, Revision(event.number, event.sha256, 0, "", "", entry.at, entry.seq))


@projects(ReportSealed)
def _project_sealed(entry: Entry[ReportSealed], rows: Rows) -> None:
    event = entry.event
    count = event.signatures
    _keep_revision(
        rows,
        Revision(event.number, event.sha256, count, event.role, event.staff, entry.at, entry.seq),
    )
    key, state = {"number": event.number}, _state(rows, event.number, event.shift)
    rows.update("reports", key, sha256=event.sha256, signatures=count, state=state)


def _state(rows: Rows, number: str, shift: str) -> str:
    """Return how far a report is sealed; in an emergency the ill leader seals nothing."""
    sql = "SELECT DISTINCT role FROM report_revisions WHERE number = ?"
    roles = {role for (role,) in rows.all(sql, number)}
    excused = rows.value(
        "SELECT 1 FROM handover_emergencies WHERE shift = ? AND role = 'outgoing'", shift
    )
    ordered = rows.value("SELECT 1 FROM report_orders WHERE shift = ?", shift)
    leaders = {"incoming"} if excused else {"outgoing", "incoming"}
    if leaders <= roles or (ordered and SUPERVISOR in roles):
        return "countersigned" if SUPERVISOR in roles else "sealed"
    return "made"


def _keep_revision(rows: Rows, revision: Revision) -> None:
    rows.insert(
        "report_revisions", **{name: getattr(revision, name) for name in Revision.__slots__}
    )


@lines(ReportMade)
def _made_line(entry: Entry[ReportMade]) -> Line:
    return replace(blank_line(entry), category="report.made", note=entry.event.sha256[:8])


@lines(ReportSealed)
def _sealed_line(entry: Entry[ReportSealed]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="report.sealed",
        note=event.sha256[:8],
        note_codes=(f"signer.{event.role}",),
    )
