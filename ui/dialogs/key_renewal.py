"""换密钥: what it means, and the administrator's PIN; then the window gives way to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.keys.rekeying import may_renew
from guardpost.registry.staff import Staff
from guardpost.signing.pins import normalise_pin
from ui.desk import Desk
from ui.messages import translate
from ui.waiting import Countdown
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.text import Text

_WIDTH = 620


@dataclass(frozen=True, slots=True)
class RenewalOrder:
    """Who has the key renewed; the PIN is asked again by the verb, and kept no longer."""

    actor: str
    pin: str = field(repr=False)


class KeyRenewalDialog(QDialog):
    """Four sentences, a PIN, two buttons.

    Signals:
        ordered: the PIN was right (RenewalOrder).
    """

    ordered = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        theme = desk.theme
        self.setObjectName("renewal")
        # A width of its own: what is wrapped has a height only then.
        self.setFixedWidth(theme.px(_WIDTH))
        self.meanings = tuple(Text(theme, "body", tone="ink2", wrap=True) for _ in _meaning())
        self.pin = Field(theme, "renewal.pin")
        self.pin.edit.setEchoMode(self.pin.edit.EchoMode.Password)
        self.said = Text(theme, "body", tone="danger", wrap=True)
        self.said.setObjectName("renewal.said")
        self._wait = Countdown(desk.clock, self._say, self)
        self.begin = Button(theme, "renewal.begin", kind="primary", size="large", key="Enter")
        self.cancel = Button(theme, "renewal.cancel", key="Esc")
        self._lay_out()
        self._say_words()
        self.begin.clicked.connect(self._try)
        self.cancel.clicked.connect(self.reject)
        self.pin.entered.connect(self._try)
        self.pin.edit.setFocus()
        self.said.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the sentences are; only what is shown knows its letters."""
        super().showEvent(event)
        self._fit()

    def reject(self) -> None:
        """Go back, but not while the PIN is being looked at."""
        if not self.begin.busy:
            super().reject()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column = self._column = QVBoxLayout(self)
        foot = QHBoxLayout()
        column.setContentsMargins(*(theme.space(28),) * 4)
        column.setSpacing(theme.space(12))
        for widget in (*self.meanings, self.pin, self.said):
            column.addWidget(widget)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.begin)
        column.addLayout(foot)
        for button in (self.begin, self.cancel):
            button.setAutoDefault(False)

    def _say_words(self) -> None:
        self.setWindowTitle(translate("settings", "Renew the key"))
        for text, said in zip(self.meanings, _meaning(), strict=True):
            text.setText(said)
        self.pin.set_label(translate("settings", "Your PIN"))
        self.begin.setText(translate("settings", "Renew the key"))
        self.cancel.setText(translate("window", "Cancel"))

    def _try(self) -> None:
        pin = normalise_pin(self.pin.text())
        if self.begin.busy or not pin:
            return
        desk = self._desk
        self._say("")
        self.begin.set_busy(True, translate("window", "Checking…"))

        def proved(staff: Staff) -> None:
            self.begin.set_busy(False)
            self.accept()
            self.ordered.emit(RenewalOrder(staff.code, pin))

        desk.act(may_renew, desk.data_dir, pin, desk.pepper, done=proved, failed=self._refused)

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self._fit()

    def _fit(self) -> None:
        # What Qt would take for the height is that of sentences on longer lines.
        width = self.minimumWidth()
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))

    def _refused(self, error: Exception) -> None:
        self.begin.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._wait.tell(error)
        self.pin.set_text("")
        self.pin.edit.setFocus()


def _meaning() -> tuple[str, ...]:
    """Return what it means, a sentence each."""
    return (
        translate(
            "settings",
            "The book gets a new key and a new recovery sheet. The sheet until now is void.",
        ),
        translate(
            "settings",
            "The window closes for it and opens again by itself. Nothing can be logged meanwhile,"
            " and what was not saved is lost. It can be stopped at any time.",
        ),
        translate(
            "settings",
            "Backups made before open with the key and the sheet of before. Lock them away, or"
            " destroy them once new ones are made.",
        ),
        translate(
            "settings",
            "PINs stay. If a sheet and a backup were lost together, have everybody take a new one.",
        ),
    )
