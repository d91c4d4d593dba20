"""A shift's facts as a PDF: A4, embedded fonts, the same facts always the same bytes.

Drawn straight onto a canvas, in time linear in the lines. This module imports reportlab:
import it only where a report is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from guardpost.reports import furniture, notes, passages, staff, summary
from guardpost.reports.closing import closing
from guardpost.reports.drawing import Drawing
from guardpost.reports.facts import ShiftFacts
from guardpost.reports.fonts import Faces, faces
from guardpost.reports.ink import PAGE_HEIGHT, PAGE_WIDTH
from guardpost.reports.paper import Paper
from guardpost.reports.sheet import Sheet
from guardpost.reports.table import Table
from guardpost.signing.seal import SealField
from guardpost.words import Words

# Compressed pages as bytes: as text they would be a quarter longer, and slow to write.
rl_config.useA85 = 0

# How close rows may stand, and the longest report for which a page saved is worth it: it
# is drawn as two (ui/report-page2.png).
_CLOSER = (0.94, 0.88)
_FEW = 4

_Written = tuple[Paper, tuple[SealField, ...]]

_LANGUAGE_TAGS = {"zh_CN": "zh-CN", "en": "en"}


@dataclass(frozen=True, slots=True)
class Laid:
    """A report as it is before it is sealed.

    Attributes:
        fields: where the signature fields go, in the order of signing.
    """

    pdf: bytes
    pages: int
    fields: tuple[SealField, ...]


def write_report(
    facts: ShiftFacts, words: Words, out: BinaryIO | None = None, fonts: Faces | None = None
) -> Laid:
    """Lay a report out; write it to ``out`` too when that is given.

    Args:
        fonts: the bundled ones when not given; ``fonts.faces(folder)`` adds the site's.
    """
    paper, fields = _fitted(facts, words, fonts or faces())
    furniture.footers(paper, facts.head)
    pdf = _pdf(paper, facts)
    if out is not None:
        out.write(pdf)
    return Laid(pdf, len(paper.sheet.leaves), fields)


def tables_of(facts: ShiftFacts, words: Words, fonts: Faces) -> tuple[tuple[str, Table], ...]:
    """Return the tables of the paper, each with its part's heading."""
    paper, _fields = _written(facts, words, fonts, 1.0)
    return tuple(paper.sheet.tables)


def _fitted(facts: ShiftFacts, words: Words, fonts: Faces) -> _Written:
    """Write the parts as drawn, or closer where that saves a last page with little on it."""
    drawn = _written(facts, words, fonts, 1.0)
    sheet = drawn[0].sheet
    pages = len(sheet.leaves)
    if 1 < pages <= _FEW and sheet.y < PAGE_HEIGHT / 2:
        for ease in _CLOSER:
            closer = _written(facts, words, fonts, ease)
            if len(closer[0].sheet.leaves) < pages:
                return closer
    return drawn


def _written(facts: ShiftFacts, words: Words, fonts: Faces, ease: float) -> _Written:
    def top(sheet: Sheet) -> None:
        furniture.running_head(Paper(sheet, words, day), facts.head)

    day = facts.head.starts_at.date()
    paper = Paper(Sheet(fonts, top), words, day, ease)
    return paper, _write_parts(paper, facts)


def _write_parts(paper: Paper, facts: ShiftFacts) -> tuple[SealField, ...]:
    furniture.title(paper, facts.head)
    summary.head_fields(paper, facts.head)
    summary.tiles(paper, facts)
    summary.hours_chart(paper, facts.traffic.hours)
    staff.on_duty(paper, facts)
    passages.vehicles(paper, facts)
    passages.visitors(paper, facts)
    passages.removals(paper, facts)
    notes.incidents(paper, facts)
    notes.corrections(paper, facts)
    notes.outstanding(paper, facts)
    return closing(paper, facts)


def _pdf(paper: Paper, facts: ShiftFacts) -> bytes:
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=paper.sheet.faces.regular.names[0],
        lang=_LANGUAGE_TAGS.get(paper.words.lang, paper.words.lang),
    )
    _describe(canvas, facts, paper.words)
    drawing = Drawing(canvas)
    for leaf in paper.sheet.leaves:
        drawing.page(leaf)
    canvas.save()
    return out.getvalue()


def _describe(canvas: Canvas, facts: ShiftFacts, words: Words) -> None:
    head = facts.head
    made = head.made_at.strftime("D:%Y%m%d%H%M%S%z")
    canvas.setTitle(f"{words.say('report', 'Shift handover report')} {head.number}")
    canvas.setAuthor(f"{head.site} {head.post}")
    canvas.setSubject(head.number)
    canvas.setKeywords(facts.pin.file_text())
    canvas.setCreator("Guardpost")
    canvas.setProducer("Guardpost")
    # The time of the facts, not of the printing: the same facts are the same bytes.
    canvas.setDateFormatter(lambda *_: f"{made[:-2]}'{made[-2:]}'")
    canvas.setViewerPreference("DisplayDocTitle", "true")
