"""What is printed plainly above the signatures: emergency, refusal, dispute, overtime, hash."""

from __future__ import annotations

from guardpost.reports.handover_rows import HandoverNotes
from guardpost.reports.ink import LEADING, LEFT, SMALL, WIDTH, Span, bold
from guardpost.reports.moments import hex_groups
from guardpost.reports.paper import Paper

_STEP = SMALL * LEADING
_GAP = 2.0


def handover_lines(paper: Paper, notes: HandoverNotes) -> list[tuple[Span, ...]]:
    """Return the lines, already broken to the width of the page."""
    texts = [(text, True) for text in _special(paper, notes)]
    # What is ordinary shares its lines: a busy shift has two pages, not three.
    if ordinary := _ordinary(paper, notes):
        texts.append((paper.joined(*ordinary), False))
    return [
        line
        for text, heavy in texts
        for line in paper.sheet.wrapped(bold(text) if heavy else (Span(text),), WIDTH, SMALL)
    ]


def handover_height(lines: list[tuple[Span, ...]]) -> float:
    """Return what they take."""
    return len(lines) * _STEP + _GAP if lines else 0.0


def draw_handover(paper: Paper, lines: list[tuple[Span, ...]]) -> None:
    """Draw them below the cursor."""
    sheet = paper.sheet
    sheet.y += _GAP if lines else 0.0
    for line in lines:
        sheet.y += _STEP
        sheet.spans(LEFT, sheet.y - SMALL * 0.3, line, SMALL)


def _special(paper: Paper, notes: HandoverNotes) -> list[str]:
    """Return what is not as it should be, each in a sentence of its own."""
    say, order, found = paper.say, notes.emergency, []
    if order is not None:
        text = say(
            "report",
            "Emergency handover: {role} {ill} ill; ordered by {supervisor}: {reason}",
            role=paper.named(order.role),
            ill=order.ill,
            supervisor=order.supervisor,
            reason=order.reason,
        )
        if order.acting:
            acting = say("report", "{acting} took the post instead", acting=order.acting)
            text = paper.joined(text, acting)
        found.append(text)
    if notes.ordered is not None:
        who, why = notes.ordered
        found.append(
            say(
                "report",
                "Report made without the leaders' PINs by order of {who}: {why}",
                who=who,
                why=why,
            )
        )
    found += [
        say("report", "{who} refused to sign: {why}. Settled: {how}", who=who, why=why, how=how)
        for who, why, how in notes.refusals
    ]
    found += [
        say(
            "report",
            "Disputed, {line}: outgoing “{outgoing}”, incoming “{incoming}”",
            line=paper.named(line),
            outgoing=outgoing,
            incoming=incoming,
        )
        for line, outgoing, incoming in notes.disputes
    ]
    if notes.overtime is not None:
        found.append(say("report", "Nobody came to relieve: {n} min of overtime", n=notes.overtime))
    return found


def _ordinary(paper: Paper, notes: HandoverNotes) -> list[str]:
    say = paper.say
    found = [
        say("report", "In progress, handed over to {who}: {what}", who=who, what=what)
        for what, who in notes.incidents
    ]
    if notes.read is not None:
        who, lines = notes.read
        found.append(say("report", "{who} read the shift to its end, {n} lines", who=who, n=lines))
    if notes.text_sha256:
        digest = hex_groups(notes.text_sha256)
        found.append(say("report", "Signed text, SHA-256: {digest}", digest=digest))
    return found
