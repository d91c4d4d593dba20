"""Parts 4 to 6: vehicles, visitors, items released."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from guardpost.reports.badge import Badge
from guardpost.reports.facts import RESIDENT, ShiftFacts, Traffic, Visitors
from guardpost.reports.ink import LEFT, RIGHT, WIDTH, Span, bold
from guardpost.reports.paper import AIRY_GAP, DENSE_GAP, Paper
from guardpost.reports.rows import (
    Outcome,
    RemovalRow,
    Stay,
    VehicleRow,
    VehicleTotal,
    VisitorRow,
)
from guardpost.reports.sheet import Align, Sheet
from guardpost.reports.table import Cell, Column, Row, Table

_WARN = "▲"
_CROSS = "×"
_BETWEEN_TABLES = 5.0
# Sums of more rows stand in two tables abreast.
_ONE_TABLE = 6
_GUTTER = 13.6


def vehicles(paper: Paper, facts: ShiftFacts) -> None:
    """Draw part 4: totals by class, then every vehicle that is not a resident's."""
    say, traffic = paper.say, facts.traffic
    totals = _totals_tables(paper, traffic)
    paper.sheet.keep(sum(AIRY_GAP) + max(table.height(paper.sheet) for table in totals))
    note = paper.joined(
        say(
            "report",
            "residents' vehicles as totals only; {n} others one by one",
            n=len(traffic.rows),
        ),
        *_unusual(paper, traffic),
    )
    paper.heading(say("report", "4 Vehicles"), note)
    _draw_abreast(paper, totals)
    if traffic.rows:
        title = say("report", "4 Vehicles")
        table = _vehicles_table(paper, traffic.rows, title)
        paper.sheet.y += _BETWEEN_TABLES * paper.ease
        if table.least > paper.sheet.room:
            paper.sheet.turn()
            _again(paper, title)
        table.draw(paper.sheet)


def _unusual(paper: Paper, traffic: Traffic) -> tuple[str, str]:
    unseen = sum(total.unseen for total in traffic.totals)
    adjusted = sum(total.adjusted for total in traffic.totals)
    return (
        paper.say("report", "{n} left that nobody saw enter", n=unseen) if unseen else "",
        paper.say("report", "corrected from earlier shifts: {n}", n=f"{adjusted:+d}")
        if adjusted
        else "",
    )


def _draw_abreast(paper: Paper, tables: Sequence[Table]) -> None:
    sheet, top = paper.sheet, paper.sheet.y
    bottoms = []
    for table in tables:
        sheet.y = top
        table.draw(sheet)
        bottoms.append(sheet.y)
    sheet.y = max(bottoms)


def _totals_tables(paper: Paper, traffic: Traffic) -> list[Table]:
    """Return the sums by class: one table as drawn, or two abreast when there are many."""
    say, right = paper.say, Align.RIGHT
    columns = (
        Column(say("report", "Class"), 3, gives=True),
        Column(say("report", "At takeover"), 1, right, gives=True),
        Column(say("report", "In"), 1, right),
        Column(say("report", "Out"), 1, right),
        Column(say("report", "At handover"), 2, right, gives=True),
    )
    rows = [_total_row(paper.named(total.vehicle), total) for total in traffic.totals]
    rows.append(_sum_row(paper, traffic))
    if len(rows) <= _ONE_TABLE:
        return [Table(columns, rows, row=paper.airy, summed=True)]
    half, wide = ceil(len(rows) / 2), (WIDTH - _GUTTER) / 2
    return [
        Table(columns, rows[:half], LEFT, wide, paper.airy),
        Table(columns, rows[half:], RIGHT - wide, wide, paper.airy, summed=True),
    ]


def _total_row(name: str, total: VehicleTotal) -> Row:
    numbers = (total.opening, total.entered, total.left, total.closing)
    return (name, *(f"{number:,}" for number in numbers))


def _sum_row(paper: Paper, traffic: Traffic) -> Row:
    opening = sum(total.opening for total in traffic.totals)
    whole = VehicleTotal(RESIDENT, opening, traffic.entered, traffic.left, traffic.closing)
    return _total_row(paper.say("report", "Total"), whole)


def _again(paper: Paper, title: str) -> None:
    paper.heading(paper.say("report", "{title} (continued)", title=title), gap=DENSE_GAP)


def _vehicles_table(paper: Paper, rows: tuple[VehicleRow, ...], title: str) -> Table:
    say = paper.say
    columns = (
        Column(say("report", "In"), 0.5),
        Column(say("report", "Plate"), 1),
        Column(say("report", "Vehicle"), 1, gives=True),
        Column(say("report", "Going to"), 1.2, gives=True),
        Column(say("report", "Out"), 0.6),
        Column(say("report", "Reason"), 1.4, gives=True),
        Column(say("report", "Confirmed / remark"), 2, gives=True),
    )

    def again(sheet: Sheet) -> None:
        _again(paper, title)

    made = [_vehicle_row(paper, row) for row in rows]
    return Table(columns, made, row=paper.airy, again=again)


def _vehicle_row(paper: Paper, row: VehicleRow) -> Row:
    plate = Badge(row.plate, paper.named(row.colour) if row.colour else "")
    came = paper.at(row.in_at) if row.in_at else bold(paper.say("report", "not seen"))
    return (
        came,
        plate if row.plate else Badge(paper.say("report", "No plate")),
        row.description or paper.named(row.vehicle),
        row.room,
        _gone(paper, row),
        row.reason,
        _remark(paper, row, *row.notes),
    )


def _gone(paper: Paper, row: VehicleRow | VisitorRow) -> Cell:
    if row.stay is Stay.REFUSED:
        return bold(f"{_CROSS} {paper.say('report', 'barred')}")
    if row.stay is Stay.INSIDE or row.out_at is None:
        return bold(paper.say("report", "inside"))
    return paper.at(row.out_at)


def _remark(paper: Paper, row: VehicleRow | VisitorRow, *codes: str) -> Cell:
    words = [paper.named(code) for code in (row.verified, *codes) if code]
    text = paper.joined(*words, row.note)
    if not row.overdue_minutes:
        return text
    late = bold(f"{_WARN} {paper.say('report', '+{n} min', n=row.overdue_minutes)}")
    return (*late, Span(paper.say("report", ", ") + text)) if text else late


def visitors(paper: Paper, facts: ShiftFacts) -> None:
    """Draw part 5: each visitor; deliveries that came and went in time only counted."""
    people, say = facts.visitors, paper.say
    title = say("report", "5 Visitors")
    table = _visitors_table(paper, people, title)
    paper.sheet.keep(sum(DENSE_GAP) + table.least)
    paper.heading(title, _visitor_counts(paper, people), DENSE_GAP)
    if people.rows:
        table.draw(paper.sheet)


def _visitor_counts(paper: Paper, people: Visitors) -> str:
    say = paper.say
    counts = paper.joined(
        say("report", "at takeover {n}", n=people.opening),
        say("report", "came {n}", n=people.registered),
        say("report", "left {n}", n=people.left),
        say("report", "inside {n}", n=people.closing),
        say("report", "refused {n}", n=people.refused) if people.refused else "",
        say("report", "corrected {n}", n=f"{people.adjusted:+d}") if people.adjusted else "",
        _cards(paper, people),
    )
    if not people.deliveries:
        return counts
    riders = say("report", "deliveries {n}, counted only, all left in time", n=people.deliveries)
    return say("report", "{one}; {two}", one=counts, two=riders)


def _cards(paper: Paper, people: Visitors) -> str:
    """Return how the cards add up: given out is back, with someone inside, or missing."""
    say, missing = paper.say, people.cards_missing
    if not missing:
        return say("report", "cards back {n}", n=people.cards_back)
    cards = " ".join(f"{card:02d}" for card in missing)
    return say("report", "cards back {n}, missing {cards}", n=people.cards_back, cards=cards)


def _visitors_table(paper: Paper, people: Visitors, title: str) -> Table:
    say = paper.say
    columns = (
        Column(say("report", "In"), 0.5),
        Column(say("report", "Card"), 0.6),
        Column(say("report", "Category"), 0.6),
        Column(say("report", "Name"), 1, gives=True),
        Column(say("report", "Phone"), 1),
        Column(say("report", "Going to"), 1, gives=True),
        Column(say("report", "Left"), 0.7),
        Column(say("report", "Confirmed / remark"), 2.4, gives=True),
    )

    def again(sheet: Sheet) -> None:
        _again(paper, title)

    rows = [_visitor_row(paper, row) for row in people.rows]
    return Table(columns, rows, row=paper.dense, again=again)


def _visitor_row(paper: Paper, row: VisitorRow) -> Row:
    party = paper.say("report", " ({n} people)", n=row.party) if row.party > 1 else ""
    return (
        paper.say("report", "before") if row.before else paper.at(row.in_at),
        f"{row.card:02d}" if row.card else "–",
        paper.named(row.category),
        (row.name or "–") + party,
        row.phone or "–",
        row.room,
        _gone(paper, row),
        _visitor_remark(paper, row),
    )


def _visitor_remark(paper: Paper, row: VisitorRow) -> Cell:
    remark = _remark(paper, row, *row.notes)
    if remark == "" and row.timed and row.stay is Stay.LEFT:
        return paper.say("report", "in time")
    return remark


def removals(paper: Paper, facts: ShiftFacts) -> None:
    """Draw part 6: each release slip, its things, who agreed, how it ended."""
    say, rows = paper.say, facts.removals
    title = say("report", "6 Items released")
    released = [row for row in rows if row.outcome in (Outcome.RELEASED, Outcome.PARTLY)]
    note = say(
        "report",
        "released {slips} slips, {pieces} pieces; refused {refused}; open {open}",
        slips=len(released),
        pieces=sum(row.out for row in released),
        refused=facts.slips(Outcome.REFUSED),
        open=facts.slips(Outcome.OPEN),
    )
    table = _removals_table(paper, rows, title)
    paper.sheet.keep(sum(DENSE_GAP) + table.least)
    paper.heading(title, note if rows else say("report", "none"), DENSE_GAP)
    if rows:
        table.draw(paper.sheet)


def _removals_table(paper: Paper, rows: tuple[RemovalRow, ...], title: str) -> Table:
    say = paper.say
    columns = (
        Column(say("report", "Slip"), 0.2),
        Column(say("report", "From"), 0.6, gives=True),
        Column(say("report", "Items"), 2, gives=True),
        Column(say("report", "Pieces"), 0.2, Align.CENTRE),
        Column(say("report", "Mover"), 0.4, gives=True),
        Column(say("report", "Consent"), 0.8, gives=True),
        Column(say("report", "Result"), 0.4, gives=True),
    )

    def again(sheet: Sheet) -> None:
        _again(paper, title)

    made = [_removal_row(paper, row) for row in rows]
    return Table(columns, made, row=paper.dense, again=again)


def _removal_row(paper: Paper, row: RemovalRow) -> Row:
    say = paper.say
    role = say("report", " ({role})", role=paper.named(row.role)) if row.role else ""
    consent = paper.joined_by_space(row.consent_who, paper.named(row.consent))
    seen = say("report", "ID seen") if row.identity_checked else ""
    authority = paper.joined(
        consent or seen,
        say("report", "leave outside office hours: {name}", name=row.leave) if row.leave else "",
        say("report", "in spite of arrears: {name}", name=row.override) if row.override else "",
        row.refusal,
    )
    return (
        row.number,
        paper.joined_by_space(row.room, row.applicant) + role,
        say("report", " / ").join(_items(row)),
        f"{row.out}/{row.pieces}" if row.left else str(row.pieces),
        row.mover or "–",
        authority or "–",
        _outcome(paper, row),
    )


def _items(row: RemovalRow) -> Iterator[str]:
    """Yield each line with its count; of a part that left, ``办公椅 0/6``."""
    for at, item in enumerate(row.items):
        left = f"{row.left[at]}/" if row.left else ""
        yield f"{item.name} {left}{item.quantity}"


def _outcome(paper: Paper, row: RemovalRow) -> Cell:
    say = paper.say
    words = {
        Outcome.RELEASED: say("report", "released"),
        Outcome.PARTLY: f"{_WARN} {say('report', 'partly')}",
        Outcome.REFUSED: f"{_CROSS} {say('report', 'refused')}",
        Outcome.OPEN: f"{_WARN} {say('report', 'open')}",
        Outcome.EXPIRED: say("report", "expired"),
        Outcome.VOID: say("report", "void"),
        Outcome.REISSUED: say("report", "reissued"),
    }
    rest = " " + paper.at(row.ended_at) if row.ended_at else ""
    return (*bold(words[row.outcome]), Span(rest))
