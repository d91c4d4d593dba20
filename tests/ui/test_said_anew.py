"""What was just said is said anew when the language changes; nothing stays in the old one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from guardpost.errors import Refused
from tests.site import Post
from tests.ui.gate_post import Gate, gate_at, people
from ui.frame.status_line import StatusLine
from ui.messages import sentence
from ui.widgets.undo_bar import UndoBar

UI = Path(__file__).parents[2] / "ui"


@pytest.fixture
def gate(post: Post, qapp: QApplication) -> Iterator[Gate]:
    """Return the page of an open post with people in its registry."""
    people(post)
    with gate_at(post, qapp) as made:
        yield made


@pytest.fixture
def line(gate: Gate) -> StatusLine:
    """Return a status line at the same desk."""
    made = StatusLine(gate.desk)
    made.setParent(gate.page)
    return made


def said(line: StatusLine) -> str:
    """Return the sentence of the status line."""
    label = line.findChild(QLabel, "status.said")
    assert label is not None
    return label.text()


def speak(gate: Gate, lang: str) -> None:
    """Change the language; it is told by posted events."""
    gate.desk.language.set(lang)
    for _ in range(3):
        QApplication.processEvents()


def test_what_was_logged_is_said_anew(gate: Gate, line: StatusLine) -> None:
    """In the bar, in the status line and to a screen reader; it can still be taken back."""
    gate.look("k725")
    gate.press(Qt.Key.Key_Return)
    bar = gate.find(UndoBar, "gate.logged")
    assert bar.text().startswith("已登记进场")
    speak(gate, "en")
    assert bar.text().startswith("Logged in:")
    assert (bar.accessibleName(), said(line)) == (bar.text(), bar.text())
    speak(gate, "zh_CN")
    assert (bar.text(), said(line)) == (bar.accessibleName(), bar.text())
    assert bar.take_back()
    gate.settle()
    speak(gate, "en")
    assert said(line).startswith("Taken back:")


def test_a_refusal_and_what_it_offers_are_said_anew(gate: Gate, line: StatusLine) -> None:
    """The sentence stays red and until something else is done."""
    gate.look("1699")
    gate.press(Qt.Key.Key_Return)
    speak(gate, "en")
    bar = gate.find(UndoBar, "gate.logged")
    assert bar.text().startswith("Stopped and written down:")
    assert gate.find(QPushButton, "gate.offer1").text() == "Leader lets in"
    gate.desk.say_error(Refused("reason.needed"))
    assert said(line) == sentence(Refused("reason.needed"))
    speak(gate, "zh_CN")
    assert said(line) == sentence(Refused("reason.needed"))
    assert not said(line).isascii()


def test_a_pc_in_another_zone_stands_in_the_line(gate: Gate, line: StatusLine) -> None:
    """In red, in the language of now, until the PC stands in the post's zone again."""
    zone = line.findChild(QLabel, "status.zone")
    assert zone is not None
    gate.settle()
    assert zone.isHidden()
    at = gate.post.clock.now()
    gate.post.clock.set(at.astimezone(UTC))
    gate.desk.shift_changed.emit()
    gate.settle()
    assert zone.text() == "这台电脑的时区 +00:00，本岗是 +08:00，请改对"
    assert not zone.isHidden()
    speak(gate, "en")
    assert zone.text() == "Time zone of this PC +00:00, of the post +08:00: set it"
    gate.post.clock.set(at)
    gate.desk.shift_changed.emit()
    gate.settle()
    assert zone.isHidden()


def test_nothing_is_said_past_the_desk_that_could_be_said_anew() -> None:
    """A sentence that is sent as a text goes with the language; a page gives how to say it."""
    sent = re.compile(r"desk\.(said|failed)\.emit\(")
    found = {
        (path.relative_to(UI).as_posix(), line.strip())
        for path in UI.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if sent.search(line)
    }
    assert found == {("pages/handover.py", "self.desk.failed.emit(self._card.said)")}


def test_what_cannot_be_said_anew_goes(gate: Gate, line: StatusLine) -> None:
    """Rather than stand there in another language."""
    gate.desk.said.emit("已发送到打印机")
    speak(gate, "en")
    assert said(line) == "Works on its own, without a network"
