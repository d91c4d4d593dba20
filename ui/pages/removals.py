"""The removals page (F3): a release slip from the application to the gate.

Handbook 秩序维护部 (二) 1 (6): furniture, large appliances and the other goods leave only
against a slip. Three columns: what was asked for, what was checked, who signed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from guardpost.gate.slips import Removal, SlipState
from guardpost.gate.views import line_at
from ui.desk import Desk, Saying
from ui.forms.entry_form import parts_of
from ui.frame.function_bar import FunctionBar
from ui.messages import translate
from ui.page import Page
from ui.removals.account import AccountPanel
from ui.removals.applied import AppliedColumn
from ui.removals.apply_form import ApplyForm
from ui.removals.checking import CheckColumn
from ui.removals.clerk import SlipClerk
from ui.removals.header import Header
from ui.removals.releasing import ReleaseColumn
from ui.removals.words import size_text
from ui.rescale import UNBOUND
from ui.taking_back import TakingBack
from ui.widgets.buttons import Button
from ui.widgets.columns import Columns
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.reach import Reach
from ui.widgets.text import Text
from ui.widgets.turning import Turning
from ui.widgets.undo_bar import UndoBar

NEW = "new"
APPLIED_WIDTH, CHECKS_WIDTH, RELEASE_WIDTH = 566, 384, 300
LEAST_APPLIED, LEAST_RELEASE = 521, 282
# Narrower than this, in px at 100 %, the columns stand below each other.
LEAST_BESIDE = 1100
GATE_KEYS = frozenset({"F1", "F2", "F4", "F5"})
PAGE_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class RemovalsPage(Page):
    """The slips that wait for release, and new ones. Every check is in the book at once."""

    code = "removals"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self.setProperty("surface", "bg")
        self._is_new = self._arriving = self._is_account = False
        self.clerk = SlipClerk(desk, self)
        self._header = Header(desk)
        self._form = ApplyForm(desk)
        self._applied = AppliedColumn(self.clerk)
        self._checks = CheckColumn(self.clerk)
        self._release = ReleaseColumn(self.clerk, self._millis)
        self._account = AccountPanel(desk)
        self._none = Text(theme, "strong", tone="ink2")
        self._begin = Button(theme, "removal.begin", kind="primary", icon="plus", key="F3")
        self._bar = FunctionBar(theme, "removals")
        self._bar.light("F3")
        # Over the keys at the foot: the button that lets the things go stays free.
        self._undo = UndoBar(theme, "removal", self)
        self._back = TakingBack(desk, self._undo)
        self._first, self._cover = Turning(), Turning()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_empty()

    def activated(self) -> None:
        """Read which slips wait; one that has ended meanwhile gives way to the next."""
        sheet = self.clerk.sheet
        ended = sheet is not None and not sheet.is_open
        self._arriving = True
        self.clerk.open("" if ended else self.clerk.number)

    def resumed(self) -> None:
        """Read the slip again; the keyboard stays where it was."""
        self.clerk.open(self.clerk.number)

    def hint(self, value: object) -> None:
        """Arrive to write a new slip (``"new"``) or for a slip's number."""
        if value == NEW:
            self._begin_new()
        elif isinstance(value, str):
            self._open(value)

    def escape(self) -> bool:
        """Put away the account, the reason, the line that is begun, or the form; texts stay."""
        self._undo.dismiss()
        if self._is_account:
            self._close_account()
            return True
        if self._is_new:
            sheet = self.clerk.sheet
            if sheet is None or sheet.current is None:
                return False
            self._open(sheet.current.slip.number)
            return True
        return self._checks.escape() or self._release.escape() or self._applied.lines.escape()

    def function_key(self, key: str) -> bool:
        """F3 begins a slip; the others belong to the gate page."""
        if key == "F3":
            self._begin_new()
            return True
        return False

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._none.setText(translate("removals", "No slip waits for release."))
        self._begin.setText(translate("removals", "New slip"))
        for column in (self._form, self._applied, self._checks, self._release):
            column.retranslate()
        self._header.retranslate()
        self._account.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; Ctrl+Z takes back, as at the gate."""
        if event.matches(QKeySequence.StandardKey.Undo) and self._undo.take_back():
            return
        focused = self.window().focusWidget()
        key = Qt.Key(event.key())
        if key in ENTER_KEYS and isinstance(focused, QAbstractButton) and not event.isAutoRepeat():
            focused.click()
        else:
            super().keyPressEvent(event)

    def _turn(self, step: int) -> None:
        """Show the next slip that waits, or the one before."""
        number = self.clerk.sheet.beside(step) if self.clerk.sheet else ""
        if number:
            self._open(number)

    def _begin_new(self) -> None:
        self._is_new, self._arriving, self._is_account = True, False, False
        self._show()
        self._form.begin()

    def _open(self, number: str) -> None:
        """Show a slip that waits, or one that has ended."""
        self._is_new, self._arriving, self._is_account = False, True, False
        self.clerk.open(number)

    def _changed(self) -> None:
        self._show()
        if self._arriving and self.isVisible():
            self._arriving = False
            self._settle()

    def _settle(self) -> None:
        """Bring the keyboard to where nothing happens by a second Enter, and work begins."""
        sheet = self.clerk.sheet
        if self._is_new:
            self._form.begin()
        elif sheet is None or sheet.current is None:
            self._begin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif sheet.is_open:
            self._checks.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._release.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        """Show the form, the slip, or that there is none."""
        sheet = self.clerk.sheet
        self._header.show_sheet(sheet, is_new=self._is_new)
        if self._is_account:
            return
        if self._is_new:
            self._first.setCurrentWidget(self._form)
            self._checks.show_waiting()
            self._release.show_waiting()
        elif sheet is not None and sheet.current is not None:
            self._first.setCurrentWidget(self._applied)
            self._applied.show_sheet(sheet)
            self._checks.show_sheet(sheet)
            self._release.show_sheet(sheet)
        else:
            self._show_empty()
            return
        self._cover.setCurrentIndex(1)
        self._order_tabs()

    def _show_empty(self) -> None:
        self._cover.setCurrentIndex(0)

    def _order_tabs(self) -> None:
        """Let Tab go through the head, then the columns from left to right."""
        stops = self._header.stops()
        if self._is_new:
            self._form.order_tabs()
            return
        for column in (self._applied, self._checks, self._release):
            stops += column.stops()
        parts = [part for stop in stops for part in parts_of(stop)]
        for one, following in pairwise(parts):
            QWidget.setTabOrder(one, following)

    def _opened(self, record: Removal) -> None:
        """Go on with the slip that was just asked for."""
        self._offer_back(record.slip.id, partial(_opened_text, record))
        self._open(record.slip.number)

    def _ended(self, record: Removal) -> None:
        """Say how the slip ended and go on with the next that waits."""
        slip, sheet = record.slip, self.clerk.sheet
        self._offer_back(slip.ended_seq, partial(_ended_text, record))
        following = sheet.beside(1) if sheet is not None else ""
        self._open(following if following != slip.number else slip.number)

    def _offer_back(self, seq: int, saying: Saying) -> None:
        """Say what was written; what the rules let be struck out can be taken back."""
        self.desk.ask(line_at, seq, done=lambda line: self._back.offer(line, saying))

    def _offer_more(self) -> None:
        """Show what else can be done with the shown slip."""
        self._is_account = False
        self._show()
        self._release.offer()

    def _open_account(self) -> None:
        """Show the week's account in the place of the slips."""
        self._is_account, self._is_new = True, False
        self._cover.setCurrentIndex(2)
        self._account.open_this_week()

    def _close_account(self) -> None:
        self._is_account, self._arriving = False, True
        self.clerk.refresh()

    def _anew(self, record: Removal) -> None:
        """Go on with the slip that stands in the place of another."""
        self.desk.say(
            lambda: translate("removals", "{slip} stands in the place of {old}. Check it anew."),
            slip=record.slip.number,
            old=record.slip.replaces,
        )
        self._open(record.slip.number)

    def _lead(self, code: str) -> None:
        """Go to where a missing thing is put right."""
        if code == "lines":
            self._applied.lines.go_to_open()
        elif code == "signature":
            self._release.pads.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        elif code == "expired":
            self._release.offer()
        else:
            self._checks.go_to(code)

    def _add_line(self) -> None:
        if self._is_new:
            self._form.add_line()
        else:
            self._applied.lines.ask_line()

    def _key(self, key: str) -> None:
        """Do what a button of the bar says."""
        if key in GATE_KEYS:
            self.desk.go("gate", key)
        elif key == "F3":
            self._begin_new()
        elif key == "F9":
            self.desk.go("handover")
        elif not self.escape():
            self.desk.go("gate")

    def _heard(self, record: object) -> None:
        """Read anew when something was written, here or on another page."""
        if self.isVisible() and not self.clerk.busy and not isinstance(record, Removal):
            self.clerk.refresh()

    def _millis(self) -> int:
        return round(self.desk.clock.monotonic() * 1000)

    def _connect(self) -> None:
        self.clerk.changed.connect(self._changed)
        self._header.picked.connect(self._open)
        self._header.new.clicked.connect(self._begin_new)
        self._header.more.clicked.connect(self._offer_more)
        self._header.weeks.clicked.connect(self._open_account)
        self._account.left.connect(self._close_account)
        self._begin.clicked.connect(self._begin_new)
        self._form.applied.connect(self._opened)
        self._applied.lines.changed.connect(self._order_tabs)
        self._checks.led.connect(self._lead)
        self._checks.entered.connect(self._release.go_on)
        self._release.led.connect(self._lead)
        self._release.ended.connect(self._ended)
        self._release.made_anew.connect(self._anew)
        self._bar.pressed.connect(self._key)
        self.desk.recorded.connect(self._heard)
        # As shortcuts: a scrolling column would keep the page keys to itself.
        self._shortcut(Qt.Key.Key_Insert, self._add_line)
        for page_key, step in PAGE_KEYS.items():
            self._shortcut(page_key, partial(self._turn, step))

    def _shortcut(self, key: Qt.Key, action: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self._first.addWidget(self._applied)
        self._first.addWidget(self._form)
        self._first.setMinimumWidth(theme.px(LEAST_APPLIED))
        self._release.setMinimumWidth(theme.px(LEAST_RELEASE))
        self._columns = Columns(theme, LEAST_BESIDE)
        self._columns.add(self._first, APPLIED_WIDTH)
        last = QWidget()
        row = QHBoxLayout(last)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._checks, CHECKS_WIDTH)
        row.addWidget(self._release, RELEASE_WIDTH)
        self._columns.add(last, CHECKS_WIDTH + RELEASE_WIDTH)
        self._columns.turned.connect(self._stack_columns)
        self._stack_columns(False)
        self._cover.addWidget(self._empty())
        self._cover.addWidget(Reach(self._columns))
        self._cover.addWidget(self._account)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._header)
        column.addWidget(self._cover, 1)
        column.addSpacing(theme.px(4))
        column.addWidget(self._bar)

    def _stack_columns(self, stacked: bool) -> None:
        """Below each other each is as wide as the page and seen whole: the page scrolls."""
        px = self.desk.theme.px
        self._checks.setMaximumWidth(UNBOUND if stacked else px(CHECKS_WIDTH))
        self._release.setMaximumWidth(UNBOUND if stacked else px(RELEASE_WIDTH))
        policy = QSizePolicy.Policy.Preferred if stacked else QSizePolicy.Policy.Ignored
        self._first.setSizePolicy(QSizePolicy.Policy.Ignored, policy)
        for column in (self._form, self._applied, self._checks, self._release):
            column.area.set_whole(stacked)

    def _empty(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setSpacing(self.desk.theme.px(16))
        column.addStretch(1)
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return holder


def _opened_text(record: Removal) -> str:
    """Return what comes next for a slip that was just asked for."""
    text = translate("removals", "Slip {slip} is open. Check it, then let it go.")
    return text.format(slip=record.slip.number)


def _ended_text(record: Removal) -> str:
    """Return how a slip ended."""
    words = {
        SlipState.RELEASED: translate("removals", "{slip} released: {size}"),
        SlipState.PARTLY: translate("removals", "{slip} partly released, noted"),
        SlipState.VOID: translate("removals", "{slip} is void, noted"),
    }
    refused = translate("removals", "{slip} not released, noted")
    text = words.get(SlipState(record.slip.state), refused)
    return text.format(slip=record.slip.number, size=size_text(record))
