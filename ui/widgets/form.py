"""The frame of a form's field: a number, a label, a hint, one sentence when it is wrong."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.fonts import unseen
from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import smooth, square
from ui.widgets.ring import RING, NumberRing, RingState
from ui.widgets.text import Text

translate = QCoreApplication.translate

RING_GAP = 12
ERROR_ICON = 16
ERROR_GAP = 4
RING_STATES: dict[str, RingState] = {"done": "plain", "current": "current", "todo": "todo"}


def repolish(widget: QWidget, name: str, value: str) -> None:
    """Set a dynamic property that the style sheet reads, and have it read."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ErrorLine(Text):
    """One sentence below a field, with a mark, so that it is not told by red alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "body", tone="danger", wrap=True)
        self.setIndent(theme.px(ERROR_ICON + 6))
        self.setContentsMargins(0, theme.px(ERROR_GAP), 0, 0)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark before the first line."""
        super().paintEvent(event)
        painter = smooth(self)
        side = self.theme.px(ERROR_ICON)
        top = self.theme.px(ERROR_GAP) + 1
        center = QRectF(0, top, side, self.theme.line("body")).center()
        paint_icon(painter, "alert", self.theme.color("danger"), square(center, side))
        painter.end()


class FieldFrame(QWidget):
    """Number, label, hint and sentence round any content, such as chips.

    Attributes:
        theme: the look it follows.

    Signals:
        error_changed: the sentence, or ``""`` when it is right again.
    """

    error_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        number: int | None = None,
        inline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._label = Text(theme, "body", tone="ink2")
        self._hint = Text(theme, "body", tone="ink3")
        self._error = ErrorLine(theme)
        self._content: QWidget | None = None
        self._unseen: Text | None = None
        self._ring: NumberRing | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(8))
        if number is not None:
            self._ring = NumberRing(theme, "todo")
            self._ring.set_number(number)
        self._build(inline)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_number(self, number: int) -> None:
        """Give a numbered frame another number, where one before it is left out."""
        if self._ring is not None:
            self._ring.set_number(number)

    def _build(self, inline: bool) -> None:
        """Lay it out; ``inline`` puts the number over the content, not in a column of its own."""
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(self.theme.px(RING_GAP))
        head = QHBoxLayout()
        head.setSpacing(self.theme.px(6))
        if self._ring is not None:
            where = head if inline else outer
            where.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._label)
        head.addWidget(self._hint)
        head.addStretch(1)
        head.addStrut(self.theme.px(RING))
        column = self._column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._row)
        column.addWidget(self._error)
        outer.addLayout(column, 1)

    def set_label(self, text: str) -> None:
        """Name the field; screen readers say the same."""
        self._label.setText(text)
        if self._content is not None:
            self._content.setAccessibleName(text)

    def label(self) -> str:
        """Return the field's name."""
        return self._label.text()

    def set_hint(self, text: str) -> None:
        """Say a quiet word beside the label."""
        self._hint.setText(text)

    def set_content(self, widget: QWidget) -> None:
        """Put in what is filled in."""
        self._content = widget
        self._row.addWidget(widget, 1)
        widget.setAccessibleName(self.label())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to what is filled in.

        No focus proxy: Qt's Tab key stops at a proxy, before what stands above its content.
        """
        if self._content is not None:
            self._content.setFocus(reason)

    def add_beside(self, widget: QWidget) -> None:
        """Put another widget to the right of the content."""
        self._row.addWidget(widget)

    def add_before(self, widget: QWidget, stretch: int = 0) -> None:
        """Put another widget to the left of the content."""
        self._row.insertWidget(0, widget, stretch)

    def set_error(self, text: str) -> None:
        """Say in one sentence what is wrong; ``""`` when it is right again."""
        if text == self.error():
            return
        self._error.setText(text)
        self._error.setVisible(bool(text))
        if self._content is not None:
            repolish(self._content, "state", "error" if text else "")
            self._content.setAccessibleDescription(text)
        self.error_changed.emit(text)
        if text:
            # Only once it has its place; who asked may give the keyboard to the field meanwhile.
            QTimer.singleShot(0, self, self._show_error)

    def _show_error(self) -> None:
        """Scroll to the sentence about the field that is being filled in."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return
        above = self._error.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(self._error, 0, self.theme.px(RING_GAP))
            above = above.parentWidget()

    def give_error_line(self) -> QWidget:
        """Give away the line of the sentence, to stand where it has room; it still tells."""
        return self._error

    def tell_unseen(self, text: str) -> None:
        """Say how characters are shown that no font has: a field paints them as boxes."""
        shown = unseen(text)
        if not shown and self._unseen is None:
            return
        if self._unseen is None:
            self._unseen = Text(self.theme, "body", tone="ink3", wrap=True)
            self._column.insertWidget(self._column.indexOf(self._error), self._unseen)
        said = translate("forms", "No font has this sign; it is kept and printed as {sign}.")
        self._unseen.setText(said.format(sign=shown) if shown else "")
        self._unseen.setVisible(bool(shown))

    def error(self) -> str:
        """Return the sentence, or ``""``."""
        return self._error.text()

    def set_state(self, state: str) -> None:
        """Show by the number how far it is: ``done``, ``current`` or ``todo``."""
        if self._ring is not None:
            self._ring.set_state(RING_STATES[state])
