"""A tired or hostile hand on the whole window: pastes, scans, presses twice."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from guardpost.clock import ManualClock
from guardpost.gate.line import Line
from guardpost.gate.views import EntryFilter, entries
from guardpost.ledger.reading import read_entries
from guardpost.ledger.register import Register
from guardpost.proving import check_state, prove_book
from guardpost.registry.households import Relation, ResidentDetails, add_resident
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from guardpost.store.rows import Rows
from tests.ui.booth import Booth, booth
from tests.ui.forms.stand import keys
from ui.forms.footer import WhyNot
from ui.widgets.alert import Banner
from ui.widgets.form import FieldFrame

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
JOINER = "\u200d"
LAST = 100_000

REGISTERED = "苏A3K725"

EMOJI = "👨\u200d👩\u200d👧🚗"
BAD = {
    "nothing": "",
    "spaces": "   ",
    "10,000 characters": "长" * 10_000,
    "NUL": "程\0雪",
    "emoji": EMOJI,
    "bidi marks": "\u202e程大雪\u202c",
    "zero-width marks": "程\u200b小\ufeff雪",
    "marks alone": "\u200b\u200f",
    "full-width digits": "１２３４５",
}
ALWAYS_TOLD = ("10,000 characters", "NUL")


class Hands:
    """What a person does at the window, and what the window answers.

    Attributes:
        failed: the red sentences, in order.
        said: the sentences of the status line, in order.
    """

    def __init__(self, desk: Booth) -> None:
        self.booth = desk
        self.window = desk.window
        self.failed: list[str] = []
        self.said: list[str] = []
        self.window.desk.failed.connect(self.failed.append)
        self.window.desk.said.connect(self.said.append)

    def settle(self) -> None:
        """Wait until nothing is left to do."""
        QApplication.processEvents()
        self.booth.settle()
        QApplication.processEvents()

    def field(self, name: str) -> QLineEdit | QPlainTextEdit:
        """Return a field that is typed into."""
        found = self.window.findChild(QLineEdit, name)
        return found or self.booth.find(QPlainTextEdit, name)

    def text(self, name: str) -> str:
        """Return what stands in a field."""
        field = self.field(name)
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def go(self, name: str) -> QLineEdit | QPlainTextEdit:
        """Bring the keyboard to a field."""
        field = self.field(name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        return field

    def type(self, name: str, text: str) -> None:
        """Type into a field; Chinese by the input method."""
        keys(self.go(name), text)
        self.settle()

    def replace(self, name: str, text: str) -> None:
        """Empty a field and paste a text into it."""
        field = self.go(name)
        QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QApplication.clipboard().setText(text)
        QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
        self.settle()

    def tap(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is and go on at once."""
        QTest.keyClick(self.window.windowHandle(), key, held)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key and wait for what it does."""
        self.tap(key, held)
        self.settle()

    def said_of(self, name: str) -> str:
        """Return what the window says of a field: at the field, at the button, or in red."""
        frame: QWidget | None = self.field(name)
        while frame is not None and not isinstance(frame, FieldFrame):
            frame = frame.parentWidget()
        near = frame.error() if isinstance(frame, FieldFrame) else ""
        form = name.partition(".")[0]
        why = self.window.findChild(WhyNot, f"{form}.why")
        beside = why.text() if why is not None else ""
        return near or self.trouble(form) or beside or "".join(self.failed)

    def trouble(self, form: str) -> str:
        """Return what stands above a form's buttons."""
        banner = self.window.findChild(Banner, f"{form}.trouble")
        if banner is None or not banner.isVisible():
            return ""
        return "".join(label.text() for label in banner.findChildren(QLabel))

    def read(self, reader: Callable[..., Any], *args: Any) -> Any:
        """Return what a reader finds, once the register is at rest."""
        answer: list[Any] = []
        self.settle()
        self.window.desk.ask(reader, *args, done=answer.append)
        self.settle()
        return answer[0]

    def lines(self) -> tuple[Line, ...]:
        """Return the book's lines, newest first."""
        found: tuple[Line, ...] = self.read(lambda rows: entries(rows, EntryFilter(), None, 100))
        return found

    def passages(self) -> list[tuple[str, str]]:
        """Return the cars that passed: direction and plate, oldest first."""
        kinds = ("vehicle.entered", "vehicle.left")
        passed = [line for line in self.lines() if line.kind in kinds]
        return [(str(line.direction), line.mark) for line in reversed(passed)]

    def count(self) -> int:
        """Return how many entries the book holds."""
        (found,) = self.booth.rows("SELECT max(seq) FROM ledger")[0]
        assert isinstance(found, int)
        return found


def texts_of(value: object) -> Iterator[str]:
    """Yield every text in a value of JSON's kinds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_of(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_of(inner)


def unseen(rows: Rows, first: int) -> list[str]:
    """Return the book's texts from an entry on with a mark that nobody sees, or controls."""
    return [
        text
        for entry in read_entries(rows, first, LAST)
        for text in texts_of(asdict(entry.event))
        if any(unicodedata.category(c) in ("Cc", "Cs", "Cf") and c != JOINER for c in text)
    ]


def people(register: Register, actor: str) -> None:
    """Give the compound a household and its car."""
    add_resident(
        register, actor, ResidentDetails("3栋1202", "王建国", "13812346021", Relation.OWNER)
    )
    car = RegistrationDetails(REGISTERED, "3栋1202", "王建国", "13812346021", "白色轿车")
    add_vehicle(register, actor, car)


@contextmanager
def hands_at(data: Path, clock: ManualClock) -> Iterator[Hands]:
    """Open a window whose guard is signed in; at the end the book must be whole."""
    with booth(data, clock) as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        who, inner = desk.leader, desk.window.desk
        inner.ask_register(lambda reg: people(reg, who), lambda _none: None, inner.say_error)
        desk.sign_in(desk.guard)
        hands = Hands(desk)
        desk.window.activateWindow()
        QTest.qWaitForWindowActive(desk.window)
        first = hands.count()
        yield hands
        found = hands.read(unseen, first)
        assert found == [], found
    whole(data)


def whole(data: Path) -> None:
    """Check that the chain holds and that the state is what the ledger says."""
    proof = prove_book(data)
    assert proof.holds, proof
    assert check_state(data) is None
