"""No page, list, tooltip or spoken text tells a whole number of a person unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit

from guardpost.clock import ManualClock
from guardpost.gate.corrections import correct_entry
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.service import ServiceDetails, ServiceKind, request_service
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.registry.expected import ExpectedCategory, ExpectedDetails, add_expected
from guardpost.registry.helpers import HelperDetails, add_helper
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.permits import PermitDetails, add_permit
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post, make_post
from tests.ui.booth import Booth, put_away
from tests.ui.names import visit
from tests.ui.whole_numbers import Leaks
from ui.compose import build_window
from ui.theme import Theme
from ui.widgets.field import Field

PHONES = tuple(f"1381234{number}" for number in range(6001, 6012))
DOCUMENTS = ("32011219900101093X", "320112198802020018")
ROOM = "3-1202"


def people(post: Post) -> None:
    """Put a person with a number of their own wherever the book takes one."""
    book, guard = post.register, post.guard
    phone = iter(PHONES)
    add_resident(book, post.admin, ResidentDetails(ROOM, "王建国", next(phone)))
    registered = RegistrationDetails("苏B00001", ROOM, "王建国", next(phone))
    add_vehicle(book, post.admin, registered)
    add_helper(book, post.admin, HelperDetails("古丽", ROOM, phone=next(phone)))
    add_permit(book, post.admin, PermitDetails("许春生", ROOM, phone=next(phone)))
    watch(
        book,
        post.admin,
        level=WatchLevel.ALERT,
        reason="尾随",
        name="冯立田",
        phone=next(phone),
        document=DOCUMENTS[0],
    )
    tomorrow = ExpectedDetails(ExpectedCategory.VISITOR, "2026-06-12", "", ROOM, "孔立春")
    add_expected(book, guard, tomorrow)
    visitor = VisitorDetails(
        category=VisitorCategory.VISITOR,
        room=ROOM,
        name="贺春分",
        phone=next(phone),
        document_kind="resident_id",
        document=DOCUMENTS[1],
        verified="phone",
    )
    came = admit_visitor(book, guard, visitor).line.seq
    right = {"phone": next(phone), "document": DOCUMENTS[0]}
    correct_entry(book, guard, came, "写错了", right)
    car = VehicleDetails(
        plate="苏A3K725", vehicle=VehicleClass.OUTSIDE, person="于立冬", phone=next(phone)
    )
    admit_vehicle(book, guard, car)
    request_service(
        book, guard, ServiceDetails(ServiceKind.REPAIR, ROOM, "门禁坏了", "王建国", next(phone))
    )
    fridge = (ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1),)
    slip = RemovalDetails(
        *(ROOM, "贺春分", Applicant.TENANT, fridge),
        phone=next(phone),
        mover="冯立田",
        mover_phone=next(phone),
        document_kind="resident_id",
        document=DOCUMENTS[0],
    )
    apply_removal(book, guard, slip)


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock, qapp: QApplication) -> Iterator[Booth]:
    """Return the window over a site in which everybody has a number."""
    post = make_post(tmp_path / "data", clock)
    people(post)
    post.close()
    window = build_window(post.data, clock=clock, lang="zh_CN")
    window.resize(1366, 768)
    window.show()
    assert window.pages
    yield Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    put_away(window)


def test_no_page_form_or_sheet_tells_one(desk: Booth) -> None:
    """Every page, every form, every sheet of a record, as the leader opens them."""
    leaks = Leaks(numbers=(*PHONES, *DOCUMENTS))
    visit(desk, leaks)
    assert leaks.seen > 3000
    assert leaks.leaks == set()


@pytest.mark.parametrize("typed", ["1202", "6001", "6003", "王建国", "贺春分", "A3K725", "FX"])
def test_no_search_tells_one(desk: Booth, typed: str) -> None:
    """Whatever finds a person: room, last digits, name, plate, slip; and its card beside."""
    desk.sign_in(desk.guard)
    leaks = Leaks(numbers=(*PHONES, *DOCUMENTS))
    box = desk.find(QLineEdit, "gate.search")
    box.setText(typed)
    desk.settle()
    leaks.meet(desk.window)
    results = desk.find(QAbstractItemView, "gate.results")
    assert results.model().rowCount() > 0
    for _row in range(results.model().rowCount()):
        desk.press(Qt.Key.Key_Down)
        desk.settle()
        leaks.meet(desk.window)
    assert leaks.leaks == set()


@pytest.mark.parametrize("tab", ["households", "helpers", "permits", "watchlist"])
def test_no_sheet_that_changes_a_record_tells_one(desk: Booth, tab: str) -> None:
    """What is known stands there covered; what is typed over it takes its place."""
    desk.sign_in(desk.leader)
    desk.window.show_page("registry")
    desk.settle()
    desk.find(QAbstractButton, f"registry.tabs.{tab}").click()
    desk.settle()
    leaks = Leaks(numbers=(*PHONES, *DOCUMENTS))
    table = desk.find(QAbstractItemView, f"registry.{tab}")
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    desk.settle()
    for button in desk.window.findChildren(QAbstractButton, "registry.record.change"):
        if button.isVisible():
            button.click()
            break
    desk.settle()
    leaks.meet(desk.window)
    assert leaks.leaks == set()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F5, Qt.Key.Key_F10])
def test_no_form_that_is_filled_in_tells_one(desk: Booth, key: Qt.Key) -> None:
    """Of a person or car that was found; saved it is the whole number all the same."""
    desk.sign_in(desk.guard)
    leaks = Leaks(numbers=(*PHONES, *DOCUMENTS))
    for typed in ("王建国", "B00001", "贺春分", "冯立田"):
        desk.find(QLineEdit, "gate.search").setText(typed)
        desk.settle()
        desk.press(Qt.Key.Key_Down)
        QTest.keyClick(desk.window, key)
        desk.settle()
        leaks.meet(desk.window)
        desk.press(Qt.Key.Key_Escape)
        desk.settle()
    assert leaks.leaks == set()


def test_a_number_that_somebody_types_is_seen(desk: Booth) -> None:
    """The scan itself sees what is on the screen: what the person types, they read."""
    desk.sign_in(desk.guard)
    QTest.keyClick(desk.window, Qt.Key.Key_F2)
    desk.settle()
    QTest.keyClicks(desk.find(QLineEdit, "visitor.phone"), PHONES[0])
    leaks = Leaks(numbers=PHONES)
    leaks.meet(desk.window)
    assert leaks.leaks == {("visitor.phone.displayText", PHONES[0])}


def test_a_covered_number_is_kept_whole_and_typed_over(qapp: QApplication) -> None:
    """Untouched it is what it was; a key within it takes the place of it all."""
    field = Field(Theme(), "field")
    field.set_covered("13812346021", "138****6021")
    assert (field.text(), field.edit.displayText()) == ("13812346021", "138****6021")
    field.edit.setCursorPosition(5)
    QTest.keyClicks(field.edit, "1")
    assert field.text() == "1"
    QTest.keyClicks(field.edit, "39")
    assert field.text() == "139"
    field.set_covered("13812346021", "138****6021")
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.text() == ""
