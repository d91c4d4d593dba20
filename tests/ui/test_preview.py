"""The preview: pages as they will be printed, print and copy, and files that are none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ui.beside import Beside
from ui.dialogs.paper import new_printer, print_file
from ui.dialogs.preview import Preview, PreviewDialog, Sheet
from ui.theme import Theme
from ui.widgets.buttons import Button

INK = QColor(Qt.GlobalColor.black)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a PDF of two pages with a black box in the middle of each."""
    path = tmp_path / "GP-N01-20260612-1.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for _ in range(2):
        canvas.rect(A4[0] / 2 - 50, A4[1] / 2 - 50, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[Preview]:
    """Return a preview of the size of the handover page's."""
    beside = Beside()
    shown = Preview(Theme(), "test.preview", beside)
    qtbot.addWidget(shown)
    shown.resize(900, 560)
    shown.show()
    yield shown
    beside.close()


def sheets(preview: QWidget) -> list[Sheet]:
    """Return the pages that stand there."""
    return [sheet for sheet in preview.findChildren(Sheet) if not sheet.isHidden()]


def test_pages_are_as_wide_as_the_room_and_drawn_when_seen(
    preview: Preview, report: Path, qtbot: QtBot
) -> None:
    """The black box is where the paper has it."""
    with qtbot.waitSignal(preview.shown) as shown:
        preview.show_file(report)
    assert shown.args == [2]
    first = sheets(preview)[0]
    assert 840 < first.width() < 900
    assert first.height() == round(first.width() * A4[1] / A4[0])
    qtbot.waitUntil(lambda: not first.is_stale())
    drawn = first.grab().toImage()
    middle = drawn.rect().center()
    assert drawn.pixelColor(middle) == INK
    assert drawn.pixelColor(middle.x(), 20) != INK


def test_another_width_draws_the_pages_anew(preview: Preview, report: Path, qtbot: QtBot) -> None:
    """Nothing is shown stretched."""
    preview.show_file(report)
    qtbot.waitUntil(lambda: preview.pages == 2)
    first = sheets(preview)[0]
    qtbot.waitUntil(lambda: not first.is_stale())
    preview.resize(700, 560)
    assert first.is_stale()
    qtbot.waitUntil(lambda: not first.is_stale())
    assert first.width() < 700


def test_another_file_takes_the_place_of_the_first(
    preview: Preview, report: Path, qtbot: QtBot
) -> None:
    """And None leaves none, whatever is still to come of the one before."""
    preview.show_file(report)
    preview.show_file(report)
    qtbot.waitUntil(lambda: preview.pages == len(sheets(preview)) == 2)
    preview.show_file(report)
    preview.show_file(None)
    assert preview._beside.wait_idle(10_000)
    assert preview.pages == len(sheets(preview)) == 0


@pytest.mark.parametrize("content", [None, b"", b"no PDF at all"])
def test_a_file_that_is_none_is_told(
    preview: Preview, tmp_path: Path, qtbot: QtBot, content: bytes | None
) -> None:
    """Missing, empty or broken: one sentence, no page."""
    path = tmp_path / "broken.pdf"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(preview.failed):
        preview.show_file(path)
    assert preview.pages == 0


def test_each_page_is_printed_on_a4(report: Path, tmp_path: Path, qtbot: QtBot) -> None:
    """The printer gets two pages with the box in the middle."""
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_file(report, printer)
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(printed) == 2
    width, height = printed.get_page_size(1)
    assert (round(width), round(height)) == (round(A4[0]), round(A4[1]))
    image = printed[1].render(scale=0.5).to_pil()
    middle = image.getpixel((image.width // 2, image.height // 2))
    assert max(middle) < 64
    printed.close()


def test_a_copy_is_the_same_byte_for_byte(
    preview: Preview, report: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """A seal would not survive anything else; an impossible place is told, the original too."""
    preview.show_file(report)
    before, copy = report.read_bytes(), tmp_path / "stick" / "copy.pdf"
    with qtbot.waitSignal(preview.said), qtbot.waitSignal(preview.copied) as copied:
        preview.copy_to(copy)
    assert copied.args == [report.stem]
    assert copy.read_bytes() == before
    for place in (copy / "copy.pdf", report, report.with_name("other.pdf")):
        with qtbot.waitSignal(preview.failed):
            preview.copy_to(place)
    assert report.read_bytes() == before
    assert not report.with_name("other.pdf").exists()


def test_the_dialog_shows_the_file_and_escape_closes_it(report: Path, qtbot: QtBot) -> None:
    """Enter presses nothing by accident."""
    beside = Beside()
    dialog = PreviewDialog(Theme(), "GP-N01-20260612-1", report, beside)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.preview.pages == 2)
    assert dialog.findChild(Button, "preview.print") is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    beside.close()
