"""The visitor's slip from the window: by a tick in the form, by Ctrl+P, to a roll or a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from guardpost import settings
from guardpost.gate.line import Direction
from guardpost.registry.expected import add_expected
from tests.registry.test_expected import GUEST
from tests.site import Post
from tests.ui.forms.stand import keys
from tests.ui.gate_post import Gate, gate_at
from ui.dialogs import slip_print
from ui.forms.visitor import VisitorForm
from ui.widgets.checkrow import CheckBox

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page with the program's own visitor form; no printer is there."""
    with gate_at(post, qapp) as made:
        made.forms["F2"] = lambda host: VisitorForm(made.desk, host)
        yield made


@pytest.fixture
def roll(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Put a roll printer in the booth; return the file that stands for its paper."""
    paper = tmp_path / "paper.pdf"

    def printer() -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(paper))
        return slip_print.set_up(made)

    monkeypatch.setattr(slip_print, "slip_printer", printer)
    return paper


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every printer away."""
    monkeypatch.setattr(slip_print, "slip_printer", lambda: None)


def admit(gate: Gate, *, tick: bool) -> None:
    """Log a visitor by the form."""
    gate.page.function_key("F2")
    gate.settle()
    keys(gate.find(QLineEdit, "visitor.room"), "2-1701")
    gate.settle()
    keys(gate.find(QLineEdit, "visitor.name"), "陆白露")
    phone = gate.find(QAbstractButton, "visitor.verified.phone")
    QTest.mouseClick(phone, Qt.MouseButton.LeftButton)
    if tick:
        box = gate.find(CheckBox, "visitor.slip")
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    QTest.mouseClick(gate.find(QAbstractButton, "visitor.save"), Qt.MouseButton.LeftButton)
    rest(gate)


def rest(gate: Gate) -> None:
    """Wait until book and paper are at rest."""
    gate.settle()
    assert gate.desk.beside.wait_idle(10_000)
    gate.settle()


def kept(gate: Gate) -> list[Path]:
    """Return the slips that lie in the data folder."""
    return sorted((gate.post.data / "slips").glob("*"))


def code_on(path: Path) -> str:
    """Return what the code on a PDF's page says."""
    with pypdfium2.PdfDocument(path) as document:
        image = document[0].render(scale=203.2 / 72).to_pil()
    (code,) = zxingcpp.read_barcodes(image)
    return str(code.text)


def test_a_tick_in_the_form_prints_the_slip(gate: Gate, roll: Path) -> None:
    """What comes out of the printer is scanned at the exit; no copy is left behind."""
    admit(gate, tick=True)
    assert gate.passages == [(Direction.IN, "01")]
    assert "单子已送打印" in gate.said
    assert kept(gate) == []
    gate.type(code_on(roll))
    gate.press(ENTER)
    assert gate.passages[0] == (Direction.OUT, "01")


def test_the_paper_is_72_by_120_millimetres(gate: Gate, roll: Path) -> None:
    """Without margins: the slip has its own."""
    admit(gate, tick=True)
    with pypdfium2.PdfDocument(roll) as document:
        assert len(document) == 1
        size = document[0].get_size()
    assert size == pytest.approx((72 / 25.4 * 72, 120 / 25.4 * 72), abs=1)


def test_without_a_tick_nothing_is_printed(gate: Gate, roll: Path) -> None:
    """Nor is a pass made out."""
    admit(gate, tick=False)
    assert not roll.exists()
    assert gate.post.register.rows.value("SELECT count(*) FROM passes") == 0


def test_the_tick_is_remembered(gate: Gate, roll: Path) -> None:
    """For the next visitor and after the next start."""
    admit(gate, tick=True)
    roll.unlink()
    assert settings.load(gate.post.data).print_slips
    admit(gate, tick=False)
    assert roll.exists()


@pytest.mark.usefixtures("no_printer")
def test_without_a_printer_the_slip_is_a_file(gate: Gate) -> None:
    """The status line says where."""
    admit(gate, tick=True)
    (path,) = kept(gate)
    assert path.name == "GP-N01-20260612-V01.pdf"
    assert gate.said[-1] == f"没有打印机，单子存在 {path}"
    gate.type(code_on(path))
    gate.press(ENTER)
    assert gate.passages[0] == (Direction.OUT, "01")


def test_ctrl_p_prints_the_last_visitors_slip_again(gate: Gate, roll: Path) -> None:
    """The first lies in the bin: the new one lets out too."""
    admit(gate, tick=True)
    roll.unlink()
    QTest.keyClick(gate.box, Qt.Key.Key_P, CONTROL)
    rest(gate)
    gate.type(code_on(roll))
    gate.press(ENTER)
    assert gate.passages[0] == (Direction.OUT, "01")


def test_ctrl_p_prints_for_one_who_was_expected(gate: Gate, roll: Path) -> None:
    """Let in by the card, without the form."""
    number = add_expected(gate.post.register, gate.post.guard, GUEST).number
    gate.page.activated()
    gate.settle()
    QTest.mouseClick(
        gate.find(QAbstractButton, f"gate.expected{number}"), Qt.MouseButton.LeftButton
    )
    gate.settle()
    QTest.keyClick(gate.box, Qt.Key.Key_P, CONTROL)
    rest(gate)
    assert len(code_on(roll)) == 26


def test_ctrl_p_with_nobody_let_in_says_so(gate: Gate, roll: Path) -> None:
    """Nothing is printed."""
    QTest.keyClick(gate.box, Qt.Key.Key_P, CONTROL)
    rest(gate)
    assert gate.failed == ["这里还没有放进访客"]
    assert not roll.exists()


@pytest.mark.qt_log_ignore("QPainter::begin\\(\\): Returned false", extend=True)
def test_a_printer_that_fails_keeps_the_slip(
    gate: Gate, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One sentence; the file stays, to be printed by hand."""

    def broken() -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "no such folder" / "paper.pdf"))
        return slip_print.set_up(made)

    monkeypatch.setattr(slip_print, "slip_printer", broken)
    admit(gate, tick=True)
    assert len(gate.failed) == 1
    assert len(kept(gate)) == 1


def test_a_slip_is_black_and_white_alone(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thermal head knows no grey: two colours, 576 dots."""
    monkeypatch.setattr(slip_print, "slip_printer", lambda: None)
    admit(gate, tick=True)
    image = slip_print.slip_image(kept(gate)[0])
    assert (image.width(), image.height(), image.depth()) == (576, 960, 1)
