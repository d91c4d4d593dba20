"""A visitor's slip onto a roll: black and white, one dot of the PDF on one of the printer's.

Imported by the process that prints.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from guardpost.errors import Unavailable
from guardpost.reports.visitor_slip import DOT, HEIGHT, WIDTH
from ui.dialogs.paper import refuse_gone
from ui.dialogs.pdf_pages import drawn, opened

DOTS_PER_INCH = 72 / DOT
MM = 25.4 / DOTS_PER_INCH
# A roll is 58 or 80 mm wide; no sheet is as narrow.
WIDEST_ROLL = 90


def slip_printer() -> QPrinter | None:
    """Return the printer with a roll in it, else the system's own; None when there is none."""
    found = QPrinterInfo.availablePrinters()
    rolls = [info for info in found if 0 < _width(info) <= WIDEST_ROLL]
    info = rolls[0] if rolls else QPrinterInfo.defaultPrinter()
    if info.isNull():
        return None
    return set_up(QPrinter(info, QPrinter.PrinterMode.HighResolution))


def set_up(printer: QPrinter) -> QPrinter:
    """Set a printer to the slip's own page, at 8 dots a millimetre, without margins."""
    printer.setResolution(round(DOTS_PER_INCH))
    size = QSizeF(WIDTH * MM, HEIGHT * MM)
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "Guardpost slip"))
    printer.setPageMargins(QMarginsF())
    printer.setFullPage(True)
    return printer


def slip_image(path: Path) -> QImage:
    """Return a slip as the printer's dots, each black or white.

    Raises:
        Unavailable: ``file.unreadable``.
    """
    with opened(path) as document:
        grey = drawn(document, 0, DOTS_PER_INCH / 72)
    return grey.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)


def print_slip(path: Path, printer: QPrinter) -> None:
    """Print a slip: dot by dot where the printer has the slip's dots, else as large.

    Raises:
        Unavailable: ``file.unreadable``, ``printer.failed``, ``printer.gone``.
    """
    image = slip_image(path)
    printer.setDocName(path.stem)
    painter = QPainter()
    if not painter.begin(printer):
        raise Unavailable("printer.failed")
    scale = printer.resolution() / DOTS_PER_INCH
    if round(WIDTH * scale) in (WIDTH - 1, WIDTH):
        scale = 1.0
    painter.drawImage(QRectF(0, 0, image.width() * scale, image.height() * scale), image)
    painter.end()
    refuse_gone(printer)


def _width(info: QPrinterInfo) -> float:
    return info.defaultPageSize().size(QPageSize.Unit.Millimeter).width()
