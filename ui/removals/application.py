"""Column one of a new slip: who asks, what leaves, who carries it, in what."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.gate.documents import DocumentKind
from guardpost.gate.removals import RemovalDetails, apply_removal
from guardpost.gate.slips import Applicant, Removal
from ui.desk import Desk
from ui.messages import label, sentence, translate
from ui.removals.items import ItemsEditor
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.field import Choice, Field
from ui.widgets.text import Text

_FIELDS = ("room", "applicant", "phone", "reason", "mover", "mover_phone", "document", "plate")
_LIMITS = {"reason": 200, "phone": 30, "mover_phone": 30, "plate": 20, "document": 30}
_PAIRS = (("room", "applicant"), ("phone", "reason"))
_MOVER_PAIRS = (("mover", "mover_phone"), ("document", "plate"))


class ApplicationForm(QWidget):
    """Asks for a slip. What was typed stays until the slip is opened.

    Signals:
        applied: the Removal that was opened.
    """

    applied = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._fields = {
            name: Field(theme, f"removal.{name}", max_length=_LIMITS.get(name, 50), inline=True)
            for name in _FIELDS
        }
        self._relation = Chips(theme, "removal.relation")
        self._kind = Choice(theme, "removal.document_kind", inline=True)
        self._items = ItemsEditor(theme)
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._said.setObjectName("removal.said")
        self._apply = Button(theme, "removal.apply", kind="primary", size="large")
        self._lay_out()
        self._apply.clicked.connect(self._try)
        self.retranslate()

    def begin(self) -> None:
        """Put the focus where something is still to be typed."""
        empty = next((f for f in self._fields.values() if not f.text()), None)
        (empty.edit if empty is not None else self._apply).setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        labels = {
            "room": translate("removals", "From room"),
            "applicant": translate("removals", "Applicant"),
            "phone": translate("removals", "Phone"),
            "reason": translate("removals", "Reason"),
            "mover": translate("removals", "Who carries it"),
            "mover_phone": translate("removals", "Carrier's phone"),
            "document": translate("removals", "Document number"),
            "plate": translate("removals", "Plate"),
        }
        for name, field in self._fields.items():
            field.set_label(labels[name])
        self._relation.set_choices([(one.value, label(f"applicant.{one}")) for one in Applicant])
        if not self._relation.code():
            self._relation.set_code(Applicant.OWNER.value)
        self._kind.set_label(translate("removals", "Document seen"))
        none = [("", translate("removals", "None"))]
        kinds = [(kind.value, label(f"document_kind.{kind}")) for kind in DocumentKind]
        self._kind.set_choices(none + kinds)
        self._items.retranslate()
        self._apply.setText(translate("removals", "Open the slip"))

    def _lay_out(self) -> None:
        theme = self._desk.theme
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, theme.space(8), theme.space(8), 0)
        column.setSpacing(theme.space(8))
        for pair in _PAIRS:
            column.addLayout(self._row(pair))
        column.addWidget(self._relation)
        column.addWidget(self._items, 1)
        for pair in _MOVER_PAIRS:
            column.addLayout(self._row(pair))
        column.addWidget(self._kind)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        foot.addWidget(self._said, 1)
        foot.addWidget(self._apply)
        outer.addLayout(foot)

    def _row(self, names: tuple[str, str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._desk.theme.space(12))
        for name in names:
            row.addWidget(self._fields[name], 1)
        return row

    def _details(self) -> RemovalDetails:
        texts = {name: field.text() for name, field in self._fields.items()}
        return RemovalDetails(
            **texts,
            relation=Applicant(self._relation.code() or Applicant.OWNER),
            items=self._items.items(),
            document_kind=self._kind.code() or "",
        )

    def _try(self) -> None:
        if not self._apply.isEnabled():
            return
        self._apply.set_busy(True, translate("removals", "Opening…"))
        self._said.setText("")
        self._desk.act(apply_removal, self._details(), done=self._opened, failed=self._refuse)

    def _opened(self, opened: Removal) -> None:
        self._apply.set_busy(False)
        for field in self._fields.values():
            field.set_text("")
        self._items.clear()
        self.applied.emit(opened)

    def _refuse(self, error: Exception) -> None:
        self._apply.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._said.setText(sentence(error))
        places = {"removal.room_needed": "room", "removal.applicant_needed": "applicant"}
        if error.code in places:
            self._fields[places[error.code]].edit.setFocus()
        elif error.code in ("removal.items_needed", "removal.item_name"):
            self._items.focus()
