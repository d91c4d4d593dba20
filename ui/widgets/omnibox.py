"""The one search box: plate, room, name, phone or a scan."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.focus import paint_focus
from ui.widgets.painting import first_parts, paint_box, paint_text, smooth, square
from ui.widgets.text import Text
from ui.widgets.yielding import YieldingRow

OmniState = Literal["idle", "scanning", "no_match", "blocked"]

MOST_TYPED = 64
ICON = 26
ICON_ROOM = 60
EDIT = 160
GREY_LEFT = 3


class OmniEdit(QLineEdit):
    """The line that is typed in; an input method is never disturbed.

    Attributes:
        composing: pinyin is being typed that is not yet text; do not search, do not clear.

    Signals:
        composing_changed: composing began or ended.
    """

    composing_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.composing = self._within = False
        self.textChanged.connect(self._changed)
        self.setMaxLength(MOST_TYPED)
        self.setProperty("look", "query")
        self.setProperty("focusOwn", True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Watch whether an input method holds unfinished text."""
        self._within = True
        super().inputMethodEvent(event)
        self._within = False
        self._set_composing(bool(event.preeditString()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was not finished is dropped by Qt with the focus."""
        super().focusOutEvent(event)
        self._set_composing(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grey words lighter and smaller than what is typed in bold."""
        super().paintEvent(event)
        if not self.text() and not self.composing:
            painter = smooth(self)
            font = self._theme.font("page")
            room = QRectF(self.rect()).adjusted(GREY_LEFT, 0, 0, 0)
            shown = self.shown_placeholder()
            paint_text(painter, room, shown, font, self._theme.color("ink3"))
            painter.end()

    def shown_placeholder(self) -> str:
        """Return as many of the grey words as have room, each of them whole."""
        font = self._theme.font("page")
        return first_parts(self.placeholderText(), font, self.width() - 2 * GREY_LEFT)

    def _changed(self) -> None:
        """Text that is set by the program takes what was composed with it."""
        if not self._within:
            self._set_composing(False)

    def _set_composing(self, composing: bool) -> None:
        if composing != self.composing:
            self.composing = composing
            self.composing_changed.emit(composing)


class Omnibox(QFrame):
    """The frame round the line: icon, halo, and a word at the right.

    The frame is 3 px larger than drawn on each side, for the halo.

    Attributes:
        edit: the line; its objectName is the page's.
        right: a row at the right end for the page's own widgets, such as [Esc] 清空.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: OmniState = "idle"
        self._slot_icon = ""
        self.edit = OmniEdit(theme, self)
        self.edit.setObjectName(name)
        self.edit.installEventFilter(self)
        self._slot = Text(theme, "body", tone="ink2")
        self.right = QHBoxLayout()
        self.right.setSpacing(theme.px(12))
        self._row = YieldingRow(self)
        self._row.addWidget(self.edit, 1)
        self._row.addWidget(self._slot)
        self._row.addLayout(self.right)
        self._row.yield_first(self._slot)
        self.edit.setMinimumWidth(theme.px(EDIT))
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def take_keyboard(self) -> None:
        """Have the keyboard, unless another page is shown by now: Qt would give it unseen."""
        if self.isVisible():
            self.edit.setFocus()

    def set_placeholder(self, text: str) -> None:
        """Say in grey what may be typed; it is the accessible name as well."""
        self.edit.setPlaceholderText(text)
        self.edit.setAccessibleName(text)

    def set_slot(self, icon: str, text: str) -> None:
        """Say at the right what the box makes of it, such as 扫码枪就绪."""
        # Most keys change nothing here; painted again are the buttons in the box too.
        if (icon, text) == (self._slot_icon, self._slot.text()):
            return
        self._slot_icon = icon
        self._slot.setText(text)
        self._row.want(self._slot, bool(text))
        self._indent()
        self.update()

    def set_state(self, state: OmniState) -> None:
        """Show how the search fares; the words stand in the slot and in the results."""
        if state == self._state:
            return
        self._state = state
        self._slot.set_tone("danger" if state in {"no_match", "blocked"} else "ink2")
        self.update()

    @property
    def state(self) -> OmniState:
        """How the search fares."""
        return self._state

    def sizeHint(self) -> QSize:
        """As drawn, and the halo."""
        halo = self._theme.border("focusHalo")
        return QSize(self._theme.px(640), self._theme.height("omnibox") + 2 * halo)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the halo as the keyboard comes and goes."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, halo and icons."""
        painter = smooth(self)
        theme, halo = self._theme, self._theme.border("focusHalo")
        box = QRectF(self.rect()).adjusted(halo, halo, -halo, -halo)
        radius, focused = theme.radius("pane"), self.edit.hasFocus()
        blocked = self._state == "blocked"
        line = theme.color("danger" if blocked else "lineStrong")
        width = theme.border("error") if blocked else 1
        paint_box(painter, box, fill=theme.color("surface"), line=line, width=width, radius=radius)
        if focused:
            paint_focus(painter, box, theme, radius)
        icon = "scan" if self._state == "scanning" else "search"
        ink = theme.color("accent" if focused else "ink2")
        at = QPointF(halo + theme.px(34), box.center().y())
        paint_icon(painter, icon, ink, square(at, theme.px(ICON)))
        if self._slot_icon and not self._slot.isHidden():
            slot = self._slot.geometry()
            at = QPointF(slot.left() + theme.px(11), box.center().y())
            tone = theme.color("ink2")
            paint_icon(painter, self._slot_icon, tone, square(at, theme.px(22)))
        painter.end()

    def _dress(self) -> None:
        theme, halo = self._theme, self._theme.border("focusHalo")
        left, right = halo + theme.px(ICON_ROOM), halo + theme.px(16)
        self._row.setContentsMargins(left, halo + 3, right, halo + 3)
        self._row.setSpacing(theme.px(14))
        self._indent()
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _indent(self) -> None:
        self._slot.setIndent(self._theme.px(30) if self._slot_icon else 0)
