"""A time of day that has been: today's, or else yesterday's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guardpost.clock import Clock
from guardpost.times import last_at, read_clock, to_text
from ui.forms.checked_field import CheckedField
from ui.theme import Theme

translate = QCoreApplication.translate


class ClockField(CheckedField):
    """``16:20`` typed by hand; empty is now."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        clock: Clock,
        *,
        number: int = 0,
        inline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._clock = clock
        super().__init__(theme, name, self._book_time, number=number, inline=inline, parent=parent)

    def set_placeholder_now(self) -> None:
        """Show the time that is taken when nothing is typed."""
        now = f"{self._clock.now():%H:%M}"
        self.set_placeholder(translate("forms", "{time}, now").format(time=now))

    def _book_time(self, text: str) -> str:
        """Return the book time, empty for now.

        Raises:
            Refused: ``time.unread``.
        """
        if not text.strip():
            return ""
        return to_text(last_at(self._clock.now(), read_clock(text)))
