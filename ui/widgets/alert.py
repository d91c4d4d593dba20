"""What wants attention: amber or red rows with one action."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import paint_box, smooth, square
from ui.widgets.text import Text, retranslates

translate = QCoreApplication.translate

AlertTone = Literal["warn", "danger", "ok", "info"]

ICON = 24
ICON_ROOM = 48
BARS = {"warn": "warnFill", "danger": "dangerFill", "ok": "ok", "info": "info"}
BANNER = 48


def paint_alert(
    painter: QPainter, rect: QRect, tone: str, theme: Theme, *, quiet: bool = False
) -> None:
    """Paint an alert's ground and the bar at its left."""
    radius = theme.radius("control")
    ground = theme.color("surface2" if quiet else f"{tone}Soft")
    paint_box(painter, rect, fill=ground, line=theme.color("line"), radius=radius)
    whole = QPainterPath()
    whole.addRoundedRect(QRectF(rect), radius, radius)
    painter.save()
    painter.setClipPath(whole)
    bar = theme.color("lineStrong" if quiet else BARS[tone])
    painter.fillRect(QRect(rect.left(), rect.top(), theme.border("alertBar"), rect.height()), bar)
    painter.restore()


class _Alert(QFrame):
    """What rows and banners share: tone, icon, action and ×."""

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        tone: AlertTone = "warn",
        icon: str = "alert",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._tone: AlertTone = tone
        self._icon = icon
        self._acknowledged = False
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.action = Button(theme, f"{name}.action", size="row")
        self.action.clicked.connect(self.acted)
        self.action.hide()
        self.close_button = Button(theme, f"{name}.close", kind="quiet", size="square", icon="x")
        self.close_button.clicked.connect(self.dismissed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(ICON_ROOM) + 2, 4, theme.px(8), 4)
        row.setSpacing(theme.px(8))
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        # Only now: shown before it has its place it would be a window for a moment.
        self.close_button.setVisible(closable)
        theme.changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the × for screen readers."""
        self.close_button.setAccessibleName(translate("widgets", "Close"))

    def set_action(self, text: str) -> None:
        """Offer one thing to do; ``""`` offers none."""
        self.action.setText(text)
        self.action.setVisible(bool(text))

    def set_tone(self, tone: AlertTone) -> None:
        """Become amber or red."""
        self._tone = tone
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def set_acknowledged(self, acknowledged: bool) -> None:
        """Fade what somebody has seen to."""
        self._acknowledged = acknowledged
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bar and icon."""
        painter = smooth(self)
        theme, quiet = self.theme, self._acknowledged
        paint_alert(painter, self.rect(), self._tone, theme, quiet=quiet)
        ink = theme.color("ink3" if quiet else self._tone)
        room = QRectF(theme.border("alertBar"), 0, theme.px(ICON_ROOM) - 6, self.height())
        paint_icon(painter, self._icon, ink, square(room.center(), theme.px(ICON)))
        painter.end()


class AlertRow(_Alert):
    """Two lines and one action.

    Attributes:
        action: the action's button, ``name.action``.
        close_button: the ×, ``name.close``.

    Signals:
        acted: the action was pressed.
        dismissed: the × was pressed.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        tone: AlertTone = "warn",
        icon: str = "alert",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, tone=tone, icon=icon, closable=closable, parent=parent)
        # As drawn in one line each; a long name goes on in the next, and the row is higher.
        self._title = Text(self.theme, "strong", bold=True, wrap=True)
        self._text = Text(self.theme, "body", tone="ink2", wrap=True)
        for line in (self._title, self._text):
            # A word too long for the column must not push the action out of it.
            line.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(theme.height("alert"))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._text)
        lines.addStretch(1)
        self._row.insertLayout(0, lines, 1)

    def set_texts(self, title: str, text: str) -> None:
        """Say what happened and where it stands."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())

    def title(self) -> str:
        """Return the first line."""
        return self._title.text()

    def sizeHint(self) -> QSize:
        """One row high."""
        return QSize(super().sizeHint().width(), self.theme.height("alert"))


class Banner(_Alert):
    """One line across a page, such as what an import did.

    Signals:
        acted: the action was pressed.
        dismissed: the × was pressed.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        tone: AlertTone = "warn",
        icon: str = "alert",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, tone=tone, icon=icon, closable=closable, parent=parent)
        self._text = Text(theme, "body", wrap=True)
        # A long sentence wraps and makes the banner higher.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row.insertWidget(0, self._text, 1)

    def set_text(self, html: str) -> None:
        """Say it; ``<b>`` is allowed, what people typed must be escaped."""
        self._text.set_rich(html)
        self.setAccessibleName(self._text.text())

    def sizeHint(self) -> QSize:
        """At least one line and its button."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.theme.px(BANNER)))
