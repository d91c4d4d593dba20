"""The bar that says what was just logged and takes it back for eight seconds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from guardpost.gate.line import Line
from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.alert import paint_alert
from ui.widgets.buttons import Button
from ui.widgets.painting import smooth, square
from ui.widgets.text import Text, retranslates

translate = QCoreApplication.translate

UNDO_MS = 8000
OFFER_KEYS = ("F7", "Shift+F7")
Saying = Callable[[], str]
HEIGHT = 56
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Offer:
    """One button of the bar: what it says, in the language of then, and what it does."""

    says: Callable[[], str]
    act: Callable[[], None]


class UndoBar(QFrame):
    """Lies over the foot of its host: green with 撤销, or red with why not.

    Args:
        page: the page's code, before the names of its buttons.

    Attributes:
        line: what can still be taken back, or None.
        offers: the buttons of what a refusal offers: F7, and Shift+F7.

    Signals:
        undo_asked: the line to take back.
    """

    undo_asked = Signal(object)

    def __init__(self, theme: Theme, page: str, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._tone = "ok"
        self.line: Line | None = None
        self._saying: Saying = str
        self.setObjectName(f"{page}.logged")
        self._text = Text(theme, "strong", bold=True, elide=True)
        self.undo = Button(theme, f"{page}.undo", size="row", key="Ctrl+Z")
        self.undo.clicked.connect(self.take_back)
        self.offers = tuple(
            Button(theme, f"{page}.offer{at}", size="row", key=key)
            for at, key in enumerate(OFFER_KEYS, start=1)
        )
        self._acts: tuple[Offer, ...] = ()
        for at, button in enumerate(self.offers):
            button.clicked.connect(partial(self.take_offer, at))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(48), theme.px(6), theme.px(8), theme.px(6))
        row.addWidget(self._text, 1)
        for button in self.offers:
            row.addWidget(button)
        row.addWidget(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        host.installEventFilter(self)
        self.retranslate()
        self.hide()

    def offer(self, saying: Saying, line: Line, tone: str = "ok") -> None:
        """Say what was logged; it can be taken back for eight seconds."""
        self.line = line
        self._show(saying, tone)
        self._timer.start(UNDO_MS)

    def say(self, saying: Saying) -> None:
        """Say what was done, without taking back."""
        self.line = None
        self._show(saying, "ok")
        self._timer.start(UNDO_MS)

    def warn(self, saying: Saying) -> None:
        """Say why it did not work, until something else is done."""
        self.line = None
        self._show(saying, "danger")
        self._timer.stop()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer what can be done about what was just said."""
        self._acts = tuple(offers[: len(self.offers)])
        for at, button in enumerate(self.offers):
            button.setVisible(at < len(self._acts))
            if at < len(self._acts):
                button.setText(self._acts[at].says())

    def take_offer(self, at: int = 0) -> bool:
        """Do what is offered; False when nothing is."""
        if at >= len(self._acts) or self.isHidden():
            return False
        act = self._acts[at].act
        self.dismiss()
        act()
        return True

    def take_back(self) -> bool:
        """Ask to take the last entry back; False when there is nothing to."""
        line = self.line
        if line is None:
            return False
        self.dismiss()
        self.undo_asked.emit(line)
        return True

    def dismiss(self) -> None:
        """Go."""
        self._timer.stop()
        self.line = None
        self.show_offers(())
        self.hide()

    def step_aside(self, aside: bool) -> None:
        """Give way to the search's rows; what can be taken back is offered again afterwards.

        A refusal stays in sight: it is about what stands in the box.
        """
        if self.line is not None:
            self.setVisible(not aside)
        self.raise_()

    def forgive(self) -> None:
        """Drop a warning: the person goes on typing."""
        if self._tone == "danger" and self.line is None:
            self.dismiss()

    def text(self) -> str:
        """Return the sentence that is shown; empty when none is."""
        return "" if self.isHidden() else self._text.text()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.undo.setText(translate("gate", "Undo"))
        self._text.setText(self._saying())
        self.setAccessibleName(self._saying())
        for button, offer in zip(self.offers, self._acts, strict=False):
            button.setText(offer.says())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the host's foot."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bar and mark."""
        painter = smooth(self)
        paint_alert(painter, self.rect(), self._tone, self._theme)
        middle = self.rect().center()
        middle.setX(self._theme.px(28))
        icon = "alert" if self._tone == "danger" else "check"
        box = square(middle.toPointF(), self._theme.px(22))
        paint_icon(painter, icon, self._theme.color(self._tone), box)
        painter.end()

    def _show(self, saying: Saying, tone: str) -> None:
        self._tone, self._saying = tone, saying
        self.show_offers(())
        self._text.setText(saying())
        self._text.set_tone("danger" if tone == "danger" else "ink")
        self.undo.setVisible(self.line is not None)
        self.setAccessibleName(saying())
        self._place()
        self.show()
        self.raise_()
        self.update()

    def _place(self) -> None:
        theme, host = self._theme, self._host
        margin, height = theme.px(MARGIN), theme.px(HEIGHT)
        width = host.width() - 2 * margin
        self.setGeometry(margin, host.height() - height - margin, width, height)
