"""A report that is still to be made: those who signed open their keys once more.

After an emergency handover the ill leader has no PIN to give: a supervisor's PIN and reason
suffice, and the report says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from guardpost.shifts.handover_lines import SignerRole
from ui.handover.words import PIN_LENGTH
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.field import Choice, Field
from ui.widgets.pin import PinBoxes
from ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Reopening:
    """What was typed: the PINs of those who signed by role, or a supervisor's order."""

    pins: dict[str, str] = field(default_factory=dict)
    supervisor: str = ""
    reason: str = ""
    pin: str = ""


class Reseal(QWidget):
    """A name with six boxes for each who signed, in an emergency a supervisor's, one button.

    Attributes:
        pins: the boxes by role; ``pin`` the supervisor's, with ``supervisor`` and ``reason``.
        make: makes the report; open once the PINs of all who signed are complete, or the
            supervisor's with a reason.

    Signals:
        asked: what was typed (``Reopening``).
    """

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._signers: tuple[SignerRole, ...] = tuple(SignerRole)
        self._long: frozenset[str] = frozenset()
        self._names = {role: Text(theme, "strong", bold=True) for role in SignerRole}
        self.pins = {
            role: PinBoxes(theme, f"handover.reseal.{role}", PIN_LENGTH) for role in SignerRole
        }
        self._or = Text(theme, "body", tone="ink2", wrap=True)
        self.supervisor = Choice(theme, "handover.reseal.supervisor")
        self.pin = PinBoxes(theme, "handover.reseal.order_pin", PIN_LENGTH)
        self.reason = Field(theme, "handover.reseal.reason")
        self.make = Button(theme, "handover.reseal", kind="primary", size="large")
        self._order = (self._or, self.supervisor, self.pin, self.reason)
        self._lay_out(theme)
        self._connect()
        self._follow()

    def show_signers(
        self, names: dict[SignerRole, str], supervisors: list[tuple[str, str]]
    ) -> None:
        """Say whose PINs are wanted; supervisors are offered in an emergency alone."""
        self._signers = tuple(names)
        for role in SignerRole:
            self._names[role].setText(names.get(role, ""))
            self.pins[role].setAccessibleName(f"{names.get(role, '')} PIN")
            self._names[role].setVisible(role in names)
            self.pins[role].setVisible(role in names)
        self.supervisor.set_choices(supervisors)
        for widget in self._order:
            widget.setVisible(bool(supervisors))
        self._follow()

    def set_long(self, roles: frozenset[SignerRole], supervisors: frozenset[str]) -> None:
        """Hear whose PINs have more than six digits."""
        for role, boxes in self.pins.items():
            boxes.set_long(role in roles)
        self._long = supervisors
        self._follow_supervisor()

    def first(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.pins[self._signers[0]] if self._signers else self.supervisor.box

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.make.setText(translate("handover", "Make the report"))
        self._or.setText(
            translate("handover", "Or, as a leader is ill: a supervisor, with PIN and reason")
        )
        self.supervisor.set_label(translate("handover", "Supervisor"))
        self.pin.setAccessibleName(translate("handover", "Supervisor's PIN"))
        self.reason.set_label(translate("handover", "Reason"))

    def set_busy(self, busy: bool) -> None:
        """Take no more while the PINs are checked."""
        self.make.set_busy(busy, translate("handover", "Checking the PIN…"))
        if not busy:
            self._follow()

    def refuse(self) -> None:
        """Have the PINs typed again."""
        self.set_busy(False)
        typed = [boxes for boxes in (*self.pins.values(), self.pin) if boxes.text()]
        for boxes in typed:
            boxes.set_state("wrong")
        (typed[0] if typed else self.first()).setFocus()

    def wipe(self) -> None:
        """Leave no digit behind."""
        self.set_busy(False)
        for boxes in (*self.pins.values(), self.pin):
            boxes.reset()
        self.reason.set_text("")

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(12))
        for line, role in enumerate(SignerRole):
            grid.addWidget(self._names[role], line, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self.pins[role], line, 1)
        line = len(SignerRole)
        grid.addWidget(self._or, line, 0, 1, 2)
        grid.addWidget(self.supervisor, line + 1, 0)
        grid.addWidget(self.pin, line + 1, 1, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.reason, line + 2, 0, 1, 2)
        grid.addWidget(self.make, line + 3, 1)

    def _connect(self) -> None:
        for boxes in self.pins.values():
            boxes.counted.connect(lambda _n: self._follow())
            boxes.completed.connect(lambda _pin: self._go_on())
        self.pin.counted.connect(lambda _n: self._follow())
        self.pin.completed.connect(lambda _pin: self.reason.edit.setFocus())
        self.reason.edited.connect(lambda _text: self._follow())
        self.reason.entered.connect(self.make.click)
        self.make.clicked.connect(self._ask)
        self.supervisor.box.currentIndexChanged.connect(lambda _at: self._follow_supervisor())

    def _follow_supervisor(self) -> None:
        self.pin.set_long((self.supervisor.code() or "") in self._long)

    def _go_on(self) -> None:
        following = [each for each in self._signers if not self.pins[each].text()]
        (self.pins[following[0]] if following else self.make).setFocus()

    def _signed(self) -> bool:
        typed = [self.pins[role].is_complete for role in self._signers]
        return bool(typed) and all(typed)

    def _ordered(self) -> bool:
        return self.pin.is_complete and bool(self.reason.text().strip())

    def _follow(self) -> None:
        if not self.make.busy:
            self.make.setEnabled(self._signed() or self._ordered())

    def _ask(self) -> None:
        if self._signed():
            pins = {role.value: self.pins[role].text() for role in self._signers}
            self.asked.emit(Reopening(pins))
        else:
            code = self.supervisor.code() or ""
            self.asked.emit(
                Reopening(supervisor=code, reason=self.reason.text(), pin=self.pin.text())
            )
