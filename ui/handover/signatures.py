"""双方签字: two pads, two PINs, and what is signed for."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.shifts.handover_lines import SignerRole
from guardpost.shifts.reading import ToRead, read_shift, to_read
from ui.handover import words
from ui.handover.acts import DisputePane, EmergencyPane, RefusalPane
from ui.handover.clerk import Clerk
from ui.handover.reading import ReadingPane
from ui.handover.signer import SignerCard
from ui.handover.step import StepWidget
from ui.handover.summary import Summary
from ui.icons import paint_icon
from ui.messages import label, sentence, translate
from ui.theme import Theme
from ui.waiting import Countdown
from ui.widgets.buttons import Button
from ui.widgets.columns import Columns
from ui.widgets.flow import Flow
from ui.widgets.painting import smooth, square
from ui.widgets.panel import Pane
from ui.widgets.text import Text
from ui.widgets.turning import Turning

HASH_SHOWN, HEIGHT = 8, 46

VOW = 270
# Narrower than this, in px at 100 %, one leader signs below the other.
LEAST_BESIDE = 744


class Vow(Pane):
    """The handbook's sentence, with the short form of what is signed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0, ruled=False)
        self._text = Text(theme, "body", wrap=True)
        self._digest = Text(theme, "caption", tone="ink3")
        self._digest.setObjectName("handover.digest")
        row = QHBoxLayout()
        self._row = row
        row.addWidget(self._text, 1)
        row.addWidget(self._digest)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(row)
        theme.changed.connect(self._resize)
        self._resize()

    def show_digest(self, digest: str) -> None:
        """Show the first digits of the signed text's hash."""
        head = digest[:HASH_SHOWN].upper()
        short = f"{head[:4]}·{head[4:]}"
        self._digest.setText(translate("handover", "text {digest}").format(digest=short))
        self._digest.setToolTip(digest)

    def retranslate(self) -> None:
        """Set the text in the language of now."""
        self._text.setText(
            translate(
                "handover",
                "Equipment counted, the post explained; salute, sign, "
                "then the outgoing guards may leave.",
            )
        )

    def _resize(self) -> None:
        theme = self.theme
        self._row.setContentsMargins(theme.px(50), 0, theme.px(16), 0)
        self._row.setSpacing(theme.px(16))
        self.setMinimumHeight(theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pen."""
        super().paintEvent(event)
        painter = smooth(self)
        side = self.theme.px(20)
        room = QRectF(0, 0, self.theme.px(54), self.height())
        paint_icon(painter, "pen", self.theme.color("accent"), square(room.center(), side))
        painter.end()


class SignStep(StepWidget):
    """Both halves and the summary.

    Attributes:
        cards: the two halves by role.

    Signals:
        target_changed: other boxes are typed into, or none.
        progressed: another number of digits is typed.
    """

    target_changed = Signal()
    progressed = Signal()

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk)
        theme, clock = self.theme, clerk.desk.clock
        millis: Callable[[], int] = lambda: int(clock.monotonic() * 1000)  # noqa: E731
        self.cards = {role: SignerCard(theme, role.value, millis) for role in SignerRole}
        clock = clerk.desk.clock
        self._waits = {role: Countdown(clock, one.say, self) for role, one in self.cards.items()}
        self._summary, self._vow = Summary(theme), Vow(theme)
        self._noted = Text(theme, "strong", tone="danger", wrap=True)
        self._noted.setObjectName("handover.noted")
        self._noted.hide()
        self.reading = ReadingPane(theme)
        self._asked = (0, 0)
        self.acts = {
            "dispute": DisputePane(clerk),
            "refusal": RefusalPane(clerk),
            "emergency": EmergencyPane(clerk),
        }
        self.ways = {code: Button(theme, f"handover.{code}", size="row") for code in self.acts}
        halves = Columns(theme, LEAST_BESIDE, 14)
        for role, card in self.cards.items():
            halves.add(card, 1)
            self._connect(role, card)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._noted)
        column.addWidget(halves, 1)
        column.addWidget(self._summary)
        self._stack = Turning()
        for page in (sheet, self.reading, *self.acts.values()):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        whole.addWidget(self._stack, 1)
        whole.addLayout(self._ways_row())
        self._signing_sheet, self._act = sheet, ""
        self.reading.read.connect(lambda upto: clerk.do(read_shift, upto))
        self._activate(SignerRole.OUTGOING)

    def show_state(self) -> None:
        """Show who signs, who has signed, and what is signed."""
        state, desk = self.clerk.state, self.clerk.desk
        for role, card in self.cards.items():
            code, found = state.signer(role), state.signature(role)
            grp = state.shift.grp if role is SignerRole.OUTGOING else state.next_group
            post = f"{words.group_text(grp)} {label('role.leader')}" if code else ""
            name = self.clerk.name_of(code) if code else ""
            card.show_signer(name, post, long_pin=self.clerk.has_long_pin(code))
            at = desk.local(found.signed_at) if found else None
            card.show_signature(found, at, lacks_key=self.clerk.lacks_key(role))
            self._show_excused(role, card)
        if self._active not in state.signing:
            self._activate(SignerRole.INCOMING)
        self._show_noted()
        self._ask_lines()
        self._turn()
        self._summary.show_state(state)
        self._vow.show_digest(state.text_sha256)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for card in self.cards.values():
            card.retranslate()
        self._vow.retranslate()
        self.reading.retranslate()
        for pane in self.acts.values():
            pane.retranslate()
        names = {
            "dispute": translate("handover", "Dispute…"),
            "refusal": translate("handover", "Refuse…"),
            "emergency": translate("handover", "Emergency…"),
        }
        for code, way in self.ways.items():
            way.setText(names[code])
        if self.clerk.sheet is not None:
            self.show_state()

    def focus_on(self, target: str, code: str = "") -> None:
        """Go to a half; without a name, to the first that is open."""
        state = self.clerk.state
        if target == "refusal":
            self._open(target)
            return
        if self._stack.currentWidget() is self.reading:
            self.reading.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        wanted = [role for role in state.signing if role == target]
        open_ones = [role for role in state.signing if state.signature(role) is None]
        role = (wanted or open_ones or [SignerRole.OUTGOING])[0]
        self._activate(role)
        self.cards[role].focus_open()

    def escape(self) -> bool:
        """Put an open act away."""
        was_open = bool(self._act)
        self._close()
        return was_open

    @property
    def boxes(self) -> QLineEdit | None:
        """The boxes that are shown: the half's whose turn it is, or the supervisor's."""
        shown = self._stack.currentWidget()
        emergency = self.acts["emergency"]
        if shown is emergency and isinstance(emergency, EmergencyPane):
            return emergency.pin
        return self.cards[self._active].pin if shown is self._signing_sheet else None

    def in_progress(self) -> tuple[str, int] | None:
        """Return the role whose PIN is being typed, and how many digits stand."""
        for role, card in self.cards.items():
            if card.digits:
                return role.value, card.digits
        return None

    def forget(self) -> None:
        """Wipe what is drawn and typed but not in the book: another shift has the post."""
        for card in self.cards.values():
            card.wipe()

    def _ways_row(self) -> Flow:
        row = Flow()
        row.setSpacing(self.theme.px(8))
        self._vow.setMinimumWidth(self.theme.px(VOW))
        row.addWidget(self._vow, 1)
        for code, way in self.ways.items():
            row.addWidget(way)
            way.clicked.connect(lambda _on=False, code=code: self._open(code))
            self.acts[code].closed.connect(self._close)
        return row

    def _open(self, code: str) -> None:
        self._act = code
        self._turn()
        self.acts[code].begin()

    def _close(self) -> None:
        if self._act:
            self._act = ""
            self._turn()

    def _turn(self) -> None:
        """Show the open act; else what must be read; else the signatures."""
        page: QWidget = self._signing_sheet
        if self._act:
            page = self.acts[self._act]
        elif self._must_read():
            page = self.reading
        self._stack.setCurrentWidget(page)
        self._vow.setVisible(page is self._signing_sheet)
        self.target_changed.emit()

    def _must_read(self) -> bool:
        if self.clerk.sheet is None:
            return False
        return any(lack.code == "reading.unread" for lack in self.clerk.state.missing)

    def _ask_lines(self) -> None:
        """Read the lines anew when there are others."""
        state, clerk = self.clerk.state, self.clerk
        wanted = (state.shift.opened_seq, state.extras.unread)
        if self._must_read() and wanted != self._asked:
            self._asked = wanted
            shown: Callable[[object], None] = lambda found: self.reading.show_list(  # noqa: E731
                cast(ToRead, found), clerk.name_of
            )
            clerk.desk.ask(to_read, clerk.desk.clock.now(), done=shown, failed=clerk.desk.say_error)

    def _show_noted(self) -> None:
        text = words.noted_text(self.clerk.state, self.clerk.name_of)
        self._noted.setText(text)
        # It takes the room of the summary: at 720 px there is not enough for both.
        self._noted.setVisible(bool(text))
        self._summary.setVisible(not text)

    def _show_excused(self, role: SignerRole, card: SignerCard) -> None:
        """A supervisor's order stands in the place of a signature."""
        card.setEnabled(role in self.clerk.state.signing)

    def _connect(self, role: SignerRole, card: SignerCard) -> None:
        card.taken.connect(lambda: self._activate(role))
        card.ready.connect(lambda pin: self._sign(role, pin))
        card.again_asked.connect(lambda: self.clerk.withdraw(role))
        card.counted.connect(self.progressed)

    def _activate(self, role: SignerRole) -> None:
        self._active = role
        for each, card in self.cards.items():
            card.set_active(each is role)
        self.target_changed.emit()

    def _sign(self, role: SignerRole, pin: str) -> None:
        card, clerk = self.cards[role], self.clerk
        card.set_busy(True)
        done: Callable[[object], None] = lambda _record: self._signed(role)  # noqa: E731
        failed: Callable[[GuardpostError], None] = lambda error: self._refused(role, error)  # noqa: E731
        if card.is_signed:
            clerk.open_key(role, pin, done, failed)
        else:
            clerk.sign(role, pin, card.pad.signature(), done, failed)

    def _refused(self, role: SignerRole, error: GuardpostError) -> None:
        """Say why; a wait after wrong PINs is counted down in the half it was said in."""
        self.cards[role].refuse(sentence(error))
        self._waits[role].tell(error)

    def _signed(self, role: SignerRole) -> None:
        """Go on to the other half, if that is still open."""
        self.cards[role].set_busy(False)
        other = next(each for each in SignerRole if each is not role)
        sheet = self.clerk.sheet
        if sheet and other in sheet.state.signing and not self.cards[other].is_signed:
            self._activate(other)
            if self.isVisible():
                self.cards[other].focus_open()
