"""What happened in a day or month, list by list, and the line that ties it to the book."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from guardpost.registry.workbook.entry_rows import headings
from guardpost.registry.workbook.progress import Progress
from guardpost.reports.closing import CODE_SIDE, draw_code
from guardpost.reports.ink import LEADING, LEFT, RIGHT, SECTION, SMALL, SOFT, Span, bold
from guardpost.reports.moments import dated, grouped, hex_groups
from guardpost.reports.paper import DENSE_GAP, Paper
from guardpost.reports.period_facts import PeriodFacts, SlipRow
from guardpost.reports.sheet import Align, Sheet
from guardpost.reports.table import Column, Row, Table

_TEXT = 68.0
# Of the book's columns, those that a paper has room for: number, date, time, kind, plate,
# who, room, note. The book has them all.
_LISTED = (0, 1, 2, 5, 6, 7, 8, 9)


def lists(paper: Paper, facts: PeriodFacts) -> None:
    """Draw parts 3 to 9."""
    _slips(paper, facts)
    _incidents(paper, facts)
    _corrections(paper, facts)
    _orders(paper, facts)
    _faults(paper, facts)
    _people(paper, facts)
    _shifts(paper, facts)


def part(
    paper: Paper, title: str, note: str, columns: Sequence[Column], rows: Sequence[Row]
) -> None:
    """Draw a heading and its table; without rows the heading alone."""

    def again(_sheet: Sheet) -> None:
        paper.heading(paper.say("report", "{title} (continued)", title=title), gap=DENSE_GAP)

    table = Table(tuple(columns), rows, row=paper.dense, again=again)
    paper.sheet.keep(sum(DENSE_GAP) + (table.least if rows else 0))
    paper.heading(title, note if rows else paper.say("report", "none"), DENSE_GAP)
    if rows:
        table.draw(paper.sheet)


def _at(moment: datetime | None) -> str:
    return dated(moment) if moment is not None else "–"


def _slips(paper: Paper, facts: PeriodFacts) -> None:
    say = paper.say
    columns = (
        Column(say("report", "Slip"), 0.6),
        Column(say("period", "Applied"), 0.6),
        Column(say("report", "From"), 1.2, gives=True),
        Column(say("report", "Pieces"), 0.3, Align.RIGHT),
        Column(say("report", "Result"), 1, gives=True),
        Column(say("period", "Ended"), 0.6),
        Column(say("period", "Slip back"), 0.6, gives=True),
    )
    note = say(
        "period",
        "{n} slips, {pieces} pieces; slips not collected {missing}",
        n=len(facts.slips),
        pieces=sum(one.pieces for one in facts.slips),
        missing=len(facts.uncollected),
    )
    rows = [_slip(paper, one) for one in facts.slips]
    part(paper, say("period", "3 Release slips"), note, columns, rows)


def _slip(paper: Paper, slip: SlipRow) -> Row:
    missing = bold(paper.say("period", "not collected"))
    return (
        slip.number,
        _at(slip.applied_at),
        paper.joined_by_space(slip.room, slip.applicant),
        grouped(slip.pieces),
        paper.named(slip.state),
        _at(slip.ended_at),
        missing if slip.uncollected else _at(slip.collected_at),
    )


def _incidents(paper: Paper, facts: PeriodFacts) -> None:
    say = paper.say
    columns = (
        Column(say("report", "Time"), 0.2),
        Column(say("report", "Category"), 0.4, gives=True),
        Column(say("report", "What happened and what was done"), 4, gives=True),
        Column(say("report", "State"), 0.3, gives=True),
    )
    rows: list[Row] = [
        (
            _at(one.at),
            paper.named(one.category),
            paper.told(paper.joined(one.place, one.what), one.result),
            say("report", "Closed") if one.closed else bold(say("report", "Goes on")),
        )
        for one in facts.incidents
    ]
    note = say("report", "{n} in all", n=len(rows))
    part(paper, say("period", "4 Incidents"), note, columns, rows)


def _corrections(paper: Paper, facts: PeriodFacts) -> None:
    say = paper.say
    columns = (
        Column(say("report", "Time"), 0.2),
        Column(say("report", "Entry"), 0.2, Align.RIGHT),
        Column(say("period", "Field"), 1, gives=True),
        Column(say("report", "Why"), 2.4, gives=True),
        Column(say("period", "By"), 0.5, gives=True),
    )
    rows: list[Row] = [
        (
            _at(one.at),
            grouped(one.of_seq),
            say("report", "struck out")
            if one.voids
            else paper.joined(*(paper.named(name) for name in one.fields)),
            one.reason,
            one.by,
        )
        for one in facts.corrections
    ]
    note = say("report", "{n} in all", n=len(rows))
    part(paper, say("period", "5 Corrections"), note, columns, rows)


def _orders(paper: Paper, facts: PeriodFacts) -> None:
    say = paper.say
    columns = (
        Column(say("report", "Time"), 0.2),
        Column(say("period", "Ordered by"), 0.4, gives=True),
        Column(say("period", "What for"), 0.6, gives=True),
        Column(say("period", "What stopped it"), 1, gives=True),
        Column(say("report", "Why"), 2, gives=True),
    )
    rows: list[Row] = [
        (
            _at(one.at),
            one.leader,
            paper.named(one.about),
            paper.joined(*(paper.named(code) for code in one.stops)) or "–",
            one.reason,
        )
        for one in facts.orders
    ]
    note = say("report", "{n} in all", n=len(rows))
    part(paper, say("period", "6 Overrides"), note, columns, rows)


def _faults(paper: Paper, facts: PeriodFacts) -> None:
    say = paper.say
    columns = (
        Column(say("report", "Shift"), 0.4),
        Column(say("report", "Equipment"), 0.6, gives=True),
        Column(say("report", "Due"), 0.1, Align.RIGHT),
        Column(say("report", "Found"), 0.1, Align.RIGHT),
        Column(say("report", "State"), 0.4, gives=True),
        Column(say("report", "Remark"), 3, gives=True),
    )
    rows: list[Row] = [
        (
            one.shift,
            paper.named(one.item),
            str(one.expected),
            str(one.actual),
            paper.named(one.state),
            one.remark,
        )
        for one in facts.faults
    ]
    note = say("report", "{n} in all", n=len(rows))
    part(paper, say("period", "7 Equipment found faulty or missing"), note, columns, rows)


def _people(paper: Paper, facts: PeriodFacts) -> None:
    say, right = paper.say, Align.RIGHT
    columns = (
        Column(say("report", "Name"), 3, gives=True),
        Column(say("report", "Due"), 1, right),
        Column(say("period", "Came"), 1, right),
        Column(say("period", "of these late"), 1, right, gives=True),
        Column(say("report", "absent"), 1, right),
        Column(say("period", "on leave or swapped"), 1, right, gives=True),
    )
    rows: list[Row] = [
        (
            one.name,
            str(one.due),
            str(one.present),
            str(one.late),
            str(one.absent),
            str(one.excused),
        )
        for one in facts.people
    ]
    note = say("period", "as the line-ups found them")
    part(paper, say("period", "8 Attendance"), note, columns, rows)


def _shifts(paper: Paper, facts: PeriodFacts) -> None:
    say = paper.say
    columns = (
        Column(say("report", "Shift"), 0.5),
        Column("", 0.4, gives=True),
        Column(say("report", "Leader"), 0.6, gives=True),
        Column(say("report", "Relief"), 0.6, gives=True),
        Column(say("period", "Handed over"), 0.6),
        Column(say("period", "Minutes late"), 0.5, Align.RIGHT, gives=True),
        Column(say("period", "Report"), 0.6, gives=True),
    )
    rows: list[Row] = [
        (
            one.number,
            paper.named(one.pattern),
            one.leader,
            one.relief or "–",
            _at(one.closed_at),
            bold(str(one.minutes_late)) if one.minutes_late else "–",
            paper.named(one.report) if one.report else "–",
        )
        for one in facts.shifts
    ]
    note = say(
        "period",
        "{n} handed over, {late} late; late from {m} min",
        n=len(rows),
        late=len(facts.late),
        m=_late_from(facts),
    )
    part(paper, say("period", "9 Handovers"), note, columns, rows)


def _late_from(facts: PeriodFacts) -> str:
    """Return from how many minutes on a handover was late; two numbers where that changed."""
    rules = sorted({one.tolerance + 1 for one in facts.shifts}) or [1]
    return "–".join(str(rule) for rule in dict.fromkeys((rules[0], rules[-1])))


def ledger(paper: Paper, facts: PeriodFacts) -> None:
    """Draw the code and the line that pins the book to the paper."""
    sheet, head, say = paper.sheet, facts.head, paper.say
    sheet.keep(CODE_SIDE + 12)
    sheet.y += 10.5
    draw_code(paper, LEFT + 2, sheet.y, head.pin)
    x, y = LEFT + _TEXT, sheet.y + SECTION
    claim = say(
        "period",
        "Ledger fingerprint: entries {first}–{last} of {station}",
        first=grouped(head.first),
        last=grouped(head.last),
        station=head.station,
    )
    sheet.fitted(x, y, bold(claim), RIGHT - x, SECTION)
    y += 3
    for text in (
        say("report", "Last entry, SHA-256: {digest}", digest=hex_groups(head.head)),
        say("period", "Before these days: {digest}", digest=hex_groups(head.previous)),
        say(
            "period", "To check: Guardpost, Reports, “Is it the original”; scan or choose the file"
        ),
    ):
        y += SMALL * LEADING
        sheet.fitted(x, y, (Span(text, tone=SOFT),), RIGHT - x, SMALL)
    sheet.y += CODE_SIDE


def entries(paper: Paper, facts: PeriodFacts, progress: Progress) -> None:
    """Draw the entries one by one from a page of their own, where they were asked for."""
    if not facts.lines:
        return
    sheet, say = paper.sheet, paper.say
    title = say("period", "Entries one by one")

    def again(_sheet: Sheet) -> None:
        paper.heading(say("report", "{title} (continued)", title=title), gap=DENSE_GAP)

    sheet.turn()
    paper.heading(title, say("report", "{n} in all", n=grouped(len(facts.lines))), DENSE_GAP)
    heads = headings(paper.words)
    columns = [Column(heads[at], 0.4 if at < _LISTED[3] else 1, gives=True) for at in _LISTED]
    rows = [tuple(str(row[at]) for at in _LISTED) for row in facts.lines]
    table = Table(tuple(columns), rows, row=paper.dense, again=again)
    table.draw(sheet, lambda done: progress(done, 2 * len(rows)))
