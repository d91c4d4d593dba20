"""核销: the week's slips, which paper is out, and the leader's word on it (domain.md §2)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.gate.slip_account import SlipAccount, monday_of, reconcile_week
from guardpost.gate.slip_issue import collect_slip
from guardpost.gate.slips import Removal, Slip, SlipState
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.messages import label, sentence, translate
from ui.removals.reading import Week, read_week
from ui.removals.words import room_shown
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import retire
from ui.widgets.text import Rule, Text

WEEK = timedelta(days=7)


class MissingRow(QWidget):
    """A slip whose paper is out.

    Attributes:
        back: the paper is here after all.
    """

    def __init__(self, theme: Theme, slip: Slip, today: str) -> None:
        super().__init__()
        self.slip = slip
        self._expired = slip.state == SlipState.OPEN and slip.day < today
        self._parts = [Text(theme, "strong", bold=True), *(Text(theme, "body") for _ in range(3))]
        self.back = Button(theme, f"removal.back.{slip.number}", size="normal")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        for part, grow in zip(self._parts, (2, 2, 2, 2), strict=True):
            row.addWidget(part, grow)
        row.addWidget(self.back)
        self.back.setVisible(slip.state != SlipState.OPEN or self._expired)
        self.retranslate()

    def retranslate(self) -> None:
        """Set its words."""
        slip = self.slip
        state = label(f"slip.{SlipState.EXPIRED if self._expired else slip.state}")
        texts = (slip.number, room_shown(slip.room), slip.applicant, state)
        for part, text in zip(self._parts, texts, strict=True):
            part.setText(text)
        self.back.setText(translate("removals", "Slip paper is back"))
        self.back.setAccessibleName(f"{self.back.text()} {slip.number}")


class AccountPanel(QFrame):
    """A week at a time; what is missing stands in a list.

    Attributes:
        before, after: other weeks.
        note: what is known of the missing ones.
        reconcile: writes the account into the book.
        leave: back to the slips.

    Signals:
        left: back to the slips.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        self._desk, self._theme = desk, theme
        self._monday = monday_of(desk.clock.now().date())
        self._week: Week | None = None
        self._rows: list[MissingRow] = []
        self._title = Text(theme, "strong", bold=True)
        self._sum = Text(theme, "body", tone="ink2")
        self._gaps = Text(theme, "strong", tone="danger", wrap=True)
        self._done = Text(theme, "body", tone="ink2", wrap=True)
        self._empty = Text(theme, "strong", tone="ink2")
        self.before = Button(theme, "removal.week.before", size="normal")
        self.after = Button(theme, "removal.week.after", size="normal")
        self.note = CheckedField(theme, "removal.week.note", checks.line)
        self.reconcile = Button(theme, "removal.week.reconcile", kind="primary", size="field")
        self.leave = Button(theme, "removal.week.leave", size="field")
        self._list = QVBoxLayout()
        self._lay_out()
        self.before.clicked.connect(lambda: self._turn(-WEEK))
        self.after.clicked.connect(lambda: self._turn(WEEK))
        self.reconcile.clicked.connect(self._send)
        self.note.entered.connect(self._send)
        self.leave.clicked.connect(self.left)

    def read(self) -> None:
        """Read the week anew."""
        self._desk.ask(read_week, self._monday, done=self._take)

    def open_this_week(self) -> None:
        """Show the week of today."""
        self._monday = monday_of(self._desk.clock.now().date())
        self.read()
        self.before.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.before.setText(translate("removals", "Week before"))
        self.after.setText(translate("removals", "Week after"))
        self.note.set_label(translate("removals", "What is known of the missing"))
        self.reconcile.setText(translate("removals", "Account for the week"))
        self.leave.setText(translate("removals", "Back to the slips"))
        self._empty.setText(translate("removals", "No slip is missing."))
        for row in self._rows:
            row.retranslate()
        self._say()

    def _turn(self, step: timedelta) -> None:
        self._monday += step
        self.read()

    def _take(self, week: Week) -> None:
        if week.account.first != self._monday:
            return
        self._week = week
        for row in self._rows:
            retire(row)
        self._rows = [self._row(slip) for slip in week.account.missing]
        self._say()

    def _row(self, slip: Slip) -> MissingRow:
        row = MissingRow(self._theme, slip, f"{self._desk.clock.now():%Y%m%d}")
        row.back.clicked.connect(lambda: self._collect(slip.number))
        self._list.insertWidget(self._list.count() - 1, row)
        return row

    def _collect(self, number: str) -> None:
        def collected(_record: Removal) -> None:
            self.read()

        self._desk.act(collect_slip, number, done=collected)

    def _send(self) -> None:
        if self.reconcile.busy:
            return
        self.reconcile.set_busy(True, translate("removals", "Saving…"))
        note = self.note.value()
        done, failed = self._reconciled, self._not_reconciled
        self._desk.act(reconcile_week, self._monday, note, done=done, failed=failed)

    def _reconciled(self, account: SlipAccount) -> None:
        self.reconcile.set_busy(False)
        self.note.clear()
        self._desk.say(
            lambda: translate("removals", "The week is accounted for: {n} missing."),
            n=len(account.missing),
        )
        self.read()

    def _not_reconciled(self, error: Exception) -> None:
        self.reconcile.set_busy(False)
        if isinstance(error, GuardpostError) and error.code == "slips.note_needed":
            self.note.set_error(sentence(error))
            self.note.edit.setFocus()
            return
        self._desk.say_error(error)

    def _say(self) -> None:
        sunday = self._monday + WEEK - timedelta(days=1)
        title = translate("removals", "Slips from {first} to {last}")
        self._title.setText(title.format(first=_day(self._monday), last=_day(sunday)))
        self.after.setEnabled(self._monday + WEEK <= self._desk.clock.now().date())
        week = self._week
        if week is None:
            return
        found = week.account
        text = translate(
            "removals",
            "{all} slips · printed {out} · back {back} · missing {missing} · void {void}",
        )
        self._sum.setText(
            text.format(
                all=len(found.slips),
                out=len(found.printed),
                back=len(found.collected),
                missing=len(found.missing),
                void=found.ended(SlipState.VOID),
            )
        )
        lacking = translate("removals", "Not in the book: {numbers}")
        self._gaps.setText(lacking.format(numbers=" ".join(found.gaps)))
        self._gaps.setVisible(bool(found.gaps))
        self._empty.setVisible(not found.missing)
        self._done.setVisible(week.done is not None)
        if week.done is not None:
            said = translate("removals", "Accounted for {at} by {name}: {n} back. {note}")
            at = f"{self._desk.local(week.done.at):%m-%d %H:%M}"
            facts = {"at": at, "name": week.by, "n": week.done.found, "note": week.done.note}
            self._done.setText(said.format(**facts))

    def _lay_out(self) -> None:
        theme = self._theme
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(theme.px(12))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.reconcile, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignBottom)
        inner, area = QWidget(), QScrollArea()
        inner.setObjectName("scrolled")
        inner.setLayout(self._list)
        self._list.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        self._list.setSpacing(theme.px(8))
        self._list.addWidget(self._empty)
        self._list.addStretch(1)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(16),) * 4)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self._sum)
        column.addWidget(self._gaps)
        column.addWidget(self._done)
        column.addWidget(Rule())
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.setProperty("surface", "surface")


def _day(day: date) -> str:
    return f"{day:%m-%d}"
