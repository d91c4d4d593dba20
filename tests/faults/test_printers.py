"""A printer that is gone, that goes while it prints, that is stopped, or that is not there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from guardpost.errors import Unavailable
from tests.ui.booth import Booth
from tests.ui.test_real_queue import QUEUE, has_cups_pdf, queue
from tests.ui.test_real_queue import ask as ask_cups
from tests.ui.test_reports_page import column, desk, file_of, papers, print_once
from ui.crash import survive
from ui.dialogs import paper, printers
from ui.dialogs.paper import new_printer, print_file
from ui.print_process import Printer
from ui.reports import printing
from ui.reports.printing import PrintPanel
from ui.widgets.buttons import Button
from ui.widgets.text import Text

__all__ = ["desk", "papers", "queue"]

GONE = "The printer Old LaserJet is gone: nothing was printed. Choose another one."


class _OutOfPaper(QPrinter):
    """Takes one page."""

    def newPage(self) -> bool:
        """Fail."""
        return False


def said(desk: Booth) -> str:
    """Return what stands at the foot of the panel."""
    panel = desk.find(PrintPanel, "reports.printing")
    return " ".join(text.text() for text in panel.findChildren(Text))


def test_a_printer_that_went_is_said_and_no_other_one_prints(
    desk: Booth, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was there when the panel opened. The book says that its paper does not exist."""
    monkeypatch.setattr(printers, "known_printers", lambda: (Printer("Old LaserJet"),))
    before = file_of(desk).read_bytes()
    print_once(desk)
    desk.settle()
    assert GONE in said(desk)
    assert desk.find(Button, "reports.printing.print").isEnabled()
    assert desk.rows("SELECT printer, failed FROM report_prints") == [("Old LaserJet", 1)]
    assert (column(desk, 2), file_of(desk).read_bytes()) == (["–"], before)
    desk.window.desk.language.set("zh_CN")
    print_once(desk)
    desk.settle()
    assert "Old LaserJet" in said(desk)
    assert "打印机" in said(desk)


def test_a_printer_that_goes_after_the_first_page_is_said(
    desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came out is no report: the book says so, and it does not count as printed."""

    def one_page(_job: object) -> QPrinter:
        made = _OutOfPaper(QPrinter.PrinterMode.HighResolution)
        made.setResolution(paper.PRINT_DPI)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "half.pdf"))
        return made

    monkeypatch.setattr(printers, "known_printers", lambda: (Printer("LaserJet"),))
    monkeypatch.setattr(paper, "open_printer", one_page)
    print_once(desk)
    # The book is told of the failure after the printer was.
    desk.settle()
    assert "does not answer" in said(desk)
    assert desk.rows("SELECT copy, failed FROM report_prints") == [(0, 1)]
    assert column(desk, 2) == ["–"]


def test_paper_that_waits_for_a_stopped_printer_is_said(
    desk: Booth, papers: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It counts as printed, for it will come; the sentence says to look at the printer."""
    told: list[str] = []
    desk.window.desk.said.connect(told.append)
    monkeypatch.setattr(paper, "is_stopped", lambda name: name == "LaserJet")
    print_once(desk)
    assert len(papers) == 1
    assert any("LaserJet is stopped" in one for one in told)
    assert column(desk, 2) == ["1×"]


def test_an_error_that_nobody_foresaw_leaves_no_paper_in_the_count(
    desk: Booth, papers: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said and noted, the panel stays, and the next Enter prints under the next number."""
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    survive(told.append)

    def breaks(*_args: object) -> None:
        raise ValueError("a driver")

    with monkeypatch.context() as broken:
        broken.setattr(printing, "run_print", breaks)
        print_once(desk)
        desk.settle()
    assert len(told) == 1
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.rows("SELECT copy, failed FROM report_prints") == [(0, 1), (1, 0)]
    assert len(papers) == 1


if has_cups_pdf():

    def test_a_real_queue_that_is_stopped_keeps_the_paper(
        desk: Booth, queue: Path, qtbot: QtBot
    ) -> None:
        """CUPS: stopped, the report waits and it is said; taken away, nobody else prints it."""
        told: list[str] = []
        desk.window.desk.said.connect(told.append)
        ask_cups("cupsdisable", QUEUE)
        print_once(desk)
        qtbot.waitUntil(lambda: QUEUE in ask_cups("lpstat", "-W", "not-completed"))
        assert any(f"{QUEUE} is stopped" in one for one in told)
        ask_cups("cancel", "-a", "-x")
        ask_cups("cupsenable", QUEUE)
        desk.find(Button, "reports.print").click()
        desk.settle()
        ask_cups("lpadmin", "-x", QUEUE)
        desk.press(Qt.Key.Key_Return)
        desk.settle()
        desk.settle()
        assert f"The printer {QUEUE} is gone" in said(desk)
        assert desk.rows("SELECT failed FROM report_prints") == [(0,), (1,)]

    def test_another_printer_never_takes_the_paper_of_one_that_is_gone(
        queue: Path, desk: Booth
    ) -> None:
        """Qt would: it falls back to the system's own."""
        ask_cups("lpadmin", "-d", QUEUE)
        with pytest.raises(Unavailable, match=r"printer\.gone"):
            new_printer("Old LaserJet")
        print_file(file_of(desk), new_printer(QUEUE))
        assert QUEUE in ask_cups("lpstat", "-W", "all")
        ask_cups("cancel", "-a", "-x")
