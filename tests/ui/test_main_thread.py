"""The window's own thread asks neither disk nor printer, key store, database, PDF or argon2.

Outside these walks: the start and the end of the program, a choice of files, which is the
system's, and the log, which is written where an error is met, so that it outlives a crash.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from guardpost.clock import ManualClock
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from tests.ui.booth import Booth, booth
from tests.ui.slow_calls import slow_calls
from tests.ui.test_reports_page import desk as desk_with_report
from ui.widgets.buttons import Button
from ui.widgets.checkrow import CheckBox
from ui.widgets.chips import Chips

__all__ = ["desk_with_report"]

FORMS = (Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F10, Qt.Key.Key_F8)


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the window as it stands after the start."""
    with booth(tmp_path / "data", clock, lang="en") as made:
        made.settle()
        yield made


def click(desk: Booth, kind: type[QWidget], name: str) -> None:
    """Press something and wait for what it does."""
    QTest.mouseClick(desk.find(kind, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    desk.settle()


def walk(desk: Booth) -> None:
    """Sign in, open every page and form, change what can be chosen, lock and come back."""
    desk.sign_in(desk.admin)
    for page in desk.window.pages:
        desk.window.show_page(page)
        desk.settle()
    desk.window.show_page("gate")
    for key in FORMS:
        QTest.keyClick(desk.window, key)
        desk.settle()
        if key == Qt.Key.Key_F2:
            click(desk, CheckBox, "visitor.slip")
    QTest.keyClicks(desk.focus, "3K7")
    desk.settle()
    QTest.keyClick(desk.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.window.show_page("settings")
    desk.settle()
    for chips, code in (("language", "zh_CN"), ("language", "en"), ("look", "night")):
        desk.find(Chips, f"settings.{chips}").button(code).click()
        desk.settle()
    for name in ("settings.verify", "settings.recovery_sheet"):
        desk.find(Button, name).click()
        desk.settle()
    QApplication.processEvents()
    guest = VisitorDetails(VisitorCategory.VISITOR, "2栋1701", "陆白", verified="phone")
    desk.window.desk.act(admit_visitor, guest, done=lambda _visit: None)
    desk.settle()
    desk.window.lock()
    desk.sign_in(desk.guard)


def test_no_page_waits_for_anything_slow(desk: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the window is driven through, from the first sign-in to the next."""
    with slow_calls(monkeypatch) as found:
        walk(desk)
    assert sorted(found) == []


def test_nor_does_the_reports_page(
    desk_with_report: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report is looked at, saved, checked and printed; day and month are made."""
    desk, out = desk_with_report, tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_n: (str(out), ""))
    with slow_calls(monkeypatch) as found:
        for name in ("reports.save", "reports.print"):
            desk.find(Button, name).click()
            desk.settle()
        QTest.keyClick(desk.window, Qt.Key.Key_Escape)
        desk.find(Button, "reports.check").click()
        desk.settle()
        desk.find(Chips, "reports.tabs").button("periods").click()
        desk.settle()
        desk.find(Button, "reports.make_pdf").click()
        desk.settle()
    assert sorted(found) == []


def test_a_call_on_the_windows_thread_is_found(
    desk: Booth, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two above would be blind without this."""
    from guardpost import settings
    from ui.display import has_display

    with slow_calls(monkeypatch) as found:
        has_display({"WAYLAND_DISPLAY": "none", "XDG_RUNTIME_DIR": "/nowhere"})
        settings.load(desk.window.desk.data_dir)
    assert ("socket.connect", "display.py:_answers") in found
    assert len(found) == 1
