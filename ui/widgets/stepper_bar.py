"""The steps of the handover, from the line-up to the print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import (
    elided,
    first_parts,
    paint_box,
    paint_fitted,
    paint_text,
    retire,
    smooth,
    square,
    text_width,
)

StepState = Literal["done", "current", "todo"]
HEIGHT = 60
RING = 28
# A title may be narrowed by so much; it is not cut.
NARROWED = 0.85
# Before the ring, between ring and words, and after them: as drawn, and in small letters.
ROOMY, TIGHT = (14, 8, 6), (7, 5, 5)


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it is shown."""

    code: str
    title: str
    sub: str = ""
    state: StepState = "todo"


class StepButton(QAbstractButton):
    """One step; a click goes there."""

    def __init__(self, theme: Theme, name: str, number: int, bar: QWidget) -> None:
        super().__init__(bar)
        self._theme, self._number, self._bar = theme, number, bar
        self._step = Step("", "")
        self._tight = False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_step(self, step: Step) -> None:
        """Show a step."""
        self._step = step
        self.setText(step.title)
        self.setAccessibleName(f"{self._number} {step.title}")
        self.setAccessibleDescription(step.sub)
        self.update()

    def sizeHint(self) -> QSize:
        """Shares the width evenly."""
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def needs(self) -> int:
        """Return the px that its title takes in the small letters."""
        theme = self._theme
        wide = text_width(self._step.title, theme.font("body", True))
        return round(wide) + theme.px(RING + sum(TIGHT)) + 1

    def set_tight(self, tight: bool) -> None:
        """Show the title alone, in small letters."""
        if tight != self._tight:
            self._tight = tight
            self.update()

    def cuts_words(self) -> bool:
        """Tell whether its place is too narrow for its title."""
        theme = self._theme
        if self._tight:
            return self.needs() * NARROWED > self.width()
        wide = text_width(self._step.title, theme.font("strong", True))
        return wide + theme.px(RING + sum(ROOMY)) > self.width() + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, title and what is left to do."""
        painter = smooth(self)
        theme, step = self._theme, self._step
        is_current = step.state == "current"
        if is_current:
            self._paint_ground(painter)
        before, between, after = TIGHT if self._tight else ROOMY
        ring = square(QRectF(self.rect()).center(), theme.px(RING))
        ring.moveLeft(theme.px(before))
        self._paint_ring(painter, ring)
        left = ring.right() + theme.px(between)
        wide = self.width() - left - theme.px(after)
        room = QRectF(left, theme.px(9), wide, theme.line("strong"))
        if self._tight:
            font = theme.font("body", is_current)
            room = QRectF(left, 0, wide + 1, self.height())
            ink = theme.color("onAccent" if is_current else "ink")
            paint_fitted(painter, room, step.title, font, ink, Qt.AlignmentFlag.AlignLeft)
            painter.end()
            return
        title, sub = theme.font("strong", is_current), theme.font("caption")
        ink = theme.color("onAccent" if is_current else "ink")
        quiet = theme.color("onAccent" if is_current else "ink3")
        paint_text(painter, room, elided(step.title, title, room.width()), title, ink)
        below = QRectF(left, room.bottom() - 1, room.width(), theme.line("caption"))
        shown = first_parts(step.sub, sub, room.width(), " ")
        paint_text(painter, below, shown, sub, quiet)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell by tool tip what may be left out."""
        self.setToolTip(f"{self._step.title}\n{self._step.sub}".strip())
        super().enterEvent(event)

    def _paint_ground(self, painter: QPainter) -> None:
        """Fill the step, round only where it is the bar's end."""
        radius = self._theme.radius("pane")
        whole = QRectF(self._bar.rect().translated(-self.pos()))
        path = QPainterPath()
        path.addRoundedRect(whole, radius, radius)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), self._theme.color("accent"))
        painter.setClipping(False)

    def _paint_ring(self, painter: QPainter, ring: QRectF) -> None:
        theme, state, radius = self._theme, self._step.state, ring.width() / 2
        if state == "done":
            paint_box(painter, ring, fill=theme.color("okSoft"), radius=radius)
            side = theme.px(18)
            paint_icon(painter, "check", theme.color("ok"), square(ring.center(), side))
            return
        is_current = state == "current"
        fill = theme.color("onAccent") if is_current else None
        line = None if is_current else theme.color("lineStrong")
        ink = theme.color("accent" if is_current else "ink2")
        paint_box(painter, ring, fill=fill, line=line, width=2, radius=radius)
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, ring, str(self._number), theme.font("body", True), ink, middle)


class StepperBar(QWidget):
    """All steps in a row.

    Signals:
        picked: the code of the step that was clicked.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[Step, ...] = ()
        self._buttons: list[StepButton] = []
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        theme.changed.connect(self._fit)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show the steps; their codes stay, their words and states change."""
        if [step.code for step in steps] != [step.code for step in self._steps]:
            self._rebuild(steps)
        self._steps = tuple(steps)
        for button, step in zip(self._buttons, steps, strict=True):
            button.set_step(step)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the width evenly, or by the titles' lengths where that would cut one."""
        title = self._theme.font("strong", True)
        edge = self._theme.px(RING + sum(ROOMY))
        widest = max((text_width(step.title, title) for step in self._steps), default=0)
        tight = (widest + edge) * len(self._steps) > self.width()
        for at, button in enumerate(self._buttons):
            button.set_tight(tight)
            self._row.setStretch(at, button.needs() if tight else 1)
        self.update()

    def steps(self) -> tuple[Step, ...]:
        """Return the steps as shown."""
        return self._steps

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and the lines between steps."""
        painter = smooth(self)
        color, radius = self._theme.color, self._theme.radius("pane")
        paint_box(painter, self.rect(), fill=color("surface"), line=color("line"), radius=radius)
        for button in self._buttons[1:]:
            painter.fillRect(button.x(), 0, 1, self.height(), color("line"))
        painter.end()

    def _rebuild(self, steps: Sequence[Step]) -> None:
        for old in self._buttons:
            self._row.removeWidget(old)
            retire(old)
        self._buttons = []
        for number, step in enumerate(steps, 1):
            button = StepButton(self._theme, f"{self.objectName()}.{step.code}", number, self)
            button.clicked.connect(lambda _on=False, code=step.code: self.picked.emit(code))
            self._row.addWidget(button, 1)
            self._buttons.append(button)
