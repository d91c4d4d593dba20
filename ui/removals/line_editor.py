"""One line that is being written: what kind of goods, what, how many."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.errors import Refused
from guardpost.gate.removals import LARGEST_QUANTITY, ItemDetails
from guardpost.gate.slips import GoodsKind
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.messages import label, translate
from ui.theme import Theme
from ui.widgets.field import Choice
from ui.widgets.keyboard import ENTER_KEYS

QUANTITY_WIDTH = 64
LEAST_NAME = 60
# What has more digits is no quantity, and int() of a pasted book would take long.
MOST_DIGITS = len(str(LARGEST_QUANTITY))


class LineEditor(QWidget):
    """Kind, name and quantity; Enter in it hands the line over.

    Attributes:
        goods, name, quantity: its fields, ``<prefix>.goods`` and so on.

    Signals:
        entered: Enter was pressed in a field.
        edited: a person changed something.
    """

    entered = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, prefix: str) -> None:
        super().__init__()
        self.goods = Choice(theme, f"{prefix}.goods")
        self.name = CheckedField(theme, f"{prefix}.name", item_name)
        self.quantity = CheckedField(theme, f"{prefix}.quantity", quantity_text)
        self.quantity.setFixedWidth(theme.px(QUANTITY_WIDTH))
        self.name.edit.setMinimumWidth(theme.px(LEAST_NAME))
        self.quantity.edit.installEventFilter(self)
        self.quantity.set_text("1")
        self._kinds: tuple[GoodsKind, ...] = tuple(GoodsKind)
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.px(8))
        for field, stretch in ((self.goods, 0), (self.name, 1), (self.quantity, 0)):
            self.row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        # Below the whole row: no field here is wide enough for a sentence.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.row)
        for typed in (self.name, self.quantity):
            column.addWidget(typed.give_error_line())
            typed.edited.connect(lambda _text: self.edited.emit())

    @property
    def has_line(self) -> bool:
        """Whether a name is typed."""
        return bool(self.name.text().strip())

    def refusal(self) -> tuple[CheckedField, Refused] | None:
        """Return the first field that cannot be kept, and why; nothing typed is none."""
        if not self.has_line:
            return None
        for field in (self.name, self.quantity):
            refused = field.refusal()
            if refused is not None:
                return field, refused
        return None

    def details(self) -> ItemDetails:
        """Return the line.

        Raises:
            Refused: ``removal.item_name``, ``removal.quantity``, or what a text is refused for.
        """
        name = self.name.value()
        if not name:
            raise Refused("removal.item_name")
        quantity = int(self.quantity.value())
        return ItemDetails(GoodsKind(self.goods.code() or GoodsKind.GOODS), name, quantity)

    def offer(self, kinds: tuple[GoodsKind, ...]) -> None:
        """Offer these kinds of goods alone."""
        if kinds != self._kinds:
            self._kinds = kinds
            self._name_kinds()

    def judge(self) -> None:
        """Say below the fields what is wrong with them."""
        self.name.judge()
        self.quantity.judge()

    def clear(self) -> None:
        """Be ready for the next line; the kind of goods stays."""
        self.name.clear()
        self.quantity.clear()
        self.quantity.set_text("1")

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [self.goods.box, self.name.edit, self.quantity.edit]

    def retranslate(self) -> None:
        """Set its words."""
        self._name_kinds()
        self.goods.set_label(translate("removals", "Kind"))
        self.name.set_label(translate("removals", "Item"))
        self.quantity.set_label(translate("removals", "Qty"))
        for field in (self.name, self.quantity):
            if field.error():
                field.judge()

    def _name_kinds(self) -> None:
        self.goods.set_choices([(kind.value, label(f"goods.{kind}")) for kind in self._kinds])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends here: it hands the line over, not the page."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Let a digit replace the usual 1."""
        if event.type() == QEvent.Type.FocusIn:
            self.quantity.edit.selectAll()
        return False


def item_name(text: str) -> str:
    """Return what an item is called."""
    return checks.line(text)


def quantity_text(text: str) -> str:
    """Return a quantity's digits, full-width ones too.

    Raises:
        Refused: ``removal.quantity`` with ``largest``.
    """
    digits = unicodedata.normalize("NFKC", text).strip()
    if not digits.isdecimal() or len(digits) > MOST_DIGITS or not int(digits):
        raise Refused("removal.quantity", largest=LARGEST_QUANTITY)
    return str(int(digits))
