"""交接准备: who takes over and when, how far the six steps are, what passes over."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from guardpost.shifts.handover_lines import Step
from guardpost.shifts.handover_state import HandoverState
from ui.desk import Desk
from ui.messages import label
from ui.models.line_words import DOT
from ui.widgets.painting import elided, paint_box, paint_text, smooth, text_width
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

HEIGHT = 116
INSET = 12
BAR = 8
# The hours of a turn are told in minutes when so few are left.
SOON_MINUTES = 120


class Preparation(QAbstractButton):
    """A card that leads to the handover page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: HandoverState | None = None
        self._hovered = False
        self.setObjectName("gate.preparation")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", desk.theme.radius("pane"))
        desk.theme.changed.connect(self.updateGeometry)
        self.clicked.connect(lambda: desk.go("handover"))
        self.show_state(None)

    def show_state(self, state: HandoverState | None) -> None:
        """Show how far the handover is; None hides the card."""
        self._state = state
        self.setVisible(state is not None)
        self._name_it()
        self.update()

    def done(self) -> tuple[bool, ...]:
        """Return which of the six steps are done."""
        state = self._state
        if state is None or not _has_begun(state):
            return (False,) * len(Step)
        return tuple(state.is_done(step) for step in Step)

    def title(self) -> str:
        """Return the card's name."""
        return translate("gate", "Handover")

    def relief(self) -> str:
        """Return who takes over, when, and how long that is when it is soon."""
        if self._state is None:
            return ""
        turn, now = self._state.turn, self._desk.clock.now()
        clock = f"{turn.starts.astimezone(now.tzinfo):%H:%M}"
        text = translate("gate", "Group {name} at {time}")
        shown = text.format(
            name=self._state.next_group, time="24:00" if clock == "00:00" else clock
        )
        left = _minutes_until(turn.starts, now)
        if 0 < left <= SOON_MINUTES:
            shown += translate("gate", ", in {n} min").format(n=left)
        return shown

    def summary(self) -> str:
        """Return what is still to do once it has begun, else what passes over."""
        state = self._state
        if state is None:
            return ""
        finished = [step for step, done in zip(Step, self.done(), strict=True) if done]
        if finished:
            names = translate("gate", ", ").join(label(f"step.{step}") for step in finished)
            done = translate("gate", "Done: {names}").format(names=names)
            left = translate("gate", "steps left: {n}").format(n=len(Step) - len(finished))
            return DOT.join((done, left))
        slips = translate("gate", "Slips: {n}").format(n=state.counts.slips)
        matters = translate("gate", "matters: {n}").format(n=len(state.matters))
        bad = state.faults + state.lacking_items
        if not any(check.state for check in state.equipment):
            bad = state.shift.faults + state.shift.missing
        faults = translate("gate", "equipment faults: {n}").format(n=bad)
        return DOT.join((slips, matters, faults))

    def sizeHint(self) -> QSize:
        """As drawn."""
        theme = self._desk.theme
        return QSize(theme.height("sidePanel"), theme.px(HEIGHT))

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

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self._name_it()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title, relief, the bar of six and the counts."""
        painter = smooth(self)
        theme = self._desk.theme
        color, inset = theme.color, theme.px(INSET)
        fill = color("surface2" if self._hovered else "surface")
        radius = theme.radius("pane")
        paint_box(painter, self.rect(), fill=fill, line=color("line"), radius=radius)
        inner = QRectF(self.rect()).adjusted(inset, 0, -inset, 0)
        head = QRectF(inner.left(), theme.px(8), inner.width(), theme.px(26))
        strong, body = theme.font("strong", bold=True), theme.font("body")
        paint_text(painter, head, self.title(), strong, color("ink"))
        room = head.width() - text_width(self.title(), strong) - theme.px(8)
        relief = elided(self.relief(), body, room)
        paint_text(painter, head, relief, body, color("ink2"), Qt.AlignmentFlag.AlignRight)
        self._paint_bar(painter, inner)
        foot = QRectF(inner.left(), theme.px(84), inner.width(), theme.px(24))
        paint_text(painter, foot, elided(self.summary(), body, foot.width()), body, color("ink2"))
        painter.end()

    def _paint_bar(self, painter: QPainter, inner: QRectF) -> None:
        theme, gap = self._desk.theme, 4
        width = (inner.width() - gap * (len(Step) - 1)) / len(Step)
        for place, done in enumerate(self.done()):
            left = inner.left() + place * (width + gap)
            part = QRectF(left, theme.px(55), width, theme.px(BAR))
            name = "accent" if done else "surface3"
            paint_box(painter, part, fill=theme.color(name), radius=2)

    def _name_it(self) -> None:
        words = (self.title(), self.relief(), self.summary())
        self.setAccessibleName(DOT.join(word for word in words if word))


def _has_begun(state: HandoverState) -> bool:
    """Tell whether anything was answered; before that a step without lines counts for nothing."""
    return (
        state.relief is not None
        or any(person.presence for person in state.people)
        or any(check.state for check in state.equipment)
        or any(check.state for check in state.cleanliness)
    )


def _minutes_until(starts: datetime, now: datetime) -> int:
    return int((starts - now).total_seconds() // 60)
