"""Turning somebody away: name the reason, then press the verb; or look again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from guardpost.errors import Refused
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.messages import label, sentence
from ui.theme import Theme
from ui.widgets.alert import paint_alert
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.painting import smooth

translate = QCoreApplication.translate


class ReasonBox(QFrame):
    """Usual reasons, a line for any other, and the two ways on.

    Attributes:
        usual: the reasons by code.
        field: the reason as it will be kept.
        confirm: does it.
        back: looks again.

    Signals:
        confirmed: the reason; it is not empty.
        left: nobody is turned away after all.
    """

    confirmed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str, codes: Sequence[str]) -> None:
        super().__init__()
        self._theme, self._codes = theme, tuple(codes)
        # One that is picked leads to the button: an arrow must not pick on the way.
        self.usual = Chips(theme, f"{name}_usual", arrows_pick=False)
        self.field = CheckedField(theme, f"{name}_reason", _reason)
        self.confirm = Button(theme, f"{name}_confirm", kind="danger")
        self.back = Button(theme, f"{name}_back", key="Esc")
        self._lay_out()
        self.usual.picked.connect(self._use)
        self.confirm.clicked.connect(self.submit)
        self.back.clicked.connect(self.look_again)
        self.retranslate()
        self.hide()

    def ask(self, reason: str = "") -> None:
        """Come up, with a reason that is known already."""
        self.clear()
        self.field.set_text(reason)
        self.show()
        target = self.confirm if reason else self.field.edit
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand over the reason, or say that it is missing."""
        refused = self.field.refusal()
        if refused is None:
            self.confirmed.emit(self.field.value())
            return
        self.field.set_error(sentence(refused))
        self.field.edit.setFocus()

    def clear(self) -> None:
        """Empty it and go away."""
        self.field.clear()
        self.usual.clear()
        self.hide()

    def look_again(self) -> None:
        """Go away without having done anything."""
        self.hide()
        self.left.emit()

    def retranslate(self) -> None:
        """Set its words."""
        self.usual.set_choices([(code, label(code)) for code in self._codes])
        self.field.set_label(translate("forms", "Why not"))
        self.confirm.setText(translate("forms", "Turn away and log"))
        self.back.setText(translate("forms", "Look again"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the red ground."""
        painter = smooth(self)
        paint_alert(painter, self.rect(), "danger", self._theme)
        painter.end()

    def _use(self, code: str) -> None:
        self.field.set_text(label(code))
        self.field.set_error("")
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.field, 1)
        for button in (self.back, self.confirm):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 8, 10, 10)))
        column.setSpacing(theme.px(4))
        column.addWidget(self.usual)
        column.addLayout(row)


def _reason(text: str) -> str:
    reason = checks.line(text)
    if not reason:
        raise Refused("reason.needed")
    return reason
