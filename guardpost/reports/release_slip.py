"""物品放行条 on paper: A5 across, the stub at the left, the part for the gate at the right.

domain.md §1: 一单一号, two parts (存根 + 第二联), holds for its day. Lengths are points from the
top left of a part. More lines than a part holds go on upon further sheets. Imports reportlab:
import it only where a slip is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel, QRNumber
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from guardpost.reports.fonts import Face, Faces, faces
from guardpost.reports.moments import to_the_minute
from guardpost.reports.release_facts import ReleaseFacts, ReleaseItem
from guardpost.words import Words

WIDTH, HEIGHT = 210 * mm, 148 * mm
PART = WIDTH / 2
ROWS = 9
"""Lines of goods that a part holds."""
_EDGE = 7 * mm
_ROOM = PART - 2 * _EDGE
_SQUARE = 1.8
_ROW = 5.4 * mm
_TABLE = 52 * mm
_QR_VERSION = 1

Side = Literal["left", "right", "middle"]


@dataclass(frozen=True, slots=True)
class _Part:
    """One half of a sheet.

    Attributes:
        left: where it begins on the sheet.
    """

    canvas: Canvas
    faces: Faces
    words: Words
    left: float

    def say(self, area: str, text: str, **facts: str | int) -> str:
        """Return a text in the slip's language."""
        return self.words.say(area, text, **facts)

    def text(
        self,
        x: float,
        base: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        side: Side = "left",
        room: float = _ROOM,
    ) -> float:
        """Write one line with its baseline at ``base``; too wide a one smaller, then cut.

        Returns how wide it is.
        """
        face = self.faces.bold if bold else self.faces.regular
        size = min(size, max(room / max(face.width(text), 0.01), 6.5))
        text = _cut(face, text, room / size)
        start = x - face.width(text) * size * {"left": 0, "right": 1, "middle": 0.5}[side]
        for name, piece in face.runs(text):
            self.canvas.setFont(name, size)
            self.canvas.drawString(self.left + start, HEIGHT - base, piece)
            start += face.width(piece) * size
        return face.width(text) * size

    def rule(self, y: float, weight: float = 0.5) -> None:
        """Draw a line across the part."""
        self.canvas.setLineWidth(weight)
        y = HEIGHT - y
        self.canvas.line(self.left + _EDGE, y, self.left + PART - _EDGE, y)


def write_release_slip(facts: ReleaseFacts, words: Words, fonts: Faces | None = None) -> bytes:
    """Return the slip as a PDF of A5 sheets.

    Args:
        fonts: what it is set in; the bundled ones when None.
    """
    out, used = BytesIO(), fonts or faces()
    name = used.regular.names[0]
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, initialFontName=name)
    canvas.setTitle(facts.number)
    sheets = list(_sheets(facts.items))
    for number, items in enumerate(sheets, start=1):
        for left, stub in ((0.0, True), (PART, False)):
            part = _Part(canvas, used, words, left)
            _head(part, facts, stub=stub, sheet=f"{number} / {len(sheets)}")
            _who(part, facts)
            _goods(part, facts, items, last=number == len(sheets))
            _foot(part, facts, stub=stub)
        _fold(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _sheets(items: tuple[ReleaseItem, ...]) -> Iterator[tuple[ReleaseItem, ...]]:
    for first in range(0, max(len(items), 1), ROWS):
        yield items[first : first + ROWS]


def _cut(face: Face, text: str, room: float) -> str:
    """Return as much of a text as there is room for at size 1, with … for the rest."""
    if face.width(text) <= room * 1.001:
        return text
    kept = len(text)
    while kept and face.width(text[:kept] + "…") > room:
        kept -= 1
    return text[:kept] + "…"


def _head(part: _Part, facts: ReleaseFacts, *, stub: bool, sheet: str) -> None:
    room = _ROOM - 18 * mm
    part.text(_EDGE, 10.5 * mm, f"{facts.site} · {facts.post}", 8, room=room)
    part.text(_EDGE, 17.5 * mm, part.say("slip", "Release slip"), 15, bold=True, room=room)
    which = (
        part.say("slip", "Stub, stays here") if stub else part.say("slip", "Part 2, for the gate")
    )
    more = part.say("slip", "sheet {sheet}", sheet=sheet) if not sheet.endswith("/ 1") else ""
    copy = part.say("slip", "copy {n}", n=facts.copy) if facts.copy > 1 else ""
    label = " · ".join(filter(None, (which, more, copy)))
    part.text(_EDGE, 22.5 * mm, label, 8, room=room)
    part.text(_EDGE, 28.5 * mm, facts.number, 12, bold=True, room=room)
    if facts.replaces:
        text = part.say("slip", "in the place of {number}", number=facts.replaces)
        part.text(_EDGE + 40 * mm, 28.5 * mm, text, 7.5, room=room - 40 * mm)
    _code(part, facts.code)
    part.rule(31 * mm, 1)


def _code(part: _Part, digits: str) -> None:
    """Draw the QR code at the right of the head."""
    code = QRCode(_QR_VERSION, QRErrorCorrectLevel.Q)
    code.addData(QRNumber(digits))
    code.make()
    count = code.getModuleCount()
    left, top = part.left + PART - _EDGE - count * _SQUARE, HEIGHT - 8 * mm
    for row in range(count):
        for column in range(count):
            if code.isDark(row, column):
                x, y = left + column * _SQUARE, top - (row + 1) * _SQUARE
                part.canvas.rect(x, y, _SQUARE, _SQUARE, stroke=0, fill=1)


def _who(part: _Part, facts: ReleaseFacts) -> None:
    role = part.words.label(facts.role)
    how = part.words.label(facts.consent) if facts.consent else ""
    called = f"{facts.called_at:%H:%M}" if facts.called_at else ""
    consent = " ".join(filter(None, (facts.consent_who, how, called)))
    planned = facts.planned_at or part.say("slip", "at once")
    rows = (
        (part.say("slip", "From"), facts.room, part.say("slip", "Vehicle"), facts.plate or "–"),
        (
            part.say("slip", "Applicant"),
            facts.applicant,
            part.say("slip", "Why"),
            facts.reason,
        ),
        (part.say("slip", "Mover"), facts.mover, part.say("slip", "ID"), facts.document or "–"),
        (part.say("slip", "Owner"), consent or "–", part.say("slip", "When"), planned),
    )
    for number, (name, value, other, more) in enumerate(rows):
        base = (35.5 + 4.4 * number) * mm
        part.text(_EDGE, base, name, 7)
        behind = f" · {role}" if number == 1 else ""
        tail = part.faces.bold.width(behind) * 8.5
        at = _EDGE + 14 * mm
        wide = part.text(at, base, value, 8.5, bold=True, room=34 * mm - tail)
        part.text(at + wide, base, behind, 8.5, bold=True)
        part.text(_EDGE + 50 * mm, base, other, 7)
        part.text(_EDGE + 60.5 * mm, base, more, 8.5, room=_ROOM - 60.5 * mm)


def _goods(part: _Part, facts: ReleaseFacts, items: tuple[ReleaseItem, ...], *, last: bool) -> None:
    kind, number = _EDGE + 46 * mm, PART - _EDGE - 12 * mm
    part.rule(_TABLE)
    heads = (
        part.say("slip", "Item"),
        part.say("slip", "Kind"),
        part.say("slip", "Qty"),
        part.say("slip", "Seen"),
    )
    for x, head in zip((_EDGE, kind, number, PART - _EDGE), heads, strict=True):
        side: Side = "right" if x >= number else "left"
        part.text(x, _TABLE + 4 * mm, head, 7, side=side)
    part.rule(_TABLE + _ROW)
    for row, item in enumerate(items, start=1):
        base = _TABLE + row * _ROW + 4 * mm
        part.text(_EDGE, base, item.name, 8.5, bold=True, room=44 * mm)
        part.text(kind, base, part.words.label(item.goods), 7.5, room=22 * mm)
        part.text(number, base, str(item.quantity), 9, bold=True, side="right", room=12 * mm)
        part.rule(_TABLE + (row + 1) * _ROW, 0.25)
    if last:
        text = part.say(
            "slip", "In all: {n} lines, {pieces} pcs", n=len(facts.items), pieces=facts.pieces
        )
        base = _TABLE + (len(items) + 1) * _ROW + 4 * mm
        part.text(PART - _EDGE, base, text, 8, bold=True, side="right")


def _foot(part: _Part, facts: ReleaseFacts, *, stub: bool) -> None:
    day = facts.number.split("-")[1]
    shown = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    part.rule(114 * mm, 1)
    part.text(_EDGE, 119 * mm, part.say("slip", "Holds on {day} alone", day=shown), 9.5, bold=True)
    made = part.say(
        "slip", "Made out {at} by {name}", at=to_the_minute(facts.issued_at), name=facts.issued_by
    )
    leave = part.say("slip", "leave {name}", name=facts.leave) if facts.leave else ""
    part.text(_EDGE, 124 * mm, " · ".join(filter(None, (made, leave))), 7.5)
    asked = (
        part.say("slip", "What differs stays in: a changed slip is made out anew")
        if stub
        else part.say("slip", "Scan at the gate; the guard keeps this part")
    )
    part.text(_EDGE, 128.5 * mm, asked, 7.5)
    signs = (
        (part.say("slip", "Applicant signs"), part.say("slip", "Checked by"))
        if stub
        else (part.say("slip", "Mover signs"), part.say("slip", "Guard"))
    )
    last = part.say("slip", "Stamp") if stub else part.say("slip", "Left at")
    for number, name in enumerate((*signs, last)):
        row, column = divmod(number, 2)
        _to_fill_in(part, _EDGE + column * _ROOM / 2, (135.5 + 7.5 * row) * mm, name)


def _to_fill_in(part: _Part, x: float, base: float, name: str) -> None:
    """Draw what is written by hand: its name, and the line behind it to write on."""
    part.text(x, base, name, 7)
    behind = part.faces.regular.width(name) * 7 + 1.5 * mm
    y = HEIGHT - base - 0.5 * mm
    part.canvas.setLineWidth(0.5)
    part.canvas.line(part.left + x + behind, y, part.left + x + _ROOM / 2 - 2 * mm, y)


def _fold(canvas: Canvas) -> None:
    """Draw where the parts are torn apart."""
    canvas.setLineWidth(0.5)
    canvas.setDash(3, 3)
    canvas.line(PART, 0, PART, HEIGHT)
    canvas.setDash()
