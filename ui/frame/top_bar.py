"""The bar on top: where, which shift, who, and what time it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from guardpost.registry.staff import Staff
from guardpost.shifts.opening import Shift
from guardpost.times import from_text
from ui.desk import Desk
from ui.frame.crew_row import CrewRow
from ui.messages import label, translate, weekday
from ui.widgets.buttons import Button
from ui.widgets.text import Text
from ui.widgets.yielding import YieldingRow

SHIFT_BOX = 40
SECONDS_LIFT = 7


class ShiftBox(QFrame):
    """The open shift with a bar that fills as it passes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("surface", "card")
        self.setObjectName("top.shift")
        self._part = 0.0
        self._name = Text(desk.theme, "strong", bold=True)
        self._group = Text(desk.theme, "strong")
        row = YieldingRow(self)
        row.yield_first(self._group)
        row.setContentsMargins(desk.theme.px(12), 0, desk.theme.px(12), desk.theme.px(4))
        row.setSpacing(desk.theme.space(12))
        desk.theme.changed.connect(self._resized)
        self._resized()
        row.addWidget(self._name)
        row.addWidget(self._group)

    def show_shift(self, shift: Shift | None, now: datetime) -> None:
        """Show a shift, or that the post is not open."""
        if shift is None:
            self._name.setText(translate("window", "Post not open"))
            self._group.setText("")
            self._part = 0.0
        else:
            starts = from_text(shift.starts_at).astimezone(now.tzinfo)
            ends = from_text(shift.ends_at).astimezone(now.tzinfo)
            name = label(f"pattern.{shift.pattern}")
            until = "24:00" if f"{ends:%H:%M}" == "00:00" else f"{ends:%H:%M}"
            self._name.setText(f"{name} {starts:%H:%M}–{until}")
            self._group.setText(translate("window", "Group {name}").format(name=shift.grp))
            self._part = min(1.0, max(0.0, (now - starts) / (ends - starts)))
        self.setAccessibleName(f"{self._name.text()} {self._group.text()}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar under the text."""
        super().paintEvent(event)
        painter = QPainter(self)
        theme = self._desk.theme
        height = theme.px(4)
        bar = QRectF(1, self.height() - height - 1, self.width() - 2, height)
        painter.fillRect(bar, theme.color("surface3"))
        bar.setWidth(bar.width() * self._part)
        painter.fillRect(bar, theme.color("accent"))

    def _resized(self) -> None:
        self.setFixedHeight(self._desk.theme.px(SHIFT_BOX))


class TopBar(QFrame):
    """Site, post, shift, people, clock, day or night, lock.

    Signals:
        lock_asked: the person wants to lock or hand over the seat.
        look_asked: the person wants the other of day and night.
        help_asked: the person wants to know the keys.
    """

    lock_asked = Signal()
    look_asked = Signal()
    help_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shift: Shift | None = None
        theme = desk.theme
        self.setProperty("surface", "surface")
        self._site = Text(theme, "field", bold=True)
        self._post = Text(theme, "field", bold=True)
        self._shift_box = ShiftBox(desk)
        self._people = CrewRow(theme)
        self._date = Text(theme, "caption", tone="ink2")
        self._clock = Text(theme, "clock", bold=True)
        self._clock.setObjectName("top.clock")
        self._seconds = Text(theme, "field", tone="ink3")
        self._look = Button(theme, "top.look", size="square", icon="moon")
        self._lock = Button(theme, "top.lock", icon="lock", size="small")
        self._help = Button(theme, "top.help", size="square", icon="help")
        self._help.clicked.connect(self.help_asked)
        self._look.clicked.connect(self.look_asked)
        self._lock.clicked.connect(self.lock_asked)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._desk.renamed.connect(self.retranslate)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(1000)
        self._dress()
        self.retranslate()

    def show_shift(self, shift: Shift | None, people: tuple[tuple[Staff, bool], ...]) -> None:
        """Show the open shift and its people; True marks the leader."""
        self._shift = shift
        self._people.show_people(people)
        self.tick()

    def tick(self) -> None:
        """Show the time of now."""
        now = self._desk.clock.now()
        self._clock.setText(f"{now:%H:%M}")
        self._seconds.setText(f":{now:%S}")
        day = translate("window", "{month}/{day}").format(month=now.month, day=now.day)
        self._date.setText(f"{day}\n{weekday(now)}")
        self._shift_box.show_shift(self._shift, now)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        site = self._desk.site
        self._site.setText(f"{site.name} ·")
        self._post.setText(site.post)
        self._people.retranslate()
        self._lock.setText(translate("window", "Lock / switch"))
        self._lock.setAccessibleName(translate("window", "Lock or switch guard, Ctrl+L"))
        self._look.setAccessibleName(translate("window", "Day or night, Ctrl+D"))
        self._look.setToolTip(translate("window", "Day or night (Ctrl+D)"))
        self._help.setAccessibleName(translate("window", "Help, Shift+F1"))
        self._help.setToolTip(translate("window", "Help (Shift+F1)"))
        self.tick()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that parts it from the page."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._desk.theme.color("line"))
        painter.end()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        row = YieldingRow(self)
        row.setContentsMargins(theme.space(16), 0, theme.space(16), 0)
        row.setSpacing(theme.space(14))
        where = QHBoxLayout()
        where.setSpacing(theme.px(6))
        where.addWidget(self._site)
        where.addWidget(self._post)
        row.addLayout(where)
        row.addWidget(self._shift_box)
        row.addWidget(self._people)
        row.addStretch(1)
        self._date.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._date)
        time = QHBoxLayout()
        time.setSpacing(0)
        time.addWidget(self._clock)
        # Large and small figures stand on one line.
        self._seconds.setContentsMargins(0, 0, 0, theme.px(SECONDS_LIFT))
        time.addWidget(self._seconds, 0, Qt.AlignmentFlag.AlignBottom)
        row.addLayout(time)
        row.addWidget(self._help)
        row.addWidget(self._look)
        row.addWidget(self._lock)
        # A booth knows where it stands; who, since when and until when comes last.
        row.yield_first(self._site, self._seconds, self._date, self._post, self._lock)

    def _dress(self) -> None:
        self.setFixedHeight(self._desk.theme.height("topBar"))
        self._look.set_icon("moon" if self._desk.theme.name == "day" else "sun")
