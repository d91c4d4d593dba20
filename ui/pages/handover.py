"""The handover page (F9): six steps, what is missing, and the end of the shift."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.shifts.handover import Handover
from guardpost.shifts.handover_lines import SignerRole, Step
from guardpost.shifts.handover_signing import Signed
from guardpost.shifts.handover_state import HandoverState
from guardpost.signing.keys import SigningKey
from ui.desk import Desk
from ui.handover import blank, words
from ui.handover.cleanliness import CleanlinessStep
from ui.handover.clerk import Clerk, Due
from ui.handover.equipment import EquipmentStep
from ui.handover.filling import Filling
from ui.handover.foot import Foot
from ui.handover.lineup import LineUpStep
from ui.handover.matters import MattersStep
from ui.handover.printing import PrintStep
from ui.handover.reseal import Reopening
from ui.handover.side import Side
from ui.handover.signatures import SignStep
from ui.handover.step import ListStep, StepCard, StepWidget
from ui.messages import foreseen, translate
from ui.page import Page
from ui.widgets.buttons import Button
from ui.widgets.columns import Columns
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.reach import Reach
from ui.widgets.stepper_bar import StepperBar
from ui.widgets.text import Text
from ui.widgets.turning import Turning

TICK_MS = 5_000
# Narrower than this, in px at 100 %, what is missing stands below the step.
LEAST_BESIDE = 1120


class ReportMaking(Protocol):
    """Makes and seals the report of a closed shift in the background; forgets the keys."""

    def make(
        self,
        shift_number: str,
        keys: dict[str, SigningKey],
        done: Callable[[str, Path], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Begin; one of the two callbacks follows on the main thread."""


class HandoverPage(Page):
    """Where one shift hands the post to the next. Every answer is in the book at once.

    Attributes:
        foot: holds on a narrow page what leads on.
    """

    code = "handover"

    def __init__(self, desk: Desk, report_maker: ReportMaking) -> None:
        super().__init__(desk)
        theme = desk.theme
        self.setProperty("surface", "bg")
        self._maker = report_maker
        self._ended: Handover | None = None
        self._signed: HandoverState | None = None
        self._step = Step.LINEUP
        self._begun = ""
        self._arriving = False
        self._wanted: Step | None = None
        self.clerk = Clerk(desk, self)
        self._bar = StepperBar(theme, "handover.steps")
        self._side = Side(theme)
        self._signing = SignStep(self.clerk)
        self._printing = PrintStep(self.clerk)
        self._equipment = EquipmentStep(self.clerk)
        lists: dict[Step, ListStep] = {
            Step.LINEUP: LineUpStep(self.clerk),
            Step.EQUIPMENT: self._equipment,
            Step.CLEANLINESS: CleanlinessStep(self.clerk),
            Step.MATTERS: MattersStep(self.clerk),
        }
        self._card = StepCard(theme, lists)
        self._steps: dict[Step, StepWidget] = {
            **lists,
            Step.SIGNATURES: self._signing,
            Step.PRINT: self._printing,
        }
        self._filling = Filling(desk, self._steps, self._goes_on)
        self._none = Text(theme, "strong", tone="ink2")
        self._open_post = Button(theme, "handover.open_post", kind="primary")
        self._lay_out()
        self._connect(lists)
        self.retranslate()

    def activated(self) -> None:
        """Read how the handover stands; a finished one gives way to the next."""
        if self._printing.phase in ("shown", "due"):
            self._ended = None
            self._printing.start_over()
        self._arriving = True
        self.clerk.refresh()

    def resumed(self) -> None:
        """Go on where it was left; who sits down once it is over begins at the gate."""
        seat, ended = self.desk.staff, self._ended
        if seat is None or ended is None or seat.code == ended.closed.leader:
            super().resumed()
        else:
            self.desk.go("gate")

    def hint(self, value: object) -> None:
        """Arrive at a step, such as ``print``, from an alert of the gate page."""
        self._wanted = next((step for step in Step if step == value), None)

    def escape(self) -> bool:
        """Put away what is open on the step."""
        return self._steps[self._step].escape()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._none.setText(translate("handover", "No shift has the post. Open it first."))
        self._open_post.setText(translate("handover", "Open the post"))
        self._side.retranslate()
        for step in self._steps.values():
            step.retranslate()
        self._show()

    def go_to(self, step: Step) -> None:
        """Show a step and bring the keyboard to what is open there."""
        self._turn_to(step, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        focused = self.focusWidget()
        enter = event.key() in ENTER_KEYS
        if enter and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _turn_to(self, step: Step, target: str, code: str = "") -> None:
        if self._ended is not None or self.clerk.sheet is None:
            return
        self._step = step
        self._card.say("")
        self._show()
        self._steps[step].focus_on(target, code)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self._stack = Turning()
        for widget in (self._card, self._signing, self._printing):
            self._stack.addWidget(widget)
        work = Columns(theme, LEAST_BESIDE, 14)
        work.add(self._stack, 1)
        work.add(self._side)
        self.foot = Foot(theme, self._card, self._side, self)
        work.turned.connect(self.foot.set_stacked)
        self._cover = Turning()
        self._cover.addWidget(self._empty())
        self._cover.addWidget(Reach(work))
        column = QVBoxLayout(self)
        column.setContentsMargins(
            theme.space(16), theme.space(14), theme.space(16), theme.space(12)
        )
        column.setSpacing(theme.space(14))
        column.addWidget(self._bar)
        column.addWidget(self._cover, 1)
        column.addWidget(self.foot)
        self._bar.hide()

    def _empty(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setSpacing(self.desk.theme.space(16))
        column.addStretch(1)
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._open_post, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return holder

    def _connect(self, lists: dict[Step, ListStep]) -> None:
        self.clerk.changed.connect(self._changed)
        self.clerk.closed.connect(self._show_none)
        self.clerk.refused.connect(self._card.say)
        self._bar.picked.connect(lambda code: self.go_to(Step(code)))
        for step in lists.values():
            step.ended.connect(self._card.next.setFocus)
        self._card.next.clicked.connect(lambda: self._move(1))
        self._card.back.clicked.connect(lambda: self._move(-1))
        self._side.back.clicked.connect(lambda: self._move(-1))
        self._side.picked.connect(self._lead_to)
        self._side.finish.clicked.connect(self._finish)
        self._side.leave.clicked.connect(lambda: self.desk.go("gate"))
        self._signing.target_changed.connect(self._take_boxes)
        self._signing.progressed.connect(self._show_missing)
        self._printing.asked.connect(self._make_again)
        self._equipment.print_blank.clicked.connect(self._print_blank)
        self._open_post.clicked.connect(lambda: self.desk.go("gate", "open_post"))
        self.desk.recorded.connect(self._heard)
        self._take_boxes()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._count_down)
        self._timer.start()

    def _heard(self, record: object) -> None:
        """Read anew when another page wrote something: what passes over may be other."""
        own = isinstance(record, HandoverState | Signed)
        if self.isVisible() and not own and not self.clerk.busy:
            self.clerk.refresh()

    def _changed(self) -> None:
        """Show the handover; another shift's begins at its first open step."""
        state = self.clerk.state
        if self._ended is None and state.shift.number != self._begun:
            self._begun = state.shift.number
            self._signing.forget()
            self._step = next((s for s in Step if not state.is_done(s)), Step.SIGNATURES)
        self._show()
        if self._arriving and self.isVisible():
            self._arriving, wanted, self._wanted = False, self._wanted, None
            # Back from the lock screen the keyboard is where somebody was typing: it stays there.
            held = self.focusWidget()
            if wanted is not None or not (isinstance(held, QLineEdit) and held.hasFocus()):
                self.go_to(wanted or self._step)

    def _show_none(self) -> None:
        self._bar.hide()
        self._cover.setCurrentIndex(0)
        self._open_post.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        if self.clerk.sheet is None:
            return
        self._bar.show()
        self._cover.setCurrentIndex(1)
        if self._ended is None:
            self._filling.fill(self._step)
        self._show_steps()
        self._turn_pane()
        self._side.set_signing(self._step is Step.SIGNATURES)
        self._show_side()

    def _goes_on(self) -> bool:
        return self._ended is None and self.clerk.sheet is not None

    def _turn_pane(self) -> None:
        self.foot.show_step(self._step)
        if self._step in (Step.SIGNATURES, Step.PRINT):
            self._stack.setCurrentWidget(self._steps[self._step])
        else:
            self._card.show_step(self._step)
            self._stack.setCurrentWidget(self._card)

    def _show_steps(self) -> None:
        sheet = self.clerk.sheet
        assert sheet is not None
        is_due = sheet.due is not None and self._ended is None
        state = sheet.state if self._ended is None or self._signed is None else self._signed
        self._bar.set_steps(words.steps_shown(state, self._step, self.desk.local, is_due=is_due))

    def _show_side(self) -> None:
        finished = self._ended
        self._side.show_finished(finished is not None)
        self._side.say_finish(self.clerk.sheet.head + 1 if self.clerk.sheet else 0)
        if finished is None:
            self._show_relief(self.clerk.state)
            self._side.carry.show_state(self.clerk.state)
            self._show_missing()
        else:
            self._show_relieved(finished)
        self._count_down()

    def _show_relief(self, state: HandoverState) -> None:
        name_of, incoming = self.clerk.name_of, state.signer(SignerRole.INCOMING)
        self._side.relief.show_relief(
            words.leader_text(state.shift.grp, name_of(state.shift.leader)),
            words.leader_text(state.next_group, name_of(incoming) if incoming else ""),
            self.desk.local(state.shift.ends_at),
        )

    def _show_relieved(self, finished: Handover) -> None:
        name_of, closed, opened = self.clerk.name_of, finished.closed, finished.opened
        self._side.relief.show_relief(
            words.leader_text(closed.grp, name_of(closed.leader)),
            words.leader_text(opened.grp, name_of(opened.leader)),
            self.desk.local(closed.ends_at),
        )
        self._side.relief.show_done(self.desk.local(closed.closed_at))

    def _count_down(self) -> None:
        if self.clerk.sheet is not None and self._ended is None:
            ends = self.desk.local(self.clerk.state.shift.ends_at)
            left = ends - self.desk.clock.now()
            self._side.relief.show_time_left(left.total_seconds())

    def _show_missing(self) -> None:
        """Show what is missing; the end is open when nothing is."""
        if self.clerk.sheet is None or self._ended is not None:
            return
        clerk = self.clerk
        keyless = [role for role in SignerRole if clerk.lacks_key(role)]
        typing = self._signing.in_progress()
        items = words.missing_items(clerk.state, clerk.name_of, keyless, typing)
        self._side.show_missing(items)
        finish = self._side.finish
        opens = not items and not finish.isEnabled()
        if not finish.busy:
            finish.setEnabled(not items)
            if opens and self._step is Step.SIGNATURES:
                finish.setFocus(Qt.FocusReason.OtherFocusReason)
        left = translate("handover", "Still missing: {n}").format(n=len(items))
        finish.set_reason(left if items else "")

    def _lead_to(self, code: str) -> None:
        """Go to where a missing thing is put right."""
        for missing in self.clerk.state.missing:
            if words.missing_code(missing) == code:
                self._turn_to(missing.step, missing.target, missing.code)
                return
        self._turn_to(Step.SIGNATURES, code.rpartition(".")[2])

    def _take_boxes(self) -> None:
        self._side.set_target(self._signing.boxes)

    def _move(self, step: int) -> None:
        order = list(Step)
        self.go_to(order[order.index(self._step) + step])

    def _finish(self) -> None:
        finish = self._side.finish
        if finish.busy or not finish.isEnabled():
            return
        finish.set_busy(True, translate("handover", "Handing over…"))
        self.clerk.complete(self._finished, self._not_finished)

    def _finished(self, handover: Handover) -> None:
        """Show the end of this shift, and have its report made."""
        self._side.finish.set_busy(False)
        self._step = Step.PRINT
        self._ended, self._signed = handover, self.clerk.state
        closed = handover.closed
        signed = self._signed.signatures
        due = Due(
            closed.number,
            handover.report,
            tuple((SignerRole(one.role), one.staff) for one in signed),
            self._signed.extras.emergency is not None,
        )
        self._make_report(due, self.clerk.hand_over_keys())
        self._show()
        self.desk.shift_changed.emit()

    def _not_finished(self, error: GuardpostError) -> None:
        self._side.finish.set_busy(False)
        self.clerk.say(error)
        if self._step in (Step.SIGNATURES, Step.PRINT):
            self.desk.failed.emit(self._card.said)

    def _make_report(self, due: Due, keys: dict[str, SigningKey]) -> None:
        """Have a report made; whoever makes it forgets the keys."""
        self._printing.expect(due)
        self._maker.make(due.shift, keys, self._made, self._not_made)

    def _made(self, _number: str, path: Path) -> None:
        self._printing.show_report(path)
        self.clerk.refresh()

    def _not_made(self, error: Exception) -> None:
        self._printing.show_failure(foreseen(error))
        if not isinstance(error, GuardpostError):
            raise error

    def _make_again(self, typed: Reopening) -> None:
        """Open the keys once more for a report that could not be made."""
        due = self._printing.due
        if due is not None:
            self._printing.reseal.set_busy(True)
            opened: Callable[[dict[str, SigningKey]], None] = partial(self._make_report, due)
            self.clerk.open_keys(due, typed, opened, self._printing.refuse)

    def _print_blank(self) -> None:
        blank.print_list(self.clerk.state, self.desk.site, self.window(), self.desk)
