"""A visitor's plate: province and letter are there already, the rest is typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from guardpost.gate.plates import TEMPORARY_FLAG, parse_plate
from guardpost.text import match_key
from ui.forms.plate_entry import PlateEntry
from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import paint_text, smooth, square

translate = QCoreApplication.translate

PREFIX_WIDTH = 75
LEAST_TAIL = 4


class PrefixButton(QAbstractButton):
    """苏A ▾ at the left end of the field; the others that cars here have are in its menu.

    Signals:
        picked: another prefix.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._prefixes: tuple[str, ...] = ()
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._open)
        theme.changed.connect(self.update)

    def offer(self, prefixes: tuple[str, ...]) -> None:
        """Offer prefixes; the first is the usual one."""
        self._prefixes = prefixes
        if self.text() not in prefixes:
            self.setText(prefixes[0] if prefixes else "")

    def sizeHint(self) -> QSize:
        """As drawn."""
        return QSize(self._theme.px(PREFIX_WIDTH), self._theme.height("field") - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint prefix, arrow and the line that parts it from what is typed."""
        painter, theme = smooth(self), self._theme
        room = QRectF(self.rect()).adjusted(theme.px(11), 0, 0, 0)
        paint_text(painter, room, self.text(), theme.font("field", True), theme.color("ink"))
        middle = QPointF(self.width() - theme.px(16), self.height() / 2)
        paint_icon(painter, "down", theme.color("ink2"), square(middle, theme.px(14)))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.color("line"))
        painter.end()

    def _open(self) -> None:
        menu = QMenu(self)
        for prefix in self._prefixes:
            menu.addAction(prefix, partial(self._pick, prefix))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _pick(self, prefix: str) -> None:
        self.setText(prefix)
        self.picked.emit(prefix)


class PlateTail(PlateEntry):
    """The last 5 or 6 characters behind a prefix; a whole plate may be typed as well.

    Attributes:
        prefix: province and letter.
    """

    def __init__(
        self, theme: Theme, name: str, *, number: int, parent: QWidget | None = None
    ) -> None:
        self.prefix: PrefixButton | None = None
        super().__init__(theme, name, number=number, parent=parent)
        self.prefix = PrefixButton(theme, f"{name}_prefix", self.edit)
        self.prefix.hide()
        theme.changed.connect(self._show_prefix)
        self.prefix.picked.connect(lambda _prefix: self._retyped(""))

    def offer_prefixes(self, prefixes: tuple[str, ...]) -> None:
        """Put the usual province and letter before what is typed."""
        assert self.prefix is not None
        self.prefix.offer(prefixes)
        self._show_prefix()
        # A whole plate may have come before its prefix was known.
        self.set_plate(self.text())

    def set_plate(self, text: str) -> None:
        """Fill it in; a plate with the usual prefix loses it."""
        prefix = self.prefix.text() if self.prefix is not None else ""
        number = parse_plate(text).number
        tail = number.removeprefix(prefix) if prefix else number
        super().set_plate(tail if parse_plate(number).valid else text)

    def whole(self) -> str:
        """Return the text of the whole plate: what was typed, or the prefix before it."""
        typed, prefix = self.text(), self.prefix.text() if self.prefix is not None else ""
        key = match_key(typed)
        tail = key.removesuffix("牌").removesuffix("临")
        if not prefix or len(tail) < LEAST_TAIL or not tail.isascii() or parse_plate(typed).valid:
            return typed
        return prefix + (tail + TEMPORARY_FLAG if tail != key else typed.strip())

    def retranslate(self) -> None:
        """Set its words."""
        self.set_label(translate("forms", "Plate"))
        self.set_hint(translate("forms", "skip on foot · flag if temporary"))
        self.set_placeholder(translate("forms", "last 5 or 6"))
        self.tell()

    def _show_kind(self) -> None:
        """Half a row has no room for a painted plate; the kind is told inside."""
        self._face.hide()
        self.set_note("")

    def _show_prefix(self) -> None:
        assert self.prefix is not None
        shown = bool(self.prefix.text())
        self.prefix.setVisible(shown)
        self.edit.setTextMargins(self.theme.px(PREFIX_WIDTH) if shown else 0, 0, 0, 0)
        self.prefix.setGeometry(2, 2, self.theme.px(PREFIX_WIDTH), self.theme.height("field") - 4)
