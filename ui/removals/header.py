"""The head of the page: which slip, since when, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guardpost.gate.rules import SlipStage
from guardpost.gate.slips import Removal, Slip
from ui.desk import Desk
from ui.messages import translate
from ui.removals.more import deeds_of
from ui.removals.reading import Sheet
from ui.removals.words import slip_shown, stage_text
from ui.widgets.badge import Tag
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.choice import ComboBox
from ui.widgets.text import Text
from ui.widgets.yielding import YieldingRow

# So many fit beside the title; more are a list.
MOST_SEGMENTS = 3
TONES = {
    **dict.fromkeys((SlipStage.RELEASED, SlipStage.COLLECTED, SlipStage.RECONCILED), "ok"),
    **dict.fromkeys((SlipStage.PARTLY, SlipStage.EXPIRED), "warn"),
    SlipStage.REFUSED: "danger",
}


class Header(QWidget):
    """Title, number, time; the slips that wait; a new application.

    Attributes:
        more: what else is done with the slip; weeks: the week's account.
        new: begins an application.

    Signals:
        picked: the number of a slip that waits.
    """

    picked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        self._desk, self._theme = desk, theme
        self._sheet: Sheet | None = None
        self._is_new = False
        self._title = Text(theme, "page", bold=True)
        self._number = Tag(theme, "neutral")
        self._at = Text(theme, "body", tone="ink2")
        self._state = Tag(theme, "ok")
        self._count = Text(theme, "body", tone="ink2")
        self._segments = Chips(theme, "removal.slips", look="segments")
        self._list = ComboBox(theme, "removal.slip_list")
        self.more = Button(theme, "removal.more", size="bar")
        self.weeks = Button(theme, "removal.weeks", size="bar")
        self.new = Button(theme, "removal.new", size="bar", icon="plus", key="F3")
        self._lay_out()
        self._segments.picked.connect(self.picked)
        self._list.activated.connect(lambda _at: self.picked.emit(self._list.currentData() or ""))

    def show_sheet(self, sheet: Sheet | None, *, is_new: bool) -> None:
        """Show the slip in sight, or that a new one is being written."""
        self._sheet, self._is_new = sheet, is_new
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        ways: list[QWidget] = [self._segments, self._list]
        more = [] if self.more.isHidden() else [self.more]
        return [*(way for way in ways if not way.isHidden()), *more, self.weeks, self.new]

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(translate("removals", "Release slip"))
        self.new.setText(translate("removals", "New slip"))
        self.more.setText(translate("removals", "More…"))
        self.weeks.setText(translate("removals", "Account"))
        self._segments.setAccessibleName(translate("removals", "Slips that wait"))
        self._list.setAccessibleName(translate("removals", "Slips that wait"))
        removal = self._sheet.current if self._sheet and not self._is_new else None
        slip = removal.slip if removal else None
        self._number.setVisible(slip is not None)
        self._state.setVisible(slip is not None)
        self.more.setVisible(removal is not None and bool(deeds_of(removal)))
        if removal is not None:
            self._show_slip(removal)
        else:
            self._at.setText(translate("removals", "new application") if self._is_new else "")
        self._show_waiting()

    def _show_slip(self, removal: Removal) -> None:
        slip = removal.slip
        self._number.setText(slip.number)
        applied, now = self._desk.local(slip.applied_at), self._desk.clock.now()
        at = f"{applied:%H:%M}" if applied.date() == now.date() else f"{applied:%m-%d %H:%M}"
        self._at.setText(translate("removals", "applied {at}").format(at=at))
        self._state.setText(stage_text(removal))
        self._state.set_tone(TONES.get(removal.stage, "neutral"))

    def _show_waiting(self) -> None:
        waiting = self._sheet.waiting if self._sheet else ()
        text = translate("removals", "waiting: {n}").format(n=len(waiting))
        self._count.setText(text)
        self._row.want(self._count, bool(waiting))
        shown = self._sheet.current if self._sheet and not self._is_new else None
        code = shown.slip.number if shown else None
        choices = [(slip.number, self._named(slip)) for slip in waiting]
        many = len(choices) > MOST_SEGMENTS
        self._segments.setVisible(bool(choices) and not many)
        self._segments.set_choices([] if many else choices)
        self._segments.set_code(code)
        self._list.setVisible(many)
        self._fill(choices if many else [], code)

    def _named(self, slip: Slip) -> str:
        """Return a waiting slip; one whose day is over says so."""
        over = self._sheet is not None and slip.day < self._sheet.today
        name = slip_shown(slip)
        return translate("removals", "{slip} day over").format(slip=name) if over else name

    def _fill(self, choices: list[tuple[str, str]], code: str | None) -> None:
        offered = [(self._list.itemData(at), self._list.itemText(at)) for at in range(len(choices))]
        if offered != choices or self._list.count() != len(choices):
            self._list.clear()
            for number, text in choices:
                self._list.addItem(text, number)
            self._list.updateGeometry()
        self._list.setCurrentIndex(self._list.findData(code) if code else -1)

    def _lay_out(self) -> None:
        row = self._row = YieldingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        middle = Qt.AlignmentFlag.AlignVCenter
        for widget in (self._title, self._number, self._at, self._state):
            row.addWidget(widget, 0, middle)
        row.addStretch(1)
        shown_last = (self._count, self._segments, self._list, self.more, self.weeks, self.new)
        for shown in shown_last:
            row.addWidget(shown, 0, middle)
        row.keep_whole(self._segments)
        row.yield_first(self._at, self._count, self._title, self.new)
        self.setFixedHeight(self._theme.height("minTouch"))
