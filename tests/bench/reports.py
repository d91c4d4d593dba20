"""The report, against a bare canvas that writes the same cells."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from guardpost.reports.facts import ShiftFacts
from guardpost.reports.fonts import faces
from guardpost.reports.layout import write_report
from guardpost.words import Words
from tests.bench.measuring import Finding, in_turn, p50, progress, ratio
from tests.reports.sample import sample_facts, with_visitors

LINES = (300, 10_000)
ROUNDS = 11
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
