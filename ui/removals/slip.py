"""Column one of an open slip: what was asked for, and each line counted against it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from guardpost.gate.slips import Removal, SlipLine
from guardpost.masking import mask_document, mask_phone
from ui.desk import Desk
from ui.messages import label, translate
from ui.widgets.badge import Tag
from ui.widgets.field import Stepper
from ui.widgets.plate import PlateLabel
from ui.widgets.text import Rule, Text


class SlipView(QWidget):
    """Shows a slip; the counted numbers are its only input.

    Signals:
        counted: line number and how many pieces of it were seen.
    """

    counted = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._removal: Removal | None = None
        self._steppers: dict[int, Stepper] = {}
        self._room = Text(theme, "field", bold=True)
        self._who = Text(theme, "strong", bold=True)
        self._relation = Tag(theme, "warn")
        self._reason = Text(theme, "strong")
        self._total = Text(theme, "strong", bold=True)
        self._mover = Text(theme, "strong", bold=True)
        self._document = Text(theme, "body", tone="ink2")
        self._plate = PlateLabel(theme, "m")
        self._grid = QGridLayout()
        self._lay_out()

    def show_removal(self, removal: Removal) -> None:
        """Show a slip as it stands."""
        is_same = self._removal is not None and self._removal.slip.number == removal.slip.number
        self._removal = removal
        if not is_same or len(self._steppers) != len(removal.lines):
            self._build_lines(removal)
        self._fill()

    def focus_line(self) -> None:
        """Go to the first line that is not fully counted."""
        if self._removal is None:
            return
        short = next((x.line for x in self._removal.lines if x.counted != x.quantity), None)
        if short is not None:
            self._steppers[short].setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        if self._removal is not None:
            self._build_lines(self._removal)
            self._fill()

    def _fill(self) -> None:
        removal = self._removal
        if removal is None:
            return
        slip = removal.slip
        self._room.setText(slip.room)
        self._who.setText(slip.applicant)
        self._relation.setText(label(f"applicant.{slip.relation}"))
        self._reason.setText(slip.reason)
        total = translate("removals", "Lines {lines}, pieces {pieces}, counted {counted}")
        self._total.setText(
            total.format(lines=len(removal.lines), pieces=removal.pieces, counted=removal.counted)
        )
        mover = " ".join(
            x for x in (slip.mover or slip.applicant, mask_phone(slip.mover_phone)) if x
        )
        self._mover.setText(translate("removals", "Carried by {name}").format(name=mover))
        kind = label(f"document_kind.{slip.document_kind}") if slip.document_kind else ""
        self._document.setText(f"{kind} {mask_document(slip.document)}".strip())
        self._plate.setVisible(bool(slip.plate))
        if slip.plate:
            self._plate.set_plate(slip.plate)
        for line in removal.lines:
            self._show_count(line)

    def _show_count(self, line: SlipLine) -> None:
        stepper = self._steppers[line.line]
        stepper.blockSignals(True)
        stepper.set_value(line.counted)
        stepper.blockSignals(False)
        stepper.set_tone("ink" if line.counted == line.quantity else "danger")
        stepper.setEnabled(self._removal is not None and self._removal.slip.state == "open")

    def _build_lines(self, removal: Removal) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._steppers.clear()
        heads = (
            translate("removals", "Item"),
            translate("removals", "Kind of goods"),
            translate("removals", "Quantity"),
            translate("removals", "Counted"),
        )
        for place, head in enumerate(heads):
            text = Text(self._desk.theme, "caption", tone="ink3")
            text.setText(head)
            self._grid.addWidget(text, 0, place)
        for row, line in enumerate(removal.lines, 1):
            self._add_line(row, line)

    def _add_line(self, row: int, line: SlipLine) -> None:
        theme = self._desk.theme
        name, goods = Text(theme, "strong", bold=True, wrap=True), Text(theme, "body")
        quantity = Text(theme, "strong", bold=True)
        name.setText(f"{line.line}  {line.name}")
        goods.setText(label(f"goods.{line.goods}"))
        quantity.setText(str(line.quantity))
        stepper = Stepper(theme, f"removal.count.{line.line}", maximum=999, value=line.counted)
        stepper.setAccessibleName(translate("removals", "Counted: {name}").format(name=line.name))
        stepper.changed.connect(lambda value, number=line.line: self.counted.emit(number, value))
        self._steppers[line.line] = stepper
        for place, widget in enumerate((name, goods, quantity, stepper)):
            self._grid.addWidget(widget, row, place, Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, theme.space(12), theme.space(8), 0)
        column.setSpacing(theme.space(10))
        head = QHBoxLayout()
        head.setSpacing(theme.space(12))
        for widget in (self._room, self._who, self._relation, self._reason):
            head.addWidget(widget)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(Rule())
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(theme.space(14))
        column.addLayout(self._grid)
        column.addWidget(self._total, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self._mover)
        words.addWidget(self._document)
        foot.addLayout(words, 1)
        foot.addWidget(self._plate)
        column.addLayout(foot)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
