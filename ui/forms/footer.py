"""The foot of a form: leave, why not yet, and the one button that saves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
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
        ink = theme.color(self._tone)
        upper = theme.line("body")
        top = (self.height() - 2 * upper) / 2
        right = Qt.AlignmentFlag.AlignRight
        first = QRectF(0, top, self.width(), upper)
        paint_fitted(painter, first, self._title, theme.font("body", True), ink, right)
        second = first.translated(0, upper)
        paint_fitted(painter, second, self.text(), theme.font("body"), ink, right)
        painter.end()


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
