"""The window on which the evening is played, its clock, and an eye on the book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer

from guardpost.clock import ManualClock
from guardpost.gate.search import Hit
from guardpost.store.rows import Rows
from guardpost.words import Words
from ui.demo.early import Cast
from ui.demo.hands import Hands
from ui.main_window import MainWindow
from ui.models.results import ResultsModel
from ui.pages.gate.results import ResultsView


@dataclass(frozen=True, slots=True)
class Written:
    """A line of the book as the script looks at it."""

    seq: int
    kind: str
    subject: str


@dataclass(frozen=True, slots=True)
class Act:
    """Something that happens at a time such as ``18:05``."""

    at: str
    play: Callable[[], None]


@dataclass
class Stage:
    """What every act is given.

    Attributes:
        book: the book, read beside the window.
        complaints: the red sentences that the window said, oldest first.
        tell: prints one line of progress, in ``words``.
        day: the day on which the evening begins.
    """

    window: MainWindow
    hands: Hands
    clock: ManualClock
    book: Rows
    cast: Cast
    words: Words
    tell: Callable[[str], None]
    day: datetime
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.window.desk.failed.connect(self.complaints.append)
        self._known = self.last().seq

    def move_to(self, at: str) -> None:
        """Let the clock go on to a time of the evening such as ``18:05``; never back."""
        hour, minute = (int(part) for part in at.split(":"))
        midnight = self.day.replace(hour=0, minute=0, second=0, microsecond=0)
        wanted = midnight + timedelta(hours=hour, minutes=minute)
        self.wait((wanted - self.clock.now()).total_seconds())

    def wait(self, seconds: float) -> None:
        """Let the clock go on by so many seconds."""
        if seconds > 0:
            self.clock.advance(seconds=seconds)

    def tick(self) -> None:
        """Let what counts seconds and minutes in the window see the time.

        Its timers follow the machine's clock, and the evening goes by much faster.
        """
        for timer in self.window.findChildren(QTimer):
            if timer.isActive() and not timer.isSingleShot():
                timer.timeout.emit()
        self.hands.settle()

    def tell_progress(self, number: int, count: int) -> None:
        """Say how far the evening is."""
        time = f"{self.clock.now():%H:%M}"
        say = self.words.say
        self.tell(say("demo", "{time}  act {n} of {all}", time=time, n=number, all=count))

    def last(self) -> Written:
        """Return the last line of the book."""
        row = self.book.all("SELECT seq, kind, subject FROM ledger ORDER BY seq DESC LIMIT 1")[0]
        return Written(*row)

    def must_have_written(self, kind: str, subject: str = "") -> Written:
        """Return the last line of the book, which must be a new one of ``kind``.

        Raises:
            LookupError: it is another one; what was pressed did something else.
        """
        found, known = self.last(), self._known
        self._known = found.seq
        wanted = (kind, subject or found.subject)
        if found.seq > known and (found.kind, found.subject) == wanted:
            return found
        came = f"{found.kind} {found.subject}" if found.seq > known else "nothing"
        said = f"; the window says: {self.complaints[-1]}" if self.complaints else ""
        raise LookupError(f"{kind} {subject} was expected, {came} came{said}")

    def choose_hit(self, is_meant: Callable[[Hit], bool]) -> None:
        """Go down the rows that the search found to the one that is meant.

        Raises:
            LookupError: none of them is.
        """
        view = self.hands.find_a(ResultsView, "gate.results")
        model = view.model()
        assert isinstance(model, ResultsModel)
        row = next((at for at, hit in enumerate(model.hits) if is_meant(hit)), None)
        if row is None:
            raise LookupError(f"not found: {self.window.pages['gate'].focusWidget()}")
        while view.currentIndex().row() < row:
            self.hands.press(Qt.Key.Key_Down)
