"""Inspections (查岗) and missed checkpoints (漏巡) of a shift, as sheets of its workbook."""

from __future__ import annotations

from guardpost.reports.facts import LineUp
from guardpost.reports.moments import to_the_minute
from guardpost.reports.period_round_part import missed_heads
from guardpost.reports.period_words import said
from guardpost.reports.rows import Inspection
from guardpost.reports.sheets import Rows, Value
from guardpost.words import Words

Sheet = tuple[str, tuple[str, ...], Rows]


def inspections(line_up: LineUp, words: Words) -> Sheet:
    """Return each inspection; below them the hours of the night in which one was missed."""
    say = words.say
    heads = (
        say("report", "Time"),
        say("report", "Post"),
        say("period", "Inspected by"),
        say("period", "Result"),
        say("period", "What was found"),
        say("period", "Countersigned"),
    )
    missed = say("period", "Missed")
    return (
        say("period", "Inspections"),
        heads,
        [
            *(_inspection(words, one) for one in line_up.inspections),
            *((to_the_minute(at), "", "", missed, "", "") for at in line_up.inspections_missed),
        ],
    )


def missed_points(line_up: LineUp, words: Words) -> Sheet:
    """Return each checkpoint of the patrols that was missed."""
    rows = [(to_the_minute(due), patrol, place) for due, patrol, place in line_up.points_missed]
    return words.say("period", "Checkpoints missed"), missed_heads(words), rows


def watch_sums(line_up: LineUp, words: Words) -> tuple[tuple[Value, Value], ...]:
    """Return what was due and missed, as rows of the first sheet."""
    say = words.say
    return (
        (say("period", "Inspections"), len(line_up.inspections)),
        (say("period", "Inspections due"), line_up.inspections_due),
        (say("period", "Inspections missed"), len(line_up.inspections_missed)),
        (say("period", "Checkpoints due"), line_up.points_due),
        (say("period", "Checkpoints missed"), len(line_up.points_missed)),
    )


def _inspection(words: Words, one: Inspection) -> tuple[Value, ...]:
    return (
        to_the_minute(one.at),
        one.post,
        one.inspector,
        words.say("period", "in order") if one.orderly else said(words, "inspection.fault"),
        one.finding,
        one.signed or words.say("period", "no"),
    )
