"""The whole window over a small site, as a guard finds it in the morning."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from guardpost.clock import ManualClock
from tests.site import PIN, make_post
from ui.compose import build_window
from ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
IDLE_MS = 10_000


class Booth:
    """A window and the fingers on it.

    Attributes:
        leader, guard, relief, admin: staff codes of the site.
    """

    def __init__(self, window: MainWindow, clock: ManualClock, codes: tuple[str, ...]) -> None:
        self.window, self.clock = window, clock
        self.admin, self.leader, self.guard, self.relief = codes

    def find(self, kind: type[W], name: str) -> W:
        """Return the widget of that name; pages nobody has opened are made to look in them."""
        found = self.window.findChild(kind, name)
        if found is None:
            assert self.window.pages
            self.settle()
            found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    @property
    def focus(self) -> QWidget:
        """What has the keyboard, else the window."""
        return QApplication.focusWidget() or self.window

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key in what has the keyboard, and go on at once."""
        QTest.keyClick(self.focus, key, held)

    def settle(self) -> None:
        """Wait until nothing is left to do; what lies behind the lock screen is made by then."""
        assert self.window.frame is not None
        assert self.window.desk.runner.wait_idle(IDLE_MS)
        assert self.window.desk.beside.wait_idle(IDLE_MS)

    def sign_in(self, code: str, pin: str = PIN) -> None:
        """Choose a name and type a PIN."""
        self.settle()
        box = self.find(QComboBox, "lock.staff")
        box.setCurrentIndex(box.findData(code))
        QTest.keyClicks(self.find(QLineEdit, "lock.pin"), pin)
        self.settle()

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """Return what a query finds, once the register is at rest."""
        self.settle()
        answer: list[list[tuple[object, ...]]] = []
        self.window.desk.ask(lambda rows: rows.all(sql), done=answer.append)
        self.settle()
        return answer[0]


@contextmanager
def booth(
    data: Path, clock: ManualClock, *, on_duty: bool = True, lang: str = "zh_CN"
) -> Iterator[Booth]:
    """Make a site, open its window, and close it again."""
    post = make_post(data, clock, on_duty=on_duty)
    post.close()
    window = build_window(data, clock=clock, lang=lang)
    window.resize(1366, 768)
    window.show()
    try:
        yield Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    finally:
        put_away(window)


def put_away(window: QWidget) -> None:
    """Close a window for good: a style or language set later must not dress it again."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
