"""Who came to a training: a tick for each of the group."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.shifts.training import Plan, tick_attendance
from ui.desk import Desk
from ui.messages import sentence, translate
from ui.registry.panel import Panel
from ui.rota.people import People
from ui.widgets.buttons import Button
from ui.widgets.checkrow import CheckRow
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import retire
from ui.widgets.text import Text


class AttendanceSheet(Panel):
    """Ticks who came.

    Signals:
        saved: the plan as the verb returned it.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, host: QWidget, people: People) -> None:
        self._desk, self._people = desk, people
        self._plan: Plan | None = None
        self._ticks: dict[str, CheckRow] = {}
        self._ready = False
        super().__init__(desk.theme, "rota.attendance", host, icon="check")
        self._rows = QWidget()
        self._said = Text(desk.theme, "body", tone="danger", wrap=True)
        self._cancel = Button(desk.theme, "rota.attendance.cancel", key="Esc")
        self._save = Button(
            desk.theme, "rota.attendance.save", kind="primary", size="large", key="Enter"
        )
        self.body.addWidget(self._rows)
        self.body.addStretch(1)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._said, 1)
        self.footer.addWidget(self._save)
        self._cancel.clicked.connect(self.close_asked)
        self._save.clicked.connect(self._try)
        self._ready = True
        self.retranslate()

    def begin(self, plan: Plan) -> None:
        """Ask of the group, or of whom was ticked before."""
        self._plan = plan
        self._said.setText("")
        ticked = (*plan.present_codes, *plan.absent_codes)
        codes = ticked or tuple(person.code for person in self._people.of_group(plan.grp))
        retire(self._rows)
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        self._ticks = {code: self._tick(code, plan) for code in codes}
        for tick in self._ticks.values():
            column.addWidget(tick)
        self.body.insertWidget(0, self._rows)
        self.set_title(f"{plan.day}  {plan.topic}")

    def take_keyboard(self) -> None:
        """Give the keyboard to the first tick; the arrows go on, Space ticks."""
        next(iter(self._ticks.values()), self._save).setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if self._ready:
            self._cancel.setText(translate("registry", "Cancel"))
            self._save.setText(translate("registry", "Save"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._try()
        else:
            super().keyPressEvent(event)

    def _tick(self, code: str, plan: Plan) -> CheckRow:
        made = CheckRow(self.theme, f"rota.attendance.came.{code}")
        made.setText(self._people.name(code))
        # Who is not ticked as absent came: most do.
        made.setChecked(code not in plan.absent_codes)
        return made

    def _try(self) -> None:
        if not self._save.isEnabled() or not self.is_open or self._plan is None:
            return
        came = tuple(code for code, tick in self._ticks.items() if tick.isChecked())
        gone = tuple(code for code in self._ticks if code not in came)
        self._said.setText("")
        self._save.set_busy(True, translate("registry", "Saving…"))
        number = self._plan.number
        self._desk.act(tick_attendance, number, came, gone, done=self._done, failed=self._refuse)

    def _done(self, record: object) -> None:
        self._save.set_busy(False)
        self.saved.emit(record)

    def _refuse(self, error: Exception) -> None:
        self._save.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._said.setText(sentence(error))
