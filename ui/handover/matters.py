"""未尽事项: what the next shift takes over, each with who follows it up, until when."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.shifts.handover_extras import HandoverIncident
from guardpost.shifts.handover_incidents import take_incident
from guardpost.shifts.handover_lines import HandoverMatter
from guardpost.shifts.matters import (
    MatterDetails,
    accept_matter,
    raise_matter,
    settle_matter,
)
from guardpost.times import to_text
from ui.handover import words
from ui.handover.clerk import Clerk
from ui.handover.fields import Choices, fill
from ui.handover.incident_row import IncidentRow
from ui.handover.rows import ListRow
from ui.handover.step import ListStep
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.field import Field
from ui.widgets.text import Rule, Text

FOLLOW_UP, DUE, ACCEPT = 140, 160, 138
EVENING = 18
DAYS = (1, 3, 7)


class MatterRow(ListRow):
    """One matter.

    Signals:
        accepted: (number, who follows it up, until when).
        settled: (number, what came of it).
    """

    accepted = Signal(int, str, str)
    settled = Signal(int, str)

    def __init__(self, theme: Theme, matter: HandoverMatter) -> None:
        self._number = matter.matter.number
        name = f"handover.matter.{self._number}"
        super().__init__(theme, name, height="resultRowSelected")
        self._matter = matter
        self._text = Text(theme, "strong", bold=True, wrap=True)
        self._sub = Text(theme, "caption", tone="ink3", elide=True)
        self.follow_up = ComboBox(theme, f"{name}.follow_up")
        self.due = ComboBox(theme, f"{name}.due")
        self.accept = Button(theme, f"{name}.accept")
        self.settle = Button(theme, f"{name}.settle", kind="quiet", size="row")
        self.result = QLineEdit()
        self.result.setObjectName(f"{name}.result")
        self.result.hide()
        self._touched: set[ComboBox] = set()
        self.watch(self.follow_up, self.due, self.accept, self.settle, self.result)
        self.primary = self.deed = self.accept
        self._lay_out()
        self.accept.clicked.connect(self._accept)
        self.follow_up.activated.connect(lambda _at: self._changed(self.follow_up))
        self.due.activated.connect(lambda _at: self._changed(self.due))
        self.settle.clicked.connect(self._ask_result)
        self.result.returnPressed.connect(self._settle)

    def show_matter(
        self, matter: HandoverMatter, people: Choices, dues: Choices, follow_up: str
    ) -> None:
        """Show what the book says, with the choices of who and until when.

        Args:
            follow_up: who is proposed, or was agreed on.
        """
        self._matter = matter
        self._text.setText(matter.matter.text)
        self._sub.setText(matter.matter.requirement)
        self._sub.setVisible(bool(matter.matter.requirement))
        if matter.accepted:
            self._touched.clear()
        for box, choices, code in (
            (self.follow_up, people, follow_up),
            (self.due, dues, matter.due),
        ):
            fill(box, choices, code if box not in self._touched else box.currentData())
        self.accept.setCheckable(matter.accepted)
        self.accept.setChecked(matter.accepted)
        self.accept.set_icon("check" if matter.accepted else "")
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        text = self._matter.matter.text
        taken = self._matter.accepted
        self.accept.setText(
            translate("handover", "Accepted") if taken else translate("handover", "Accept")
        )
        self.settle.setText(translate("handover", "Settled"))
        self.follow_up.setAccessibleName(f"{text} {translate('handover', 'Follows up')}")
        self.due.setAccessibleName(f"{text} {translate('handover', 'Due')}")
        self.result.setAccessibleName(f"{text} {translate('handover', 'What came of it')}")
        self.result.setPlaceholderText(translate("handover", "What came of it, then Enter"))

    def close_result(self) -> bool:
        """Put the result's line away; False when it was not there."""
        if self.result.isHidden():
            return False
        self.result.hide()
        self.settle.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _lay_out(self) -> None:
        theme = self.theme
        words_ = QVBoxLayout()
        words_.setSpacing(0)
        words_.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        words_.addStretch(1)
        for shown in (self._text, self._sub, self.result):
            words_.addWidget(shown)
        words_.addStretch(1)
        for box, width in ((self.follow_up, FOLLOW_UP), (self.due, DUE)):
            box.setFixedWidth(theme.px(width))
        self.accept.setFixedWidth(theme.px(ACCEPT))
        self.line.setSpacing(theme.px(8))
        self.line.addLayout(words_, 1)
        for widget in (self.settle, self.follow_up, self.due, self.accept):
            self.line.addWidget(widget)

    def _accept(self) -> None:
        """Take it over; a second press changes nothing in the book."""
        self.accept.setChecked(self._matter.accepted)
        if not self._matter.accepted:
            self._emit_accepted()

    def _changed(self, box: ComboBox) -> None:
        self._touched.add(box)
        if self._matter.accepted:
            self._emit_accepted()

    def _emit_accepted(self) -> None:
        who, due = self.follow_up.currentData() or "", self.due.currentData() or ""
        self.accepted.emit(self._number, who, due)

    def _ask_result(self) -> None:
        self.result.show()
        self.result.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        self.settled.emit(self._number, self.result.text().strip())


class MattersStep(ListStep):
    """What is outstanding, and a line for one more."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk, "handover.matters")
        theme = self.theme
        self._none = Text(theme, "body", tone="ink2")
        self._none.setContentsMargins(*(theme.px(14),) * 4)
        self.text = Field(theme, "handover.matter.new.text")
        self.wanted = Field(theme, "handover.matter.new.requirement")
        self.add = Button(theme, "handover.matter.new.add", icon="plus", size="field")
        self.body.addWidget(self._none)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(Rule())
        self.body.addWidget(self._new_row())
        self.add.clicked.connect(self._raise)
        self.text.entered.connect(self._raise)
        self.wanted.entered.connect(self._raise)
        self.text.edited.connect(lambda _text: self.text.set_error(""))

    def show_state(self) -> None:
        """Show each matter as the book has it."""
        matters = self.clerk.state.matters
        incidents = self.clerk.state.extras.incidents
        rows = {f"incident.{one.id}": self._incident_row(one) for one in incidents}
        rows |= {str(each.matter.number): self._row(each) for each in matters}
        if tuple(rows) != self.list.codes():
            self.list.set_rows(rows)
        self._none.setVisible(not rows)

    def hint(self) -> str:
        """Return what is agreed on each."""
        return translate("handover", "who follows it up, until when")

    def progress(self) -> str:
        """Return how many were taken over."""
        if self.clerk.sheet is None:
            return ""
        state = self.clerk.state
        taken = [each.accepted for each in state.matters]
        taken += [one.taken for one in state.extras.incidents]
        text = translate("handover", "taken over {n} / {all}")
        return text.format(n=sum(taken), all=len(taken)) if taken else ""

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._none.setText(translate("handover", "Nothing is outstanding."))
        self.text.set_label(translate("handover", "One more matter"))
        self.wanted.set_label(translate("handover", "What is to be done"))
        self.add.setText(translate("handover", "Add"))
        if self.clerk.sheet is not None:
            self.show_state()

    def focus_on(self, target: str, code: str = "") -> None:
        """Go to the matter, or to the line for one more."""
        if self.list.codes():
            self.list.go(target or self._first_open())
        else:
            self.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Put an open result line away."""
        rows = [self.list.row(code) for code in self.list.codes()]
        return any(isinstance(row, MatterRow) and row.close_result() for row in rows)

    def _new_row(self) -> QWidget:
        theme = self.theme
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(12))
        row.setSpacing(theme.px(12))
        row.addWidget(self.text, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.wanted, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        return holder

    def _first_open(self) -> str:
        incidents = self.clerk.state.extras.incidents
        waiting = next((one for one in incidents if not one.taken), None)
        if waiting is not None:
            return f"incident.{waiting.id}"
        matters = self.clerk.state.matters
        return next((str(each.matter.number) for each in matters if not each.accepted), "")

    def _incident_row(self, incident: HandoverIncident) -> ListRow:
        row = self.list.row(f"incident.{incident.id}")
        if not isinstance(row, IncidentRow):
            row = IncidentRow(self.theme, incident)
            row.taken.connect(self._take)
        row.show_incident(incident, self._names(incident.follow_up))
        return row

    def _row(self, matter: HandoverMatter) -> ListRow:
        row = self.list.row(str(matter.matter.number))
        if not isinstance(row, MatterRow):
            row = MatterRow(self.theme, matter)
            row.accepted.connect(self._accept)
            row.settled.connect(lambda number, result: self.clerk.do(settle_matter, number, result))
        names = self._names(matter.follow_up)
        agreed = matter.accepted or matter.follow_up not in self._leaving()
        follow_up = matter.follow_up if agreed else words.group_text(self.clerk.state.next_group)
        row.show_matter(matter, names, self._dues(matter), follow_up)
        return row

    def _names(self, follow_up: str) -> Choices:
        """Offer those who come on, and their group; who is named already stays."""
        state = self.clerk.state
        group = words.group_text(state.next_group)
        names = [group, *(person.name for person in state.people)]
        if follow_up and follow_up not in names:
            names.insert(0, follow_up)
        return [(name, name) for name in dict.fromkeys(names)]

    def _leaving(self) -> set[str]:
        """Return the names of those who go home: what one of them saw to is seen to by others."""
        shift, name_of = self.clerk.state.shift, self.clerk.name_of
        people = map(name_of, (shift.leader, *shift.guard_codes))
        return {words.group_text(shift.grp), *people}

    def _dues(self, matter: HandoverMatter) -> Choices:
        """Offer the end of the next shift and a few evenings; what the matter says stays."""
        desk, ends = self.clerk.desk, self.clerk.state.turn.ends
        times = [ends, *(_evening(ends, days) for days in DAYS)]
        if matter.due and matter.due not in {to_text(at) for at in times}:
            times.insert(0, desk.local(matter.due))
        shown = [(to_text(at), at.strftime("%m-%d %H:%M")) for at in times]
        return [("", translate("handover", "No date")), *shown]

    def _accept(self, number: int, who: str, due: str) -> None:
        back = partial(self._not_taken, str(number))
        self.clerk.do(accept_matter, number, follow_up=who, due=due, failed=back)

    def _take(self, incident: int, who: str) -> None:
        back = partial(self._not_taken, f"incident.{incident}")
        self.clerk.do(take_incident, incident, who, failed=back)

    def _not_taken(self, code: str, error: GuardpostError) -> None:
        """Bring the keyboard back to what still waits, and say why."""
        self.list.go(code)
        self.clerk.say(error)

    def _raise(self) -> None:
        text = self.text.text().strip()
        if self.add.busy:
            return
        if not text:
            self.text.set_error(translate("handover", "Write what is left to do."))
            self.text.edit.setFocus()
            return
        self.add.set_busy(True, translate("handover", "Saving…"))
        details = MatterDetails(text, self.wanted.text().strip())
        self.clerk.do(raise_matter, details, done=self._raised, failed=self._not_raised)

    def _raised(self, _record: object) -> None:
        self.add.set_busy(False)
        self.text.set_text("")
        self.wanted.set_text("")
        self.text.edit.setFocus()

    def _not_raised(self, error: GuardpostError) -> None:
        self.add.set_busy(False)
        self.clerk.say(error)


def _evening(after: datetime, days: int) -> datetime:
    """Return six in the evening so many days later."""
    day = after + timedelta(days=days)
    return day.replace(hour=EVENING, minute=0, second=0, microsecond=0)
