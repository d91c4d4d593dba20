"""PDF pages onto a printer, as images. Imported by the process that prints."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPen
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from guardpost.errors import Unavailable
from ui.dialogs.pdf_pages import drawn, opened
from ui.print_process import PrintJob

POINTS_PER_INCH = 72
PRINT_DPI = 300
# The mark of a copy: its type's size, and how far down its box begins, in points.
MARK, MARK_TOP = 11.0, 15.0


def open_printer(job: PrintJob) -> QPrinter:
    """Return the printer of a job, set up for A4."""
    printer = new_printer(job.printer)
    long_side = QPrinter.DuplexMode.DuplexLongSide
    printer.setDuplex(long_side if job.two_sided else QPrinter.DuplexMode.DuplexNone)
    printer.setDocName(f"{job.path.stem} {job.mark}".strip())
    return printer


def print_job(job: PrintJob) -> bool:
    """Print; in the process that does so. Tell whether the paper waits for a stopped printer.

    Raises:
        Unavailable: as ``print_file``.
    """
    print_file(job.path, open_printer(job), job.mark)
    return is_stopped(job.printer)


def new_printer(name: str = "") -> QPrinter:
    """Return a printer set to A4 with no margins: the report has its own.

    Args:
        name: which one; the system's own when empty.

    Raises:
        Unavailable: ``printer.gone`` (printer).
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        # Qt takes another printer for one that is gone.
        if QPrinterInfo.printerInfo(name).isNull():
            raise Unavailable("printer.gone", printer=name)
        printer.setPrinterName(name)
    printer.setResolution(PRINT_DPI)
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, upright, QMarginsF()))
    printer.setFullPage(True)
    return printer


def print_file(path: Path, printer: QPrinter, mark: str = "") -> None:
    """Paint each page as an image at the printer's resolution; for the process that prints.

    Args:
        mark: written on every page, beside what the file holds, such as ``副本 1``.

    Raises:
        Unavailable: ``file.unreadable``, ``printer.failed``, ``printer.gone``.
    """
    with opened(path) as document:
        pages = len(document)
    painter = QPainter()
    if not painter.begin(printer):
        raise Unavailable("printer.failed")
    scale = printer.resolution() / POINTS_PER_INCH
    try:
        for at in range(pages):
            if at and not printer.newPage():
                raise Unavailable("printer.failed")
            # Opened for each page anew: the pages that are looked at are drawn in between.
            with opened(path) as document:
                image = drawn(document, at, scale)
            painter.drawImage(QRect(0, 0, image.width(), image.height()), image)
            if mark:
                _paint_mark(painter, mark, image.width(), scale)
    finally:
        painter.end()
    refuse_gone(printer)


def refuse_gone(printer: QPrinter) -> None:
    """Refuse a printer that went while it was painted on: Qt does not say that nobody took it.

    Raises:
        Unavailable: ``printer.gone`` (printer).
    """
    is_queue = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
    if is_queue and QPrinterInfo.printerInfo(printer.printerName()).isNull():
        raise Unavailable("printer.gone", printer=printer.printerName())


def is_stopped(name: str) -> bool:
    """Tell whether a printer takes papers into its queue and prints none."""
    info = QPrinterInfo.printerInfo(name)
    return not info.isNull() and info.state() == QPrinter.PrinterState.Error


def _paint_mark(painter: QPainter, mark: str, width: int, scale: float) -> None:
    """Write the mark in a box at the page's upper edge, where reports are blank."""
    font = QFont()
    font.setPixelSize(round(MARK * scale))
    font.setBold(True)
    painter.setFont(font)
    wide = painter.fontMetrics().horizontalAdvance(mark) + round(2 * MARK * scale)
    box = QRect((width - wide) // 2, round(MARK_TOP * scale), wide, round(1.6 * MARK * scale))
    painter.setPen(QPen(Qt.GlobalColor.black, scale))
    painter.drawRect(box)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)
