"""Beside the steps: who hands over to whom and when, what passes over, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from math import ceil

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from guardpost.shifts.handover_lines import Step
from guardpost.shifts.handover_state import HandoverState
from ui.handover import words
from ui.icons import paint_icon
from ui.messages import translate
from ui.rescale import UNBOUND
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.keypad import Keypad
from ui.widgets.missing import Missing
from ui.widgets.painting import smooth, square
from ui.widgets.panel import Pane
from ui.widgets.reach import Reach
from ui.widgets.text import Rule, Text

WIDTH_SIGNING = 300
MINUTE = 60


class ReliefCard(Pane):
    """交班 ⇄ 接班, and how long it is till the change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=14, ruled=False)
        self._heads = Text(theme, "caption", tone="ink2"), Text(theme, "caption", tone="ink2")
        self._names = (
            Text(theme, "strong", bold=True, elide=True),
            Text(theme, "strong", bold=True, elide=True),
        )
        self._change, self._left = Text(theme, "body", tone="ink2"), Text(theme, "body", bold=True)
        self._left.setObjectName("handover.countdown")
        right = Qt.AlignmentFlag.AlignRight
        self.body.setContentsMargins(theme.px(14), theme.px(7), theme.px(14), theme.px(7))
        self.body.setSpacing(theme.px(3))
        for pair in (self._heads, self._names):
            line = QHBoxLayout()
            line.addWidget(pair[0], 1)
            line.addSpacing(theme.px(36))
            line.addWidget(pair[1], 1, right)
            self.body.addLayout(line)
        last = QHBoxLayout()
        last.setSpacing(theme.px(12))
        last.addWidget(self._change, 1)
        last.addWidget(self._left)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(Rule())
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(last)

    def show_relief(self, outgoing: str, incoming: str, ends: datetime) -> None:
        """Say who hands over to whom, and when the turn ends."""
        self._names[0].setText(outgoing)
        self._names[1].setText(incoming)
        change = translate("handover", "Change at {at}")
        self._change.setText(change.format(at=ends.strftime("%H:%M")))

    def show_done(self, at: datetime) -> None:
        """Say when it was handed over."""
        self._change.setText(translate("handover", "Handed over"))
        self._left.setText(at.strftime("%H:%M:%S"))
        self._left.set_tone("ok")

    def show_time_left(self, seconds: float) -> None:
        """Count down in minutes; after the time is up, count how long ago."""
        minutes = ceil(seconds / MINUTE) if seconds >= 0 else int(-seconds // MINUTE)
        if seconds >= 0:
            text = _span(minutes, translate("handover", "in {span}"))
        else:
            text = _span(minutes, translate("handover", "{span} over time"))
        self._left.setText(text)
        self._left.set_tone("danger" if seconds < 0 else "ink")

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._heads[0].setText(translate("handover", "Outgoing"))
        self._heads[1].setText(translate("handover", "Incoming"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the two arrows between them."""
        super().paintEvent(event)
        painter = smooth(self)
        top, bottom = self._heads[0].geometry().top(), self._names[0].geometry().bottom()
        room = QRectF(0, top, self.width(), bottom - top)
        ink = self.theme.color("accent")
        paint_icon(painter, "hand", ink, square(room.center(), self.theme.px(22)))
        painter.end()


def _span(minutes: int, text: str) -> str:
    if minutes < MINUTE:
        span = translate("handover", "{n} min").format(n=minutes)
    else:
        hours, rest = divmod(minutes, MINUTE)
        span = translate("handover", "{hours} h {n} min").format(hours=hours, n=rest)
    return text.format(span=span)


class CarryCard(Pane):
    """要交清的: five numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=14, ruled=False)
        self._title = Text(theme, "strong", bold=True)
        self.body.setContentsMargins(theme.px(14), theme.px(9), theme.px(14), theme.px(9))
        self.body.setSpacing(theme.px(5))
        self.body.addWidget(self._title)
        self._unseen = 0
        self._missing = ""
        self._lines: list[tuple[Text, Text]] = []
        for _ in range(5):
            pair = Text(theme, "body", tone="ink2", elide=True), Text(theme, "body", bold=True)
            line = QHBoxLayout()
            line.addWidget(pair[0], 1)
            line.addWidget(pair[1])
            self.body.addLayout(line)
            self._lines.append(pair)

    def show_state(self, state: HandoverState) -> None:
        """Say what passes over."""
        counts = state.counts
        numbers = (
            f"{counts.vehicles} / {counts.visitors}",
            translate("handover", "{slips}").format(slips=counts.slips),
            translate("handover", "{matters}").format(matters=len(state.matters)),
            f"{state.faults} / {state.lacking_items}",
            f"{counts.cards_out} / {len(counts.cards_missing)}",
        )
        for (_, number), text in zip(self._lines, numbers, strict=True):
            number.setText(text)
        self._unseen = len(counts.unseen)
        self._say_inside()
        wrong = state.faults or state.lacking_items
        self._lines[3][1].set_tone("danger" if wrong else "ink")
        self._lines[4][1].set_tone("warn" if counts.cards_missing else "ink")
        missing = ", ".join(f"{card:02d}" for card in counts.cards_missing)
        self._missing = missing
        self._say_cards()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._title.setText(translate("handover", "To be handed over"))
        texts = (
            translate("handover", "Vehicles / visitors inside"),
            translate("handover", "Slips waiting"),
            translate("handover", "Outstanding matters"),
            translate("handover", "Equipment faulty / missing"),
            translate("handover", "Visitor cards out / missing"),
        )
        for (what, _), text in zip(self._lines, texts, strict=True):
            what.setText(text)
        self._say_inside()
        self._say_cards()

    def _say_cards(self) -> None:
        """Name the cards that are missing."""
        text = translate("handover", "Visitor cards out / missing")
        if self._missing:
            text = translate("handover", "Cards out / missing {cards}").format(cards=self._missing)
        self._lines[4][0].setText(text)

    def _say_inside(self) -> None:
        """Name how many of those inside were not seen leaving in their time."""
        what, number = self._lines[0]
        text = translate("handover", "Vehicles / visitors inside")
        if self._unseen:
            text = translate("handover", "Inside, not seen leaving {n}").format(n=self._unseen)
        what.setText(text)
        number.set_tone("warn" if self._unseen else "ink")


class Side(QWidget):
    """The right column; on the signatures' page the number pad takes the place of the cards.

    Attributes:
        finish: 完成交接.
        back: to the step before, on the signatures' page.
        leave: to the gate, after the end.

    Signals:
        picked: the code of a thing that is missing.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._signing = self._stacked = False
        self.relief, self.carry = ReliefCard(theme), CarryCard(theme)
        self.keypad = Keypad(theme, "handover.keypad")
        self._keypad_card = Pane(theme, ruled=False)
        self._keypad_card.body.addWidget(self.keypad)
        self.missing = Missing(theme, "handover.missing")
        self.note = Text(theme, "caption", tone="ink3", wrap=True)
        self.finish = Button(theme, "handover.finish", kind="primary", size="large")
        self.back = Button(theme, "handover.sign_back", kind="quiet", size="row")
        self.leave = Button(theme, "handover.to_gate", size="large", icon="desk")
        self.leave.hide()
        self._end = QWidget()
        self._ends = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._end)
        self._ends.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(11))
        for widget in (self.relief, self.carry, self._keypad_card):
            column.addWidget(widget)
        column.addWidget(self._last_card(), 1)
        self.missing.picked.connect(self.picked)
        theme.changed.connect(self._widen)
        self.set_signing(False)

    def set_signing(self, signing: bool) -> None:
        """Be the signatures' column, or the other steps'."""
        self._signing = signing
        pad = (self._keypad_card, self.back)
        cards = (self.relief, self.carry)
        # Hidden first: for a moment all of them would make the window grow.
        for widget in cards if signing else pad:
            widget.hide()
        for widget in pad if signing else cards:
            widget.show()
        self._widen()

    def set_stacked(self, stacked: bool) -> None:
        """Be as wide as the page, or a column."""
        self._stacked = stacked
        self._missing_reach.set_whole(stacked)
        self._widen()

    def put_end(self, room: QVBoxLayout | None) -> None:
        """Put the end into another room, side by side; None for below what is missing."""
        ways = QBoxLayout.Direction
        self._ends.setDirection(ways.TopToBottom if room is None else ways.RightToLeft)
        (room or self._own).addWidget(self._end)

    def set_target(self, boxes: QLineEdit | None) -> None:
        """Let the number pad type into these boxes, or into none."""
        self.keypad.set_target(boxes)

    def show_missing(self, items: Sequence[tuple[str, str, str]]) -> None:
        """Show what is missing, each a way there."""
        self.missing.set_items(items)
        if items:
            left = translate("handover", "Still missing: {n}").format(n=len(items))
            hint = "" if self._signing else translate("handover", "click to go there")
            self.missing.set_title(left, hint)
        else:
            self.missing.set_title(translate("handover", "Nothing is missing"))

    def show_finished(self, is_finished: bool) -> None:
        """Offer the way out in place of the end, once it is reached."""
        self.finish.setVisible(not is_finished)
        self.leave.setVisible(is_finished)
        if is_finished:
            self.carry.hide()
            self.missing.set_items(())
            hint = translate("handover", "F12, for the incoming shift to sign in")
            self.missing.set_title(translate("handover", "Handed over"), hint)

    def say_finish(self, seq: int) -> None:
        """Name the end; on the signatures' page with the number of its line in the book."""
        text = translate("handover", "Finish handover")
        if self._signing:
            text = translate("handover", "Finish and print")
        self.finish.setText(text)
        line = translate("handover", "Then it prints by itself, and is line {seq} of the book.")
        self.note.setText(line.format(seq=seq) if self._signing else "")
        self.note.setVisible(self._signing)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.leave.setText(translate("handover", "To the gate"))
        self.relief.retranslate()
        self.carry.retranslate()
        self._keypad_card.set_title(translate("handover", "Number pad"))
        before = translate("handover", "Back: {step}")
        self.back.setText(before.format(step=words.step_title(Step.MATTERS)))

    def _last_card(self) -> Pane:
        theme = self._theme
        card = Pane(theme, ruled=False)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.px(2), 0)
        column.addWidget(self.missing)
        column.addStretch(1)
        scroll = self._missing_reach = Reach(inner, takes_rest=True)
        # One thing that is missing stays in sight on the least screen.
        scroll.setMinimumHeight(theme.height("minTouch"))
        card.body.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(12))
        card.body.addWidget(scroll, 1)
        card.body.addWidget(self.note)
        card.body.addWidget(self._end)
        self._own = card.body
        for widget in (self.finish, self.leave, self.back):
            self._ends.addWidget(widget)
        return card

    def _widen(self) -> None:
        theme = self._theme
        width = theme.px(WIDTH_SIGNING) if self._signing else theme.height("sidePanel")
        self.setMinimumWidth(0 if self._stacked else width)
        self.setMaximumWidth(UNBOUND if self._stacked else width)
