"""A day's or a month's facts as a workbook: one sheet for each part, sums as numbers.

What people typed stands as text that no spreadsheet runs (ASVS 5.0 1.2.10).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from guardpost.registry.workbook.entry_rows import headings
from guardpost.registry.workbook.progress import EVERY, Progress, unheard
from guardpost.reports.moments import to_the_minute
from guardpost.reports.period_facts import HOURS, Flow, PeriodFacts
from guardpost.reports.period_inspection_part import inspection_sheet
from guardpost.reports.period_round_part import round_sheets
from guardpost.reports.period_words import copy_text, period_title, said
from guardpost.reports.sheets import Rows, Value, workbook_of
from guardpost.reports.weekdays import weekday_names
from guardpost.words import Words


def write_workbook(facts: PeriodFacts, words: Words, progress: Progress = unheard) -> bytes:
    """Return the workbook's bytes.

    Raises:
        Refused: what ``progress`` raises to stop it.
    """
    return workbook_of(_sheets(facts, words, progress))


def _sheets(
    facts: PeriodFacts, words: Words, progress: Progress
) -> Iterable[tuple[str, Sequence[str], Rows]]:
    yield _summary(facts, words)
    yield _hours(facts, words)
    yield _classes(facts, words)
    yield _days(facts, words)
    yield _visitors(facts, words)
    yield _slips(facts, words)
    yield _incidents(facts, words)
    yield _corrections(facts, words)
    yield _orders(facts, words)
    yield _faults(facts, words)
    yield _people(facts, words)
    yield _shifts(facts, words)
    yield inspection_sheet(facts, words)
    yield from round_sheets(facts, words)
    if facts.lines:
        title = words.say("period", "Entries one by one")
        yield title, headings(words), _told(facts.lines, progress)


def _told(lines: Sequence[Sequence[Value]], progress: Progress) -> Rows:
    for done, line in enumerate(lines):
        if done % EVERY == 0:
            progress(done, len(lines))
        yield line


def _summary(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say, head, total = words.say, facts.head, facts.traffic.total
    title = period_title(words, head.period.kind)
    rows: list[tuple[Value, Value]] = [
        (say("report", "Site"), head.site),
        (say("report", "Post"), f"{head.post} {head.station}"),
        (say("period", "Days"), head.period.shown),
        (say("period", "Copy"), copy_text(words, head.copy)),
        (say("period", "As of"), to_the_minute(head.made_at)),
        (say("period", "Vehicles in"), total.entered),
        (say("period", "Vehicles out"), total.left),
        (say("period", "Vehicles not admitted"), facts.traffic.refused),
        (say("report", "Visitors registered"), sum(one.came for one in facts.visitors)),
        (say("period", "Release slips"), len(facts.slips)),
        (say("period", "Slips not collected"), len(facts.uncollected)),
        (say("report", "Incidents"), len(facts.incidents)),
        (say("report", "Corrections"), len(facts.corrections)),
        (say("period", "Overrides"), len(facts.orders)),
        (say("period", "Equipment found faulty or missing"), len(facts.faults)),
        (say("period", "Handovers"), len(facts.shifts)),
        (say("period", "Late handovers"), len(facts.late)),
        (say("period", "Inspections missed"), facts.inspections.missed),
        (say("period", "Checkpoints due"), facts.rounds.due),
        (say("period", "Checkpoints missed"), len(facts.rounds.missed)),
        (say("period", "First entry"), head.first),
        (say("period", "Last entry"), head.last),
        (say("period", "SHA-256 of the last entry"), head.head),
    ]
    return title, (say("report", "Report number"), head.number), rows


def _hours(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    """Return the hours against the days of the week, in and out beside each other."""
    say, grid = words.say, facts.traffic.grid
    days = weekday_names(words)
    heads = [say("period", "Hour")]
    for name in (*days, say("report", "Total")):
        heads += [f"{name} {say('report', 'in')}", f"{name} {say('report', 'out')}"]
    rows: list[list[Value]] = [
        [f"{hour}–{hour + 1}", *_pairs([day[hour] for day in grid], facts.traffic.hours[hour])]
        for hour in range(HOURS)
    ]
    rows.append([say("report", "Total"), *_pairs(facts.traffic.weekdays, facts.traffic.total)])
    return say("report", "Traffic by the hour"), heads, rows


def _pairs(flows: Sequence[Flow], total: Flow) -> list[Value]:
    return [count for flow in (*flows, total) for count in (flow.entered, flow.left)]


def _classes(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say, total = words.say, facts.traffic.total
    heads = (
        say("report", "Class"),
        say("report", "In"),
        say("report", "Out"),
        say("report", "not admitted"),
    )
    rows: list[Sequence[Value]] = [
        (said(words, one.vehicle), one.flow.entered, one.flow.left, one.refused)
        for one in facts.traffic.classes
    ]
    rows.append((say("report", "Total"), total.entered, total.left, facts.traffic.refused))
    return say("period", "Vehicles by class"), heads, rows


def _days(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Date"),
        say("report", "In"),
        say("report", "Out"),
        say("period", "Visitors"),
    )
    rows = [
        (one.day.isoformat(), one.flow.entered, one.flow.left, one.visitors)
        for one in facts.traffic.days
    ]
    return say("period", "Day by day"), heads, rows


def _visitors(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Category"),
        say("report", "In"),
        say("report", "Out"),
        say("report", "not admitted"),
    )
    rows = [(said(words, one.kind), one.came, one.left, one.refused) for one in facts.visitors]
    return say("period", "Visitors by kind"), heads, rows


def _at(moment: datetime | None) -> str:
    return to_the_minute(moment) if moment is not None else ""


def _slips(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Slip"),
        say("period", "Applied"),
        say("report", "Going to"),
        say("report", "Name"),
        say("report", "Pieces"),
        say("report", "Result"),
        say("period", "Ended"),
        say("period", "Slip back"),
    )
    missing = say("period", "not collected")
    rows = [
        (
            one.number,
            _at(one.applied_at),
            one.room,
            one.applicant,
            one.pieces,
            said(words, one.state),
            _at(one.ended_at),
            missing if one.uncollected else _at(one.collected_at),
        )
        for one in facts.slips
    ]
    return say("period", "Release slips"), heads, rows


def _incidents(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Time"),
        say("report", "Category"),
        say("period", "Place"),
        say("report", "What happened and what was done"),
        say("report", "Result"),
        say("report", "State"),
    )
    closed, open_ = say("report", "Closed"), say("report", "Goes on")
    rows = [
        (
            _at(one.at),
            said(words, one.category),
            one.place,
            one.what,
            one.result,
            closed if one.closed else open_,
        )
        for one in facts.incidents
    ]
    return say("report", "Incidents"), heads, rows


def _corrections(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Time"),
        say("report", "Entry"),
        say("period", "Field"),
        say("report", "Why"),
        say("period", "By"),
    )
    struck, comma = say("report", "struck out"), say("report", ", ")
    rows = [
        (
            _at(one.at),
            one.of_seq,
            struck if one.voids else comma.join(said(words, name) for name in one.fields),
            one.reason,
            one.by,
        )
        for one in facts.corrections
    ]
    return say("report", "Corrections"), heads, rows


def _orders(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Time"),
        say("period", "Ordered by"),
        say("period", "What for"),
        say("period", "What stopped it"),
        say("report", "Why"),
    )
    comma = say("report", ", ")
    rows = [
        (
            _at(one.at),
            one.leader,
            said(words, one.about),
            comma.join(said(words, code) for code in one.stops),
            one.reason,
        )
        for one in facts.orders
    ]
    return say("period", "Overrides"), heads, rows


def _faults(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Shift"),
        say("report", "Equipment"),
        say("report", "Due"),
        say("report", "Found"),
        say("report", "State"),
        say("report", "Remark"),
    )
    rows = [
        (
            one.shift,
            said(words, one.item),
            one.expected,
            one.actual,
            said(words, one.state),
            one.remark,
        )
        for one in facts.faults
    ]
    return say("period", "Equipment faults"), heads, rows


def _people(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Name"),
        say("report", "Due"),
        say("period", "Came"),
        say("period", "of these late"),
        say("report", "absent"),
        say("period", "on leave or swapped"),
    )
    rows = [
        (one.name, one.due, one.present, one.late, one.absent, one.excused) for one in facts.people
    ]
    return say("period", "Attendance"), heads, rows


def _shifts(facts: PeriodFacts, words: Words) -> tuple[str, Sequence[str], Rows]:
    say = words.say
    heads = (
        say("report", "Shift"),
        say("period", "Pattern"),
        say("report", "Leader"),
        say("report", "Relief"),
        say("period", "Handed over"),
        say("period", "Minutes late"),
        say("period", "Report"),
    )
    rows = [
        (
            one.number,
            said(words, one.pattern),
            one.leader,
            one.relief,
            _at(one.closed_at),
            one.minutes_late,
            said(words, one.report) if one.report else "",
        )
        for one in facts.shifts
    ]
    return say("period", "Handovers"), heads, rows
