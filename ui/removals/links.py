"""What still keeps the items in, each a link to where it is put right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from ui.theme import Theme
from ui.widgets.painting import elided, paint_box, paint_text, retire, smooth, text_width
from ui.widgets.text import Text

ROW = 21
GAP = 14


class Link(QAbstractButton):
    """A number and underlined words."""

    def __init__(self, theme: Theme, name: str, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Say where it leads."""
        super().setText(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._theme.px(120), self._theme.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number, words and the line below them."""
        painter, theme = smooth(self), self._theme
        font, ink = theme.font("body"), theme.color("accentInk")
        room = QRectF(self.rect())
        paint_text(painter, room, str(self._number), font, theme.color("ink2"))
        room.setLeft(theme.px(GAP))
        shown = elided(self.text(), font, room.width())
        self.setToolTip("" if shown == self.text() else self.text())
        paint_text(painter, room, shown, font, ink)
        below = room.center().y() + theme.line("body") / 2 - 1
        painter.fillRect(QRectF(room.left(), below, text_width(shown, font), 1), ink)
        painter.end()


class Links(QFrame):
    """A title and the links.

    Signals:
        picked: the code of the link that was pressed.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._links: dict[str, Link] = {}
        self.setObjectName(name)
        self._title = Text(theme, "body", bold=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        theme.changed.connect(self.update)

    @property
    def title(self) -> str:
        """What stands above the links."""
        return self._title.text()

    def codes(self) -> tuple[str, ...]:
        """Return what is missing."""
        return tuple(self._links)

    def show_links(self, title: str, links: Sequence[tuple[str, str]]) -> None:
        """Show pairs of code and words."""
        self._title.setText(title)
        codes = [code for code, _ in links]
        if codes != list(self._links):
            self._rebuild(codes)
        for code, text in links:
            self._links[code].setText(text)

    def stops(self) -> list[Link]:
        """Return where the Tab key stops."""
        return list(self._links.values())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter, color = smooth(self), self._theme.color
        radius = self._theme.radius("control")
        paint_box(painter, self.rect(), fill=color("surface"), line=color("line"), radius=radius)
        painter.end()

    def _rebuild(self, codes: Sequence[str]) -> None:
        for link in self._links.values():
            self._column.removeWidget(link)
            retire(link)
        self._links = {}
        for number, code in enumerate(codes, 1):
            link = Link(self._theme, f"{self.objectName()}.{code}", number)
            link.clicked.connect(lambda _on=False, code=code: self.picked.emit(code))
            self._column.addWidget(link)
            self._links[code] = link
