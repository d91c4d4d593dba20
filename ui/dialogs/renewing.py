"""The window is shut, and the book goes under a new key: how far it is, and how it ended."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout

from guardpost.clock import Clock
from guardpost.errors import GuardpostError, Unavailable
from guardpost.keys.rekeying import Renewed, renew_key
from ui.dialogs.key_renewal import RenewalOrder
from ui.messages import sentence, translate
from ui.runner import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.text import Text

_WIDTH = 620


class RenewingDialog(QDialog):
    """A bar, and one button: it stops the work, or goes on once that has failed.

    Attributes:
        renewed: what the new sheet tells; None when the key is the one it was.
        is_ended: whether the program is to end, and open no window.
    """

    _moved = Signal(int, int)

    def __init__(self, theme: Theme, data_dir: Path, clock: Clock, order: RenewalOrder) -> None:
        super().__init__()
        self._data_dir, self._clock, self._order = data_dir, clock, order
        self._runner = Runner("renewal", self)
        self._stop = threading.Event()
        self.renewed: Renewed | None = None
        self.is_ended = False
        self.setObjectName("renewing")
        self.setFixedWidth(theme.px(_WIDTH))
        self.setWindowTitle(translate("settings", "Renew the key"))
        self.said = Text(theme, "body", tone="ink2", wrap=True)
        self.said.setObjectName("renewing.said")
        self.bar = QProgressBar()
        self.bar.setObjectName("renewing.bar")
        self.bar.setRange(0, 100)
        self.button = Button(theme, "renewing.stop", key="Esc")
        self._lay_out(theme)
        self.said.setText(translate("settings", "The book is written under its new key."))
        self.button.setText(translate("settings", "Stop: leave the key as it is"))
        self.button.clicked.connect(self.reject)
        self._moved.connect(self._show)
        QTimer.singleShot(0, self, self._begin)

    def reject(self) -> None:
        """Stop the work; once nothing is under way, go."""
        if self._runner.busy:
            self._stop.set()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the work, and open no window after it."""
        self.is_ended = True
        if self._runner.busy:
            self._stop.set()
            event.ignore()
            return
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Close, the thread too."""
        self._runner.close()
        super().done(result)

    def _lay_out(self, theme: Theme) -> None:
        column = self._column = QVBoxLayout(self)
        foot = QHBoxLayout()
        column.setContentsMargins(*(theme.space(28),) * 4)
        column.setSpacing(theme.space(16))
        foot.addStretch(1)
        foot.addWidget(self.button)
        for widget in (self.said, self.bar):
            column.addWidget(widget)
        column.addLayout(foot)

    def _begin(self) -> None:
        data_dir, clock, order = self._data_dir, self._clock, self._order

        def work() -> Renewed:
            return renew_key(data_dir, clock, order.actor, order.pin, progress=self._progress)

        self._runner.run(work, self._through, self._failed)

    def _progress(self, done: int, whole: int) -> None:
        """On the thread: tell the bar, and stop when somebody wants it."""
        if self._stop.is_set():
            raise Unavailable("keys.renewal_stopped")
        self._moved.emit(done, whole)

    def _show(self, done: int, whole: int) -> None:
        self.bar.setValue(100 * done // max(1, whole))

    def _through(self, renewed: Renewed) -> None:
        self.renewed = renewed
        # Within the runner's own call: its thread is joined from the event loop.
        QTimer.singleShot(0, self, self.accept)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, GuardpostError):
            raise error
        if self.is_ended or error.code == "keys.renewal_stopped":
            QTimer.singleShot(0, self, lambda: self.done(int(self.DialogCode.Rejected)))
            return
        self.bar.hide()
        self.said.set_tone("danger")
        self.said.setText(sentence(error))
        self.button.setText(translate("settings", "Open the window again"))
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
