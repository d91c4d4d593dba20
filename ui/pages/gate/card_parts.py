"""The parts of the detail card: facts, what to know first, the last passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from guardpost.gate.card import CardAlert, VehicleCard
from guardpost.gate.line import Direction, Line
from guardpost.gate.search import Hit
from guardpost.masking import mask_phone
from guardpost.registry.listing import Household
from guardpost.registry.staff import staff_names
from ui.desk import Desk
from ui.icons import paint_icon
from ui.messages import label
from ui.models import hit_words, line_words
from ui.models.known_words import category_text
from ui.models.line_words import DOT
from ui.theme import Theme
from ui.widgets.painting import elided, paint_box, paint_text, smooth, square, text_width
from ui.widgets.plate import paint_plate, plate_face, plate_size
from ui.widgets.text import Text

translate = QCoreApplication.translate

LABEL = 72
NAME_GAP = 10
ROW = 30
PASSAGE_ROW = 32
MOST_PLATES = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: a quiet name, a bold and a plain part, and perhaps plates with a word each."""

    name: str
    bold: str = ""
    plain: str = ""
    plates: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """The row as plain text."""
        plates = (f"{plate} {word}" for plate, word in self.plates)
        return " ".join(part for part in (self.name, self.bold, self.plain, *plates) if part)


def facts_of_vehicle(hit: Hit, card: VehicleCard | None, now: datetime) -> tuple[Fact, ...]:
    """Return what is known of a vehicle and of the household it belongs to."""
    facts = [_household(hit)]
    facts.append(Fact(translate("gate", "Phone"), plain=mask_phone(hit.phone)))
    parts = (hit.description, hit.parking, hit_words.tenure_text(hit, now))
    kind = label(f"vehicle.{hit.vehicle}") if hit.vehicle else ""
    about = DOT.join(part for part in parts if part) or kind
    facts.append(Fact(translate("gate", "Vehicle"), plain=about))
    others = card.others[:MOST_PLATES] if card is not None else ()
    inside, away = translate("gate", "Inside"), translate("gate", "Not inside")
    plates = tuple((other.plate, inside if other.inside else away) for other in others)
    facts.append(Fact(translate("gate", "Also theirs"), plates=plates))
    if hit.watch is not None:
        facts.append(Fact(translate("gate", "Listed for"), plain=hit.watch.reason))
    return tuple(fact for fact in facts if fact.bold or fact.plain or fact.plates)


def facts_of_person(hit: Hit, found: Household | None, now: datetime) -> tuple[Fact, ...]:
    """Return what is known of a resident or a visitor."""
    facts = [_household(hit), Fact(translate("gate", "Phone"), plain=mask_phone(hit.phone))]
    if hit.category:
        party = hit_words.party_text(hit.party)
        words = (category_text(hit), party, hit_words.due_words(hit, now))
        about = DOT.join(word for word in words if word)
        facts.append(Fact(translate("gate", "Visit"), plain=about))
    if found is not None:
        names = translate("gate", ", ").join(one.name for one in found.residents)
        facts.append(Fact(translate("gate", "Household"), plain=names))
        plates = tuple((car.plate, "") for car in found.vehicles[:MOST_PLATES])
        facts.append(Fact(translate("gate", "Vehicles"), plates=plates))
    return tuple(fact for fact in facts if fact.bold or fact.plain or fact.plates)


def _household(hit: Hit) -> Fact:
    relation = label(f"relation.{hit.relation}") if hit.relation else ""
    who = f"{line_words.shown_room(hit.room)} {hit.person}".strip()
    lives = hit.registered or bool(relation)
    name = translate("gate", "Resident") if lives else translate("gate", "Going to")
    return Fact(name, who, relation)


class Facts(QWidget):
    """Names and values in two columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: tuple[Fact, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        self._facts = tuple(facts)
        self.setAccessibleName(". ".join(fact.words for fact in facts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One row a fact; each plate has its own."""
        rows = sum(max(1, len(fact.plates)) for fact in self._facts)
        return QSize(0, self._theme.px(ROW) * rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = smooth(self)
        top, height = 0.0, self._theme.px(ROW)
        names = self._name_column()
        for fact in self._facts:
            rows = max(1, len(fact.plates))
            self._paint_fact(painter, QRectF(0, top, self.width(), height), names, fact)
            top += rows * height
        painter.end()

    def _name_column(self) -> float:
        """Return how wide the names are: as drawn, or as the widest needs."""
        body, gap = self._theme.font("body"), self._theme.px(NAME_GAP)
        widest = max((text_width(fact.name, body) for fact in self._facts), default=0.0)
        return max(self._theme.px(LABEL), widest + gap)

    def _paint_fact(self, painter: QPainter, row: QRectF, names: float, fact: Fact) -> None:
        theme, color = self._theme, self._theme.color
        body = theme.font("body")
        paint_text(painter, row, fact.name, body, color("ink3"))
        value = row.adjusted(names, 0, 0, 0)
        for place, (plate, word) in enumerate(fact.plates):
            self._paint_plate(painter, value.translated(0, place * row.height()), plate, word)
        bold = theme.font("body", bold=True)
        shown = elided(fact.bold, bold, value.width())
        paint_text(painter, value, shown, bold, color("ink"))
        used = text_width(shown, bold) if shown else 0.0
        rest = value.adjusted(used, 0, 0, 0)
        plain = f"{DOT}{fact.plain}" if shown and fact.plain else fact.plain
        paint_text(painter, rest, elided(plain, body, rest.width()), body, color("ink"))

    def _paint_plate(self, painter: QPainter, row: QRectF, plate: str, word: str) -> None:
        theme, face = self._theme, plate_face(plate)
        size = plate_size(face, "xs", theme)
        top = round(row.center().y() - size.height() / 2)
        paint_plate(
            painter, QRectF(row.left(), top, size.width(), size.height()), face, "xs", theme
        )
        rest = row.adjusted(size.width() + theme.px(6), 0, 0, 0)
        paint_text(painter, rest, word, theme.font("body"), theme.color("ink2"))


class AlertBox(QFrame):
    """What to know before anything is done; hidden when there is nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "warn"
        self._text = Text(theme, "body", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(38), theme.px(8), theme.px(10), theme.px(8))
        column.addWidget(self._text)
        theme.changed.connect(self.update)

    def show_alerts(self, alerts: Sequence[CardAlert], now: datetime) -> None:
        """Show them, one a line."""
        grave = any(alert.code == "alert.watchlist" for alert in alerts)
        self._tone = "danger" if grave else "warn"
        self._text.setText("\n".join(_alert_words(alert, now) for alert in alerts))
        self.setVisible(bool(alerts))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its mark."""
        painter = smooth(self)
        color, tone = self._theme.color, self._tone
        radius = self._theme.radius("control")
        fill, line = color(f"{tone}Soft"), color(f"{tone}Line")
        paint_box(painter, self.rect(), fill=fill, line=line, radius=radius)
        middle = QRectF(0, 0, self._theme.px(38), self.height()).center()
        paint_icon(painter, "alert", color(tone), square(middle, self._theme.px(18)))
        painter.end()


def _alert_words(alert: CardAlert, now: datetime) -> str:
    """Return one sentence: what is the matter."""
    if alert.code == "alert.watchlist":
        return translate("gate", "On the watchlist: {reason}").format(reason=alert.mark)
    if alert.code == "alert.expired":
        day = line_words.date_text(alert.mark, now)
        return translate("gate", "The parking place expired on {date}").format(date=day)
    if alert.code == "alert.plate_expired":
        day = line_words.date_text(alert.mark, now)
        return translate("gate", "The temporary plate expired on {date}").format(date=day)
    if alert.code == "alert.overdue":
        time = line_words.clock_text(alert.at, now)
        return translate("gate", "Was to leave at {time}").format(time=time)
    return translate("gate", "Slip {number} is not released yet").format(number=alert.mark)


class Passages(QWidget):
    """最近进出: the last four, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: tuple[Line, ...] = ()
        self._names: dict[str, str] = {}
        self._now = desk.clock.now()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self.updateGeometry)

    def show_lines(self, lines: Sequence[Line], now: datetime) -> None:
        """Show other passages."""
        self._lines, self._now = tuple(lines), now
        self.setVisible(bool(lines))
        if lines and not self._names:
            self._desk.ask(staff_names, done=self._set_names)
        self._name_it()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A head and a row a passage."""
        return QSize(0, self._desk.theme.px(PASSAGE_ROW) * (len(self._lines) + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint head and rows."""
        painter = smooth(self)
        theme = self._desk.theme
        height = theme.px(PASSAGE_ROW)
        head = QRectF(0, 0, self.width(), height)
        title = translate("gate", "Last passages")
        paint_text(painter, head, title, theme.font("strong", bold=True), theme.color("ink"))
        for place, line in enumerate(self._lines, start=1):
            row = QRectF(0, place * height, self.width(), height)
            painter.fillRect(QRectF(0, row.top(), row.width(), 1), theme.color("line"))
            self._paint_line(painter, row, line)
        painter.end()

    def _paint_line(self, painter: QPainter, row: QRectF, line: Line) -> None:
        theme = self._desk.theme
        body, bold = theme.font("body"), theme.font("body", bold=True)
        if line.struck_by:
            body.setStrikeOut(True)
        when = line_words.day_time(line.at, self._now)
        paint_text(painter, row, when, body, theme.color("ink2"))
        word, ink = _direction(line, theme)
        paint_text(painter, row.adjusted(theme.px(102), 0, 0, 0), word, bold, ink)
        guard = line_words.guard_text(line, self._names)
        room = row.adjusted(theme.px(132), 0, 0, 0)
        paint_text(painter, room, elided(guard, body, room.width()), body, theme.color("ink2"))

    def _set_names(self, names: dict[str, str]) -> None:
        self._names = names
        self._name_it()
        self.update()

    def _name_it(self) -> None:
        spoken = (
            f"{line_words.day_time(line.at, self._now)} {line.direction}" for line in self._lines
        )
        self.setAccessibleName(". ".join(spoken))


def _direction(line: Line, theme: Theme) -> tuple[str, QColor]:
    if line.direction is Direction.IN:
        return translate("gate", "In"), theme.color("accent")
    if line.direction is Direction.REFUSED:
        return translate("gate", "No"), theme.color("danger")
    return translate("gate", "Out"), theme.color("ink")
