"""The inspections of a day or month: a part of the paper, and a sheet of the workbook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from guardpost.reports.ink import bold
from guardpost.reports.moments import dated, to_the_minute
from guardpost.reports.paper import Paper
from guardpost.reports.period_facts import PeriodFacts
from guardpost.reports.period_inspection_facts import InspectionCount, InspectionRow
from guardpost.reports.period_lists import part
from guardpost.reports.period_words import said
from guardpost.reports.sheet import Align
from guardpost.reports.table import Column, Row
from guardpost.words import Words


def inspections(paper: Paper, facts: PeriodFacts) -> None:
    """Draw part 10: what was owed, then each inspection."""
    say, found = paper.say, facts.inspections
    columns = (
        Column(say("period", "Who owes it"), 1, gives=True),
        Column(say("report", "Due"), 0.3, Align.RIGHT),
        Column(say("period", "Made"), 0.3, Align.RIGHT),
        Column(say("period", "Missed"), 0.3, Align.RIGHT),
        Column(say("period", "When"), 4, gives=True),
    )
    note = say("period", "{n} made, {missed} missed", n=len(found.rows), missed=found.missed)
    title = say("period", "10 Inspections of posts")
    part(paper, title, note, columns, [_count(paper, one) for one in found.counts])
    if found.rows:
        _each(paper, found.rows)


def inspection_sheet(
    facts: PeriodFacts, words: Words
) -> tuple[str, Sequence[str], Iterable[Sequence[str | int]]]:
    """Return the sheet of each inspection, what was owed and missed above."""
    say, found = words.say, facts.inspections
    heads = (
        say("report", "Time"),
        say("report", "Post"),
        say("report", "Guard"),
        say("period", "Inspected by"),
        say("period", "Result"),
        say("period", "What was found"),
        say("period", "Countersigned"),
    )
    owed = [
        (
            "",
            said(words, one.role),
            "",
            "",
            say("period", "{n} due, {missed} missed", n=one.due, missed=len(one.missed)),
            ", ".join(map(to_the_minute, one.missed)),
            "",
        )
        for one in found.counts
    ]
    rows = [
        (
            to_the_minute(one.at),
            one.post,
            one.guard,
            one.inspector,
            _result(words, one),
            one.found,
            say("period", "yes") if one.signed else say("period", "no"),
        )
        for one in found.rows
    ]
    return say("period", "Inspections"), heads, [*owed, *rows]


def _count(paper: Paper, one: InspectionCount) -> Row:
    missed = len(one.missed)
    return (
        paper.named(one.role),
        str(one.due),
        str(one.due - missed),
        bold(str(missed)) if missed else "–",
        paper.joined(*_whens(one.missed)),
    )


def _whens(missed: Sequence[datetime]) -> list[str]:
    """Return each time once, with how often: a week lacks more than one."""
    times = dict.fromkeys(missed)
    return [dated(at) + (f" ×{n}" if (n := missed.count(at)) > 1 else "") for at in times]


def _each(paper: Paper, rows: Sequence[InspectionRow]) -> None:
    say, words = paper.say, paper.words
    columns = (
        Column(say("report", "Time"), 0.4),
        Column(say("report", "Post"), 0.6, gives=True),
        Column(say("report", "Guard"), 0.5, gives=True),
        Column(say("period", "Inspected by"), 0.5, gives=True),
        Column(say("period", "Result"), 0.5, gives=True),
        Column(say("period", "What was found"), 3, gives=True),
        Column(say("period", "Countersigned"), 0.4, Align.CENTRE),
    )
    lines: list[Row] = [
        (
            dated(one.at),
            one.post,
            one.guard,
            one.inspector,
            _result(words, one) if one.orderly else bold(_result(words, one)),
            one.found,
            say("period", "yes") if one.signed else bold(say("period", "no")),
        )
        for one in rows
    ]
    note = say("report", "{n} in all", n=len(lines))
    part(paper, say("period", "Each inspection"), note, columns, lines)


def _result(words: Words, one: InspectionRow) -> str:
    return words.say("period", "in order") if one.orderly else said(words, "inspection.fault")
