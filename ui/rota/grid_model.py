"""The month as a table: a row for each week, a column for each day of the week."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from guardpost.shifts.month import Away, GridDay, Standing
from guardpost.shifts.roster import Month
from guardpost.shifts.rota import Pattern
from ui.messages import translate
from ui.registry.days import day_words

Index = QModelIndex | QPersistentModelIndex
DAY = Qt.ItemDataRole.UserRole + 1
DAYS = 7


class MonthModel(QAbstractTableModel):
    """Weeks from Monday to Sunday; days of other months are empty.

    Attributes:
        today: the day that is marked.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self._weeks: list[list[GridDay | None]] = []

    def show(self, month: Month, today: date) -> None:
        """Show this month instead of that."""
        self.beginResetModel()
        self.today = today
        days = {day.day: day for day in month.days}
        weeks = Calendar().monthdatescalendar(month.year, month.month)
        self._weeks = [[days.get(day) for day in week] for week in weeks]
        self.endResetModel()

    def day(self, index: Index) -> GridDay | None:
        """Return the day of a cell; None outside the month."""
        return self._weeks[index.row()][index.column()] if index.isValid() else None

    def place_of(self, day: date) -> QModelIndex:
        """Return the cell of a day, or of the month's first."""
        first = QModelIndex()
        for row, week in enumerate(self._weeks):
            for column, held in enumerate(week):
                if held is not None and not first.isValid():
                    first = self.index(row, column)
                if held is not None and held.day == day:
                    return self.index(row, column)
        return first

    def retranslate(self) -> None:
        """Say heads and cells again in the language of now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS - 1)
        if self._weeks:
            last = self.index(len(self._weeks) - 1, DAYS - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many weeks the month touches."""
        return 0 if parent.isValid() else len(self._weeks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the days of a week."""
        return 0 if parent.isValid() else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a day in words, or the day itself."""
        day = self.day(index)
        if day is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(_words(day))
        return day if role == DAY else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the day of the week."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return day_words()[str(section + 1)]
        return None


def turn_words(turn: Standing) -> tuple[str, str]:
    """Return the shift and who has it, short: ``早班``, ``甲组``."""
    shifts = {
        Pattern.EARLY: translate("rota", "Early"),
        Pattern.MIDDLE: translate("rota", "Mid"),
        Pattern.NIGHT: translate("rota", "Night"),
    }
    return shifts[turn.place.pattern], translate("rota", "{grp}").format(grp=turn.group)


def away_names(day: GridDay) -> list[tuple[str, str]]:
    """Return (name, icon): who is away, each followed by who comes; once who swaps that day."""
    gone = {one.name for one in day.away}
    found: dict[str, str] = {}
    for one in day.away:
        both = one.swapped and one.stand_in in gone
        found[one.name] = "sync" if both else "minus"
        if one.stand_in and not both:
            found[one.stand_in] = "plus"
    return list(found.items())


def away_words(day: GridDay) -> list[str]:
    """Return who is away, each with who stands in."""
    return [_away_text(one).format(name=one.name, other=one.stand_in) for one in day.away]


def _away_text(one: Away) -> str:
    if one.swapped:
        return translate("rota", "{name} swapped, {other} instead")
    if one.stand_in:
        return translate("rota", "{name} away, {other} instead")
    return translate("rota", "{name} away")


def holiday_words(day: GridDay) -> str:
    """Return the holiday, or that it is worked in place of another."""
    if day.holiday is None:
        return ""
    if day.holiday.works:
        return translate("rota", "{name} (worked)").format(name=day.holiday.name)
    return day.holiday.name


def _words(day: GridDay) -> Iterator[str]:
    yield f"{day.day:%Y-%m-%d} {holiday_words(day)}".strip()
    for turn in day.turns:
        hours = f"{turn.turn.starts:%H:%M}–{turn.turn.ends:%H:%M}"
        swap = translate("rota", "swapped, by the rota {grp}").format(grp=turn.by_rota)
        said = " ".join((*turn_words(turn), hours))
        yield f"{said} · {swap}" if turn.swapped else said
    yield from away_words(day)
