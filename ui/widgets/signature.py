"""A pad for a signature by mouse, pen or finger; it keeps points and times."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTabletEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from guardpost.signing.strokes import Signature, captured
from ui.theme import Theme
from ui.widgets.painting import paint_box, paint_text, smooth
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

PadState = Literal["empty", "signing", "signed", "locked"]

PEN = 3.6
INSET = 24
BASELINE = 0.8
LOCKED_OPACITY = 0.75


class SignaturePad(QWidget):
    """Where a person signs.

    Attributes:
        state: ``empty``, ``signing`` (pen down, or not yet enough ink), ``signed``, ``locked``.

    Signals:
        signed: a stroke ended and there is ink enough for a signature.
        cleared: it is empty again.
    """

    signed = Signal()
    cleared = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        millis: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._millis = millis
        self._strokes: list[list[tuple[float, float, float]]] = []
        self._drawn_on = QSize()
        self._shown: Signature | None = None
        self._down = False
        self._hint = ""
        self._pin: QLineEdit | None = None
        self.state: PadState = "empty"
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the pad is for."""
        self._hint = translate("widgets", "Sign here")
        self.setAccessibleName(translate("widgets", "Signature"))
        self.update()

    def set_pin(self, boxes: QLineEdit) -> None:
        """Name the boxes of the PIN that follows: who has just signed types it at once."""
        self._pin = boxes

    def signature(self) -> Signature:
        """Return what was drawn; empty strokes when nothing was."""
        if self._shown is not None:
            return self._shown
        size = self._drawn_on if self._strokes else self.size()
        return captured(self._strokes, size.width(), size.height())

    def show_signature(self, signature: Signature) -> None:
        """Show a signature from the book; the pad is locked."""
        self._strokes.clear()
        self._shown = signature
        self._become("locked")

    def clear(self) -> None:
        """Wipe the pad; a locked one stays."""
        if self.state in {"locked", "empty"}:
            return
        self._strokes.clear()
        self._down = False
        self._become("empty")
        self.cleared.emit()

    def lock(self) -> None:
        """Let nothing be added or wiped."""
        self._down = False
        self._become("locked")

    def unlock(self) -> None:
        """Let the person sign again; what was drawn stays."""
        if self.state == "locked":
            self._shown = None
            self._become(self._state_of_ink())

    def sizeHint(self) -> QSize:
        """Wide as a signature; it takes the height that is left, and makes no page scroll."""
        return QSize(self._theme.px(430), self._theme.px(100))

    def minimumSizeHint(self) -> QSize:
        """Small enough for the release column."""
        return QSize(self._theme.px(220), self._theme.px(100))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down; a finger comes as a mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pen_down(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw."""
        self._pen_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pen_up(event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen's own finer points."""
        kind, at = event.type(), event.position()
        if kind == QEvent.Type.TabletPress:
            self._pen_down(at)
        elif kind == QEvent.Type.TabletMove:
            self._pen_to(at)
        elif kind == QEvent.Type.TabletRelease:
            self._pen_up(at)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete wipes, so that the keyboard is no trap; digits go on to the PIN."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.clear()
        elif self._pin is not None and event.text().isdecimal():
            self._pin.setFocus(Qt.FocusReason.OtherFocusReason)
            QCoreApplication.sendEvent(self._pin, event)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pad, line and ink."""
        painter = smooth(self)
        color, radius = self._theme.color, self._theme.radius("control")
        fill, line = color("pad"), color("lineStrong")
        paint_box(painter, self.rect(), fill=fill, line=line, radius=radius)
        inset, y = self._theme.px(INSET), self.height() * BASELINE
        painter.fillRect(QRectF(inset, y, self.width() - 2 * inset, 1), color("lineStrong"))
        if self.state == "empty":
            hint = QRectF(0, 0, self.width(), y)
            font, middle = self._theme.font("field"), Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, hint, self._hint, font, color("ink3"), middle)
        if self.state == "locked":
            painter.setOpacity(LOCKED_OPACITY)
        self._paint_ink(painter, color("padInk"))
        painter.end()

    def _paint_ink(self, painter: QPainter, ink: QColor) -> None:
        pen = QPen(ink, self._theme.px(PEN))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path in self.signature().paths(self.width(), self.height()):
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in path]))

    def _pen_down(self, at: QPointF) -> None:
        if self.state == "locked":
            return
        if not self._strokes:
            self._drawn_on = self.size()
        self._down = True
        self._strokes.append([])
        self._pen_to(at)
        self._become("signing")

    def _pen_to(self, at: QPointF) -> None:
        if not self._down:
            return
        # The page may have been resized between strokes; keep to the first one's scale.
        scale = self._drawn_on.width() / max(self.width(), 1)
        self._strokes[-1].append((at.x() * scale, at.y() * scale, float(self._millis())))
        self.update()

    def _pen_up(self, at: QPointF) -> None:
        if not self._down:
            return
        self._pen_to(at)
        self._down = False
        self._become(self._state_of_ink())
        if self.state == "signed":
            self.signed.emit()

    def _state_of_ink(self) -> PadState:
        if not self._strokes:
            return "empty"
        return "signed" if self.signature().is_drawn() else "signing"

    def _become(self, state: PadState) -> None:
        self.state = state
        locked = state == "locked"
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.CrossCursor)
        self.update()
