"""Pinyin being composed is never disturbed; a scanner is heard from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.ledger.register import Register
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from tests.ui.booth import Booth, booth
from tests.ui.names import Found, pattern, visit

PLATE = "苏A3K725"
NONE = Qt.KeyboardModifier.NoModifier
SCANNER_MS, FINGER_MS = 8, 140
# Every key that means something somewhere, and one of each kind that types.
EVERY_KEY = (
    *(Qt.Key(Qt.Key.Key_F1 + at) for at in range(12)),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_1),
    *(Qt.Key.Key_W, Qt.Key.Key_Insert, Qt.Key.Key_PageDown),
)
HELD = {
    Qt.KeyboardModifier.ControlModifier: (Qt.Key.Key_L, Qt.Key.Key_D, Qt.Key.Key_Z, Qt.Key.Key_P),
    Qt.KeyboardModifier.AltModifier: (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_M, Qt.Key.Key_Q),
}
# What opens a field to compose in: a page or key, the field, and how it is reached.
FIELDS = {
    "gate.search": ("gate", ""),
    "visitor.name": ("gate", "F2"),
    "vehicle.person": ("gate", "F1"),
    "incident.what": ("gate", "F4"),
    "service.content": ("gate", "F5"),
    "removal.applicant": ("removals", "F3"),
    "entries.text": ("entries", ""),
    "registry.search": ("registry", ""),
}


def household(register: Register, leader: str) -> None:
    """Give the compound one resident and one car."""
    add_resident(register, leader, ResidentDetails("3栋1202", "王建国", "13812346021"))
    add_vehicle(register, leader, RegistrationDetails(PLATE, "3栋1202", "王建国", "13812346021"))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window whose guard is signed in, over a household with a car."""
    with booth(tmp_path / "data", clock) as made:
        inner = made.window.desk
        inner.theme.set_reduced_motion(True)
        inner.ask_register(
            lambda register: household(register, made.leader), lambda _none: None, inner.say_error
        )
        made.sign_in(made.leader)
        yield made


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """Let an input method hold ``preedit`` and write ``commit``."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def typed(desk: Booth, text: str, pace: int, start: int = 1000) -> None:
    """Type characters and Enter at a pace in ms, each into what has the keyboard then."""
    at = start
    for char in (*text, "\r"):
        key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, NONE, char)
            event.setTimestamp(at)
            QApplication.sendEvent(desk.focus, event)
        at += pace
    desk.settle()


def state(desk: Booth) -> tuple[object, ...]:
    """Return what would tell that something was done, once all is laid out."""
    desk.settle()
    for _ in range(2):  # a list that was filled gets its scroll bar by an event that follows
        QApplication.processEvents()
    shown = [one.objectName() for one in desk.window.findChildren(QWidget) if one.isVisible()]
    return (desk.focus, sorted(shown), desk.window.locked, desk.rows("SELECT seq FROM ledger"))


@pytest.mark.parametrize("name", FIELDS)
def test_no_key_acts_while_pinyin_is_composed(desk: Booth, name: str) -> None:
    """Enter, Esc, Space, Tab, function keys and letters are the input method's own."""
    page, key = FIELDS[name]
    desk.window.show_page(page)
    desk.settle()
    if key:
        desk.window.frame.function_key(key)
        desk.settle()
    field = next(one for one in desk.window.findChildren(QWidget) if one.objectName() == name)
    field.setFocus()
    compose(field, "wang")
    before = state(desk)
    for pressed in EVERY_KEY:
        desk.press(pressed)
    for held, keys in HELD.items():
        for pressed in keys:
            desk.press(pressed, held)
    assert state(desk) == before
    compose(field, "", "王")
    assert "王" in str(field.property("text") or field.property("plainText"))
    desk.press(Qt.Key.Key_F12)
    assert desk.window.locked


class Composing(Found):
    """Composes pinyin once in every field that is met, and presses every key."""

    def __init__(self, desk: Booth) -> None:
        super().__init__()
        self.desk, self.tried, self.moved = desk, set[str](), set[str]()

    def meet(self, window: QWidget) -> None:
        """Try each field that is seen for the first time; the keyboard goes back after it."""
        fields: list[QLineEdit | QPlainTextEdit] = [*window.findChildren(QLineEdit)]
        for field in (*fields, *window.findChildren(QPlainTextEdit)):
            name = pattern(field.objectName())
            if name in self.tried or not composes(field):
                continue
            self.tried.add(name)
            self.try_in(field, name)

    def try_in(self, field: QLineEdit | QPlainTextEdit, name: str) -> None:
        """Press every key while pinyin is held; note the field where one did something."""
        had = self.desk.focus
        field.setFocus()
        compose(field, "wang")
        before = state(self.desk)
        for pressed in EVERY_KEY:
            QTest.keyClick(self.desk.focus, pressed)
        for held, keys in HELD.items():
            for pressed in keys:
                QTest.keyClick(self.desk.focus, pressed, held)
        if state(self.desk) != before:
            self.moved.add(name)
        compose(field, "")
        had.setFocus()


def composes(field: QLineEdit | QPlainTextEdit) -> bool:
    """Tell whether a person types Chinese there: a PIN and what is only read take none."""
    hidden = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
    named = bool(field.objectName()) and not field.objectName().startswith("qt_")
    open_to_keys = field.isVisible() and field.isEnabled() and not field.isReadOnly()
    return named and open_to_keys and not hidden


def test_no_key_acts_while_pinyin_is_composed_in_any_field(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock
) -> None:
    """Of every page, form, tab, sheet and record that the list of names walks through."""
    with booth(tmp_path / "data", clock) as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        found = Composing(desk)
        visit(desk, found)
    assert found.moved == set()
    prefixes = {name.partition(".")[0] for name in found.tried}
    assert {"gate", "entries", "registry", "rota", "settings", "visitor", "vehicle"} <= prefixes


def test_the_search_waits_for_the_commit(desk: Booth) -> None:
    """What is composed is not looked for, also when the minute passes; what is written is."""
    box = desk.find(QLineEdit, "gate.search")
    results = desk.find(QWidget, "gate.results")
    compose(box, "wangjianguo")
    desk.window.desk.recorded.emit(None)
    desk.settle()
    assert not results.isVisible()
    compose(box, "", "王建国")
    desk.settle()
    assert results.isVisible()


def test_keys_come_back_when_the_program_sets_the_text(desk: Booth) -> None:
    """An input method that says nothing more does not leave the keyboard dead."""
    box = desk.find(QLineEdit, "gate.search")
    box.setFocus()
    compose(box, "wang")
    box.setText("A")
    QTest.keyClicks(box, "3K")
    desk.settle()
    assert box.text() == "A3K"
    assert desk.find(QWidget, "gate.results").isVisible()


SCANNED_FROM = {
    "box": ("gate.search", ""),
    "timeline": ("gate.timeline", ""),
    "button": ("gate.visitor", ""),
    "rail": ("nav.gate", ""),
    "field": ("visitor.name", "F2"),
    "room": ("visitor.room", "F2"),
    "area": ("incident.what", "F4"),
    "chip": ("visitor.category.visitor", "F2"),
}


@pytest.mark.parametrize("where", SCANNED_FROM)
def test_a_scan_goes_to_the_box_from_anywhere(desk: Booth, where: str) -> None:
    """The car is logged; the field that had the keyboard keeps what stood in it."""
    name, key = SCANNED_FROM[where]
    if key:
        desk.window.frame.function_key(key)
        desk.settle()
    widget = next(one for one in desk.window.findChildren(QWidget) if one.objectName() == name)
    widget.setFocus()
    assert desk.focus is widget
    before = widget.property("text")
    typed(desk, "a3k725", SCANNER_MS)
    assert desk.rows("SELECT count(*) FROM ledger WHERE kind = 'vehicle.entered'") == [(1,)]
    assert widget.property("text") == before
    assert desk.find(QLineEdit, "gate.search").text() == ""


def test_half_a_plate_in_the_box_is_no_part_of_the_scan(desk: Booth) -> None:
    """The scanner's text takes its place."""
    QTest.keyClicks(desk.find(QLineEdit, "gate.search"), "88")
    typed(desk, "a3k725", SCANNER_MS)
    assert desk.rows("SELECT count(*) FROM ledger WHERE kind = 'vehicle.entered'") == [(1,)]


def test_what_fingers_type_stays_where_it_is_typed(desk: Booth) -> None:
    """The fastest typist is no scanner."""
    desk.window.frame.function_key("F2")
    name = desk.find(QLineEdit, "visitor.name")
    name.setFocus()
    typed(desk, "a3k725", FINGER_MS)
    assert name.text() == "a3k725"
    assert desk.rows("SELECT count(*) FROM ledger WHERE kind = 'vehicle.entered'") == [(0,)]


def test_a_pin_is_never_a_scan(desk: Booth) -> None:
    """Digits at a scanner's pace reach no other field."""
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    pin = desk.find(QLineEdit, "lock.pin")
    pin.setFocus()
    typed(desk, "13579", SCANNER_MS)
    assert desk.find(QLineEdit, "gate.search").text() == ""
    assert desk.window.locked
    assert desk.focus is pin


def test_on_other_pages_a_scan_goes_where_the_keyboard_is(desk: Booth) -> None:
    """The book's own search takes it."""
    desk.window.show_page("entries")
    desk.settle()
    text = desk.find(QLineEdit, "entries.text")
    text.setFocus()
    typed(desk, "a3k725", SCANNER_MS)
    assert text.text() == "a3k725"
    assert isinstance(desk.find(QTableView, "entries.table"), QTableView)
    assert desk.find(QAbstractButton, "nav.entries").isChecked()
