"""The bad cells of a workbook as a table, and below it the one that is being put right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.mending import mended, still_wrong
from guardpost.registry.workbook.remarks import Remark
from guardpost.registry.workbook.rows import ReadRow
from ui.messages import label, translate
from ui.models.columns import RecordsModel
from ui.registry.remarks import reason, remark_columns
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.table import Table

_TABLE_HEIGHT = 180
_COLUMNS = [120, 76, 120, 0]
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Mender(QWidget):
    """Type what belongs there: it is judged at each key, Enter takes it and goes to the next.

    Signals:
        taken: the row as it is with what was typed (``ReadRow``).
    """

    taken = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._kind = WorkbookKind.HOUSEHOLDS
        self._rows: tuple[ReadRow, ...] = ()
        self._shown: object = None
        self._model: RecordsModel[Remark] = RecordsModel(remark_columns(), self)
        self._table = Table(theme, f"{name}.flaws")
        self._table.setModel(self._model)
        self._table.set_widths(_COLUMNS)
        self._table.setMinimumHeight(theme.px(_TABLE_HEIGHT))
        self._field = Field(theme, f"{name}.mend")
        self._take = Button(theme, f"{name}.mend_take", key="Enter")
        self._field.add_beside(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table, 1)
        column.addWidget(self._field)
        self._table.selectionModel().currentRowChanged.connect(self._show_cell)
        self._table.opened.connect(lambda _index: self.take_keyboard())
        self._field.edited.connect(self._judge)
        self._take.clicked.connect(self.take)

    def show_rows(self, kind: WorkbookKind, rows: Sequence[ReadRow]) -> None:
        """Show each bad cell of the bad rows; the one that is being typed stays."""
        at, self._kind, self._rows = max(0, self._table.chosen_row()), kind, tuple(rows)
        flaws = [remark for row in rows for remark in row.flaws]
        self._model.show(flaws)
        same = next((n for n, one in enumerate(flaws) if _place(one) == self._shown), at)
        if flaws:
            self._table.selectRow(min(same, len(flaws) - 1))
        else:
            self._shown = None

    def take_keyboard(self) -> None:
        """Give the keyboard to the cell that is put right."""
        self._field.edit.setFocus()
        self._field.edit.selectAll()

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops, in order."""
        return self._table, self._field.edit, self._take

    def take(self) -> None:
        """Take what was typed, unless something is wrong with it still."""
        remark = self._current()
        row = self._row_of(remark) if remark is not None else None
        if remark is None or row is None:
            return
        now = mended(self._kind, row, remark.name, self._field.text())
        wrong = still_wrong(now, remark.name)
        if wrong is not None:
            self._field.set_error(reason(wrong))
            self.take_keyboard()
            return
        self._shown = None
        self.taken.emit(now)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._table.setAccessibleName(translate("registry", "Bad cells"))
        self._table.set_empty(translate("registry", "No cell is bad."))
        self._take.setText(translate("registry", "Put right"))
        self._model.retranslate()
        self._name_field()
        if self._field.error():
            self._judge(self._field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what was typed; ↑ and ↓ go to another cell."""
        if event.key() in ENTER_KEYS:
            if not event.isAutoRepeat():
                self.take()
        elif Qt.Key(event.key()) in STEPS:
            self._step(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _step(self, rows: int) -> None:
        at = self._table.chosen_row() + rows
        if 0 <= at < self._model.rowCount():
            self._table.selectRow(at)
            self.take_keyboard()

    def _show_cell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        remark = self._current()
        if remark is None or _place(remark) == self._shown:
            return
        self._shown = _place(remark)
        row = self._row_of(remark)
        self._field.set_text(row.text(remark.name) if row is not None else "")
        self._name_field()
        self._field.set_error(reason(remark))

    def _name_field(self) -> None:
        remark = self._current()
        if remark is not None:
            heading = remark.heading or label(f"field.{remark.name}")
            self._field.set_label(f"{remark.cell} {heading}")

    def _judge(self, text: str) -> None:
        remark = self._current()
        row = self._row_of(remark) if remark is not None else None
        if remark is not None and row is not None:
            wrong = still_wrong(mended(self._kind, row, remark.name, text), remark.name)
            self._field.set_error(reason(wrong) if wrong is not None else "")

    def _current(self) -> Remark | None:
        return self._model.record(self._table.currentIndex())

    def _row_of(self, remark: Remark) -> ReadRow | None:
        return next((row for row in self._rows if remark in row.flaws), None)


def _place(remark: Remark) -> object:
    return remark.sheet, remark.row, remark.name
