"""The foot of a form: leave, why not yet, and the one button that saves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.forms.problem import Problem
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import paint_fitted, smooth, text_width

translate = QCoreApplication.translate

LEAST_SAVE = 168


class WhyNot(QAbstractButton):
    """Two lines beside the button that cannot be pressed; pressing them leads there."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._tone = "", "ink3"
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def say(self, title: str, text: str, tone: str) -> None:
        """Say what is missing; an empty text says nothing."""
        self._title, self._tone = title, tone
        self.setText(text)
        self.setAccessibleName(f"{title} {text}".strip())
        self.setEnabled(bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines; as wide as there is room for."""
        wide = text_width(self.text(), self._theme.font("body"))
        return QSize(round(wide), self._theme.height("minTouch"))

    def minimumSizeHint(self) -> QSize:
        """It gives way to the buttons; its words are narrowed, not cut."""
        return QSize(self._theme.px(60), self._theme.height("minTouch"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines at the right."""
        if not self.text():
            return
        painter, theme = smooth(self), self._theme
        ink, high = theme.color(self._tone), theme.line("body")
        place = QRectF(0, (self.height() - 2 * high) / 2, self.width(), high)
        first, second = self.lines()
        bold = theme.font("body", first == self._title)
        paint_fitted(painter, place, first, bold, ink, Qt.AlignmentFlag.AlignRight)
        place.translate(0, high)
        paint_fitted(painter, place, second, theme.font("body"), ink, Qt.AlignmentFlag.AlignRight)
        painter.end()

    def lines(self) -> tuple[str, str]:
        """Return what stands in the two lines: what is missing takes both where it is long.

        The grey button beside it says "not yet" as well.
        """
        font = self._theme.font("body")
        if text_width(self.text(), font) <= self.width():
            return self._title, self.text()
        return halves(self.text(), font)


def halves(text: str, font: QFont) -> tuple[str, str]:
    """Split a text where its wider part is least wide; in English between words."""
    places = [at for at, sign in enumerate(text) if sign == " " or not text.isascii()]
    widest = partial(_widest, text, font)
    at = min(places, key=widest, default=len(text))
    return text[:at].strip(), text[at:].strip()


def _widest(text: str, font: QFont, at: int) -> float:
    return max(text_width(text[:at], font), text_width(text[at:], font))


class FormFooter:
    """Fills a panel's footer.

    Attributes:
        cancel: leaves; what was typed stays.
        save: the one big button.
        why: why it cannot be pressed; leads to the field.
        extra: the row between, for one more button.
    """

    def __init__(self, theme: Theme, name: str, row: QHBoxLayout) -> None:
        self.cancel = Button(theme, f"{name}.cancel", size="large", key="Esc")
        self.save = Button(theme, f"{name}.save", kind="primary", size="large")
        self.save.setMinimumWidth(theme.px(LEAST_SAVE))
        self.why = WhyNot(theme, f"{name}.why")
        self.extra = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addLayout(self.extra)
        row.addWidget(self.why, 1)
        row.addWidget(self.save)

    def retranslate(self) -> None:
        """Set its own words."""
        self.cancel.setText(translate("forms", "Cancel"))

    def show_problem(self, title: str, problem: Problem | None, *, said: bool) -> None:
        """Let it be saved, or say why not; red once the field itself has said so."""
        if not self.save.busy:
            self.save.setEnabled(problem is None)
        text = problem.text if problem is not None else ""
        self.save.set_reason(text)
        self.why.say(title, text, "danger" if said else "ink3")
