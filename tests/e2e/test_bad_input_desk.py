"""Bad input in every field of the forms, the handover, the registry; twice Enter in each form.

Nothing is chosen by hand: whatever can be typed into where a key leads is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.e2e.hostile import ALWAYS_TOLD, BAD, ENTER, REGISTERED, Hands, hands_at
from ui.pages.handover import HandoverPage
from ui.widgets.form import FieldFrame
from ui.widgets.side_panel import SidePanel
from ui.widgets.tristate import TriState

ESCAPE, TAB, SPACE = Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space
F1, F2, F3, F4 = Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4
F5, F8, F9, F12 = Qt.Key.Key_F5, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F12

# What lets each form be saved; the bad text then stands in one field more or instead.
VERIFIED = "visitor.verified.phone"
FORMS: dict[str, tuple[Qt.Key, dict[str, str], str]] = {
    "vehicle": (F1, {"vehicle.plate": "苏A55555"}, ""),
    "visitor": (F2, {"visitor.room": "9-1101", "visitor.name": "陆清明"}, VERIFIED),
    "incident": (
        F4,
        {"incident.place": "北门", "incident.what": "两车剐蹭"},
        "incident.category.traffic",
    ),
    "service": (F5, {"service.room": "9-1101", "service.content": "门禁坏了"}, ""),
    "correction": (F8, {"correction.mistake": "看错"}, ""),
}
# What the registry's sheets are filled in with, by the field's last word.
RECORDS = {
    "room": "3栋1202",
    "car_room": "3栋1202",
    "permit_room": "3栋1202",
    "helper_room": "3栋1202",
    "plate": "苏A66666",
    "phone": "13812346021",
    "watch_name": "赵某",
    "why": "多次闯岗",
    "pin": "246813",
    "group": "乙",
    "item_expected": "1",
}
NAMELIKE = "程小雪"
DAYS = {"first": "2026-06-01", "from": "08:00", "until": "18:00", "last": "", "valid_until": ""}


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the hands of a guard at the window; afterwards the book must be whole."""
    with hands_at(tmp_path / "data", clock) as made:
        yield made


def admit(hands: Hands) -> None:
    """Let a registered car in."""
    hands.replace("gate.search", REGISTERED)
    hands.press(ENTER)


def typed_in(parent: QWidget) -> list[str]:
    """Return the names of what is typed into and shown."""
    found: list[QLineEdit | QPlainTextEdit] = [*parent.findChildren(QLineEdit)]
    found += parent.findChildren(QPlainTextEdit)
    return sorted(
        each.objectName()
        for each in found
        if each.isVisible() and each.isEnabled() and not each.isReadOnly() and each.objectName()
    )


def begin(hands: Hands, form: str) -> SidePanel:
    """Open a form afresh and fill in what lets it be saved."""
    key, base, chip = FORMS[form]
    hands.press(ESCAPE)
    hands.press(ESCAPE)
    hands.press(key)
    again = hands.booth.find(QAbstractButton, f"{form}.again")
    if again.isVisible():
        again.click()
        hands.settle()
    for name, text in base.items():
        hands.replace(name, text)
    pick = hands.booth.find(QAbstractButton, chip) if chip else None
    if pick is not None and pick.isVisible():
        pick.click()
        hands.settle()
    return hands.booth.find(SidePanel, form)


@pytest.mark.parametrize("form", FORMS)
def test_bad_text_in_any_field_is_kept_clean_or_told(hands: Hands, form: str) -> None:
    """Saved: the form is shut. Else a sentence says why, and the field keeps what was typed."""
    admit(hands)
    names = typed_in(begin(hands, form))
    assert set(FORMS[form][1]) <= set(names)
    for name in names:
        for kind, text in BAD.items():
            hands.booth.clock.advance(seconds=5)
            begin(hands, form)
            hands.failed.clear()
            before = hands.count()
            hands.replace(name, text)
            hands.press(TAB)
            hands.field(name).setFocus()
            if isinstance(hands.field(name), QPlainTextEdit):
                hands.press(TAB)
            hands.press(ENTER)
            told_or_kept(hands, name, kind, text, before)


def told_or_kept(hands: Hands, name: str, kind: str, text: str, before: int) -> None:
    """Check that one thing or the other has happened."""
    where = f"{name}: {kind}"
    if hands.count() == before:
        # Spaces alone are nothing that could be lost.
        assert hands.text(name) == text or not text.strip(), where
        assert hands.said_of(name), where
    else:
        assert kind not in ALWAYS_TOLD, where


@pytest.mark.parametrize(
    ("form", "last", "kind"),
    [
        ("incident", "incident.place", "incident.opened"),
        ("service", "service.room", "service.requested"),
    ],
)
def test_a_double_enter_is_one_entry(hands: Hands, form: str, last: str, kind: str) -> None:
    """In a field; the second press opens nothing and writes nothing."""
    begin(hands, form)
    hands.go(last)
    hands.tap(ENTER)
    hands.tap(ENTER)
    hands.settle()
    assert [line.kind for line in hands.lines()].count(kind) == 1
    assert hands.failed == []


def test_a_double_enter_on_a_slip_is_one_slip(hands: Hands) -> None:
    """F3: on the button that opens it."""
    hands.press(F3)
    hands.booth.find(QAbstractButton, "removal.begin").click()
    told = {"room": "9-1101", "applicant": "贺春分", "line.name": "双门冰箱"}
    for name, text in {**told, "document": "320112198507120936"}.items():
        hands.replace(f"removal.{name}", text)
    hands.booth.find(QAbstractButton, "removal.relation.owner").click()
    hands.booth.find(QAbstractButton, "removal.apply").setFocus()
    hands.tap(ENTER)
    hands.tap(ENTER)
    hands.settle()
    assert [line.kind for line in hands.lines()].count("removal.applied") == 1
    assert hands.failed == []


# The handover.


@pytest.fixture
def handover(hands: Hands) -> list[str]:
    """Go to the handover with its leader; return the sentences that it will say."""
    hands.press(F12)
    hands.booth.sign_in(hands.booth.leader)
    hands.press(F9)
    page = hands.window.pages["handover"]
    assert isinstance(page, HandoverPage)
    said: list[str] = []
    page.clerk.refused.connect(said.append)
    hands.booth.find(QAbstractButton, "handover.relief.confirm").click()
    hands.settle()
    return said


@pytest.mark.parametrize("row", ["person", "equipment", "clean"])
def test_bad_text_in_a_remark_is_kept_clean_or_told(
    hands: Hands, handover: list[str], row: str
) -> None:
    """Who stands in line, what was counted, what was clean: saved as it is left."""
    names = sorted(each.objectName() for each in hands.window.findChildren(QLineEdit))
    name = next(
        each for each in names if each.startswith(f"handover.{row}.") and each.endswith(".remark")
    )
    step = {"person": "lineup", "equipment": "equipment", "clean": "cleanliness"}[row]
    hands.booth.find(QAbstractButton, f"handover.steps.{step}").click()
    if row == "person":
        presence = hands.booth.find(TriState, name.replace(".remark", ".presence"))
        QTest.keyClick(presence, Qt.Key.Key_2)
        hands.settle()
    assert hands.field(name).isEnabled()
    for kind, text in BAD.items():
        handover.clear()
        before = hands.count()
        hands.replace(name, text)
        hands.press(ENTER)
        if hands.count() == before and text.strip():
            assert hands.text(name) == text, kind
            assert any(handover), kind
        assert hands.count() == before or kind not in ALWAYS_TOLD, kind


def test_bad_text_in_a_new_matter_is_kept_clean_or_told(hands: Hands, handover: list[str]) -> None:
    """In both of its fields."""
    hands.booth.find(QAbstractButton, "handover.steps.matters").click()
    text_of, wanted_of = "handover.matter.new.text", "handover.matter.new.requirement"
    for name, other in ((text_of, wanted_of), (wanted_of, text_of)):
        for kind, text in BAD.items():
            handover.clear()
            before = hands.count()
            hands.replace(other, "北门灯坏")
            hands.replace(name, text)
            hands.press(ENTER)
            if hands.count() == before:
                assert hands.text(name) == text, kind
                assert any(handover) or hands.said_of(name), kind
            assert hands.count() == before or kind not in ALWAYS_TOLD, kind


def test_bad_text_in_the_reason_for_another_group_is_kept_clean_or_told(
    hands: Hands, handover: list[str]
) -> None:
    """The incoming leader is named, or the sentence says what is missing."""
    box = hands.booth.find(QComboBox, "handover.relief")
    of_the_rota = box.findData(hands.booth.relief)
    other = next(at for at in range(box.count()) if at != of_the_rota)
    name = "handover.relief.reason"
    for kind, text in BAD.items():
        choose(hands, box, other)
        before = hands.count()
        hands.replace(name, text)
        hands.press(ENTER)
        if hands.count() == before:
            assert hands.text(name) == text, kind
            assert hands.said_of(name) or error_at(box), kind
            continue
        assert kind not in ALWAYS_TOLD, kind
        choose(hands, box, of_the_rota)
        hands.booth.find(QAbstractButton, "handover.relief.confirm").click()
        hands.settle()


def choose(hands: Hands, box: QComboBox, at: int) -> None:
    """Choose a leader as a person does."""
    box.setCurrentIndex(at)
    box.activated.emit(at)
    hands.settle()


def error_at(widget: QWidget) -> str:
    """Return what is said at the frame round a widget."""
    frame: QWidget | None = widget
    while frame is not None and not isinstance(frame, FieldFrame):
        frame = frame.parentWidget()
    return frame.error() if frame is not None else ""


# The registry and the settings.


def sheets(hands: Hands) -> Iterator[tuple[str, Callable[[], SidePanel]]]:
    """Yield each sheet of the registry that something new is written on, and how it is opened."""
    hands.window.show_page("registry")
    hands.settle()
    heads = [
        each
        for each in hands.window.findChildren(QAbstractButton)
        if each.objectName().startswith("registry.tabs.")
    ]
    for head in heads:
        head.click()
        hands.settle()
        for add in shown_adds(hands):

            def open_sheet(add: QAbstractButton = add) -> SidePanel:
                put_away_sheets(hands)
                add.click()
                hands.settle()
                return open_sheets(hands)[0]

            yield add.objectName(), open_sheet
            put_away_sheets(hands)


def open_sheets(hands: Hands) -> list[SidePanel]:
    """Return what lies over the page."""
    found = hands.window.findChildren(SidePanel)
    return [each for each in found if each.is_open and each.isVisible()]


def put_away_sheets(hands: Hands) -> None:
    """Leave the page bare; one Esc more would leave it."""
    while open_sheets(hands):
        hands.press(ESCAPE)


def shown_adds(hands: Hands) -> list[QAbstractButton]:
    """Return the buttons that open a sheet for something new."""
    return [
        each
        for each in hands.window.findChildren(QAbstractButton)
        if each.isVisible() and each.objectName().startswith("registry.add_")
    ]


def good(name: str) -> str:
    """Return what fits a field of the registry."""
    word = name.partition(".")[2]
    if word in RECORDS:
        return RECORDS[word]
    if "phone" in word:
        return RECORDS["phone"]
    return next((text for end, text in DAYS.items() if word.endswith(end)), NAMELIKE)


def test_bad_text_in_any_field_of_the_registry_is_kept_clean_or_told(hands: Hands) -> None:
    """Saved: the sheet is shut. Else it says why, and the field keeps what was typed."""
    hands.press(F12)
    hands.booth.sign_in(hands.booth.admin)
    tried = 0
    for title, open_sheet in sheets(hands):
        for name in typed_in(open_sheet()):
            for kind, text in BAD.items():
                sheet = open_sheet()
                for each in typed_in(sheet):
                    hands.replace(each, good(each))
                before = hands.count()
                assert hands.field(name).isVisible()
                hands.replace(name, text)
                hands.press(ENTER)
                where = f"{title} {name}: {kind}"
                if hands.count() == before:
                    assert hands.text(name) == text, where
                    said = sheet.findChild(QLabel, f"{sheet.objectName()}.said")
                    assert said is not None, where
                    assert said.text(), where
                else:
                    assert kind not in ALWAYS_TOLD, where
                    assert not sheet.is_open, where
                tried += 1
    assert tried > len(BAD) * 20


def test_bad_text_in_any_field_of_the_settings_is_kept_clean_or_told(hands: Hands) -> None:
    """Set, or told at the field or in red, and the field keeps what was typed."""
    hands.press(F12)
    hands.booth.sign_in(hands.booth.admin)
    for name in typed_in(settings_page(hands)):
        for kind, text in BAD.items():
            settings_page(hands)
            hands.failed.clear()
            hands.said.clear()
            hands.replace(name, text)
            hands.press(ENTER)
            where = f"{name}: {kind}"
            if not hands.said:
                assert hands.text(name) == text or not text.strip(), where
                assert hands.said_of(name), where
            assert not hands.said or kind not in ALWAYS_TOLD, where


def settings_page(hands: Hands) -> QWidget:
    """Come to the settings anew, as they are in the book."""
    for page in ("gate", "settings"):
        hands.window.show_page(page)
        hands.settle()
    return hands.window.pages["settings"]


def test_the_lock_keeps_its_peace_over_bad_pins(hands: Hands) -> None:
    """No sentence but one, nobody gets in, and the right PIN does."""
    hands.press(F12)
    pin = hands.booth.find(QLineEdit, "lock.pin")
    for text in ("", "   ", "长" * 10_000, "12\x0034", "👨\u200d👩\u200d👧"):
        pin.setFocus()
        hands.replace("lock.pin", text)
        hands.press(ENTER)
        assert hands.window.locked
        hands.booth.clock.advance(minutes=2)
    hands.replace("lock.pin", "")
    hands.booth.sign_in(hands.booth.guard)
    assert not hands.window.locked
