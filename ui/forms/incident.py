"""事件 (F4): what happened and where, each step with its time, how it ended, what is left.

Each part is an entry of its own. What is in the book already is emptied from the form, so
that a failure half way leaves just what is still to be written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guardpost.gate.incidents import (
    IncidentCategory,
    IncidentDetails,
    IncidentRecord,
    add_step,
    close_incident,
    open_incident,
    open_incidents,
)
from guardpost.shifts.matters import MatterDetails, MatterRecord, raise_matter
from ui.desk import Desk
from ui.forms.entry_form import EntryForm, give_focus, refusals
from ui.forms.form import FormHint
from ui.forms.incident_fields import IncidentFields
from ui.forms.incident_told import IncidentTold, OpenIncidents
from ui.forms.problem import Problem, empty, unchosen
from ui.forms.rings import Rings
from ui.widgets.keyboard import ENTER_KEYS

translate = QCoreApplication.translate


class IncidentForm(EntryForm):
    """A new incident, or one that is gone on with.

    Attributes:
        fields: what is filled in.
        open_ones: the incidents that are not closed.
        told: the one that is gone on with.
    """

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk, "incident", host, "alert")
        self.fields = IncidentFields(desk)
        self.open_ones = OpenIncidents(desk)
        self.told = IncidentTold(desk)
        self._record: IncidentRecord | None = None
        self._last: IncidentRecord | MatterRecord | None = None
        self._stays_open = False
        self.body.addWidget(self.open_ones)
        self.columns.append(self.fields.lay_out(desk.theme, self.body, self.told))
        self.say()
        self._connect()
        self._rings = Rings(self, self.fields.rings())
        self.ready()

    def problems(self) -> Sequence[Problem]:
        """Return what keeps it from being written down."""
        if not self._built:
            return ()
        fields = self.fields
        found = [] if self._record is not None else self._missing_of_opening()
        if self._record is not None and not self._something_typed():
            found.append(empty(fields.step.number, fields.step.label(), fields.step.edit))
        if fields.leave.isChecked() and not fields.matter.text().strip():
            found.append(empty(0, fields.matter.label(), fields.matter.edit))
        return [*found, *refusals(*fields.typed())]

    def send(self) -> None:
        """Write down what is typed, one entry after the other, then close."""
        self._stays_open = False
        self._go_on()

    def take(self, hint: FormHint) -> None:
        """Where it is may have been typed in the search box."""
        self.fields.place.set_text(hint.hit.room if hint.hit is not None else hint.text.strip())

    def empty(self) -> None:
        """Empty every field; the next one is a new incident."""
        self.fields.clear()
        self._last = None
        self._show(None)

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops."""
        return [*self.open_ones.stops(), *self.fields.stops()]

    def focus_first(self) -> None:
        """Begin with what is missing, even where open incidents stand above."""
        found = self.problems()
        give_focus(found[0].target if found else self.fields.step.edit)

    def look_up(self) -> None:
        """Ask for the incidents that are not closed."""
        for field in (self.fields.happened, self.fields.at):
            field.set_placeholder_now()
        self.desk.ask(open_incidents, done=self._show_open)

    def refused_field(self, code: str) -> QWidget | None:
        """Return the field that a verb's refusal is about."""
        fields, opened = self.fields, self._record is not None
        about = {
            "incident.place_needed": fields.place.edit,
            "incident.what_needed": fields.step.edit if opened else fields.what.edit,
            "incident.time": fields.at.edit if opened else fields.happened.edit,
            "incident.result_needed": fields.result.edit,
            "matter.text_needed": fields.matter.edit,
            "shift.none_open": fields.leave,
        }
        return about.get(code)

    def refresh(self) -> None:
        """Say what is missing, on the numbers too."""
        super().refresh()
        if not self._built:
            return
        self._rings.show()
        step, busy = self.fields.step, self.foot.save.busy
        opened = self._record is not None or not self._missing_of_opening()
        self.fields.add.setEnabled(bool(step.text().strip()) and opened and not busy)

    def say(self) -> None:
        """Set every text in the language of now."""
        self.set_title(translate("forms", "Write down an incident"))
        self.fields.retranslate()
        self.open_ones.retranslate()
        self.told.retranslate()
        self.foot.save.setText(translate("forms", "Write it down"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line of a step writes that step; elsewhere it saves all."""
        fields = self.fields
        of_step = (fields.step.edit, fields.at.edit, fields.by.edit)
        enter = Qt.Key(event.key()) in ENTER_KEYS and not event.isAutoRepeat()
        if enter and fields.add.isEnabled() and self.window().focusWidget() in of_step:
            self._add_step()
            return
        super().keyPressEvent(event)

    def failed(self, error: Exception) -> None:
        """Keep what is not in the book yet."""
        self._stays_open = False
        super().failed(error)

    def _connect(self) -> None:
        fields = self.fields
        fields.category.picked.connect(self.touched)
        fields.add.clicked.connect(self._add_step)
        fields.leave.toggled.connect(self._leave_toggled)
        self.open_ones.picked.connect(self._continue)
        for field in fields.typed():
            field.edited.connect(self.touched)
            field.left.connect(self.refresh)

    def _missing_of_opening(self) -> list[Problem]:
        fields, found = self.fields, []
        if fields.category.code() is None:
            frame = fields.category_frame
            found.append(unchosen(1, frame.label(), fields.category))
        for field in (fields.place, fields.what):
            if not field.text().strip():
                found.append(empty(field.number, field.label(), field.edit))
        return found

    def _something_typed(self) -> bool:
        fields = self.fields
        typed = (fields.step, fields.result)
        return fields.leave.isChecked() or any(field.text().strip() for field in typed)

    def _go_on(self) -> None:
        """Write the next entry that is still to be written; close when there is none."""
        following = self._next()
        if following is not None:
            following()
        elif self._stays_open:
            self._step_added()
        else:
            self.done(self._last)

    def _next(self) -> Callable[[], None] | None:
        fields = self.fields
        if self._record is None:
            return self._open
        if fields.step.text().strip():
            return self._write_step
        if not self._stays_open and fields.result.text().strip():
            return self._close
        if not self._stays_open and fields.leave.isChecked():
            return self._raise_matter
        return None

    def _open(self) -> None:
        fields = self.fields
        details = IncidentDetails(
            category=IncidentCategory(fields.category.code() or IncidentCategory.OTHER),
            place=fields.place.value(),
            what=fields.what.value(),
            happened_at=fields.happened.value(),
        )
        self.act(open_incident, details, done=self._opened)

    def _opened(self, record: IncidentRecord) -> None:
        self._last = record
        self._show(record)
        for field in (self.fields.place, self.fields.happened, self.fields.what):
            field.clear()
        self._go_on()

    def _write_step(self) -> None:
        assert self._record is not None
        fields = self.fields
        words = (fields.step.value(), fields.by.value(), fields.at.value())
        self.act(add_step, self._record.incident.id, *words, done=self._step_written)

    def _step_written(self, record: IncidentRecord) -> None:
        self._last = record
        self._show(record)
        self.fields.clear_step()
        self._go_on()

    def _close(self) -> None:
        assert self._record is not None
        number, result = self._record.incident.id, self.fields.result.value()
        self.act(close_incident, number, result, done=self._closed)

    def _closed(self, record: IncidentRecord) -> None:
        self._last = record
        self.fields.result.clear()
        self._go_on()

    def _raise_matter(self) -> None:
        details = MatterDetails(self.fields.matter.value())
        self.act(raise_matter, details, done=self._matter_raised)

    def _matter_raised(self, record: MatterRecord) -> None:
        self._last = self._last or record
        self.fields.leave.setChecked(False)
        self._go_on()

    def _add_step(self) -> None:
        """Write down one step and stay; a new incident is opened with it."""
        fields = self.fields
        found = refusals(fields.place, fields.happened, fields.what)
        found += refusals(fields.step, fields.at, fields.by)
        if found:
            found[0].target.setFocus()
            return
        self._stays_open = True
        self.show_trouble(None)
        self.foot.save.set_busy(True, translate("forms", "Saving…"))
        fields.add.setEnabled(False)
        self._go_on()

    def _step_added(self) -> None:
        self._stays_open = False
        self.foot.save.set_busy(False)
        self.refresh()
        self.fields.step.edit.setFocus()

    def _leave_toggled(self, left: bool) -> None:
        fields = self.fields
        fields.matter.setVisible(left)
        if not left:
            fields.matter.clear()
        elif self.isVisible():
            fields.matter.edit.setFocus()
        self.touched()

    def _continue(self, record: IncidentRecord) -> None:
        self._show(record)
        self.touched()
        self.order_tabs()
        self.fields.step.edit.setFocus()

    def _show_open(self, records: Sequence[IncidentRecord]) -> None:
        if self._record is None:
            self.open_ones.show_records(records)
            self.order_tabs()

    def _show(self, record: IncidentRecord | None) -> None:
        self._record = record
        self.told.show_record(record)
        self.fields.opening.setVisible(record is None)
        if record is not None:
            self.open_ones.hide()
