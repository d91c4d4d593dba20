"""The line at the foot: the book's state, its backup, the printer, and what was just said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from guardpost.errors import GuardpostError
from guardpost.ledger.head import Head, head_of
from guardpost.site_record import ZonesApart, zones_apart
from ui.desk import Desk, Saying
from ui.frame.backup_words import backup_words
from ui.icons import icon_pixmap
from ui.messages import translate
from ui.soundness import Finding
from ui.widgets.text import Rule, Text
from ui.widgets.yielding import YieldingRow

if TYPE_CHECKING:
    from ui.safekeeping import Safety

SAID_MS = 4000
ICON = 14
RULE = 18


class StatusLine(QFrame):
    """Shows entries and head, whether the chain holds, the backup, the printer, one sentence."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._head: Head | None = None
        # None until the system has answered, empty without one.
        self._printer_name: str | None = None
        self._is_printer_silent = False
        self._again: Saying | None = None
        theme = desk.theme
        self.setObjectName("status")
        self.setProperty("surface", "surface")
        self._chain_icon, self._print_icon = QLabel(), QLabel()
        self._chain = Text(theme, "caption", bold=True, tone="ok")
        self._chain.setObjectName("status.chain")
        self._book = Text(theme, "caption", tone="ink2")
        self._book.setObjectName("status.book")
        self._printer = Text(theme, "caption", tone="ink2")
        self._backup_icon = QLabel()
        self._backup = Text(theme, "caption", tone="ink2")
        self._backup.setObjectName("status.backup")
        self._demo = Text(theme, "caption", bold=True, tone="warn")
        self._demo.setObjectName("status.demo")
        self._demo_rule = self._rule()
        self._zone = Text(theme, "caption", bold=True, tone="danger")
        self._zone.setObjectName("status.zone")
        self._zone_rule = self._rule()
        self._apart: ZonesApart | None = None
        self._said = Text(theme, "caption", tone="ink3", elide=True)
        self._said.setObjectName("status.said")
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._quiet)
        desk.said.connect(self.say)
        desk.failed.connect(self.warn)
        desk.recorded.connect(self.refresh)
        desk.soundness.changed.connect(self._show_soundness)
        desk.safety_changed.connect(self._show_backup)
        desk.shift_changed.connect(self._read_zone)
        self._read_zone()
        theme.changed.connect(self._dress)
        self.retranslate()
        self._quiet()
        self._dress()

    def refresh(self) -> None:
        """Read where the book stands."""
        self._desk.ask(head_of, done=self._show_head)

    def show_printer(self, name: str) -> None:
        """Show the system's own printer; an empty name is none."""
        self._printer_name = name
        self._name_printer()

    def show_no_answer(self, error: Exception) -> None:
        """Show that nobody said which printer there is."""
        self._is_printer_silent = True
        self._name_printer()
        if not isinstance(error, GuardpostError):
            raise error

    def say(self, text: str) -> None:
        """Show one sentence for four seconds."""
        self._show_said(text, "ok")
        self._again = self._desk.again
        self._timer.start(SAID_MS)

    def warn(self, text: str) -> None:
        """Show why something did not work, until the next sentence."""
        self._timer.stop()
        self._show_said(text, "danger")
        self._again = self._desk.again

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._show_soundness()
        self._show_book()
        self._name_printer()
        self._show_backup(self._desk.safety)
        demo = translate("window", "Demo site: invented people, PIN 246810")
        self._demo.setText(demo)
        for widget in (self._demo, self._demo_rule):
            self._row.want(widget, self._desk.site.demo)
        self._show_zone(self._apart)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that parts it from the page."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._desk.theme.color("line"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._say_again()
        super().changeEvent(event)

    def _show_soundness(self) -> None:
        """Say what the one place that knows has found."""
        known = self._desk.soundness
        found = known.finding
        if found is not None:
            text, tone = _against(found), "danger"
        elif known.is_known:
            text, tone = translate("window", "Book whole"), "ok"
        else:
            text, tone = translate("window", "Checking the book…"), "ink3"
        self._chain.setText(text)
        self._chain.set_tone(tone)

    def _show_head(self, head: Head) -> None:
        self._head = head
        self._show_book()

    def _show_book(self) -> None:
        if self._head is not None:
            text = translate("window", "Entries: {count} · last {head}")
            self._book.setText(text.format(count=f"{self._head.seq:,}", head=self._head.short))

    def _name_printer(self) -> None:
        if self._is_printer_silent:
            self._printer.setText(translate("window", "The printer does not answer"))
        elif self._printer_name is None:
            self._printer.setText(translate("window", "Asking for the printer…"))
        elif self._printer_name:
            text = translate("window", "Printer {name}")
            self._printer.setText(text.format(name=self._printer_name))
        else:
            self._printer.setText(translate("window", "No printer"))

    def _read_zone(self) -> None:
        self._desk.ask(zones_apart, self._desk.clock, done=self._show_zone)

    def _show_zone(self, apart: ZonesApart | None) -> None:
        self._apart = apart
        if apart is not None:
            text = translate("window", "Time zone of this PC {here}, of the post {site}: set it")
            self._zone.setText(text.format(here=apart.here, site=apart.site))
        for widget in (self._zone, self._zone_rule):
            self._row.want(widget, apart is not None and not self._desk.site.demo)

    def _show_backup(self, safety: Safety | None) -> None:
        text, tone = backup_words(safety, self._desk.clock.now())
        self._backup.setText(text)
        self._backup.set_tone(tone)

    def _show_said(self, text: str, tone: str) -> None:
        self._said.setText(text)
        self._said.set_tone(tone)

    def _say_again(self) -> None:
        """Say anew what stands there; what cannot be said in another language goes."""
        if self._again is None:
            self._timer.stop()
            self._quiet()
        else:
            self._said.setText(self._again())

    def _quiet(self) -> None:
        self._again = None
        self._show_said(translate("window", "Works on its own, without a network"), "ink3")

    def _lay_out(self) -> None:
        theme = self._desk.theme
        row = self._row = YieldingRow(self)
        row.setContentsMargins(theme.space(16), 1, theme.space(16), 0)
        row.setSpacing(theme.space(16))
        row.addLayout(self._part(self._chain_icon, self._chain, self._book))
        backup_rule, print_rule = self._rule(), self._rule()
        row.addWidget(backup_rule, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._part(self._backup_icon, self._backup))
        row.addWidget(print_rule, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._part(self._print_icon, self._printer))
        row.addWidget(self._demo_rule, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._demo)
        row.addWidget(self._zone_rule, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._zone)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._said, 1, right)
        # What was just said has the room first; that the book is whole stays.
        row.keep_whole(self._said)
        printer = (self._printer, self._print_icon, print_rule)
        row.yield_first(*printer, self._book, self._backup, self._backup_icon, backup_rule)

    def _part(self, *widgets: QWidget) -> QHBoxLayout:
        """Return what stands between two rules."""
        part = QHBoxLayout()
        part.setSpacing(self._desk.theme.space(6))
        for widget in widgets:
            part.addWidget(widget)
        return part

    def _rule(self) -> Rule:
        return Rule(upright=True, parent=self)

    def _dress(self) -> None:
        theme = self._desk.theme
        self.setFixedHeight(theme.height("statusLine"))
        for rule in self.findChildren(Rule):
            rule.setFixedHeight(theme.px(RULE))
        icons = ((self._chain_icon, "chain"), (self._backup_icon, "save"))
        for where, name in (*icons, (self._print_icon, "print")):
            where.setPixmap(icon_pixmap(name, theme.color("ink2"), theme.px(ICON)))


def _against(found: Finding) -> str:
    """Say in a few words what speaks against the book."""
    if found.is_damaged:
        return translate("window", "Book damaged")
    if found.seq:
        return translate("window", "Book altered at entry {seq}").format(seq=found.seq)
    altered = translate("window", "Table {table} altered, row {row}")
    return altered.format(table=found.table, row=found.row)
