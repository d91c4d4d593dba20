"""Parts 1 to 3: who was on duty, what they took and handed over, how clean the post was."""

from __future__ import annotations

from datetime import datetime

from guardpost.reports.facts import LineUp, ShiftFacts
from guardpost.reports.ink import BODY, LEFT, RIGHT, SOFT, WIDTH, Span, bold
from guardpost.reports.line_up_words import line_up_text
from guardpost.reports.moments import clock
from guardpost.reports.paper import AIRY_GAP, Paper
from guardpost.reports.rows import Attendance, Condition, Equipment
from guardpost.reports.sheet import Align
from guardpost.reports.table import Cell, Column, Table

# Where the two tables stand side by side: the left one's share, and what is between.
_LEFT_SHARE = 0.366
_GUTTER = 13.6

_CROSS = "×"
_WARN = "▲"
_TICKS: dict[str, Cell] = {"passed": "✓", "failed": bold(_CROSS), "": "–"}


def on_duty(paper: Paper, facts: ShiftFacts) -> None:
    """Draw parts 1 to 3; where space is wanted, part 3 under 1 if there is room beside 2."""
    if not _side_by_side(paper, facts):
        cleanliness(paper, facts)


def _side_by_side(paper: Paper, facts: ShiftFacts) -> bool:
    """Draw parts 1 and 2, one under the other when they would not fit; True with part 3."""
    wide = max(
        WIDTH * _LEFT_SHARE, _attendance(paper, facts.line_up, LEFT, WIDTH).natural(paper.sheet)
    )
    people = _attendance(paper, facts.line_up, LEFT, wide)
    things_x = LEFT + wide + _GUTTER
    things = _equipment(paper, facts.equipment, things_x, RIGHT - things_x)
    tallest = max(people.height(paper.sheet) + 5 * BODY, things.height(paper.sheet))
    if wide > WIDTH / 2 or tallest + sum(AIRY_GAP) > paper.sheet.room:
        _stacked(paper, facts)
        return False
    top = paper.sheet.y
    _part_1(paper, facts, people)
    left = top + sum(AIRY_GAP) + things.height(paper.sheet) - paper.sheet.y
    is_beside = paper.ease < 1 and _clean_height(paper, facts, wide) < left
    if is_beside:
        cleanliness(paper, facts, wide)
    bottom = paper.sheet.y
    paper.sheet.y = top
    _part_2(paper, facts, things)
    paper.sheet.y = max(bottom, paper.sheet.y)
    return is_beside


def _clean_height(paper: Paper, facts: ShiftFacts, width: float) -> float:
    return sum(AIRY_GAP) + _places(paper, facts, width).height(paper.sheet)


def _places(paper: Paper, facts: ShiftFacts, width: float) -> Table:
    places = facts.cleanliness
    columns = [Column(paper.named(p.place), 1, Align.CENTRE, gives=True) for p in places]
    cells = [_clean(paper, place.clean, place.note) for place in places]
    return Table(tuple(columns), [cells] if cells else [], width=width, row=paper.airy)


def _stacked(paper: Paper, facts: ShiftFacts) -> None:
    people = _attendance(paper, facts.line_up, LEFT, WIDTH)
    paper.sheet.keep(people.least + sum(AIRY_GAP))
    _part_1(paper, facts, people)
    things = _equipment(paper, facts.equipment, LEFT, WIDTH)
    paper.sheet.keep(things.least + sum(AIRY_GAP))
    _part_2(paper, facts, things)


def _part_1(paper: Paper, facts: ShiftFacts, table: Table) -> None:
    line_up = facts.line_up
    counts = paper.say("report", "Due {due}, present {n}", due=line_up.expected, n=line_up.present)
    paper.heading(
        paper.say("report", "1 Attendance and dress"), counts, x=table.x, width=table.width
    )
    table.draw(paper.sheet)
    if text := line_up_text(paper, line_up):
        paper.sheet.y += 4
        paper.sheet.paragraph(table.x, text, table.width)


def _part_2(paper: Paper, facts: ShiftFacts, table: Table) -> None:
    counts = [
        paper.say("report", "OK {n}", n=_count(facts, Condition.OK)),
        paper.say("report", "faulty {n}", n=_count(facts, Condition.FAULT)),
        paper.say("report", "missing {n}", n=_count(facts, Condition.MISSING)),
    ]
    kept = [
        text
        for text, condition in zip(counts, Condition, strict=True)
        if condition is Condition.OK or _count(facts, condition)
    ]
    changed = sum(row.actual != row.opening for row in facts.equipment)
    if changed:
        kept.append(paper.say("report", "other than taken over {n}", n=changed))
    note = paper.say(
        "report", "{n} kinds: {counts}", n=len(facts.equipment), counts=paper.joined(*kept)
    )
    paper.heading(
        paper.say("report", "2 Equipment handed over"), note, x=table.x, width=table.width
    )
    table.draw(paper.sheet)


def _count(facts: ShiftFacts, condition: Condition) -> int:
    return sum(row.condition is condition for row in facts.equipment)


def _attendance(paper: Paper, line_up: LineUp, x: float, width: float) -> Table:
    say, centre = paper.say, Align.CENTRE
    columns = (
        Column(say("report", "Name"), 2, gives=True),
        Column(say("report", "Position"), 2, gives=True),
        Column(say("report", "On duty at"), 1, centre, gives=True),
        Column(say("report", "Dress"), 1, centre, gives=True),
        Column(say("report", "Badge"), 1, centre),
        Column(say("report", "Gear"), 1, centre),
    )
    rows = [_attendance_row(paper, row) for row in line_up.rows]
    return Table(columns, rows, x, width, paper.airy)


def _attendance_row(paper: Paper, row: Attendance) -> tuple[Cell, ...]:
    if row.arrived_at is None:
        comma = paper.say("report", ", ") if row.note else ""
        absent = (*bold(paper.say("report", "absent")), Span(f"{comma}{row.note}"))
        return (row.name, paper.named(row.position), absent, "", "", "")
    return (
        row.name,
        paper.named(row.position),
        _arrival(paper, row.arrived_at, row.late),
        paper.joined(
            paper.named(f"check.{row.dress}") if row.dress else "–",
            *(f"{_CROSS} {paper.named(code)}" for code in row.failed),
            row.note,
        ),
        _TICKS[row.badge],
        _TICKS[row.gear],
    )


def _arrival(paper: Paper, at: datetime, late: int) -> Cell:
    """Return when somebody came; by how much too late, in bold."""
    if not late:
        return paper.at(at)
    return (Span(paper.at(at)), *bold(paper.say("report", " late {n} min", n=late)))


def _equipment(paper: Paper, equipment: tuple[Equipment, ...], x: float, width: float) -> Table:
    say = paper.say
    columns = (
        Column(say("report", "Equipment"), 2, gives=True),
        Column(say("report", "Due"), 0.3, Align.CENTRE),
        Column(say("report", "Taken over"), 0.3, Align.CENTRE, gives=True),
        Column(say("report", "Found"), 0.3, Align.CENTRE),
        Column(say("report", "State"), 0.4),
        Column(say("report", "Remark"), 3, gives=True),
    )
    rows = [_equipment_row(paper, row) for row in equipment]
    return Table(columns, rows, x, width, paper.airy)


def _equipment_row(paper: Paper, row: Equipment) -> tuple[Cell, ...]:
    agrees = row.actual == row.expected == row.opening
    return (
        paper.named(row.name),
        str(row.expected),
        str(row.opening),
        str(row.actual) if agrees else bold(str(row.actual)),
        _condition(paper, row.condition),
        paper.joined(
            # What was written and pressed as the repair is said once.
            row.note if row.note != row.repaired else "",
            paper.say("report", "repaired: {what}", what=row.repaired) if row.repaired else "",
        ),
    )


def _condition(paper: Paper, condition: Condition) -> Cell:
    say = paper.say
    if condition is Condition.OK:
        return say("report", "OK")
    if condition is Condition.FAULT:
        return bold(f"{_WARN} {say('report', 'Faulty')}")
    return bold(f"{_CROSS} {say('report', 'Missing')}")


def cleanliness(paper: Paper, facts: ShiftFacts, width: float = WIDTH) -> None:
    """Draw part 3: the places looked at, side by side."""
    say, places = paper.say, facts.cleanliness
    clean = sum(place.clean for place in places)
    note = say("report", "{n} in order", n=clean)
    if clean < len(places):
        note = say("report", "{n} of {all} in order", n=clean, all=len(places))
    if facts.checked_at is not None:
        last = say("report", "last looked at {at}", at=clock(facts.checked_at))
        note = paper.joined(note, last)
    table = _places(paper, facts, width)
    paper.sheet.keep(sum(AIRY_GAP) + 2 * paper.airy)
    title = say("report", "3 Cleanliness")
    paper.heading(title, note if places else say("report", "Not looked at"), width=width)
    if places:
        table.draw(paper.sheet)


def _clean(paper: Paper, clean: bool, note: str) -> Cell:
    if clean:
        return paper.joined(paper.say("report", "In order"), note)
    rest = paper.say("report", ", ") + note if note else ""
    return (*bold(f"{_CROSS} {paper.say('report', 'Not in order')}"), Span(rest, tone=SOFT))
