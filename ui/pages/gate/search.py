"""What is typed in the one box, what it finds, and what Enter does with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from guardpost.gate.search import Found, Hit, search
from ui.desk import Desk
from ui.models.saying import say_error
from ui.pages.gate.deeds import is_too_long, searchable
from ui.widgets.omnibox import Omnibox

REPEAT_MS = 300


class GateSearch(QObject):
    """Asks at each key; the latest text wins, and Enter never acts on an older answer.

    One question is under way at a time, so that a scanner's burst costs two searches and
    not one for each of its characters.

    Signals:
        found: the answer to what stands in the box now, and the seconds it took.
        emptied: nothing stands in the box any more.
        chosen: Enter took a hit: the hit, whether the opposite is meant, what was typed.
        unknown: Enter took a text that finds nothing.
        blank_entered: Enter in the empty box.
        too_long: Enter on a text that is no plate, room, name or phone.
    """

    found = Signal(object, float)
    emptied = Signal()
    chosen = Signal(object, bool, str)
    unknown = Signal(str)
    blank_entered = Signal()
    too_long = Signal(str)

    def __init__(self, desk: Desk, box: Omnibox) -> None:
        super().__init__(box)
        self._desk = desk
        self._box = box
        self._asked = self._answered = self._shown = ""
        self._under_way = False
        self._timer, self._since_taken = QElapsedTimer(), QElapsedTimer()
        box.edit.textChanged.connect(self._typed)
        box.edit.composing_changed.connect(self._typed)

    @property
    def text(self) -> str:
        """What is looked for: the box's text without what no table keeps."""
        return searchable(self._box.edit.text())

    @property
    def is_answered(self) -> bool:
        """Whether the rows shown answer the text in the box."""
        return bool(self.text) and self._answered == self.text

    def enter(self, hit: Hit | None, *, opposite: bool) -> None:
        """Do what a row says; without its answer, wait for it. The box is free at once.

        Args:
            hit: the chosen row of the answer that is shown.
        """
        if self._box.edit.composing:
            return
        typed = self._box.edit.text()
        if not self.text:
            self._enter_blank()
        elif is_too_long(typed):
            self.too_long.emit(typed)
        elif self.is_answered:
            self._take()
            self._hand_over(hit, opposite, typed)
        else:
            wanted = hit if self._shown == self.text else None
            self._ask_and_act(self._take(), wanted, opposite, typed)

    def refresh(self) -> None:
        """Ask again: something was recorded since."""
        if self.text and not self._box.edit.composing:
            self._answered = ""
            self._ask()

    def put_back(self, typed: str) -> None:
        """Give a text back to the box, unless something else was typed meanwhile."""
        if not (self._box.edit.text() or self._box.edit.composing):
            self._box.edit.setText(typed)

    def clear(self) -> None:
        """Empty the box."""
        self._box.edit.clear()

    def _typed(self) -> None:
        if self._box.edit.composing:
            return
        if not self.text:
            self._answered = ""
            self._box.set_state("idle")
            self.emptied.emit()
        elif is_too_long(self._box.edit.text()):
            self._answered = self.text
            self.found.emit(Found(self.text, (), ()), 0.0)
        elif self.text != self._answered:
            self._ask()

    def _ask(self) -> None:
        if self._under_way:
            return
        self._under_way, self._asked = True, self.text
        self._timer.start()
        now = self._desk.clock.now()
        self._desk.ask(search, self._asked, now, done=self._answer, failed=self._fail)

    def _answer(self, found: Found) -> None:
        self._under_way = False
        if self._asked == self.text:
            self._answered = self._shown = self._asked
            self.found.emit(found, self._timer.elapsed() / 1000)
        elif self.text and not self._box.edit.composing and not self.is_answered:
            self._ask()

    def _fail(self, error: Exception) -> None:
        self._under_way = False
        say_error(self._desk, error)

    def _enter_blank(self) -> None:
        """A second press of the same Enter means nothing."""
        taken = self._since_taken
        if not taken.isValid() or taken.hasExpired(REPEAT_MS):
            self.blank_entered.emit()

    def _take(self) -> str:
        """Empty the box: the next scan, or the same Enter again, finds it free."""
        taken = self.text
        self._since_taken.start()
        self._box.edit.clear()
        return taken

    def _ask_and_act(self, text: str, wanted: Hit | None, opposite: bool, typed: str) -> None:
        done = partial(self._act_on_answer, wanted, opposite, typed)
        self._box.set_state("scanning")
        now = self._desk.clock.now()
        self._desk.ask(search, text, now, done=done, failed=partial(self._give_back, typed))

    def _act_on_answer(self, wanted: Hit | None, opposite: bool, typed: str, found: Found) -> None:
        self._box.set_state("idle")
        same = (hit for hit in found.hits if wanted is not None and hit.key == wanted.key)
        hit = next(same, None) if wanted is not None else found.first
        if wanted is not None and hit is None:
            self.put_back(typed)
        else:
            self._hand_over(hit, opposite, typed)

    def _give_back(self, typed: str, error: Exception) -> None:
        self._box.set_state("idle")
        self.put_back(typed)
        say_error(self._desk, error)

    def _hand_over(self, hit: Hit | None, opposite: bool, typed: str) -> None:
        if hit is None:
            self.unknown.emit(typed)
        else:
            self.chosen.emit(hit, opposite, typed)
