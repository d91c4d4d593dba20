"""A day's or a month's facts as a PDF, in the hand of the shift report.

This module imports reportlab: import it only where a report is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from guardpost.registry.workbook.progress import Progress, unheard
from guardpost.reports import furniture, period_lists, period_top
from guardpost.reports.drawing import Drawing
from guardpost.reports.fonts import Faces, faces
from guardpost.reports.ink import PAGE_HEIGHT, PAGE_WIDTH
from guardpost.reports.paper import Paper
from guardpost.reports.period_facts import PeriodFacts
from guardpost.reports.period_inspection_part import inspections
from guardpost.reports.period_round_part import rounds
from guardpost.reports.period_words import period_title
from guardpost.reports.sheet import Sheet
from guardpost.words import Words

# Compressed pages as bytes: as text they would be a quarter longer, and slow to write.
rl_config.useA85 = 0

_LANGUAGE_TAGS = {"zh_CN": "zh-CN", "en": "en"}


@dataclass(frozen=True, slots=True)
class PeriodPaper:
    """The file and how many pages it has."""

    pdf: bytes
    pages: int


def write_period(
    facts: PeriodFacts,
    words: Words,
    fonts: Faces | None = None,
    progress: Progress = unheard,
) -> PeriodPaper:
    """Lay a day or month report out.

    Raises:
        Refused: what ``progress`` raises to stop it.
    """
    paper = _written(facts, words, fonts or faces(), progress)
    furniture.footers(paper, facts.head)
    pages = len(paper.sheet.leaves)
    # Each holds the sheet that holds it, and with it a month's rows.
    paper.sheet.tables.clear()
    return PeriodPaper(_pdf(paper, facts, progress), pages)


def _written(facts: PeriodFacts, words: Words, fonts: Faces, progress: Progress) -> Paper:
    head, day = facts.head, facts.head.period.first
    name = period_title(words, head.period.kind)

    def top(sheet: Sheet) -> None:
        furniture.draw_running_head(Paper(sheet, words, day), head, name, head.period.shown)

    paper = Paper(Sheet(fonts, top), words, day, 0.94)
    furniture.draw_title(paper, head, name)
    period_top.top(paper, facts)
    period_lists.lists(paper, facts)
    inspections(paper, facts)
    rounds(paper, facts)
    period_lists.ledger(paper, facts)
    period_lists.entries(paper, facts, progress)
    return paper


def _pdf(paper: Paper, facts: PeriodFacts, progress: Progress) -> bytes:
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
    drawing, leaves = Drawing(canvas), paper.sheet.leaves
    pages = len(leaves)
    for done in range(pages):
        progress(pages + done, 2 * pages)
        # Let go with its drawing: a month's parts are 200,000, and what is left for the
        # search for cycles holds every thread while it is walked.
        drawing.page(leaves.pop(0))
    canvas.save()
    return out.getvalue()


def _describe(canvas: Canvas, facts: PeriodFacts, words: Words) -> None:
    head = facts.head
    made = head.made_at.strftime("D:%Y%m%d%H%M%S%z")
    canvas.setTitle(f"{period_title(words, head.period.kind)} {head.number}")
    canvas.setAuthor(f"{head.site} {head.post}")
    canvas.setSubject(head.number)
    canvas.setKeywords(head.pin.file_text())
    canvas.setCreator("Guardpost")
    canvas.setProducer("Guardpost")
    canvas.setDateFormatter(lambda *_: f"{made[:-2]}'{made[-2:]}'")
    canvas.setViewerPreference("DisplayDocTitle", "true")
