"""Rows that are answered one after the other: the current one, the way to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import paint_text, retire, smooth
from ui.widgets.reach import Reach

BAR = 5
HEAD = 34
INSET = 14
ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
MOVES = {**ARROWS, **dict.fromkeys(ENTER_KEYS, 1)}


class ListRow(QWidget):
    """One thing to answer; lit while the keyboard is in it.

    Attributes:
        theme: the look it follows.
        line: the row's layout.
        primary: what takes the keyboard when the row is gone to.
        deed: the button that Enter presses on the way to the next row.

    Signals:
        entered: the keyboard came into the row.
        moved: ↑, ↓ or Enter: one row up or down.
    """

    entered = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, name: str, *, height: str = "equipmentRow") -> None:
        super().__init__()
        self.theme = theme
        self.primary: QWidget | None = None
        self.deed: QAbstractButton | None = None
        self._is_current = False
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(theme.height(height))
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(theme.px(INSET), 0, theme.px(INSET), 1)
        self.line.setSpacing(theme.px(14))
        theme.changed.connect(self.update)

    @property
    def is_current(self) -> bool:
        """Whether it is the row that is being answered."""
        return self._is_current

    def watch(self, *widgets: QWidget) -> None:
        """Light the row when the keyboard comes to one of these."""
        for widget in widgets:
            widget.installEventFilter(self)
        self.primary = self.primary or widgets[0]

    def set_current(self, is_current: bool) -> None:
        """Light it, or put it out."""
        self._is_current = is_current
        self.update()

    def answered(self) -> None:
        """Go on to the next row."""
        self.moved.emit(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keyboard come in, and the keys that a button would take for itself."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return isinstance(watched, QAbstractButton) and self._takes(watched, event)
        return False

    def _takes(self, button: QAbstractButton, event: QKeyEvent) -> bool:
        """Go by rows with ↑ and ↓, where Qt would go by Tab stops out of the step."""
        key = Qt.Key(event.key())
        if key in ARROWS:
            self.moved.emit(ARROWS[key])
            return True
        if button is not self.deed or key not in ENTER_KEYS:
            return False
        if not event.isAutoRepeat():
            button.click()
            self.answered()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another row."""
        step = MOVES.get(Qt.Key(event.key()))
        on_button = isinstance(self.focusWidget(), QAbstractButton)
        if step is None or (on_button and event.key() in ENTER_KEYS):
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons goes to the row."""
        if self.primary is not None:
            self.primary.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the light of the current row and the line below."""
        painter = smooth(self)
        color, bottom = self.theme.color, self.height() - 1
        if self._is_current:
            painter.fillRect(0, 0, self.width(), bottom, color("select"))
            painter.fillRect(0, 0, self.theme.px(BAR), bottom, color("accent"))
        painter.fillRect(0, bottom, self.width(), 1, color("line"))
        painter.end()


class ColumnHead(QWidget):
    """Quiet names over the columns of the first row below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: tuple[tuple[QWidget, str, bool], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_columns(self, columns: Sequence[tuple[QWidget, str, bool]]) -> None:
        """Name the columns: (a widget in the column, its name, whether it is centred)."""
        for widget, _, _ in self._columns:
            widget.removeEventFilter(self)
        self._columns = tuple(columns)
        for widget, _, _ in self._columns:
            widget.installEventFilter(self)
        self.update()

    def sizeHint(self) -> QSize:
        """One quiet line."""
        return QSize(self._theme.px(200), self._theme.px(HEAD))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the columns when they move."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, names and line."""
        painter = smooth(self)
        color, font = self._theme.color, self._theme.font("caption")
        painter.fillRect(self.rect(), color("surface2"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("line"))
        reached = -1
        for widget, text, centred in self._columns:
            left = self.mapFromGlobal(widget.mapToGlobal(widget.rect().topLeft())).x()
            if left <= reached:
                # It stands in a further line of the row, below another column.
                continue
            reached = left
            room = QRectF(left, 0, widget.width(), self.height())
            align = Qt.AlignmentFlag.AlignLeft
            if centred:
                align = Qt.AlignmentFlag.AlignHCenter
                room.adjust(-40, 0, 40, 0)
            paint_text(painter, room, text, font, color("ink2"), align)
        painter.end()


class RowList(Reach):
    """Rows one below the other; it scrolls when there are too many.

    Signals:
        ended: Enter or ↓ on the last row.
    """

    ended = Signal()

    def __init__(self, name: str) -> None:
        inner = QWidget()
        super().__init__(inner, takes_rest=True)
        self.setObjectName(name)
        self._rows: dict[str, ListRow] = {}
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def codes(self) -> tuple[str, ...]:
        """Return the rows' codes in their order."""
        return tuple(self._rows)

    def row(self, code: str) -> ListRow | None:
        """Return a row."""
        return self._rows.get(code)

    def set_rows(self, rows: dict[str, ListRow]) -> None:
        """Show these rows; those that stay keep the keyboard."""
        for code, row in self._rows.items():
            if rows.get(code) is not row:
                self._column.removeWidget(row)
                retire(row)
        for at, (code, row) in enumerate(rows.items()):
            if self._rows.get(code) is not row:
                row.entered.connect(lambda row=row: self._light(row))
                row.moved.connect(lambda step, row=row: self._move(row, step))
            self._column.insertWidget(at, row)
        self._rows = dict(rows)

    def go(self, code: str) -> None:
        """Give the keyboard to a row, or to the first."""
        row = self._rows.get(code) or next(iter(self._rows.values()), None)
        if row is not None:
            self._enter(row)

    def _move(self, row: ListRow, step: int) -> None:
        rows = list(self._rows.values())
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            self._enter(rows[at])
        elif at >= len(rows):
            self.ended.emit()

    def _enter(self, row: ListRow) -> None:
        if row.primary is not None:
            row.primary.setFocus(Qt.FocusReason.TabFocusReason)

    def _light(self, row: ListRow) -> None:
        for each in self._rows.values():
            each.set_current(each is row)
        self.ensureWidgetVisible(row, 0, 0)
