"""打印空表: the list on paper, for when the PC is down (reliability.md: go on by paper)."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from guardpost.errors import Unavailable
from guardpost.shifts.handover_state import HandoverState
from guardpost.site_record import Site
from ui.desk import Desk
from ui.dialogs.printer_choice import PrinterDialog
from ui.fonts import readable
from ui.handover import words
from ui.messages import label, translate
from ui.print_process import PrintJob, run_print

MM, DPI = 25.4, 300
LEFT, TOP, WIDTH = 14.0, 12.0, 182.0
ROW, HEAD = 11.0, 14.0
COLUMNS = (38.0, 21.0, 17.0, 64.0, 42.0)
PEN = 0.25
FONT_MM, TITLE_MM = 4.0, 6.0


def print_list(state: HandoverState, site: Site, parent: QWidget, desk: Desk) -> None:
    """Ask for a printer and print the empty list, both beside the window."""
    title, font = translate("handover", "Print blank list"), desk.theme.font("body")

    def print_on(printer: str, two_sided: bool) -> None:
        def work() -> None:
            with TemporaryDirectory(prefix="guardpost-") as folder:
                path = Path(folder) / f"{title}.pdf"
                paint_list(path, state, site, font)
                run_print(PrintJob(path, printer, two_sided))

        sent = lambda: translate("handover", "Sent to the printer.")  # noqa: E731
        desk.printing.run(work, lambda _none: desk.say(sent), desk.say_error)

    PrinterDialog(desk.theme, title, desk.printing, print_on, parent).open()


def paint_list(path: Path, state: HandoverState, site: Site, font: QFont) -> None:
    """Paint the list into a PDF: equipment, places, lines for signatures.

    Raises:
        Unavailable: ``printer.failed``.
    """
    paper = QPdfWriter(str(path))
    paper.setResolution(DPI)
    upright = QPageLayout.Orientation.Portrait
    paper.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), upright, QMarginsF()))
    painter = QPainter()
    if not painter.begin(paper):
        raise Unavailable("printer.failed")
    painter.scale(DPI / MM, DPI / MM)
    page = _Paper(painter, font)
    page.title(f"{site.name} · {site.post}  {translate('handover', 'Handover list')}")
    page.heads()
    for line in state.equipment:
        page.row(words.item_name(line.item), str(line.expected), _states())
    for place in state.cleanliness:
        page.row(label(f"place.{place.place}"), "", _answers())
    page.signatures()
    painter.end()


def _states() -> str:
    names = [label(f"equipment_state.{state}") for state in ("normal", "fault", "missing")]
    return "   ".join(f"□ {name}" for name in names)


def _answers() -> str:
    return "   ".join(f"□ {label(f'check.{state}')}" for state in ("passed", "failed"))


class _Paper:
    """Lines down a page, in millimetres."""

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self._painter = painter
        self._font = font
        self._y = TOP
        pen = painter.pen()
        pen.setWidthF(PEN)
        painter.setPen(pen)

    def title(self, text: str) -> None:
        """Write the title."""
        self._write(QRectF(LEFT, self._y, WIDTH, HEAD), text, TITLE_MM)
        self._y += HEAD

    def heads(self) -> None:
        """Write the columns' names."""
        self._cells(
            (
                translate("handover", "Equipment"),
                translate("handover", "Expected"),
                translate("handover", "Actual"),
                translate("handover", "State"),
                translate("handover", "Remark"),
            )
        )

    def row(self, name: str, expected: str, answers: str) -> None:
        """Write one line to fill in."""
        self._cells((name, expected, "", answers, ""))

    def signatures(self) -> None:
        """Write who signs where."""
        self._y += ROW
        for text in (
            translate("handover", "Outgoing leader"),
            translate("handover", "Incoming leader"),
        ):
            line = f"{text}: ____________________    ____-__-__  __:__"
            self._write(QRectF(LEFT, self._y, WIDTH, ROW), line, FONT_MM)
            self._y += ROW

    def _cells(self, texts: tuple[str, ...]) -> None:
        x = LEFT
        for text, width in zip(texts, COLUMNS, strict=True):
            cell = QRectF(x, self._y, width, ROW)
            self._painter.drawRect(cell)
            self._write(cell.adjusted(1.5, 0, -1, 0), text, FONT_MM)
            x += width
        self._y += ROW

    def _write(self, room: QRectF, text: str, size: float) -> None:
        """Write in a font measured in whole units: text is laid out ten times as large."""
        painter = self._painter
        font = QFont(self._font)
        font.setPixelSize(round(size * 10))
        painter.save()
        painter.scale(0.1, 0.1)
        painter.setFont(font)
        large = QRectF(room.x() * 10, room.y() * 10, room.width() * 10, room.height() * 10)
        painter.drawText(large, Qt.AlignmentFlag.AlignVCenter, readable(text))
        painter.restore()
