"""The reports page over a real book: folder, review, print, day and month, 验真."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.errors import Unavailable
from guardpost.reports.files import report_file
from guardpost.reports.make import make_report
from guardpost.words import Words
from tests.reports.working import a_whole_shift, signed_over
from tests.site import PIN, make_post
from tests.ui.booth import Booth, put_away
from ui.compose import build_window
from ui.dialogs import paper, printers
from ui.dialogs.paper import new_printer
from ui.print_process import Printer, PrintJob
from ui.reports import printing
from ui.reports.chart import FlowChart
from ui.reports.countersign import CountersignPanel
from ui.reports.printing import PrintPanel
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.choice import ComboBox
from ui.widgets.pin import PinBoxes
from ui.widgets.signature import SignaturePad
from ui.widgets.table import Table
from ui.widgets.text import Text

NUMBER = "GP-N01-20260612-1"
WORDS = Words("zh_CN")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window with one sealed report; the administrator sits there, on the page."""
    post = make_post(tmp_path / "data", clock)
    a_whole_shift(post)
    handover, keys = signed_over(post)
    make_report(post.register, post.data, post.relief, handover.closed.number, keys, WORDS)
    post.close()
    window = build_window(post.data, clock=clock, lang="en")
    window.resize(1366, 768)
    window.show()
    made = Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    window.desk.theme.set_reduced_motion(True)
    made.sign_in(made.admin)
    window.show_page("reports")
    made.settle()
    yield made
    put_away(window)


def file_of(desk: Booth) -> Path:
    """Return the report's file."""
    return report_file(desk.window.desk.data_dir, NUMBER)


def column(desk: Booth, at: int) -> list[str]:
    """Return the words of a column of the folder."""
    model = desk.find(Table, "reports.table").model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def turn_to(desk: Booth, code: str) -> None:
    """Choose a tab."""
    desk.find(Chips, "reports.tabs").button(code).click()
    desk.settle()


def draw(desk: Booth) -> None:
    """Sign on the pad by mouse."""
    pad = desk.find(SignaturePad, "reports.countersign_panel.pad")
    for start in (40, 120):
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(start, 40))
        for step in range(8):
            desk.clock.advance(seconds=0.02)
            QTest.mouseMove(pad, QPoint(start + 12 * step, 40 + 9 * (step % 3) * 4))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(start + 96, 90))


def countersign(desk: Booth, pin: str = PIN) -> None:
    """Open the panel, sign, type the PIN, press the button."""
    desk.find(Button, "reports.countersign").click()
    desk.settle()
    draw(desk)
    QTest.keyClicks(desk.find(PinBoxes, "reports.countersign_panel.pin"), pin)
    desk.find(Button, "reports.countersign_panel.sign").click()
    desk.settle()


def test_the_supervisor_countersigns_in_the_window(desk: Booth) -> None:
    """The third field is filled, the earlier seals stay valid, the hash is an entry."""
    countersign(desk)
    assert column(desk, 1) == ["Reviewed"]
    said = subprocess.run(
        ["pdfsig", str(file_of(desk))], capture_output=True, text=True, check=True
    ).stdout
    assert said.count("Signature is Valid.") == 3
    noted = "SELECT count(*) FROM ledger WHERE kind = 'report.sealed' AND actor = 'A01'"
    admin = noted.replace("A01", desk.admin)
    assert desk.rows(admin) == [(1,)]
    assert not desk.find(CountersignPanel, "reports.countersign_panel").isVisible()
    assert not desk.find(Button, "reports.countersign").isEnabled()


def test_a_wrong_pin_seals_nothing_and_keeps_the_strokes(desk: Booth) -> None:
    """It is said, and typed again."""
    before = file_of(desk).read_bytes()
    countersign(desk, "135791")
    assert file_of(desk).read_bytes() == before
    assert desk.find(Text, "reports.countersign_panel.said").text()
    pad = desk.find(SignaturePad, "reports.countersign_panel.pad")
    assert (column(desk, 1), pad.state) == (["Signed"], "signed")
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert pad.state == "empty"
    assert desk.find(PinBoxes, "reports.countersign_panel.pin").text() == ""


def test_the_folder_is_filtered_by_day(desk: Booth) -> None:
    """Esc shows all again."""
    assert column(desk, 0) == [NUMBER]
    desk.find(QDateEdit, "reports.day").setDate(QDate(2026, 6, 11))
    desk.settle()
    assert column(desk, 0) == []
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    desk.settle()
    assert column(desk, 0) == [NUMBER]


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Put a printer there that prints into PDF files; return them as they come."""
    made: list[Path] = []

    def into_file(job: PrintJob) -> QPrinter:
        printer = new_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.append(tmp_path / f"paper-{len(made)}.pdf")
        printer.setOutputFileName(str(made[-1]))
        return printer

    found = (Printer("LaserJet", can_turn=True), Printer("Office"))
    monkeypatch.setattr(printers, "known_printers", lambda: found)
    monkeypatch.setattr(paper, "open_printer", into_file)
    return made


def print_once(desk: Booth) -> None:
    """Open the panel and press Enter."""
    desk.find(Button, "reports.print").click()
    desk.settle()
    QTest.keyClick(desk.find(PrintPanel, "reports.printing"), Qt.Key.Key_Return)
    desk.settle()


def ink_of_mark(paper: Path) -> float:
    """Return how dark the place of the mark is on the first page."""
    with pypdfium2.PdfDocument(paper) as document:
        page = document[0].render(scale=2).to_pil().convert("L")
    wide = page.width
    box = page.crop((wide // 2 - 60, 24, wide // 2 + 60, 70))
    dark: int = sum(box.histogram()[:128])
    return dark / int(box.width * box.height)


def test_a_reprint_is_marked_as_a_copy_and_the_file_stays(desk: Booth, papers: list[Path]) -> None:
    """Each print is an entry; the first paper has no mark."""
    before = file_of(desk).read_bytes()
    for _ in range(3):
        print_once(desk)
    assert len(papers) == 3
    assert ink_of_mark(papers[0]) == 0
    assert ink_of_mark(papers[1]) > 0.01
    assert file_of(desk).read_bytes() == before
    assert desk.rows("SELECT copy, printer, two_sided, failed FROM report_prints") == [
        (n, "LaserJet", 1, 0) for n in range(3)
    ]
    assert column(desk, 2) == ["3×"]


def test_both_sides_are_offered_where_the_printer_has_them(desk: Booth, papers: list[Path]) -> None:
    """Another printer, another answer; the entry says what was printed."""
    desk.find(Button, "reports.print").click()
    desk.settle()
    sides, choice = (
        desk.find(Chips, "reports.printing.sides"),
        desk.find(ComboBox, "reports.printing.printer"),
    )
    assert sides.code() == "both"
    choice.setCurrentText("Office")
    assert sides.code() == "one"
    assert not sides.button("both").isEnabled()
    desk.find(Button, "reports.printing.print").click()
    desk.settle()
    assert desk.rows("SELECT printer, two_sided FROM report_prints") == [("Office", 0)]
    assert len(papers) == 1


def test_a_printer_that_fails_leaves_no_paper_in_the_count(
    desk: Booth, papers: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The book says that it failed; the panel says why and stays."""

    def off_line(*_args: object) -> None:
        raise Unavailable("printer.failed")

    with monkeypatch.context() as patched:
        patched.setattr(paper, "print_file", off_line)
        print_once(desk)
    assert desk.rows("SELECT copy, failed FROM report_prints") == [(0, 1)]
    assert column(desk, 2) == ["–"]
    panel = desk.find(PrintPanel, "reports.printing")
    assert panel.is_open
    assert len(papers) == 1
    assert any("marked as printed anew" in text.text() for text in panel.findChildren(Text))
    jobs: list[PrintJob] = []

    def taken(job: PrintJob) -> bool:
        jobs.append(job)
        return False

    monkeypatch.setattr(printing, "run_print", taken)
    print_once(desk)
    print_once(desk)
    anew = "Printed anew 1 · the printing before failed"
    assert [job.mark for job in jobs] == [anew, "Copy 2"]


def test_without_a_printer_nothing_is_sent(desk: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button is closed, Enter does nothing."""
    monkeypatch.setattr(printers, "known_printers", tuple)
    print_once(desk)
    assert not desk.find(Button, "reports.printing.print").isEnabled()
    assert desk.rows("SELECT count(*) FROM report_prints") == [(0,)]


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_a_months_report_is_made_from_the_window(
    form: str, desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number has its copy; its charts hold what the book holds."""
    turn_to(desk, "periods")
    out = tmp_path / f"june.{form}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.find(Chips, "reports.listed").button("entries").click()
    desk.find(Button, f"reports.make_{form}").click()
    desk.settle()
    desk.settle()
    assert desk.rows("SELECT number, copy, form FROM period_reports") == [
        ("GP-N01-202606", 1, form)
    ]
    if form == "pdf":
        with pypdfium2.PdfDocument(out) as document:
            assert len(document) >= 2
    else:
        assert "Entries one by one" in load_workbook(out).sheetnames
    assert "in 3, out 2" in desk.find(Text, "reports.figures").text()
    assert "Fri 3/2" in desk.find(FlowChart, "reports.weekdays").accessibleDescription()


def test_no_report_is_saved_over_a_sealed_one(desk: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page says so; the original keeps every byte, and nothing is noted."""
    turn_to(desk, "periods")
    before = file_of(desk).read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file_of(desk)), ""))
    desk.find(Button, "reports.make_pdf").click()
    desk.settle()
    assert "among the sealed reports" in desk.find(Text, "reports.period_said").text()
    turn_to(desk, "folder")
    said: list[str] = []
    desk.window.desk.failed.connect(said.append)
    desk.find(Button, "reports.save").click()
    desk.settle()
    assert "among the sealed reports" in said[0]
    assert file_of(desk).read_bytes() == before
    assert desk.rows("SELECT count(*) FROM period_reports") == [(0,)]


def test_making_can_be_stopped(
    desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is noted, no file is there."""
    turn_to(desk, "periods")
    out = tmp_path / "june.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.find(Button, "reports.make_pdf").click()
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    desk.settle()
    desk.settle()
    assert not out.exists()
    assert desk.rows("SELECT count(*) FROM period_reports") == [(0,)]
    assert desk.find(Button, "reports.make_pdf").isEnabled()


def test_a_day_to_come_is_said(desk: Booth) -> None:
    """In the page, not as an error of the program; today's figures come back."""
    turn_to(desk, "periods")
    desk.find(QDateEdit, "reports.period_day").setDate(QDate(2026, 8, 1))
    desk.settle()
    assert "still to come" in desk.find(Text, "reports.period_said").text()
    desk.find(QDateEdit, "reports.period_day").setDate(QDate(2026, 6, 12))
    desk.settle()
    assert desk.find(Text, "reports.period_said").text() == ""


def test_a_report_is_checked_and_who_signed_is_told(desk: Booth) -> None:
    """The chosen report, from the folder."""
    desk.find(Button, "reports.check").click()
    desk.settle()
    assert "is the original" in desk.find(Text, "reports.said").text()
    seals = desk.find(Text, "reports.seals").text().splitlines()
    assert [line.partition(":")[0] for line in seals] == ["Outgoing leader", "Incoming leader"]
    assert all(line.endswith("intact") for line in seals)


def test_what_differs_in_a_file_is_said(
    desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One byte of the page."""
    turn_to(desk, "checking")
    pdf = bytearray(file_of(desk).read_bytes())
    pdf[pdf.index(b"stream") + 60] ^= 1
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(pdf)
    chosen = lambda *_args, **_named: (str(forged), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    desk.find(Button, "reports.check_file").click()
    desk.settle()
    assert "broken" in desk.find(Text, "reports.said").text()
    assert "does not hold" in desk.find(Text, "reports.seals").text()


def test_the_number_of_the_paper_is_typed(desk: Booth) -> None:
    """Who signed, and the fingerprint that the original shows; another number is unknown."""
    from guardpost.reports.moments import hex_groups
    from guardpost.reports.proof import printed_pin

    turn_to(desk, "checking")
    pin = printed_pin(file_of(desk).read_bytes())
    assert pin is not None
    line = desk.find(QLineEdit, "reports.code")
    QTest.keyClicks(line, f" {NUMBER.lower()}")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert hex_groups(pin.head) in desk.find(Text, "reports.said").text()
    assert "罗守田" in desk.find(Text, "reports.seals").text()
    line.setText("GP-N01-20250101-1")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert "knows no report GP-N01-20250101-1" in desk.find(Text, "reports.said").text()


def test_the_code_of_the_paper_is_scanned(desk: Booth) -> None:
    """As a scanner types it: the code, then Enter; a plate is no code."""
    from guardpost.reports.proof import printed_pin

    turn_to(desk, "checking")
    pin = printed_pin(file_of(desk).read_bytes())
    assert pin is not None
    line = desk.find(QLineEdit, "reports.code")
    line.setText(pin.code_text())
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert f"has report {NUMBER}" in desk.find(Text, "reports.said").text()
    signed = desk.find(Text, "reports.seals").text().splitlines()
    assert [one.partition(":")[0] for one in signed] == ["Outgoing leader", "Incoming leader"]
    line.setText("AD06918")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert "not the code" in desk.find(Text, "reports.said").text()
