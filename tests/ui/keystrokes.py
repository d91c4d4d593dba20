"""What each common task costs at the keyboard: played in the real window, counted, written down.

``python -m tests.ui.keystrokes`` writes ``docs/keystrokes.md`` anew; a test holds it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from guardpost.gate.passes import issue_pass
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.ledger.register import Register
from guardpost.registry.expected import ExpectedCategory, ExpectedDetails, add_expected
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from tests.site import PIN
from tests.ui.booth import Booth, booth

DOC = Path(__file__).resolve().parents[2] / "docs" / "keystrokes.md"
# Card, Moran and Newell, The Psychology of Human-Computer Interaction, 1983; in seconds.
K, P, H, M = 0.28, 1.10, 0.40, 1.35
SCANNER_MS = 8
NONE, ALT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
HEAD = f"""# Keystrokes

What the common tasks cost, played by keys alone in the real window over a small site and
counted there: `python -m tests.ui.keystrokes` writes this page anew, a test holds it and the
most that each may cost. Nothing needs the mouse, so P and H are 0 everywhere.

K: keys pressed, Shift, Ctrl and Alt counted as keys; a Chinese name as the pinyin it is typed
by and the key that takes it. M: moments of thinking, one before each thing that is decided.
Times are those of the keystroke-level model (Card, Moran and Newell 1983): K = {K} s, an
average typist; P = {P} s, pointing; H = {H} s, hand to mouse; M = {M} s. The talk with the
person at the window is not in them.

| Task | Keys | K | P | H | M | Seconds |
| --- | --- | --: | --: | --: | --: | --: |
"""


class Fingers:
    """Presses keys where the keyboard is, and counts them.

    Attributes:
        pressed: K, how many keys went down.
        thought: M, how often something was decided first.
        told: the keys, for people.
    """

    def __init__(self, desk: Booth) -> None:
        self.desk = desk
        self.pressed = self.thought = 0
        self.told: list[str] = []

    def think(self) -> None:
        """Decide on what follows."""
        self.thought += 1

    def key(self, name: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press one key, or one with another held."""
        self.pressed += 1 if held == NONE else 2
        self.told.append(name)
        self.desk.press(key, held)
        self.desk.settle()

    def enter(self) -> None:
        """Press Enter."""
        self.key("Enter", Qt.Key.Key_Return)

    def tab(self) -> None:
        """Press Tab."""
        self.key("Tab", Qt.Key.Key_Tab)

    def type(self, text: str) -> None:
        """Type plain characters, each a key."""
        self.pressed += len(text)
        self.told.append(f"`{text}`")
        QTest.keyClicks(self.desk.focus, text)
        self.desk.settle()

    def compose(self, pinyin: str, text: str) -> None:
        """Type Chinese by an input method: the pinyin and a space."""
        self.pressed += len(pinyin) + 1
        self.told.append(f"`{pinyin}` Space")
        for preedit, commit in ((pinyin, ""), ("", text)):
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(commit)
            QApplication.sendEvent(self.desk.focus, event)
        self.desk.settle()

    def scan(self, text: str) -> None:
        """Let the scanner type; no finger does."""
        for place, char in enumerate((*text, "\r")):
            key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, NONE, char)
                event.setTimestamp(1000 + place * SCANNER_MS)
                QApplication.sendEvent(self.desk.focus, event)
        self.told.append("scan")
        self.desk.settle()


@dataclass(frozen=True)
class Task:
    """One thing a guard does.

    Attributes:
        most: keys it may cost at most.
        wrote: the kind of the entry that the book must hold after it; empty for none.
        play: does it.
        before: brings about what it begins with; not counted.
    """

    name: str
    most: int
    wrote: str
    play: Callable[[Fingers], None]
    before: Callable[[Booth], None] = lambda desk: None


def known_car(fingers: Fingers) -> None:
    """Type four characters of a plate and Enter."""
    fingers.think()
    fingers.type("k725")
    fingers.enter()


def emergency(fingers: Fingers) -> None:
    """Press F6."""
    fingers.think()
    fingers.key("F6", Qt.Key.Key_F6)


def visitor(fingers: Fingers) -> None:
    """Say where to, that the host was telephoned, and who."""
    fingers.think()
    fingers.key("F2", Qt.Key.Key_F2)
    fingers.type("3-1202")
    fingers.tab()
    fingers.tab()
    fingers.think()
    fingers.key("Space", Qt.Key.Key_Space)
    fingers.compose("songliqiu", "宋立秋")
    fingers.enter()


def rider(fingers: Fingers) -> None:
    """Say that it is a delivery, and where to."""
    fingers.think()
    fingers.key("F2", Qt.Key.Key_F2)
    place = [*VisitorCategory].index(VisitorCategory.DELIVERY) + 1
    fingers.key(f"Alt+{place}", Qt.Key(Qt.Key.Key_0 + place), ALT)
    fingers.type("3-1202")
    fingers.enter()


def unknown_car(fingers: Fingers) -> None:
    """Type the whole plate; the form asks where to."""
    fingers.think()
    fingers.type("b82f19")
    fingers.enter()
    fingers.think()
    while fingers.desk.focus.objectName() != "vehicle.room":
        fingers.tab()
    fingers.type("3-1202")
    fingers.enter()
    if not wrote(fingers.desk, "vehicle.entered"):
        fingers.enter()


def expected(fingers: Fingers) -> None:
    """One press lets in the row that the key stands in."""
    fingers.think()
    fingers.key("Alt+Q", Qt.Key.Key_Q, ALT)


def scanned(fingers: Fingers) -> None:
    """The slip under the scanner is all."""
    fingers.scan(str(fingers.desk.window.property("slip")))


def card_back(fingers: Fingers) -> None:
    """Type the card that is given back."""
    fingers.think()
    fingers.type("01")
    fingers.enter()


def take_back(fingers: Fingers) -> None:
    """Take back what was just logged."""
    fingers.think()
    fingers.key("Ctrl+Z", Qt.Key.Key_Z, CONTROL)


def lock(fingers: Fingers) -> None:
    """Leave the seat."""
    fingers.think()
    fingers.key("F12", Qt.Key.Key_F12)


def sign_in(fingers: Fingers) -> None:
    """Type the PIN: the name stands there."""
    fingers.think()
    box = fingers.desk.find(QComboBox, "lock.staff")
    box.setCurrentIndex(box.findData(fingers.desk.leader))
    fingers.desk.find(QLineEdit, "lock.pin").setFocus()
    fingers.type(PIN)


def near_the_turn(desk: Booth) -> None:
    """Let it be an hour before the next shift: only then one Enter names who takes over."""
    desk.clock.advance(minutes=7 * 60)


def begin_handover(fingers: Fingers) -> None:
    """Open the handover and name the rota's leader."""
    fingers.think()
    fingers.key("F9", Qt.Key.Key_F9)
    fingers.think()
    fingers.enter()


def service(fingers: Fingers) -> None:
    """Take a repair down: where, and what."""
    fingers.think()
    fingers.key("F5", Qt.Key.Key_F5)
    fingers.type("3-1202")
    fingers.tab()
    fingers.tab()
    fingers.compose("menjinkahuaile", "门禁卡坏了")
    fingers.tab()
    fingers.enter()


def car_inside(desk: Booth) -> None:
    """Let the known car come in."""
    QTest.keyClicks(desk.focus, "k725")
    desk.press(Qt.Key.Key_Return)
    desk.settle()


def locked(desk: Booth) -> None:
    """Lock the window."""
    desk.press(Qt.Key.Key_F12)
    desk.settle()


def visitor_inside(desk: Booth) -> None:
    """Let a visitor come in with card 01 and a slip."""

    def admit(register: Register) -> str:
        details = VisitorDetails(
            VisitorCategory.VISITOR, "3栋1202", "宋立秋", verified="phone", card=1
        )
        visit = admit_visitor(register, desk.guard, details).visit
        return issue_pass(register, desk.guard, visit=visit.id).number

    inner = desk.window.desk
    inner.ask_register(
        admit, lambda number: desk.window.setProperty("slip", number), inner.say_error
    )
    desk.settle()


def announced(desk: Booth) -> None:
    """Let somebody be expected today."""
    day = f"{desk.clock.now():%Y-%m-%d}"
    coming = ExpectedDetails(ExpectedCategory.VISITOR, day, "17:00", "3-1202", "孔立春")
    desk.window.desk.act(add_expected, coming, done=lambda _made: None)
    desk.settle()


TASKS = (
    Task("A known car comes in", 5, "vehicle.entered", known_car),
    Task("A known car leaves", 5, "vehicle.left", known_car, car_inside),
    Task("Fire engine or ambulance", 1, "vehicle.entered", emergency),
    Task("Who is expected comes in", 2, "visitor.entered", expected, announced),
    Task("A visitor leaves, slip scanned", 0, "visitor.left", scanned, visitor_inside),
    Task("A visitor leaves, card given back", 3, "visitor.left", card_back, visitor_inside),
    Task("A delivery rider comes in", 10, "visitor.entered", rider),
    Task("A visitor comes in", 21, "visitor.entered", visitor),
    Task("An unknown car comes in", 18, "vehicle.entered", unknown_car),
    Task("What was just logged is taken back", 2, "entry.corrected", take_back, car_inside),
    Task("A repair is taken down", 26, "service.requested", service),
    Task("Lock", 1, "staff.signed_out", lock),
    Task("Sign in", 6, "staff.signed_in", sign_in, locked),
    Task(
        "Begin the handover, name who takes over",
        2,
        "handover.relief_named",
        begin_handover,
        near_the_turn,
    ),
)


def small_site(register: Register, leader: str) -> None:
    """Give the compound one household and its car."""
    add_resident(register, leader, ResidentDetails("3栋1202", "王建国", "13812346021"))
    car = RegistrationDetails("苏A3K725", "3栋1202", "王建国", "13812346021")
    add_vehicle(register, leader, car)


def wrote(desk: Booth, kind: str) -> int:
    """Return how many entries of a kind the book holds."""
    [(count,)] = desk.rows(f"SELECT count(*) FROM ledger WHERE kind = '{kind}'")
    assert isinstance(count, int)
    return count


def played(task: Task, desk: Booth) -> Fingers:
    """Play a task on a signed-in desk; its entry must be in the book, once."""
    inner = desk.window.desk
    inner.theme.set_reduced_motion(True)
    inner.ask_register(
        lambda register: small_site(register, desk.leader), lambda _none: None, inner.say_error
    )
    desk.sign_in(desk.leader)
    assert desk.focus is desk.find(QLineEdit, "gate.search")
    task.before(desk)
    before = wrote(desk, task.wrote)
    fingers = Fingers(desk)
    task.play(fingers)
    assert wrote(desk, task.wrote) == before + 1, (task.name, fingers.told)
    return fingers


def row(task: Task, fingers: Fingers) -> str:
    """Return a task's line of the page."""
    seconds = K * fingers.pressed + M * fingers.thought
    keys = " ".join(fingers.told)
    counts = f"{fingers.pressed} | 0 | 0 | {fingers.thought} | {seconds:.1f}"
    return f"| {task.name} | {keys} | {counts} |\n"


def main() -> int:
    """Play everything and write the page."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from guardpost.clock import ManualClock

    app = QApplication(sys.argv[:1])
    rows = []
    for task in TASKS:
        clock = ManualClock(datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8))))
        with (
            tempfile.TemporaryDirectory() as folder,
            booth(Path(folder) / "data", clock) as desk,
        ):
            rows.append(row(task, played(task, desk)))
    DOC.write_text(HEAD + "".join(rows), encoding="utf-8")
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
