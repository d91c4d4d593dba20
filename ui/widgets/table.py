"""The table that every list page uses: rows of 44 px, quiet heads, an honest empty state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.cells import CellDelegate
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

LOADING_MS = 300
# A column that stretches has no less, in px at 100 %; the first columns never go.
LEAST, KEPT = 110, 2
HEAD = 36


class Empty(QWidget):
    """One sentence and one action where there are no rows."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = Text(theme, "strong", tone="ink3", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.action = Button(theme, f"{name}.empty", size="normal")
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addSpacing(theme.px(8))
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)


class Table(QTableView):
    """A table of records; one row is chosen, Enter or a double click opens it.

    Attributes:
        theme: the look it follows.
        delegate: paints the cells by the ``Cell`` roles.

    Signals:
        opened: the row to open.
        empty_action: the empty state's button was pressed.
        loading_shown: a search has taken 300 ms, or has ended; say so in the head.
    """

    opened = Signal(QModelIndex)
    empty_action = Signal()
    loading_shown = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        row_height: int = 44,
        delegate: CellDelegate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.delegate = delegate or CellDelegate(theme, self, row_height=row_height)
        self._widths: tuple[int, ...] = ()
        self._spared: tuple[int, ...] = ()
        self._least = LEAST
        self._records: QAbstractItemModel | None = None
        self._loading = QTimer(self)
        self._loading.setSingleShot(True)
        self._loading.setInterval(LOADING_MS)
        self._loading.timeout.connect(lambda: self.loading_shown.emit(True))
        self.setObjectName(name)
        self.setItemDelegate(self.delegate)
        self._empty = Empty(theme, name, self.viewport())
        self._empty.action.clicked.connect(self.empty_action)
        self._empty.hide()
        self._set_up()
        theme.changed.connect(self._resized)
        self._resized()

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        self.doubleClicked.connect(self.opened)
        self.setProperty("focusRadius", 2)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; the empty state follows its rows."""
        super().setModel(model)
        self._records = model
        if model is not None:
            for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                signal.connect(self._follow_rows)
        self.set_widths(self._widths, self._spared, self._least)
        self._follow_rows()

    def minimumSizeHint(self) -> QSize:
        """The head and two rows; it scrolls."""
        high = self.theme.px(HEAD + 2 * self.delegate.row_height)
        return QSize(super().minimumSizeHint().width(), high)

    def set_widths(
        self, widths: Sequence[int], spared: Sequence[int] = (), least: int = LEAST
    ) -> None:
        """Set each column's px at 100 %; 0 stretches.

        Args:
            spared: the columns that go where there is no room, the first of them first; from
                the right end unless told. What opens a row tells all of it.
            least: what a column that stretches must have before one goes.
        """
        self._widths, self._least = tuple(widths), least
        self._spared = tuple(spared) or tuple(range(len(widths) - 1, KEPT - 1, -1))
        model, heads = self._records, self.horizontalHeader()
        if model is None:
            return
        for column, width in enumerate(self._widths[: model.columnCount()]):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            heads.setSectionResizeMode(column, mode)
            if width:
                heads.resizeSection(column, self.theme.px(width))
        self._spare()

    def _spare(self) -> None:
        """Hide the least important columns where the others would have no room."""
        model, px = self._records, self.theme.px
        if model is None or not self._widths:
            return
        shown = set(range(min(len(self._widths), model.columnCount())))
        need = sum(px(self._widths[at] or self._least) for at in shown)
        for column in self._spared:
            if need > self.viewport().width() and column in shown:
                shown.discard(column)
                need -= px(self._widths[column] or self._least)
        for column in range(model.columnCount()):
            if self.isColumnHidden(column) == (column in shown):
                self.setColumnHidden(column, column not in shown)

    def set_empty(self, text: str, action: str = "") -> None:
        """Say one sentence where there are no rows, and offer one action."""
        self._empty.words.setText(text)
        self._empty.action.setText(action)
        self._empty.action.setVisible(bool(action))

    def is_empty_shown(self) -> bool:
        """Tell whether the empty state is shown."""
        return not self._empty.isHidden()

    def set_loading(self, loading: bool) -> None:
        """Keep the old rows; after 300 ms ``loading_shown`` asks for a word in the head."""
        if loading:
            self._loading.start()
        else:
            self._loading.stop()
            self.loading_shown.emit(False)

    def chosen_row(self) -> int:
        """Return the chosen row, or -1."""
        index = self.currentIndex()
        return index.row() if index.isValid() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen row."""
        enter = event.key() in ENTER_KEYS
        if enter and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the mouse."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let the row go out when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif event.type() == QEvent.Type.Resize:
            self._empty.resize(self.viewport().size())
            self._spare()
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.delegate.hovered_row:
            self.delegate.hovered_row = row
            self.viewport().update()

    def _follow_rows(self, *_changed: object) -> None:
        none = self._records is None or self._records.rowCount() == 0
        self._empty.resize(self.viewport().size())
        self._empty.setVisible(none)

    def _resized(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.theme.px(self.delegate.row_height))
        self.verticalHeader().setMinimumSectionSize(self.theme.px(24))
        self.horizontalHeader().setFixedHeight(self.theme.px(HEAD))
        self.set_widths(self._widths, self._spared, self._least)
        self.viewport().update()
