"""One line of the book, shown to be sure that it is the one meant."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from guardpost.gate.line import Line
from ui.models import line_words
from ui.theme import Theme
from ui.widgets.badge import CredentialLabel
from ui.widgets.plate import PlateLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate


class LineCard(QFrame):
    """Time, plate or pass, person, room, kind and remarks of one entry."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._line: Line | None = None
        self.setProperty("surface", "surface2")
        self._time = Text(theme, "strong", bold=True)
        self._plate = PlateLabel(theme, "s")
        self._pass = CredentialLabel(theme)
        self._who = Text(theme, "strong", bold=True, elide=True)
        self._rest = Text(theme, "body", tone="ink2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for part in (self._time, self._plate, self._pass, self._who):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (12, 8, 12, 8)))
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self._rest)

    def show_line(self, line: Line | None) -> None:
        """Show a line, or nothing."""
        self._line = line
        self.setVisible(line is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        line = self._line
        if line is None:
            return
        mark = line_words.mark_of(line)
        face = mark.face if mark is not None else None
        self._time.setText(line_words.time_text(line))
        self._plate.setVisible(face is not None)
        self._plate.set_plate(face)
        self._pass.setVisible(mark is not None and face is None)
        if mark is not None and face is None:
            self._pass.set_credential(mark.icon, mark.text, mark.number)
        self._who.setText(line_words.who_text(line))
        parts = (
            _direction(line),
            line_words.room_text(line),
            line_words.category_text(line),
            line_words.note_text(line),
            translate("forms", "entry {seq}").format(seq=line.seq),
        )
        self._rest.setText(" · ".join(part for part in parts if part))


def _direction(line: Line) -> str:
    words = {
        "in": translate("forms", "In"),
        "out": translate("forms", "Out"),
        "refused": translate("forms", "Turned away"),
    }
    return words.get(line.direction.value, "")
