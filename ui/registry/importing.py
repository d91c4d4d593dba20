"""The sheet that brings a workbook in: choose, look, put bad cells right, then all or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QHBoxLayout, QWidget

from guardpost.book import reading_book
from guardpost.errors import GuardpostError
from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.importing import Imported, import_workbook
from guardpost.registry.workbook.matching import Plan, plan
from guardpost.registry.workbook.mending import left_over, with_row, without_flaws_of
from guardpost.registry.workbook.progress import Progress
from guardpost.registry.workbook.rows import ReadRow, ReadWorkbook
from guardpost.reports.files import refuse_own_files
from guardpost.words import Words
from ui.desk import Desk
from ui.messages import label, sentence, translate
from ui.registry.mending import Mender
from ui.registry.panel import Panel
from ui.registry.remarks import counts, told
from ui.registry.work_bar import WorkBar
from ui.runner import GaveWay, Runner
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.form import FieldFrame
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

WIDTH = 860
Looked = tuple[ReadWorkbook, Plan]


class ImportSheet(Panel):
    """Asks which list and which file, shows the counts and each bad cell, and imports.

    Signals:
        imported: what was done (``Imported``).
    """

    imported = Signal(object)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        self._desk = desk
        self._looked: Looked | None = None
        self._left: Plan | None = None
        self._checking = False
        self._ready = False
        super().__init__(desk.theme, "registry.importing", host, icon="up", width=WIDTH)
        theme, name = desk.theme, "registry.importing"
        self._kind = Chips(theme, f"{name}.kind")
        self._kind_frame = FieldFrame(theme, number=1)
        self._file_frame = FieldFrame(theme, number=2)
        self._pick = Button(theme, f"{name}.pick", icon="file")
        self._template = Button(theme, f"{name}.template", kind="quiet", icon="save")
        self._work = WorkBar(theme, name)
        self._file = Text(theme, "strong", bold=True, elide=True)
        self._counts = Text(theme, "strong", bold=True, wrap=True)
        self._counts.setObjectName(f"{name}.counts")
        self._told = Text(theme, "body", tone="ink2", wrap=True)
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._said.setObjectName(f"{name}.said")
        self._mender = Mender(theme, name)
        self._keep = Button(theme, f"{name}.keep", kind="quiet", icon="save")
        self._nothing = Button(theme, f"{name}.nothing", key="Esc")
        self._write = Button(theme, f"{name}.write", kind="primary", size="large", key="Enter")
        self._lay_out()
        self._connect()
        self._ready = True
        self.retranslate()

    def begin(self, kind: WorkbookKind) -> None:
        """Open for a list; nothing is chosen yet."""
        self._kind.set_code(kind.value)
        self._forget()
        self.open()
        self.take_keyboard()

    def begin_mending(self, left: Plan) -> None:
        """Open for the rows that an import left out; what was put right already stays so."""
        if left is not self._left:
            self._kind.set_code(left.kind.value)
            self._forget()
            self._left = left
            self._file.setText(left.name)
            self._looked = left_over(left), replace(left, unchanged=0, told=(), seen=0)
            self._show_looked()
        self.open()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to what is next: the file, the bad cell, or the writing."""
        if self._write.isEnabled():
            self._write.setFocus()
        elif self._looked is not None and self._looked[1].bad:
            self._mender.take_keyboard()
        else:
            self._pick.setFocus()

    def shut(self) -> None:
        """Go away; what is under way is stopped and undone."""
        self._work.stop()
        super().shut()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if not self._ready:
            return
        self.set_title(translate("registry", "Import a workbook"))
        self._kind.set_choices([(one.value, label(f"workbook.{one}")) for one in WorkbookKind])
        self._kind_frame.set_label(translate("registry", "What is in it"))
        self._file_frame.set_label(translate("registry", "Workbook (.xlsx)"))
        self._pick.setText(translate("registry", "Choose a file…"))
        self._template.setText(translate("registry", "Save a template…"))
        self._nothing.setText(translate("registry", "Import nothing"))
        self._work.retranslate()
        self._order_tabs()
        self._mender.retranslate()
        self._keep.setText(translate("registry", "Save the bad rows…"))
        self._show_looked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter imports once there is something to import."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._import()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        theme = self.theme
        self._kind_frame.set_content(self._kind)
        files = QWidget()
        row = QHBoxLayout(files)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(14))
        row.addWidget(self._pick)
        row.addWidget(self._file, 1)
        row.addWidget(self._template)
        self._file_frame.set_content(files)
        for part in (self._kind_frame, self._file_frame, self._work, self._counts, self._told):
            self.body.addWidget(part)
        self.body.addWidget(self._mender, 1)
        self.body.addStretch(0)
        self.footer.addWidget(self._nothing)
        self.footer.addWidget(self._keep)
        self.footer.addWidget(self._said, 1)
        self.footer.addWidget(self._write)

    def _order_tabs(self) -> None:
        """From top to bottom: chips are made anew in each language."""
        stops: list[QWidget] = [*self._kind.findChildren(QAbstractButton)]
        stops += [self._pick, self._template]
        stops += [*self._mender.stops(), self._nothing, self._keep, self._write]
        for one, following in pairwise((*stops, self.close_button)):
            QWidget.setTabOrder(one, following)

    def _connect(self) -> None:
        self._kind.picked.connect(lambda _code: self._forget())
        self._pick.clicked.connect(self._choose)
        self._template.clicked.connect(self._save_template)
        self._nothing.clicked.connect(self.close_asked)
        self._write.clicked.connect(self._import)
        self._keep.clicked.connect(self._save_bad)
        self._mender.taken.connect(self._mended)

    def _forget(self) -> None:
        self._work.stop()
        self._looked = self._left = None
        self._file.setText("")
        self._said.setText("")
        self._show_looked()

    def _choose(self) -> None:
        title = translate("registry", "Choose a workbook")
        name, _kind = QFileDialog.getOpenFileName(self, title, "", "Excel (*.xlsx)")
        if name:
            self.look_at(Path(name))

    def look_at(self, path: Path) -> None:
        """Read a workbook on the other thread and show what importing it would do."""
        self._forget()
        self._file.setText(path.name)
        kind, folder = WorkbookKind(self._kind.code() or ""), self._desk.data_dir
        ticker = self._work.begin(translate("registry", "Reading…"))
        self._pick.setEnabled(False)
        self._desk.worker.run(lambda: _look(path, kind, folder, ticker), self._show, self._refuse)

    def _show(self, looked: Looked) -> None:
        unwanted = self._work.stopping
        self._rest()
        if unwanted:
            return
        self._looked = looked
        self._show_looked()
        self.take_keyboard()

    def _show_looked(self) -> None:
        found = self._looked[1] if self._looked is not None else None
        bad = found.bad if found is not None else ()
        if found is not None:
            self._mender.show_rows(found.kind, bad)
        self._mender.setVisible(bool(bad))
        self._keep.setVisible(bool(bad))
        self._counts.setText(counts(found) if found is not None else "")
        self._told.setText(told(found) if found is not None else "")
        self._told.setVisible(bool(self._told.text()))
        self._write.setEnabled(found is not None and found.writes > 0 and not self._checking)
        self._write.setText(_write_words(found))

    def _mended(self, row: ReadRow) -> None:
        """Show at once what is left of a row's faults, then ask the book about it."""
        if self._looked is None:
            return
        book, found = self._looked
        self._looked = with_row(book, row), without_flaws_of(found, row)
        self._show_looked()
        if self._looked[1].bad:
            self._mender.take_keyboard()
        self._check()

    def _check(self) -> None:
        """Compare with the book again; what is put right meanwhile is compared after that."""
        if self._checking or self._looked is None:
            return
        self._checking = True
        self._write.setEnabled(False)
        book, folder = self._looked[0], self._desk.data_dir
        done = partial(self._checked, book)
        self._desk.worker.run(lambda: _plan(book, folder), done, self._unchecked)

    def _checked(self, book: ReadWorkbook, found: Plan) -> None:
        self._checking = False
        if self._looked is None:
            return
        if self._looked[0] is not book:
            self._check()
            return
        self._looked = book, found
        self._show_looked()
        if not found.bad and self.is_open:
            self.take_keyboard()

    def _unchecked(self, error: Exception) -> None:
        self._checking = False
        self._refuse(error)

    def _import(self) -> None:
        if self._looked is None or not self._write.isEnabled() or not self.is_open:
            return
        self._said.setText("")
        self._write.setEnabled(False)
        self._pick.setEnabled(False)
        ticker = self._work.begin(translate("registry", "Writing…"))
        self._desk.act(
            import_workbook,
            self._looked[0],
            looked=self._looked[1],
            leave_bad=True,
            progress=partial(unless_awaited, self._desk.runner, ticker),
            done=self._done,
            failed=self._refuse,
        )

    def _done(self, done: Imported) -> None:
        self._rest()
        self._forget()
        self.imported.emit(done)

    def _refuse(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, GuardpostError):
            raise error
        self._show_looked()
        self._said.setText(sentence(error))
        if self.is_open:
            self.take_keyboard()

    def _rest(self) -> None:
        self._work.end()
        self._pick.setEnabled(True)

    def _save_bad(self) -> None:
        if self._looked is None:
            return
        title = translate("registry", "Save the rows that were not written")
        name, _kind = QFileDialog.getSaveFileName(self, title, "", "Excel (*.xlsx)")
        if not name:
            return
        path, bad = Path(name).with_suffix(".xlsx"), self._looked[1]
        words = Words(self._desk.language.lang)

        def write() -> None:
            from guardpost.registry.workbook.leftover import write_bad_rows

            write_bad_rows(bad, path, words)

        self._write_beside(path, write)

    def _save_template(self) -> None:
        kind = WorkbookKind(self._kind.code() or "")
        title, said = translate("registry", "Save a template"), label(f"workbook.{kind}")
        name, _kind = QFileDialog.getSaveFileName(self, title, f"{said}.xlsx", "Excel (*.xlsx)")
        if not name:
            return
        path, words = Path(name).with_suffix(".xlsx"), Words(self._desk.language.lang)

        def write() -> None:
            # openpyxl comes with it.
            from guardpost.registry.workbook.template import write_template

            write_template(path, kind, words)

        self._write_beside(path, write)

    def _write_beside(self, path: Path, write: Callable[[], None]) -> None:
        """Write a workbook beside the window: it may go to a slow drive."""
        folder = self._desk.data_dir

        def work() -> None:
            refuse_own_files(folder, path)
            write()

        saved = lambda _none: self._desk.say(  # noqa: E731
            lambda: translate("registry", "Saved: {path}"), path=path
        )
        self._desk.worker.run(work, saved, self._refuse)


def _look(path: Path, kind: WorkbookKind, folder: Path, progress: Progress) -> Looked:
    # openpyxl costs a quarter of a second, and the window is up long before this.
    from guardpost.registry.workbook.reading import read_workbook

    book = read_workbook(path, kind, progress)
    with reading_book(folder) as rows:
        return book, plan(rows, book, progress)


def _plan(book: ReadWorkbook, folder: Path) -> Plan:
    with reading_book(folder) as rows:
        return plan(rows, book)


def unless_awaited(runner: Runner, ticker: Progress, done: int, total: int) -> None:
    """Tell how far it is; whoever waits at the gate goes first, and the writing starts anew."""
    if runner.is_awaited:
        ticker(0, 0)
        raise GaveWay
    ticker(done, total)


def _write_words(found: Plan | None) -> str:
    if found is None or not found.writes:
        return translate("registry", "Import")
    good = translate("registry", "Import the {count} good rows")
    every = translate("registry", "Import {count} rows")
    return (good if found.bad else every).format(count=f"{found.writes:,}")
