"""The sheet that sends a list of the registry out as a workbook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from guardpost.errors import GuardpostError
from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.exporting import Exported, export_registry
from guardpost.reports.files import refuse_own_files
from guardpost.words import Words
from ui.desk import Desk
from ui.messages import label, sentence, translate
from ui.registry.panel import Panel
from ui.registry.work_bar import WorkBar
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.form import FieldFrame
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

FORMS = ("xlsx", "csv")


class ExportSheet(Panel):
    """Asks which list and how, then where to.

    Signals:
        exported: what went out (``Exported``).
    """

    exported = Signal(object)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        self._desk = desk
        self._ready = False
        name = "registry.exporting"
        super().__init__(desk.theme, name, host, icon="save")
        theme = desk.theme
        self._kind, self._form = Chips(theme, f"{name}.kind"), Chips(theme, f"{name}.form")
        self._kind_frame = FieldFrame(theme, number=1)
        self._form_frame = FieldFrame(theme, number=2)
        self._whole = Text(theme, "body", tone="ink2", wrap=True)
        self._work = WorkBar(theme, name)
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._cancel = Button(theme, f"{name}.cancel", key="Esc")
        self._save = Button(theme, f"{name}.save", kind="primary", size="large", key="Enter")
        self._kind_frame.set_content(self._kind)
        self._form_frame.set_content(self._form)
        for part in (self._kind_frame, self._form_frame, self._whole, self._work):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._said, 1)
        self.footer.addWidget(self._save)
        self._cancel.clicked.connect(self.close_asked)
        self._save.clicked.connect(self._try)
        self._ready = True
        self.retranslate()

    def begin(self, kind: WorkbookKind) -> None:
        """Open for a list."""
        self._kind.set_code(kind.value)
        self._form.set_code(self._form.code() or FORMS[0])
        self._said.setText("")
        self.open()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the list that is chosen."""
        self._kind.focus_picked()

    def shut(self) -> None:
        """Go away; what is under way is stopped and undone."""
        self._work.stop()
        super().shut()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if not self._ready:
            return
        self.set_title(translate("registry", "Export a list"))
        self._kind.set_choices([(one.value, label(f"workbook.{one}")) for one in WorkbookKind])
        sheet, text = translate("registry", "Workbook"), translate("registry", "Text (.csv)")
        self._form.set_choices([(FORMS[0], f"{sheet} (.{FORMS[0]})"), (FORMS[1], text)])
        self._kind_frame.set_label(translate("registry", "Which list"))
        self._form_frame.set_label(translate("registry", "As"))
        self._whole.setText(
            translate("registry", "Names and numbers go out whole. The export is an entry.")
        )
        self._cancel.setText(translate("registry", "Cancel"))
        self._save.setText(translate("registry", "Save as…"))
        self._work.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks where to."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._try()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        if not self._save.isEnabled() or not self.is_open:
            return
        kind, form = WorkbookKind(self._kind.code() or ""), self._form.code() or FORMS[0]
        day = self._desk.clock.now().strftime("%Y-%m-%d")
        title = translate("registry", "Export a list")
        proposed = f"{label(f'workbook.{kind}')} {day}.{form}"
        name, _kind = QFileDialog.getSaveFileName(self, title, proposed, f"*.{form}")
        if name:
            self._export(kind, Path(name).with_suffix(f".{form}"))

    def _export(self, kind: WorkbookKind, path: Path) -> None:
        try:
            refuse_own_files(self._desk.data_dir, path)
        except GuardpostError as error:
            self._refuse(error)
            return
        self._said.setText("")
        self._save.setEnabled(False)
        self._desk.act(
            export_registry,
            kind,
            path,
            Words(self._desk.language.lang),
            self._work.begin(translate("registry", "Writing…")),
            done=self._done,
            failed=self._refuse,
        )

    def _done(self, done: Exported) -> None:
        self._rest()
        self.exported.emit(done)

    def _refuse(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, GuardpostError):
            raise error
        self._said.setText(sentence(error))
        if self.is_open:
            self.take_keyboard()

    def _rest(self) -> None:
        self._work.end()
        self._save.setEnabled(True)
