"""What rows are answered with: a remark that saves itself, right or wrong, a time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from guardpost.errors import Refused
from guardpost.times import last_at, read_clock
from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.choice import ComboBox
from ui.widgets.form import repolish
from ui.widgets.painting import paint_box, smooth, square

PAUSE_MS = 800
CLOCK = 74
MARKS = {"passed": ("check", "ok", "onAccent"), "failed": ("x", "dangerFill", "onDangerFill")}
Choices = list[tuple[str, str]]


class RemarkField(QLineEdit):
    """A line that is saved on leaving it, on Enter and after a pause; text never gets lost.

    Signals:
        saved: the text to put into the book.
    """

    saved = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._in_book = ""
        self.setObjectName(name)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.save)
        self.textEdited.connect(lambda _text: self._pause.start())
        self.editingFinished.connect(self.save)

    def show_text(self, text: str) -> None:
        """Show what the book says, unless something newer is being typed."""
        if not self.is_unsaved() and text != self.text():
            self.setText(text)
        if not self.hasFocus():
            self.home(False)
        self._in_book = text

    def is_unsaved(self) -> bool:
        """Whether the text differs from the book's."""
        return self.text().strip() != self._in_book

    def save(self) -> None:
        """Hand the text over if it is a new one."""
        self._pause.stop()
        if self.is_unsaved():
            self.saved.emit(self.text().strip())

    def set_due(self, due: bool) -> None:
        """Frame it in red while a remark is due and there is none."""
        repolish(self, "state", "error" if due else "")


class ClockField(QLineEdit):
    """A time of the wall clock, such as 15:50; 1550 will do.

    Signals:
        saved: the aware time that was typed.
        refused: what was typed is no time; the old one is back.
    """

    saved = Signal(object)
    refused = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._shown = ""
        self.setObjectName(name)
        self.setMaxLength(8)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(theme.px(CLOCK))
        self._now: datetime | None = None
        self.editingFinished.connect(self._finish)

    def show_time(self, at: datetime | None) -> None:
        """Show a time of the site's clock, or none."""
        text = at.strftime("%H:%M") if at else ""
        if self.text() == self._shown:
            self.setText(text)
        self._shown = text

    def set_now(self, now: datetime) -> None:
        """Take the day of ``now`` for what is typed; tomorrow's times are yesterday's."""
        self._now = now

    def _finish(self) -> None:
        if self.text() == self._shown or self._now is None:
            return
        try:
            at = last_at(self._now, read_clock(self.text()))
        except Refused:
            self.setText(self._shown)
            self.refused.emit()
            return
        self._shown = at.strftime("%H:%M")
        self.setText(self._shown)
        self.saved.emit(at)


class Mark(QToolButton):
    """A tick or a cross; filled when it is on."""

    def __init__(self, theme: Theme, code: str, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._fill, self._ink = MARKS[code]
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square to hit."""
        side = self._theme.height("minTouch")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never less than a finger needs."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and mark."""
        painter = smooth(self)
        color, radius = self._theme.color, self._theme.radius("control")
        if self.isChecked():
            paint_box(painter, self.rect(), fill=color(self._fill), radius=radius)
            ink = color(self._ink)
        elif self.isEnabled():
            fill, line = color("surface"), color("lineStrong")
            paint_box(painter, self.rect(), fill=fill, line=line, radius=radius)
            ink = color("ink2")
        else:
            fill, line = color("disabledBg"), color("line")
            paint_box(painter, self.rect(), fill=fill, line=line, radius=radius)
            ink = color("disabledInk")
        center = QRectF(self.rect()).center()
        paint_icon(painter, self._icon, ink, square(center, self._theme.px(20)))
        painter.end()


class PassFail(QWidget):
    """Right or wrong, or not answered yet; one stop of the Tab key, 1 and 2 choose.

    Signals:
        picked: ``passed`` or ``failed``, by the person.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self._marks = {code: Mark(theme, code, f"{name}.{code}") for code in MARKS}
        for code, mark in self._marks.items():
            row.addWidget(mark)
            mark.clicked.connect(lambda _on=False, code=code: self.choose(code))

    def code(self) -> str:
        """Return what was chosen, or ``""``."""
        return next((code for code, mark in self._marks.items() if mark.isChecked()), "")

    def set_code(self, code: str) -> None:
        """Choose from the program's side."""
        for each, mark in self._marks.items():
            mark.setChecked(each == code)

    def set_words(self, name: str, passed: str, failed: str) -> None:
        """Say what is asked and the two answers, for tool tips and screen readers."""
        self.setAccessibleName(name)
        for mark, word in zip(self._marks.values(), (passed, failed), strict=True):
            mark.setAccessibleName(f"{name} {word}")
            mark.setToolTip(f"{name} {word}")

    def choose(self, code: str) -> None:
        """Choose as a person does."""
        self.set_code(code)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.picked.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number."""
        codes = list(MARKS)
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(codes):
            self.choose(codes[place])
        elif event.key() == Qt.Key.Key_Space:
            self.choose(codes[1] if self.code() == codes[0] else codes[0])
        else:
            super().keyPressEvent(event)


def fill(box: ComboBox, choices: Choices, code: str) -> None:
    """Offer pairs of code and words and show one; an open list is left alone."""
    if box.view().isVisible():
        return
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != choices:
        box.clear()
        for value, text in choices:
            box.addItem(text, value)
        box.updateGeometry()
    box.setCurrentIndex(max(0, box.findData(code)))
