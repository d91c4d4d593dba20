"""Column 1 of a new slip: who takes what out, and who carries it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from guardpost.errors import GuardpostError, Refused
from guardpost.gate.prefixes import common_prefixes
from guardpost.gate.removals import RemovalDetails, apply_removal
from guardpost.gate.rules import may_list
from guardpost.gate.slips import Applicant, GoodsKind, Removal
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.forms.document_field import DocumentField, paper
from ui.forms.entry_form import give_focus, parts_of, refusals
from ui.forms.footer import WhyNot
from ui.forms.plate_tail import PlateTail
from ui.forms.problem import Problem, empty, wrong
from ui.messages import label, sentence, translate
from ui.removals.column import Column
from ui.removals.draft_lines import DraftLines
from ui.widgets.alert import Banner
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

LEAST_APPLY = 148
LEAST_FIELD = 60


class ApplyForm(Column):
    """Asks, opens a slip by one verb, and is empty again.

    Attributes:
        apply: the one button that opens the slip.
        again: empties a form that was left half filled.

    Signals:
        applied: the slip was opened.
    """

    applied = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "removal.form", 1)
        theme = desk.theme
        self._desk = desk
        self._error: GuardpostError | None = None
        self.set_state("current")
        self.room = CheckedField(theme, "removal.room", checks.room)
        self.applicant = CheckedField(theme, "removal.applicant", checks.name)
        self.reason = CheckedField(theme, "removal.reason", checks.line)
        self.planned_at = CheckedField(theme, "removal.planned_at", checks.clock)
        self.relation = Chips(theme, "removal.relation")
        self.lines = DraftLines(theme)
        self._who_heading = Text(theme, "strong", bold=True)
        self.mover = CheckedField(theme, "removal.mover", checks.name)
        self.mover_phone = CheckedField(theme, "removal.mover_phone", checks.phone)
        self.plate = PlateTail(theme, "removal.plate", number=0)
        self.document = DocumentField(
            theme, "removal.document", lambda: desk.clock.now().date(), number=0
        )
        self.mover_note = CheckedField(theme, "removal.mover_note", checks.line)
        self._trouble = Banner(theme, "removal.trouble", tone="danger")
        self.again = Button(theme, "removal.again", kind="quiet", size="normal")
        self._why = WhyNot(theme, "removal.why")
        self.apply = Button(theme, "removal.apply", kind="primary", size="field")
        self._lay_out()
        self._connect()
        self.clear()

    def begin(self) -> None:
        """Give the keyboard to the first field that must still be filled."""
        self._desk.ask(common_prefixes, done=self.plate.offer_prefixes)
        self.order_tabs()
        found = self.problems()
        give_focus(found[0].target if found else self.room.edit)

    def add_line(self) -> None:
        """Take the line that is begun into the list and begin another."""
        self.lines.take()

    def clear(self) -> None:
        """Empty every field."""
        for field in self._fields():
            field.clear()
        self.relation.clear()
        self.lines.clear()
        self.lines.editor.offer(tuple(GoodsKind))
        self._show_trouble(None)
        self._refresh()

    @property
    def is_touched(self) -> bool:
        """Whether something was filled in."""
        texts = (*self._fields(), self.lines.editor.name)
        typed = any(field.text().strip() for field in texts)
        return typed or self.lines.has_any or self.relation.code() is not None

    def problems(self) -> Sequence[Problem]:
        """Return what keeps the slip from being opened, in the order of the fields."""
        found: list[Problem] = []
        for field in (self.room, self.applicant):
            if not field.text().strip():
                found.append(empty(0, field.label(), field.edit))
        if self.relation.code() is None:
            found.append(empty(0, translate("removals", "What they are"), self.relation))
        refused = self.lines.refusal()
        if refused is not None:
            found.append(wrong(0, refused[0].label(), refused[0].edit, refused[1]))
        elif not self.lines.has_any:
            target = self.lines.editor.name
            found.append(empty(0, translate("removals", "Item"), target.edit))
        if not self.document.text().strip():
            found.append(empty(0, self.document.label(), self.document.edit))
        return [*found, *refusals(*self._fields())]

    def submit(self) -> None:
        """Open the slip, or say what is missing; a second press meanwhile is nothing."""
        if self.apply.busy:
            return
        problems = self.problems()
        if problems:
            self._go_to(problems)
            return
        self._show_trouble(None)
        self.apply.set_busy(True, translate("removals", "Opening…"))
        self._desk.act(apply_removal, self._details(), done=self._opened, failed=self._failed)

    def _enter(self) -> None:
        """Open the slip, or go on to what is not filled in yet.

        It is no mistake before the keyboard was there: only Enter in the empty field says so.
        """
        problems = self.problems()
        first = next((one for one in problems if one.wrong), problems[0]) if problems else None
        if first is None or first.wrong or first.target is self.window().focusWidget():
            self.submit()
        else:
            give_focus(first.target)
            self.show_part(first.target)

    def order_tabs(self) -> None:
        """Let Tab go through the fields as they stand."""
        stops: list[QWidget] = [self.room.edit, self.applicant.edit, self.reason.edit]
        stops += [self.planned_at.edit, self.relation, *self.lines.stops()]
        stops += [self.mover.edit, self.mover_phone.edit, self.plate.edit]
        stops += [self.document.kind, self.document.edit, self.mover_note.edit]
        stops += [self.apply, self.again]
        parts = [part for stop in stops for part in parts_of(stop)]
        for one, following in pairwise(parts):
            QWidget.setTabOrder(one, following)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(translate("removals", "Application"))
        self.room.set_label(translate("removals", "Room"))
        self.applicant.set_label(translate("removals", "Applicant"))
        self.reason.set_label(translate("removals", "Reason"))
        self.planned_at.set_label(translate("removals", "Moves at"))
        self.planned_at.set_placeholder(translate("removals", "now"))
        self.relation.setAccessibleName(translate("removals", "What they are"))
        self.relation.set_choices([(one.value, label(f"applicant.{one}")) for one in Applicant])
        self.lines.retranslate()
        self._who_heading.setText(translate("removals", "Who carries it, in what"))
        self.mover.set_label(translate("removals", "Mover"))
        self.mover.set_placeholder(translate("removals", "applicant"))
        self.mover_phone.set_label(translate("removals", "Mover's phone"))
        self.mover_note.set_label(translate("removals", "Relation"))
        self.plate.retranslate()
        self.plate.set_placeholder("")
        self.plate.set_hint("")
        self.document.retranslate()
        self.document.set_hint("")
        self.again.setText(translate("removals", "Start again"))
        self.apply.setText(translate("removals", "Open slip"))
        for field in self._fields():
            if field.error():
                field.judge()
        self._show_trouble(self._error)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the slip from any field, or goes on; on a button it presses the button."""
        if event.key() not in ENTER_KEYS or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        focused = self.window().focusWidget()
        if isinstance(focused, QAbstractButton) and focused is not self.apply:
            focused.click()
        else:
            self._enter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field that has the keyboard in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.show_part(watched)
        return False

    def _fields(self) -> tuple[CheckedField, ...]:
        return (
            self.room,
            self.applicant,
            self.reason,
            self.planned_at,
            self.mover,
            self.mover_phone,
            self.plate,
            self.document,
            self.mover_note,
        )

    def _details(self) -> RemovalDetails:
        kind, number = paper(self.document)
        return RemovalDetails(
            room=self.room.value(),
            applicant=self.applicant.value(),
            relation=Applicant(self.relation.code() or Applicant.OWNER),
            items=self.lines.items(),
            reason=self.reason.value(),
            mover=self.mover.value(),
            mover_phone=self.mover_phone.value(),
            document_kind=kind,
            document=number,
            mover_note=self.mover_note.value(),
            plate=self.plate.value(),
            planned_at=self.planned_at.value(),
        )

    def _opened(self, record: Removal) -> None:
        self.apply.set_busy(False)
        self.clear()
        self.applied.emit(record)

    def _failed(self, error: Exception) -> None:
        """Keep what was typed and say what was refused."""
        self.apply.set_busy(False)
        self._refresh()
        if not isinstance(error, GuardpostError):
            raise error
        self._show_trouble(error)
        targets = {
            "removal.room_needed": self.room.edit,
            "removal.applicant_needed": self.applicant.edit,
            "removal.document_needed": self.document.edit,
        }
        targets |= dict.fromkeys(
            ("removal.items_needed", "removal.item_name", "removal.company_goods"),
            self.lines.editor.name.edit,
        )
        give_focus(targets.get(error.code, self.apply))

    def _show_trouble(self, error: GuardpostError | None) -> None:
        self._error = error
        self._trouble.set_text(escape(sentence(error)) if error else "")
        self._trouble.setVisible(error is not None)

    def _go_to(self, problems: Sequence[Problem]) -> None:
        first = next((one for one in problems if one.wrong), problems[0])
        frame = first.target.parent()
        if isinstance(frame, CheckedField):
            frame.judge()
            if not frame.error():
                frame.set_error(sentence(Refused(_NEEDED.get(first.target.objectName(), ""))))
        self._refresh()
        give_focus(first.target)
        self.show_part(first.target)

    def _touched(self) -> None:
        for field in (self.room, self.applicant, self.document, self.lines.editor.name):
            if field.error() and field.text().strip():
                field.judge()
        if self._error is not None:
            self._show_trouble(None)
        self._refresh()

    def _refresh(self) -> None:
        """Say beside the button what is still missing; pressing leads there."""
        found = next(iter(self.problems()), None)
        said = found is not None and found.wrong
        title, text = (translate("removals", "Not yet"), found.text) if found else ("", "")
        tone = "danger" if said else "ink3"
        self._why.say(title, text, tone)
        self.again.setVisible(self.is_touched)

    def _connect(self) -> None:
        for field in self._fields():
            field.edited.connect(lambda _text: self._touched())
        self.plate.changed.connect(self._touched)
        self.lines.changed.connect(self._lines_changed)
        self.lines.finished.connect(self._enter)
        self.relation.picked.connect(self._pick_relation)
        self.apply.clicked.connect(self.submit)
        self.again.clicked.connect(self._start_again)
        self._why.clicked.connect(lambda: self._go_to(self.problems()))
        watched = [*self._fields(), self.lines.editor.name, self.lines.editor.quantity]
        for field in watched:
            field.edit.installEventFilter(self)

    def _pick_relation(self, code: str) -> None:
        """A company's slip is for the five kinds of a company's goods."""
        self.lines.editor.offer(tuple(kind for kind in GoodsKind if may_list(code, kind)))
        self._touched()

    def _lines_changed(self) -> None:
        self.order_tabs()
        self._touched()

    def _start_again(self) -> None:
        self.clear()
        self.begin()

    def _lay_out(self) -> None:
        theme = self.theme
        self.document.reader.hide()
        self.apply.setMinimumWidth(theme.px(LEAST_APPLY))
        for field in self._fields():
            field.edit.setMinimumWidth(theme.px(LEAST_FIELD))
        edge = theme.px(14)
        self.body.setContentsMargins(edge, theme.px(6), edge, theme.px(6))
        self.body.setSpacing(theme.px(6))
        self.body.addLayout(
            self._row((self.room, 4), (self.applicant, 4), (self.reason, 4), (self.planned_at, 3))
        )
        self.body.addWidget(self.relation)
        self.body.addWidget(self.lines)
        self.body.addWidget(self._who_heading)
        self.body.addLayout(self._row((self.mover, 3), (self.mover_phone, 3), (self.plate, 4)))
        self.body.addLayout(self._row((self.document, 3), (self.mover_note, 2)))
        self.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(10))
        foot.addWidget(self.again)
        foot.addWidget(self._why, 1)
        foot.addWidget(self.apply)
        self.foot.addWidget(self._trouble)
        self.foot.addLayout(foot)

    def _row(self, *parts: tuple[QWidget, int]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(10))
        for widget, stretch in parts:
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        return row


# What the verb would say of an empty field.
_NEEDED = {
    "removal.room": "removal.room_needed",
    "removal.applicant": "removal.applicant_needed",
    "removal.line.name": "removal.item_name",
    "removal.document": "removal.document_needed",
}
