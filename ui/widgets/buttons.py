"""Buttons: an icon, a key cap and a verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.kbd import key_width, paint_key
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import paint_box, paint_fitted, smooth, square, text_width

# Between cap and words where there is no room for the drawn gap, in px at 100 %.
TIGHT = 6

Kind = Literal["primary", "secondary", "danger", "quiet"]
Size = Literal[
    "small",
    "row",
    "bar",
    "normal",
    "field",
    "function",
    "large",
    "release",
    "square",
    "key",
    "word",
]


@dataclass(frozen=True, slots=True)
class Measure:
    """One size of button: its height's token (or drawn px), text style and gaps in px."""

    height: str | int
    style: str
    padding: int = 16
    icon: int = 20
    gap: int = 10


MEASURES: dict[Size, Measure] = {
    "small": Measure("buttonSmall", "body", 13, 18, 8),
    "row": Measure("button", "body", 12, 18, 8),
    "bar": Measure(40, "body", 13, 20, 8),
    "normal": Measure("button", "strong"),
    "field": Measure("field", "strong"),
    "function": Measure("functionKey", "strong", 12, 22, 10),
    "large": Measure("buttonLarge", "field", 20, 22, 10),
    "release": Measure("buttonRelease", "page", 20, 24, 10),
    "square": Measure(40, "body", 9, 22, 0),
    "key": Measure("keypadKey", "page", 12),
    "word": Measure("keypadKey", "body", 8),
}


@dataclass(frozen=True, slots=True)
class Look:
    """The four colours of a button's state; a missing one is not painted."""

    fill: QColor | None
    line: QColor | None
    ink: QColor
    bold: bool
    line_width: int = 1


class Button(QPushButton):
    """A button that says its key.

    Small ones are painted 36 or 40 px high but are hit in 44 px.

    Attributes:
        theme: the look it follows.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        kind: Kind = "secondary",
        size: Size = "normal",
        icon: str = "",
        key: str = "",
        icon_right: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kind: Kind = kind
        self._size: Size = size
        self._icon, self._key, self._icon_right = icon, key, icon_right
        self._busy_text = ""
        self._busy = self._hovered = self._gives_back = self._bare = False
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._resized)
        self._resized()

    def setText(self, text: str) -> None:
        """Say another verb; it is the accessible name as well."""
        if text == self.text() == self.accessibleName():
            return
        super().setText(text)
        self.setAccessibleName(text)
        self._resized()

    @property
    def key(self) -> str:
        """The key cap that is shown; empty for none."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show another key cap."""
        self._key = key
        self._resized()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._resized()

    def set_bare(self, bare: bool) -> None:
        """Show the icon alone; the words are its accessible name and, then, its tool tip."""
        if bare != self._bare:
            self._bare = bare
            self.setToolTip(self.text() if bare else "")
            self._resized()

    def words_width(self) -> int:
        """Return the px that its words take beside the icon."""
        wide = text_width(self.text(), self._font(bold=True)) + 1
        return round(wide) + self.theme.px(MEASURES[self._size].gap)

    def set_kind(self, kind: Kind) -> None:
        """Become primary, secondary, danger or quiet."""
        if kind != self._kind:
            self._kind = kind
            self._resized()

    def set_reason(self, text: str) -> None:
        """Tell by tool tip why it cannot be pressed."""
        self.setToolTip(text)
        self.setAccessibleDescription(text)

    @property
    def busy(self) -> bool:
        """Whether the last press is still being done."""
        return self._busy

    def set_busy(self, busy: bool, text: str = "") -> None:
        """Refuse presses and say what is going on, such as 正在登记…, until it is done."""
        if busy == self._busy:
            return
        self._busy, self._busy_text = busy, text
        if busy:
            # Else Qt hands the keyboard to the next button, and a second Enter presses that.
            self._gives_back = self.hasFocus()
            self.clearFocus()
        self.setEnabled(not busy)
        if not busy and self._gives_back and self.window().focusWidget() is None:
            self.setFocus()
        self._resized()

    def shown_text(self) -> str:
        """Return the words that are painted now."""
        return self._busy_text if self._busy and self._busy_text else self.text()

    def sizeHint(self) -> QSize:
        """Room for cap, icon and words."""
        measure = MEASURES[self._size]
        height = max(self._painted_height(), self.theme.height("minTouch"))
        if self._size == "square":
            return QSize(height, height)
        parts = [width for _, width in self._parts()]
        gaps = self.theme.px(measure.gap) * max(len(parts) - 1, 0)
        return QSize(round(sum(parts) + gaps) + self.theme.px(2 * measure.padding), height)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does; held down it is one press."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the mouse."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go out again."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, cap, icon and words."""
        painter = smooth(self)
        look, box = self._look(), self._box()
        radius = self.theme.radius("control")
        paint_box(
            painter, box, fill=look.fill, line=look.line, width=look.line_width, radius=radius
        )
        self._paint_parts(painter, box, look)
        painter.end()

    def _box(self) -> QRect:
        height = self._painted_height()
        if height >= self.theme.height("minTouch"):
            return self.rect()
        width = height if self._size == "square" else self.width()
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        return QRect(left, top, width, height)

    def _painted_height(self) -> int:
        height = MEASURES[self._size].height
        return self.theme.height(height) if isinstance(height, str) else self.theme.px(height)

    def _parts(self) -> list[tuple[str, float]]:
        """Return (what, width in px) from left to right."""
        measure = MEASURES[self._size]
        side = self.theme.px(measure.icon)
        found: list[tuple[str, float]] = []
        if self._key:
            found.append(("key", key_width(self._key, self.theme)))
        if self._icon:
            found.append(("icon", side))
        if self.shown_text() and self._size != "square" and not self._bare:
            found.append(("text", text_width(self.shown_text(), self._font(bold=True)) + 1))
        if self._icon_right:
            found.append(("icon_right", self.theme.px(16)))
        return found

    def _paint_parts(self, painter: QPainter, box: QRect, look: Look) -> None:
        measure, parts = MEASURES[self._size], self._parts()
        gap = float(self.theme.px(measure.gap))
        inner = QRectF(box).adjusted(2, 0, -2, 0)
        total = _total(parts, gap)
        if total > inner.width() - self.theme.px(8) and self.text() and not self._bare:
            # Words and key say what it does; the icon gives way.
            parts = [part for part in parts if part[0] != "icon"]
            if _total(parts, gap) > inner.width() - self.theme.px(8):
                gap = min(gap, self.theme.px(TIGHT))
            # Where that is not enough they are narrowed: never cut.
            over = max(0.0, _total(parts, gap) - inner.width() + self.theme.px(8))
            parts = [(what, width - over if what == "text" else width) for what, width in parts]
            total = _total(parts, gap)
        x, middle = inner.center().x() - total / 2, inner.center().y()
        for what, width in parts:
            if what == "key":
                ink = look.ink if self._kind == "primary" and self.isEnabled() else None
                fill = None if ink is not None else self.theme.color("surface")
                paint_key(painter, QPointF(x, middle), self._key, self.theme, ink, fill)
            elif what == "text":
                room = QRectF(x, inner.top(), width, inner.height())
                paint_fitted(painter, room, self.shown_text(), self._font(look.bold), look.ink)
            else:
                name = self._icon if what == "icon" else self._icon_right
                center = QPointF(x + width / 2, middle)
                paint_icon(painter, name, look.ink, square(center, width))
            x += width + gap

    def cuts_words(self) -> bool:
        """Tell whether its place is too narrow for its words, even without the icon."""
        return self.words_cut_at(self.width())

    def words_cut_at(self, width: int) -> bool:
        """Tell whether a place of ``width`` px would be too narrow for its words."""
        if self._size == "square" or self._bare:
            return False
        parts = [part for part in self._parts() if part[0] != "icon"]
        return _total(parts, self.theme.px(TIGHT)) + self.theme.px(8) > width

    def _font(self, bold: bool) -> QFont:
        return self.theme.font(MEASURES[self._size].style, bold and self._may_be_bold())

    def _may_be_bold(self) -> bool:
        return self._kind in {"primary", "danger"} or self.isCheckable()

    def _look(self) -> Look:
        if not self.isEnabled():
            return self._look_disabled()
        if self.isCheckable() and self.isChecked():
            soft, ink = self.theme.color("accentSoft"), self.theme.color("accentInk")
            return Look(soft, self.theme.color("accent"), ink, True, 2)
        looks = {
            "primary": self._look_primary,
            "secondary": self._look_secondary,
            "danger": self._look_danger,
            "quiet": self._look_quiet,
        }
        return looks[self._kind]()

    def _look_disabled(self) -> Look:
        color = self.theme.color
        if self._kind == "quiet":
            return Look(None, None, color("disabledInk"), False)
        return Look(color("disabledBg"), color("line"), color("disabledInk"), True)

    def _look_primary(self) -> Look:
        name = self._state("accent", "accentHover", "accentPress")
        return Look(self.theme.color(name), None, self.theme.color("onAccent"), True)

    def _look_secondary(self) -> Look:
        name = self._state("surface", "surface2", "surface3")
        ink, line = self.theme.color("ink"), self.theme.color("lineStrong")
        return Look(self.theme.color(name), line, ink, False)

    def _look_danger(self) -> Look:
        name = self._state("surface", "dangerSoft", "dangerSoft")
        ink = self.theme.color("danger")
        return Look(self.theme.color(name), ink, ink, True)

    def _look_quiet(self) -> Look:
        fill = (
            None
            if not self._hovered
            else self.theme.color(self._state("bg", "surface2", "surface3"))
        )
        return Look(fill, None, self.theme.color("accentInk"), False)

    def _state(self, normal: str, hover: str, pressed: str) -> str:
        if self.isDown():
            return pressed
        return hover if self._hovered else normal

    def _resized(self) -> None:
        height = self.sizeHint().height()
        spare = height - self._painted_height()
        self.setProperty("focusInset", spare // 2)
        self.setProperty("focusInsetSides", spare // 2 if self._size == "square" else 0)
        self.setMinimumHeight(height)
        self.updateGeometry()
        self.update()


def _total(parts: list[tuple[str, float]], gap: float) -> float:
    """Return the width in px of parts side by side."""
    return sum(width for _, width in parts) + gap * max(len(parts) - 1, 0)
