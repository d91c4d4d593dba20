"""列队着装: who comes on, when they came, dress, badge and gear (handbook (一) 1, (二) 1 (3))."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.shifts.handover_checks import PersonDetails, check_person
from guardpost.shifts.handover_lines import LOOKS, Check, PersonCheck, Presence
from guardpost.shifts.muster import Muster, muster_at
from guardpost.shifts.overtime import nobody_came
from guardpost.times import to_text
from ui.handover import words
from ui.handover.clerk import Clerk
from ui.handover.excused import ExcusedRows
from ui.handover.fields import ClockField, PassFail, RemarkField, fill
from ui.handover.relief import ReliefChooser
from ui.handover.rows import ColumnHead, ListRow
from ui.handover.step import ListStep
from ui.messages import label, translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.text import Rule, Text
from ui.widgets.tristate import TriState

NAME, REMARK_LEAST = 108, 80
PRESENCES = (Presence.PRESENT, Presence.ABSENT)


class PersonRow(ListRow):
    """One of those who come on.

    Signals:
        said: what was answered; save it.
        misread: what was typed as a time is none.
    """

    said = Signal(object)
    misread = Signal()

    def __init__(self, theme: Theme, check: PersonCheck) -> None:
        name = f"handover.person.{check.staff}"
        super().__init__(theme, name)
        self._check = check
        self._name = Text(theme, "strong", bold=True, elide=True)
        self._role = Text(theme, "caption", tone="ink3", elide=True)
        self.presence = TriState(theme, f"{name}.presence", [str(each) for each in PRESENCES])
        self.arrived = ClockField(theme, f"{name}.arrived")
        self.looks = {look: PassFail(theme, f"{name}.{look}") for look in LOOKS}
        self._late = Text(theme, "caption", tone="danger")
        self._asked = {look: Text(theme, "caption", tone="ink3") for look in LOOKS}
        self.remark = RemarkField(f"{name}.remark")
        self.watch(self.presence, self.arrived, *self.looks.values(), self.remark)
        self._lay_out()
        self.presence.picked.connect(self._came)
        self.arrived.saved.connect(self._say)
        self.arrived.refused.connect(self.misread)
        for at, look in enumerate(LOOKS):
            self.looks[look].picked.connect(lambda _code, at=at: self._looked(at))
        self.remark.saved.connect(lambda _text: self._say())

    def columns(self) -> list[tuple[QWidget, str, bool]]:
        """Return the columns' heads."""
        return [
            (self._name, translate("handover", "Name"), False),
            (self.presence, translate("handover", "Line-up"), True),
            (self.arrived, translate("handover", "Arrived"), True),
            (self.remark, translate("handover", "Remark"), False),
        ]

    def show_check(self, check: PersonCheck, arrived: datetime | None) -> None:
        """Show what the book says; ``arrived`` as the site's clock shows it."""
        self._check = check
        self.presence.set_code(check.presence)
        self.arrived.show_time(arrived)
        for look, widget in self.looks.items():
            widget.set_code(getattr(check, look))
        self._say_late()
        self.remark.show_text(check.remark)
        self._follow()

    def set_now(self, now: datetime) -> None:
        """Tell what day it is."""
        self.arrived.set_now(now)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        check = self._check
        self._name.setText(check.name)
        duty = label(f"duty.{check.duty}") if check.duty else ""
        self._role.setText(" ".join(part for part in (label(f"role.{check.role}"), duty) if part))
        self.presence.setAccessibleName(f"{check.name} {translate('handover', 'Line-up')}")
        self.presence.set_texts([label(f"presence.{each}") for each in PRESENCES])
        self.arrived.setAccessibleName(f"{check.name} {translate('handover', 'Arrived')}")
        self.arrived.setPlaceholderText("--:--")
        passed, failed = label("check.passed"), label("check.failed")
        asked = {
            "dress": translate("handover", "Dress"),
            "badge": translate("handover", "Badge"),
            "gear": translate("handover", "Duty gear"),
            "grooming": translate("handover", "Face, hair, nails"),
            "uniform": translate("handover", "Not mixed"),
        }
        self._say_late()
        for look, widget in self.looks.items():
            widget.set_words(f"{check.name} {asked[look]}", passed, failed)
            self._asked[look].setText(asked[look])
        self.remark.setAccessibleName(f"{check.name} {translate('handover', 'Remark')}")
        self.remark.setPlaceholderText(translate("handover", "What is wrong"))

    def focus_open(self, code: str) -> None:
        """Bring the keyboard to what is still to be answered."""
        if code == "person.remark":
            self.remark.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        open_ones = [each for each in self.looks.values() if not each.code()]
        is_there = self.presence.code() == Presence.PRESENT
        widget: QWidget = open_ones[0] if is_there and open_ones else self.presence
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self.theme
        left = QWidget()
        left.setFixedWidth(theme.px(NAME))
        names = QVBoxLayout(left)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._role)
        names.addStretch(1)
        self.remark.setMinimumWidth(theme.px(REMARK_LEAST))
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self.presence)
        first.addWidget(self.arrived)
        first.addWidget(self._late)
        first.addWidget(self.remark, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        right.setSpacing(theme.px(4))
        right.addLayout(first)
        right.addLayout(self._lay_out_looks())
        # Its two lines say how high the row is.
        self.setMinimumHeight(0)
        self.line.setSpacing(theme.px(8))
        self.line.addWidget(left)
        self.line.addLayout(right, 1)

    def _lay_out_looks(self) -> QHBoxLayout:
        """What the handbook asks, each with its word above: in one line they would not fit."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(14))
        for look, widget in self.looks.items():
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(self._asked[look])
            column.addWidget(widget)
            row.addLayout(column)
        row.addStretch(1)
        return row

    def _say_late(self) -> None:
        late = translate("handover", "{n} min late").format(n=self._check.late)
        self._late.setText(late)
        self._late.setVisible(self._check.late > 0)

    def _follow(self) -> None:
        """Ask of those who are there only; ask for a remark where something is wrong."""
        is_there = self.presence.code() == Presence.PRESENT
        for widget in (self.arrived, *self.looks.values()):
            widget.setEnabled(is_there)
        self.remark.set_due(self._is_remark_due())

    def _is_remark_due(self) -> bool:
        is_absent = self.presence.code() == Presence.ABSENT
        is_there = self.presence.code() == Presence.PRESENT
        wrong = any(widget.code() == Check.FAILED for widget in self.looks.values())
        return (is_absent or (is_there and wrong)) and not self.remark.text()

    def _came(self, code: str) -> None:
        self._follow()
        self._say()
        if code == Presence.ABSENT:
            self.remark.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.looks["dress"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _looked(self, at: int) -> None:
        """Go on to the next question, after the last to a remark that is due, else a person."""
        self._follow()
        self._say()
        if at + 1 < len(LOOKS):
            self.looks[LOOKS[at + 1]].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_remark_due():
            self.remark.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.answered()

    def _say(self, arrived: datetime | None = None) -> None:
        self.said.emit(
            PersonDetails(
                staff=self._check.staff,
                presence=Presence(self.presence.code()),
                arrived_at=to_text(arrived) if arrived else "",
                dress=Check(self.looks["dress"].code()),
                badge=Check(self.looks["badge"].code()),
                gear=Check(self.looks["gear"].code()),
                grooming=Check(self.looks["grooming"].code()),
                uniform=Check(self.looks["uniform"].code()),
                remark=self.remark.text().strip(),
            )
        )


class LineUpStep(ListStep):
    """Those of the group that comes on, their leader first."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk, "handover.people")
        self.relief = ReliefChooser(clerk)
        self._head = ColumnHead(self.theme)
        self._nobody = Text(self.theme, "body", tone="ink2", wrap=True)
        self._nobody.setContentsMargins(*(self.theme.px(14),) * 4)
        self.stand_in = ComboBox(self.theme, "handover.stand_in")
        self.stand_in.activated.connect(lambda _at: self._add_stand_in())
        self.nobody = Button(self.theme, "handover.nobody_came", size="row")
        self.extra = QWidget()
        ways = QHBoxLayout(self.extra)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.addWidget(self.nobody)
        ways.addWidget(self.stand_in)
        self.nobody.clicked.connect(lambda: self.clerk.do(nobody_came))
        self.excused = ExcusedRows(clerk)
        for widget in (self.relief, Rule(), self._head, self._nobody):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.excused)

    def show_state(self) -> None:
        """Show each person as the book has them."""
        self.relief.show_state()
        checks = self.clerk.state.people
        rows = {check.staff: self._row(check) for check in checks}
        if tuple(rows) != self.list.codes():
            self.list.set_rows(rows)
            self._name_columns()
        self._nobody.setVisible(not rows)
        self.excused.show_people(self.clerk.state.excused)
        self._offer_stand_ins()
        self._offer_nobody()
        if self.relief.take_named():
            self.list.go(self._first_open())

    def hint(self) -> str:
        """Return what is looked at (handbook (一) 1–2)."""
        rule = self.clerk.sheet.muster if self.clerk.sheet else Muster()
        early = translate("handover", "in line {n} minutes early; 1 yes, 2 no")
        if not rule.tolerance:
            return early.format(n=rule.minutes)
        late = translate("handover", "in line {n} minutes early, late after {m} more; 1 yes, 2 no")
        return late.format(n=rule.minutes, m=rule.tolerance)

    def progress(self) -> str:
        """Return how many people were looked at."""
        if self.clerk.sheet is None:
            return ""
        people = self.clerk.state.people
        answered = sum(check.is_answered for check in people)
        checked = translate("handover", "checked {n} / {all}")
        return checked.format(n=answered, all=len(people))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._nobody.setText(translate("handover", "Nobody is in this group yet."))
        self.nobody.setText(translate("handover", "Nobody has come"))
        self.stand_in.setAccessibleName(translate("handover", "Somebody stands in"))
        self.relief.retranslate()
        self.excused.retranslate()
        for code in self.list.codes():
            row = self.list.row(code)
            assert isinstance(row, PersonRow)
            row.retranslate()
        self._name_columns()

    def focus_on(self, target: str, code: str = "") -> None:
        """Go to the person's open question, or to the choice of the leader."""
        row = self.list.row(target)
        if isinstance(row, PersonRow):
            row.focus_open(code)
        elif target == "relief" or self.clerk.state.relief is None:
            self.relief.focus_on_choice(is_asked=target == "relief")
        else:
            self.list.go(self._first_open())

    def _first_open(self) -> str:
        people = self.clerk.state.people
        return next((person.staff for person in people if not person.is_answered), "")

    def _offer_stand_ins(self) -> None:
        """Offer those who may come in place of somebody of the group."""
        sheet = self.clerk.sheet
        assert sheet is not None
        first = [("", translate("handover", "Somebody stands in…"))]
        people = [(p.code, f"{p.name}  {words.group_text(p.grp)}".strip()) for p in sheet.others]
        fill(self.stand_in, [*first, *people], "")

    def _offer_nobody(self) -> None:
        """From the time of the line-up on, while nobody is there."""
        sheet, state, desk = self.clerk.sheet, self.clerk.state, self.clerk.desk
        assert sheet is not None
        due = muster_at(desk.local(state.shift.ends_at), sheet.muster.minutes)
        here = any(one.presence == Presence.PRESENT for one in state.people)
        noted = state.extras.overtime is not None
        self.nobody.setVisible(desk.clock.now() >= due and not here and not noted)

    def _add_stand_in(self) -> None:
        code = self.stand_in.currentData()
        if code:
            self.clerk.do(check_person, PersonDetails(code, Presence.PRESENT))

    def _name_columns(self) -> None:
        codes = self.list.codes()
        row = self.list.row(codes[0]) if codes else None
        self._head.set_columns(row.columns() if isinstance(row, PersonRow) else ())

    def _row(self, check: PersonCheck) -> ListRow:
        row = self.list.row(check.staff)
        if not isinstance(row, PersonRow):
            row = PersonRow(self.theme, check)
            row.retranslate()
            row.said.connect(lambda details: self.clerk.do(check_person, details))
            row.misread.connect(self._say_misread)
        desk = self.clerk.desk
        row.set_now(desk.clock.now())
        row.show_check(check, desk.local(check.arrived_at) if check.arrived_at else None)
        return row

    def _say_misread(self) -> None:
        self.clerk.refused.emit(translate("handover", "Type a time such as 15:50."))
