"""Workbooks on the registry page: two buttons on each tab that has a list, and what came in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from html import escape

from PySide6.QtWidgets import QHBoxLayout, QWidget

from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.exporting import Exported
from guardpost.registry.workbook.importing import Imported
from guardpost.registry.workbook.matching import Plan
from ui.desk import Desk
from ui.messages import translate
from ui.registry.cabinet import Cabinet
from ui.registry.exporting import ExportSheet
from ui.registry.importing import ImportSheet
from ui.registry.remarks import bad_columns
from ui.registry.tab import Tab
from ui.widgets.alert import Banner
from ui.widgets.buttons import Button

# Which list a tab begins with; the sheet offers the others too.
KINDS = {
    "households": WorkbookKind.HOUSEHOLDS,
    "permits": WorkbookKind.PERMITS,
    "watchlist": WorkbookKind.WATCHLIST,
}


class Workbooks(QWidget):
    """The banner of the last import that left rows out; it owns the sheets and the buttons."""

    def __init__(self, desk: Desk, cabinet: Cabinet, host: QWidget, tabs: Iterable[Tab]) -> None:
        super().__init__()
        self._desk, self._cabinet = desk, cabinet
        theme = desk.theme
        self._import, self._export = ImportSheet(desk, host), ExportSheet(desk, host)
        self._buttons: list[tuple[Button, Button]] = []
        self._plan: Plan | None = None
        self._day, self._written = "", 0
        self._banner = Banner(theme, "registry.banner", icon="up", closable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(16), theme.space(12), theme.space(16), 0)
        row.addWidget(self._banner)
        for tab in tabs:
            if tab.code in KINDS:
                self._add_buttons(tab)
        for sheet in (self._import, self._export):
            sheet.close_asked.connect(cabinet.escape)
        self._import.imported.connect(self._imported)
        self._export.exported.connect(self._exported)
        self._banner.acted.connect(self._mend_rows)
        self._banner.dismissed.connect(self.hide)
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        for come, go in self._buttons:
            come.setText(translate("registry", "Import"))
            go.setText(translate("registry", "Export"))
        self._show_plan()

    def _add_buttons(self, tab: Tab) -> None:
        theme, kind = self._desk.theme, KINDS[tab.code]
        come = Button(theme, f"registry.{tab.code}.import", size="row", icon="up")
        go = Button(theme, f"registry.{tab.code}.export", size="row", icon="save")
        last = tab.tools.count() - 1
        tab.tools.insertWidget(last, come)
        tab.tools.insertWidget(last, go)
        self._buttons.append((come, go))
        come.clicked.connect(partial(self._begin, self._import, kind))
        go.clicked.connect(partial(self._begin, self._export, kind))

    def _begin(self, sheet: ImportSheet | ExportSheet, kind: WorkbookKind) -> None:
        self._cabinet.push(sheet)
        sheet.begin(kind)

    def _imported(self, done: Imported) -> None:
        now = self._desk.clock.now()
        # Only the bad rows are still of use.
        self._plan = replace(done.plan, new=(), changed=())
        self._day, self._written = now.strftime("%m-%d %H:%M"), done.added + done.changed
        self._show_plan()
        self.setVisible(bool(done.bad))
        self._desk.say(
            lambda: translate("registry", "Imported {count} rows."),
            count=f"{done.added + done.changed:,}",
        )
        self._leave(self._import)
        self._cabinet.changed.emit()

    def _exported(self, done: Exported) -> None:
        self._desk.say(
            lambda: translate("registry", "{count} rows: {file}"),
            count=f"{done.count:,}",
            file=done.path.name,
        )
        self._leave(self._export)

    def _leave(self, sheet: ImportSheet | ExportSheet) -> None:
        if self._cabinet.top is sheet:
            self._cabinet.escape()

    def _show_plan(self) -> None:
        if self._plan is None:
            return
        text = translate(
            "registry",
            "<b>{when}: imported {file}:</b> {written} rows written,"
            " <b>{bad} not written</b> ({columns})",
        )
        bad = f"{len(self._plan.bad):,}"
        self._banner.set_text(
            text.format(
                when=self._day,
                file=escape(self._plan.name),
                written=f"{self._written:,}",
                bad=bad,
                columns=escape(bad_columns(self._plan)),
            )
        )
        self._banner.set_action(translate("registry", "Mend these {bad} rows").format(bad=bad))

    def _mend_rows(self) -> None:
        if self._plan is not None:
            self._cabinet.push(self._import)
            self._import.begin_mending(self._plan)
