"""A release slip onto A5 paper, across. Imported by the process that prints."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.dialogs.paper import PRINT_DPI, print_file


def release_printer() -> QPrinter | None:
    """Return the system's own printer, set to A5 across; None when there is none."""
    info = QPrinterInfo.defaultPrinter()
    return None if info.isNull() else set_up(QPrinter(info, QPrinter.PrinterMode.HighResolution))


def set_up(printer: QPrinter) -> QPrinter:
    """Set a printer to A5 across without margins: the slip has its own."""
    printer.setResolution(PRINT_DPI)
    size, across = QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Landscape
    printer.setPageLayout(QPageLayout(size, across, QMarginsF()))
    printer.setFullPage(True)
    return printer


def print_release(path: Path, printer: QPrinter) -> None:
    """Print a slip; the queue names it by its number.

    Raises:
        Unavailable: as ``print_file``.
    """
    printer.setDocName(path.stem)
    print_file(path, printer)
