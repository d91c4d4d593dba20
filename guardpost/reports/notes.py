"""Parts 7 to 9: incidents, corrections, matters for the next shift; what passes over."""

from __future__ import annotations

from guardpost.reports.facts import ShiftFacts
from guardpost.reports.ink import (
    BODY,
    FAINT,
    FIRM,
    HEAD_FILL,
    LEFT,
    LINE,
    MIDDLE,
    RIGHT,
    SECTION,
    WIDTH,
    Span,
    bold,
)
from guardpost.reports.moments import clock, dated, grouped
from guardpost.reports.paper import DENSE_GAP, Paper
from guardpost.reports.rows import CorrectionRow, IncidentRow
from guardpost.reports.sheet import Align, Sheet
from guardpost.reports.table import Column, Row, Table

_CARRY_HEIGHT = 21.8
_CARRY_EDGES = (0.0, 0.1415, 0.4274, 0.7134, 1.0)


def _part(paper: Paper, title: str, note: str, table: Table) -> None:
    """Draw a heading and its table; without rows the heading alone."""
    paper.sheet.keep(sum(DENSE_GAP) + table.least)
    paper.heading(title, note, DENSE_GAP)
    if table.rows:
        table.draw(paper.sheet)


def _table(paper: Paper, title: str, columns: tuple[Column, ...], rows: list[Row]) -> Table:
    def again(sheet: Sheet) -> None:
        paper.heading(paper.say("report", "{title} (continued)", title=title), gap=DENSE_GAP)

    return Table(columns, rows, row=paper.dense, again=again)


def incidents(paper: Paper, facts: ShiftFacts) -> None:
    """Draw part 7: what happened, what was done, by whom, how it stands."""
    say = paper.say
    title = say("report", "7 Incidents")
    columns = (
        Column(say("report", "No."), 0.1, Align.CENTRE),
        Column(say("report", "Time"), 0.2),
        Column(say("report", "Category"), 0.5, gives=True),
        Column(say("report", "What happened and what was done"), 4, gives=True),
        Column(say("report", "Handled by"), 0.3, gives=True),
        Column(say("report", "State"), 0.3, gives=True),
    )
    rows = [_incident(paper, number, row) for number, row in enumerate(facts.incidents, 1)]
    note = say("report", "{n} in all", n=len(rows)) if rows else say("report", "none")
    _part(paper, title, note, _table(paper, title, columns, rows))


def _incident(paper: Paper, number: int, row: IncidentRow) -> Row:
    say = paper.say
    steps = [f"{clock(at)} {text}" for at, text in row.steps]
    account = paper.told(paper.joined(row.place, row.account), *steps)
    return (
        str(number),
        paper.at(row.at),
        paper.named(row.category),
        account,
        row.handler,
        say("report", "Closed") if row.closed else bold(say("report", "Goes on")),
    )


def corrections(paper: Paper, facts: ShiftFacts) -> None:
    """Draw part 8: what stood there, struck through, and what holds instead."""
    say = paper.say
    title = say("report", "8 Corrections")
    columns = (
        Column(say("report", "Entry"), 0.3),
        Column(say("report", "What it was"), 2, gives=True),
        Column(say("report", "Stood there"), 0.6, gives=True),
        Column(say("report", "Corrected to"), 0.6, gives=True),
        Column(say("report", "Why"), 1, gives=True),
        Column(say("report", "By, at"), 0.6, gives=True),
    )
    rows = [_correction(paper, row) for row in facts.corrections]
    note = say("report", "{n}; the entries as first written are kept", n=facts.corrected_entries)
    _part(
        paper, title, note if rows else say("report", "none"), _table(paper, title, columns, rows)
    )


def _correction(paper: Paper, row: CorrectionRow) -> Row:
    what = paper.joined_by_space(
        paper.at(row.written_at),
        _kind(paper, row.kind),
        row.mark,
        paper.named(row.field) if row.field else "",
    )
    return (
        grouped(row.seq),
        what,
        (Span(_value(paper, row.old) or "–", tone=FAINT, struck=bool(row.old)),),
        bold(_value(paper, row.new) or ("–" if row.field else paper.say("report", "struck out"))),
        row.reason,
        paper.joined_by_space(row.by, paper.at(row.at)),
    )


def _value(paper: Paper, value: str) -> str:
    """Return a corrected value; a tick struck through would be no tick any more."""
    ticks = {"✓": paper.say("report", "yes"), "×": paper.say("report", "no")}
    return ticks.get(value) or paper.named(value)


def _kind(paper: Paper, kind: str) -> str:
    say = paper.say
    words = {
        "vehicle.entered": say("report", "in"),
        "vehicle.left": say("report", "out"),
        "vehicle.refused": say("report", "not admitted"),
        "visitor.entered": say("report", "Visitor in"),
        "visitor.left": say("report", "Visitor out"),
        "visitor.refused": say("report", "Visitor not admitted"),
    }
    return words.get(kind, "")


def outstanding(paper: Paper, facts: ShiftFacts) -> None:
    """Draw part 9: what the next shift goes on with."""
    say = paper.say
    title = say("report", "9 Outstanding matters")
    columns = (
        Column(say("report", "No."), 0.1, Align.CENTRE),
        Column(say("report", "Matter"), 2, gives=True),
        Column(say("report", "Asked for"), 2.6, gives=True),
        Column(say("report", "Followed up by"), 0.6, gives=True),
        Column(say("report", "Due by"), 0.3),
    )
    rows: list[Row] = [
        (
            str(number),
            row.what,
            row.request or "–",
            row.follower or "–",
            dated(row.due_at) if row.due_at else "–",
        )
        for number, row in enumerate(facts.outstanding, 1)
    ]
    note = say("report", "{n}, each taken over by the incoming leader", n=len(rows))
    _part(
        paper, title, note if rows else say("report", "none"), _table(paper, title, columns, rows)
    )


def carry_over_height() -> float:
    """Return what ``carry_over`` takes."""
    return _CARRY_HEIGHT + 9


def carry_over(paper: Paper, facts: ShiftFacts) -> None:
    """Draw the box with the three numbers that pass to the next shift."""
    sheet, say = paper.sheet, paper.say
    sheet.y += 9
    counts = (
        (say("report", "Vehicles inside"), say("report", "{n} cars", n=facts.carry_over.vehicles)),
        (
            say("report", "Visitors inside"),
            say("report", "{n} visits", n=facts.carry_over.visitors),
        ),
        (
            say("report", "Items to be released"),
            say("report", "{n} slips", n=facts.carry_over.slips),
        ),
    )
    edges = [LEFT + share * WIDTH for share in _CARRY_EDGES]
    sheet.box(edges[0], sheet.y, edges[1] - edges[0], _CARRY_HEIGHT, fill=HEAD_FILL)
    middle = sheet.y + _CARRY_HEIGHT / 2
    room = edges[1] - edges[0] - 12
    title = bold(say("report", "Passed on"))
    sheet.fitted(LEFT + 9, middle + MIDDLE * SECTION, title, room, SECTION, lines=2)
    for (label, number), left, right in zip(counts, edges[1:], edges[2:], strict=False):
        _count(paper, label, number, left, right)
    sheet.box(LEFT, sheet.y, RIGHT - LEFT, _CARRY_HEIGHT, weight=FIRM)
    sheet.y += _CARRY_HEIGHT


def _count(paper: Paper, label: str, number: str, left: float, right: float) -> None:
    sheet = paper.sheet
    middle = sheet.y + _CARRY_HEIGHT / 2
    sheet.leaf.rule(left, sheet.y, left, sheet.y + _CARRY_HEIGHT, FIRM, LINE)
    size = 14.5
    wide = sheet.text(right - 9, middle + MIDDLE * size, number, size, bold=True, align=Align.RIGHT)
    room = right - left - 27 - wide
    sheet.fitted(left + 9, middle + MIDDLE * BODY, (Span(label),), room, lines=2)
