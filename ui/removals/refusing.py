"""Keeping the items in: name the reason, press the verb; or look again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from guardpost.errors import GuardpostError, Refused
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.messages import sentence, translate
from ui.removals.drafts import Drafts
from ui.theme import Theme
from ui.widgets.alert import paint_alert
from ui.widgets.buttons import Button
from ui.widgets.painting import smooth
from ui.widgets.text import Text

REFUSE, VOID, PART = "refuse", "void", "part"


class RefuseBox(QFrame):
    """A reason and the two ways on.

    Attributes:
        reason: why the items stay; half typed it stays with its slip.
        confirm, back: does it; looks again.

    Signals:
        confirmed: the reason; it is not empty.
        left: nothing is refused after all.
    """

    confirmed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._slip = ""
        self._mode = REFUSE
        self._title = Text(theme, "strong", bold=True, tone="danger", wrap=True)
        self._what = Text(theme, "body", tone="ink2", wrap=True)
        self.reason = CheckedField(theme, "removal.refuse.reason", _reason)
        self.confirm = Button(theme, "removal.refuse.confirm", kind="danger")
        self.back = Button(theme, "removal.refuse.back")
        self._drafts = Drafts(self.reason.edit)
        self._lay_out()
        self.reason.entered.connect(self.submit)
        self.confirm.clicked.connect(self.submit)
        self.back.clicked.connect(self.left)

    def turn_to(self, slip: str) -> None:
        """Be about another slip."""
        if slip != self._slip:
            self._slip = slip
            self._drafts.turn_to(slip)
            self.reason.set_error("")
            self.retranslate()

    def be_about(self, mode: str) -> None:
        """Ask for the reason of a refusal, of a void slip, or of a part that stays."""
        self._mode = mode
        self.retranslate()

    @property
    def mode(self) -> str:
        """What the reason is for."""
        return self._mode

    def submit(self) -> None:
        """Hand over the reason, or say that it is missing; once while it is being saved."""
        if self.confirm.busy:
            return
        refused = self.reason.refusal()
        if refused is not None:
            self.reason.set_error(sentence(refused))
            self.reason.edit.setFocus()
            return
        self.set_busy(True)
        self.confirmed.emit(self.reason.value())

    def set_busy(self, busy: bool) -> None:
        """Wait for the book."""
        self.confirm.set_busy(busy, translate("removals", "Saving…"))

    def refuse(self, error: GuardpostError) -> None:
        """Say why it did not go through; the text stays."""
        self.set_busy(False)
        self.reason.set_error(sentence(error))
        self.reason.edit.setFocus()

    def clear(self) -> None:
        """Forget the reason: it is in the book."""
        self.set_busy(False)
        self._drafts.clear()

    def focus(self) -> None:
        """Bring the keyboard to the reason."""
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        title, what, why, confirm = self._words()
        self._title.setText(title.format(slip=self._slip))
        self._what.setText(what)
        self.reason.set_label(why)
        self.confirm.setText(confirm)
        self.back.setText(translate("removals", "Look again"))
        if self.reason.error():
            self.reason.judge()

    def _words(self) -> tuple[str, str, str, str]:
        """Return title, what it does, what is asked and the verb."""
        if self._mode == VOID:
            return (
                translate("removals", "{slip} does not hold"),
                translate("removals", "The slip ends with this. Its number stays."),
                translate("removals", "Why void"),
                translate("removals", "Make it void"),
            )
        if self._mode == PART:
            return (
                translate("removals", "A part of {slip}"),
                translate("removals", "Lines that agree leave, the others stay."),
                translate("removals", "Why the others stay"),
                translate("removals", "Release the part"),
            )
        return (
            translate("removals", "Do not release {slip}"),
            translate("removals", "The items stay. The slip ends with this."),
            translate("removals", "Why not"),
            translate("removals", "Refuse"),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the red ground."""
        painter = smooth(self)
        paint_alert(painter, self.rect(), "danger", self._theme)
        painter.end()

    def _lay_out(self) -> None:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.confirm, 1)
        row.addWidget(self.back, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 10, 10, 10)))
        column.setSpacing(theme.px(6))
        for widget in (self._title, self._what, self.reason):
            column.addWidget(widget)
        column.addLayout(row)


def _reason(text: str) -> str:
    reason = checks.line(text)
    if not reason:
        raise Refused("reason.needed")
    return reason
