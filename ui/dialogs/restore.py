"""Bringing a backup to this new PC: the file, the sheet's code, what the last report says."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.clock import Clock
from guardpost.errors import GuardpostError, Refused
from guardpost.words import Words
from ui.forms.code_field import CodeField
from ui.look import Look
from ui.messages import sentence, translate
from ui.runner import Runner
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.text import Text

if TYPE_CHECKING:
    from guardpost.backups.restoring import Restored

_WIDTH = 620
# Which field a refusal is about; all else stands below.
_OF_CODE = ("recovery.", "restore.code_needed", "restore.older_key")
_OF_REPORT = ("report.", "restore.other_post", "restore.other_history")


class RestoreDialog(QDialog):
    """Asks for three things, brings the backup back, and says what came and what is missing.

    Accepted once the book is there and somebody has read what was said.
    """

    def __init__(self, look: Look, data_dir: Path, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._data_dir, self._clock = look, data_dir, clock
        self._runner = Runner("restore", self)
        self._done: Restored | None = None
        theme = look.theme
        self.setObjectName("restore")
        self._title = Text(theme, "page", bold=True)
        self._file = Field(theme, "restore.file", number=1)
        self._choose = Button(theme, "restore.choose", icon="search")
        self._code = CodeField(theme, "restore.code", number=2)
        self._report = Field(theme, "restore.report", number=3)
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._said.setObjectName("restore.said")
        self._next = Text(theme, "strong", wrap=True)
        self._next.setObjectName("restore.next")
        self._next.hide()
        self._cancel = Button(theme, "restore.cancel", key="Esc")
        self._begin = Button(theme, "restore.begin", kind="primary", size="large", key="Enter")
        self._lay_out()
        self.setMinimumWidth(max(theme.px(_WIDTH), self.minimumSizeHint().width()))
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.setWindowTitle(translate("window", "Guardpost"))
        self._title.setText(
            translate("backup", "The post is back")
            if self._done is not None
            else translate("backup", "Restore a backup")
        )
        self._file.set_label(translate("backup", "Backup"))
        self._file.set_hint(translate("backup", "the file, or the folder guardpost-backup"))
        self._choose.setText(translate("settings", "Choose…"))
        self._code.set_label(translate("backup", "Code 2 of the recovery sheet"))
        self._report.set_label(translate("backup", "Code of the last printed report"))
        self._report.set_hint(
            translate("backup", "GP1:… beside its square; empty if there is none")
        )
        self._cancel.setText(translate("window", "Cancel"))
        if self._done is not None:
            self._said.setText(_told(self._done, Words(self._look.language.lang)))
            self._next.setText(
                translate(
                    "backup",
                    "Next: sign in with your PIN of before; write in at the gate what stands on"
                    " paper; choose folder and drive again in the settings.",
                )
            )
        self._begin.setText(
            translate("backup", "Go and sign in")
            if self._done is not None
            else translate("backup", "Bring it back")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def reject(self) -> None:
        """Go back, but not while the book is being brought in."""
        if not self._begin.busy and self._done is None:
            super().reject()

    def done(self, result: int) -> None:
        """Close once nothing is under way."""
        self._runner.close()
        super().done(result)

    def _lay_out(self) -> None:
        theme = self._look.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(28),) * 4)
        column.setSpacing(theme.space(8))
        column.addWidget(self._title)
        row = QHBoxLayout()
        row.setSpacing(theme.space(12))
        row.addWidget(self._file, 1)
        row.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self._code)
        column.addWidget(self._report)
        column.addWidget(self._said)
        column.addWidget(self._next)
        foot = QHBoxLayout()
        foot.addWidget(self._cancel)
        foot.addStretch(1)
        foot.addWidget(self._begin)
        column.addLayout(foot)
        for button in (self._choose, self._cancel, self._begin):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        fields = (self._file, self._code, self._report)
        for field, following in pairwise(fields):
            field.entered.connect(following.edit.setFocus)
        self._report.entered.connect(self._go)
        self._choose.clicked.connect(self._pick)
        self._cancel.clicked.connect(self.reject)
        self._begin.clicked.connect(self._go)
        self._file.edit.setFocus()

    def _pick(self) -> None:
        kinds = translate("backup", "Backups") + " (*.gpbackup)"
        name, _kind = QFileDialog.getOpenFileName(self, self._file.label(), "", kinds)
        if name:
            self._file.set_text(name)
            self._code.edit.setFocus()

    def _go(self) -> None:
        if self._begin.busy:
            return
        if self._done is not None:
            self.accept()
            return
        for field in (self._file, self._code, self._report):
            field.set_error("")
        self._said.setText("")
        if self._code.refusal() is not None:
            self._code.judge()
            self._code.edit.setFocus()
            return
        self._begin.set_busy(True, translate("backup", "Bringing it back…"))
        path = Path(self._file.text().strip()).expanduser()
        code, report = self._code.text().strip(), self._report.text().strip()
        folder, clock = self._data_dir, self._clock

        def work() -> Restored:
            from guardpost.backups.places import chosen_backup
            from guardpost.backups.restoring import restore
            from guardpost.reports.pin import parse_pin

            last = parse_pin(report) if report else None
            return restore(chosen_backup(path), folder, clock, code=code, last=last)

        self._runner.run(work, self._tell, self._refuse)

    def _tell(self, done: Restored) -> None:
        self._done = done
        self._begin.set_busy(False)
        self._cancel.hide()
        for asked in (self._file, self._choose, self._code, self._report):
            asked.hide()
        self._next.show()
        self._said.set_tone("ink")
        self.retranslate()
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _refuse(self, error: Exception) -> None:
        self._begin.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        field = self._file
        if error.code.startswith(_OF_CODE):
            field = self._code
        elif error.code.startswith(_OF_REPORT):
            field = self._report
        told = Refused("restore.type_code") if error.code == "restore.code_needed" else error
        field.set_error(sentence(told))
        field.edit.setFocus()
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is said now needs in this width."""
        column = self.layout()
        assert column is not None
        column.activate()
        self.resize(self.width(), column.totalHeightForWidth(self.width()))


def _told(done: Restored, words: Words) -> str:
    """Return what came back and what is missing, a sentence each."""
    from guardpost.backups.outcome import outcome

    said = list(outcome(done, words))
    if done.lost:
        lost = translate(
            "backup", "{n} photos or reports are missing or damaged beside the backup."
        )
        said.append(lost.format(n=len(done.lost)))
    return "\n".join(said)
