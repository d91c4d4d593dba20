"""The end of the report: signatures, and the line that pins the book to the paper."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from guardpost.reports.facts import KindGroup, LedgerLine, Role, ShiftFacts, Signed
from guardpost.reports.handover_part import draw_handover, handover_height, handover_lines
from guardpost.reports.ink import (
    FAINT,
    FIELD,
    FIRM,
    LEADING,
    LEFT,
    LINE,
    MM,
    PAGE_HEIGHT,
    RIGHT,
    SECTION,
    SMALL,
    SOFT,
    THIN,
    WIDTH,
    Span,
    bold,
)
from guardpost.reports.leaf import Mosaic, Stroke
from guardpost.reports.moments import grouped, hex_groups, to_the_second
from guardpost.reports.notes import carry_over, carry_over_height
from guardpost.reports.paper import DENSE_GAP, Paper
from guardpost.reports.pin import Pin
from guardpost.reports.sheet import Align
from guardpost.signing.seal import SealField

_BOX_HEIGHT = 30.2 * MM
_INSET = 7.9
_SIGN_TOP = 16.0
_SIGN_END = 70.0
_PEN = 1.8
CODE_SIDE = 57.0
_QR_TEXT = 68.0
# A space at which no line ends.
_TIE = "\u00a0"
# The smoothing of strokes works in steps of the box's units: draw large, then scale down.
_FINE = 6.0


def closing(paper: Paper, facts: ShiftFacts) -> tuple[SealField, ...]:
    """Draw what passes over, the signatures and the ledger line, kept on one page."""
    notes = _ledger_lines(paper, facts)
    handover = handover_lines(paper, facts.handover)
    height = (
        carry_over_height()
        + handover_height(handover)
        + sum(DENSE_GAP)
        + _BOX_HEIGHT
        + _ledger_height(notes)
    )
    paper.sheet.keep(height)
    carry_over(paper, facts)
    draw_handover(paper, handover)
    fields = _signatures(paper, facts.signatures)
    _ledger(paper, facts, notes)
    return fields


def _signatures(paper: Paper, signatures: Sequence[Signed]) -> tuple[SealField, ...]:
    note = paper.say(
        "report",
        "Both checked the equipment and the state of the post together; "
        "those relieved may leave after signing",
    )
    paper.heading(paper.say("report", "Signatures"), note, DENSE_GAP)
    sheet = paper.sheet
    wide = WIDTH / max(1, len(signatures))
    fields = [
        _signature(paper, signed, LEFT + index * wide, wide)
        for index, signed in enumerate(signatures)
    ]
    for index in range(1, len(signatures)):
        edge = LEFT + index * wide
        sheet.leaf.rule(edge, sheet.y, edge, sheet.y + _BOX_HEIGHT, FIRM, LINE)
    sheet.box(LEFT, sheet.y, RIGHT - LEFT, _BOX_HEIGHT, weight=FIRM)
    sheet.y += _BOX_HEIGHT
    return tuple(fields)


def _signature(paper: Paper, signed: Signed, left: float, width: float) -> SealField:
    sheet, top = paper.sheet, paper.sheet.y
    x, end = left + _INSET, left + width - _INSET
    used = sheet.text(x, top + 12.6, _role(paper, signed.role), FIELD, bold=True)
    who = paper.joined_by_space(paper.group(signed.group), signed.name)
    room = end - x - used - 6
    sheet.fitted(end, top + 12.6, (Span(who),), room, lines=2, align=Align.RIGHT)
    base = top + _BOX_HEIGHT - 5.2
    sheet.leaf.rule(x, top + _SIGN_END, end, top + _SIGN_END, THIN, LINE)
    if signed.signature is not None:
        _strokes(paper, signed, x, end - x)
    if signed.signed_at is not None:
        sheet.text(x, base, to_the_second(signed.signed_at), SMALL, tone=SOFT)
        means = paper.say("report", "PIN + handwriting")
        sheet.text(end, base, means, SMALL, tone=SOFT, align=Align.RIGHT)
    elif signed.note:
        sheet.fitted(x, base, (Span(signed.note, tone=SOFT),), end - x, SMALL, lines=2)
    box = (x, PAGE_HEIGHT - top - _SIGN_END + 1, end, PAGE_HEIGHT - top - _SIGN_TOP)
    return SealField(signed.role.value, len(sheet.leaves) - 1, box)


def _role(paper: Paper, role: Role) -> str:
    say = paper.say
    names = {
        Role.OUTGOING: say("report", "Outgoing leader"),
        Role.INCOMING: say("report", "Incoming leader"),
        Role.SUPERVISOR: say("report", "Supervisor"),
    }
    return names[role]


def _strokes(paper: Paper, signed: Signed, x: float, width: float) -> None:
    if signed.signature is None:
        return
    top = paper.sheet.y + _SIGN_TOP
    height = _SIGN_END - _SIGN_TOP - 2
    for path in signed.signature.paths(width * _FINE, height * _FINE):
        points = [(x + px / _FINE, top + py / _FINE) for px, py in path]
        paper.sheet.leaf.strokes.append(Stroke(points, _PEN))


def _ledger_lines(paper: Paper, facts: ShiftFacts) -> list[str]:
    say, ledger = paper.say, facts.ledger
    groups = _groups(paper)
    counts = [f"{groups[group]}{_TIE}{count}" for group, count in ledger.counts if count]
    lines = [
        say("report", "Last entry, SHA-256: {digest}", digest=hex_groups(ledger.head)),
        say("report", "Before the shift: {digest}", digest=hex_groups(ledger.previous_head)),
        say("report", " / ").join(counts),
        *_clock_notes(paper, facts),
        *_gone_on(paper, facts),
        say(
            "report", "To check: Guardpost, Reports, “Is it the original”; scan or type the number"
        ),
    ]
    room = WIDTH - _QR_TEXT
    return [
        "".join(span.text for span in line)
        for text in lines
        for line in paper.sheet.wrapped((Span(text),), room, SMALL)
    ]


def _groups(paper: Paper) -> dict[KindGroup, str]:
    say = paper.say
    return {
        KindGroup.RESIDENT_VEHICLES: say("report", "Residents' cars"),
        KindGroup.OTHER_VEHICLES: say("report", "Other vehicles"),
        KindGroup.VISITORS: say("report", "Visitors"),
        KindGroup.REMOVALS: say("report", "Slips"),
        KindGroup.INCIDENTS: say("report", "Incidents"),
        KindGroup.CORRECTIONS: say("report", "Corrections"),
        KindGroup.SERVICE: say("report", "Requests"),
        KindGroup.HANDOVER: say("report", "Handover"),
        KindGroup.ROTA: say("report", "Rota"),
        KindGroup.REGISTRY: say("report", "Registry"),
        KindGroup.OTHER: say("report", "Other"),
    }


def _clock_notes(paper: Paper, facts: ShiftFacts) -> list[str]:
    notes = [
        paper.say(
            "report",
            "entry {seq} by {seconds} s",
            seq=grouped(note.seq),
            seconds=f"{note.seconds:+,}",
        )
        for note in facts.clock
    ]
    if not notes:
        return []
    return [paper.say("report", "The station's clock was set: {notes}", notes=paper.joined(*notes))]


def _gone_on(paper: Paper, facts: ShiftFacts) -> list[str]:
    """Return that entries are missing, and how the numbers go on."""
    lines = []
    for one in facts.went_on:
        came = paper.say(
            "report",
            "Entry {seq}: went on from a backup as {station}; {before} is here to entry {last}",
            seq=grouped(one.seq),
            station=one.station,
            before=one.before,
            last=grouped(one.old_seq),
        )
        lacks = paper.say("report", "at least {n} after it are missing", n=grouped(one.missing))
        lines.append(paper.joined(came, lacks) if one.missing else came)
    return lines


def _ledger_height(lines: Sequence[str]) -> float:
    return 11 + max(CODE_SIDE, 16 + len(lines) * SMALL * LEADING)


def _ledger(paper: Paper, facts: ShiftFacts, lines: Sequence[str]) -> None:
    sheet, ledger = paper.sheet, facts.ledger
    sheet.y += 10.5
    draw_code(paper, LEFT + 2, sheet.y, facts.pin)
    x, y = LEFT + _QR_TEXT, sheet.y + SECTION
    sheet.fitted(x, y, bold(_claim(paper, ledger)), RIGHT - x, SECTION)
    for index, line in enumerate(lines):
        last = index == len(lines) - 1
        y += SMALL * LEADING + (3 if index == 0 else 0)
        sheet.text(x, y, line, SMALL, tone=SOFT if not last else FAINT)
    sheet.y += max(CODE_SIDE, y - sheet.y)


def _claim(paper: Paper, ledger: LedgerLine) -> str:
    return paper.say(
        "report",
        "Ledger fingerprint: entries {first}–{last} of {station}, {n} in all, without a gap",
        first=grouped(ledger.first),
        last=grouped(ledger.last),
        n=grouped(ledger.entries),
        station=ledger.station,
    )


def draw_code(paper: Paper, x: float, y: float, pin: Pin) -> None:
    """Draw the QR code that a scanner reads the report's number from; ``x, y`` its top left."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(pin.code_text())
    code.make()
    size = code.getModuleCount()
    unit = CODE_SIDE / size
    cells = [
        (x + start * unit, y + row * unit, (end - start) * unit, unit)
        for row in range(size)
        for start, end in _dark_runs([code.isDark(row, column) for column in range(size)])
    ]
    paper.sheet.leaf.mosaics.append(Mosaic(cells))


def _dark_runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return (start, end) of each run of dark modules."""
    edges = [at for at in range(len(row) + 1) if _at(row, at) != _at(row, at - 1)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _at(row: Sequence[bool], at: int) -> bool:
    return 0 <= at < len(row) and row[at]
