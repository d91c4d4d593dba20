"""What was just logged, with the bar that takes it back: the gate page's and the inside page's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from guardpost.errors import GuardpostError
from guardpost.gate.corrections import correct_entry
from guardpost.gate.line import Line
from guardpost.gate.views import TIMELINE_KINDS
from guardpost.ledger.projecting import amender_of
from ui.desk import Desk, Saying
from ui.messages import sentence
from ui.models.saying import named
from ui.widgets.undo_bar import UndoBar

translate = QCoreApplication.translate


def line_of_record(record: object) -> Line | None:
    """Return the timeline's line that a verb's record carries, if it carries one."""
    line = record if isinstance(record, Line) else getattr(record, "line", None)
    return line if isinstance(line, Line) and line.kind in TIMELINE_KINDS else None


class TakingBack(QObject):
    """Says in the bar and in the status line what was logged, and strikes it out when asked."""

    def __init__(self, desk: Desk, bar: UndoBar) -> None:
        super().__init__(bar)
        self._desk, self._bar = desk, bar
        bar.undo_asked.connect(self.take_back)

    def offer(self, line: Line, saying: Saying, tone: str = "ok") -> None:
        """Say what was logged; what can be struck out is offered to be."""
        self._desk.say(saying)
        if amender_of(line.kind) is None:
            self._bar.say(saying)
        else:
            self._bar.offer(saying, line, tone)

    def take_back(self, line: Line) -> None:
        """Strike out a line that was written a moment ago."""
        reason = translate("gate", "Pressed by mistake")
        done = partial(self._taken_back, line)
        self._desk.act(correct_entry, line.seq, reason, None, done=done, failed=self.say_why)

    def say_why(self, error: Exception) -> None:
        """Say why it did not work."""
        if not isinstance(error, GuardpostError):
            raise error
        self.warn(partial(sentence, error))

    def warn(self, saying: Saying) -> None:
        """Say it in red, in the status line too."""
        self._desk.warn(saying)
        self._bar.warn(saying)

    def _taken_back(self, line: Line, _record: object) -> None:
        self.say(lambda: translate("gate", "Taken back: {what}").format(what=named(line)))

    def say(self, saying: Saying) -> None:
        """Say what was done, in the bar and in the status line."""
        self._desk.say(saying)
        self._bar.say(saying)
