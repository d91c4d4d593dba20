"""Who is on duty, on the bar on top: as many names as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guardpost.registry.staff import Staff
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.badge import paint_dot, paint_tag, tag_width
from ui.widgets.painting import elided, paint_text, smooth, text_width

NAME_MOST = 150
DOT, GAP, BETWEEN, TAG_EDGE = 12, 6, 10, 2


class CrewRow(QWidget):
    """The people of the shift, the leader first.

    Who does not fit is counted (+2); all of them stand in the tool tip.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._people: tuple[tuple[Staff, bool], ...] = ()
        self.setObjectName("top.people")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.retranslate)

    def show_people(self, people: tuple[tuple[Staff, bool], ...]) -> None:
        """Show these; True marks the leader."""
        self._people = people
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        names = [staff.name for staff, _ in self._people]
        self.setToolTip("\n".join(names))
        self.setAccessibleName(" ".join(names))
        self.updateGeometry()
        self.update()

    def shown(self) -> int:
        """Return how many people have room."""
        most = len(self._people)
        fitting = (n for n in range(most, 1, -1) if self._width_of(n) <= self.width())
        return next(fitting, min(1, most))

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        return QSize(self._width_of(len(self._people)), self._theme.height("minTouch"))

    def minimumSizeHint(self) -> QSize:
        """Room for the first one and how many more there are."""
        first = self._width_of(min(1, len(self._people)))
        return QSize(first, self._theme.height("minTouch"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dot and a name for each, the leader's tag, and the number of the rest."""
        painter, x = smooth(self), 0.0
        count = self.shown()
        for staff, leads in self._people[:count]:
            x = self._paint_person(painter, x, staff, leads)
        if count < len(self._people):
            self._paint_words(painter, x, self._more(count), leads=False, tone="ink2")
        painter.end()

    def _paint_person(self, painter: QPainter, x: float, staff: Staff, leads: bool) -> float:
        theme = self._theme
        middle = self.height() / 2
        paint_dot(painter, QPointF(x + theme.px(DOT) / 2, middle), "ok", theme)
        x += theme.px(DOT + GAP)
        x += self._paint_words(painter, x, self._name(staff, leads), leads=leads, tone="ink")
        if leads:
            x += theme.px(GAP)
            high = theme.line("body") + theme.px(2 * TAG_EDGE)
            word, wide = self._tag(), tag_width(self._tag(), theme)
            paint_tag(painter, QRectF(x, middle - high / 2, wide, high), word, "neutral", theme)
            x += wide
        return x + theme.px(BETWEEN)

    def _paint_words(
        self, painter: QPainter, x: float, text: str, *, leads: bool, tone: str
    ) -> float:
        font = self._theme.font("body", leads)
        wide = text_width(text, font)
        room = QRectF(x, 0, wide + 1, self.height())
        ink = self._theme.color(tone)
        paint_text(painter, room, text, font, ink, Qt.AlignmentFlag.AlignLeft)
        return wide

    def _name(self, staff: Staff, leads: bool) -> str:
        return elided(staff.name, self._theme.font("body", leads), self._theme.px(NAME_MOST))

    def _tag(self) -> str:
        return translate("window", "Leader")

    def _more(self, shown: int) -> str:
        return f"+{len(self._people) - shown}"

    def _width_of(self, count: int) -> int:
        """Return the pixels that the first ``count`` people take, with the number of the rest."""
        theme, wide = self._theme, 0.0
        for staff, leads in self._people[:count]:
            wide += theme.px(DOT + GAP + BETWEEN)
            wide += text_width(self._name(staff, leads), theme.font("body", leads))
            wide += theme.px(GAP) + tag_width(self._tag(), theme) if leads else 0
        if count < len(self._people):
            wide += text_width(self._more(count), theme.font("body"))
        return round(wide) + 2
