"""The sentences below the attendance: the line-up's rule, inspections, who was away, who comes."""

from __future__ import annotations

from collections.abc import Iterator

from guardpost.reports.facts import LineUp
from guardpost.reports.moments import clock
from guardpost.reports.paper import Paper, unended
from guardpost.reports.rows import Excused, Inspection


def line_up_text(paper: Paper, line_up: LineUp) -> str:
    """Return them as one paragraph; empty when there is nothing to say."""
    say, whole = paper.say, ""
    for part in _sentences(paper, line_up):
        whole = say("report", "{before} {after}", before=whole, after=part) if whole else part
    return whole


def _sentences(paper: Paper, line_up: LineUp) -> Iterator[str]:
    say = paper.say
    if line_up.muster is not None:
        yield say(
            "report",
            "In line {n} min before the shift, late from {m} min.",
            n=line_up.muster,
            m=line_up.tolerance + 1,
        )
    yield from (_excused(paper, one) for one in line_up.excused)
    yield from (_inspection(paper, look) for look in line_up.inspections)
    if line_up.inspections_due:
        yield _inspections_due(paper, line_up)
    if line_up.points_due:
        yield _points_due(paper, line_up)
    if line_up.lined_up_at is not None:
        at, present = paper.at(line_up.lined_up_at), line_up.incoming
        yield say(
            "report", "The next group lined up, {n} present, checked at {at}.", n=present, at=at
        )
    for who, why in line_up.missing:
        yield say("report", "{who} absent{finding}.", who=who, finding=_told(paper, why))
    yield from (_excused(paper, one) for one in line_up.excused_next)


def _excused(paper: Paper, one: Excused) -> str:
    said = paper.say("report", "nobody in place")
    if one.stand_in:
        said = paper.say("report", "{name} in place", name=one.stand_in)
    cause = paper.named(one.cause)
    return paper.say("report", "{who}: {cause}, {said}.", who=one.name, cause=cause, said=said)


def _inspection(paper: Paper, look: Inspection) -> str:
    say = paper.say
    told = _told(paper, look.finding)
    if not look.post:
        return say(
            "report",
            "{at} inspected by {who}{finding}.",
            at=paper.at(look.at),
            who=look.inspector,
            finding=told,
        )
    signed = say("report", "not countersigned")
    if look.signed:
        signed = say("report", "countersigned by {guard}", guard=look.signed)
    order = () if look.orderly else (paper.named("inspection.fault"),)
    return say(
        "report",
        "{at} {post} inspected by {who}{finding}; {rest}.",
        at=paper.at(look.at),
        post=look.post,
        who=look.inspector,
        finding=told,
        rest=paper.joined(*order, signed),
    )


def _inspections_due(paper: Paper, line_up: LineUp) -> str:
    missed = line_up.inspections_missed
    times = paper.joined(*(clock(at) for at in missed)) if missed else ""
    return paper.say(
        "report",
        "Inspections due {due}, missed {n}{times}.",
        due=line_up.inspections_due,
        n=len(missed),
        times=_told(paper, times),
    )


def _points_due(paper: Paper, line_up: LineUp) -> str:
    missed, told, patrol = line_up.points_missed, [], ""
    for at, name, place in missed:
        told.append(f"{clock(at)} {place}" if name == patrol else f"{name} {clock(at)} {place}")
        patrol = name
    return paper.say(
        "report",
        "Checkpoints due {due}, missed {n}{what}.",
        due=line_up.points_due,
        n=len(missed),
        what=_told(paper, paper.joined(*told) if told else ""),
    )


def _told(paper: Paper, what: str) -> str:
    return paper.say("report", ": {what}", what=unended(what)) if what else ""
