"""预计停留: three lengths, until a clock time, or any time typed by hand."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.clock import Clock
from guardpost.times import read_clock
from ui.forms import stay
from ui.forms.checked_field import CheckedField
from ui.forms.checks import needed_clock
from ui.forms.problem import Problem, wrong
from ui.theme import Theme
from ui.widgets.chips import Chips
from ui.widgets.field import FieldFrame

translate = QCoreApplication.translate


class StayChips(QWidget):
    """The chips and, for 自定, the time by which to be out.

    Attributes:
        frame: the numbered field round the chips.
        chips: the lengths by their minutes, ``until`` and ``custom``.
        clock_field: the time typed by hand.

    Signals:
        changed: a person picked or typed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, clock: Clock, *, number: int) -> None:
        super().__init__()
        self._clock = clock
        self._offer = stay.StayOffer((30, 60, 120), 120)
        self._until = stay.next_end(clock.now())
        self.frame = FieldFrame(theme, number=number)
        self.chips = Chips(theme, name)
        self.frame.set_content(self.chips)
        self.clock_field = CheckedField(theme, f"{name}_until", needed_clock)
        self.clock_field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.frame)
        column.addWidget(self.clock_field)
        self.clock_field.setContentsMargins(theme.px(38), 0, 0, 0)
        self.chips.picked.connect(self._picked)
        self.clock_field.edited.connect(lambda _text: self.changed.emit())

    def offer(self, offer: stay.StayOffer) -> None:
        """Offer other lengths and pick the usual one."""
        self._offer = offer
        self._until = stay.next_end(self._clock.now())
        self.retranslate()
        self.chips.set_code(str(offer.usual))
        self._show_clock_field()

    def minutes(self) -> int:
        """Return how long it may stay from now; 0 is no limit.

        Raises:
            Refused: ``time.unread``, the time typed by hand is none.
        """
        code, now = self.chips.code(), self._clock.now()
        if code == stay.UNTIL:
            return stay.minutes_until(now, self._until.time())
        if code == stay.CUSTOM:
            return stay.minutes_until(now, read_clock(self.clock_field.value()))
        return int(code or 0)

    def problems(self) -> list[Problem]:
        """Return what is wrong with it."""
        if self.chips.code() != stay.CUSTOM:
            return []
        refused = self.clock_field.refusal()
        if refused is None:
            return []
        label, edit = self.clock_field.label(), self.clock_field.edit
        return [wrong(0, label, edit, refused)]

    def clear(self) -> None:
        """Forget the time typed by hand."""
        self.clock_field.clear()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [self.chips, self.clock_field.edit]

    def retranslate(self) -> None:
        """Set its words."""
        self.frame.set_label(translate("forms", "Stay"))
        self.frame.set_hint(translate("forms", "the gate page warns when it is over"))
        self.clock_field.set_label(translate("forms", "Out by"))
        self.clock_field.set_placeholder(translate("forms", "such as 21:30 or 2130"))
        lengths = [(str(minutes), length_text(minutes)) for minutes in self._offer.minutes]
        until = self._until_text(self._clock.now())
        custom = translate("forms", "Other…")
        self.chips.set_choices([*lengths, (stay.UNTIL, until), (stay.CUSTOM, custom)])

    def _until_text(self, now: datetime) -> str:
        shown = f"{self._until:%H:%M}"
        if self._until.date() == now.date():
            return translate("forms", "To {time}").format(time=shown)
        return translate("forms", "To next {time}").format(time=shown)

    def _picked(self, code: str) -> None:
        self._show_clock_field()
        if code == stay.CUSTOM:
            self.clock_field.edit.setFocus()
        self.changed.emit()

    def _show_clock_field(self) -> None:
        self.clock_field.setVisible(self.chips.code() == stay.CUSTOM)


def length_text(minutes: int) -> str:
    """Return ``30 min``, ``2 h``, or that there is no limit."""
    if minutes == stay.NO_LIMIT:
        return translate("forms", "No limit")
    if minutes % 60:
        return translate("forms", "{n} min").format(n=minutes)
    return translate("forms", "{n} h").format(n=minutes // 60)
