"""What is shown and cannot be read whole, or lies where nobody can reach it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from ui.forms.footer import WhyNot
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.omnibox import OmniEdit
from ui.widgets.rail import RailItem
from ui.widgets.stepper_bar import StepButton
from ui.widgets.text import Text

# A frame and the cursor beside what is typed, in px.
EDIT_EDGE = 6
# Sizes are rounded to whole px.
ROUNDED = 1
# Layouts follow a language or a size by further events.
SETTLING = 12


def settled() -> None:
    """Let the layouts come to rest."""
    for _ in range(SETTLING):
        QApplication.processEvents()


def troubles(window: QWidget) -> list[str]:
    """Return the name and words of what is cut, and the name of what cannot be reached."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return [*_cut(shown), *_heads(shown), *_beyond(window, shown), *_too_wide(shown)]


def _cut(shown: list[QWidget]) -> list[str]:
    found = []
    for widget in shown:
        words = words_of(widget)
        if words and not gives_way(widget) and not in_drawer(widget) and is_cut(widget, words):
            hint, size = widget.sizeHint(), widget.size()
            needs = f"{hint.width()}×{hint.height()} > {size.width()}×{size.height()}"
            found.append(f"{named(widget)}: {words} {needs}")
    return found


def words_of(widget: QWidget) -> str:
    """Return the words that a widget shows, grey ones too."""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.placeholderText() if not widget.text() else ""
    return ""


def gives_way(widget: QWidget) -> bool:
    """Tell whether it is narrowed on purpose: its end is told by its tool tip."""
    if isinstance(widget, Text) and widget.elides:
        return bool(widget.toolTip()) or not _is_short(widget)
    return isinstance(widget, WhyNot)


def _is_short(text: Text) -> bool:
    return text.width() < _width(text, text.text())


def _width(widget: QWidget, words: str) -> float:
    return QFontMetricsF(widget.font()).horizontalAdvance(words)


def is_cut(widget: QWidget, words: str) -> bool:
    """Tell whether words are wider, or higher, than their place."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height()
    if isinstance(widget, OmniEdit):
        return widget.shown_placeholder().endswith("…")
    if isinstance(widget, QLineEdit):
        room = widget.width() - EDIT_EDGE
        return _width(widget, words) > room
    low = widget.height() + ROUNDED < widget.sizeHint().height()
    if isinstance(widget, Button):
        return widget.cuts_words() or low
    if isinstance(widget, StepButton):
        return widget.cuts_words() or low
    if isinstance(widget, RailItem):
        least = widget.minimumSizeHint().height()
        return _width(widget, words) > widget.width() or widget.height() < least
    if isinstance(widget, ComboBox):
        return widget.cuts_words() or low
    if isinstance(widget, Text) and widget.elides:
        return low
    return widget.sizeHint().width() > widget.width() or low


def _heads(shown: list[QWidget]) -> list[str]:
    """Return the heads of tables that are wider than their columns."""
    found = []
    for view in shown:
        if not isinstance(view, QTableView) or in_drawer(view):
            continue
        head = view.horizontalHeader()
        for column in range(head.count()):
            if not head.isSectionHidden(column) and _head_is_cut(view, head, column):
                words = view.model().headerData(column, Qt.Orientation.Horizontal)
                found.append(f"{named(view)} head: {words} {head.sectionSize(column)}")
    return found


def _head_is_cut(view: QTableView, head: QHeaderView, column: int) -> bool:
    words = str(view.model().headerData(column, Qt.Orientation.Horizontal) or "")
    if "|" in words:
        return False
    return QFontMetricsF(head.font()).horizontalAdvance(words) > head.sectionSize(column)


def _beyond(window: QWidget, shown: list[QWidget]) -> list[str]:
    """Return what lies outside of what holds it, where nothing scrolls."""
    found = []
    for widget in shown:
        above = widget.parentWidget()
        if above is None or widget.isWindow() or in_drawer(widget) or not widget.width():
            continue
        if _scrolls(above) or not words_of(widget):
            continue
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        while above is not None and above is not window and not _scrolls(above):
            room = QRect(above.mapTo(window, QPoint(0, 0)), above.size())
            if not room.contains(place):
                found.append(f"{named(widget)} lies beyond {named(above)}: {place} {room}")
                break
            above = above.parentWidget()
    return found


def _too_wide(shown: list[QWidget]) -> list[str]:
    """Return what is scrolled up and down alone, and is wider than its place."""
    areas = [one for one in shown if isinstance(one, QScrollArea) and not in_drawer(one)]
    return [
        f"{named(area)} holds {held.width()} px in {area.viewport().width()}"
        for area in areas
        if (held := area.widget()) is not None and held.width() > area.viewport().width()
    ]


def _scrolls(widget: QWidget) -> bool:
    """Tell whether a widget is the moving part, or the frame, of what can be scrolled."""
    above = widget.parentWidget()
    area = above.parentWidget() if above is not None else None
    if area is None:
        return False
    return isinstance(area, QAbstractScrollArea) and area.viewport() is above


def in_drawer(widget: QWidget) -> bool:
    """Tell whether it waits beyond the page's edge, in the drawer of the gate page."""
    part, above = widget, widget.parentWidget()
    while above is not None and above.objectName() != "page.gate":
        part, above = above, above.parentWidget()
    return above is not None and part.x() >= above.width()


def named(widget: QWidget) -> str:
    """Return a name by which a person finds the widget."""
    above: QWidget | None = widget
    while above is not None and not above.objectName():
        above = above.parentWidget()
    return f"{above.objectName() if above else ''}/{type(widget).__name__}"
