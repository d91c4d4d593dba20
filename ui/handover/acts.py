"""What is done when the two sides do not simply sign: a dispute, a refusal, an emergency."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.registry.staff import Role
from guardpost.shifts.disputes import (
    dispute_line,
    end_dispute,
    refuse_handover,
    resume_handover,
)
from guardpost.shifts.emergency import EmergencyDetails, order_emergency
from guardpost.shifts.handover_lines import Presence, SignerRole
from ui.handover import words
from ui.handover.clerk import Clerk
from ui.handover.words import PIN_LENGTH
from ui.messages import sentence, translate
from ui.widgets.buttons import Button
from ui.widgets.field import Choice, Field
from ui.widgets.notice import StatusLine
from ui.widgets.panel import Pane
from ui.widgets.pin import PinBoxes
from ui.widgets.text import Text


class ActPane(Pane):
    """A title, why it is done, fields, and two buttons.

    Signals:
        closed: it is done, or put away.
    """

    closed = Signal()

    def __init__(self, clerk: Clerk, name: str) -> None:
        theme = clerk.desk.theme
        super().__init__(theme, padding=16)
        self.clerk = clerk
        self.why = Text(theme, "body", tone="ink2", wrap=True)
        self.said = StatusLine(theme)
        self.said.setObjectName(f"{name}.said")
        self.confirm = Button(theme, f"{name}.confirm", kind="primary")
        self.cancel = Button(theme, f"{name}.cancel")
        self.body.setSpacing(theme.px(10))
        self.body.addWidget(self.why)
        self.foot.setContentsMargins(*(theme.px(12),) * 4)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.said, 1)
        self.foot.addWidget(self.confirm)
        self.confirm.clicked.connect(self.act)
        self.cancel.clicked.connect(self.closed)

    @abstractmethod
    def act(self) -> None:
        """Write it into the book."""

    @abstractmethod
    def begin(self) -> None:
        """Show how it stands, with the keyboard in the first field."""

    def end_body(self) -> None:
        """Leave the rest of the card empty."""
        self.body.addStretch(1)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.cancel.setText(translate("handover", "Cancel"))

    def do(self, verb: Any, *args: Any) -> None:
        """Run a verb; what it is refused for stands in the foot."""
        if self.confirm.busy:
            return
        self.confirm.set_busy(True, translate("handover", "Saving…"))
        self.clerk.do(verb, *args, done=self._done, failed=self._refused)

    def _done(self, _record: object) -> None:
        self.confirm.set_busy(False)
        self.said.say("")
        self.closed.emit()

    def _refused(self, error: GuardpostError) -> None:
        self.confirm.set_busy(False)
        self.said.say(sentence(error), icon="alert", tone="danger", ink="danger")


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """Put fields in one line, level at the top."""
    row = QHBoxLayout()
    row.setSpacing(16)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return row


class DisputePane(ActPane):
    """One line, and what each side says of it."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk, "handover.dispute")
        theme = self.theme
        self.line = Choice(theme, "handover.dispute.line")
        self.outgoing = Field(theme, "handover.dispute.outgoing")
        self.incoming = Field(theme, "handover.dispute.incoming")
        self.agree = Button(theme, "handover.dispute.agree")
        self.body.addWidget(self.line)
        self.body.addLayout(side_by_side(self.outgoing, self.incoming))
        self.body.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        self.end_body()
        self._drafts: dict[tuple[str, ...], tuple[str, str]] = {}
        self.line.picked.connect(lambda _code: self._follow())
        for field in (self.outgoing, self.incoming):
            field.edited.connect(lambda _text: self._keep())
        self.incoming.entered.connect(self.act)
        self.agree.clicked.connect(lambda: self.do(end_dispute, *self._target()))

    def begin(self) -> None:
        """Offer every line of the handover."""
        self.line.set_choices(words.disputable_lines(self.clerk.state))
        self._follow()
        self.line.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self) -> None:
        """Mark the line."""
        self.do(dispute_line, *self._target(), self.outgoing.text(), self.incoming.text())

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        super().retranslate()
        self.set_title(translate("handover", "Disputed line"))
        self.why.setText(
            translate("handover", "Write what each side says. It is part of what both sign.")
        )
        self.line.set_label(translate("handover", "Which line"))
        self.outgoing.set_label(translate("handover", "Outgoing says"))
        self.incoming.set_label(translate("handover", "Incoming says"))
        self.agree.setText(translate("handover", "They agree after all"))
        self.confirm.setText(translate("handover", "Mark as disputed"))

    def _done(self, record: object) -> None:
        self._drafts.pop(self._key(), None)
        super()._done(record)

    def _keep(self) -> None:
        """Keep what is half written about a line, should the card be put away."""
        self._drafts[self._key()] = (self.outgoing.text(), self.incoming.text())

    def _key(self) -> tuple[str, ...]:
        return (self.clerk.state.shift.number, *self._target())

    def _target(self) -> tuple[str, str]:
        area, _, target = (self.line.code() or "").partition(":")
        return area, target

    def _follow(self) -> None:
        target = self._target()
        found = [d for d in self.clerk.state.extras.disputes if (d.area, d.target) == target]
        said = (found[0].outgoing, found[0].incoming) if found else ("", "")
        outgoing, incoming = self._drafts.get(self._key(), said)
        self.outgoing.set_text(outgoing)
        self.incoming.set_text(incoming)
        self.agree.setVisible(bool(found))


class RefusalPane(ActPane):
    """Why the incoming leader does not sign; later, what was settled."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk, "handover.refusal")
        self.text = Field(self.theme, "handover.refusal.text")
        self._asked: tuple[str, bool] | None = None
        self.body.addWidget(self.text)
        self.end_body()
        self.text.entered.connect(self.act)

    def begin(self) -> None:
        """Ask for the reason, or for the outcome when it was refused; what was begun stays."""
        asked = (self.clerk.state.shift.number, self._stands())
        if asked != self._asked:
            self.text.set_text("")
        self._asked = asked
        self.retranslate()
        self.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self) -> None:
        """Refuse, or go on."""
        self.do(resume_handover if self._stands() else refuse_handover, self.text.text())

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        super().retranslate()
        stands = self._stands()
        if stands:
            self.set_title(translate("handover", "Go on with the handover"))
            self.why.setText(translate("handover", "What was refused must be settled first."))
            self.text.set_label(translate("handover", "What was settled"))
            self.confirm.setText(translate("handover", "Go on"))
            return
        self.set_title(translate("handover", "Refuse to sign"))
        self.why.setText(
            translate("handover", "The post stays with the outgoing shift. The leader is told.")
        )
        self.text.set_label(translate("handover", "Why the incoming leader does not sign"))
        self.confirm.setText(translate("handover", "Refuse"))

    def _stands(self) -> bool:
        return self.clerk.sheet is not None and self.clerk.state.extras.refusal is not None


class EmergencyPane(ActPane):
    """One leader is ill: who, who acts, a supervisor's reason and PIN."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk, "handover.emergency")
        theme = self.theme
        self.role = Choice(theme, "handover.emergency.role")
        self.acting = Choice(theme, "handover.emergency.acting")
        self.supervisor = Choice(theme, "handover.emergency.supervisor")
        self.reason = Field(theme, "handover.emergency.reason")
        self.pin_label = Text(theme, "body", tone="ink2")
        self.pin = PinBoxes(theme, "handover.emergency.pin", PIN_LENGTH)
        self.body.addLayout(side_by_side(self.role, self.acting))
        self.body.addLayout(side_by_side(self.supervisor, self.reason))
        self.body.addWidget(self.pin_label)
        self.body.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        self.end_body()
        self.role.picked.connect(lambda _code: self._follow())
        self.pin.completed.connect(lambda _pin: self.act())
        self.supervisor.box.currentIndexChanged.connect(lambda _at: self._follow_pin())

    def begin(self) -> None:
        """Offer both leaders, those who may act, who are in line first, and the supervisors."""
        sheet = self.clerk.sheet
        assert sheet is not None
        self.retranslate()
        on_duty = {sheet.state.shift.leader, *sheet.state.shift.guard_codes}
        ill = self.clerk.state.signer(SignerRole.INCOMING)
        here = [one.staff for one in sheet.state.people if one.presence == Presence.PRESENT]
        people = [p for p in sheet.staff if p.code not in {*on_duty, ill}]
        people.sort(key=lambda p: p.code not in here)
        self.acting.set_choices([(p.code, p.name) for p in people])
        above = [p for p in sheet.staff if p.ranks(Role.SUPERVISOR)]
        above.sort(key=lambda p: p.role != Role.SUPERVISOR)
        self.supervisor.set_choices([(p.code, p.name) for p in above])
        self.pin.reset()
        self._follow()
        self.role.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self) -> None:
        """Order it; the PIN is wiped whatever comes of it."""
        role = SignerRole(self.role.code() or SignerRole.OUTGOING.value)
        acting = self.acting.code() or "" if role is SignerRole.INCOMING else ""
        details = EmergencyDetails(role, self.supervisor.code() or "", self.reason.text(), acting)
        pin = self.pin.text()
        self.pin.reset()
        self.do(order_emergency, details, pin, self.clerk.desk.pepper)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        super().retranslate()
        self.set_title(translate("handover", "Emergency handover"))
        self.why.setText(
            translate("handover", "Only when one leader is ill. A supervisor orders it by PIN.")
        )
        chosen = self.role.code()
        self.role.set_choices(
            [
                (SignerRole.OUTGOING.value, translate("handover", "The outgoing leader is ill")),
                (SignerRole.INCOMING.value, translate("handover", "The incoming leader is ill")),
            ]
        )
        self.role.set_code(chosen or SignerRole.OUTGOING.value)
        self.role.set_label(translate("handover", "Who is ill"))
        self.acting.set_label(translate("handover", "Who takes the post instead"))
        self.supervisor.set_label(translate("handover", "Supervisor"))
        self.reason.set_label(translate("handover", "Reason"))
        self.pin_label.setText(translate("handover", "Supervisor's PIN"))
        self.pin.setAccessibleName(translate("handover", "Supervisor's PIN"))
        self.confirm.setText(translate("handover", "Order it"))

    def _follow_pin(self) -> None:
        self.pin.set_long(self.clerk.has_long_pin(self.supervisor.code() or ""))

    def _follow(self) -> None:
        self.acting.setVisible(self.role.code() == SignerRole.INCOMING)
