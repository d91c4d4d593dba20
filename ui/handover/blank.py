"""打印空表: the list on paper, for when the PC is down (reliability.md: go on by paper)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from guardpost.shifts.handover_state import HandoverState
from guardpost.site_record import Site
from ui.desk import Desk
from ui.dialogs.paper import new_printer
from ui.fonts import readable
from ui.handover import words
from ui.messages import label, translate

MM = 25.4
LEFT, TOP, WIDTH = 14.0, 12.0, 182.0
ROW, HEAD = 11.0, 14.0
COLUMNS = (38.0, 21.0, 17.0, 64.0, 42.0)
PEN = 0.25
FONT_MM, TITLE_MM = 4.0, 6.0


def print_list(state: HandoverState, site: Site, parent: QWidget, desk: Desk) -> None:
    """Ask for a printer and print the empty list."""
    printer = new_printer()
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(translate("handover", "Print blank list"))
    if dialog.exec() == QDialog.DialogCode.Accepted:
        paint_list(printer, state, site, desk.theme.font("body"))
        desk.say(lambda: translate("handover", "Sent to the printer."))


def paint_list(printer: QPrinter, state: HandoverState, site: Site, font: QFont) -> None:
    """Paint the list: equipment, places, lines for signatures."""
    painter = QPainter(printer)
    scale = printer.resolution() / MM
    painter.scale(scale, scale)
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
