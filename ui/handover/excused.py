"""Who of the group that comes on is on leave or has swapped: told below those who come."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.shifts.due import Excused
from ui.handover.clerk import Clerk
from ui.messages import label, translate
from ui.theme import Theme
from ui.widgets.badge import Tag
from ui.widgets.painting import retire
from ui.widgets.text import Text

NAME = 108


class ExcusedRows(QWidget):
    """A quiet line for each: the name, why, and who comes instead. Nothing is asked of them."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__()
        self.setObjectName("handover.excused")
        self._clerk = clerk
        self._shown: tuple[Excused, ...] = ()
        self._column = QVBoxLayout(self)
        margin = clerk.desk.theme.px(14)
        self._column.setContentsMargins(margin, margin // 2, margin, margin // 2)
        self._column.setSpacing(clerk.desk.theme.px(4))

    def show_people(self, people: tuple[Excused, ...]) -> None:
        """Show these; nobody takes no room."""
        if people != self._shown:
            self._shown = people
            self.retranslate()
        self.setVisible(bool(people))

    def retranslate(self) -> None:
        """Say it in the language of now."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                retire(widget)
        for one in self._shown:
            self._column.addWidget(self._line(one))

    def _line(self, one: Excused) -> QWidget:
        theme, name_of = self._clerk.desk.theme, self._clerk.name_of
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        name = Text(theme, "strong", tone="ink2", elide=True)
        name.setText(name_of(one.staff))
        name.setFixedWidth(theme.px(NAME))
        row.addWidget(name)
        row.addWidget(_tag(theme, one))
        said = Text(theme, "body", tone="ink2", elide=True)
        said.setText(excused_words(name_of(one.stand_in) if one.stand_in else ""))
        row.addWidget(said, 1)
        return line


def excused_words(stand_in: str) -> str:
    """Return who comes instead, or that nobody does."""
    if not stand_in:
        return translate("handover", "nobody stands in")
    return translate("handover", "{name} comes instead").format(name=stand_in)


def _tag(theme: Theme, one: Excused) -> Tag:
    tag = Tag(theme, "neutral")
    tag.setText(label(f"excused.{one.cause}"))
    return tag
