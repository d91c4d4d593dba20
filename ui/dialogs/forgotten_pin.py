"""忘了 PIN: an administrator takes a new PIN by the code on the recovery sheet."""

from __future__ import annotations

import os
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.ledger.register import Register
from guardpost.recovery import sheet_for
from guardpost.registry.administrator_code import Recovered, recover
from guardpost.registry.staff import Staff
from guardpost.signing.pins import MOST_DIGITS, NEW_PIN_REFUSALS, normalise_pin
from guardpost.words import Words
from ui.desk import Desk
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.forms.code_field import CodeField
from ui.messages import sentence, translate
from ui.waiting import Countdown
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.text import Text

_WIDTH = 620


class ForgottenPinDialog(QDialog):
    """The code, the new PIN twice; then the next sheet.

    Signals:
        recovered: the PIN is another one now.
    """

    recovered = Signal()

    def __init__(self, desk: Desk, staff: Staff, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._staff = desk, staff
        theme = desk.theme
        self.setObjectName("forgotten")
        self._told = Text(theme, "body", tone="ink2", wrap=True)
        self.fields: dict[str, Field] = {
            "code": CodeField(theme, "forgotten.code"),
            "pin": Field(theme, "forgotten.pin"),
            "again": Field(theme, "forgotten.again"),
        }
        for name in ("pin", "again"):
            edit = self.fields[name].edit
            edit.setEchoMode(edit.EchoMode.Password)
            edit.setMaxLength(MOST_DIGITS)
        self.said = Text(theme, "body", tone="danger", wrap=True)
        self.said.setObjectName("forgotten.said")
        self.wait = Countdown(desk.clock, self.said.setText, self)
        self.save = Button(theme, "forgotten.save", kind="primary", size="large", key="Enter")
        self.cancel = Button(theme, "forgotten.cancel", key="Esc")
        self._lay_out()
        self.setMinimumWidth(max(theme.px(_WIDTH), self.minimumSizeHint().width()))
        self._say_words()
        self.save.clicked.connect(self._try)
        self.cancel.clicked.connect(self.reject)
        self.fields["again"].entered.connect(self._try)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(*(theme.space(28),) * 4)
        column.setSpacing(theme.space(12))
        for widget in (self._told, *self.fields.values(), self.said):
            column.addWidget(widget)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column.addLayout(foot)
        for button in (self.save, self.cancel):
            button.setAutoDefault(False)

    def _say_words(self) -> None:
        self.setWindowTitle(translate("window", "Forgotten PIN"))
        told = translate("window", "{name}: type the code of section 1 of the recovery sheet.")
        self._told.setText(told.format(name=self._staff.name))
        words = {
            "code": translate("window", "Code on the recovery sheet"),
            "pin": translate("window", "PIN, 6 digits or more"),
            "again": translate("window", "PIN once more"),
        }
        for name, field in self.fields.items():
            field.set_label(words[name])
        self.save.setText(translate("window", "Take the new PIN"))
        self.cancel.setText(translate("window", "Cancel"))

    def _try(self) -> None:
        if self.save.busy:
            return
        texts = {name: normalise_pin(field.text()) for name, field in self.fields.items()}
        for field in self.fields.values():
            field.set_error("")
        if texts["pin"] != texts["again"]:
            differ = translate("window", "The two PINs differ. Type them again.")
            self.fields["again"].set_error(differ)
            return
        self.save.set_busy(True, translate("window", "Checking…"))
        code, pin = self._staff.code, texts["pin"]
        pepper = self._desk.pepper

        def work(register: Register) -> Recovered:
            return recover(register, code, texts["code"], pin, pepper, os.urandom)

        self._desk.ask_register(work, self._done, self._refused)

    def _done(self, made: Recovered) -> None:
        """Show the next sheet at once: the one in the safe is spent."""
        self.save.set_busy(False)
        desk = self._desk
        words = Words(desk.language.lang)
        make = partial(sheet_for, desk.site, made.staff, desk.clock.now(), words, made.code)
        RecoverySheetDialog(desk.theme, make, desk.beside, self.parentWidget()).open()
        self.recovered.emit()
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.save.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        if error.code in NEW_PIN_REFUSALS:
            self.fields["pin"].set_error(sentence(error))
        else:
            self.wait.tell(error)
