"""Help over the desk: the keys of the page, the duties, the polite phrases."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.help.card import Card, card
from ui.help.keys import EVERYWHERE, KeyRow, keys_of
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.kbd import KeyHints
from ui.widgets.painting import paint_box, retire, smooth
from ui.widgets.text import Text, retranslates

translate = QCoreApplication.translate

WIDTH, HEIGHT = 1040, 652
MARGIN = 24
CAPS = 132
DIM = 120
KEYS, DUTIES, PHRASES = "keys", "duties", "phrases"


class HelpSheet(QWidget):
    """Lies over its host until Esc; the keyboard goes back to where it was.

    Args:
        host: what is covered.
        page_name: the name of the page that is shown, in the language of now.
    """

    shut_asked = Signal()

    def __init__(self, desk: Desk, host: QWidget, page_name: Callable[[], str]) -> None:
        super().__init__(host)
        self._desk, self._host, self._page_name = desk, host, page_name
        self._page = EVERYWHERE
        self._before: QWidget | None = None
        theme = desk.theme
        self.setObjectName("help")
        self._title = Text(theme, "field", bold=True)
        self._tabs = Chips(theme, "help.tabs", look="tabs")
        self._close = Button(theme, "help.close", icon="x", key="Esc")
        self._scroll = QScrollArea()
        self._lay_out()
        self._close.clicked.connect(self.shut_asked)
        self._tabs.picked.connect(lambda _code: self._fill())
        theme.changed.connect(self._place)
        host.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it covers the desk."""
        return not self.isHidden()

    def open(self, page: str) -> None:
        """Show the keys of a page."""
        self._page = page
        self._before = self.window().focusWidget()
        self._tabs.set_code(KEYS)
        self.retranslate()
        self._place()
        self.show()
        self.raise_()
        self._tabs.focus_picked()

    def shut(self) -> None:
        """Give the keyboard back and go."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(translate("help", "Help"))
        self.setAccessibleName(translate("help", "Help"))
        self._close.setText(translate("help", "Close"))
        self._tabs.set_choices(
            [
                (KEYS, translate("help", "Keys")),
                (DUTIES, translate("help", "Duties of the post")),
                (PHRASES, translate("help", "Polite phrases")),
            ]
        )
        self._tabs.set_code(self._tabs.code() or KEYS)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event) and self.is_open:
            self.retranslate()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Cover the host whatever its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the Tab key within what can be seen."""
        stops = [self._tabs.button(self._tabs.code() or KEYS), self._close]
        at = next((at for at, stop in enumerate(stops) if stop.hasFocus()), -1)
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn the sheet; no key goes through to what lies below."""
        bar = self._scroll.verticalScrollBar()
        turns = {Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep()}
        bar.setValue(bar.value() + turns.get(Qt.Key(event.key()), 0))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the card shuts it."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.shut_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies below and paint the card."""
        painter, color = smooth(self), self._desk.theme.color
        dim = QColor(color("rail"))
        dim.setAlpha(DIM)
        painter.fillRect(self.rect(), dim)
        box = self._card.geometry()
        radius = self._desk.theme.radius("pane")
        paint_box(painter, box, fill=color("surface"), line=color("lineStrong"), radius=radius)
        self._rule(painter, box)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._centre()

    def _rule(self, painter: QPainter, box: QRect) -> None:
        low = box.top() + self._scroll.y() - 1
        line = QRect(box.left() + 1, low, box.width() - 2, 1)
        painter.fillRect(line, self._desk.theme.color("line"))

    def _lay_out(self) -> None:
        theme = self._desk.theme
        self._card = QWidget(self)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(20), 0, theme.px(14), 0)
        head.setSpacing(theme.px(16))
        head.addWidget(self._title)
        head.addWidget(self._tabs)
        head.addStretch(1)
        head.addWidget(self._close)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(1, 1, 1, theme.px(8))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def _place(self) -> None:
        self.setGeometry(self._host.rect())
        self._centre()
        if self.is_open:
            self._fill()

    def _centre(self) -> None:
        px, margin = self._desk.theme.px, MARGIN
        width = min(px(WIDTH), self.width() - 2 * margin)
        height = min(px(HEIGHT), self.height() - 2 * margin)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._card.setGeometry(left, top, width, height)
        self.update()

    def _fill(self) -> None:
        """Write the sheet of the picked tab anew."""
        held = self._scroll.takeWidget()
        if held is not None:
            retire(held)
        inner = QWidget()
        inner.setObjectName("scrolled")
        makers = {KEYS: self._keys, DUTIES: self._duties, PHRASES: self._phrases}
        inner.setLayout(makers[self._tabs.code() or KEYS]())
        self._scroll.setWidget(inner)

    def _keys(self) -> QLayout:
        columns = QHBoxLayout()
        px = self._desk.theme.px
        columns.setContentsMargins(px(20), px(8), px(20), px(8))
        columns.setSpacing(px(28))
        columns.addLayout(self._key_column(self._page_name(), keys_of(self._page)), 1)
        everywhere = translate("help", "On every page")
        columns.addLayout(self._key_column(everywhere, keys_of(EVERYWHERE)), 1)
        return columns

    def _key_column(self, title: str, rows: Sequence[KeyRow]) -> QLayout:
        theme = self._desk.theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        head = Text(theme, "strong", bold=True)
        head.setText(title)
        column.addWidget(head)
        for row in rows:
            column.addWidget(self._key_row(row))
        column.addStretch(1)
        return column

    def _key_row(self, row: KeyRow) -> QWidget:
        theme = self._desk.theme
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        caps = KeyHints(theme)
        caps.set_hints([(row.caps(), "")])
        caps.setFixedWidth(max(theme.px(CAPS), caps.sizeHint().width()))
        words = Text(theme, "body", wrap=True)
        words.setText(row.words())
        line.addWidget(caps)
        line.addWidget(words, 1)
        return holder

    def _duties(self) -> QLayout:
        said = self._card_of_now().duties
        return self._list([(f"{place}.", text) for place, text in enumerate(said, 1)], 24)

    def _phrases(self) -> QLayout:
        return self._list(self._card_of_now().phrases, 250)

    def _card_of_now(self) -> Card:
        return card(self._desk.language.lang)

    def _list(self, rows: Sequence[tuple[str, str]], first: int) -> QLayout:
        """Write pairs of a quiet and a strong text."""
        theme = self._desk.theme
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(8))
        column.setSpacing(theme.px(10))
        for quiet, strong in rows:
            line = QHBoxLayout()
            line.setSpacing(theme.px(16))
            left, right = Text(theme, "body", tone="ink2", wrap=True), Text(theme, wrap=True)
            right.set_style("strong")
            left.setText(quiet)
            right.setText(strong)
            left.setFixedWidth(theme.px(first))
            line.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(right, 1)
            column.addLayout(line)
        column.addStretch(1)
        return column
