"""The removals page over a real book, with the hands that work it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from guardpost.gate.documents import check_digit
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.slip_reading import open_slips, removal
from guardpost.gate.slips import Applicant, GoodsKind, Removal, Slip
from guardpost.gate.views import EntryFilter, Group, entries
from guardpost.registry.staff import staff_of
from guardpost.site_record import opened_site
from tests.site import Post
from tests.ui.booth import put_away
from ui.cameras import Cameras
from ui.desk import Desk
from ui.look import prepare_application
from ui.pages.removals import RemovalsPage
from ui.removals.column import Column
from ui.removals.count import CountCell
from ui.removals.links import Links
from ui.runner import Runner
from ui.widgets.buttons import Button
from ui.widgets.signature import SignaturePad

W = TypeVar("W", bound=QWidget)

WAIT_MS = 20_000
SIZE = (1282, 684)
DOCUMENT = "32011219800101093" + check_digit("32011219800101093")
FRIDGE = ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1)
TOOLS = ItemDetails(GoodsKind.ELECTRICAL, "电动工具箱", 2)


class SlipDesk:
    """The page as a guard works it.

    Attributes:
        said, failed: what stood in the status line, in order.
        went: the pages that were asked for.
    """

    def __init__(self, post: Post, desk: Desk) -> None:
        self.post, self.desk = post, desk
        self.page = RemovalsPage(desk)
        self.said: list[str] = []
        self.failed: list[str] = []
        self.went: list[tuple[str, object]] = []
        desk.said.connect(self.said.append)
        desk.failed.connect(self.failed.append)
        desk.asked_for.connect(lambda code, hint: self.went.append((code, hint)))

    @property
    def focus(self) -> str:
        """The name of what has the keyboard."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused else ""

    @property
    def waiting(self) -> tuple[Slip, ...]:
        """The slips that wait, as the book has them."""
        return open_slips(self.post.register.rows)

    @property
    def missing(self) -> tuple[str, ...]:
        """What the list above the button names."""
        return self.find(Links, "removal.missing").codes()

    @property
    def written(self) -> int:
        """How many entries about items the book has."""
        return len(entries(self.post.register.rows, EntryFilter(Group.ITEMS)))

    def slip(self, number: str) -> Removal:
        """Return a slip as the book has it."""
        found = removal(self.post.register.rows, number)
        assert found is not None
        return found

    def find(self, kind: type[W], name: str) -> W:
        """Return the widget of that name, the visible one first."""
        found = self.page.findChildren(kind, name)
        assert found, name
        return next((each for each in found if each.isVisible()), found[0])

    def settle(self) -> None:
        """Wait until nothing is left to do."""
        for _round in range(2):
            assert self.desk.runner.wait_idle(WAIT_MS)
            QApplication.processEvents()

    def arrive(self, hint: object = None) -> None:
        """Come to the page as the window does."""
        self.page.activated()
        if hint is not None:
            self.page.hint(hint)
        self.settle()

    def click(self, name: str) -> None:
        """Click a button or a row."""
        widget = self.find(QWidget, name)
        assert widget.isEnabled(), name
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key where the keyboard is; quickly, when more than once."""
        for _time in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.page, key)
        self.settle()

    def enter(self, times: int = 1) -> None:
        """Press Enter."""
        self.key(Qt.Key.Key_Return, times)

    def keys(self, text: str) -> None:
        """Type where the keyboard is; what no key types arrives as from an input method."""
        for char in text:
            focused = QApplication.focusWidget() or self.page
            if char == "\t":
                QTest.keyClick(focused, Qt.Key.Key_Tab)
            elif char.isascii() and char.isprintable():
                QTest.keyClicks(focused, char)
            else:
                assert isinstance(focused, QLineEdit)
                focused.insert(char)
                focused.textEdited.emit(focused.text())
        self.settle()

    def type_in(self, name: str, text: str) -> None:
        """Go to a field and type instead of what stands there."""
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        self.keys(text)

    def text(self, name: str) -> str:
        """Return what stands in a field."""
        return self.find(QLineEdit, name).text()

    def error(self, name: str) -> str:
        """Return the sentence below a field."""
        return self.find(QLineEdit, name).accessibleDescription()

    def count(self, line: int) -> CountCell:
        """Return the count of a line."""
        return self.find(CountCell, f"removal.count.{line}")

    def focus_count(self, line: int) -> None:
        """Give the keyboard to the count of a line."""
        self.count(line).setFocus()

    def column(self, name: str) -> Column:
        """Return one of the columns."""
        return self.find(Column, f"removal.{name}")

    def draw(self) -> None:
        """Sign with the mouse."""
        pad = self.find(SignaturePad, "removal.pad")
        button = Qt.MouseButton.LeftButton
        for left in (40, 110, 180):
            QTest.mousePress(pad, button, pos=QPoint(left, 20))
            for step in range(1, 10):
                QTest.mouseMove(pad, QPoint(left + 6 * step, 20 + 5 * step))
            QTest.mouseRelease(pad, button, pos=QPoint(left + 54, 70))
        self.settle()

    def may_release(self) -> bool:
        """Tell whether the big button can be pressed."""
        return self.find(Button, "removal.release").isEnabled()

    def check_all(self) -> None:
        """Do every check of an owner's or a family's slip, by keys."""
        for line in range(1, 1 + len(self.slip(self.page.clerk.number).lines)):
            self.focus_count(line)
            self.enter()
        self.click("removal.identity")
        if self.slip(self.page.clerk.number).slip.plate:
            self.click("removal.vehicle")


def ask(
    post: Post,
    relation: Applicant = Applicant.OWNER,
    *,
    plate: str = "",
    items: tuple[ItemDetails, ...] = (FRIDGE, TOOLS),
    room: str = "6-1503",
) -> str:
    """Open a slip behind the page's back; return its number."""
    details = RemovalDetails(
        room=room,
        applicant="贺春分",
        relation=relation,
        items=items,
        reason="搬家",
        mover="冯立田",
        mover_phone="15000003316",
        document_kind="resident_id",
        document=DOCUMENT,
        mover_note="搬家车司机",
        plate=plate,
    )
    return apply_removal(post.register, post.guard, details).slip.number


@contextmanager
def slip_desk(
    post: Post, app: QApplication, lang: str = "zh_CN", cameras: Cameras | None = None
) -> Iterator[SlipDesk]:
    """Show the page with a guard at the desk, and close it again."""
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
        cameras=cameras,
    )
    desk.seat(staff_of(rows, post.guard))
    made = SlipDesk(post, desk)
    made.page.resize(*SIZE)
    made.page.show()
    made.page.activateWindow()
    made.arrive()
    try:
        yield made
    finally:
        made.settle()
        put_away(made.page)
        desk.runner.close()
        desk.beside.close()
        look.leave()
        app.setStyleSheet("")
