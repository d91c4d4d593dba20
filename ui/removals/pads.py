"""A signature pad for each slip that is being signed, one of them in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from guardpost.signing.strokes import Signature
from ui.theme import Theme
from ui.widgets.painting import retire
from ui.widgets.signature import SignaturePad

HIGHEST = 240
LOWEST = 90


class Pads(QStackedWidget):
    """What was drawn for one slip stays with it while others are looked at.

    Signals:
        changed: the pad in sight was signed or wiped.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, millis: Callable[[], int]) -> None:
        super().__init__()
        self._theme, self._name, self._millis = theme, name, millis
        self._pads: dict[str, SignaturePad] = {}
        self.setMaximumHeight(theme.px(HIGHEST))
        self.setMinimumHeight(theme.px(LOWEST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def pad(self) -> SignaturePad:
        """The pad in sight."""
        pad = self.currentWidget()
        assert isinstance(pad, SignaturePad)
        return pad

    @property
    def is_signed(self) -> bool:
        """Whether there is ink enough on the pad in sight."""
        return self.currentWidget() is not None and self.pad.state == "signed"

    def turn_to(self, slip: str) -> None:
        """Bring a slip's pad into sight."""
        pad = self._pads.get(slip) or self._made(slip)
        for other in self._pads.values():
            other.setObjectName("")
        pad.setObjectName(self._name)
        self.setCurrentWidget(pad)

    def show_ended(self, signature: Signature | None) -> None:
        """Show what the book has of an ended slip; nothing can be added."""
        if signature is not None:
            self.pad.show_signature(signature)
        else:
            self.pad.lock()

    def forget(self, slip: str) -> None:
        """Let go of a pad; another one is in sight."""
        pad = self._pads.pop(slip, None)
        if pad is not None:
            self.removeWidget(pad)
            retire(pad)

    def _made(self, slip: str) -> SignaturePad:
        pad = SignaturePad(self._theme, self._name, self._millis)
        pad.signed.connect(self.changed)
        pad.cleared.connect(self.changed)
        self._pads[slip] = pad
        self.addWidget(pad)
        return pad
