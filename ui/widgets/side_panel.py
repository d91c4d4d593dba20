"""The panel that slides in from the right."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import smooth, square
from ui.widgets.text import Text, retranslates

translate = QCoreApplication.translate

PANEL_HEAD = 54
PANEL_FOOT = 72
# Between the rows of a form, in px at 100 %: as drawn, and where the screen is low.
ROOMY, TIGHT = 6, 3
EDGE = 3
PANEL_WIDTH = 620
# What must be left of the page beside a panel, in px at 100 %; else the panel takes it all.
LEAST_BESIDE = 500


def panel_covers(theme: Theme, host: int, width: int) -> bool:
    """Tell whether a panel of ``width`` px at 100 % takes the whole of a host ``host`` px wide."""
    return host - theme.px(width) < theme.px(LEAST_BESIDE)


class _Icon(QWidget):
    """The icon in a panel's head."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.name = name
        self.setFixedSize(theme.px(26), theme.px(26))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = smooth(self)
        box = square(QRectF(self.rect()).center(), self.width())
        paint_icon(painter, self.name, self._theme.color("accent"), box)
        painter.end()


class SidePanel(QFrame):
    """A form over the right side of its host.

    Attributes:
        head: what stands before the × in the head line.
        body: the form; it scrolls.
        columns: rows within the body that stand as far apart as its own.
        footer: the row of buttons.
        is_open: whether it is in, or on its way in.

    Signals:
        opened: it has come in.
        closed: it has gone.
        close_asked: the × was pressed; the page decides.
    """

    opened = Signal()
    closed = Signal()
    close_asked = Signal()

    def __init__(
        self, theme: Theme, name: str, host: QWidget, *, icon: str = "", width: int = PANEL_WIDTH
    ) -> None:
        super().__init__(host)
        self.theme = theme
        self._host, self._width = host, width
        self.is_open = False
        self.columns: list[QVBoxLayout] = []
        self.setObjectName(name)
        self._title = Text(theme, "field", bold=True)
        self._icon = _Icon(theme, icon) if icon else None
        self.close_button = Button(theme, f"{name}.close", kind="quiet", size="square", icon="x")
        self.close_button.clicked.connect(self.close_asked)
        self.head, self.footer, self.body = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self._scroll = QScrollArea()
        self._build()
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._arrived)
        host.installEventFilter(self)
        theme.changed.connect(self._place)
        self.retranslate()
        self.hide()

    def _build(self) -> None:
        theme = self.theme
        self._head_bar = head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(18), 0, theme.px(14), 0)
        row.setSpacing(theme.px(12))
        if self._icon is not None:
            row.addWidget(self._icon)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addLayout(self.head)
        row.addWidget(self.close_button)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self.body.setContentsMargins(theme.px(14), 0, theme.px(20), 0)
        self._space_body(ROOMY)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._tighten)
        inner.setLayout(self.body)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot_bar = foot = QWidget()
        foot.setLayout(self.footer)
        self.footer.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        self.footer.setSpacing(theme.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, 0, 0)
        column.setSpacing(0)
        head.setFixedHeight(theme.px(PANEL_HEAD))
        foot.setMinimumHeight(theme.px(PANEL_FOOT))
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(foot)

    def retranslate(self) -> None:
        """Name the × for screen readers."""
        self.close_button.setAccessibleName(translate("widgets", "Close"))

    def set_title(self, title: str) -> None:
        """Name the form."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def open(self) -> None:
        """Slide in; at once when motion is reduced."""
        if self.is_open:
            return
        self.is_open = True
        self._place()
        self.show()
        self.raise_()
        self._go(from_right=True)

    def shut(self) -> None:
        """Slide out; at once when motion is reduced."""
        if not self.is_open:
            return
        self.is_open = False
        self._go(from_right=False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab within, where nothing of the page is to be seen beside it."""
        if self.width() < self._host.width():
            return super().focusNextPrevChild(forward)
        here = part = QApplication.focusWidget() or self
        way = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        while (following := _beside(part, forward)) is not None and following is not here:
            part = following
            if self.isAncestorOf(part) and _stops(part):
                part.setFocus(way)
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the host's right side."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, edge and lines."""
        painter = smooth(self)
        color = self.theme.color
        painter.fillRect(self.rect(), color("surface"))
        painter.fillRect(self._foot_bar.geometry(), color("surface2"))
        width = self.width() - EDGE
        painter.fillRect(EDGE, self._head_bar.geometry().bottom(), width, 1, color("line"))
        painter.fillRect(EDGE, self._foot_bar.y(), width, 1, color("line"))
        painter.fillRect(0, 0, EDGE, self.height(), color("accent"))
        painter.end()

    def _resting(self) -> QRect:
        host = self._host.rect()
        covers = panel_covers(self.theme, host.width(), self._width)
        width = host.width() if covers else self.theme.px(self._width)
        return QRect(host.width() - width, 0, width, host.height())

    def _space_body(self, gap: int) -> None:
        """Put the rows so far apart, the first and last from the edge likewise."""
        px, right = self.theme.px, self.body.contentsMargins().right()
        for column in (self.body, *self.columns):
            column.setSpacing(px(gap))
        self.body.setContentsMargins(px(14), px(gap + 2), right, px(gap + 2))

    def _tighten(self, _least: int, most: int) -> None:
        """Bring the rows together before one of them goes under the footer."""
        if most > 0:
            self._space_body(TIGHT)

    def _place(self) -> None:
        resting = self._resting()
        if resting.size() != self.size():
            self._space_body(ROOMY)
        self.resize(resting.size())
        self._slide.stop()
        self.move(resting.topLeft() if self.is_open else QPoint(self._host.width(), 0))
        if not self.is_open:
            self.hide()

    def _go(self, *, from_right: bool) -> None:
        inside, outside = self._resting().topLeft(), QPoint(self._host.width(), 0)
        self._slide.stop()
        duration = self.theme.motion("panelSlideMs")
        if duration == 0:
            self.move(inside if from_right else outside)
            self._arrived()
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(outside if from_right else self.pos())
        self._slide.setEndValue(inside if from_right else outside)
        self._slide.start()

    def _arrived(self) -> None:
        if self.is_open:
            self.opened.emit()
        else:
            self.hide()
            self.closed.emit()


def _beside(widget: QWidget, forward: bool) -> QWidget | None:
    """Return what stands next in the order of the Tab key, or before."""
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _stops(widget: QWidget) -> bool:
    """Tell whether the Tab key stops at a widget."""
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return tabbed and widget.isEnabled() and widget.isVisible()
