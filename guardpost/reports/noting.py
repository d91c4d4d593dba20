"""What the book says of paper: each print of a report, each day or month report made.

A sealed file is never altered by printing: the mark 副本 n stands on the paper alone, and
the entry tells which paper that was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, line_of, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.shifts.reports import known_report
from guardpost.store.rows import Rows
from guardpost.text import clean_line

PRINTER_LIMIT = 80


@dataclass(frozen=True)
class ReportPrinted(Event, kind="report.printed"):
    """A report was sent to a printer.

    Attributes:
        sha256: of the file that was printed, hex.
        copy: 0 for the first paper, then 1, 2, … as the paper is marked.
        unmade: how many printings before it failed, where all of them did; the paper says so.
    """

    number: str
    sha256: str
    copy: int
    printer: str
    two_sided: bool
    unmade: int = 0

    @property
    def subject(self) -> str:
        """``report:<number>``."""
        return f"report:{self.number}"


@dataclass(frozen=True)
class ReportPrintFailed(Event, kind="report.print_failed"):
    """The printer did not take it: that paper does not exist."""

    number: str
    copy: int

    @property
    def subject(self) -> str:
        """``report:<number>``."""
        return f"report:{self.number}"


@dataclass(frozen=True)
class ReportCopied(Event, kind="report.copied"):
    """A shift's report went out as a file, sealed or not yet; its ``sha256``, hex."""

    number: str
    sha256: str

    @property
    def subject(self) -> str:
        """``report:<number>``."""
        return f"report:{self.number}"


@dataclass(frozen=True)
class ShiftBookMade(Event, kind="report.workbook_made"):
    """A shift's report went out as a workbook; ``sha256`` of the file, hex."""

    number: str
    sha256: str

    @property
    def subject(self) -> str:
        """``report:<number>``."""
        return f"report:{self.number}"


@dataclass(frozen=True)
class PeriodReportMade(Event, kind="report.period_made"):
    """A day or month report was made.

    Attributes:
        copy: 1, 2, … for the same number; both days are of the report.
        form: ``pdf`` or ``xlsx``; ``sha256`` of the file, hex.
    """

    number: str
    copy: int
    form: str
    first_day: str
    last_day: str
    sha256: str

    @property
    def subject(self) -> str:
        """``report:<number>``."""
        return f"report:{self.number}"


@dataclass(frozen=True, slots=True)
class ReportPrint:
    """One paper; ``failed`` when the printer did not take it."""

    seq: int
    number: str
    copy: int
    printer: str
    two_sided: bool
    at: str
    staff: str
    failed: bool


@dataclass(frozen=True, slots=True)
class NotedPrint:
    """A paper that goes to the printer now; ``unmade`` as of :class:`ReportPrinted`."""

    paper: ReportPrint
    unmade: int


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """A day or month report that was made."""

    seq: int
    number: str
    copy: int
    form: str
    first_day: str
    last_day: str
    sha256: str
    made_at: str
    staff: str


@dataclass(frozen=True, slots=True)
class Filed:
    """A report in the folder of reports; ``day`` is its shift's, ``printed`` counts papers.

    Attributes:
        unmade: how many printings failed.
        lacking: how many leaders signed the handover and have no seal on the report.
    """

    number: str
    shift: str
    day: str
    made_at: str
    state: str
    signatures: int
    printed: int
    unmade: int
    lacking: int


@dataclass(frozen=True, slots=True)
class LackingSeal:
    """A leader who signed the handover and has no seal on its report."""

    role: str
    staff: str
    name: str
    long_pin: bool


def note_print(
    register: Register, actor: str, number: str, printer: str, *, two_sided: bool
) -> NotedPrint:
    """Note that a report goes to a printer, and which copy it is.

    Raises:
        Refused: ``report.unknown``.
    """
    with register.writing(actor, "reports.noting.note_print") as page:
        known = known_report(page.rows, number)
        before = prints(page.rows, number)
        unmade = len(before) if all(one.failed for one in before) else 0
        copy = max((one.copy for one in before), default=-1) + 1
        name = clean_line(printer, PRINTER_LIMIT)
        entry = page.record(ReportPrinted(number, known.sha256, copy, name, two_sided, unmade))
        return NotedPrint(_known_print(page.rows, entry.seq), unmade)


def note_copy(register: Register, actor: str, number: str, sha256: str = "") -> Line:
    """Note that a copy of a report's file goes out.

    Args:
        sha256: of the file, hex; empty for the one that the book knows.

    Raises:
        Refused: ``report.unknown``.
    """
    with register.writing(actor, "reports.noting.note_copy") as page:
        digest = sha256 or known_report(page.rows, number).sha256
        return line_of(page.record(ReportCopied(number, digest)))


def note_print_failed(register: Register, actor: str, number: str, copy: int) -> ReportPrint:
    """Note that the printer did not take a paper that was noted; twice changes nothing.

    Raises:
        Refused: ``report.not_printed``.
    """
    with register.writing(actor, "reports.noting.note_print_failed") as page:
        found = page.rows.first(
            ReportPrint, "report_prints", "WHERE number = ? AND copy = ?", number, copy
        )
        if found is None:
            raise Refused("report.not_printed", report=number)
        if not found.failed:
            page.record(ReportPrintFailed(number, copy))
        return _known_print(page.rows, found.seq)


def note_period(register: Register, actor: str, event: PeriodReportMade) -> PeriodReport:
    """Note a day or month report.

    Raises:
        Refused: ``report.copy_taken`` when another was made meanwhile.
    """
    with register.writing(actor, "reports.noting.note_period") as page:
        if event.copy != next_copy(page.rows, event.number):
            raise Refused("report.copy_taken", report=event.number)
        entry = page.record(event)
        found = page.rows.first(PeriodReport, "period_reports", "WHERE seq = ?", entry.seq)
        if found is None:
            raise LookupError(f"no report of entry {entry.seq}")
        return found


def note_workbook(register: Register, actor: str, event: ShiftBookMade) -> str:
    """Note that a shift's report goes out as a workbook; return the report's number."""
    with register.writing(actor, "reports.noting.note_workbook") as page:
        page.record(event)
        return event.number


def next_copy(rows: Rows, number: str) -> int:
    """Return which copy of a day or month report the next one is: 1 and up, without a gap."""
    last: int | None = rows.value("SELECT max(copy) FROM period_reports WHERE number = ?", number)
    return (last or 0) + 1


def prints(rows: Rows, number: str) -> tuple[ReportPrint, ...]:
    """Return every paper of a report, oldest first."""
    return rows.find(ReportPrint, "report_prints", "WHERE number = ? ORDER BY seq", number)


def period_reports(rows: Rows, *, limit: int = 50) -> tuple[PeriodReport, ...]:
    """Return day and month reports, newest first."""
    return rows.find(PeriodReport, "period_reports", "ORDER BY seq DESC LIMIT ?", limit)


def period_report_of(rows: Rows, sha256: str) -> PeriodReport | None:
    """Return the day or month report whose file this is, or None."""
    return rows.first(PeriodReport, "period_reports", "WHERE sha256 = ?", sha256)


def filed_reports(
    rows: Rows, *, day: str = "", before: str = "", limit: int = 60
) -> tuple[Filed, ...]:
    """Return the shifts' reports, newest first.

    Args:
        day: the shift's date, ``2026-06-12``; empty for all.
        before: the last number of the page above.
    """
    seq = known_report(rows, before).seq if before else 0
    found = rows.all(
        "SELECT r.number, r.shift, s.date, r.made_at, r.state, r.signatures,"
        " (SELECT count(*) FROM report_prints p WHERE p.number = r.number AND p.failed = 0),"
        " (SELECT count(*) FROM report_prints p WHERE p.number = r.number AND p.failed = 1),"
        f" (SELECT count(*) FROM handover_signatures h WHERE {_LACKING})"
        " FROM reports r JOIN shifts s ON s.number = r.shift"
        " WHERE (? = '' OR s.date = ?) AND (? = 0 OR r.seq < ?) ORDER BY r.seq DESC LIMIT ?",
        *(day, day, seq, seq, limit),
    )
    return tuple(Filed(*row) for row in found)


def lacking_seals(rows: Rows, number: str) -> tuple[LackingSeal, ...]:
    """Return who signed a report's handover and has not sealed it: the keys were gone by then."""
    sql = (
        "SELECT h.role, h.staff, s.name, s.long_pin FROM handover_signatures h"
        " JOIN reports r ON r.shift = h.shift JOIN staff s ON s.code = h.staff"
        f" WHERE r.number = ? AND s.active AND {_LACKING} ORDER BY h.role DESC"
    )
    found = rows.all(sql, number)
    return tuple(LackingSeal(role, who, name, bool(long)) for role, who, name, long in found)


_LACKING = (
    "h.shift = r.shift AND h.role NOT IN"
    " (SELECT v.role FROM report_revisions v WHERE v.number = r.number)"
)


def _known_print(rows: Rows, seq: int) -> ReportPrint:
    found = rows.first(ReportPrint, "report_prints", "WHERE seq = ?", seq)
    if found is None:
        raise LookupError(f"no print of entry {seq}")
    return found


@projects(ReportPrinted)
def _project_printed(entry: Entry[ReportPrinted], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "report_prints",
        seq=entry.seq,
        number=event.number,
        copy=event.copy,
        printer=event.printer,
        two_sided=event.two_sided,
        at=entry.at,
        staff=entry.actor,
        failed=False,
    )


@projects(ReportPrintFailed)
def _project_failed(entry: Entry[ReportPrintFailed], rows: Rows) -> None:
    key = {"number": entry.event.number, "copy": entry.event.copy}
    rows.update("report_prints", key, failed=True)


@projects(PeriodReportMade)
def _project_period(entry: Entry[PeriodReportMade], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "period_reports",
        seq=entry.seq,
        number=event.number,
        copy=event.copy,
        form=event.form,
        first_day=event.first_day,
        last_day=event.last_day,
        sha256=event.sha256,
        made_at=entry.at,
        staff=entry.actor,
    )


@lines(ReportCopied)
def _copied_line(entry: Entry[ReportCopied]) -> Line:
    return replace(blank_line(entry), category="report.copied")


@lines(ReportPrinted)
def _printed_line(entry: Entry[ReportPrinted]) -> Line:
    event = entry.event
    note = f"{event.copy} {event.printer}" if event.copy else event.printer
    code = "report.reprint" if event.copy else "report.first_print"
    code = "report.printed_anew" if event.unmade else code
    return replace(blank_line(entry), category="report.printed", note=note, note_codes=(code,))


@lines(ReportPrintFailed)
def _failed_line(entry: Entry[ReportPrintFailed]) -> Line:
    return replace(blank_line(entry), category="report.print_failed")


@lines(ShiftBookMade)
def _workbook_line(entry: Entry[ShiftBookMade]) -> Line:
    note = f"{entry.event.number} xlsx {entry.event.sha256[:8]}"
    return replace(blank_line(entry), category="report.workbook_made", note=note)


@lines(PeriodReportMade)
def _period_line(entry: Entry[PeriodReportMade]) -> Line:
    event = entry.event
    note = f"{event.form} {event.copy} {event.sha256[:8]}"
    return replace(blank_line(entry), category="report.period_made", note=note)
