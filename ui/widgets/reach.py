"""A part of a page that is scrolled where the window is too low for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

# Kept free round what has the keyboard, so that its frame is whole.
EDGE = 8


class Reach(QScrollArea):
    """Scrolls up and down; what has the keyboard stays in sight.

    Args:
        held: what is scrolled; it is as wide as there is room.
        takes_rest: wants no height of its own: a page round it does not scroll for it.
    """

    def __init__(self, held: QWidget, *, takes_rest: bool = False) -> None:
        super().__init__()
        self._whole, self._takes_rest = False, takes_rest
        held.setObjectName(held.objectName() or "scrolled")
        self.setWidget(held)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def set_whole(self, whole: bool) -> None:
        """Be as high as what is held: a page round it scrolls in its place."""
        if whole != self._whole:
            self._whole = whole
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """What is held, within bounds; as low as may be where it takes what is left."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumSizeHint().height()) if self._takes_rest else hint

    def minimumSizeHint(self) -> QSize:
        """As narrow as what is held may be; low, unless it is to be seen whole."""
        held = self.widget()
        hint = super().minimumSizeHint()
        if held is None:
            return hint
        least = held.minimumSizeHint()
        high = hint.height()
        if self._whole:
            high = held.heightForWidth(self.width()) if held.hasHeightForWidth() else 0
            high = max(high, least.height())
        return QSize(least.width(), high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page: what they go to is brought into sight."""
        event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with what is held."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        held = self.widget()
        if held is not None and now is not None and self.isVisible() and held.isAncestorOf(now):
            self.ensureWidgetVisible(now, EDGE, EDGE)
