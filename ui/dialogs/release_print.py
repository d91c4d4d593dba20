"""A release slip onto A5 paper, across. Imported when the first one is printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.dialogs.preview import PRINT_DPI, print_file


def release_printer() -> QPrinter | None:
    """Return the system's own printer, set to A5 across; None when there is none."""
    info = QPrinterInfo.defaultPrinter()
    return None if info.isNull() else set_up(QPrinter(info, QPrinter.PrinterMode.HighResolution))


def set_up(printer: QPrinter) -> QPrinter:
    """Set a printer to A5 across; the slip has its own margins."""
    printer.setResolution(PRINT_DPI)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setFullPage(True)
    return printer


def print_release(path: Path, printer: QPrinter) -> None:
    """Print a slip.

    Raises:
        Unavailable: ``file.unreadable``, ``printer.failed``.
    """
    print_file(path, printer)
