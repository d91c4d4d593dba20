"""A guard's hands on a page of tabs: the registry, or another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from tests.ui.booth import Booth
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import Table


@dataclass
class Hands:
    """The keyboard before a page of tabs."""

    desk: Booth
    page: str = "registry"

    def go(self, tab: str) -> Table:
        """Turn to a tab and return its table."""
        self.desk.window.show_page(self.page)
        self.desk.settle()
        self.desk.find(QAbstractButton, f"{self.page}.tabs.{tab}").click()
        self.desk.settle()
        return self.desk.find(Table, f"{self.page}.{tab}")

    def press(self, *keys: Qt.Key) -> None:
        """Press keys wherever the keyboard is, each to its end."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.desk.window, key)
            self.desk.settle()

    def write(self, **fields: str) -> None:
        """Fill in fields; what key presses of a test know is typed."""
        for name, text in fields.items():
            edit = self.desk.find(QLineEdit, f"{self.page}.{name}")
            edit.setFocus()
            edit.clear()
            if text.isascii():
                QTest.keyClicks(edit, text)
            else:
                edit.setText(text)

    def text(self, name: str) -> str:
        """Return what stands in a field."""
        return self.desk.find(QLineEdit, f"{self.page}.{name}").text()

    def click(self, name: str) -> None:
        """Press a button by hand."""
        self.desk.find(QAbstractButton, name).click()
        self.desk.settle()

    def sheet(self, name: str) -> SidePanel:
        """Return a sheet."""
        return self.desk.find(SidePanel, name)

    def is_open(self, name: str) -> bool:
        """Tell whether a sheet lies there."""
        found = self.desk.window.findChild(QWidget, name)
        return isinstance(found, SidePanel) and found.is_open

    def words(self, name: str) -> str:
        """Return everything that a sheet says."""
        labels = self.sheet(name).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.sheet(name)))

    def kinds(self, like: str) -> list[str]:
        """Return the kinds of the entries about something, oldest first."""
        rows = self.desk.rows(f"SELECT kind FROM ledger WHERE kind LIKE '{like}' ORDER BY seq")
        return [str(kind) for (kind,) in rows]


def column(table: Table, at: int) -> list[str]:
    """Return the words of a column."""
    model = table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]
