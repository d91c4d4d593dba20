"""The window: rail, top bar, pages, status line, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from guardpost.gate.counting import Counters, counters
from guardpost.registry.staff import Staff, sign_out
from guardpost.shifts.opening import current_crew
from ui.desk import Desk
from ui.frame.lock import LockPage
from ui.frame.status_line import StatusLine
from ui.frame.top_bar import TopBar
from ui.messages import translate
from ui.page import Page
from ui.widgets.rail import Rail

FUNCTION_KEYS = ("F1", "F2", "F3", "F4", "F5", "F6", "F8", "F9")
MINIMUM = (1280, 720)


class MainWindow(QMainWindow):
    """The window over one book. Built by ``ui.compose`` alone.

    Attributes:
        desk: what the pages work with.
        status: the line at the foot.
    """

    def __init__(
        self,
        desk: Desk,
        makers: dict[str, Callable[[], Page]],
        status: StatusLine,
        closing: Callable[[], None],
    ) -> None:
        super().__init__()
        self.desk = desk
        self._makers = makers
        self._pages: dict[str, Page] = {}
        self._closing = closing
        self._lock = LockPage(desk)
        self._rail = Rail(desk.theme)
        self._top = TopBar(desk)
        self.status = status
        self._stack = QStackedWidget()
        self._cover = QStackedWidget()
        self._shown = "gate"
        # The lock screen takes the PIN while the pages are made behind it, one a turn.
        self._making = QTimer(self)
        self._making.timeout.connect(self._make_next)
        self._making.start(0)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.setMinimumSize(*MINIMUM)
        self._cover.setCurrentWidget(self._lock)
        self._lock.activated()
        status.refresh()
        self.refresh_shift()

    @property
    def locked(self) -> bool:
        """Whether the lock screen covers the desk."""
        return self._cover.currentWidget() is self._lock

    @property
    def pages(self) -> dict[str, Page]:
        """The pages by their code on the rail; those that are not yet made are made."""
        for code in self._makers:
            self.page(code)
        return self._pages

    def page(self, code: str) -> Page:
        """Return a page, made when it is first asked for."""
        if code not in self._pages:
            self._pages[code] = self._makers[code]()
            self._stack.addWidget(self._pages[code])
        return self._pages[code]

    def wait_idle(self, ms: int) -> bool:
        """Return when the register's thread has nothing left to do; False after ``ms``."""
        while self._making.isActive():
            self._make_next()
        return self.desk.runner.wait_idle(ms)

    def show_page(self, code: str, hint: object = None) -> None:
        """Show a page of the rail and hand it what it was asked for."""
        self._shown = code
        self._rail.set_page(code)
        page = self.page(code)
        self._stack.setCurrentWidget(page)
        page.activated()
        if hint is not None:
            page.hint(hint)

    def lock(self) -> None:
        """Cover the desk; what is half typed stays behind the cover."""
        if self.locked:
            return
        self.desk.act(sign_out, done=lambda _record: None)
        self.desk.seat(None)
        self._cover.setCurrentWidget(self._lock)
        self._lock.activated()

    def refresh_shift(self) -> None:
        """Read the open shift and its people."""
        self.desk.ask(current_crew, done=lambda crew: self._top.show_shift(crew.shift, crew.people))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.setWindowTitle(translate("window", "Guardpost"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the book once the last job is done."""
        self._closing()
        super().closeEvent(event)

    def _make_next(self) -> None:
        waiting = next((code for code in self._makers if code not in self._pages), None)
        if waiting is None:
            self._making.stop()
        else:
            self.page(waiting)

    def _lay_out(self) -> None:
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self._cover.addWidget(self._lock)
        self._cover.addWidget(frame)
        self._desk_frame = frame
        self.setCentralWidget(self._cover)

    def _connect(self) -> None:
        desk = self.desk
        self._lock.opened.connect(self._sit_down)
        self._rail.picked.connect(self.show_page)
        self._top.lock_asked.connect(self.lock)
        self._top.look_asked.connect(self._other_look)
        desk.asked_for.connect(self.show_page)
        desk.recorded.connect(self._refresh_counts)
        desk.shift_changed.connect(self.refresh_shift)
        desk.language.changed.connect(lambda _lang: self.retranslate())
        for keys in ("Ctrl+L", "F12"):
            self._shortcut(keys, self.lock)
        self._shortcut("Ctrl+D", self._other_look)
        self._shortcut("Esc", self._escape)
        for key in FUNCTION_KEYS:
            self._shortcut(key, partial(self._function_key, key))

    def _shortcut(self, keys: str, action: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(action)

    def _sit_down(self, staff: Staff) -> None:
        self.desk.seat(staff)
        self._cover.setCurrentWidget(self._desk_frame)
        self.show_page(self._shown)
        self._refresh_counts()
        self.refresh_shift()

    def _other_look(self) -> None:
        self.desk.look("night" if self.desk.theme.name == "day" else "day")

    def _escape(self) -> None:
        if self.locked or self.page(self._shown).escape():
            return
        if self._shown != "gate":
            self.show_page("gate")

    def _function_key(self, key: str) -> None:
        if self.locked or self.page(self._shown).function_key(key):
            return
        if key == "F9":
            self.show_page("handover")
        elif key == "F3":
            self.show_page("removals", "new")
        else:
            self.show_page("gate")
            self.page("gate").function_key(key)

    def _refresh_counts(self) -> None:
        if not self.locked:
            self.desk.ask(counters, done=self._show_counts)

    def _show_counts(self, counts: Counters) -> None:
        self._rail.set_badge("inside", counts.vehicles_inside + counts.visitors_inside, "count")
        self._rail.set_badge("removals", counts.open_slips, "warn")
