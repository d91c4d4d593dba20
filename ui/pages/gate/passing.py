"""Doing what a row says: the verb, what is said of it, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from guardpost.errors import GuardpostError
from guardpost.gate.line import Direction
from guardpost.gate.search import Action, Hit
from guardpost.gate.telling import tell_leader
from guardpost.gate.vehicles import pass_emergency
from guardpost.registry.expected import Expected
from ui.desk import Desk
from ui.forms.form import FormHint
from ui.models.saying import logged, stopped
from ui.pages.gate.deeds import Deed, deed_of, emergency_plate
from ui.pages.gate.offers import (
    Ways,
    leaders_order,
    offers_of,
    offers_of_expected,
    order_expected,
)
from ui.taking_back import TakingBack, line_of_record
from ui.widgets.undo_bar import Offer, UndoBar

translate = QCoreApplication.translate

Failed = Callable[[Exception], None]

# One finger on F6 is one fire engine.
REPEAT_SECONDS = 0.3


class Passing(QObject):
    """Runs the verbs of the gate page as the person signed in.

    Signals:
        form_wanted: a form's key and what it should know.
        given_back: it did not work; this was typed.
        passed: a line was written.
    """

    form_wanted = Signal(str, object)
    given_back = Signal(str)
    passed = Signal(object)

    def __init__(self, desk: Desk, bar: UndoBar, leader: Callable[[], str]) -> None:
        super().__init__(bar)
        self._desk = desk
        self._bar = bar
        self._leader = leader
        self._emergency_at: float | None = None
        self._back = TakingBack(desk, bar)

    def do(self, hit: Hit, opposite: bool, typed: str) -> None:
        """Do a row's action, or the opposite one."""
        action = hit.opposite if opposite else hit.action
        if action is Action.TAKE_PLATE:
            self.given_back.emit(hit.plate)
            return
        if action is Action.OPEN_SLIP:
            self._desk.go("removals", hit.number)
            return
        if action is Action.ADMIT_VISITOR:
            self.given_back.emit(typed)
            self.form_wanted.emit("F2", FormHint(typed, hit))
            return
        deed = deed_of(hit, action)
        if deed is None:
            self.given_back.emit(typed)
            self._back.warn(lambda: translate("gate", "There is no other way for this row."))
            return
        self._run(hit, typed, deed)

    def refuse_expected(self, expected: Expected, error: Exception) -> None:
        """Say why who was announced is stopped, and offer what can be done about it."""
        self.say_why(error)
        if isinstance(error, GuardpostError):
            ways = self._ways(partial(self._run_expected, expected))
            self._bar.show_offers(offers_of_expected(error, expected, ways))

    def _run_expected(self, expected: Expected, deed: Deed) -> None:
        ordered = order_expected(expected, self._ways(partial(self._run_expected, expected)))
        failed = partial(self.refuse_expected, expected)
        self._act(deed, partial(self._done, ordered=ordered), failed)

    def _run(self, hit: Hit, typed: str, deed: Deed) -> None:
        ordered = leaders_order(hit, self._ways(partial(self._run, hit, "")))
        failed = partial(self._refused, hit, typed, deed)
        self._act(deed, partial(self._done, ordered=ordered), failed)

    def _act(self, deed: Deed, done: Callable[[Any], None], failed: Failed) -> None:
        self._desk.act(deed.verb, *deed.args, done=done, failed=failed, **deed.named)

    def emergency(self, typed: str) -> bool:
        """Let a fire engine or ambulance pass: logged, nothing asked.

        Returns whether ``typed`` was its plate and is used up.
        """
        now = self._desk.clock.monotonic()
        if self._emergency_at is not None and now - self._emergency_at < REPEAT_SECONDS:
            return False
        self._emergency_at = now
        plate = emergency_plate(typed)
        failed = partial(self._failed, typed)
        self._desk.act(pass_emergency, plate, done=self._done, failed=failed)
        return bool(plate)

    def tell(self, record: object) -> None:
        """Say what a form wrote, and let it be taken back where that can be."""
        if line_of_record(record) is not None:
            self._done(record)
            return
        self._back.say(lambda: translate("gate", "Written down."))

    def tell_leader(self, entry: int) -> None:
        """Note that the leader was told of a passage."""
        self._desk.act(tell_leader, entry, done=self._done, failed=self.say_why)

    def _done(self, record: Any, ordered: Offer | None = None) -> None:
        line = line_of_record(record)
        # A repeated press returns the passage that is written already, without its words.
        if line is None or not line.offset:
            return
        watched = line.direction is Direction.REFUSED and line.category.endswith(".watchlist")
        saying = partial(stopped, line, self._leader()) if watched else partial(logged, line)
        self._back.offer(line, saying, "danger" if watched else "ok")
        if watched and ordered is not None:
            self._bar.show_offers((ordered,))
        self.passed.emit(line)

    def _ways(self, run: Callable[[Deed], None]) -> Ways:
        return Ways(run=run, form=self.form_wanted.emit, go=self._desk.go)

    def _refused(self, hit: Hit, typed: str, deed: Deed, error: Exception) -> None:
        self._failed(typed, error)
        if isinstance(error, GuardpostError):
            ways = self._ways(partial(self._run, hit, typed))
            self._bar.show_offers(offers_of(error, hit, deed, ways))

    def _failed(self, typed: str, error: Exception) -> None:
        self.say_why(error)
        self.given_back.emit(typed)

    def say_why(self, error: Exception) -> None:
        """Say why it did not work, over the rows and in the status line."""
        self._back.say_why(error)
