"""The bar of function keys under the gate and the removals page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.messages import translate
from ui.theme import Theme
from ui.widgets.buttons import Button

_KEYS = (
    ("F1", "car", "vehicle"),
    ("F2", "person", "visitor"),
    ("F3", "box", "removal"),
    ("F4", "alert", "incident"),
    ("F5", "wrench", "service"),
    ("F9", "hand", "handover"),
    ("Esc", "", "clear"),
)
# Beside a form these have no room; their keys work all the same.
HIDDEN_WHEN_NARROW = ("F5", "F9", "Esc")
YIELDING = ("Esc", "F9")


class FunctionBar(QWidget):
    """One button a key.

    Signals:
        pressed: the key's name, ``F1`` … ``Esc``.
    """

    pressed = Signal(str)

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__()
        self._theme = theme
        self._page = page
        theme.changed.connect(self._resized)
        self._resized()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.space(12))
        row.setSpacing(theme.space(8))
        self._buttons: dict[str, Button] = {}
        self._narrow = False
        for key, icon, purpose in _KEYS:
            cap = self._cap(key)
            button = Button(theme, f"{page}.{purpose}", size="function", icon=icon, key=cap)
            button.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
            # All keys are equally wide, whatever their words.
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
            self._buttons[key] = button
        self.retranslate()

    def light(self, key: str) -> None:
        """Light the key whose form is open; an empty text lights none."""
        for name, button in self._buttons.items():
            # First, so that it is painted anew: one that can no longer be checked is not.
            button.setChecked(False)
            button.setCheckable(name == key)
            button.setChecked(name == key)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        names = {
            "F1": translate("window", "Vehicle"),
            "F2": translate("window", "Visitor"),
            "F3": translate("window", "Items out"),
            "F4": translate("window", "Incident"),
            "F5": translate("window", "Service"),
            "F9": translate("window", "Handover"),
            "Esc": self._way_back(),
        }
        for key, button in self._buttons.items():
            button.setText(names[key])
            button.setAccessibleName(f"{names[key]} {self._cap(key)}".strip())
        self._fit()

    def narrow(self, narrow: bool) -> None:
        """Show the most used keys alone, while a form takes half of the page."""
        self._narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let go, where words would be cut, what the keyboard or the rail leads to as well."""
        shown = [key for key in self._buttons if not (self._narrow and key in HIDDEN_WHEN_NARROW)]
        for key in YIELDING:
            if key in shown and self._cuts(shown):
                shown.remove(key)
        for key, button in self._buttons.items():
            button.setVisible(key in shown)

    def _cuts(self, shown: list[str]) -> bool:
        gaps = self._theme.space(8) * (len(shown) - 1)
        room = (self.width() - gaps) // len(shown)
        return any(self._buttons[key].words_cut_at(room) for key in shown)

    def _resized(self) -> None:
        self.setFixedHeight(self._theme.height("functionBar"))

    def _cap(self, key: str) -> str:
        """Return the key that does the same; off the gate page F1 is help."""
        return "" if key == "F1" and self._page != "gate" else key

    def _way_back(self) -> str:
        """Esc clears the gate page, which is home, and leads back from any other."""
        if self._page == "gate":
            return translate("window", "Clear")
        return translate("window", "Back")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
