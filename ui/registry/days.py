"""The days of the week, each on or off."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.messages import translate
from ui.theme import Theme
from ui.widgets.chips import Chip
from ui.widgets.form import FieldFrame
from ui.widgets.keyboard import ENTER_KEYS


def day_words() -> dict[str, str]:
    """Return the short names of the days by ISO number, Monday is 1."""
    names = (
        translate("window", "Mon"),
        translate("window", "Tue"),
        translate("window", "Wed"),
        translate("window", "Thu"),
        translate("window", "Fri"),
        translate("window", "Sat"),
        translate("window", "Sun"),
    )
    return {str(number): name for number, name in enumerate(names, 1)}


def days_text(days: str) -> str:
    """Return ``135`` in words; all seven are one word."""
    if len(days) == len(day_words()):
        return translate("registry", "every day")
    return translate("registry", ", ").join(day_words()[day] for day in days)


class DayChip(Chip):
    """One day; Space turns it on and off."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the sheet's: it saves."""
        if event.key() in ENTER_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class DaysField(FieldFrame):
    """Seven chips, any of which are on."""

    def __init__(self, theme: Theme, name: str, *, number: int | None = None) -> None:
        super().__init__(theme, number=number)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        held = QWidget()
        held.setLayout(row)
        self._chips = {day: DayChip(theme, "chips", f"{name}.{day}", held) for day in day_words()}
        for day, chip in self._chips.items():
            chip.stepped.connect(lambda step, day=day: self._step(day, step))
            row.addWidget(chip)
        self.set_content(held)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the days in the language of now."""
        for day, words in day_words().items():
            self._chips[day].setText(words)

    def text(self) -> str:
        """Return the days that are on, ``135``."""
        return "".join(day for day, chip in self._chips.items() if chip.isChecked())

    def set_text(self, days: str) -> None:
        """Turn on these and no others."""
        for day, chip in self._chips.items():
            chip.setChecked(day in days)

    def _step(self, day: str, step: int) -> None:
        days = list(self._chips)
        self._chips[days[(days.index(day) + step) % len(days)]].setFocus()
