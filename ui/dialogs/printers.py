"""Which printers there are, as Qt knows them; asked by the process that prints."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.print_process import Printer

_ONE_SIDE = QPrinter.DuplexMode.DuplexNone


def known_printers() -> tuple[Printer, ...]:
    """Return the system's printers, its own one first."""
    own = QPrinterInfo.defaultPrinter().printerName()
    found = [_printer(info) for info in QPrinterInfo.availablePrinters()]
    return tuple(sorted(found, key=lambda one: (one.name != own, one.name)))


def _printer(info: QPrinterInfo) -> Printer:
    can_turn = QPrinter.DuplexMode.DuplexLongSide in info.supportedDuplexModes()
    return Printer(info.printerName(), can_turn, info.defaultDuplexMode() != _ONE_SIDE)
