"""The window: the lock screen, the desk behind it, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from ui.desk import Desk
from ui.frame.lock import LockPage
from ui.idle import IdleWatch
from ui.messages import translate
from ui.secrets import put_away_secrets
from ui.widgets.rail import ITEMS

if TYPE_CHECKING:
    from guardpost.registry.staff import Staff
    from ui.frame.desk_frame import DeskFrame
    from ui.page import Page

FUNCTION_KEYS = (
    "F1",
    "Shift+F1",
    "F2",
    "F3",
    "F4",
    "F5",
    "F6",
    "F7",
    "Shift+F7",
    "F8",
    "F9",
    "F10",
)
# The least screen of a booth; every page is read whole there, at 150 % too.
MINIMUM = (1280, 720)
# Between two parts of the pages that are made ahead.
TURN_MS = 5
OVER = object()


class MainWindow(QMainWindow):
    """The window over one book. Built by ``ui.compose`` alone.

    Args:
        make_frame: makes what lies behind the lock screen.
        closing: lets go of the book.

    Attributes:
        desk: what the pages work with.

    Signals:
        seen: the lock screen was painted for the first time.
        stocked: what is made ahead behind it is made.
    """

    seen = Signal()
    stocked = Signal()

    def __init__(
        self, desk: Desk, make_frame: Callable[[], DeskFrame], closing: Callable[[], None]
    ) -> None:
        super().__init__()
        self.desk = desk
        desk.theme.dress(self)
        self._make_frame = make_frame
        self._frame: DeskFrame | None = None
        self._closing = closing
        self._lock = LockPage(desk)
        self._cover = QStackedWidget()
        self._cover.addWidget(self._lock)
        self.setCentralWidget(self._cover)
        self._lock.painted.connect(self._painted, Qt.ConnectionType.SingleShotConnection)
        # What had the keyboard when the desk was locked.
        self._left: QWidget | None = None
        self._ahead: Iterator[None] = iter(())
        self._turns = QTimer(self)
        self._turns.setInterval(TURN_MS)
        self._turns.timeout.connect(self._make_next)
        # The lock screen stands and takes the PIN before the desk is made behind it.
        self.seen.connect(self._make_desk)
        self._idle = IdleWatch(desk.clock.asleep, self)
        self._idle.idle.connect(lambda: self.lock(idle=True))
        desk.recorded.connect(self._somebody_wrote)
        desk.idle_set.connect(self._idle.begin)
        self._connect()
        self.retranslate()
        self.setMinimumSize(*MINIMUM)

    @property
    def locked(self) -> bool:
        """Whether the lock screen covers the desk."""
        return self._cover.currentWidget() is self._lock

    @property
    def frame(self) -> DeskFrame:
        """What lies behind the lock screen, made when it is first asked for."""
        if self._frame is None:
            self._lock.read_people()
            self._frame = self._make_frame()
            self._frame.top.lock_asked.connect(lambda: self.lock())
            self._frame.top.look_asked.connect(self._other_look)
            self._cover.addWidget(self._frame)
        return self._frame

    @property
    def pages(self) -> dict[str, Page]:
        """The pages by their code on the rail."""
        return self.frame.pages

    def wait_idle(self, ms: int) -> bool:
        """Return when the register's thread has nothing left to do; False after ``ms``.

        For tools and tests, which look for widgets by name: every page is made by then.
        """
        assert self.pages
        return self.desk.runner.wait_idle(ms)

    def show_page(self, code: str, hint: object = None) -> None:
        """Show a page of the rail and hand it what it was asked for."""
        self.frame.show_page(code, hint)

    def lock(self, *, idle: bool = False) -> None:
        """Cover the desk; what is half typed stays behind the cover, but for secrets.

        Args:
            idle: nobody touched it for the site's minutes.
        """
        if self.locked:
            return
        from guardpost.registry.staff import sign_out

        self._idle.end()
        self._left = self.focusWidget()
        self.desk.act(sign_out, idle=idle, done=lambda _record: None)
        put_away_secrets(self)
        self.desk.seat(None)
        self._cover.setCurrentWidget(self._lock)
        self._lock.activated()
        self._turns.start()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.setWindowTitle(translate("window", "Guardpost"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the book once the last job is done."""
        self._turns.stop()
        self._closing()
        super().closeEvent(event)

    def _painted(self) -> None:
        # Not within the paint event itself.
        QTimer.singleShot(0, self, self._say_seen)

    def _say_seen(self) -> None:
        if self.isVisible():
            self.seen.emit()

    def _make_desk(self) -> None:
        """Make what the person who signs in will see."""
        self.frame.page("gate")
        self._ahead = self.frame.ahead()
        self._turns.start()

    def _make_next(self) -> None:
        """Go on with what will be opened, while nobody has signed in who would wait for it."""
        if not self.locked or next(self._ahead, OVER) is OVER:
            self._turns.stop()
            self.stocked.emit()

    def _connect(self) -> None:
        self._lock.opened.connect(self._sit_down)
        self.desk.language.changed.connect(lambda _lang: self.retranslate())
        for keys in ("Ctrl+L", "F12"):
            self._shortcut(keys, self.lock)
        self._shortcut("Ctrl+E", self._emergency_key)
        self._shortcut("Ctrl+D", self._other_look)
        self._shortcut("Esc", self._escape)
        for key in FUNCTION_KEYS:
            self._shortcut(key, partial(self._function_key, key))
        for place, (code, _icon) in enumerate(ITEMS, start=1):
            self._shortcut(f"Ctrl+{place}", partial(self._page_key, code))

    def _shortcut(self, keys: str, action: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(action)

    def _sit_down(self, staff: Staff) -> None:
        self.desk.seat(staff)
        self._cover.setCurrentWidget(self.frame)
        left, self._left = self._left, None
        self.frame.sit_down()
        if left is not None and isValid(left) and left.isVisible():
            left.setFocus(Qt.FocusReason.OtherFocusReason)
        from guardpost.registry.idle_lock import idle_minutes

        self.desk.ask(idle_minutes, done=self._begin_idle)

    def _somebody_wrote(self, _record: object) -> None:
        if not self.desk.unattended:
            self._idle.touch()

    def _begin_idle(self, minutes: int) -> None:
        if not self.locked:
            self._idle.begin(minutes)

    def _emergency_key(self) -> None:
        if self.frame.band.asks:
            self.desk.emergency_asked.emit()

    def _other_look(self) -> None:
        self.desk.look("night" if self.desk.theme.name == "day" else "day")

    def _escape(self) -> None:
        if not self.locked:
            self.frame.escape()

    def _page_key(self, code: str) -> None:
        if not self.locked:
            self.frame.show_page(code)

    def _function_key(self, key: str) -> None:
        if not self.locked:
            self.frame.function_key(key)
