"""100,000 characters are pasted: the window answers, and none of it is kept unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.e2e.hostile import CONTROL, ENTER, Hands, hands_at
from tests.e2e.test_bad_input_desk import FORMS, admit, begin, typed_in

MANY = 100_000
# Qt's line holds no more; every field's own bound is far below, and is told.
MOST = 32_767
# What is no time, or no number, is told as that, however long it is.
NO_TEXT = {"incident.happened", "incident.step_time", "correction.stay_minutes"}
PASTES = {"Chinese": "长" * MANY, "digits": "1380013800" * (MANY // 10), "lines": "苏A\n" * 33_334}


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the hands of a guard at the window; afterwards the book must be whole."""
    with hands_at(tmp_path / "data", clock) as made:
        yield made


def paste(hands: Hands, name: str, text: str) -> None:
    """Paste into a field, in the place of what stands there."""
    field = hands.go(name)
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)


@pytest.mark.parametrize("form", FORMS)
def test_a_hundred_thousand_characters_in_every_field_are_told(hands: Hands, form: str) -> None:
    """All fields of a form at once: not saved, said why, kept; the gate goes on beside it."""
    admit(hands)
    hands.booth.clock.advance(seconds=5)
    for text in PASTES.values():
        names = typed_in(begin(hands, form))
        before = hands.count()
        for name in names:
            paste(hands, name, text)
        hands.settle()
        if isinstance(hands.field(names[-1]), QPlainTextEdit):
            hands.press(Qt.Key.Key_Tab)
        hands.press(ENTER)
        assert hands.count() == before
        for name in names:
            said = hands.said_of(name)
            assert said if name in NO_TEXT else said.startswith("太长了"), (name, said)
            kept = re.sub("\\s", "\n", hands.text(name))
            # A paper's number is masked once its field is left.
            assert "*" in kept or (len(kept) >= MOST and text.startswith(kept)), name
        hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)
    hands.replace("gate.search", "苏A99999")
    assert hands.text("gate.search") == "苏A99999"


def test_a_hundred_thousand_characters_in_the_box_are_told(hands: Hands) -> None:
    """One sentence, no entry; the next plate is let in."""
    before = hands.count()
    for text in PASTES.values():
        hands.failed.clear()
        paste(hands, "gate.search", text)
        hands.settle()
        hands.press(ENTER)
        assert (hands.count(), len(hands.failed)) == (before, 1)
    admit(hands)
    assert len(hands.passages()) == 1
