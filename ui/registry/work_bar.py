"""A bar that fills while something long is done, its words, and the button that stops it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.messages import translate
from ui.registry.ticker import Ticker
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.text import Text


class WorkBar(QWidget):
    """Shown while work is under way."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._what = ""
        self._ticker: Ticker | None = None
        self._words = Text(theme, "body", tone="ink2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = Button(theme, f"{name}.stop", size="small", icon="x")
        self._stop.clicked.connect(self.stop)
        column = QVBoxLayout()
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(14))
        row.addLayout(column, 1)
        row.addWidget(self._stop)
        self.retranslate()
        self.hide()

    def begin(self, what: str) -> Ticker:
        """Show the bar for a piece of work; give the work what is returned."""
        self._what = what
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self._tick)
        self._tick(0, 0)
        self.show()
        self._stop.setEnabled(True)
        self._stop.setFocus()
        return self._ticker

    def end(self) -> None:
        """Take the bar away: the work has ended, however."""
        if self._ticker is not None:
            self._ticker.deleteLater()
        self._ticker = None
        self.hide()

    def stop(self) -> None:
        """Have the work stopped."""
        if self._ticker is not None:
            self._ticker.stop()
            self._stop.setEnabled(False)

    @property
    def stopping(self) -> bool:
        """Whether the work under way was told to stop; what it still brings is not wanted."""
        return self._ticker is not None and self._ticker.stopped

    def retranslate(self) -> None:
        """Say the button in the language of now."""
        self._stop.setText(translate("registry", "Stop"))

    def _tick(self, done: int, total: int) -> None:
        # Bytes of a large file go beyond what the bar can count.
        share = min(1000, done * 1000 // total) if total else 0
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(share)
        self._words.setText(f"{self._what} {share // 10} %" if total else self._what)
