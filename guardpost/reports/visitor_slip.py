"""访客单: a visitor's slip for an 80 mm roll, drawn in the printer's own dots.

Source: ui/slip.png, ui/notes.md "Print": 576 dots across 72 mm, 8 dots a millimetre, black
on white, smallest text 22 dots. Lengths here are dots from the top left. The page is a PDF,
so that slips and reports go to paper by one way; every edge lies on a dot, and so does every
square of the QR code. Imports reportlab: import it only where a slip is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel, QRNumber
from reportlab.pdfgen.canvas import Canvas

from guardpost.reports.fonts import Face, Faces, faces
from guardpost.reports.moments import clock
from guardpost.reports.slip_facts import SlipFacts
from guardpost.words import Words

WIDTH, HEIGHT = 576, 960
DOT = 72 / 203.2
"""Points a dot: 203.2 dpi are 8 dots a millimetre."""
LEAST = 22
_HAIR = 0.02
_LEFT, _RIGHT = 16, 560
_VALUE = 145
_QR_VERSION = 1
_SQUARE = 8
_QR_AT = (40, 642)
_TEXT_AT = 257

Side = Literal["left", "right", "middle"]


@dataclass(frozen=True, slots=True)
class _Ink:
    """A canvas that is written on in dots."""

    canvas: Canvas
    faces: Faces
    words: Words

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
        room: float = _RIGHT - _LEFT,
        white: bool = False,
    ) -> None:
        """Write one line with its baseline at ``base``; too wide a one smaller, then cut."""
        face = self.faces.bold if bold else self.faces.regular
        size = min(size, max(room / max(face.width(text), 0.01), LEAST))
        text = _cut(face, text, room / size)
        left = x - face.width(text) * size * {"left": 0, "right": 1, "middle": 0.5}[side]
        self.canvas.setFillGray(1 if white else 0)
        for name, piece in face.runs(text):
            self.canvas.setFont(name, size * DOT)
            self.canvas.drawString(left * DOT, (HEIGHT - base) * DOT, piece)
            left += face.width(piece) * size

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a box in black."""
        self.canvas.setFillGray(0)
        # A hair within its dots: PDFium fills every dot that a rectangle touches.
        left, foot = (x + _HAIR) * DOT, (HEIGHT - y - height + _HAIR) * DOT
        wide, high = (width - 2 * _HAIR) * DOT, (height - 2 * _HAIR) * DOT
        self.canvas.rect(left, foot, wide, high, stroke=0, fill=1)

    def rule(self, y: float) -> None:
        """Draw a line across."""
        self.box(_LEFT, y, _RIGHT - _LEFT, 2)

    def frame(self, y: float, height: float, weight: float) -> None:
        """Draw an empty box across."""
        wide = _RIGHT - _LEFT
        self.box(_LEFT, y, wide, weight)
        self.box(_LEFT, y + height - weight, wide, weight)
        self.box(_LEFT, y, weight, height)
        self.box(_RIGHT - weight, y, weight, height)


def write_slip(facts: SlipFacts, words: Words, fonts: Faces | None = None) -> bytes:
    """Return the slip as a PDF of one page, 72 mm wide.

    Args:
        fonts: what it is set in; the bundled ones when None.
    """
    out = BytesIO()
    used = fonts or faces()
    canvas = Canvas(
        out,
        pagesize=(_page(WIDTH), _page(HEIGHT)),
        invariant=1,
        initialFontName=used.regular.names[0],
    )
    canvas.setTitle(facts.code)
    ink = _Ink(canvas, used, words)
    _head(ink, facts)
    _rows(ink, facts)
    _limit(ink, facts)
    _code(ink, facts)
    _foot(ink, facts)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _cut(face: Face, text: str, room: float) -> str:
    """Return as much of a text as there is room for at size 1, with … for the rest."""
    if face.width(text) <= room * 1.001:
        return text
    kept = len(text)
    while kept and face.width(text[:kept] + "…") > room:
        kept -= 1
    return text[:kept] + "…"


def _page(dots: int) -> float:
    """Return a page's side in points, never a hair more: that would be one more dot."""
    return int(dots * DOT * 1000) / 1000


def _head(ink: _Ink, facts: SlipFacts) -> None:
    name = ink.say("slip", "Visitor slip") if facts.card else ink.say("slip", "Visitor pass")
    ink.text(_RIGHT, 47, name, 26, side="right")
    ink.text(_LEFT, 47, f"{facts.site}・{facts.post}", 29, bold=True, room=420)
    ink.box(_LEFT, 66, _RIGHT - _LEFT, 190)
    lines = _stacked(ink.words.label(facts.category))
    first = 182 - 32 * (len(lines) - 1)
    for number, line in enumerate(lines):
        ink.text(42, first + 64 * number, line, 49, bold=True, white=True, room=170)
    big = f"{facts.card:02d}" if facts.card else clock(facts.at)
    ink.text(530, 238, big, 186, bold=True, side="right", room=300, white=True)


def _stacked(word: str) -> list[str]:
    """Return a Chinese word as drawn, 访 above 客, longer ones by two; any other in one line."""
    if word.isascii() or len(word) > 6:
        return [word]
    if len(word) == 2:
        return [*word]
    return [word[at : at + 2] for at in range(0, len(word), 2)]


def _rows(ink: _Ink, facts: SlipFacts) -> None:
    ink.text(_LEFT, 318, ink.say("slip", "Going to"), 27, room=120)
    ink.text(_VALUE, 318, facts.room, 54, bold=True, room=_RIGHT - _VALUE)
    ink.rule(337)
    party = ink.say("slip", "{n} p.", n=facts.party)
    who = "・".join(part for part in (party, facts.phone) if part)
    ink.text(_LEFT, 389, ink.say("slip", "Visitor"), 27, room=120)
    ink.text(_VALUE, 389, facts.name or "–", 42, bold=True, room=165)
    ink.text(_RIGHT, 389, who, 28, side="right", room=245)
    ink.rule(407)
    ink.text(
        _LEFT,
        459,
        ink.say("slip", "Came in") if facts.card else ink.say("slip", "Comes"),
        27,
        room=120,
    )
    ink.text(_VALUE, 459, clock(facts.at), 42, bold=True)
    ink.text(_RIGHT, 459, _day(ink, facts), 28, side="right", room=270)
    ink.rule(477)


def _day(ink: _Ink, facts: SlipFacts) -> str:
    """Return ``6月12日 周五``."""
    say, at = ink.say, facts.at
    names = (
        say("report", "Mon"),
        say("report", "Tue"),
        say("report", "Wed"),
        say("report", "Thu"),
        say("report", "Fri"),
        say("report", "Sat"),
        say("report", "Sun"),
    )
    return ink.say(
        "slip", "{weekday} {month}/{day}", weekday=names[at.weekday()], month=at.month, day=at.day
    )


def _limit(ink: _Ink, facts: SlipFacts) -> None:
    """Say by when to be out; without a limit, that the slip holds for this day."""
    ink.frame(491, 114, 5)
    if facts.due_at is None:
        ink.text(
            288,
            562,
            ink.say("slip", "Holds on this day alone"),
            38,
            bold=True,
            side="middle",
            room=500,
        )
        return
    ink.text(38, 541, ink.say("slip", "Please leave"), 28, bold=True, room=270)
    ink.text(38, 578, ink.say("slip", "before"), 28, bold=True, room=270)
    due = facts.due_at
    shown = clock(due) if due.date() == facts.at.date() else f"{due.month}/{due.day} {clock(due)}"
    ink.text(537, 577, shown, 78, bold=True, side="right", room=230)


def _code(ink: _Ink, facts: SlipFacts) -> None:
    """Draw the QR code, each square on whole dots, and what to do with it."""
    code = QRCode(_QR_VERSION, QRErrorCorrectLevel.Q)
    code.addData(QRNumber(facts.number))
    code.make()
    for row in range(code.getModuleCount()):
        for column in range(code.getModuleCount()):
            if code.isDark(row, column):
                x, y = _QR_AT[0] + column * _SQUARE, _QR_AT[1] + row * _SQUARE
                ink.box(x, y, _SQUARE, _SQUARE)
    say = ink.say
    told = (
        (
            say("slip", "Scan this when leaving"),
            say("slip", "or say no. {n}", n=f"{facts.card:02d}"),
        )
        if facts.card
        else (say("slip", "Scan this when coming"), say("slip", "and when leaving"))
    )
    rung = (say("slip", "Gate's phone"), facts.gate_phone) if facts.gate_phone else ()
    # As drawn; without a phone the two lines stand in the middle of the code.
    first, step = (679, 42) if rung else (700, 52)
    for row, text in enumerate((*told, *rung)):
        ink.text(_TEXT_AT, first + row * step, text, 28, bold=bool(row % 2), room=_RIGHT - _TEXT_AT)


def _foot(ink: _Ink, facts: SlipFacts) -> None:
    for x in range(_LEFT, _RIGHT, 9):
        ink.box(x, 853, 5, 2)
    asked = ink.say("slip", "Show it, give it back; if late, we ring the host")
    middle = (_LEFT + _RIGHT) / 2
    ink.text(middle, 893, asked, 27, bold=True, side="middle")
    last = "・".join((ink.say("slip", "Guard {name}", name=facts.guard), facts.code))
    ink.text(middle, 931, last, LEAST, side="middle")
