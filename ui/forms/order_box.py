"""带班员放行: which leader, the PIN, why; then let in, or look again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.errors import Refused
from guardpost.registry.staff import Staff, leaders
from guardpost.signing.pins import MOST_DIGITS
from guardpost.store.rows import Rows
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.messages import sentence
from ui.widgets.alert import paint_alert
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.painting import smooth

translate = QCoreApplication.translate


class OrderBox(QFrame):
    """A leader types here; the guard's own entry waits behind it.

    Attributes:
        who: the leaders.
        pin, reason: what the order needs.
        confirm: lets in.
        back: looks again.

    Signals:
        confirmed: staff code, PIN and reason; none is empty.
        left: no order was given.
    """

    confirmed = Signal(str, str, str)
    left = Signal()

    def __init__(self, desk: Desk, name: str, *, narrow: bool = False) -> None:
        super().__init__()
        theme = desk.theme
        self._desk, self._theme = desk, theme
        self.setObjectName(f"{name}_box")
        self.who = Choice(theme, f"{name}_leader")
        self.pin = CheckedField(theme, f"{name}_pin", _pin)
        self.pin.edit.setEchoMode(self.pin.edit.EchoMode.Password)
        self.pin.edit.setMaxLength(MOST_DIGITS)
        self.reason = CheckedField(theme, f"{name}_reason", _reason)
        self.confirm = Button(theme, f"{name}_confirm", kind="primary")
        self.back = Button(theme, f"{name}_back", key="Esc")
        self._lay_out(narrow)
        self.confirm.clicked.connect(self.submit)
        self.back.clicked.connect(self.look_again)
        self.retranslate()
        self.hide()

    def ask(self, people: Callable[[Rows], Sequence[Staff]] = leaders) -> None:
        """Come up with the leader on duty chosen; a leader at the desk is chosen first.

        Args:
            people: reads who may give the order.
        """
        self.clear()
        self._desk.ask(people, done=self._offer)
        self.show()
        self.pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand over the order, or say what is missing."""
        for field in (self.pin, self.reason):
            refused = field.refusal()
            if refused is not None:
                field.set_error(sentence(refused))
                field.edit.setFocus()
                return
        self.confirmed.emit(self.who.code(), self.pin.value(), self.reason.value())

    def wrong(self, refused: Refused) -> None:
        """Say that the PIN or the leader was not taken; the PIN is typed again."""
        self.pin.clear()
        self.pin.set_error(sentence(refused))
        self.pin.edit.setFocus()

    def clear(self, _who: object = None) -> None:
        """Forget the PIN and the reason, and go away."""
        self.pin.clear()
        self.reason.clear()
        self.hide()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [self.who.box, self.pin.edit, self.reason.edit, self.confirm, self.back]

    def look_again(self) -> None:
        """Go away without having done anything."""
        self.clear()
        self.left.emit()

    def retranslate(self) -> None:
        """Set its words."""
        self.who.set_label(translate("forms", "Shift leader"))
        self.pin.set_label(translate("forms", "Leader's PIN"))
        self.reason.set_label(translate("forms", "Why let in"))
        self.confirm.setText(translate("forms", "Leader lets in"))
        self.back.setText(translate("forms", "Look again"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the amber ground."""
        painter = smooth(self)
        paint_alert(painter, self.rect(), "warn", self._theme)
        painter.end()

    def _offer(self, people: Sequence[Staff]) -> None:
        """List the leaders: who signs this shift's book stands first."""
        seated = self._desk.staff
        first = [one for one in people if seated is not None and one.code == seated.code]
        group = seated.grp if seated is not None else ""
        near = [one for one in people if one not in first and group and one.grp == group]
        rest = [one for one in people if one not in first and one not in near]
        self.who.set_choices([(one.code, one.name) for one in (*first, *near, *rest)])

    def _lay_out(self, narrow: bool) -> None:
        theme = self._theme
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second, third):
            row.setSpacing(theme.px(8))
        first.addWidget(self.who, 1)
        first.addWidget(self.pin, 1)
        second.addWidget(self.reason, 1)
        for button in (self.back, self.confirm):
            last = third if narrow else second
            last.addWidget(button, int(narrow), Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 8, 10, 10)))
        column.setSpacing(theme.px(4))
        column.addLayout(first)
        column.addLayout(second)
        column.addLayout(third)


def _pin(text: str) -> str:
    if not text.strip():
        raise Refused("pin.needed")
    return text.strip()


def _reason(text: str) -> str:
    reason = checks.line(text)
    if not reason:
        raise Refused("reason.needed")
    return reason
