"""The keyboard's place, always to be seen: 3 px and a halo round what has focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.theme import Theme
from ui.widgets.painting import paint_box, smooth

FOLLOWED = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ZOrderChange,
    }
)


def paint_focus(painter: QPainter, rect: QRect | QRectF, theme: Theme, radius: float) -> None:
    """Paint the border inside ``rect`` and the halo round it."""
    halo, border = theme.border("focusHalo"), theme.border("focus")
    outside = QRectF(rect).adjusted(-halo, -halo, halo, halo)
    paint_box(painter, outside, line=theme.color("focusHalo"), width=halo, radius=radius + halo)
    paint_box(painter, rect, line=theme.color("focus"), width=border, radius=radius)


class FocusFrame(QWidget):
    """The drawn frame; a sibling of the widget it surrounds, so it moves and clips alike."""

    def __init__(self, widget: QWidget, theme: Theme) -> None:
        super().__init__(widget.parentWidget())
        self._widget = widget
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)
        self.follow()

    def follow(self) -> None:
        """Lie where the widget lies now."""
        halo = self._theme.border("focusHalo")
        inside = focus_rect(self._widget).translated(self._widget.pos())
        self.setGeometry(inside.adjusted(-halo, -halo, halo, halo))
        self.setVisible(not self._widget.isHidden())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint border and halo."""
        halo = self._theme.border("focusHalo")
        radius = self._widget.property("focusRadius")
        painter = smooth(self)
        inside = self.rect().adjusted(halo, halo, -halo, -halo)
        fallback = self._theme.radius("control")
        paint_focus(painter, inside, self._theme, fallback if radius is None else radius)
        painter.end()


class FocusKeeper(QObject):
    """Keeps one frame round whatever has the keyboard.

    A widget that paints its own focus sets its property ``focusOwn``.
    """

    def __init__(self, app: QApplication, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._theme = theme
        self._frame: FocusFrame | None = None
        self._widget: QWidget | None = None
        app.focusChanged.connect(self._move)

    def release(self) -> None:
        """Follow the application no longer; the window is closing."""
        self._app.focusChanged.disconnect(self._move)
        self._move(None, None)

    def _move(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._widget is not None and isValid(self._widget):
            self._widget.removeEventFilter(self)
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = self._widget = None
        if new is not None and _wants_frame(new):
            self._widget = new
            self._frame = FocusFrame(new, self._theme)
            new.installEventFilter(self)
            # Showing the frame makes the parent's layout settle, unseen by the filter.
            self._frame.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focused widget as it moves."""
        frame = self._frame
        if event.type() in FOLLOWED and frame is not None and isValid(frame):
            frame.follow()
        return False


def focus_rect(widget: QWidget) -> QRect:
    """Return what is framed of a widget: all, or less by what is hit but not painted.

    ``focusInset`` is in px above and below, ``focusInsetSides`` left and right.
    """
    inset, sides = widget.property("focusInset") or 0, widget.property("focusInsetSides") or 0
    return widget.rect().adjusted(sides, inset, -sides, -inset)


def _wants_frame(widget: QWidget) -> bool:
    return widget.parentWidget() is not None and not (
        widget.isWindow() or widget.property("focusOwn")
    )
