"""Everything that a window can tell of: drawn, spoken, hovered, listed; and whole numbers in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QWidget

from tests.ui.names import Found

# What a widget tells, by the names of its methods.
_TOLD = (
    "displayText",
    "text",
    "toPlainText",
    "title",
    "placeholderText",
    "toolTip",
    "statusTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_BETWEEN = re.compile(r"(?<=[0-9])[\s\-·]+(?=[0-9])")


@dataclass
class Leaks(Found):
    """Looks for whole numbers wherever the way through the window stops.

    Attributes:
        numbers: those that must not be seen.
        leaks: the widget, and the number that it told.
        seen: how many texts were looked through.
    """

    numbers: tuple[str, ...] = ()
    leaks: set[tuple[str, str]] = field(default_factory=set)
    seen: int = 0

    def meet(self, window: QWidget) -> None:
        """Look through the window as it stands."""
        for name, text in told(window):
            self.seen += 1
            flat = _BETWEEN.sub("", text)
            self.leaks |= {(name, number) for number in self.numbers if number in flat}


def told(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what each widget tells, under its name."""
    for widget in (window, *window.findChildren(QWidget)):
        name = widget.objectName() or type(widget).__name__
        for method in _TOLD:
            # What a line holds is not what it shows; a field's own ``text`` is for the form.
            if method == "text" and not isinstance(widget, QLabel | QAbstractButton):
                continue
            if callable(getattr(widget, method, None)):
                text = getattr(widget, method)()
                if isinstance(text, str) and text:
                    yield f"{name}.{method}", text
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            yield from _listed(name, widget.model())


def _listed(name: str, model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    root = QModelIndex()
    for row in range(model.rowCount(root)):
        # Of a list Qt hides how many columns it has: it is one.
        for column in range(
            1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
        ):
            for role in _ROLES:
                said = model.data(model.index(row, column, root), role)
                if isinstance(said, str) and said:
                    yield f"{name}[{column}]", said
