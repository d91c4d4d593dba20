"""Who takes over: the leader whom the rota proposes, or another with a reason."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.registry.staff import Staff
from guardpost.shifts.handover_checks import name_relief
from ui.handover import words
from ui.handover.clerk import Clerk
from ui.messages import label, sentence, translate
from ui.widgets.buttons import Button
from ui.widgets.field import Choice, Field
from ui.widgets.keyboard import ENTER_KEYS

# So long before the turn one Enter may name who takes over.
NEAR = timedelta(hours=1)


class ReliefChooser(QWidget):
    """A list of leaders, a reason where the group is not the rota's, one button."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__()
        self._clerk = clerk
        theme = clerk.desk.theme
        self._shown = ""
        self._picked = False
        self._was_named = False
        self.leader = Choice(theme, "handover.relief")
        self.reason = Field(theme, "handover.relief.reason")
        self.confirm = Button(theme, "handover.relief.confirm", kind="primary", size="field")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        row.setSpacing(theme.px(12))
        row.addWidget(self.leader, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reason, 4, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        # Level with the fields, which have a label above.
        beside.addSpacing(self.leader.sizeHint().height() - self.confirm.sizeHint().height())
        beside.addWidget(self.confirm)
        beside.addStretch(1)
        row.addLayout(beside)
        self.leader.picked.connect(self._pick)
        self.reason.entered.connect(self._name)
        self.reason.edited.connect(lambda _text: self.reason.set_error(""))
        self.confirm.clicked.connect(self._name)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.leader.set_label(translate("handover", "Incoming leader"))
        self.reason.set_label(translate("handover", "Why not the group on the rota"))
        self._say_button()
        if self._clerk.sheet is not None:
            self._fill()
            self._say_rota()

    def show_state(self) -> None:
        """Show who was named, or whom the rota proposes."""
        self._fill()
        state = self._clerk.state
        named = state.relief.leader if state.relief else ""
        if named != self._shown:
            self._shown, self._picked = named, False
        if not self._picked:
            self.leader.set_code(named or state.suggested)
            self.reason.set_text(state.relief.reason if state.relief else "")
        self._say_rota()
        self._follow()

    def focus_on_choice(self, *, is_asked: bool = False) -> None:
        """Bring the keyboard to what is to be done first.

        Long before the turn it waits at the list, unless somebody asked to name a leader:
        Enter there only goes to the button, so that a look at the page names nobody.
        """
        at_once = self._may_confirm() and (is_asked or self._is_near())
        widget = self.confirm if at_once else self.leader.box
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list goes on to the reason, or to the button."""
        on_list = self.window().focusWidget() is self.leader.box
        if not on_list or event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif self._may_confirm() and not event.isAutoRepeat():
            asks = self._differs() and not self.reason.text().strip()
            following = self.reason.edit if asks else self.confirm
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def take_named(self) -> bool:
        """Tell, once, that somebody was just named here."""
        was_named, self._was_named = self._was_named, False
        return was_named

    def _fill(self) -> None:
        sheet = self._clerk.sheet
        assert sheet is not None
        choices = [(person.code, self._line(person)) for person in sheet.leaders]
        self.leader.set_choices(choices)

    def _line(self, person: Staff) -> str:
        role = label(f"role.{person.role}")
        return "  ".join(part for part in (person.name, words.group_text(person.grp), role) if part)

    def _say_rota(self) -> None:
        on_rota = translate("handover", "on the rota: {grp}")
        grp = words.group_text(self._clerk.state.turn.group)
        self.leader.set_hint(on_rota.format(grp=grp))

    def _say_button(self) -> None:
        named = bool(self._shown)
        name = translate("handover", "Change") if named else translate("handover", "Confirm")
        self.confirm.setText(name)

    def _pick(self, _code: str) -> None:
        self._picked = True
        self.leader.set_error("")
        self._follow()

    def _follow(self) -> None:
        """Ask for a reason where the group is another; confirm only what is new."""
        self.reason.setVisible(self._differs())
        self.confirm.setEnabled(self._may_confirm())
        self._say_button()

    def _differs(self) -> bool:
        person = self._chosen()
        return person is not None and person.grp not in ("", self._clerk.state.turn.group)

    def _may_confirm(self) -> bool:
        chosen = self.leader.code() or ""
        return not self.confirm.busy and bool(chosen) and chosen != self._shown

    def _is_near(self) -> bool:
        desk = self._clerk.desk
        ends = desk.local(self._clerk.state.shift.ends_at)
        return ends - desk.clock.now() <= NEAR

    def _chosen(self) -> Staff | None:
        sheet = self._clerk.sheet
        people = sheet.leaders if sheet else ()
        return next((person for person in people if person.code == self.leader.code()), None)

    def _name(self) -> None:
        code = self.leader.code()
        if self.confirm.busy or not code:
            return
        if self._differs() and not self.reason.text().strip():
            self.reason.set_error(translate("handover", "Write why another group comes on."))
            self.reason.edit.setFocus()
            return
        self.confirm.set_busy(True, translate("handover", "Saving…"))
        reason = self.reason.text() if self._differs() else ""
        self._clerk.do(name_relief, code, reason=reason, done=self._named, failed=self._refused)

    def _named(self, _state: object) -> None:
        self.confirm.set_busy(False)
        self._picked = False
        self._was_named = True
        self.leader.set_error("")
        self.reason.set_error("")

    def _refused(self, error: GuardpostError) -> None:
        self.confirm.set_busy(False)
        self.leader.set_error(sentence(error))
