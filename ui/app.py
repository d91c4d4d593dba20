"""Starting the program with a window."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from guardpost.clock import Clock, SystemClock
from guardpost.errors import GuardpostError, Refused, Unavailable
from guardpost.words import Words
from ui.beside import Beside
from ui.compose import build_window
from ui.crash import LOGS, keep_log, survive
from ui.look import new_application, prepare_application
from ui.main_window import MainWindow
from ui.theme import Theme

if TYPE_CHECKING:
    from guardpost.keys.rekeying import Renewed
    from ui.dialogs.key_renewal import RenewalOrder
    from ui.hang import HangWatch

# How often Python gets a turn to see SIGTERM while Qt waits for events.
SIGNAL_MS = 300
# Somebody ends it, at the keyboard or by closing its terminal; Windows knows no SIGHUP.
_ENDING = ("SIGTERM", "SIGINT", "SIGHUP")


def open_window(data_dir: Path, lang: str | None = None) -> int:
    """Show the window until it is closed; the first start asks what a new site needs.

    Raises:
        Refused: ``instance.running``; the first window was asked to show itself.
        Unavailable: the book or its keys cannot be read; the screen has said so.
    """
    app = new_application()
    try:
        window = _window(app, data_dir, lang)
    except Refused as refusal:
        if refusal.code == "instance.running":
            from ui.raising import ask_to_raise

            ask_to_raise(data_dir)
        else:
            _show_failure(app, data_dir, lang, refusal)
        raise
    except Unavailable as failure:
        _show_failure(app, data_dir, lang, failure)
        raise
    if window is None:
        return 0
    Booth(app, data_dir).show(window)
    return app.exec()


def _show_failure(
    app: QApplication, data_dir: Path, lang: str | None, error: GuardpostError
) -> None:
    from ui.dialogs.start_failure import StartFailure

    look = prepare_application(app, data_dir, SystemClock(), lang)
    StartFailure(look.theme, error).exec()
    look.leave()


class Booth:
    """The window that is up, and the next one: over an emergency book, or under a new key."""

    def __init__(self, app: QApplication, data_dir: Path) -> None:
        self._app, self._data_dir = app, data_dir
        self._window: MainWindow | None = None
        self._watch: HangWatch | None = None
        # The person signs off, or the PC goes down: whoever still writes is killed soon.
        app.commitDataRequest.connect(QApplication.closeAllWindows)

    def show(self, window: MainWindow) -> None:
        """Show a window until it is closed."""
        self._window = window
        survive(window.desk.failed.emit)
        window.showMaximized()
        _close_on_signals(window)
        window.seen.connect(lambda: self._settle(window))
        collect_less(window)
        # Not from within the press of a button that goes with its window.
        window.desk.emergency_asked.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        window.desk.renewal_asked.connect(self._renew, Qt.ConnectionType.QueuedConnection)

    def _settle(self, window: MainWindow) -> None:
        """Do what the lock screen need not wait for."""
        from ui.hang import HangWatch
        from ui.raising import listen_for_raise

        keep_log(window.desk.data_dir)
        listen_for_raise(window, window.desk.home)
        if self._watch is None:
            self._watch = HangWatch(self._data_dir / LOGS, window.desk.clock, self._app)
            self._app.aboutToQuit.connect(self._watch.end)

    def _go_on(self) -> None:
        """Shut the damaged book and open an emergency book in its place."""
        self._open(self._shut())

    def _renew(self, order: RenewalOrder) -> None:
        """Put the book under a new key while no window has it open, then open one again."""
        from ui.dialogs.renewing import RenewingDialog

        lang, clock = self._shut(), SystemClock()
        look = prepare_application(self._app, self._data_dir, clock, lang)
        dialog = RenewingDialog(look.theme, self._data_dir, clock, order)
        dialog.exec()
        if dialog.renewed is not None:
            self._show_new_sheet(look.theme, dialog.renewed, clock, lang)
        look.leave()
        if dialog.is_ended:
            self._app.exit(0)
            return
        self._open(lang)
        if dialog.renewed is not None and self._window is not None:
            self._window.desk.backup_asked.emit()

    def _show_new_sheet(self, theme: Theme, made: Renewed, clock: Clock, lang: str) -> None:
        from guardpost.keys.renewal import sheet_is_given
        from guardpost.recovery import sheet_for

        codes = (made.administrator_code, made.recovery_code, made.signers)
        words = Words(lang)
        _show_sheet(theme, partial(sheet_for, made.site, made.staff, clock.now(), words, *codes))
        with suppress(Unavailable):
            sheet_is_given(self._data_dir)

    def _shut(self) -> str:
        """Shut the window; return its language."""
        assert self._window is not None
        lang = self._window.desk.language.lang
        self._app.setQuitOnLastWindowClosed(False)
        self._window.close()
        self._window.deleteLater()
        return lang

    def _open(self, lang: str) -> None:
        """Open the window that comes after."""
        try:
            self.show(build_window(self._data_dir, lang=lang))
        except GuardpostError as error:
            _show_failure(self._app, self._data_dir, lang, error)
            self._app.exit(1)
        self._app.setQuitOnLastWindowClosed(True)


def _window(app: QApplication, data_dir: Path, lang: str | None) -> MainWindow | None:
    try:
        return build_window(data_dir, lang=lang)
    except Refused as refusal:
        if refusal.code != "site.not_opened":
            raise
        return _first_window(app, data_dir, lang)


def collect_less(window: MainWindow) -> None:
    """Have waste looked for from when the window stands, and only in what is made later.

    What stands then, and once the pages behind the lock screen are made, stands until the
    end; looking through all of it takes longer than a key may wait.
    """
    window.seen.connect(gc.freeze)
    window.seen.connect(gc.enable)
    window.stocked.connect(gc.freeze)


def _first_window(app: QApplication, data_dir: Path, lang: str | None) -> MainWindow | None:
    from guardpost.recovery import sheet_of
    from ui.dialogs.first_start import FirstStart

    clock = SystemClock()
    look = prepare_application(app, data_dir, clock, lang)
    dialog = FirstStart(look, data_dir, clock)
    if dialog.exec() != FirstStart.DialogCode.Accepted:
        return None
    if dialog.opened is not None:
        words = Words(look.language.lang)
        _show_sheet(look.theme, partial(sheet_of, dialog.opened, clock.now(), words))
    chosen = look.language.lang
    look.leave()
    return _window(app, dialog.data_dir, chosen)


def _show_sheet(theme: Theme, make: Callable[[], bytes]) -> None:
    """Show the recovery sheet until it is put away; the window opens after it."""
    from ui.dialogs.recovery_sheet import RecoverySheetDialog

    beside = Beside()
    dialog = RecoverySheetDialog(theme, make, beside)
    dialog.exec()
    beside.close()
    dialog.forget()


def _close_on_signals(window: MainWindow) -> None:
    def close(_number: int, _frame: FrameType | None) -> None:
        # Not in the middle of what Qt is doing: Python hears the signal even in a paint event.
        QTimer.singleShot(0, QApplication.closeAllWindows)

    for name in _ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), close)
    turn = QTimer(window)
    turn.timeout.connect(window.isVisible)
    turn.start(SIGNAL_MS)
