"""What happened in the shift, to be read to its end before the signatures open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from guardpost.gate.line import Line
from guardpost.shifts.reading import ToRead
from guardpost.shifts.standing import StandingAlert
from ui.messages import label, translate
from ui.models import line_words
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import retire
from ui.widgets.panel import Pane
from ui.widgets.text import Rule, Text

TIME, WHO = 56, 90
Names = Callable[[str], str]


class ReadingPane(Pane):
    """A list that is scrolled through; its button opens at the end.

    Attributes:
        list: what scrolls; the keyboard scrolls it.
        done: says that all was read.

    Signals:
        read: the number of the last line that was shown.
    """

    read = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._shown = ToRead((), ())
        self._names: Names = str
        self.list = QScrollArea()
        self.list.setObjectName("handover.reading")
        self.list.setWidgetResizable(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        self.done = Button(theme, "handover.reading.done", kind="primary")
        self._left = Text(theme, "body", tone="ink2", wrap=True)
        self.body.addWidget(self.list, 1)
        self.foot.setContentsMargins(*(theme.px(12),) * 4)
        self.foot.addWidget(self._left, 1)
        self.foot.addWidget(self.done)
        bar = self.list.verticalScrollBar()
        bar.valueChanged.connect(lambda _at: self._follow())
        bar.rangeChanged.connect(lambda _least, _most: self._follow())
        self.done.clicked.connect(self._say)

    @property
    def last(self) -> int:
        """The number of the last line that is shown; 0 while none is."""
        return self._shown.upto

    def show_list(self, shown: ToRead, names: Names) -> None:
        """Show what the clock tells, then the lines; the same stay where they are scrolled to."""
        self._names = names
        if shown != self._shown:
            self._shown = shown
            self._fill()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        hint = translate("handover", "alerts, corrections, leave given, notes")
        self.set_title(translate("handover", "Read this shift first"), hint)
        self.list.setAccessibleName(translate("handover", "What happened in this shift"))
        self.done.setText(translate("handover", "I have read all of it"))
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on by a page, and at the end says that all was read."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in ENTER_KEYS:
            return False
        if self.done.isEnabled():
            self.done.click()
        else:
            bar = self.list.verticalScrollBar()
            bar.setValue(bar.value() + bar.pageStep())
        return True

    def _fill(self) -> None:
        inner, before = QWidget(), self.list.takeWidget()
        if before is not None:
            retire(before)
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(self.theme.px(14),) * 4)
        column.setSpacing(self.theme.px(6))
        for row in (*map(self._alert, self._shown.alerts), *map(self._row, self._shown.lines)):
            column.addLayout(row)
            column.addWidget(Rule())
        column.addStretch(1)
        self.list.setWidget(inner)
        self.list.verticalScrollBar().setValue(0)
        self._follow()

    def _alert(self, alert: StandingAlert) -> QHBoxLayout:
        said = line_words.DOT.join(part for part in (label(alert.code), alert.what) if part)
        return self._laid(f"{alert.at:%H:%M}", said, "", tone="danger")

    def _row(self, line: Line) -> QHBoxLayout:
        said = line_text(line, self._names)
        return self._laid(line_words.time_text(line), said, self._names(line.actor))

    def _laid(self, time: str, said: str, name: str, *, tone: str = "ink") -> QHBoxLayout:
        theme = self.theme
        at = Text(theme, "body", tone="ink2")
        at.setText(time)
        at.setFixedWidth(theme.px(TIME))
        what = Text(theme, "body", tone=tone, wrap=True)
        what.setText(said)
        who = Text(theme, "caption", tone="ink3", elide=True)
        who.setText(name)
        who.setFixedWidth(theme.px(WHO))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(what, 1)
        row.addWidget(who, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _follow(self) -> None:
        """Open the button at the end of the list."""
        bar = self.list.verticalScrollBar()
        lines = len(self._shown.lines) + len(self._shown.alerts)
        at_end = bool(lines) and bar.value() >= bar.maximum()
        scroll = translate("handover", "Scroll to the end first.")
        self.done.setEnabled(at_end)
        self.done.set_reason("" if at_end else scroll)
        count = translate("handover", "{n} lines. The incoming leader reads them to the end.")
        self._left.setText(count.format(n=lines))

    def _say(self) -> None:
        self.read.emit(self.last)


def line_text(line: Line, names: Names) -> str:
    """Return a line in one sentence: what, who or which, where, why."""
    mark = line_words.mark_of(line)
    staff = names(line.mark) if mark is None and line.mark else ""
    known = staff if staff != line.mark else ""
    first = mark.words if mark is not None else known
    rest = line_words.divider_text(line)
    return line_words.DOT.join(part for part in (first, rest) if part)
