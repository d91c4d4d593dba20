"""A form over a real book, driven by real keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from guardpost.gate.line import Line
from guardpost.gate.vehicles import VehicleVisit, vehicles_inside
from guardpost.gate.views import line_at
from guardpost.gate.visitors import VisitorVisit, visitors_inside
from guardpost.ledger.reading import read_entries
from guardpost.registry.households import Relation, ResidentDetails, add_resident
from guardpost.registry.staff import staff_of
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.site_record import opened_site
from tests.site import Post
from tests.ui.booth import put_away
from ui.desk import Desk
from ui.forms.entry_form import EntryForm
from ui.forms.form import FormHint
from ui.look import prepare_application
from ui.runner import Runner

F = TypeVar("F", bound=EntryForm)
W = TypeVar("W", bound=QObject)

WAIT_MS = 10_000
SIZE = (1282, 684)
REGISTERED, LISTED = "苏A3K725", "苏AN1725"


class Stand:
    """A host with the forms that a test opens over it.

    Attributes:
        saved: the records that forms told of, in order.
        failed: the sentences of the status line.
    """

    def __init__(self, post: Post, desk: Desk) -> None:
        self.post, self.desk = post, desk
        self.host = QWidget()
        self.host.resize(*SIZE)
        self.saved: list[Any] = []
        self.failed: list[str] = []
        desk.failed.connect(self.failed.append)

    def form(self, kind: Callable[[Desk, QWidget], F], hint: FormHint | None = None) -> F:
        """Make a form, open it and wait until it has asked what it wants to know."""
        made = kind(self.desk, self.host)
        made.saved.connect(self.saved.append)
        self.begin(made, hint)
        return made

    def begin(self, form: EntryForm, hint: FormHint | None = None) -> None:
        """Open a form."""
        form.begin(hint or FormHint())
        self.settle()

    def settle(self) -> None:
        """Wait until the register has nothing left to do."""
        assert self.desk.runner.wait_idle(WAIT_MS)

    def find(self, kind: type[W], name: str) -> W:
        """Return the widget of that name."""
        found = self.host.findChild(kind, name)
        assert found is not None, name
        return found

    def type(self, name: str, text: str) -> QLineEdit:
        """Go to a field and type into it, key by key; Chinese by the input method."""
        edit = self.find(QLineEdit, name)
        edit.setFocus()
        keys(edit, text)
        self.settle()
        return edit

    def paste(self, name: str, text: str) -> QLineEdit:
        """Go to a field and put a text in as the clipboard does."""
        edit = self.find(QLineEdit, name)
        edit.setFocus()
        edit.insert(text)
        edit.textEdited.emit(edit.text())
        self.settle()
        return edit

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the keyboard is and wait for what it does."""
        self.tap(key, held)
        self.settle()

    def tap(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the keyboard is and go on at once."""
        QTest.keyClick(self.focused(), key, held or Qt.KeyboardModifier.NoModifier)

    def click(self, name: str) -> None:
        """Press a button and wait for what it does."""
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        self.settle()

    def focused(self) -> QWidget:
        """Return what has the keyboard."""
        found = self.host.focusWidget()
        assert found is not None
        return found

    @property
    def visitors(self) -> tuple[VisitorVisit, ...]:
        """The visitors inside."""
        return visitors_inside(self.post.register.rows)

    @property
    def vehicles(self) -> tuple[VehicleVisit, ...]:
        """The vehicles inside."""
        return vehicles_inside(self.post.register.rows)

    def lines(self, kind: str) -> list[Line]:
        """Return the book's lines of a kind, oldest first."""
        rows = self.post.register.rows
        found = [entry.seq for entry in read_entries(rows, 1, 10_000) if entry.kind == kind]
        return [line_at(rows, seq) for seq in found]


def keys(target: QWidget, text: str) -> None:
    """Type a text; what no key writes comes from the input method at once."""
    if text.isascii():
        QTest.keyClicks(target, text)
        return
    composed = QInputMethodEvent("", [])
    composed.setCommitString(text)
    QApplication.sendEvent(target, composed)


@contextmanager
def stand_at(post: Post, app: QApplication, lang: str = "zh_CN") -> Iterator[Stand]:
    """Seat the guard of the post at a desk of its own."""
    look = prepare_application(app, post.data, post.clock, lang)
    look.theme.set_reduced_motion(True)
    runner, worker = Runner("register"), Runner("worker")
    parts: dict[str, Any] = {"register": post.register, "runner": runner, "worker": worker}
    parts |= {"look": look, "clock": post.clock, "site": opened_site(post.register.rows)}
    desk = Desk(**parts, pepper=post.pepper, data_dir=post.data)
    desk.seat(staff_of(post.register.rows, post.guard))
    stand = Stand(post, desk)
    stand.host.show()
    stand.host.activateWindow()
    QTest.qWaitForWindowActive(stand.host)
    try:
        yield stand
    finally:
        stand.settle()
        put_away(stand.host)
        runner.close()
        desk.beside.close()
        look.leave()
        app.setStyleSheet("")


def people(post: Post) -> None:
    """Give the compound two households, a registered car and a listed one."""
    register, who = post.register, post.leader
    for room, name, phone, relation in (
        ("2栋1701", "程小雪", "13912342240", Relation.OWNER),
        ("2栋1701", "周立秋", "13912340001", Relation.TENANT),
        ("3栋1202", "王建国", "13812346021", Relation.OWNER),
    ):
        add_resident(register, who, ResidentDetails(room, name, phone, relation))
    car = RegistrationDetails(REGISTERED, "3栋1202", "王建国", "13812346021", "白色轿车")
    add_vehicle(register, who, car)
    watch(register, who, level=WatchLevel.REFUSE, reason="两次尾随冲卡", plate=LISTED)
    watch(register, who, level=WatchLevel.REFUSE, reason="偷过电瓶", name="赵小偷")
