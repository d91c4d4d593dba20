"""A print server that takes the call and never answers: the window goes on, and closes."""

from __future__ import annotations

import select
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from guardpost.errors import Unavailable
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor, visitors_inside
from tests.faults.held import Held
from tests.site import Post
from tests.ui.booth import Booth
from tests.ui.gate_post import gate_at
from tests.ui.handover_desk import handover_desk
from tests.ui.test_reports_page import NUMBER, desk
from ui import beside, other_process, print_process
from ui.dialogs.printer_choice import PrinterDialog
from ui.forms.slips import SlipPrinter
from ui.handover.printing import PrintStep
from ui.report_maker import ReportMaker
from ui.reports.printing import PrintPanel
from ui.widgets.buttons import Button
from ui.widgets.text import Text

__all__ = ["desk"]

PATIENCE_MS = 60_000


class Silent:
    """The system's print server, as far as libcups can tell."""

    def __init__(self, place: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(place))
        self._socket.listen()

    def is_asked(self) -> bool:
        """Tell whether somebody waits for an answer."""
        return bool(select.select([self._socket], [], [], 0)[0])

    def go(self) -> None:
        """End, which breaks off what waits."""
        self._socket.close()


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> Iterator[Silent]:
    """Put such a server there for whatever is begun from now on."""
    with tempfile.TemporaryDirectory(prefix="gp") as folder:
        place = Path(folder) / "sock"
        server = Silent(place)
        monkeypatch.setenv("CUPS_SERVER", str(place))
        # The window closes without an answer; nobody waits for it here.
        monkeypatch.setattr(beside, "SECONDS", 0.1)
        yield server
        server.go()


def told(desk: Booth) -> str:
    """Return what the panel says about printers."""
    return desk.find(Text, "reports.printing.asking").text()


@pytest.mark.usefixtures("printing_away")
def test_a_print_server_that_never_answers_leaves_the_window_its_keys(
    desk: Booth, silent: Silent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The panel says what it waits for; a copy is saved, a page turned, a plate typed meanwhile."""
    desk.find(Button, "reports.print").click()
    qtbot.waitUntil(silent.is_asked, timeout=PATIENCE_MS)
    assert told(desk).startswith("Asking which printers there are")
    assert not desk.find(Button, "reports.printing.print").isEnabled()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.find(PrintPanel, "reports.printing").is_open
    out = tmp_path / "copy.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_n: (str(out), ""))
    desk.find(Button, "reports.save").click()
    assert desk.window.desk.worker.wait_idle(PATIENCE_MS)
    desk.window.show_page("gate")
    QTest.keyClicks(desk.focus, "3K7")
    assert desk.window.wait_idle(PATIENCE_MS)
    assert out.read_bytes().startswith(b"%PDF")
    assert desk.window.desk.printing.busy
    silent.go()
    desk.settle()
    assert told(desk) == "There is no printer."


@pytest.mark.usefixtures("printing_away")
def test_the_window_closes_while_a_print_server_is_silent(
    desk: Booth, silent: Silent, qtbot: QtBot
) -> None:
    """No process is left behind that would wait for ever, and none is begun any more."""
    desk.find(Button, "reports.print").click()
    qtbot.waitUntil(silent.is_asked, timeout=PATIENCE_MS)
    (process,) = other_process._running
    desk.window.close()
    assert process.wait(PATIENCE_MS / 1000) != 0
    assert not other_process._running


@pytest.mark.usefixtures("printing_away")
def test_a_slip_that_no_printer_takes_waits_as_a_file(
    post: Post, qapp: QApplication, silent: Silent, qtbot: QtBot
) -> None:
    """The second one is told at once; the gate logs whoever comes."""
    with gate_at(post, qapp) as gate:
        for room in ("2栋1701", "3栋1202"):
            guest = VisitorDetails(VisitorCategory.VISITOR, room, "陆白", verified="phone")
            visit = admit_visitor(post.register, post.guard, guest).line.seq
            SlipPrinter(gate.desk, gate.page).print_visit(visit)
            gate.settle()
            assert gate.desk.worker.wait_idle(PATIENCE_MS)
            qtbot.waitUntil(silent.is_asked, timeout=PATIENCE_MS)
        assert gate.said[-1].startswith("打印机还没有应答，单子先存在")
        assert len(list((post.data / "slips").glob("*.pdf"))) == 2
        assert len(visitors_inside(post.register.rows)) == 2


def test_a_report_stands_while_the_printer_is_asked_for(
    post: Post, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """It is made, shown and can be saved; who has the post has it."""
    slow = Held(lambda: None)
    monkeypatch.setattr(print_process, "find_own_printer", slow)
    with handover_desk(post, qapp, reports=ReportMaker) as page:
        said: list[str] = []
        page.desk.said.connect(said.append)
        page.hand_over()
        slow.wait_reached(qtbot)
        (step,) = page.page.findChildren(PrintStep)
        assert step.phase == "shown"
        assert "正在找打印机…" in said
        slow.let_go()
        assert page.desk.beside.wait_idle(PATIENCE_MS)
        assert said[-1] == "没有打印机，请另存副本"


@pytest.mark.usefixtures("printing_away")
def test_an_answer_that_comes_when_nobody_waits_any_more_is_passed_over(
    desk: Booth, silent: Silent, qtbot: QtBot
) -> None:
    """The dialog was shut meanwhile."""
    shared = desk.window.desk
    chosen: list[str] = []
    dialog = PrinterDialog(
        shared.theme, NUMBER, shared.printing, lambda name, _both: chosen.append(name), desk.window
    )
    dialog.open()
    qtbot.waitUntil(silent.is_asked, timeout=PATIENCE_MS)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    silent.go()
    desk.settle()
    assert chosen == []


@pytest.mark.usefixtures("printing_away", "silent")
def test_a_process_that_dies_is_a_printer_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it died of: a driver may crash."""
    monkeypatch.setattr(print_process, "COMMAND", "no-such-command")
    with pytest.raises(Unavailable, match=r"printer\.failed"):
        print_process.find_printers()
