"""The key is renewed from the settings: the window gives way to it, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost.book import reading_book
from guardpost.clock import Clock, ManualClock
from guardpost.keys.book_key import is_keyed
from guardpost.keys.rekeying import Progress, Renewed, renew_key
from guardpost.keys.renewal import is_sheet_owed, owe_sheet
from tests.site import PIN, make_post
from tests.ui.booth import Booth, put_away
from ui import app
from ui.compose import build_window
from ui.dialogs.key_renewal import KeyRenewalDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.dialogs.renewing import RenewingDialog
from ui.main_window import MainWindow
from ui.widgets.buttons import Button

LONG_MS = 60_000


@dataclass
class Program:
    """The program over one folder, as its own door starts it.

    Attributes:
        seen: what was read on the dialogs that stood alone on the screen.
        keys: what is pressed in the dialog while the book is written.
    """

    data: Path
    booth: app.Booth
    desk: Booth
    seen: dict[str, str] = field(default_factory=dict)
    keys: tuple[Qt.Key, ...] = ()

    @property
    def window(self) -> MainWindow:
        """The window that is up."""
        assert self.booth._window is not None
        return self.booth._window

    def look(self) -> None:
        """Read what stands above; press what is to be pressed there."""
        for widget in QApplication.topLevelWidgets():
            if not isinstance(widget, QDialog) or not widget.isVisible():
                continue
            if isinstance(widget, RenewingDialog):
                self.seen["bar"] = widget.button.text()
                if widget.said.text() != self.seen.setdefault("said", widget.said.text()):
                    self.seen["failed"] = widget.said.text()
                    self._press(widget.button, Qt.Key.Key_Return)
                for key in self.keys:
                    self._press(widget, key)
            if isinstance(widget, RecoverySheetDialog):
                self.seen["sheet"] = widget.windowTitle()
                self._press(widget, Qt.Key.Key_Escape)

    def kinds(self) -> list[str]:
        """Return the kinds of the lines about keys."""
        with reading_book(self.data) as rows:
            sql = "SELECT kind FROM ledger WHERE kind LIKE 'keys.%' ORDER BY seq"
            return [kind for (kind,) in rows.all(sql)]

    @staticmethod
    def _press(widget: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)


@pytest.fixture(params=["zh_CN", "en"])
def program(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    clock: ManualClock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Program]:
    """Return a program whose window is up over a plain book, in each language."""
    for name in ("survive", "_close_on_signals", "collect_less", "Booth._settle"):
        monkeypatch.setattr(f"ui.app.{name}", lambda *_all: None)
    post = make_post(tmp_path / "data", clock)
    post.close()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    booth = app.Booth(application, post.data)
    window = build_window(post.data, clock=clock, lang=request.param)
    booth.show(window)
    desk = Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    made = Program(post.data, booth, desk)
    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(made.look)
    timer.start()
    try:
        yield made
    finally:
        timer.stop()
        put_away(made.window)


def ask(program: Program, who: str, pin: str = PIN) -> KeyRenewalDialog:
    """Sign in, find the button among the settings by its name, and type a PIN."""
    desk = program.desk
    desk.sign_in(who)
    desk.window.show_page("settings")
    desk.settle()
    button = desk.find(Button, "settings.renew_key")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    dialog = desk.window.findChild(KeyRenewalDialog)
    assert dialog is not None
    edit = dialog.findChild(QLineEdit, "renewal.pin")
    assert edit is not None
    QTest.keyClicks(edit, pin)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    return dialog


def test_by_keys_alone_the_book_is_locked_and_the_window_comes_back(
    program: Program, qtbot: QtBot
) -> None:
    """The sheet is shown once; the next window is locked, and the same PIN opens it."""
    first = program.window
    dialog = ask(program, program.desk.admin)
    said = " ".join(text.text() for text in dialog.meanings)
    for text in dialog.meanings:
        assert text.height() >= text.heightForWidth(text.width())
    assert dialog.pin.height() >= dialog.pin.sizeHint().height()
    assert ("作废" in said) != ("void" in said)
    qtbot.waitUntil(lambda: program.booth._window is not first, timeout=LONG_MS)
    assert set(program.seen) == {"bar", "said", "sheet"}
    assert is_keyed(program.data)
    assert not is_sheet_owed(program.data)
    assert program.kinds() == ["keys.renewed", "keys.sealed"]
    desk = Booth(program.window, program.desk.clock, (program.desk.admin, "", "", ""))
    assert program.window.locked
    desk.sign_in(program.desk.admin)
    assert not program.window.locked


def test_whoever_is_no_administrator_or_types_a_wrong_pin_is_told(program: Program) -> None:
    """In the dialog; the window stays, and the digits do not."""
    for who, pin in ((program.desk.leader, PIN), (program.desk.admin, "135791")):
        dialog = ask(program, who, pin)
        program.desk.settle()
        assert dialog.isVisible()
        assert dialog.said.text()
        assert dialog.pin.text() == ""
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        dialog.setParent(None)
        program.desk.window.lock()
    assert not is_keyed(program.data)
    assert program.kinds() == []


def test_esc_stops_it_and_the_window_comes_back_as_it_was(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No sheet, no new key, no entry."""
    first = program.window
    program.keys = (Qt.Key.Key_Escape,)
    slow(monkeypatch)
    ask(program, program.desk.admin)
    qtbot.waitUntil(lambda: program.booth._window is not first, timeout=LONG_MS)
    assert "sheet" not in program.seen
    assert not is_keyed(program.data)
    assert program.kinds() == []


def test_why_it_failed_is_said_before_the_window_comes_back(program: Program, qtbot: QtBot) -> None:
    """Somebody else reads the book just then: nothing is changed."""
    first = program.window
    with reading_book(program.data):
        ask(program, program.desk.admin)
        qtbot.waitUntil(lambda: program.booth._window is not first, timeout=LONG_MS)
    assert program.seen["failed"]
    assert "sheet" not in program.seen
    assert not is_keyed(program.data)


def test_a_sheet_that_nobody_saw_is_told_of_at_the_next_start(program: Program) -> None:
    """In red, until an administrator has made another."""
    owe_sheet(program.data)
    heard: list[str] = []
    program.window.desk.failed.connect(heard.append)
    assert program.window.frame.isVisibleTo(program.window) is False
    assert [one for one in heard if "恢复单" in one or "recovery sheet" in one]


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the work wait at its first look at the bar until Esc was pressed."""

    def held(data: Path, clock: Clock, actor: str, pin: str, progress: Progress) -> Renewed:
        def until_stopped(done: int, whole: int) -> None:
            while True:
                progress(done, whole)

        return renew_key(data, clock, actor, pin, progress=until_stopped)

    monkeypatch.setattr("ui.dialogs.renewing.renew_key", held)
