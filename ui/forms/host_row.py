"""Below a room: who lives there, ring them, and how they confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from guardpost.clock import Clock
from guardpost.masking import mask_phone
from guardpost.registry.households import Resident
from ui.icons import paint_icon
from ui.messages import label
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.painting import paint_box, smooth, square
from ui.widgets.text import Text

translate = QCoreApplication.translate

# How the host confirmed, as the core names it; ``declined`` is never kept: it is a refusal.
DECLINED = "declined"
UNREGISTERED = "unregistered"
WAYS = ("phone", "intercom", "in_person", "preregistered", "unreachable")
SURE = frozenset({"phone", "intercom", "in_person", "preregistered"})
DIAL_MS = 30_000
SIDES, GAP = 46, 4


class _Bar(QFrame):
    """The ground of the row: green when confirmed, grey before, amber when nobody is known.

    Attributes:
        lines: 2 while a long name has a line of its own.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ground, self._icon, self._ink = "surface2", "person", "ink2"
        self.lines = 1
        theme.changed.connect(self._resize)
        self._resize()

    def set_lines(self, lines: int) -> None:
        """Be as high as that."""
        self.lines = lines
        self._resize()

    def _resize(self) -> None:
        self.setFixedHeight(self._theme.height("minTouch") * self.lines)
        self.update()

    def dress(self, ground: str, icon: str, ink: str) -> None:
        """Use another ground and mark."""
        self._ground, self._icon, self._ink = ground, icon, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and mark."""
        painter, theme = smooth(self), self._theme
        paint_box(painter, self.rect(), fill=theme.color(self._ground), radius=theme.radius("chip"))
        middle = QPointF(theme.px(21), self.height() / 2)
        ink = theme.color(self._ink)
        paint_icon(painter, self._icon, ink, square(middle, theme.px(16)))
        painter.end()


class HostRow(QWidget):
    """The host of a room and the confirmation.

    Attributes:
        ways: how the host confirmed.
        call: shows the number, to be rung.
        change: chooses another way once one is chosen.
        host: who of the household.

    Signals:
        changed: a person chose how the host confirmed.
        host_picked: another person of the household was chosen.
        rings: a resident is to be rung; ``reveal`` shows the number once that is in the book.
    """

    rings = Signal(object)
    changed = Signal()
    host_picked = Signal()

    def __init__(
        self, theme: Theme, prefix: str, clock: Clock, *, asks: bool = True, people: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._clock, self._asks = theme, clock, asks
        # A car has a plate; a person may not want to say who they are.
        self._ways = (*WAYS, UNREGISTERED, DECLINED) if people else (*WAYS, DECLINED)
        self._room = ""
        self._people: tuple[Resident, ...] = ()
        self._at: datetime | None = None
        self._picked = 0
        self._rung = False
        self._bar = _Bar(theme)
        self.host = Button(theme, f"{prefix}.host", kind="quiet", size="small")
        self._who = Text(theme, "body", bold=True, elide=True)
        self._is = Text(theme, "body")
        self._shown_phone = Text(theme, "body", tone="ink2")
        self.change = Button(theme, f"{prefix}.verified_change", kind="quiet", size="small")
        self.call = Button(theme, f"{prefix}.call", size="small", icon="phone")
        # The next field has the keyboard once one is picked: an arrow must not pick on the way.
        self.ways = Chips(theme, f"{prefix}.verified", look="segments", arrows_pick=False)
        self._cover = QTimer(self)
        self._cover.setSingleShot(True)
        self._cover.setInterval(DIAL_MS)
        self._cover.timeout.connect(self.show_host)
        self._lay_out()
        self.call.clicked.connect(self._ring)
        self.change.clicked.connect(self._ask_again)
        self.ways.picked.connect(self._confirmed)
        self.host.clicked.connect(self._choose_host)

    def show_room(self, room: str, people: Sequence[Resident]) -> None:
        """Show who lives in ``room``; empty hides all."""
        if room != self._room:
            self._at, self._rung = None, False
            self.ways.clear()
        same = room == self._room and tuple(people) == self._people
        self._room, self._people = room, tuple(people)
        self._picked = self._picked if same else 0
        self.show_host()

    def resident(self) -> Resident | None:
        """Return whom the row shows, or None."""
        return self._people[self._picked] if self._people else None

    def way(self) -> str:
        """Return how the host confirmed; empty when nobody was asked yet."""
        return self.ways.code() or ""

    @property
    def declined(self) -> bool:
        """Whether the host does not want them in."""
        return self.way() == DECLINED

    def set_way(self, way: str) -> None:
        """Choose from the program's side."""
        self.ways.set_code(way or None)
        self._at = self._clock.now() if way else None
        self.show_host()

    def clear(self) -> None:
        """Show nobody."""
        self.show_room("", ())

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [self.host, self.call, self.ways, self.change]

    def set_asks(self, asks: bool) -> None:
        """Ask how the host confirmed, or not: residents need nobody's word."""
        if asks != self._asks:
            self._asks = asks
            self.ways.clear()
            self.retranslate()

    def retranslate(self) -> None:
        """Set its words."""
        codes = self._ways if self._asks else ()
        self.ways.set_choices([(code, _way_text(code)) for code in codes])
        self.ways.setAccessibleName(translate("forms", "How the host confirmed"))
        self.show_host()

    def show_host(self) -> None:
        """Show the row as it is now; a number that was shown is covered again."""
        self._cover.stop()
        person, way = self.resident(), self.way()
        self.setVisible(bool(self._room))
        self.ways.setVisible(self._asks and not way)
        self._say_who(person)
        self._say_phone(person, whole=False)
        self.change.setVisible(bool(way))
        if way:
            at = f"{self._at:%H:%M} " if self._at else ""
            self.change.setText(at + label(f"verified.{way}"))
        self.change.set_kind("quiet")
        self._dress(person, way)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a long name a line of its own, or take it back."""
        super().resizeEvent(event)
        self._arrange()

    def _say_who(self, person: Resident | None) -> None:
        several = len(self._people) > 1
        self.host.setVisible(several)
        self._who.setVisible(not several)
        self._who.set_style("body", bold=person is not None)
        if person is None:
            said = translate("forms", "Nobody is known in {room}. Ask whom they visit.")
            self._who.setText(said.format(room=self._room))
            self._is.setText("")
            return
        self._who.setText(person.name)
        self.host.setText(f"{person.name} ▾")
        self.host.setToolTip(person.name)
        self._is.setText(f"· {label(f'relation.{person.relation}')}")

    def _say_phone(self, person: Resident | None, *, whole: bool) -> None:
        phone = person.phone if person is not None else ""
        self.call.setVisible(bool(phone))
        self._shown_phone.setText(phone if whole else mask_phone(phone) if phone else "")
        self._shown_phone.setVisible(bool(phone))
        rung = self._rung or self.way() == "phone"
        words = translate("forms", "Redial") if rung else translate("forms", "Ring")
        self.call.setText(words)

    def _dress(self, person: Resident | None, way: str) -> None:
        if way == DECLINED:
            self._bar.dress("dangerSoft", "ban", "danger")
        elif way in SURE:
            self._bar.dress("okSoft", "check", "ok")
        elif way or person is None:
            self._bar.dress("warnSoft", "alert", "warn")
        else:
            self._bar.dress("surface2", "person", "ink2")

    def _ring(self) -> None:
        """Ask that it be written down who is rung."""
        if not self._cover.isActive():
            self.rings.emit(self.resident())

    def reveal(self, person: Resident) -> None:
        """Show the whole number for as long as ringing takes, if the row is still theirs."""
        if self.resident() == person:
            self._rung = True
            self._say_phone(person, whole=True)
            self._cover.start()

    def _ask_again(self) -> None:
        self.set_way("")
        self.ways.focus_picked()
        self.changed.emit()

    def _confirmed(self, _code: str) -> None:
        """Go on to the next field: Enter there saves, on ``change`` it would ask again."""
        self._at = self._clock.now()
        self.show_host()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()
        self.changed.emit()

    def _choose_host(self) -> None:
        menu = QMenu(self)
        menu.setObjectName(f"{self.host.objectName()}_menu")
        for place, person in enumerate(self._people):
            text = f"{person.name} · {label(f'relation.{person.relation}')}"
            menu.addAction(text, partial(self._pick_host, place))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.host.mapToGlobal(self.host.rect().bottomLeft()))

    def _pick_host(self, place: int) -> None:
        self._picked, self._rung = place, False
        self.show_host()
        self.host_picked.emit()

    def _arrange(self) -> None:
        """Put the name beside the rest, or above it where both are too much for one line."""
        lines = 1 if self._needed() <= self._bar.width() else 2
        if lines == self._bar.lines:
            return
        here, there = (self._name_line, self._row)[:: 1 if lines == 2 else -1]
        for at, widget in enumerate((self.host, self._who)):
            there.removeWidget(widget)
            here.insertWidget(at, widget)
        self._bar.set_lines(lines)

    def _needed(self) -> int:
        """Return how wide everything that is shown is in one line."""
        parts: tuple[QWidget, ...] = (self._is, self._shown_phone, self.change, self.call)
        name: QWidget = self._who if self.host.isHidden() else self.host
        shown = [name, *(part for part in parts if not part.isHidden())]
        gaps = self._theme.px(SIDES + len(shown) * GAP)
        return gaps + sum(part.sizeHint().width() for part in shown)

    def _lay_out(self) -> None:
        theme = self._theme
        lines = QVBoxLayout(self._bar)
        lines.setContentsMargins(theme.px(40), 0, theme.px(6), 0)
        lines.setSpacing(0)
        self._name_line, self._row = QHBoxLayout(), QHBoxLayout()
        lines.addLayout(self._name_line)
        lines.addLayout(self._row)
        self._name_line.addStretch(1)
        # A long name gives way at the end, with a tool tip; it never widens the panel.
        self.host.setMinimumWidth(theme.px(60))
        row = self._row
        row.setSpacing(theme.px(GAP))
        row.addWidget(self.host)
        row.addWidget(self._who)
        row.addWidget(self._is)
        row.addWidget(self._shown_phone)
        row.addStretch(1)
        row.addWidget(self.change)
        row.addWidget(self.call)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(38), 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._bar)
        column.addWidget(self.ways)
        self.hide()


def _way_text(code: str) -> str:
    words = {
        "phone": translate("forms", "Called"),
        "intercom": translate("forms", "Intercom"),
        "in_person": translate("forms", "Met"),
        "preregistered": translate("forms", "Booked"),
        "unreachable": translate("forms", "No reply"),
        UNREGISTERED: translate("forms", "No name"),
        DECLINED: translate("forms", "No"),
    }
    return words[code]
