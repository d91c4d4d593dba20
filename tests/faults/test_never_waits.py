"""A slow disk, a slow printer, a slow report: the window answers keys all the while."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from guardpost.backups import making
from guardpost.clock import ManualClock
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor, visitors_inside
from guardpost.reports import files
from guardpost.reports import make as making_reports
from tests.e2e.hostile import Hands, hands_at
from tests.faults.held import Held
from tests.site import Post
from tests.ui.booth import Booth
from tests.ui.gate_post import Gate, gate_at
from tests.ui.handover_desk import handover_desk
from tests.ui.slip_desk import ask, slip_desk
from tests.ui.test_reports_page import desk, papers
from tests.ui.test_safekeeping import keeper
from ui.dialogs import release_print, slip_print
from ui.forms.slips import SlipPrinter
from ui.print_process import run_print
from ui.report_maker import ReportMaker
from ui.reports import printing
from ui.widgets.buttons import Button

__all__ = ["desk", "papers"]


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the hands of a guard at the window."""
    with hands_at(tmp_path / "data", clock) as made:
        yield made


def answers(gate: Gate) -> None:
    """Type a key on the gate page: it stands in the box at once."""
    QTest.keyClicks(gate.box, "7")
    QApplication.processEvents()
    assert gate.box.text().endswith("7")


def test_a_slow_verb_leaves_the_window_its_keys(hands: Hands, qtbot: QtBot) -> None:
    """Whole pages turn, a form opens and is typed into; the answers come when the disk does."""
    slow = Held()
    hands.window.desk.ask_register(slow, lambda _none: None, hands.window.desk.say_error)
    slow.wait_reached(qtbot)
    hands.tap(Qt.Key.Key_F2)
    QApplication.processEvents()
    hands.go("visitor.name")
    QTest.keyClicks(hands.field("visitor.name"), "Lu")
    assert hands.text("visitor.name") == "Lu"
    for page in ("inside", "entries", "gate"):
        hands.window.show_page(page)
        QApplication.processEvents()
        assert hands.window.pages[page].isVisible()
    hands.window.desk.language.set("en")
    assert hands.text("visitor.name") == "Lu"
    slow.let_go()
    hands.settle()
    assert hands.failed == []


def test_a_slow_printer_leaves_the_report_page_its_keys(
    desk: Booth, papers: list[Path], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Printing and saving a copy are done beside the window, and said when they are done."""
    said: list[str] = []
    desk.window.desk.said.connect(said.append)
    slow = Held(run_print)
    monkeypatch.setattr(printing, "run_print", slow)
    desk.find(Button, "reports.print").click()
    desk.settle()
    desk.press(Qt.Key.Key_Return)
    slow.wait_reached(qtbot)
    desk.window.show_page("gate")
    QTest.keyClicks(desk.focus, "3K7")
    assert desk.window.pages["gate"].isVisible()
    slow.let_go()
    desk.settle()
    assert len(papers) == 1
    assert [one for one in said if "Sent to LaserJet" in one]


def test_a_slow_drive_leaves_the_window_its_keys_while_a_copy_is_saved(
    desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The copy is whole when it is said to be saved."""
    out, said = tmp_path / "copy.pdf", list[str]()
    desk.window.desk.said.connect(said.append)
    slow = Held(files.write_file)
    monkeypatch.setattr(files, "write_file", slow)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_n: (str(out), ""))
    desk.find(Button, "reports.save").click()
    slow.wait_reached(qtbot)
    desk.window.show_page("entries")
    assert desk.window.pages["entries"].isVisible()
    assert said == []
    slow.let_go()
    desk.settle()
    desk.settle()
    assert out.read_bytes().startswith(b"%PDF")
    assert str(out) in said[-1]


def test_a_slow_drive_leaves_the_window_its_keys_while_a_backup_is_made(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Not even a report or a printer waits for it: it has a thread of its own."""
    slow = Held(making._written)
    monkeypatch.setattr(making, "_written", slow)
    keeper(hands.booth).back_up()
    slow.wait_reached(qtbot)
    hands.replace("gate.search", "3K725")
    hands.press(Qt.Key.Key_Return)
    assert len(hands.passages()) == 1
    slow.let_go()
    assert keeper(hands.booth).wait_idle(60_000)


def test_a_slow_roll_leaves_the_gate_its_keys(
    post: Post, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Even the question which printers there are is asked beside the window."""
    slow = Held(lambda: None)
    monkeypatch.setattr(slip_print, "slip_printer", slow)
    guest = VisitorDetails(VisitorCategory.VISITOR, "2栋1701", "陆白", verified="phone")
    visit = admit_visitor(post.register, post.guard, guest).line.seq
    with gate_at(post, qapp) as gate:
        SlipPrinter(gate.desk, gate.page).print_visit(visit)
        slow.wait_reached(qtbot)
        answers(gate)
        slow.let_go()
        assert gate.desk.beside.wait_idle(60_000)
        assert "打印机" in gate.said[-1]


def test_a_slow_printer_of_release_slips_leaves_the_page_its_keys(
    post: Post, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The slip is made out and its paper comes when the printer does."""
    slow = Held(lambda: None)
    monkeypatch.setattr(release_print, "release_printer", slow)
    with slip_desk(post, qapp) as page:
        page.arrive(ask(post))
        for button in ("removal.identity", "removal.more", "removal.more.print"):
            page.click(button)
        slow.wait_reached(qtbot)
        page.click("removal.more")
        slow.let_go()
        assert page.desk.beside.wait_idle(60_000)
        assert "打印机" in page.said[-1]


def test_a_slow_report_leaves_the_next_shift_its_keys(
    post: Post, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The handover stands and the next shift works while the paper is made and written."""
    slow = Held(making_reports.keep_report)
    monkeypatch.setattr(making_reports, "keep_report", slow)
    with handover_desk(post, qapp, reports=ReportMaker) as page:
        page.hand_over()
        slow.wait_reached(qtbot)
        assert post.shift == "20260613-1"
        guest = VisitorDetails(VisitorCategory.VISITOR, "2栋1701", "陆白", verified="phone")
        page.desk.act(admit_visitor, guest, done=lambda _visit: None)
        page.settle()
        assert visitors_inside(post.register.rows)
        page.go("lineup")
        slow.let_go()
        assert page.desk.beside.wait_idle(60_000)
        page.settle()
    assert list((post.data / "reports").glob("*.pdf"))
