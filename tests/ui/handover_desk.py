"""The handover page over a real book, with the hands that fill it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from guardpost.registry.staff import staff_of
from guardpost.shifts.handover_lines import Relief
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_state import HandoverState
from guardpost.signing.keys import SigningKey
from guardpost.site_record import opened_site
from tests.site import PIN, Post
from tests.ui.booth import put_away
from ui.desk import Desk
from ui.look import prepare_application
from ui.pages.handover import HandoverPage, ReportMaking
from ui.runner import Runner
from ui.widgets.buttons import Button
from ui.widgets.missing import Missing
from ui.widgets.pin import PinBoxes
from ui.widgets.signature import SignaturePad
from ui.widgets.tristate import TriState

W = TypeVar("W", bound=QWidget)

WAIT_MS = 20_000
SIZE = (1282, 684)
KEY_OF = {"1": Qt.Key.Key_1, "2": Qt.Key.Key_2, "3": Qt.Key.Key_3}


class NotedReports:
    """Makes no report; notes what it was asked for.

    Attributes:
        asked: (shift, roles whose keys came along), in order.
    """

    def __init__(self) -> None:
        self.asked: list[tuple[str, set[str]]] = []
        self.keys: dict[str, SigningKey] = {}
        self.done: Callable[[str, Path], None] = lambda _number, _path: None
        self.failed: Callable[[Exception], None] = lambda _error: None

    def make(
        self,
        shift_number: str,
        keys: dict[str, SigningKey],
        done: Callable[[str, Path], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Note the request and keep the way back."""
        self.asked.append((shift_number, {str(role) for role in keys}))
        self.keys, self.done, self.failed = keys, done, failed


class HandoverDesk:
    """The page as two leaders see it.

    Attributes:
        failed: the red sentences, in order.
        went: the pages that were asked for.
        reports: what was asked of the maker of reports.
        shifts: how often the page said that another shift has the post.
    """

    def __init__(
        self, post: Post, desk: Desk, reports: Callable[[Desk], ReportMaking] | None = None
    ) -> None:
        self.post, self.desk = post, desk
        self.reports = NotedReports()
        self.page = HandoverPage(desk, reports(desk) if reports else self.reports)
        self.failed: list[str] = []
        self.went: list[tuple[str, object]] = []
        self.shifts = 0
        desk.failed.connect(self.failed.append)
        desk.asked_for.connect(lambda code, hint: self.went.append((code, hint)))
        desk.shift_changed.connect(self._count_shift)

    @property
    def state(self) -> HandoverState:
        """The handover as the book has it."""
        return handover_state(self.post.register.rows, self.post.clock.now())

    def relief(self) -> Relief | None:
        """Return who was named to take over."""
        return self.state.relief

    @property
    def signed(self) -> list[str]:
        """The roles that have signed."""
        return [each.role for each in self.state.signatures]

    @property
    def said(self) -> str:
        """What stands at the foot of the card."""
        return self.find(QLabel, "handover.said").text()

    @property
    def focus(self) -> str:
        """The name of what has the keyboard."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused else ""

    def find(self, kind: type[W], name: str) -> W:
        """Return the widget of that name."""
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def settle(self) -> None:
        """Wait until nothing is left to do."""
        assert self.desk.runner.wait_idle(WAIT_MS)
        QApplication.processEvents()
        assert self.desk.runner.wait_idle(WAIT_MS)

    def press(self, name: str) -> None:
        """Press a button."""
        button = self.find(Button, name)
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def keys(self, widget: QWidget, keys: str) -> None:
        """Put the keyboard in a widget and type digits; each goes where the keyboard is."""
        widget.setFocus()
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or widget, KEY_OF[key])
            self.settle()

    def type_in(self, name: str, text: str) -> None:
        """Type a text into a field and press Enter."""
        field = self.find(QWidget, name)
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def line_up(self) -> None:
        """Confirm the proposed leader; all are present and right, by keys alone."""
        self.go("lineup")
        if self.state.relief is None:
            self.press("handover.relief.confirm")
        first = self.state.people[0].staff
        presence = self.find(TriState, f"handover.person.{first}.presence")
        self.keys(presence, "111111" * len(self.state.people))

    def count_all(self) -> None:
        """All equipment is normal, by keys alone."""
        self.go("equipment")
        radio = self.find(TriState, "handover.equipment.radio.state")
        self.keys(radio, "1" * len(self.state.equipment))

    def inspect(self) -> None:
        """All places are clean, by keys alone."""
        self.go("cleanliness")
        self.keys(self.find(TriState, "handover.clean.booth"), "1111")

    def go(self, step: str) -> None:
        """Click a step of the bar."""
        QTest.mouseClick(self.find(QWidget, f"handover.steps.{step}"), Qt.MouseButton.LeftButton)
        self.settle()

    def prepare(self) -> None:
        """Answer everything but the signatures."""
        self.line_up()
        self.count_all()
        self.inspect()
        self.go("signatures")

    def draw(self, role: str) -> None:
        """Draw a signature with the mouse."""
        pad = self.find(SignaturePad, f"handover.{role}.pad")
        button = Qt.MouseButton.LeftButton
        for left in (40, 120, 200):
            QTest.mousePress(pad, button, pos=QPoint(left, 40))
            for step in range(1, 10):
                QTest.mouseMove(pad, QPoint(left + 6 * step, 40 + 5 * step))
            QTest.mouseRelease(pad, button, pos=QPoint(left + 60, 90))

    def type_pin(self, role: str, pin: str = PIN) -> None:
        """Type a PIN into a leader's boxes."""
        self.type_boxes(f"handover.{role}.pin", pin)

    def type_boxes(self, name: str, pin: str) -> None:
        """Type digits into six boxes."""
        boxes = self.find(PinBoxes, name)
        boxes.setFocus()
        QTest.keyClicks(boxes, pin)
        self.settle()

    def arrive(self) -> None:
        """Come back to the page."""
        self.page.activated()
        self.settle()

    def sign(self, role: str) -> None:
        """Draw and type as one leader."""
        self.draw(role)
        self.type_pin(role)

    def hand_over(self) -> None:
        """Bring the handover to its end."""
        self.prepare()
        self.sign("outgoing")
        self.sign("incoming")
        self.press("handover.finish")

    def missing(self) -> tuple[str, ...]:
        """Return the names of what the list at the right shows."""
        return self.find(Missing, "handover.missing").codes()

    def _count_shift(self) -> None:
        self.shifts += 1


@contextmanager
def handover_desk(
    post: Post,
    app: QApplication,
    lang: str = "zh_CN",
    reports: Callable[[Desk], ReportMaking] | None = None,
) -> Iterator[HandoverDesk]:
    """Show the page with the outgoing leader at the desk, and close it again.

    Args:
        reports: makes the maker of reports; without it they are noted only.
    """
    rows = post.register.rows
    look = prepare_application(app, post.data, post.clock, lang)
    desk = Desk(
        register=post.register,
        runner=Runner("register"),
        worker=Runner("worker"),
        look=look,
        clock=post.clock,
        site=opened_site(rows),
        pepper=post.pepper,
        data_dir=post.data,
    )
    desk.seat(staff_of(rows, post.leader))
    made = HandoverDesk(post, desk, reports)
    made.page.resize(*SIZE)
    made.page.show()
    made.page.activateWindow()
    made.page.activated()
    made.settle()
    try:
        yield made
    finally:
        made.settle()
        put_away(made.page)
        desk.runner.close()
        desk.beside.close()
        look.leave()
        app.setStyleSheet("")
