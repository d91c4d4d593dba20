"""恢复单, 换密钥: an administrator makes a new recovery sheet, or puts the book under a new key."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from guardpost.keys.renewing import seal_afresh
from guardpost.ledger.register import Register
from guardpost.recovery import sheet_for
from guardpost.registry.administrator_code import make_administrator_code
from guardpost.registry.staff import Staff, active_staff
from guardpost.words import Words
from ui.desk import Desk
from ui.dialogs.key_renewal import KeyRenewalDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.widgets.buttons import Button
from ui.widgets.panel import Pane
from ui.widgets.text import Text

translate = QCoreApplication.translate

Codes = tuple[str, str, tuple[Staff, ...]]


class RecoveryPane(Pane):
    """Two buttons, a sentence beside each; who is no administrator is told so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._told = Text(desk.theme, "body", tone="ink2", wrap=True)
        self.make = Button(desk.theme, "settings.recovery_sheet", icon="print")
        self._told_of_key = Text(desk.theme, "body", tone="ink2", wrap=True)
        self.renew = Button(desk.theme, "settings.renew_key", icon="lock")
        for button, told in ((self.make, self._told), (self.renew, self._told_of_key)):
            row = QHBoxLayout()
            row.setSpacing(desk.theme.space(14))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(told, 1)
            self.body.addLayout(row)
        self.make.clicked.connect(self._make)
        self.renew.clicked.connect(self._renew)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Recovery sheet and key"))
        self.make.setText(translate("settings", "Make a new sheet"))
        self._told.setText(
            translate(
                "settings",
                "For a forgotten administrator's PIN and for a lost PC. It is shown once; the"
                " sheet until now is void then.",
            )
        )
        self.renew.setText(translate("settings", "Renew the key"))
        self._told_of_key.setText(
            translate(
                "settings",
                "When somebody else may have the book's key, or a recovery sheet with a backup. A"
                " book without a key is locked by it.",
            )
        )

    def _renew(self) -> None:
        dialog = KeyRenewalDialog(self._desk, self.window())
        dialog.ordered.connect(self._desk.renewal_asked)
        dialog.open()

    def _make(self) -> None:
        if self.make.busy:
            return
        self.make.set_busy(True, translate("settings", "Making the sheet…"))
        self._desk.act(
            _new_codes, self._desk.data_dir, self._desk.pepper, done=self._show, failed=self._fail
        )

    def _show(self, codes: Codes) -> None:
        self.make.set_busy(False)
        desk = self._desk
        if desk.staff is not None:
            words = Words(desk.language.lang)
            make = partial(sheet_for, desk.site, desk.staff, desk.clock.now(), words, *codes)
            RecoverySheetDialog(desk.theme, make, desk.beside, self.window()).open()

    def _fail(self, error: Exception) -> None:
        self.make.set_busy(False)
        self._desk.say_error(error)


def _new_codes(register: Register, actor: str, data_dir: Path, pepper: bytes) -> Codes:
    """Return what a new sheet tells: the administrator's code, the sealed keys', the signers."""
    code = make_administrator_code(register, actor, pepper, os.urandom)
    keys_code = seal_afresh(register, actor, data_dir, pepper, os.urandom)
    return code, keys_code, active_staff(register.rows)
