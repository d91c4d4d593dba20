"""The alerts at the right: the post not open, what the leader must know, who is over time."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.gate.attention import Attention, Telling
from guardpost.gate.cards import MissingCard
from guardpost.gate.line import Line
from guardpost.gate.rules import minutes_overdue
from guardpost.gate.telling import HANDOVER_REFUSED, NOBODY_CAME
from guardpost.gate.telling import WATCHLIST as WATCHLIST_CAME_IN
from guardpost.gate.vehicles import VehicleVisit
from guardpost.gate.visitors import VisitorVisit
from guardpost.shifts.directives import ReadDirective
from guardpost.shifts.key_loans import KeyLoan
from guardpost.shifts.rounds import MissedRound
from ui.desk import Desk
from ui.messages import label
from ui.models import line_words
from ui.models.line_words import DOT
from ui.pages.gate.alert import Alert
from ui.pages.gate.bell import Bell
from ui.pages.gate.duty_alerts import inspection_alerts, report_alerts
from ui.pages.gate.safety_alerts import safety_alerts
from ui.widgets.alert import AlertRow, AlertTone
from ui.widgets.buttons import Button
from ui.widgets.plate import plate_face
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

# A stay this long over its time is no slip of the watch any more.
GRAVE_MINUTES = 120
# Alt and these digits do what the first rows offer.
MOST_KEYS = 9


class Alerts(QWidget):
    """A column of alerts; the first that needs somebody stands on top.

    Signals:
        open_post: the post is to be opened.
        find_asked: what to look for in the search box.
        handle: a stopped line that the leader deals with: write it down as an incident.
        told: the number of an entry that the leader knows of now.
        card_back: a missing card was brought; the stay it was given out for.
        counted: other rows stand there now.

    Attributes:
        is_red: whether one of them is red and nobody has seen to it.
    """

    open_post = Signal()
    find_asked = Signal(str)
    handle = Signal(object)
    told = Signal(int)
    card_back = Signal(int)
    counted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._attention = Attention((), (), ())
        self._open = True
        self.is_red = False
        self._began = ""
        self._handled: set[int] = set()
        self._rows: list[AlertRow] = []
        self.bell = Bell(desk.clock)
        self.mute = Button(desk.theme, "gate.mute", kind="quiet", size="small")
        self.mute.clicked.connect(self._mute)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(desk.theme.px(6))
        column.addLayout(self._column)
        # Under the rows' own buttons, where it belongs to them.
        column.addWidget(self.mute, 0, Qt.AlignmentFlag.AlignRight)
        self._add_row()
        for digit in range(1, MOST_KEYS + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            shortcut.activated.connect(partial(self._act, digit - 1))
        QShortcut(QKeySequence("Alt+M"), self, self.mute.click)
        desk.safety_changed.connect(self._hear_safety)
        desk.soundness.changed.connect(self._fill)
        self._fill()

    def show_attention(self, attention: Attention) -> None:
        """Show who was stopped and who is overdue."""
        self._attention = attention
        self._fill()

    def show_post(self, is_open: bool, began: str = "") -> None:
        """Say on top that the post is not open, when it is not.

        Args:
            began: book time at which the shift took over; who was due out before it was not
                seen leaving by the shift before.
        """
        if (is_open, began) != (self._open, self._began):
            self._open, self._began = is_open, began
            self._fill()

    @property
    def first(self) -> QWidget:
        """The first row's button, for the order of the Tab key; the others follow it."""
        return self._rows[0].action

    def titles(self) -> tuple[str, ...]:
        """Return what the rows say, top first."""
        return tuple(row.title() for row in self._rows if not row.isHidden())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self._fill()

    def _hear_safety(self, _safety: object) -> None:
        """A backup tells its progress many times; only what stands here is filled in anew."""
        if tuple(alert.title for alert in self._alerts()) != self.titles():
            self._fill()

    def _fill(self) -> None:
        """Reuse the rows, so that the keyboard stays where it is."""
        alerts = self._alerts()
        red = {
            one.key or one.title for one in alerts if one.tone == "danger" and not one.acknowledged
        }
        self.bell.hear(red)
        self.is_red = bool(red)
        self._say_mute(self.is_red)
        while len(self._rows) < len(alerts):
            self._add_row()
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(alerts))
            if place < len(alerts):
                self._dress(row, alerts[place], place)
        self.counted.emit()

    def _add_row(self) -> None:
        name = f"gate.alert{len(self._rows) + 1}"
        row = AlertRow(self._desk.theme, name, parent=self)
        row.acted.connect(partial(self._act, len(self._rows)))
        if self._rows:
            self.setTabOrder(self._rows[-1].action, row.action)
        self._rows.append(row)
        self._column.addWidget(row)

    def _act(self, place: int) -> None:
        alerts = self._alerts()
        if place < len(alerts):
            alerts[place].act()

    def _mute(self) -> None:
        self.bell.mute()
        self._fill()

    def _say_mute(self, is_red: bool) -> None:
        """Offer silence while something red stands, and the tone again while it is silent."""
        until = self.bell.until if self.bell.is_muted() else None
        self.mute.setVisible(is_red or until is not None)
        if until is None:
            self.mute.setText(translate("gate", "Mute for 10 min"))
        else:
            self.mute.setText(translate("gate", "Muted until {time}").format(time=f"{until:%H:%M}"))
        self.mute.setToolTip("Alt+M")

    def _dress(self, row: AlertRow, alert: Alert, place: int) -> None:
        row.set_tone(alert.tone)
        row.set_icon(alert.icon)
        row.set_texts(alert.title, alert.text)
        row.set_action(alert.action)
        row.action.setAccessibleName(f"{alert.action}: {alert.title}")
        row.action.setToolTip(f"Alt+{place + 1}" if place < MOST_KEYS else "")
        row.setToolTip(alert.tip)
        row.setAccessibleDescription(alert.tip)
        row.set_acknowledged(alert.acknowledged)

    def _alerts(self) -> list[Alert]:
        now = self._desk.clock.now()
        held = self._attention
        stays: list[VehicleVisit | VisitorVisit] = [*held.vehicles, *held.visitors]
        stays.sort(key=lambda stay: stay.due_at)
        found = [] if self._open else [self._post_alert()]
        found += [self._tell_alert(one) for one in held.to_tell]
        found += [self._stop_alert(line) for line in self._attention.stops]
        found += [self._overdue_alert(stay, now) for stay in stays]
        found += [self._card_alert(card, now) for card in held.cards]
        found += [self._round_alert(missed) for missed in held.rounds]
        found += inspection_alerts(self._desk, held.inspections, now)
        found += [self._key_alert(loan, now) for loan in held.keys]
        found += report_alerts(self._desk, held.reports)
        found += [self._order_alert(order) for order in held.directives]
        return found + safety_alerts(self._desk, held)

    def _post_alert(self) -> Alert:
        return Alert(
            "warn",
            "clock",
            translate("gate", "The post is not open"),
            translate("gate", "Say who is on duty"),
            translate("gate", "Open"),
            self.open_post.emit,
        )

    def _tell_alert(self, telling: Telling) -> Alert:
        line, about = telling.line, telling.about
        mark = line_words.mark_of(line)
        plate = mark.words if mark is not None and mark.face is not None else ""
        who = plate or line.who or (mark.words if mark is not None else "")
        title = translate("gate", "Officer {name}").format(name=who)
        if about.cause == WATCHLIST_CAME_IN:
            title = translate("gate", "Watchlist {name}").format(name=who)
        came = translate("gate", "{time} in").format(time=line_words.time_text(line))
        if about.cause in (NOBODY_CAME, HANDOVER_REFUSED):
            title = line_words.category_text(line)
            came = line_words.time_text(line)
        return Alert(
            "danger" if about.cause == WATCHLIST_CAME_IN else "warn",
            "alert",
            title,
            came + DOT + translate("gate", "tell the leader"),
            translate("gate", "Told"),
            partial(self.told.emit, line.seq),
            tip=about.reason or line.note,
        )

    def _card_alert(self, card: MissingCard, now: datetime) -> Alert:
        title = translate("gate", "Card {card} not given back").format(card=f"{card.card:02d}")
        left = line_words.clock_text(card.out_at, now)
        text = translate("gate", "left {time}").format(time=left)
        return Alert(
            "warn",
            "id",
            title,
            DOT.join(part for part in (text, line_words.shown_room(card.room)) if part),
            translate("gate", "Came back"),
            partial(self.card_back.emit, card.id),
        )

    def _round_alert(self, missed: MissedRound) -> Alert:
        title = translate("gate", "{post}: {count} missed")
        text = translate("gate", "{time} {place}, sign in late")
        return Alert(
            "danger",
            "clock",
            title.format(post=missed.name, count=missed.count),
            text.format(time=missed.first.at, place=missed.first.place),
            translate("gate", "Rounds"),
            partial(self._desk.go, "rota", "rounds"),
            key=("round", missed.post, missed.first.day, missed.first.at),
        )

    def _key_alert(self, loan: KeyLoan, now: datetime) -> Alert:
        span = line_words.span_text(minutes_overdue(loan.due_at, now))
        due = line_words.clock_text(loan.due_at, now)
        back = translate("gate", "back by {time}").format(time=due)
        return Alert(
            "warn",
            "lock",
            translate("gate", "Key {key} over {span}").format(key=loan.key, span=span),
            DOT.join(part for part in (back, loan.borrower, loan.department) if part),
            translate("gate", "Keys"),
            partial(self._desk.go, "rota", "keys"),
        )

    def _order_alert(self, read: ReadDirective) -> Alert:
        names = translate("gate", ", ").join(read.unread)
        return Alert(
            "warn",
            "book",
            translate("gate", "Order {number} not read").format(number=read.order.number),
            DOT.join((read.order.goal, names)),
            translate("gate", "Read"),
            partial(self._desk.go, "rota", "orders"),
        )

    def _stop_alert(self, line: Line) -> Alert:
        mark = line_words.mark_of(line)
        name = mark.words if mark is not None else line_words.who_text(line)
        title = translate("gate", "Watchlist {name}").format(name=name)
        text = translate("gate", "stopped {time}").format(time=line_words.time_text(line))
        return Alert(
            "danger",
            "ban",
            title,
            text + DOT + translate("gate", "for leader"),
            translate("gate", "Handle"),
            partial(self._handle, line),
            line.seq in self._handled,
            key=line.seq,
        )

    def _overdue_alert(self, stay: VehicleVisit | VisitorVisit, now: datetime) -> Alert:
        minutes = minutes_overdue(stay.due_at, now)
        tone: AlertTone = "danger" if minutes >= GRAVE_MINUTES else "warn"
        icon = "wrench" if isinstance(stay, VisitorVisit) and _works(stay) else "clock"
        title = translate("gate", "{name} late {span}")
        return Alert(
            tone,
            icon,
            title.format(name=_name_of(stay), span=line_words.span_text(minutes)),
            self._where(stay, now),
            translate("gate", "Find"),
            partial(self.find_asked.emit, _key_of(stay)),
            key=("stay", stay.id),
        )

    def _where(self, stay: VehicleVisit | VisitorVisit, now: datetime) -> str:
        due = line_words.clock_text(stay.due_at, now)
        out = translate("gate", "due {time}").format(time=due)
        room = line_words.shown_room(stay.room)
        at = translate("gate", "at {room}").format(room=room) if room else ""
        # There is room for two of them; what the shift before passed over comes first.
        unseen = label("note.not_seen_leaving") if stay.due_at < self._began else at
        return DOT.join(part for part in (unseen, out) if part)

    def _handle(self, line: Line) -> None:
        self._handled.add(line.seq)
        self._fill()
        self.handle.emit(line)


def _works(stay: VisitorVisit) -> bool:
    return stay.category == "renovation"


def _name_of(stay: VehicleVisit | VisitorVisit) -> str:
    if isinstance(stay, VisitorVisit):
        return line_words.visitor_mark(stay.category, f"{stay.card:02d}").words
    return plate_face(stay.plate or label(f"vehicle.{stay.vehicle}")).shown


def _key_of(stay: VehicleVisit | VisitorVisit) -> str:
    """Return what finds the stay; a vehicle without a plate is found by its room."""
    if isinstance(stay, VisitorVisit):
        return stay.name or f"{stay.card:02d}"
    return stay.plate or stay.room
