"""One of many, chosen from a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from ui.fonts import readable
from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.form import FieldFrame
from ui.widgets.painting import paint_box, paint_fitted, smooth, square, text_width

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale


class _Words(QStyledItemDelegate):
    """The choices of an open list, as they can be shown."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        """Return a choice's words."""
        return readable(super().displayText(value, locale))


class ComboBox(QComboBox):
    """A combo box with the drawn arrow."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setProperty("look", "field")
        self.setItemDelegate(_Words(self))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the longest choice and the arrow."""
        font = self._theme.font("strong")
        words = [text_width(self.itemText(at), font) for at in range(self.count())]
        width = max(words, default=0) + self._theme.px(12 + 34)
        return QSize(round(width), self._theme.height("field"))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def cuts_words(self) -> bool:
        """Tell whether its place is too narrow for the choice of now."""
        wide = text_width(self.currentText(), self._theme.font("strong"))
        return wide + self._theme.px(12 + 34) > self.width() + 1

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: who scrolls past a choice must not change it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, choice and arrow."""
        theme = self._theme
        fill, line, ink, width = "surface", "lineStrong", "ink", 1
        if not self.isEnabled():
            fill, line, ink = "disabledBg", "line", "disabledInk"
        elif self.property("state") == "error":
            line, width = "danger", 2
        painter = smooth(self)
        box = QRectF(self.rect())
        radius = theme.radius("control")
        paint_box(
            painter,
            box,
            fill=theme.color(fill),
            line=theme.color(line),
            width=width,
            radius=radius,
        )
        room = QRectF(self.rect()).adjusted(self._theme.px(12), 0, -self._theme.px(34), 0)
        left, font = Qt.AlignmentFlag.AlignLeft, theme.font("strong")
        paint_fitted(painter, room, self.currentText(), font, theme.color(ink), left)
        center = QRectF(self.rect()).center()
        center.setX(self.width() - self._theme.px(20))
        paint_icon(painter, "down", self._theme.color("ink2"), square(center, self._theme.px(16)))
        painter.end()


class Choice(FieldFrame):
    """One of many, chosen from a list.

    Attributes:
        box: the combo box; its objectName is the field's.

    Signals:
        picked: the code that a person picked.
    """

    picked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        number: int | None = None,
        inline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, number=number, inline=inline, parent=parent)
        self.box = ComboBox(theme, name)
        self.box.activated.connect(lambda _at: self.picked.emit(self.code() or ""))
        self.set_content(self.box)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer pairs of code and words; what was picked stays picked if still offered."""
        kept = self.code()
        self.box.clear()
        for code, text in choices:
            self.box.addItem(text, code)
        if kept is not None:
            self.set_code(kept)
        self.box.updateGeometry()

    def code(self) -> str | None:
        """Return the picked code, or None."""
        data = self.box.currentData()
        return data if isinstance(data, str) else None

    def set_code(self, code: str) -> None:
        """Pick from the program's side."""
        at = self.box.findData(code)
        if at >= 0:
            self.box.setCurrentIndex(at)
