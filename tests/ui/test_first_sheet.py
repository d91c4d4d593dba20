"""The first start to its end: the site is opened, the recovery sheet printed, the window there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from tests.ui.booth import put_away
from ui import app
from ui.dialogs import paper, printers
from ui.dialogs.first_start import FirstStart
from ui.dialogs.printer_choice import PrinterDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.print_process import Printer, PrintJob

TYPED = {
    "site": "翠湖花园",
    "post": "北门岗 N07",
    "admin": "孟思齐",
    "pin": "135792",
    "pin_again": "135792",
}
LOOK_MS = 10


class Hands:
    """Act in dialogs that are waited for: one step each time the loop comes round.

    Attributes:
        sheet: the page that was shown, as the screen drew it.
        left: the file that it was shown from.
    """

    def __init__(self) -> None:
        self.sheet: Image.Image | None = None
        self.left: Path | None = None
        self._steps: Iterator[None] = self._act()
        self._timer = QTimer()
        self._timer.timeout.connect(lambda: next(self._steps, None))
        self._timer.start(LOOK_MS)

    def _act(self) -> Iterator[None]:
        while (start := shown(FirstStart)) is None:
            yield
        field: QLineEdit | None = None
        for name, text in TYPED.items():
            field = start.findChild(QLineEdit, f"first_start.{name}")
            assert field is not None
            field.setText(text)
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_Return)
        while (sheet := shown(RecoverySheetDialog)) is None or sheet.preview.pages == 0:
            yield
        self.left = sheet.preview.path
        assert self.left is not None
        self.sheet = page_of(self.left)
        # Enter presses nothing by accident; the button is pressed.
        QTest.mouseClick(sheet.print_button, Qt.MouseButton.LeftButton)
        while (choice := shown(PrinterDialog)) is None or not choice.print_button.isEnabled():
            yield
        QTest.keyClick(choice, Qt.Key.Key_Return)
        while sheet.preview.is_sending or shown(PrinterDialog) is not None:
            yield
        QTest.keyClick(sheet, Qt.Key.Key_Escape)


D = TypeVar("D", bound=QDialog)


def shown(kind: type[D]) -> D | None:
    """Return the dialog of that kind which stands there."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    return next((one for one in found if one.isVisible()), None)


def page_of(path: Path) -> Image.Image:
    """Return the first page in grey, in squares of some 4 mm."""
    with pypdfium2.PdfDocument(path) as document:
        image: Image.Image = document[0].render(scale=2).to_pil().convert("L")
    return image.resize((52, 74), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how much two pages differ, of 255."""
    counts = ImageChops.difference(one, other).histogram()
    return sum(value * count for value, count in enumerate(counts)) / sum(counts)


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Put a printer there that prints into files; return them as they come."""
    made: list[Path] = []

    def into_file(job: PrintJob) -> QPrinter:
        assert job.printer == "LaserJet"
        printer = paper.new_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.append(tmp_path / f"paper-{len(made)}.pdf")
        printer.setOutputFileName(str(made[-1]))
        return printer

    monkeypatch.setattr(printers, "known_printers", lambda: (Printer("LaserJet"),))
    monkeypatch.setattr(paper, "open_printer", into_file)
    return made


def test_the_first_sheet_comes_out_of_the_printer_and_stays_nowhere(
    qapp: QApplication, tmp_path: Path, papers: list[Path]
) -> None:
    """Printed, it goes at the first word; the window of the new site opens behind it."""
    hands = Hands()
    window = app._first_window(qapp, tmp_path / "data", "zh_CN")
    assert window is not None
    put_away(window)
    assert len(papers) == 1
    assert hands.sheet is not None
    printed = page_of(papers[0])
    over = printed.rotate(180)
    assert difference(hands.sheet, printed) < difference(hands.sheet, over) / 5
    assert hands.left is not None
    assert not hands.left.parent.exists()
    assert hands.left.is_relative_to(tempfile.gettempdir())
