"""The first page of a day or month report: whose it is, six figures, traffic, visitors."""

from __future__ import annotations

from collections.abc import Sequence

from guardpost.reports.ink import (
    ACCENT,
    BODY,
    FIRM,
    LEFT,
    MIDDLE,
    MM,
    RIGHT,
    SOFT,
    WHITE,
    WIDTH,
    Span,
    bold,
)
from guardpost.reports.leaf import Picture
from guardpost.reports.moments import grouped, to_the_minute
from guardpost.reports.paper import AIRY_GAP, DENSE_GAP, Paper
from guardpost.reports.period_charts import bars
from guardpost.reports.period_facts import HOURS, DayFlow, Flow, PeriodFacts, PeriodKind
from guardpost.reports.period_words import copy_text
from guardpost.reports.sheet import Align
from guardpost.reports.summary import Figure, tile_row
from guardpost.reports.table import Column, Row, Table

_CHART = 92.0
_GUTTER = 14.0


def top(paper: Paper, facts: PeriodFacts) -> None:
    """Draw it."""
    _whose(paper, facts)
    tile_row(paper, _figures(paper, facts))
    _by_hour(paper, facts)
    if facts.head.period.kind is PeriodKind.MONTH:
        _by_weekday(paper, facts)
    _classes_and_visitors(paper, facts)
    if facts.head.period.kind is PeriodKind.MONTH:
        _by_day(paper, facts)


def _whose(paper: Paper, facts: PeriodFacts) -> None:
    head, say = facts.head, paper.say
    sheet = paper.sheet
    parts = (
        (say("report", "Site"), head.site),
        (say("report", "Post"), paper.joined_by_space(head.post, head.station)),
        (say("period", "Days"), _days(facts)),
        (say("period", "Copy"), copy_text(paper.words, head.copy)),
        (say("period", "As of"), to_the_minute(head.made_at)),
    )
    sheet.y += 6.6 * MM
    x = LEFT
    gap = (WIDTH - sum(_wide(paper, *part) for part in parts)) / (len(parts) - 1)
    for label, value in parts:
        wide = sheet.text(x, sheet.y, label, BODY, tone=SOFT) + 6
        wide += sheet.text(x + wide, sheet.y, value, BODY, bold=True)
        x += wide + gap
    sheet.y += 3.2 * MM
    sheet.rule(sheet.y, FIRM)


def _wide(paper: Paper, label: str, value: str) -> float:
    return paper.sheet.width(label, BODY) + 6 + paper.sheet.width(value, BODY, bold=True)


def _days(facts: PeriodFacts) -> str:
    period = facts.head.period
    if period.kind is PeriodKind.DAY:
        return period.shown
    return f"{period.first.isoformat()} – {period.last.isoformat()}"


def _figures(paper: Paper, facts: PeriodFacts) -> tuple[Figure, ...]:
    say, total = paper.say, facts.traffic.total
    came = sum(one.came for one in facts.visitors)
    refused = sum(one.state == "slip.refused" for one in facts.slips)
    return (
        (
            ((total.entered, say("report", "in")), (total.left, say("report", "out"))),
            say("report", "Vehicle passages"),
        ),
        (((came, ""),), say("report", "Visitors registered")),
        (
            ((facts.released, say("report", "refused {n}", n=refused) if refused else ""),),
            say("report", "Items released (slips)"),
        ),
        (((len(facts.incidents), ""),), say("report", "Incidents")),
        (((len(facts.corrections), ""),), say("report", "Corrections")),
        (((len(facts.orders), ""),), say("period", "Overrides")),
    )


def _by_hour(paper: Paper, facts: PeriodFacts) -> None:
    middle = paper.sheet.y + AIRY_GAP[0] * paper.ease
    x = paper.heading(paper.say("report", "Traffic by the hour")) + 8.4
    _legend(paper, x, middle)
    _chart(paper, facts.traffic.hours, [str(hour) for hour in range(HOURS)])


def _by_weekday(paper: Paper, facts: PeriodFacts) -> None:
    paper.heading(paper.say("period", "Traffic by the day of the week"))
    _chart(paper, facts.traffic.weekdays, paper.weekdays())


def _legend(paper: Paper, x: float, middle: float) -> None:
    sheet, say = paper.sheet, paper.say
    for filled, word in ((True, say("report", "in")), (False, say("report", "out"))):
        look = {"fill": ACCENT} if filled else {"fill": WHITE, "weight": FIRM}
        sheet.box(x, middle - 3.1, 6.2, 6.2, **look)
        base = middle + MIDDLE * BODY
        x += 8.4 + sheet.text(x + 8.2, base, word, BODY, tone=SOFT) + 7.5
    note = say("period", "Vehicles; number of passages")
    sheet.fitted(x, middle + MIDDLE * BODY, (Span(note, tone=SOFT),), RIGHT - x)


def _chart(paper: Paper, flows: Sequence[Flow], names: Sequence[str]) -> None:
    sheet = paper.sheet
    sheet.keep(_CHART)
    drawing = bars(flows, names, sheet.faces, WIDTH, _CHART)
    sheet.leaf.pictures.append(Picture(LEFT, sheet.y, drawing))
    sheet.y += _CHART


def _classes_and_visitors(paper: Paper, facts: PeriodFacts) -> None:
    """Draw vehicles by class and visitors by kind side by side."""
    sheet, say = paper.sheet, paper.say
    wide = (WIDTH - _GUTTER) / 2
    left, right = _classes(paper, facts, wide), _visitors(paper, facts, wide)
    sheet.keep(sum(DENSE_GAP) + max(left.height(sheet), right.height(sheet)))
    start = sheet.y
    paper.heading(say("period", "1 Vehicles by class"), gap=DENSE_GAP, width=wide)
    left.draw(sheet)
    after_left, sheet.y = sheet.y, start
    paper.heading(say("period", "2 Visitors by kind"), gap=DENSE_GAP, x=RIGHT - wide, width=wide)
    right.draw(sheet)
    sheet.y = max(after_left, sheet.y)


def _classes(paper: Paper, facts: PeriodFacts, wide: float) -> Table:
    say, right = paper.say, Align.RIGHT
    columns = (
        Column(say("report", "Class"), 3, gives=True),
        Column(say("report", "In"), 1, right),
        Column(say("report", "Out"), 1, right),
        Column(say("report", "not admitted"), 1, right, gives=True),
    )
    rows: list[Row] = [
        (
            paper.named(one.vehicle),
            grouped(one.flow.entered),
            grouped(one.flow.left),
            grouped(one.refused),
        )
        for one in facts.traffic.classes
    ]
    total = facts.traffic.total
    rows.append(
        (
            say("report", "Total"),
            grouped(total.entered),
            grouped(total.left),
            grouped(facts.traffic.refused),
        )
    )
    return Table(columns, rows, LEFT, wide, paper.dense, summed=True)


def _visitors(paper: Paper, facts: PeriodFacts, wide: float) -> Table:
    say, right = paper.say, Align.RIGHT
    columns = (
        Column(say("report", "Category"), 3, gives=True),
        Column(say("report", "In"), 1, right),
        Column(say("report", "Out"), 1, right),
        Column(say("report", "not admitted"), 1, right, gives=True),
    )
    counts = [(one.came, one.left, one.refused) for one in facts.visitors]
    names = [paper.named(one.kind) for one in facts.visitors] + [say("report", "Total")]
    whole = tuple(sum(count[at] for count in counts) for at in range(3))
    rows: list[Row] = [
        (name, *(grouped(number) for number in numbers))
        for name, numbers in zip(names, [*counts, whole], strict=True)
    ]
    return Table(columns, rows, RIGHT - wide, wide, paper.dense, summed=True)


def _by_day(paper: Paper, facts: PeriodFacts) -> None:
    """Draw the days in three tables abreast: in, out, visitors."""
    sheet, days = paper.sheet, facts.traffic.days
    third = -(-len(days) // 3)
    wide = (WIDTH - 2 * _GUTTER) / 3
    tables = [
        _days_table(paper, days[at * third : (at + 1) * third], LEFT + at * (wide + _GUTTER), wide)
        for at in range(3)
    ]
    sheet.keep(sum(DENSE_GAP) + max(table.height(sheet) for table in tables))
    paper.heading(paper.say("period", "Day by day"), gap=DENSE_GAP)
    start, ends = sheet.y, []
    for table in tables:
        sheet.y = start
        table.draw(sheet)
        ends.append(sheet.y)
    sheet.y = max(ends)


def _days_table(paper: Paper, days: Sequence[DayFlow], x: float, width: float) -> Table:
    say, right = paper.say, Align.RIGHT
    columns = (
        Column(say("report", "Date"), 2),
        Column(say("report", "In"), 1, right),
        Column(say("report", "Out"), 1, right),
        Column(say("period", "Visitors"), 1, right),
    )
    names = paper.weekdays()
    rows: list[Row] = [
        (
            (*bold(one.day.strftime("%m-%d")), Span(f" {names[one.day.weekday()]}", tone=SOFT)),
            grouped(one.flow.entered),
            grouped(one.flow.left),
            grouped(one.visitors),
        )
        for one in days
    ]
    return Table(columns, rows, x, width, paper.dense)
