"""Words on a page that follow the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.fonts import readable
from ui.theme import Theme
from ui.widgets.painting import elided, paint_text


class Text(QLabel):
    """A label in one of the drawn text styles.

    Attributes:
        theme: the look it follows.
    """

    def __init__(
        self,
        theme: Theme,
        style: str = "body",
        *,
        bold: bool = False,
        tone: str = "ink",
        elide: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._style, self._bold, self._tone, self._elide = style, bold, tone, elide
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Inside a line edit a label would take the typed text's colour.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def elides(self) -> bool:
        """Whether the end is left out where there is no room, and told by tool tip."""
        return self._elide

    def set_tone(self, tone: str) -> None:
        """Use another colour token, such as ``danger``."""
        if tone != self._tone:
            self._tone = tone
            self._dress()

    def set_style(self, style: str, bold: bool = False) -> None:
        """Use another text style."""
        self._style, self._bold = style, bold
        self._dress()

    def setText(self, text: str) -> None:
        """Show what can be shown of ``text``."""
        super().setText(readable(text))

    def set_rich(self, html: str) -> None:
        """Show rich text; the caller has escaped what people typed."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(html)

    def _dress(self) -> None:
        self.setFont(self.theme.font(self._style, self._bold))
        palette = QPalette(self.palette())
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, self._color())
        self.setPalette(palette)

    def _color(self) -> QColor:
        return self.theme.color(self._tone)

    def minimumSizeHint(self) -> QSize:
        """An elided text may become narrow."""
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elide else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole text by tool tip where its end is left out."""
        super().resizeEvent(event)
        if self._elide:
            cut = elided(self.text(), self.font(), self.width()) != self.text()
            self.setToolTip(self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the end out where the design draws it so."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        shown = elided(self.text(), self.font(), self.width())
        paint_text(painter, self.rect(), shown, self.font(), self._color())
        painter.end()


class Rule(QFrame):
    """A hair line between parts of a page; horizontal unless told."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", True)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


def retranslates(event: QEvent) -> bool:
    """Tell whether a ``changeEvent`` is a change of language."""
    return event.type() == QEvent.Type.LanguageChange
