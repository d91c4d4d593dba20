"""A gate page over a real book, driven by real keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QToolButton, QWidget

from guardpost.gate.line import Direction, Line
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.views import timeline
from guardpost.registry.households import Relation, ResidentDetails, add_resident
from guardpost.registry.staff import staff_of
from guardpost.registry.vehicles import RegistrationDetails, Tenure, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.shifts.opening import current_shift
from guardpost.site_record import opened_site
from tests.site import Post
from tests.ui.booth import put_away
from tests.ui.gate_forms import FakeForm, FakeForms
from ui.desk import Desk
from ui.look import prepare_application
from ui.pages.gate import GatePage
from ui.runner import Runner
from ui.widgets.omnibox import OmniEdit

W = TypeVar("W", bound=QObject)

WAIT_MS = 10_000
SIZE = (1282, 684)


class Gate:
    """The page as a person sees it.

    Attributes:
        failed, said: the sentences of the status line, in order.
        went: the pages that were asked for.
    """

    def __init__(self, post: Post, desk: Desk) -> None:
        self.post, self.desk = post, desk
        self.forms = FakeForms(desk)
        self.page = GatePage(desk, self.forms)
        self.failed: list[str] = []
        self.said: list[str] = []
        self.went: list[tuple[str, object]] = []
        desk.failed.connect(self.failed.append)
        desk.said.connect(self.said.append)
        desk.asked_for.connect(lambda code, hint: self.went.append((code, hint)))

    @property
    def box(self) -> OmniEdit:
        """The line that is typed in."""
        return self.find(OmniEdit, "gate.search")

    @property
    def lines(self) -> tuple[Line, ...]:
        """The shift's timeline as the book has it, newest first."""
        shift = current_shift(self.post.register.rows)
        return timeline(self.post.register.rows, shift.number if shift else "")

    @property
    def passages(self) -> list[tuple[Direction, str]]:
        """Direction and mark of the lines that are no notes, newest first."""
        lines = (line for line in self.lines if line.direction is not Direction.NOTE)
        return [(line.direction, line.mark) for line in lines]

    def find(self, kind: type[W], name: str) -> W:
        """Return the widget of that name."""
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def form(self, key: str) -> FakeForm:
        """Return a form that was opened."""
        return self.forms.made[key]

    def settle(self) -> None:
        """Wait until the register has nothing left to do."""
        assert self.desk.runner.wait_idle(WAIT_MS)

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard, here the box."""
        QTest.keyClicks(self.box, text)

    def look(self, text: str) -> None:
        """Put a text into the box and wait for its answer."""
        self.box.setText(text)
        self.settle()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key in the box and wait for what it does."""
        self.tap(key, *modifiers)
        self.settle()

    def tap(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key in the box and go on at once."""
        held = Qt.KeyboardModifier.NoModifier
        for one in modifiers:
            held |= one
        QTest.keyClick(self.box, key, held)

    def click(self, name: str) -> None:
        """Press a button and wait for what it does."""
        QTest.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)
        self.settle()

    def click_chip(self, code: str) -> None:
        """Pick a chip above the timeline and wait for its lines."""
        chip = self.find(QToolButton, f"gate.show.{code}")
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        self.settle()

    def column(self, number: int) -> list[str]:
        """Return what the timeline shows in a column, top first."""
        model = self.find(QTableView, "gate.timeline").model()
        return [str(model.index(row, number).data()) for row in range(model.rowCount())]

    def showing(self, name: str) -> bool:
        """Tell whether a widget can be seen."""
        return self.find(QWidget, name).isVisible()


@contextmanager
def gate_at(post: Post, app: QApplication) -> Iterator[Gate]:
    """Open the page with the guard of the post signed in, shown and settled."""
    look = prepare_application(app, post.data, post.clock, "zh_CN")
    look.theme.set_reduced_motion(True)
    runner, worker = Runner("register"), Runner("worker")
    parts: dict[str, Any] = {"register": post.register, "runner": runner, "worker": worker}
    parts |= {"look": look, "clock": post.clock, "site": opened_site(post.register.rows)}
    desk = Desk(**parts, pepper=post.pepper, data_dir=post.data)
    desk.seat(staff_of(post.register.rows, post.guard))
    gate = Gate(post, desk)
    gate.page.resize(*SIZE)
    gate.page.show()
    gate.page.activateWindow()
    gate.page.activated()
    gate.settle()
    try:
        yield gate
    finally:
        gate.settle()
        put_away(gate.page)
        runner.close()
        desk.beside.close()
        look.leave()
        app.setStyleSheet("")


def people(post: Post) -> None:
    """Give the compound two households, three cars and a listed plate."""
    register, who = post.register, post.leader
    for room, name, phone, relation in (
        ("3栋1202", "王建国", "13812346021", Relation.OWNER),
        ("7栋0301", "赵白露", "13812340001", Relation.TENANT),
        ("5栋0702", "李小满", "13912340725", Relation.OWNER),
    ):
        add_resident(register, who, ResidentDetails(room, name, phone, relation))
    for plate, room, owner in (
        ("苏A3K725", "3栋1202", "王建国"),
        ("苏AD06918", "7栋0301", "赵白露"),
        ("苏A9F316", "5栋0702", "李小满"),
    ):
        details = RegistrationDetails(plate, room, owner, "13812346021", tenure=Tenure.FIXED)
        add_vehicle(register, who, details)
    watch(register, who, level=WatchLevel.REFUSE, reason="两次尾随冲卡", plate="苏AN1699")


def drive_in(post: Post, plate: str) -> Line:
    """Let a car in by the verb itself."""
    details = VehicleDetails(plate, VehicleClass.OUTSIDE, room="3栋1202", person="王建国")
    return admit_vehicle(post.register, post.guard, details).line
