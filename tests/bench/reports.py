"""The report, against a bare canvas that writes the same cells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from functools import partial
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from guardpost.reports.facts import ShiftFacts
from guardpost.reports.fonts import faces
from guardpost.reports.layout import write_report
from guardpost.reports.period_facts import (
    HOURS,
    WEEKDAYS,
    ClassFlow,
    DayFlow,
    Flow,
    PeriodFacts,
    PeriodHead,
    PeriodTraffic,
    month_of,
)
from guardpost.reports.period_paper import write_period
from guardpost.words import Words
from tests.bench.measuring import Finding, in_turn, p50, progress, ratio
from tests.reports.sample import sample_facts, with_visitors

LINES = (300, 10_000)
ROUNDS = 11
MONTH_ROUNDS = 3
_ROW, _TOP, _LEFT = 15, 800, 40


def reporting() -> Iterator[Finding]:
    """Yield the time of a report of so many lines, against the same cells written bare."""
    words = Words()
    write_report(sample_facts(), words)
    for lines in LINES:
        facts = with_visitors(lines)
        rounds = ROUNDS if lines < 1000 else 3
        progress(f"report of {lines:,} lines")
        bare, ours = in_turn(
            partial(_write_bare, _cells(facts)), partial(_write, facts, words), rounds
        )
        note = f"{p50(ours):.2f} s against {p50(bare):.2f} s"
        yield Finding(f"report of {lines:,} lines", ratio(ours, bare), 1.5, "×", note)


def month() -> Iterator[Finding]:
    """Yield the time of a month's report that lists 10,000 entries, against a bare canvas."""
    words = Words()
    facts = _month_facts(words)
    write_period(facts, words)
    progress("month of 10,000 lines")
    cells = [tuple(str(row[at]) for at in (0, 1, 2, 5, 6, 7, 8, 9)) for row in facts.lines]
    bare, ours = in_turn(
        partial(_write_bare, cells), lambda _turn: write_period(facts, words), MONTH_ROUNDS
    )
    note = f"{p50(ours):.2f} s against {p50(bare):.2f} s"
    yield Finding("month of 10,000 lines", ratio(ours, bare), 1.5, "×", note)


def _month_facts(words: Words) -> PeriodFacts:
    period = month_of(date(2026, 6, 12))
    at = datetime(2026, 7, 1, tzinfo=timezone(timedelta(hours=8)))
    head = PeriodHead("翠湖花园", "北门岗", "N01", period, 1, at, 1, 10_000, "a" * 64, "b" * 64)
    flow = Flow(5000, 5000)
    grid = [[Flow()] * HOURS for _ in range(WEEKDAYS)]
    grid[4][8] = flow
    lines = tuple(
        (
            seq,
            f"2026-06-{1 + seq // 334:02d}",
            f"{seq % 24:02d}:{seq % 60:02d}:17",
            "20260612-2",
            words.label("show.in"),
            words.label("vehicle.outside"),
            f"苏A{seq:05d}",
            "王**",
            f"{1 + seq % 12}栋{seq % 1800:04d}",
            words.label("verified.phone"),
            "秦谷雨",
            "",
            "",
        )
        for seq in range(1, 10_001)
    )
    days = tuple(DayFlow(day, flow if day.day == 12 else Flow(), 0) for day in period.days)
    classes = (ClassFlow("vehicle.outside", flow),)
    traffic = PeriodTraffic(tuple(map(tuple, grid)), classes, days)
    return PeriodFacts(head, traffic, (), (), (), (), (), (), (), (), lines)


def _write(facts: ShiftFacts, words: Words, _turn: int) -> None:
    write_report(facts, words)


def _cells(facts: ShiftFacts) -> list[tuple[str, ...]]:
    words = Words()
    return [
        (
            "16:39",
            str(row.card),
            words.label("visitor.visitor"),
            row.name,
            row.phone,
            row.room,
            "18:21",
            "电话核实",
        )
        for row in facts.visitors.rows
    ]


def _write_bare(cells: list[tuple[str, ...]], _turn: int) -> bytes:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.setFont(faces().regular.names[0], 8.6)
    y = _TOP
    for row in cells:
        for column, text in enumerate(row):
            canvas.drawString(_LEFT + 65 * column, y, text)
        y -= _ROW
        if y < _LEFT:
            canvas.showPage()
            canvas.setFont(faces().regular.names[0], 8.6)
            y = _TOP
    canvas.save()
    return out.getvalue()
