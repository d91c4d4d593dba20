"""One leader's half of 双方签字: the pad, the PIN, how far it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from guardpost.shifts.handover_lines import HandoverSignature
from guardpost.signing.strokes import from_json_value
from ui.handover.words import PIN_LENGTH
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.badge import Tag
from ui.widgets.buttons import Button
from ui.widgets.notice import StatusLine
from ui.widgets.painting import paint_box, smooth
from ui.widgets.panel import Pane
from ui.widgets.pin import PinBoxes
from ui.widgets.signature import SignaturePad
from ui.widgets.text import Rule, Text

# Wide as a signature is, also on a large screen.
PAD_MOST, STATUS = 240, 36
# The digits themselves are not kept once they were right; six dots stand for them.
DOTS = "0" * PIN_LENGTH


class SignerCard(Pane):
    """A pad and six boxes for one of the two leaders.

    Attributes:
        role: ``outgoing`` or ``incoming``.
        pad, pin: what is signed and typed with.

    Signals:
        ready: the pad is signed and the PIN complete; the PIN goes along.
        again_asked: the signature is to be taken back.
        taken: the keyboard came here; the number pad follows.
        counted: another number of digits stands in the boxes.
    """

    ready = Signal(str)
    again_asked = Signal()
    taken = Signal()
    counted = Signal()

    def __init__(self, theme: Theme, role: str, millis: Callable[[], int]) -> None:
        super().__init__(theme, padding=0, ruled=False)
        self.role = role
        self._is_active = self._busy = False
        self._said = ""
        self._signed_at: datetime | None = None
        self._lacks_key = False
        name = f"handover.{role}"
        self.setObjectName(name)
        self._tag = Tag(theme, "neutral")
        self._name = Text(theme, "field", bold=True, elide=True)
        self._post = Text(theme, "body", tone="ink2")
        self.again = Button(theme, f"{name}.again", kind="quiet", size="row")
        self.pad = SignaturePad(theme, f"{name}.pad", millis)
        self._pin_label = Text(theme, "body", tone="ink2", wrap=True)
        self._pin_label.setObjectName(f"{name}.meaning")
        self.pin = PinBoxes(theme, f"{name}.pin", PIN_LENGTH)
        self.pad.set_pin(self.pin)
        self._status = StatusLine(theme)
        self._status.setObjectName(f"{name}.said")
        self._lay_out()
        for widget in (self.pad, self.pin):
            widget.installEventFilter(self)
        self.again.clicked.connect(self._again)
        theme.changed.connect(self._resize)
        self.pad.signed.connect(self._follow)
        self.pad.cleared.connect(self._follow)
        self.pin.counted.connect(lambda _n: self._typed())
        self.pin.completed.connect(self._complete)

    @property
    def is_signed(self) -> bool:
        """Whether the book has this signature."""
        return self.pad.state == "locked"

    @property
    def digits(self) -> int:
        """How many digits are typed of a PIN that is still to be given."""
        return 0 if self.pin.isReadOnly() else len(self.pin.text())

    def show_signer(self, name: str, post: str, *, long_pin: bool = False) -> None:
        """Say who signs here; an empty name is nobody yet."""
        if not self.pin.isReadOnly():
            self.pin.set_long(long_pin)
        self._name.setText(name or translate("handover", "Not named yet"))
        self._post.setText(post)
        self.setEnabled(bool(name))

    def show_signature(
        self, found: HandoverSignature | None, at: datetime | None, *, lacks_key: bool
    ) -> None:
        """Show what the book has: signed and locked, or still open."""
        if found is None:
            self._reopen()
        else:
            if found.strokes and not self.is_signed:
                self.pad.show_signature(from_json_value(json.loads(found.strokes)))
            self.pad.lock()
            self._lock_pin(lacks_key=lacks_key)
        self._signed_at = at
        self._lacks_key = lacks_key
        self._follow()

    def set_active(self, is_active: bool) -> None:
        """Frame the half whose turn it is."""
        self._is_active = is_active
        self._tag.set_tone("strong" if is_active else "neutral")
        self.update()

    def set_busy(self, busy: bool) -> None:
        """Take no more while the PIN is checked."""
        self._busy = busy
        self.pin.setReadOnly(busy)
        self._follow()

    def refuse(self, sentence: str) -> None:
        """Say why it did not go through; the drawing stays, the PIN is typed again."""
        self.set_busy(False)
        self.pin.set_state("wrong")
        self._said = sentence
        self._follow()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say something else in its place, such as how long there is to wait."""
        self._said = sentence
        self._follow()

    def wipe(self) -> None:
        """Begin with an empty pad and empty boxes."""
        self._said = ""
        self.pad.unlock()
        self.pad.clear()
        self.pin.reset()

    def focus_open(self) -> None:
        """Bring the keyboard to the pad, or to the PIN when the pad is signed."""
        drawn = self.pad.state in {"signed", "locked"}
        widget = self.pin if drawn else self.pad
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        outgoing = self.role == "outgoing"
        self._tag.setText(
            translate("handover", "Outgoing") if outgoing else translate("handover", "Incoming")
        )
        self.again.setText(translate("handover", "Sign again"))
        # 21 CFR 11.50: what a signature means stands where it is given.
        self._pin_label.setText(
            translate("handover", "I hand over as listed: my PIN; others look away")
            if outgoing
            else translate("handover", "I checked and take over: my PIN; others look away")
        )
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keyboard come in."""
        if event.type() == QEvent.Type.FocusIn:
            self.taken.emit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the active half."""
        super().paintEvent(event)
        if self._is_active:
            painter = smooth(self)
            radius, line = self.theme.radius("pane"), self.theme.color("accent")
            width = self.theme.border("selected")
            paint_box(painter, self.rect(), line=line, width=width, radius=radius)
            painter.end()

    def _lay_out(self) -> None:
        theme = self.theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), 0, theme.px(6), 0)
        head.setSpacing(theme.px(10))
        head.addWidget(self._tag)
        head.addWidget(self._name)
        head.addWidget(self._post)
        head.addStretch(1)
        head.addWidget(self.again)
        work = QVBoxLayout()
        margin = theme.px(14)
        work.setContentsMargins(margin, theme.px(10), margin, theme.px(8))
        work.setSpacing(theme.px(6))
        work.addWidget(self.pad, 1)
        work.addSpacing(theme.px(4))
        for widget in (self._pin_label, self.pin, self._status):
            work.addWidget(widget)
        work.addStretch(0)
        self._resize()
        self.body.setSpacing(0)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self.body.addLayout(work, 1)

    def _resize(self) -> None:
        self._status.setMinimumHeight(self.theme.px(STATUS))
        self.pad.setMaximumHeight(self.theme.px(PAD_MOST))

    def _lock_pin(self, *, lacks_key: bool) -> None:
        if lacks_key:
            if self.pin.state == "confirmed":
                self.pin.reset()
            return
        was = self.pin.blockSignals(True)
        self.pin.setText(DOTS)
        self.pin.blockSignals(was)
        self.pin.set_state("confirmed")

    def _reopen(self) -> None:
        if self.is_signed:
            self.pad.unlock()
            self.pad.clear()
        if self.pin.state == "confirmed":
            self.pin.reset()

    def _again(self) -> None:
        """Take back what the book has, or wipe what it has not."""
        self._said = ""
        if self.is_signed:
            self.again_asked.emit()
            return
        self.pad.clear()
        self.pin.reset()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        if self.pin.text():
            self._said = ""
        self._follow()
        self.counted.emit()

    def _complete(self, pin: str) -> None:
        if self.pad.state in {"signed", "locked"}:
            self.ready.emit(pin)
        else:
            self.pin.reset()
            self._said = translate("handover", "Sign in the box first, then type the PIN.")
            self._follow()
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """Say how far it is, and what comes next."""
        self.again.setEnabled(not self._busy and self.pad.state != "empty")
        if self._busy:
            self._status.say(translate("handover", "Checking the PIN…"), icon="clock", tone="warn")
        elif self._said:
            self._status.say(self._said, icon="alert", tone="danger", ink="danger")
        elif self.is_signed and not self._lacks_key:
            at = self._signed_at.strftime("%H:%M:%S") if self._signed_at else ""
            text = translate("handover", "{at} confirmed, signature locked").format(at=at)
            self._status.say(text, icon="check", tone="ok", ink="ok")
        elif self.digits >= PIN_LENGTH:
            text = translate("handover", "{n} digits in; Enter ends the PIN").format(n=self.digits)
            self._status.say(text, icon="clock", tone="warn")
        elif self.digits:
            text = translate("handover", "{n} digits in, {left} to go")
            left = PIN_LENGTH - self.digits
            self._status.say(text.format(n=self.digits, left=left), icon="clock", tone="warn")
        else:
            self._status.say(self._next(), icon="pen", tone="ink3", ink="ink2")

    def _next(self) -> str:
        if self.is_signed:
            return translate("handover", "Signed. For the seal, type the PIN once more.")
        if self.pad.state == "signed":
            return translate("handover", "Now type the PIN.")
        return translate("handover", "Sign in the box, then type the PIN.")
