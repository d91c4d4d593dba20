"""The lines of a slip, each counted where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.gate.removals import MOST_LINES, ItemDetails, add_item, count_line
from guardpost.gate.slip_photos import SlipPhoto
from guardpost.gate.slips import Removal, SlipLine
from ui.messages import label, sentence, translate
from ui.removals.clerk import SlipClerk
from ui.removals.count import WIDTH, CountCell
from ui.removals.drafts import Drafts
from ui.removals.line_editor import LineEditor
from ui.removals.photo import PhotoCell, Photographer
from ui.removals.words import differing, sum_text
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import paint_box, retire, smooth
from ui.widgets.text import Rule, Text

ROW = 50
HEAD = 36
FOOT = 46
NUMBER, KIND, QUANTITY, PHOTO = 24, 100, 36, 50
LEAST_ROWS = 2


def _cells(
    theme: Theme, parts: tuple[QWidget, QWidget, QWidget, QWidget, QWidget, QWidget]
) -> QHBoxLayout:
    """Return a row of number, name, kind, quantity, photo and count, as wide as its head."""
    number, name, kind, quantity, photo, count = parts
    row = QHBoxLayout()
    row.setContentsMargins(theme.px(10), 0, theme.px(4), 0)
    row.setSpacing(theme.px(4))
    cells = ((number, NUMBER), (kind, KIND), (quantity, QUANTITY), (photo, PHOTO), (count, WIDTH))
    for cell, width in cells:
        cell.setFixedWidth(theme.px(width))
    row.addWidget(number)
    row.addWidget(name, 1)
    for cell in (kind, quantity, photo, count):
        row.addWidget(cell)
    return row


class _Rows(QScrollArea):
    """As high as its rows, or at least as two of them."""

    def __init__(self, row: int) -> None:
        super().__init__()
        self._row, self._count = row, 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_count(self, count: int) -> None:
        """Hold so many rows."""
        self._count = count
        self.setMaximumHeight(count * self._row)
        self.setMinimumHeight(min(count, LEAST_ROWS) * self._row)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(0, self._count * self._row)


class LineRow(QWidget):
    """One line.

    Attributes:
        photo: the picture of it.
        count: how many were seen.
    """

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.number = number
        self._number = Text(theme, "body", tone="ink3")
        self._name = Text(theme, "strong", bold=True, elide=True)
        self._kind = Text(theme, "body", tone="ink2", elide=True)
        self._quantity = Text(theme, "strong", bold=True)
        self._quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.photo = PhotoCell(theme, f"removal.photo.{number}")
        self.count = CountCell(theme, f"removal.count.{number}")
        self.setFixedHeight(theme.px(ROW))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = (self._number, self._name, self._kind, self._quantity, self.photo, self.count)
        column.addLayout(_cells(theme, parts), 1)
        column.addWidget(Rule())

    def show_line(self, line: SlipLine, *, fixed: bool) -> None:
        """Show the line as the book has it."""
        self._number.setText(str(line.line))
        self._name.setText(line.name)
        self._kind.setText(label(f"goods.{line.goods}"))
        self._quantity.setText(str(line.quantity))
        self.count.show_count(line.counted, line.quantity, fixed=fixed)
        self.photo.setAccessibleName(f"{translate('removals', 'Photo')} {line.name}")
        self.photo.setEnabled(not fixed)
        self.count.setAccessibleName(f"{translate('removals', 'Counted')} {line.name}")
        self.count.set_names(translate("removals", "One less"), translate("removals", "One more"))


class LinesTable(QFrame):
    """Head, lines, and at the foot the sum and one line more.

    Attributes:
        add: opens the editor.
        editor: writes a further line.

    Signals:
        changed: other rows are there now.
    """

    changed = Signal()

    def __init__(self, clerk: SlipClerk) -> None:
        super().__init__()
        theme = clerk.desk.theme
        self._clerk, self._theme = clerk, theme
        self._removal: Removal | None = None
        self._rows: list[LineRow] = []
        self._heads = [Text(theme, "caption", tone="ink3") for _ in range(6)]
        self.photographer = Photographer(clerk)
        self.photographer.seen.connect(self._show_photo)
        self._scroll, self._inner = _Rows(theme.px(ROW)), QWidget()
        self._column = QVBoxLayout(self._inner)
        self.add = Button(theme, "removal.add", size="small", icon="plus", key="Ins")
        self._sum = Text(theme, "strong")
        self.editor = LineEditor(theme, "removal.add")
        self.save = Button(theme, "removal.add.save", size="field")
        self._foot, self._more = QWidget(), QWidget()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self._drafts = Drafts(self.editor.name.edit)
        self.add.clicked.connect(self.ask_line)
        self.save.clicked.connect(self._send)
        self.editor.entered.connect(self._send)
        self._more.hide()

    def show_removal(
        self, removal: Removal, *, fixed: bool, photos: dict[int, SlipPhoto] | None = None
    ) -> None:
        """Show a slip's lines with their photos."""
        if self._removal is None or self._removal.slip.number != removal.slip.number:
            self._drafts.turn_to(removal.slip.number)
            self._more.hide()
        self._removal = removal
        if not fixed:
            self.photographer.prepare()
        self._set_rows(len(removal.lines))
        for row, line in zip(self._rows, removal.lines, strict=True):
            row.show_line(line, fixed=fixed)
            photo = (photos or {}).get(line.line)
            if photo is None:
                row.photo.set_picture("")
            elif photo.sha256 != row.photo.sha256:
                row.photo.set_picture(photo.sha256)
                self.photographer.show(photo.sha256)
        self.add.setVisible(not fixed and len(removal.lines) < MOST_LINES)
        if fixed:
            self._more.hide()
        self._sum.setText(sum_text(removal))

    def _show_photo(self, sha256: str, jpeg: bytes) -> None:
        for row in self._rows:
            if row.photo.sha256 == sha256:
                row.photo.set_picture(sha256, jpeg)

    def ask_line(self) -> None:
        """Open the editor for one line more."""
        if self.add.isHidden():
            return
        self._more.show()
        self.editor.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def escape(self) -> bool:
        """Put the editor away, its text stays; False when it was not there."""
        if self._more.isHidden():
            return False
        self._more.hide()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def go_to_open(self) -> None:
        """Bring the keyboard to the first line that is not counted right."""
        lines = differing(self._removal) if self._removal else []
        if lines:
            self._go(lines[0].line - 1)

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        more = [*self.editor.stops(), self.save] if not self._more.isHidden() else []
        cells = [cell for row in self._rows for cell in (row.count, row.photo)]
        return [*cells, *more, self.add]

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._heads[1].setText(translate("removals", "Item"))
        self._heads[2].setText(translate("removals", "Kind"))
        self._heads[3].setText(translate("removals", "Qty"))
        self._heads[4].setText(translate("removals", "Photo"))
        self._heads[5].setText(translate("removals", "Counted"))
        self.add.setText(translate("removals", "Add item"))
        self.save.setText(translate("removals", "Add"))
        self.editor.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and border."""
        painter, color = smooth(self), self._theme.color
        radius = self._theme.radius("control")
        paint_box(painter, self.rect(), fill=color("surface"), line=color("line"), radius=radius)
        inside = self.rect().adjusted(1, 1, -1, 0)
        inside.setHeight(self._theme.px(HEAD))
        paint_box(painter, inside, fill=color("surface2"), radius=radius)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the counted line in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched, 0, 0)
        return False

    def _set_rows(self, count: int) -> None:
        if len(self._rows) == count:
            return
        while len(self._rows) > count:
            retire(self._rows.pop())
        while len(self._rows) < count:
            self._rows.append(self._row(len(self._rows) + 1))
        self._inner.setFixedHeight(count * self._theme.px(ROW))
        self._scroll.set_count(count)
        self.changed.emit()

    def _row(self, number: int) -> LineRow:
        row = LineRow(self._theme, number)
        row.count.counted.connect(lambda value: self._clerk.do(count_line, number, value))
        row.photo.clicked.connect(lambda: self.photographer.choose(row.photo, number))
        row.count.moved.connect(lambda step: self._go(number - 1 + step))
        row.count.installEventFilter(self)
        self._column.insertWidget(number - 1, row)
        return row

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            self._rows[place].count.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        """Save the line; a second Enter while it is being saved is nothing."""
        if self.save.busy:
            return
        refused = self.editor.refusal()
        if refused is not None or not self.editor.has_line:
            field = refused[0] if refused else self.editor.name
            text = sentence(refused[1]) if refused else translate("removals", "What is it called?")
            field.set_error(text)
            field.edit.setFocus()
            return
        self.save.set_busy(True, translate("removals", "Saving…"))
        details: ItemDetails = self.editor.details()
        self._clerk.do(add_item, details, done=self._added, failed=self._not_added)

    def _added(self, _record: Removal) -> None:
        self.save.set_busy(False)
        self.editor.clear()
        self.editor.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_added(self, error: GuardpostError) -> None:
        self.save.set_busy(False)
        self.editor.name.set_error(sentence(error))

    def _lay_out(self) -> None:
        theme = self._theme
        number, name, kind, quantity, photo, count = self._heads
        quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QWidget()
        head.setFixedHeight(theme.px(HEAD))
        self._head_row = _cells(theme, (number, name, kind, quantity, photo, count))
        head.setLayout(self._head_row)
        self._inner.setObjectName("scrolled")
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll.setWidget(self._inner)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for widget in (head, Rule(), self._scroll, self._more, self._foot):
            column.addWidget(widget)
        column.setStretchFactor(self._scroll, 1)
        self._lay_out_foot()

    def _keep_columns(self, _least: int, most: int) -> None:
        """Let the heads stand above their columns when the scroll bar takes room."""
        edge = self._head_row.contentsMargins()
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        edge.setRight(self._theme.px(4) + bar)
        self._head_row.setContentsMargins(edge)

    def _lay_out_foot(self) -> None:
        theme = self._theme
        self._foot.setMinimumHeight(theme.px(FOOT))
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(theme.px(10), 0, theme.px(10), 0)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(self._sum)
        more = QHBoxLayout(self._more)
        more.setContentsMargins(theme.px(10), theme.px(4), theme.px(10), theme.px(6))
        more.addWidget(self.editor)
        self.editor.row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
