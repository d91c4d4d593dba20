"""Who takes the post: one leader, and a tick for each guard who is there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from guardpost.registry.staff import Staff
from ui.messages import label
from ui.theme import Theme
from ui.widgets.checkrow import CheckRow

translate = QCoreApplication.translate

COLUMNS = 2


class PeopleRows(QWidget):
    """A row to tick for each person, two side by side.

    Attributes:
        single: ticking one takes the tick off the others.

    Signals:
        changed: a person ticked or unticked.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, *, single: bool) -> None:
        super().__init__()
        self._theme, self._name, self.single = theme, name, single
        self._rows: dict[str, CheckRow] = {}
        self._people: tuple[Staff, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))

    def show_people(self, people: Sequence[Staff], ticked: Sequence[str]) -> None:
        """Show these people, some of them ticked."""
        for row in self._rows.values():
            self._grid.removeWidget(row)
            row.deleteLater()
        self._people = tuple(people)
        self._rows = {person.code: self._row(person) for person in self._people}
        for place, row in enumerate(self._rows.values()):
            self._grid.addWidget(row, place // COLUMNS, place % COLUMNS)
        for code in ticked:
            if code in self._rows:
                self._rows[code].setChecked(True)
        self.retranslate()

    def ticked(self) -> tuple[str, ...]:
        """Return the codes of those who are ticked, in the order shown."""
        return tuple(code for code, row in self._rows.items() if row.isChecked())

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return list(self._rows.values())

    def retranslate(self) -> None:
        """Set the words."""
        for person in self._people:
            role = label(f"duty.{person.duty}") if person.duty else label(f"role.{person.role}")
            group = translate("forms", "group {group}").format(group=person.grp)
            parts = (group if person.grp else "", "" if self.single else role)
            detail = " · ".join(part for part in parts if part)
            self._rows[person.code].set_texts(person.name, detail)

    def _row(self, person: Staff) -> CheckRow:
        row = CheckRow(self._theme, f"{self._name}.{person.code}")
        row.clicked.connect(partial(self._clicked, person.code))
        return row

    def _clicked(self, code: str, _on: bool = False) -> None:
        if self.single:
            for other, row in self._rows.items():
                row.setChecked(other == code)
        self.changed.emit()
