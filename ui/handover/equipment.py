"""装备器械: count, try, choose a state; 1, 2, 3 choose and go on (handbook (二) 1 (4))."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guardpost.registry.equipment import MOST_OF_ONE
from guardpost.shifts.handover_checks import EquipmentDetails, check_equipment
from guardpost.shifts.handover_lines import EquipmentCheck, EquipmentState
from guardpost.shifts.repairs import repair_equipment
from ui.handover import words
from ui.handover.clerk import Clerk
from ui.handover.fields import RemarkField
from ui.handover.rows import ColumnHead, ListRow
from ui.handover.step import ListStep
from ui.messages import label, translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.kbd import KeyHints
from ui.widgets.stepper import Stepper
from ui.widgets.text import Text
from ui.widgets.tristate import TriState

NAME, NAME_MOST, EXPECTED, STEPPER = 142, 170, 40, 140
REMARK, LINE_GAP = 120, 4
STEPS = {Qt.Key.Key_Minus: -1, Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1}
STATES = (EquipmentState.NORMAL, EquipmentState.FAULT, EquipmentState.MISSING)


class EquipmentRow(ListRow):
    """One item of the list.

    Signals:
        said: the person answered; save it.
        barred: 正常 was chosen against the count.
        repaired: (item, what was done) about a fault that was taken over.
    """

    said = Signal(object)
    repaired = Signal(str, str)
    barred = Signal(str)

    def __init__(self, theme: Theme, check: EquipmentCheck) -> None:
        code = check.item.code
        name = f"handover.equipment.{code}"
        super().__init__(theme, name)
        self._check = check
        self._name = Text(theme, "strong", bold=True, elide=True)
        self._hint = Text(theme, "caption", tone="ink3", elide=True)
        self._expected = Text(theme, "field", tone="ink2")
        self._expected.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count = Stepper(theme, f"{name}.count", maximum=MOST_OF_ONE, value=check.actual)
        self.state = TriState(theme, f"{name}.state", [str(state) for state in STATES])
        self.remark = RemarkField(f"{name}.remark")
        self.repair = Button(theme, f"{name}.repair", size="row")
        self._keys = KeyHints(theme)
        self.primary = self.state
        self.watch(self.state, self.count, self.remark, self.repair)
        self.repair.clicked.connect(self._repair)
        self._lay_out()
        self.count.changed.connect(self._counted)
        self.state.picked.connect(self._chosen)
        self.state.refused.connect(lambda _code: self.barred.emit(self._bar()))
        self.remark.saved.connect(lambda _text: self._say())
        self.show_check(check)

    def columns(self) -> list[tuple[QWidget, str, bool]]:
        """Return the columns' heads."""
        return [
            (self._name, translate("handover", "Equipment"), False),
            (self._expected, translate("handover", "Expected"), True),
            (self.count, translate("handover", "Actual"), True),
            (self.state, translate("handover", "State"), True),
            (self._place, translate("handover", "Remark if not normal"), False),
        ]

    def show_check(self, check: EquipmentCheck) -> None:
        """Show what the book says."""
        self._check = check
        self._expected.setText(str(check.expected))
        self._say_hint()
        self.count.set_value(check.actual)
        self.state.set_code(check.state)
        self.remark.show_text(check.remark)
        self._follow()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        item = self._check.item
        self._name.setText(words.item_name(item))
        self._say_hint()
        self.repair.setText(translate("handover", "Repaired"))
        repaired = f"{words.item_name(item)} {translate('handover', 'Repaired')}"
        self.repair.setAccessibleName(repaired)
        self._expected.setText(str(self._check.expected))
        self.count.setAccessibleName(f"{words.item_name(item)} {translate('handover', 'Actual')}")
        self.state.setAccessibleName(f"{words.item_name(item)} {translate('handover', 'State')}")
        self.state.set_texts([label(f"equipment_state.{state}") for state in STATES])
        self.remark.setAccessibleName(f"{words.item_name(item)} {translate('handover', 'Remark')}")
        self.remark.setPlaceholderText(translate("handover", "Which one, why"))
        self._keys.set_hints([(("1", "2", "3"), translate("handover", "then next row"))])
        self._follow()

    def name_width(self) -> int:
        """Return the px that its words need."""
        return max(self._name.sizeHint().width(), self._hint.sizeHint().width())

    def set_name_width(self, width: int) -> None:
        """Take as much room for the words as the other rows."""
        self._left.setFixedWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − count wherever the keyboard is in the row, but in the remark."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.count.step(step)

    def set_current(self, is_current: bool) -> None:
        """Say the keys in the row that waits for them."""
        super().set_current(is_current)
        self._show_place()

    def focus_remark(self) -> None:
        """Bring the keyboard to the remark."""
        self.remark.show()
        self.remark.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self.theme
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._hint)
        names.addStretch(1)
        self._left = left = QWidget()
        left.setLayout(names)
        names.setContentsMargins(0, 0, 0, 0)
        self._expected.setFixedWidth(theme.px(EXPECTED))
        self.count.setFixedWidth(theme.px(STEPPER))
        self._place = _Place(theme)
        self._place.row.addWidget(self.remark, 1)
        self._place.row.addWidget(self.repair)
        self._place.row.addWidget(self._keys, 1)
        asked = QWidget()
        answers = QHBoxLayout(asked)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(0)
        for gap, widget in ((0, left), (14, self._expected), (6, self.count), (24, self.state)):
            answers.addSpacing(theme.px(gap))
            answers.addWidget(widget)
        # On a narrow page a remark goes on below what it is about.
        held = QWidget()
        flow = Flow(held, theme.px(LINE_GAP))
        flow.setSpacing(theme.px(14))
        flow.addWidget(asked)
        flow.addWidget(self._place, 1)
        self.line.addWidget(held, 1)

    def _follow(self) -> None:
        """Let the count colour itself, bar 正常 and ask for the remark."""
        differs = self.count.value() != self._check.expected
        self.count.set_tone("danger" if differs else "ink")
        self.state.allow()
        if differs or self._check.fault_stands:
            self.state.forbid(EquipmentState.NORMAL, self._bar())
        self._show_place()

    def _show_place(self) -> None:
        wrong = self.state.code() in (EquipmentState.FAULT, EquipmentState.MISSING)
        text = bool(self.remark.text())
        counts = (self._check.expected, self._check.opening)
        differs = any(self.count.value() != count for count in counts)
        faulty = self._check.fault_stands
        asks = wrong or text or differs or faulty or self.remark.hasFocus()
        other = bool(self.state.code()) and self.count.value() != self._check.opening
        self.remark.setVisible(asks)
        self.remark.set_due((wrong or other) and not text)
        self.repair.setVisible(faulty and self.is_current)
        self._keys.setVisible(not asks and self.is_current and not self.state.code())
        self._place.updateGeometry()

    def _say_hint(self) -> None:
        """Say what to try; of a fault that was taken over, or another count, that instead."""
        check, hint = self._check, words.item_hint(self._check.item)
        if check.fault_stands:
            came = translate("handover", "came faulty: {remark}")
            hint = came.format(remark=check.opening_remark)
        elif check.repaired:
            hint = translate("handover", "repaired: {what}").format(what=check.repaired)
        elif check.opening != check.expected:
            hint = translate("handover", "taken over: {n}").format(n=check.opening)
        self._hint.setText(hint)
        special = check.fault_stands or check.opening != check.expected
        self._hint.set_tone("danger" if special else "ink3")

    def _repair(self) -> None:
        # The button goes: left to itself the keyboard would fall into the next row's count.
        self.state.setFocus(Qt.FocusReason.OtherFocusReason)
        self.repaired.emit(self._check.item.code, self.remark.text().strip())

    def _bar(self) -> str:
        if self._check.fault_stands and self.count.value() == self._check.expected:
            faulty = translate("handover", "{item} came faulty. Write the repair, then Repaired.")
            return faulty.format(item=words.item_name(self._check.item))
        text = translate("handover", "{item}: {expected} expected, {actual} there; not normal.")
        return text.format(
            item=words.item_name(self._check.item),
            expected=self._check.expected,
            actual=self.count.value(),
        )

    def _counted(self, _value: int) -> None:
        self._follow()
        self._say()

    def _chosen(self, _code: str) -> None:
        self._show_place()
        self._say()
        self.answered()

    def _say(self) -> None:
        self.said.emit(
            EquipmentDetails(
                item=self._check.item.code,
                actual=self.count.value(),
                state=EquipmentState(self.state.code()),
                remark=self.remark.text().strip(),
            )
        )


class _Place(QWidget):
    """Where the remark or the keys stand; the same width in each row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.px(6))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room for a few words of a remark, and for its button; the keys give way."""
        shown = [one for one in self.findChildren(QWidget) if not one.isHidden()]
        remarks = [one for one in shown if isinstance(one, RemarkField)]
        buttons = [one for one in shown if isinstance(one, Button)]
        wide = self._theme.px(REMARK) * len(remarks)
        return QSize(wide + sum(one.sizeHint().width() for one in buttons), 0)


class EquipmentStep(ListStep):
    """The post's list, each line answered by itself."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk, "handover.equipment")
        self._head = ColumnHead(self.theme)
        self.print_blank = Button(self.theme, "handover.print_blank", icon="print")
        self.extra = self.print_blank
        self.body.addWidget(self._head)
        self.body.addWidget(self.list, 1)

    def show_state(self) -> None:
        """Show each line as the book has it."""
        checks = self.clerk.state.equipment
        rows = {check.item.code: self._row(check) for check in checks}
        if tuple(rows) != self.list.codes():
            self.list.set_rows(rows)
            self._name_columns()

    def hint(self) -> str:
        """Return how the list is gone through."""
        return translate("handover", "count and try it together, then choose")

    def progress(self) -> str:
        """Return how many lines have a state."""
        if self.clerk.sheet is None:
            return ""
        checks = self.clerk.state.equipment
        answered = sum(bool(check.state) for check in checks)
        chosen = translate("handover", "chosen {n} / {all}")
        return chosen.format(n=answered, all=len(checks))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.print_blank.setText(translate("handover", "Print blank list"))
        for code in self.list.codes():
            row = self.list.row(code)
            assert isinstance(row, EquipmentRow)
            row.retranslate()
        self._name_columns()

    def focus_on(self, target: str, code: str = "") -> None:
        """Go to the item, or to its remark."""
        row = self.list.row(target)
        if code == "equipment.remark" and isinstance(row, EquipmentRow):
            row.focus_remark()
        else:
            self.list.go(target or self._first_open())

    def _name_columns(self) -> None:
        """Name the columns, and give all rows the same room for their words."""
        rows = [self.list.row(code) for code in self.list.codes()]
        shown = [row for row in rows if isinstance(row, EquipmentRow)]
        least, most = self.theme.px(NAME), self.theme.px(NAME_MOST)
        width = min(max([least, *(row.name_width() for row in shown)]), most)
        for row in shown:
            row.set_name_width(width)
        self._head.set_columns(shown[0].columns() if shown else ())

    def _first_open(self) -> str:
        checks = self.clerk.state.equipment
        return next((check.item.code for check in checks if not check.state), "")

    def _row(self, check: EquipmentCheck) -> ListRow:
        found = self.list.row(check.item.code)
        if isinstance(found, EquipmentRow):
            found.show_check(check)
            return found
        row = EquipmentRow(self.theme, check)
        row.retranslate()
        row.said.connect(lambda details: self.clerk.do(check_equipment, details))
        row.barred.connect(self.clerk.refused)
        row.repaired.connect(lambda item, what: self.clerk.do(repair_equipment, item, what))
        return row
