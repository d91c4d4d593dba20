"""今日预约: who is still expected today; the row's key, Enter or a press lets them in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QWidget

from guardpost.registry.expected import Expected
from ui.desk import Desk
from ui.messages import label
from ui.models.line_words import DOT, shown_room
from ui.widgets.buttons import Button
from ui.widgets.kbd import key_width, paint_key
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import elided, paint_fitted, paint_text, smooth, text_width
from ui.widgets.panel import Pane
from ui.widgets.plate import plate_face
from ui.widgets.text import Text, retranslates

translate = QCoreApplication.translate

# More would not be read at the gate; the registry lists them all.
MOST = 6
INSET, TIME = 12, 54
NARROWEST = 0.7
LEFT = Qt.AlignmentFlag.AlignLeft
# One press admits the row beside it; the digits with Alt belong to the alerts above.
ROW_KEYS = "QWERTY"
# A key that bounces must not let in the next one, who has moved up meanwhile.
REPEAT_SECONDS = 0.5


def who_text(expected: Expected) -> tuple[str, str]:
    """Return who comes, and what else is known: ``搬家货车``, ``苏A・72533``."""
    kind = label(f"expected.{expected.category}")
    party = translate("gate", "{n} people").format(n=expected.party)
    more = party if expected.party > 1 else ""
    plate = plate_face(expected.plate).shown if expected.plate else ""
    if expected.name:
        return expected.name, " ".join(part for part in (plate or kind, more) if part)
    if expected.note and not plate:
        return expected.note, more
    return " ".join(part for part in (kind, more) if part), plate


class ExpectedRow(QAbstractButton):
    """One line: when, who, to which room."""

    def __init__(self, desk: Desk, name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._key = desk, key
        self._expected: Expected | None = None
        self._late = self._hovered = False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        desk.theme.changed.connect(self.updateGeometry)

    def show_expected(self, expected: Expected, now: datetime) -> None:
        """Say who comes; one who is late is marked."""
        self._expected = expected
        self._late = bool(expected.time) and expected.time < f"{now:%H:%M}"
        words = (expected.time, *who_text(expected), shown_room(expected.room))
        said = DOT.join(word for word in words if word)
        admit = translate("gate", "Admit: {who}")
        self.setAccessibleName(admit.format(who=said))
        told = (said, expected.note, f"Alt+{self._key}")
        self.setToolTip(DOT.join(part for part in told if part))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a finger wants."""
        theme = self._desk.theme
        return QSize(theme.height("sidePanel"), theme.height("appointmentRow"))

    def minimumSizeHint(self) -> QSize:
        """No lower where the column is full: it scrolls."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it; ↑ and ↓ go along the list."""
        if Qt.Key(event.key()) in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight: the column scrolls when many alerts stand above."""
        super().focusInEvent(event)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)

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
        """Paint time, who, room and the key; a line above."""
        expected, theme = self._expected, self._desk.theme
        if expected is None:
            return
        painter = smooth(self)
        if self._hovered:
            painter.fillRect(self.rect(), theme.color("surface2"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        inset = theme.px(INSET)
        inner = QRectF(self.rect()).adjusted(inset, 0, -inset, 0)
        inner.setRight(inner.right() - key_width(self._key, theme))
        paint_key(painter, QPointF(inner.right(), inner.center().y()), self._key, theme)
        inner.setRight(inner.right() - theme.px(6))
        self._paint_words(painter, inner, expected)
        painter.end()

    def _paint_words(self, painter: QPainter, inner: QRectF, expected: Expected) -> None:
        theme = self._desk.theme
        bold, body = theme.font("body", bold=True), theme.font("body")
        ink = theme.color("warn" if self._late else "ink")
        paint_text(painter, inner, expected.time or translate("gate", "all day"), bold, ink)
        room = elided(shown_room(expected.room), body, inner.width() / 3)
        paint_text(painter, inner, room, body, theme.color("ink2"), Qt.AlignmentFlag.AlignRight)
        inner.setLeft(inner.left() + theme.px(TIME))
        inner.setRight(inner.right() - text_width(room, body) - theme.px(8))
        who, rest = who_text(expected)
        gap = theme.px(6)
        wide = text_width(who, bold) + (text_width(rest, body) + gap if rest else 0)
        # A little narrower before a word is cut.
        share = max(NARROWEST, min(1.0, inner.width() / wide)) if wide else 1.0
        shown = elided(who, bold, inner.width() / share)
        place = QRectF(inner)
        place.setWidth(min(inner.width(), text_width(shown, bold) * share))
        paint_fitted(painter, place, shown, bold, theme.color("ink"), LEFT)
        inner.setLeft(place.right() + gap * share)
        shown = elided(rest, body, inner.width() / share)
        inner.setWidth(min(inner.width(), text_width(shown, body) * share))
        paint_fitted(painter, inner, shown, body, theme.color("ink2"), LEFT)


class ExpectedCard(Pane):
    """The card of the right column.

    Signals:
        admit_asked: an ``Expected`` is here.
        add_asked: somebody rings to announce a visitor.
        all_asked: there are more than the card shows.
        left: whoever had the keyboard here came or was ended.
    """

    admit_asked = Signal(object)
    add_asked = Signal()
    all_asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, padding=0, ruled=False, parent=parent)
        self._desk = desk
        self._expected: tuple[Expected, ...] = ()
        self._left = Text(desk.theme, "body", tone="ink2", elide=True)
        self.add = Button(desk.theme, "gate.expected_add", kind="quiet", size="square", icon="plus")
        self.head.addWidget(self._left)
        self.head.addWidget(self.add)
        self.body.setSpacing(0)
        self.rows = tuple(
            ExpectedRow(desk, f"gate.expected{place}", key, self)
            for place, key in enumerate(ROW_KEYS[:MOST], start=1)
        )
        self.more = Button(desk.theme, "gate.expected_more", kind="quiet", size="small")
        for place, row in enumerate(self.rows):
            row.clicked.connect(partial(self._pressed, place))
            self.body.addWidget(row)
        self.body.addWidget(self.more)
        self.add.clicked.connect(self.add_asked)
        self.more.clicked.connect(self.all_asked)
        # Active while the column is in sight: a form over it has Alt and digits of its own.
        QShortcut(QKeySequence("Alt+0"), self, self.focus_first)
        self._admitted_at: float | None = None
        for place, key in enumerate(ROW_KEYS[:MOST]):
            shortcut = QShortcut(QKeySequence(f"Alt+{key}"), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(self._admit_by_key, place))
        self.show_expected(())

    def show_expected(self, expected: Sequence[Expected]) -> None:
        """Show who is still to come, the earliest first."""
        paired = zip(self._expected, self.rows, strict=False)
        had = next((one.number for one, row in paired if row.hasFocus()), 0)
        self._expected = tuple(expected)
        now = self._desk.clock.now()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(self._expected))
            if place < len(self._expected):
                row.show_expected(self._expected[place], now)
        self.more.setVisible(len(self._expected) > MOST)
        # Enter pressed twice must not let in the next one too.
        if had and had not in {one.number for one in self._expected}:
            self.left.emit()
        self.retranslate()

    def focus_first(self) -> None:
        """Give the keyboard to the next who comes; Enter admits."""
        (self.rows[0] if self._expected else self.add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops, in order."""
        return (*self.rows, self.more, self.add)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        count = len(self._expected)
        self.set_title(translate("gate", "Expected today"))
        text = translate("gate", "{n} to come") if count else translate("gate", "nobody")
        self._left.setText(text.format(n=count))
        self.more.setText(translate("gate", "and {n} more").format(n=count - MOST))
        announce = translate("gate", "Announce a visitor")
        self.add.setAccessibleName(announce)
        self.add.setToolTip(f"{announce} F10")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.show_expected(self._expected)

    def _admit_by_key(self, place: int) -> None:
        now = self._desk.clock.monotonic()
        last, self._admitted_at = self._admitted_at, now
        if last is None or now - last >= REPEAT_SECONDS:
            self._pressed(place)

    def _pressed(self, place: int) -> None:
        if place < len(self._expected):
            self.admit_asked.emit(self._expected[place])
