"""Bad input at the whole window: the right thing or one clear sentence, and a whole book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.gate.vehicles import inside_visit, vehicles_inside
from guardpost.gate.visitors import visitors_inside
from tests.e2e.hostile import (
    ALWAYS_TOLD,
    BAD,
    EMOJI,
    ENTER,
    REGISTERED,
    Hands,
    hands_at,
    whole,
)
from tests.ui.booth import Booth, booth, put_away
from ui.compose import build_window
from ui.widgets.buttons import Button
from ui.widgets.side_panel import SidePanel
from ui.widgets.tristate import TriState

SHIFT = Qt.KeyboardModifier.ShiftModifier
ESCAPE = Qt.Key.Key_Escape
F1, F2, F3 = Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3
F4, F8, F9, F12 = Qt.Key.Key_F4, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F12


@dataclass(frozen=True)
class Place:
    """A field of the window: how a key leads there, and what must be filled in before."""

    name: str
    key: Qt.Key
    before: tuple[tuple[str, str], ...] = ()
    chip: str = ""

    @property
    def form(self) -> str:
        """The first part of the field's name."""
        return self.name.partition(".")[0]

    def open(self, hands: Hands) -> None:
        """Go there from anywhere; whatever is open stays half filled."""
        hands.press(ESCAPE)
        hands.press(ESCAPE)
        hands.press(self.key)
        for name, text in self.before:
            hands.replace(name, text)
        if self.chip:
            pick(hands, self.chip)


def pick(hands: Hands, chip: str) -> None:
    """Pick one of a few by the keyboard; what was picked before and is folded away stays."""
    choice = hands.booth.find(QAbstractButton, chip)
    if choice.isVisible():
        choice.setFocus()
        hands.press(Qt.Key.Key_Space)


VERIFIED = "visitor.verified.phone"
PLACES = (
    Place("visitor.name", F2, (("visitor.room", "9-1101"),), VERIFIED),
    Place(
        "visitor.belongings",
        F2,
        (("visitor.room", "9-1101"), ("visitor.name", "陆清明")),
        VERIFIED,
    ),
    Place("vehicle.plate", F1),
    Place("vehicle.reason", F1, (("vehicle.plate", "苏A55555"),)),
    Place("incident.place", F4, (("incident.what", "两车剐蹭"),), "incident.category.fire"),
    Place("incident.what", F4, (("incident.place", "北门"),), "incident.category.fire"),
    Place("removal.reason", F3, (("removal.room", "3-1202"),)),
    Place("correction.mistake", F8),
)


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the hands of a guard at the window; afterwards the book must be whole."""
    with hands_at(tmp_path / "data", clock) as made:
        yield made


def admit(hands: Hands, plate: str = REGISTERED) -> None:
    """Let a registered car in by its plate and Enter."""
    hands.replace("gate.search", plate)
    hands.press(ENTER)


def a_form_is_open(hands: Hands) -> bool:
    """Tell whether a form covers part of the gate page."""
    return any(panel.is_open for panel in hands.window.findChildren(SidePanel))


# The search box.


@pytest.mark.parametrize("kind", ["nothing", "spaces"])
def test_nothing_in_the_box_does_nothing(hands: Hands, kind: str) -> None:
    """Enter in an empty box is no entry, no form and no reproach."""
    before = hands.count()
    hands.replace("gate.search", BAD[kind])
    hands.press(ENTER)
    assert (hands.count(), hands.failed, a_form_is_open(hands)) == (before, [], False)


def test_ten_thousand_characters_in_the_box_are_told(hands: Hands) -> None:
    """One sentence; what was pasted stays to be put right."""
    hands.replace("gate.search", BAD["10,000 characters"])
    hands.press(ENTER)
    assert len(hands.failed) == 1
    assert "10000" in hands.failed[0]
    assert hands.text("gate.search") == BAD["10,000 characters"]


@pytest.mark.parametrize("kind", ["NUL", "emoji", "bidi marks", "zero-width marks", "marks alone"])
def test_what_is_found_nowhere_opens_a_form_and_stays_in_the_box(hands: Hands, kind: str) -> None:
    """Nothing is written until the form is saved."""
    before = hands.count()
    hands.replace("gate.search", BAD[kind])
    hands.press(ENTER)
    assert hands.count() == before
    assert hands.text("gate.search") == BAD[kind]
    assert a_form_is_open(hands)


@pytest.mark.parametrize("typed", ["３Ｋ７２５", "3k725", "苏a·3k725", "\u200b3K\u202c725"])
def test_a_plate_is_found_however_it_is_written(hands: Hands, typed: str) -> None:
    """Full-width, lower-case, with a dot, with marks that nobody sees."""
    admit(hands, typed)
    assert hands.passages() == [("in", REGISTERED)]


# Each form's fields.


# The fields of the other forms are tried one and all in test_bad_input_desk.
@pytest.mark.parametrize("place", [PLACES[-2]], ids=lambda place: place.name)
def test_bad_text_in_a_form_is_kept_clean_or_told(hands: Hands, place: Place) -> None:
    """Saved: the form is shut. Else a sentence says why, and the field keeps what was typed."""
    admit(hands)
    for kind, text in BAD.items():
        hands.booth.clock.advance(seconds=5)
        place.open(hands)
        hands.failed.clear()
        before = hands.count()
        hands.replace(place.name, text)
        # Enter belongs to a text of several lines; Tab leaves it.
        if place.name == "incident.what":
            hands.press(Qt.Key.Key_Tab)
        hands.press(ENTER)
        if hands.count() == before:
            assert hands.text(place.name) == text, kind
            assert hands.said_of(place.name), kind
        assert hands.count() == before or kind not in ALWAYS_TOLD, kind


def test_marks_that_nobody_sees_are_not_kept_in_a_name(hands: Hands) -> None:
    """An emoji stays whole, bidi and zero-width marks go."""
    place = PLACES[0]
    for typed in (BAD["bidi marks"], BAD["zero-width marks"], EMOJI):
        place.open(hands)
        hands.replace(place.name, typed)
        hands.press(ENTER)
    names = {visit.name for visit in hands.read(visitors_inside)}
    assert names == {"程大雪", "程小雪", EMOJI}


@pytest.mark.parametrize("typed", ["苏a8n205", "苏Ａ８Ｎ２０５", "苏A\u200b8N205"])
def test_a_plate_in_the_form_is_kept_in_its_one_spelling(hands: Hands, typed: str) -> None:
    """Lower-case and full-width letters are the same car."""
    hands.press(F1)
    hands.replace("vehicle.plate", typed)
    hands.press(ENTER)
    assert [visit.plate for visit in hands.read(vehicles_inside)] == ["苏A8N205"]


# Already inside, never entered.


def test_a_plate_already_inside_says_since_when_and_offers_the_exit(hands: Hands) -> None:
    """In the box: Shift+Enter is refused with the time, Enter then logs the exit."""
    admit(hands)
    hands.booth.clock.advance(minutes=35)
    hands.replace("gate.search", REGISTERED)
    hands.press(ENTER, SHIFT)
    assert len(hands.failed) == 1
    assert "16:00" in hands.failed[0]
    assert hands.text("gate.search") == REGISTERED
    hands.press(ENTER)
    assert hands.passages() == [("in", REGISTERED), ("out", REGISTERED)]


def test_the_form_offers_the_exit_too(hands: Hands, qtbot: QtBot) -> None:
    """F1 with a plate that is inside: the sentence, and Enter once more is the one exit."""
    admit(hands)
    hands.booth.clock.advance(minutes=35)
    hands.press(F1)
    hands.replace("vehicle.plate", REGISTERED)
    hands.press(ENTER)
    assert "16:00" in hands.trouble("vehicle")
    assert hands.text("vehicle.plate") == REGISTERED
    qtbot.waitUntil(lambda: hands.booth.find(Button, "vehicle.trouble.action").key == "Enter")
    hands.press(ENTER)
    assert hands.passages() == [("in", REGISTERED), ("out", REGISTERED)]


def test_a_double_enter_on_a_car_inside_is_no_exit(hands: Hands) -> None:
    """The second press belongs to the first; only a third, once it could be read, logs it."""
    admit(hands)
    hands.press(F1)
    hands.replace("vehicle.plate", REGISTERED)
    hands.press(ENTER)
    hands.press(ENTER)
    assert hands.trouble("vehicle")
    assert hands.passages() == [("in", REGISTERED)]


def test_another_plate_in_the_place_of_the_one_inside_is_an_entry(
    hands: Hands, qtbot: QtBot
) -> None:
    """The offer goes with the plate that it was made for."""
    admit(hands)
    hands.press(F1)
    hands.replace("vehicle.plate", REGISTERED)
    hands.press(ENTER)
    qtbot.waitUntil(lambda: hands.booth.find(Button, "vehicle.trouble.action").key == "Enter")
    hands.replace("vehicle.plate", "苏A55555")
    hands.press(ENTER)
    assert hands.passages() == [("in", REGISTERED), ("in", "苏A55555")]


def test_an_exit_that_never_entered_is_recorded_as_such(hands: Hands) -> None:
    """One line, which says so; no entry is invented."""
    hands.replace("gate.search", REGISTERED)
    hands.press(ENTER, SHIFT)
    assert hands.passages() == [("out", REGISTERED)]
    assert "没有进场记录" in hands.said[0]
    assert hands.read(inside_visit, REGISTERED) is None


# Twice, and too fast.


def test_a_double_enter_is_one_entry_in_the_box(hands: Hands) -> None:
    """Both presses come within 300 ms, before the first answer."""
    hands.replace("gate.search", REGISTERED)
    hands.tap(ENTER)
    hands.tap(ENTER)
    hands.settle()
    assert hands.passages() == [("in", REGISTERED)]
    assert hands.failed == []


@pytest.mark.parametrize("on_button", [False, True], ids=["field", "button"])
@pytest.mark.parametrize(
    ("key", "fields", "kind"),
    [
        (F1, {"vehicle.plate": "苏A55555"}, "vehicle.entered"),
        (F2, {"visitor.room": "9-1101", "visitor.name": "陆清明"}, "visitor.entered"),
        (F8, {"correction.plate": "苏A3K726", "correction.mistake": "看错"}, "entry.corrected"),
    ],
    ids=["vehicle", "visitor", "correction"],
)
def test_a_double_enter_is_one_entry_in_a_form(
    hands: Hands, key: Qt.Key, fields: dict[str, str], kind: str, on_button: bool
) -> None:
    """In the last field or on the button; the second press cancels nothing and asks nothing."""
    if key == F8:
        admit(hands)
    hands.press(key)
    for name, text in fields.items():
        hands.replace(name, text)
    if key == F2:
        pick(hands, VERIFIED)
        hands.go("visitor.name")
    if on_button:
        hands.booth.find(QAbstractButton, f"{next(iter(fields)).partition('.')[0]}.save").setFocus()
    hands.tap(ENTER)
    hands.tap(ENTER)
    hands.settle()
    assert [line.kind for line in hands.lines()].count(kind) == 1
    assert hands.failed == []
    assert not a_form_is_open(hands)


def test_a_scanner_that_repeats_itself_in_the_box_is_one_entry(hands: Hands) -> None:
    """Forty times the same plate without a pause: the car came in once, the rest is told."""
    field = hands.go("gate.search")
    for _ in range(20):
        for plate in ("3K725", "3k725"):
            QTest.keyClicks(field, plate)
            QTest.keyClick(field, ENTER)
    hands.settle()
    assert hands.passages() == [("in", REGISTERED)]
    assert all(REGISTERED in sentence for sentence in hands.failed)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_scanner_in_a_form_writes_at_most_once(hands: Hands, place: Place) -> None:
    """A thousand characters and Enter, at once, in a field where no scan belongs."""
    admit(hands)
    place.open(hands)
    before = hands.count()
    field = hands.go(place.name)
    QTest.keyClicks(field, "6901234567" * 100)
    QTest.keyClick(field, ENTER)
    hands.settle()
    assert hands.count() <= before + 1
    # A text of several lines keeps the scanner's Enter, too.
    if hands.count() == before:
        assert hands.text(place.name).startswith("6901234567" * 100)
        assert hands.said_of(place.name) or place.name == "incident.what"


# Interrupted.


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_language_and_lock_keep_what_is_half_typed(hands: Hands, place: Place) -> None:
    """Another guard signs in, in the other language, and goes on."""
    admit(hands)
    place.open(hands)
    hands.type(place.name, "半句话")
    typed = hands.text(place.name)
    hands.window.desk.language.set("en")
    hands.settle()
    assert hands.text(place.name) == typed
    hands.press(F12)
    assert hands.window.locked
    hands.booth.sign_in(hands.booth.leader)
    hands.settle()
    field = hands.field(place.name)
    assert field.isVisible()
    assert hands.text(place.name) == typed
    assert typed.endswith("半句话")


def test_a_window_closed_in_mid_handover_has_the_choices_again(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock
) -> None:
    """Who comes on, who stood in line, and what was counted are in the book, not in the window."""
    data = tmp_path / "data"
    with booth(data, clock) as desk:
        desk.sign_in(desk.leader)
        hands = Hands(desk)
        hands.press(F9)
        hands.booth.find(QAbstractButton, "handover.relief.confirm").setFocus()
        hands.press(ENTER)
        person, clean = begin_handover(hands)
        codes = (desk.leader, desk.relief)
    window = build_window(data, clock=clock, lang="zh_CN")
    window.resize(1366, 768)
    window.show()
    again = Hands(Booth(window, clock, ("", codes[0], "", codes[1])))
    try:
        again.booth.sign_in(codes[0])
        again.press(F9)
        assert again.booth.find(QComboBox, "handover.relief").currentData() == codes[1]
        assert again.booth.find(TriState, person).code() == "present"
        assert again.booth.find(TriState, clean).code() == "normal"
    finally:
        put_away(window)
    whole(data)


def begin_handover(hands: Hands) -> tuple[str, str]:
    """Answer for one person and one piece of equipment; return the names of the answers."""
    names = sorted(each.objectName() for each in hands.window.findChildren(TriState))
    person = next(name for name in names if name.endswith(".presence"))
    state = next(name for name in names if name.startswith("handover.equipment."))
    for name in (person, state):
        hands.booth.find(TriState, name).setFocus()
        QTest.keyClick(hands.booth.find(TriState, name), Qt.Key.Key_1)
        hands.settle()
    return person, state
