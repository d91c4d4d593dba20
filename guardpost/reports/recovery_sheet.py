"""恢复单: the recovery sheet, one A4 page that is printed once and lies in a safe.

Two codes, each for another loss: a forgotten PIN of the administrator, and a lost PC. Below
them the fingerprints that tell whether a certificate is this site's. Lengths are points from
the top left. Imports reportlab: import it only where a sheet is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from guardpost.reports.fonts import Face, Faces, faces
from guardpost.reports.ink import Span
from guardpost.reports.lines import wrap
from guardpost.reports.moments import to_the_minute
from guardpost.words import Words

WIDTH, HEIGHT = 210 * mm, 297 * mm
_EDGE = 20 * mm
_ROOM = WIDTH - 2 * _EDGE
_BODY, _SMALL, _LEADING = 10.5, 9.0, 1.55
_CODE_SIZE, _PER_LINE = 17.0, 4
_PAIRS = 4
# Two columns of this many lines are what the page has room for; the book has them all.
_SIGNER_LINES, _SIGNER_SIGNS = 12, 24


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the sheet says.

    Attributes:
        staff, name: the administrator whose sheet it is.
        made_at: by the site's clock.
        administrator_code: gives one new PIN; empty leaves its part out.
        keys_code: opens the sealed keys on another PC; empty leaves its part out.
        authority_fingerprint: SHA-256 of the site's certificate, hex.
        signers: name and certificate's SHA-256, hex, of each who can sign.
    """

    site: str
    post: str
    station: str
    staff: str
    name: str
    made_at: datetime
    administrator_code: str = ""
    keys_code: str = ""
    authority_fingerprint: str = ""
    signers: tuple[tuple[str, str], ...] = ()


class _Pen:
    """Writes down the page."""

    def __init__(self, canvas: Canvas, used: Faces, words: Words) -> None:
        self.canvas, self.faces, self.words = canvas, used, words
        self.y = 24 * mm

    def say(self, area: str, text: str, **facts: str | int) -> str:
        """Return a text in the sheet's language."""
        return self.words.say(area, text, **facts)

    def line(self, text: str, size: float = _BODY, *, bold: bool = False, x: float = _EDGE) -> None:
        """Write one line at the cursor and move it down."""
        face = self.faces.bold if bold else self.faces.regular
        self.y += size * _LEADING
        self._set(face, x, text, size)

    def told(self, text: str, size: float = _BODY) -> None:
        """Write a paragraph."""
        measure = self.faces.regular.width
        for spans in wrap((Span(text),), _ROOM, lambda part, _bold: measure(part) * size):
            self.line("".join(span.text for span in spans).strip(), size)

    def code(self, code: str) -> None:
        """Write a code large, four groups a line, in a frame."""
        groups = code.split("-")
        rows = [groups[at : at + _PER_LINE] for at in range(0, len(groups), _PER_LINE)]
        top = self.y + 4 * mm
        high = len(rows) * _CODE_SIZE * _LEADING + 6 * mm
        self.canvas.setLineWidth(1)
        self.canvas.rect(_EDGE, HEIGHT - top - high, _ROOM, high)
        self.y = top + 1 * mm
        for row in rows:
            self.line("   ".join(row), _CODE_SIZE, bold=True, x=_EDGE + 8 * mm)
        self.y = top + high + 1 * mm

    def rule(self) -> None:
        """Draw a line across."""
        self.y += 5 * mm
        self.canvas.setLineWidth(0.5)
        self.canvas.line(_EDGE, HEIGHT - self.y, WIDTH - _EDGE, HEIGHT - self.y)
        self.y += 1 * mm

    def _set(self, face: Face, x: float, text: str, size: float) -> None:
        for name, piece in face.runs(text):
            self.canvas.setFont(name, size)
            self.canvas.drawString(x, HEIGHT - self.y, piece)
            x += face.width(piece) * size


def recovery_sheet(facts: SheetFacts, words: Words, fonts: Faces | None = None) -> bytes:
    """Return the sheet as a PDF of one A4 page; it is kept nowhere.

    Args:
        fonts: what it is set in; the bundled ones when None.
    """
    out, used = BytesIO(), fonts or faces()
    name = used.regular.names[0]
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, initialFontName=name)
    pen = _Pen(canvas, used, words)
    canvas.setTitle(pen.say("recovery", "Recovery sheet"))
    _head(pen, facts)
    if facts.administrator_code:
        _of_the_administrator(pen, facts)
    if facts.keys_code:
        _of_the_keys(pen, facts)
    _foot(pen, facts)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _head(pen: _Pen, facts: SheetFacts) -> None:
    pen.line(pen.say("recovery", "Recovery sheet"), 22, bold=True)
    pen.line(f"{facts.site} · {facts.post} {facts.station}", 13)
    made = pen.say(
        "recovery",
        "Made {at} for {name} ({staff})",
        at=to_the_minute(facts.made_at),
        name=facts.name,
        staff=facts.staff,
    )
    pen.line(made)
    pen.y += 2 * mm
    pen.told(
        pen.say(
            "recovery",
            "Printed once. Whoever holds this sheet can act as the administrator and open a"
            " backup: keep it sealed in a safe, not at the booth, and not as a file or photo.",
        )
    )
    pen.rule()


def _of_the_administrator(pen: _Pen, facts: SheetFacts) -> None:
    pen.line(pen.say("recovery", "1  The administrator's PIN is forgotten"), 13, bold=True)
    pen.told(
        pen.say(
            "recovery",
            "On the lock screen choose {name}, then Forgotten PIN. Type this code and a new PIN."
            " The code works once; the next sheet is printed then.",
            name=facts.name,
        )
    )
    pen.code(facts.administrator_code)
    pen.rule()


def _of_the_keys(pen: _Pen, facts: SheetFacts) -> None:
    pen.line(pen.say("recovery", "2  The PC is lost or broken"), 13, bold=True)
    pen.told(
        pen.say(
            "recovery",
            "On the new PC open Guardpost, press “Restore a backup”, choose the newest one and type"
            " this code. Without this code a lost PC is a lost book.",
        )
    )
    pen.code(facts.keys_code)
    pen.rule()


def _of_the_signers(pen: _Pen, signers: tuple[tuple[str, str], ...]) -> None:
    """List the beginning of each signer's fingerprint: a certificate put in later differs."""
    shown = signers[: 2 * _SIGNER_LINES]
    if not shown:
        return
    pen.line(pen.say("recovery", "Signers' certificates (the first 24 signs)"), bold=True)
    top, lines = pen.y, -(-len(shown) // 2)
    for place, (name, fingerprint) in enumerate(shown):
        column, row = divmod(place, lines)
        pen.y = top + row * _SMALL * _LEADING
        signs = fingerprint.upper()[:_SIGNER_SIGNS]
        parts = " ".join(signs[at : at + _PAIRS] for at in range(0, len(signs), _PAIRS))
        pen.line(f"{parts}  {name}", _SMALL, x=_EDGE + column * _ROOM / 2)
    pen.y = top + lines * _SMALL * _LEADING + 3 * mm


def _foot(pen: _Pen, facts: SheetFacts) -> None:
    if facts.authority_fingerprint:
        pen.line(pen.say("recovery", "Fingerprint of the site's certificate (SHA-256)"), bold=True)
        pairs = facts.authority_fingerprint.upper()
        parts = [pairs[at : at + _PAIRS] for at in range(0, len(pairs), _PAIRS)]
        pen.line(" ".join(parts[:8]), _SMALL)
        pen.line(" ".join(parts[8:]), _SMALL)
        pen.y += 3 * mm
    _of_the_signers(pen, facts.signers)
    pen.told(
        pen.say(
            "recovery",
            "No 0 and 1 can be mistaken: O is read as 0, I and L as 1. Capitals, blanks and"
            " dashes do not matter; a wrong sign is noticed.",
        ),
        _SMALL,
    )
    pen.y += 12 * mm
    pen.line(
        pen.say(
            "recovery",
            "Sealed and put away by ______________   Place ______________   Day ________",
        )
    )
