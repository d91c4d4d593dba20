"""The removals page (F3): a release slip from the application to the gate.

Handbook 秩序维护部 (二) 1 (6): furniture, large appliances and the other goods leave only
against a slip. The slips that wait are switched on top.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from guardpost.errors import GuardpostError
from guardpost.gate.removals import (
    Consent,
    check_identity,
    check_vehicle,
    count_line,
    open_slips,
    record_consent,
    refuse_items,
    release_items,
    removal,
)
from guardpost.gate.slips import Removal, Slip
from guardpost.registry.households import Resident, owner_of
from guardpost.signing.strokes import Signature
from ui.desk import Desk
from ui.frame.function_bar import FunctionBar
from ui.messages import sentence, translate
from ui.page import Page
from ui.removals.application import ApplicationForm
from ui.removals.checks import Checks
from ui.removals.release import Release
from ui.removals.slip import SlipView
from ui.widgets.badge import Tag
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.panel import Pane
from ui.widgets.text import Text

_COLUMNS = (566, 384, 300)
_GATE_KEYS = frozenset({"F1", "F2", "F4", "F5"})


class RemovalsPage(Page):
    """Three columns: apply, check, release. Each choice is saved as it is made."""

    code = "removals"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("surface", "bg")
        theme = desk.theme
        self._open: tuple[Slip, ...] = ()
        self._shown: Removal | None = None
        self._owner: Resident | None = None
        self._title = Text(theme, "page", bold=True)
        self._number = Tag(theme, "neutral")
        self._applied = Text(theme, "body", tone="ink2")
        self._waiting = Text(theme, "body", tone="ink2")
        self._slips = Chips(theme, "removal.slips", look="segments")
        self._new = Button(theme, "removal.new", icon="plus", key="F3")
        self._form = ApplicationForm(desk)
        self._slip = SlipView(desk)
        self._checks = Checks(desk)
        self._release = Release(desk, lambda: round(desk.clock.monotonic() * 1000))
        self._first = QStackedWidget()
        self._panes = (Pane(theme), Pane(theme), Pane(theme))
        self._bar = FunctionBar(theme, "removals")
        self._bar.light("F3")
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_form()

    def activated(self) -> None:
        """Read which slips wait; keep the one that is shown."""
        self.desk.ask(open_slips, done=self._show_waiting)

    def hint(self, value: object) -> None:
        """Arrive for a new slip (``"new"``) or at a slip's number."""
        if value == "new":
            self._show_form()
            self._form.begin()
        else:
            self._ask_for(str(value))

    def function_key(self, key: str) -> bool:
        """F3 begins a new slip; the gate's keys lead to the gate."""
        if key == "F3":
            self.hint("new")
            return True
        if key in _GATE_KEYS:
            self.desk.go("gate", key)
            return True
        return False

    def escape(self) -> bool:
        """Shut the refusal; else back to the gate."""
        return self._release.close_refusal()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(translate("removals", "Release slip"))
        self._new.setText(translate("removals", "New slip"))
        titles = (
            translate("removals", "1 Application"),
            translate("removals", "2 Checks"),
            translate("removals", "3 Release"),
        )
        for pane, title in zip(self._panes, titles, strict=True):
            pane.set_title(title)
        self._show_open()
        for part in (self._form, self._slip, self._checks, self._release):
            part.retranslate()
        self._show_head()

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(16), theme.space(10), theme.space(16), 0)
        column.setSpacing(theme.space(10))
        head = QHBoxLayout()
        head.setSpacing(theme.space(12))
        head.addWidget(self._title)
        head.addWidget(self._number)
        head.addWidget(self._applied)
        head.addStretch(1)
        head.addWidget(self._waiting)
        head.addWidget(self._slips)
        head.addWidget(self._new)
        column.addLayout(head)
        self._first.addWidget(self._form)
        self._first.addWidget(self._slip)
        row = QHBoxLayout()
        row.setSpacing(0)
        parts = (self._first, self._checks, self._release)
        for pane, part, width in zip(self._panes, parts, _COLUMNS, strict=True):
            pane.body.addWidget(part, 1)
            row.addWidget(pane, width)
        column.addLayout(row, 1)
        column.addWidget(self._bar)

    def _connect(self) -> None:
        self._bar.pressed.connect(self._bar_pressed)
        self._new.clicked.connect(lambda: self.hint("new"))
        self._slips.picked.connect(self._ask_for)
        self._form.applied.connect(self._opened)
        self._slip.counted.connect(lambda line, n: self._act(count_line, line, n))
        self._checks.identity.connect(lambda seen: self._act(check_identity, seen))
        self._checks.vehicle.connect(lambda seen: self._act(check_vehicle, seen))
        self._checks.consented.connect(self._consent)
        self._checks.count_asked.connect(self._slip.focus_line)
        self._release.released.connect(self._let_out)
        self._release.refused.connect(self._keep_in)
        self._release.missing_picked.connect(self._lead)
        self.desk.signed_in.connect(lambda _staff: self._show_removal_again())

    def _bar_pressed(self, key: str) -> None:
        if key == "Esc":
            self.desk.go("gate")
        elif key == "F9":
            self.desk.go("handover")
        else:
            self.function_key(key)

    def _ask_for(self, number: str) -> None:
        self.desk.ask(removal, number, done=self._show_found)

    def _show_found(self, found: Removal | None) -> None:
        if found is not None:
            self._show_removal(found)

    def _opened(self, opened: Removal) -> None:
        text = translate("removals", "Slip {number} is open.")
        self.desk.said.emit(text.format(number=opened.slip.number))
        self._show_removal(opened)
        self._slip.focus_line()
        self.desk.ask(open_slips, done=self._show_waiting)

    def _show_waiting(self, slips: tuple[Slip, ...]) -> None:
        self._open = slips
        self._show_open()
        if self._shown is None and slips and self._first.currentWidget() is self._slip:
            self._ask_for(slips[0].number)

    def _show_open(self) -> None:
        waiting = translate("removals", "Waiting: {count}")
        self._waiting.setText(waiting.format(count=len(self._open)))
        self._slips.set_choices(
            [(slip.number, f"{slip.number[-2:]} · {slip.room}") for slip in self._open]
        )
        if self._shown is not None:
            self._slips.set_code(self._shown.slip.number)

    def _show_form(self) -> None:
        self._shown = None
        self._slips.clear()
        self._first.setCurrentWidget(self._form)
        self._checks.setEnabled(False)
        self._release.setEnabled(False)
        self._checks.blank()
        self._release.blank()
        self._show_head()

    def _show_removal(self, shown: Removal) -> None:
        self._shown = shown
        self._first.setCurrentWidget(self._slip)
        self._checks.setEnabled(True)
        self._release.setEnabled(True)
        self._slip.show_removal(shown)
        self._checks.show_removal(shown, self._owner)
        self._release.show_removal(shown)
        self._slips.set_code(shown.slip.number)
        self._show_head()
        self.desk.ask(owner_of, shown.slip.room, done=self._show_owner)

    def _show_owner(self, owner: Resident | None) -> None:
        self._owner = owner
        if self._shown is not None:
            self._checks.show_removal(self._shown, owner)

    def _show_removal_again(self) -> None:
        if self._shown is not None:
            self._release.show_removal(self._shown)

    def _show_head(self) -> None:
        slip = self._shown.slip if self._shown else None
        self._number.setVisible(slip is not None)
        self._applied.setVisible(slip is not None)
        if slip is not None:
            self._number.setText(slip.number)
            at = self.desk.local(slip.applied_at).strftime("%H:%M")
            self._applied.setText(translate("removals", "asked for {at}").format(at=at))

    def _act(self, verb: object, *args: object) -> None:
        if self._shown is not None and callable(verb):
            number = self._shown.slip.number
            self.desk.act(verb, number, *args, done=self._show_removal, failed=self._refuse)

    def _consent(self, consent: Consent) -> None:
        self._act(record_consent, consent)

    def _let_out(self, signature: Signature) -> None:
        self._end(release_items, signature, translate("removals", "Released: {number}"))

    def _keep_in(self, reason: str) -> None:
        self._end(refuse_items, reason, translate("removals", "Not released: {number}"))

    def _end(self, verb: object, value: object, said: str) -> None:
        if self._shown is None or not callable(verb):
            return
        number = self._shown.slip.number
        self._release.set_busy(True)

        def ended(shown: Removal) -> None:
            self._release.set_busy(False)
            self._show_removal(shown)
            self._release.close_refusal()
            self.desk.said.emit(said.format(number=number))
            self.desk.ask(open_slips, done=self._show_waiting)

        self.desk.act(verb, number, value, done=ended, failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        self._release.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self.desk.failed.emit(sentence(error))
        if self._shown is not None:
            self._show_removal(self._shown)

    def _lead(self, code: str) -> None:
        if code == "lines":
            self._slip.focus_line()
        elif code == "signature":
            self._release.focus_pad()
        else:
            self._checks.focus(code)
