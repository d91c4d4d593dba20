"""The top of the first page: who, where, when; six figures; the traffic by the hour."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import ceil

from guardpost.reports.facts import Head, ShiftFacts, peak
from guardpost.reports.ink import (
    ACCENT,
    BODY,
    FAINT,
    FIELD,
    FIGURE,
    FIRM,
    GRID,
    HAIR,
    LEADING,
    LEFT,
    MIDDLE,
    MM,
    RIGHT,
    SOFT,
    THIN,
    WHITE,
    WIDTH,
    Span,
    Spans,
    bold,
)
from guardpost.reports.moments import clock, grouped, hour_span, span
from guardpost.reports.paper import AIRY_GAP, Paper
from guardpost.reports.rows import HourFlow, Outcome
from guardpost.reports.scale import axis_scale
from guardpost.reports.sheet import Align

# Left ends of the four columns and of the six tiles, as shares of the width.
_COLUMNS = (0.0, 0.258, 0.506, 0.753, 1.0)
_AFTER_FIELD = 6.0
# Lost in adding up widths.
_NEAR = 0.01
_TILES = (0.0, 0.2046, 0.3636, 0.5232, 0.6821, 0.8418, 1.0)
_TILE_HEIGHT = 15.1 * MM
_CHART_HEIGHT = 60.0
_AXIS = 19.5
# Smaller numbers over the bars of a very long shift are left out: nobody could read them.
_LEAST_SIZE = 4.0

_Field = tuple[str, Spans]
# Numbers with their units, and what they count.
Figure = tuple[tuple[tuple[int, str], ...], str]


def head_fields(paper: Paper, head: Head) -> None:
    """Draw the two lines that say whose shift this was."""
    say, at = paper.say, head.starts_at
    day = f"{at.date().isoformat()} {paper.weekday(at)}"
    shift = f"{paper.named(head.pattern)} {span(at, head.ends_at)}"
    handed = (Span("・" + clock(head.handed_over_at) if head.handed_over_at else ""),)
    next_group = (
        say("report", " (to {group})", group=paper.group(head.next_group))
        if head.next_group
        else ""
    )
    rows: tuple[tuple[_Field, ...], ...] = (
        (
            (say("report", "Site"), bold(head.site)),
            (say("report", "Post"), bold(paper.joined_by_space(head.post, head.post_code))),
            (say("report", "Date"), bold(day)),
            (say("report", "Shift"), bold(shift)),
        ),
        (
            (say("report", "Group"), (*bold(paper.group(head.group)), Span(next_group))),
            (say("report", "Leader"), bold(head.leader)),
            (say("report", "Guards"), (Span(say("report", " / ").join(head.guards)),)),
            (say("report", "Relief"), (*bold(head.incoming_leader), *handed)),
        ),
    )
    paper.sheet.y += 2.4 * MM
    labels = [_label_width(paper, column) for column in zip(*rows, strict=True)]
    edges = _column_edges(paper, rows, labels)
    for row in rows:
        _field_row(paper, row, labels, edges)
    paper.sheet.y += 1.4 * MM
    paper.sheet.rule(paper.sheet.y, FIRM)


def _label_width(paper: Paper, column: Sequence[_Field]) -> float:
    return max(paper.sheet.width(label, FIELD) for label, _ in column) + 6


def _column_edges(
    paper: Paper, rows: Sequence[Sequence[_Field]], labels: Sequence[float]
) -> list[float]:
    """Return the left ends as drawn; moved where a longer text then stays on one line."""
    texts = [
        max(paper.sheet.spans_width(value, FIELD) for _, value in column)
        for column in zip(*rows, strict=True)
    ]
    wants = [label + text + _AFTER_FIELD for label, text in zip(labels, texts, strict=True)]
    edges = [LEFT + share * WIDTH for share in _COLUMNS]
    rooms = [end - start for start, end in pairwise(edges)]
    spare = WIDTH - sum(wants)
    if spare < 0 or all(want <= room for want, room in zip(wants, rooms, strict=True)):
        return edges
    return list(accumulate((want + spare / len(wants) for want in wants), initial=LEFT))


def _field_row(
    paper: Paper, row: Sequence[_Field], labels: Sequence[float], edges: Sequence[float]
) -> None:
    sheet = paper.sheet
    rooms = [
        end - start - label - _AFTER_FIELD + _NEAR
        for (start, end), label in zip(pairwise(edges), labels, strict=True)
    ]
    cells = [sheet.wrapped(value, room, FIELD) for (_, value), room in zip(row, rooms, strict=True)]
    base = sheet.y + 3.9 * MM
    for (name, _), lines, left, label in zip(row, cells, edges, labels, strict=False):
        sheet.text(left, base, name, FIELD, tone=FAINT)
        for index, line in enumerate(lines):
            sheet.spans(left + label, base + index * FIELD * LEADING, line, FIELD)
    sheet.y += 5.55 * MM + (max(map(len, cells)) - 1) * FIELD * LEADING


def tiles(paper: Paper, facts: ShiftFacts) -> None:
    """Draw the six figures of the shift."""
    say, traffic = paper.say, facts.traffic
    refused = facts.slips(Outcome.REFUSED)
    figures: tuple[Figure, ...] = (
        (
            ((traffic.entered, say("report", "in")), (traffic.left, say("report", "out"))),
            say("report", "Vehicle passages"),
        ),
        (
            ((facts.visitors.registered, ""),),
            say("report", "Visitors registered"),
        ),
        (
            (
                (
                    facts.slips(Outcome.RELEASED) + facts.slips(Outcome.PARTLY),
                    say("report", "refused {n}", n=refused) if refused else "",
                ),
            ),
            say("report", "Items released (slips)"),
        ),
        (((len(facts.incidents), ""),), say("report", "Incidents")),
        (((facts.corrected_entries, ""),), say("report", "Corrections")),
        (((len(facts.clock), ""),), say("report", "Clock faults")),
    )
    tile_row(paper, figures)


def tile_row(paper: Paper, figures: Sequence[Figure]) -> None:
    """Draw up to six figures side by side, each with its word below."""
    for (parts, label), start, end in zip(figures, _TILES, _TILES[1:], strict=False):
        _tile(paper, parts, label, start, end)
    paper.sheet.y += _TILE_HEIGHT
    paper.sheet.rule(paper.sheet.y, FIRM)


def _tile(
    paper: Paper, parts: Sequence[tuple[int, str]], label: str, start: float, end: float
) -> None:
    sheet = paper.sheet
    left = LEFT + start * WIDTH + (9.4 if start else 0)
    room = LEFT + end * WIDTH - left - 3
    if start:
        edge = LEFT + start * WIDTH
        sheet.leaf.rule(edge, sheet.y, edge, sheet.y + _TILE_HEIGHT, FIRM, HAIR)
    size = min(FIGURE, FIGURE * room / _figures_width(paper, parts, FIGURE))
    x = left
    for number, unit in parts:
        x += sheet.text(x, sheet.y + 8.7 * MM, grouped(number), size, bold=True) + 1.8
        x += sheet.text(x, sheet.y + 8.7 * MM, unit, size * 0.48, tone=SOFT) + 5
    base = sheet.y + 12.6 * MM
    sheet.fitted(left, base, (Span(label, tone=SOFT),), room)


def _figures_width(paper: Paper, parts: Sequence[tuple[int, str]], size: float) -> float:
    sheet = paper.sheet
    return sum(
        sheet.width(grouped(number), size, bold=True) + sheet.width(unit, size * 0.48) + 6.8
        for number, unit in parts
    )


def hours_chart(paper: Paper, hours: Sequence[HourFlow]) -> None:
    """Draw the bars of each hour, filled for in and outlined for out, with their numbers."""
    _chart_heading(paper, hours)
    if not hours:
        return
    sheet = paper.sheet
    sheet.y += 15
    step, top = axis_scale(max(max(hour.entered, hour.left) for hour in hours))
    floor = sheet.y + _CHART_HEIGHT
    for mark in range(0, top + 1, step):
        y = floor - _CHART_HEIGHT * mark / top
        base = y + 0.35 * BODY
        sheet.text(LEFT + _AXIS - 4.5, base, str(mark), 7.9, tone=FAINT, align=Align.RIGHT)
        if mark:
            # A box, because boxes lie under the bars and rules over them.
            sheet.box(LEFT + _AXIS, y, WIDTH - _AXIS, THIN, fill=GRID)
    _bars(paper, hours, floor, _CHART_HEIGHT / top)
    sheet.rule(floor, FIRM, x1=LEFT + _AXIS)
    sheet.y = floor + 3.9 * MM


def _chart_heading(paper: Paper, hours: Sequence[HourFlow]) -> None:
    sheet, say = paper.sheet, paper.say
    middle_of = sheet.y + AIRY_GAP[0] * paper.ease
    x = paper.heading(say("report", "Traffic by the hour")) + 8.4
    base = middle_of + MIDDLE * BODY
    for filled, word in ((True, say("report", "in")), (False, say("report", "out"))):
        look = {"fill": ACCENT} if filled else {"fill": WHITE, "weight": FIRM}
        sheet.box(x, middle_of - 3.1, 6.2, 6.2, **look)
        x += 8.4 + sheet.text(x + 8.2, base, word, BODY, tone=SOFT) + 7.5
    busiest = peak(hours)
    if busiest is None:
        note = say("report", "Nothing passed in this shift")
    else:
        note = say(
            "report",
            "Vehicles; busiest {hours}, in {entered}, out {left}",
            hours=say("report", "{span} h", span=hour_span(busiest.starts_at)),
            entered=busiest.entered,
            left=busiest.left,
        )
    sheet.fitted(x, base, (Span(note, tone=SOFT),), RIGHT - x)


def _bars(paper: Paper, hours: Sequence[HourFlow], floor: float, unit: float) -> None:
    sheet = paper.sheet
    slot = (RIGHT - LEFT - _AXIS) / max(1, len(hours))
    wide = min(18.75, slot * 0.34)
    size = min(FIELD, slot * 0.24)
    every = (
        ceil(len(hours) * sheet.width(paper.say("report", "{span} h", span="23–24"), 7.9) / 480)
        or 1
    )
    for index, hour in enumerate(hours):
        middle = LEFT + _AXIS + slot * (index + 0.5)
        for count, x, filled in (
            (hour.entered, middle - wide - 0.9, True),
            (hour.left, middle + 0.9, False),
        ):
            _bar(paper, x, floor, wide, count * unit, filled)
            if size >= _LEAST_SIZE:
                y = floor - count * unit - 2.6
                sheet.text(x + wide / 2, y, str(count), size, bold=filled, align=Align.CENTRE)
        if index % every == 0:
            label = paper.say("report", "{span} h", span=hour_span(hour.starts_at))
            sheet.text(middle, floor + 3.4 * MM, label, 7.9, tone=SOFT, align=Align.CENTRE)


def _bar(paper: Paper, x: float, floor: float, width: float, height: float, filled: bool) -> None:
    if height <= 0:
        return
    if filled:
        paper.sheet.box(x, floor - height, width, height, fill=ACCENT)
        return
    inset = FIRM / 2
    paper.sheet.box(
        x + inset,
        floor - height + inset,
        width - FIRM,
        max(height - inset, inset),
        fill=WHITE,
        weight=FIRM,
    )
