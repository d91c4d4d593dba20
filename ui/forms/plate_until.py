"""The last day of a temporary plate: typed in short, told when it has passed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guardpost.errors import Refused
from guardpost.gate.plates import temporary_warnings
from ui.forms.checked_field import CheckedField, column_of
from ui.messages import sentence
from ui.theme import Theme
from ui.widgets.text import Text

translate = QCoreApplication.translate

_LONGEST = len("2026年07月12日")
# 7-12, 7/12, 7.12, 7月12日 and 0712; the same with a year in front.
_DAY = (
    r"(?:([0-9]{4})[-/.年])?([0-9]{1,2})[-/.月]([0-9]{1,2})日?",
    r"([0-9]{4})?([0-9]{2})([0-9]{2})",
)


def parse_day(text: str, today: date) -> date | None:
    """Return ``7-12`` or ``2026-07-12`` as a day, or None; without a year the nearest one."""
    typed = unicodedata.normalize("NFKC", text).strip()
    if len(typed) > _LONGEST:
        return None
    found = next(filter(None, (re.fullmatch(form, typed) for form in _DAY)), None)
    if found is None:
        return None
    years = (int(found[1]),) if found[1] else (today.year - 1, today.year, today.year + 1)
    days = _days(years, int(found[2]), int(found[3]))
    return min(days, key=lambda day: abs(day - today), default=None)


def _days(years: tuple[int, ...], month: int, day: int) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


class PlateUntil(CheckedField):
    """A day that may be left out; an expired one is told and kept (domain.md §5)."""

    def __init__(
        self, theme: Theme, name: str, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        self._today = today
        super().__init__(theme, name, self._day, parent=parent)
        self._caution = Text(theme, "body", tone="warn", wrap=True)
        column_of(self).addWidget(self._caution)
        self._caution.hide()
        self.edited.connect(self.tell)

    def set_text(self, text: str) -> None:
        """Fill it in."""
        super().set_text(text)
        self.tell()

    def tell(self) -> None:
        """Say that the day has passed, or lies further ahead than such a plate holds."""
        day = parse_day(self.text(), self._today())
        codes = temporary_warnings(day, self._today()) if day is not None else ()
        self._caution.setText(" ".join(sentence(Refused(code)) for code in codes))
        self._caution.setVisible(bool(codes))

    def retranslate(self) -> None:
        """Set its words."""
        self.set_label(translate("forms", "Temporary plate until"))
        self.set_hint(translate("forms", "printed on it, 30 days at most"))
        self.set_placeholder("7-12")
        self.tell()

    def _day(self, text: str) -> str:
        """Return the day as it is kept, empty for none.

        Raises:
            Refused: ``plate.until``.
        """
        if not text.strip():
            return ""
        day = parse_day(text, self._today())
        if day is None:
            raise Refused("plate.until")
        return day.isoformat()
