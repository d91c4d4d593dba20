"""工牌: a badge as a card of 85.6 × 54 mm (ISO/IEC 7810 ID-1) on an A4 page, to be cut out.

The code is for the scanner at the desk; it is printed once and kept nowhere. Imports
reportlab: import it only where a card is made.
"""

from __future__ import annotations

from io import BytesIO

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from guardpost.reports.fonts import Face, Faces, faces
from guardpost.words import Words

WIDTH, HEIGHT = 210 * mm, 297 * mm
CARD = (85.6 * mm, 54 * mm)
_LEFT, _TOP = 20 * mm, 20 * mm
_QR_VERSION, _SQUARE = 3, 1.15 * mm
_INSET = 5 * mm


def badge_card(
    site: str, name: str, staff: str, number: str, words: Words, fonts: Faces | None = None
) -> bytes:
    """Return the card as a PDF of one page.

    Args:
        number: the badge's, as the scanner reads it.
        fonts: what it is set in; the bundled ones when None.
    """
    out, used = BytesIO(), fonts or faces()
    first = used.regular.names[0]
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, initialFontName=first)
    canvas.setTitle(words.say("recovery", "Badge"))
    foot = HEIGHT - _TOP - CARD[1]
    canvas.setLineWidth(0.5)
    canvas.rect(_LEFT, foot, *CARD)
    left, room = _LEFT + _INSET, CARD[0] - 3 * _INSET - 29 * _SQUARE
    head = HEIGHT - _TOP - 11 * mm
    _write(canvas, used.regular, left, head, site, 9, room)
    _write(canvas, used.bold, left, head - 12 * mm, name, 18, room)
    _write(canvas, used.regular, left, head - 19 * mm, staff, 12, room)
    told = words.say("recovery", "Signs in at the lock screen. Lost: tell the supervisor at once.")
    _write(canvas, used.regular, _LEFT, foot - 7 * mm, told, 9, WIDTH - 2 * _LEFT)
    _draw_code(canvas, number, _LEFT + CARD[0] - _INSET - 29 * _SQUARE, foot + CARD[1] - _INSET)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _write(
    canvas: Canvas, face: Face, x: float, y: float, text: str, size: float, room: float
) -> None:
    """Write one line, smaller where there is no room."""
    size = min(size, room / max(face.width(text), 0.01))
    for name, piece in face.runs(text):
        canvas.setFont(name, size)
        canvas.drawString(x, y, piece)
        x += face.width(piece) * size


def _draw_code(canvas: Canvas, number: str, left: float, top: float) -> None:
    code = QRCode(_QR_VERSION, QRErrorCorrectLevel.M)
    code.addData(QR8bitByte(number))
    code.make()
    for row in range(code.getModuleCount()):
        for column in range(code.getModuleCount()):
            if code.isDark(row, column):
                x, y = left + column * _SQUARE, top - (row + 1) * _SQUARE
                canvas.rect(x, y, _SQUARE, _SQUARE, stroke=0, fill=1)
