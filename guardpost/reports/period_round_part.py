"""The patrols of a day or month: a part of the paper, and two sheets of the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from guardpost.reports.ink import bold
from guardpost.reports.moments import clock, to_the_minute
from guardpost.reports.paper import Paper
from guardpost.reports.period_facts import PeriodFacts
from guardpost.reports.period_lists import part
from guardpost.reports.period_round_facts import MissedPoint, PatrolCount
from guardpost.reports.sheet import Align
from guardpost.reports.sheets import Rows
from guardpost.reports.table import Column, Row
from guardpost.words import Words


def rounds(paper: Paper, facts: PeriodFacts) -> None:
    """Draw part 11: how many checkpoints were due and missed, then each day's that were missed."""
    say, found = paper.say, facts.rounds
    columns = (
        Column(say("period", "Patrol"), 2, gives=True),
        Column(say("period", "Checkpoints due"), 0.4, Align.RIGHT),
        Column(say("period", "Seen"), 0.4, Align.RIGHT),
        Column(say("period", "of these late"), 0.4, Align.RIGHT),
        Column(say("period", "Checkpoints missed"), 0.6, Align.RIGHT),
    )
    note = say(
        "period", "{n} checkpoints due, {missed} missed", n=found.due, missed=len(found.missed)
    )
    title = say("period", "11 Rounds of the patrol")
    part(paper, title, note, columns, [_count(one) for one in found.patrols])
    if found.missed:
        _each(paper, found.missed)


def round_sheets(
    facts: PeriodFacts, words: Words
) -> tuple[tuple[str, Sequence[str], Rows], tuple[str, Sequence[str], Rows]]:
    """Return the sheet of the patrols, and that of each missed checkpoint."""
    say, found = words.say, facts.rounds
    heads = (
        say("period", "Patrol"),
        say("period", "Checkpoints due"),
        say("period", "Seen"),
        say("period", "of these late"),
        say("period", "Checkpoints missed"),
    )
    counts = [(one.patrol, one.due, one.seen, one.late, one.missed) for one in found.patrols]
    return (
        (say("period", "Rounds of the patrol"), heads, counts),
        (
            say("period", "Checkpoints missed"),
            missed_heads(words),
            [(to_the_minute(one.due), one.patrol, one.place) for one in found.missed],
        ),
    )


def missed_heads(words: Words) -> tuple[str, str, str]:
    """Return the headings of missed checkpoints, for the shift's workbook too."""
    say = words.say
    return say("period", "When it was due"), say("period", "Patrol"), say("period", "Checkpoint")


def _count(one: PatrolCount) -> Row:
    missed = bold(str(one.missed)) if one.missed else "–"
    return one.patrol, str(one.due), str(one.seen), str(one.late or "–"), missed


def _each(paper: Paper, missed: Sequence[MissedPoint]) -> None:
    """Draw one row for each day and patrol."""
    say = paper.say
    columns = (
        Column(say("report", "Date"), 0.5),
        Column(say("period", "Patrol"), 0.8, gives=True),
        Column(say("period", "Number"), 0.3, Align.RIGHT),
        Column(say("period", "When and where"), 5, gives=True),
    )
    # By day: what a patrol missed of one day stands in one row.
    ordered = sorted(missed, key=lambda one: (one.due.date(), one.patrol, one.due, one.place))
    rows: list[Row] = []
    for (day, patrol), found in groupby(ordered, key=lambda one: (one.due.date(), one.patrol)):
        points = [f"{clock(one.due)} {one.place}" for one in found]
        rows.append((day.isoformat(), patrol, str(len(points)), paper.joined(*points)))
    note = say("period", "{n} checkpoints", n=len(missed))
    part(paper, say("period", "Each checkpoint missed"), note, columns, rows)
