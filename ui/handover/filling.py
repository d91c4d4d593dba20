"""Filling the six steps: the one that is shown at once, the others by and by."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from guardpost.shifts.handover_lines import Step
from ui.desk import Desk
from ui.handover.step import StepWidget


class Filling:
    """All six at once are made of so many fields that a key would wait for them.

    Args:
        goes_on: tells whether there is a handover to be filled in still.
    """

    def __init__(
        self, desk: Desk, steps: Mapping[Step, StepWidget], goes_on: Callable[[], bool]
    ) -> None:
        self._desk, self._steps, self._goes_on = desk, steps, goes_on
        self._filled: set[Step] = set()
        self._under_way = False

    def fill(self, shown: Step) -> None:
        """Fill this step and what was filled before; the others follow, one at a time."""
        self._filled.add(shown)
        for step in self._filled:
            self._steps[step].show_state()
        self._go_on()

    def _go_on(self) -> None:
        if not self._under_way and len(self._filled) < len(self._steps):
            self._under_way = True
            self._desk.ask_later(lambda _rows: None, done=lambda _nothing: self._fill_next())

    def _fill_next(self) -> None:
        self._under_way = False
        left = [step for step in self._steps if step not in self._filled]
        if left and self._goes_on():
            self._filled.add(left[0])
            self._steps[left[0]].show_state()
            self._go_on()
