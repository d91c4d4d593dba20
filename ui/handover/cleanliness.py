"""环境卫生: booth, glass, desk, road (handbook (二) 1 (4))."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from guardpost.shifts.handover_checks import check_cleanliness
from guardpost.shifts.handover_lines import Check, CleanlinessCheck
from ui.handover.clerk import Clerk
from ui.handover.fields import RemarkField
from ui.handover.rows import ListRow
from ui.handover.step import ListStep
from ui.messages import label, translate
from ui.theme import Theme
from ui.widgets.text import Text
from ui.widgets.tristate import TriState

NAME = 150
STATES = (Check.PASSED, Check.FAILED)


class PlaceRow(ListRow):
    """One place.

    Signals:
        said: (place, state, remark) to save.
    """

    said = Signal(str, str, str)

    def __init__(self, theme: Theme, place: str) -> None:
        name = f"handover.clean.{place}"
        super().__init__(theme, f"{name}.row", height="buttonRelease")
        self._place = place
        self._name = Text(theme, "strong", bold=True)
        self._name.setFixedWidth(theme.px(NAME))
        self.state = TriState(theme, name, [str(state) for state in STATES])
        self.remark = RemarkField(f"{name}.remark")
        self.watch(self.state, self.remark)
        self.line.addWidget(self._name)
        self.line.addWidget(self.state)
        self.line.addWidget(self.remark, 1)
        self.state.picked.connect(self._chosen)
        self.remark.saved.connect(lambda _text: self._say())

    def show_check(self, check: CleanlinessCheck) -> None:
        """Show what the book says."""
        self.state.set_code(check.state)
        self.remark.show_text(check.remark)
        self._show_due()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        name = label(f"place.{self._place}")
        self._name.setText(name)
        self.state.setAccessibleName(name)
        self.state.set_texts([label(f"check.{state}") for state in STATES])
        self.remark.setAccessibleName(f"{name} {translate('handover', 'Remark')}")
        self.remark.setPlaceholderText(translate("handover", "What is not clean"))

    def focus_remark(self) -> None:
        """Bring the keyboard to the remark."""
        self.remark.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_due(self) -> None:
        failed = self.state.code() == Check.FAILED
        self.remark.set_due(failed and not self.remark.text())

    def _chosen(self, _code: str) -> None:
        self._show_due()
        self._say()
        self.answered()

    def _say(self) -> None:
        self.said.emit(self._place, self.state.code(), self.remark.text().strip())


class CleanlinessStep(ListStep):
    """Four places, each answered by itself."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__(clerk, "handover.clean")
        self.body.addWidget(self.list, 1)

    def show_state(self) -> None:
        """Show each place as the book has it."""
        checks = self.clerk.state.cleanliness
        rows = {check.place: self._row(check) for check in checks}
        if tuple(rows) != self.list.codes():
            self.list.set_rows(rows)

    def hint(self) -> str:
        """Return how the list is gone through."""
        return translate("handover", "1 passed, 2 not; say what is not clean")

    def progress(self) -> str:
        """Return how many places were looked at."""
        if self.clerk.sheet is None:
            return ""
        checks = self.clerk.state.cleanliness
        answered = sum(bool(check.state) for check in checks)
        chosen = translate("handover", "chosen {n} / {all}")
        return chosen.format(n=answered, all=len(checks))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for place in self.list.codes():
            row = self.list.row(place)
            assert isinstance(row, PlaceRow)
            row.retranslate()

    def focus_on(self, target: str, code: str = "") -> None:
        """Go to the place, or to its remark."""
        row = self.list.row(target)
        if code == "cleanliness.remark" and isinstance(row, PlaceRow):
            row.focus_remark()
        else:
            self.list.go(target or self._first_open())

    def _first_open(self) -> str:
        checks = self.clerk.state.cleanliness
        return next((check.place for check in checks if not check.state), "")

    def _row(self, check: CleanlinessCheck) -> ListRow:
        row = self.list.row(check.place)
        if not isinstance(row, PlaceRow):
            row = PlaceRow(self.theme, check.place)
            row.retranslate()
            row.said.connect(lambda *said: self.clerk.do(check_cleanliness, *said))
        row.show_check(check)
        return row
