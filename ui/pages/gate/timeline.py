"""The pane of the timeline: head, chips, 更正, and the table that grows as it is scrolled."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from guardpost.gate.line import Line
from guardpost.gate.views import Show, timeline, timeline_count
from guardpost.registry.staff import staff_names
from guardpost.shifts.opening import Shift
from ui.desk import Desk
from ui.models.timeline import TimelineModel
from ui.pages.gate.timeline_view import TimelineView
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.panel import Pane
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

PAGE = 50

Lines = tuple[Line, ...]


class TimelinePane(Pane):
    """What passed in this shift, newest first.

    Attributes:
        model: the lines; what is known is never asked for again.

    Signals:
        correction_asked: the seq of the entry to correct.
    """

    correction_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, padding=0, parent=parent)
        theme = desk.theme
        self._desk = desk
        self._shift = ""
        self._count = 0
        self._late = False
        self.model = TimelineModel(PAGE, self)
        self.view = TimelineView(theme, self.model)
        self._chips = Chips(theme, "gate.show", look="segments")
        self._correct = Button(theme, "gate.correct", size="small", icon="edit")
        self.head.addWidget(self._chips)
        self.head.addWidget(self._correct)
        # Beside a form the chips keep their words; F8 corrects as well.
        self.crowd(self._chips, self._correct)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.view)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fresh = 0
        self._fade.valueChanged.connect(lambda tint: self.model.freshen(self._fresh, tint))
        self._connect()
        self.retranslate()
        self._chips.set_code(Show.ALL)

    def load(self, shift: Shift | None) -> None:
        """Show a shift, or bring the one that is shown up to date; None is a post not open."""
        number = shift.number if shift is not None else ""
        fresh = number != self._shift
        self._shift = number
        self.model.set_shift(shift)
        self._desk.ask(staff_names, done=self.model.set_names)
        self._read(self.model.show if fresh else self.model.merge)
        self._recount()

    def add(self, line: Line) -> None:
        """Put a line that was just written on top; nothing is read again for it."""
        if self._show() is not Show.ALL:
            self._read(self.model.merge)
        elif self.model.add(line):
            self._tint(line.seq)
        else:
            return
        self._count += 1
        self._say_count()

    def strike(self, seq: int, by: int) -> None:
        """Strike through what was corrected."""
        self.model.strike(seq, by)

    def chosen(self) -> Line | None:
        """Return the chosen line, or the newest."""
        row = max(self.view.chosen_row(), 0)
        return self.model.line(row) if row < self.model.rowCount() else None

    def ask_correction(self) -> None:
        """Correct the chosen line, or the newest."""
        line = self.chosen()
        if line is None:
            self._desk.warn(lambda: translate("gate", "Nothing to correct yet."))
        else:
            self.correction_asked.emit(line.corrects or line.seq)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops, in order."""
        chips = (self._chips.button(show) for show in Show)
        return (self.view, *chips, self._correct)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._chips.set_choices(
            [
                (Show.ALL, translate("gate", "All")),
                (Show.IN, translate("gate", "In")),
                (Show.OUT, translate("gate", "Out")),
                (Show.VISITOR, translate("gate", "Visitors")),
                (Show.RENOVATION, translate("gate", "Renovation")),
                (Show.ITEMS, translate("gate", "Items")),
            ]
        )
        self._correct.setText(translate("gate", "Correct"))
        self._correct.setToolTip(translate("gate", "Correct the chosen entry (F8)"))
        self.view.setAccessibleName(translate("gate", "Passages of this shift"))
        empty = translate("gate", "Nothing has passed in this shift yet. Type a plate to begin.")
        self.view.set_empty(empty)
        self.model.retranslate()
        self.view.share()
        self._say_count()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def _connect(self) -> None:
        self._chips.picked.connect(lambda _code: self._read(self.model.show))
        self._correct.clicked.connect(self.ask_correction)
        self.model.more_wanted.connect(self._read_older)
        self.view.loading_shown.connect(self._say_loading)
        self.view.opened.connect(lambda _index: self.ask_correction())

    def _show(self) -> Show:
        return Show(self._chips.code() or Show.ALL)

    def _read(self, put: Callable[[Lines], None]) -> None:
        self.view.set_loading(True)
        shown = partial(self._answer, self._shift, self._show(), put)
        self._desk.ask(timeline, self._shift, PAGE, None, self._show(), done=shown)

    def _read_older(self, before: int) -> None:
        done = partial(self._answer, self._shift, self._show(), self.model.append_older)
        self._desk.ask(timeline, self._shift, PAGE, before, self._show(), done=done)

    def _answer(self, shift: str, show: Show, put: Callable[[Lines], None], lines: Lines) -> None:
        """Take an answer, unless another shift or chip was chosen meanwhile."""
        self.view.set_loading(False)
        if (shift, show) == (self._shift, self._show()):
            put(lines)

    def _recount(self) -> None:
        self._desk.ask(timeline_count, self._shift, done=self._set_count)

    def _set_count(self, count: int) -> None:
        self._count = count
        self._say_count()

    def _say_loading(self, late: bool) -> None:
        self._late = late
        self._say_count()

    def _say_count(self) -> None:
        title = translate("gate", "Passages")
        said = translate("gate", "This shift: {n}").format(n=self._count)
        sub = translate("gate", "Looking…") if self._late else said
        self.set_title(title, sub)

    def _tint(self, seq: int) -> None:
        """Tint the new row; the tint fades within four seconds."""
        self._fade.stop()
        self._fresh = seq
        duration = self._desk.theme.motion("newRowTintMs")
        if duration:
            self._fade.setDuration(duration)
            self._fade.start()
