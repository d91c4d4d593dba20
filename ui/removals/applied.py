"""Column 1 of a slip: what was asked for, counted line by line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from guardpost.gate.slips import Removal
from ui.messages import label, translate
from ui.removals.carrier import Carrier
from ui.removals.clerk import SlipClerk
from ui.removals.column import EDGE, Column
from ui.removals.lines import LinesTable
from ui.removals.reading import Sheet
from ui.removals.words import needs_consent, room_shown, size_text
from ui.widgets.badge import Tag
from ui.widgets.text import Text


class AppliedColumn(Column):
    """Room, applicant, reason; the lines; who carries them.

    Attributes:
        lines: the table of lines.
        carrier: the mover and the vehicle.
    """

    def __init__(self, clerk: SlipClerk) -> None:
        super().__init__(clerk.desk.theme, "removal.applied", 1)
        theme = self.theme
        self._clerk = clerk
        self._sheet: Sheet | None = None
        self._labels = [Text(theme, "body", tone="ink3") for _ in range(3)]
        self._room = Text(theme, "field", bold=True)
        self._applicant = Text(theme, "strong", bold=True)
        self._relation = Tag(theme, "neutral")
        self._reason = Text(theme, "strong", elide=True)
        self.lines = LinesTable(clerk)
        self.carrier = Carrier(clerk)
        self.set_state("done")
        self._lay_out()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the slip as the book has it."""
        self._sheet = sheet
        removal = sheet.current
        if removal is None:
            return
        slip = removal.slip
        at = f"{self._clerk.desk.local(slip.applied_at):%H:%M}"
        planned = translate("removals", "moves at {at}").format(at=slip.planned_at)
        told = (at, size_text(removal), planned if slip.planned_at else "")
        self.set_title(translate("removals", "Application"), " · ".join(filter(None, told)))
        self._show_applicant(removal)
        self.lines.show_removal(removal, fixed=not sheet.is_open, photos=sheet.photos)
        self.carrier.show_sheet(sheet)

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [*self.lines.stops(), *self.carrier.stops()]

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        words = (
            translate("removals", "From"),
            translate("removals", "Applicant"),
            translate("removals", "Reason"),
        )
        for text, word in zip(self._labels, words, strict=True):
            text.setText(word)
        self.lines.retranslate()
        self.carrier.retranslate()
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def _show_applicant(self, removal: Removal) -> None:
        slip = removal.slip
        self._room.setText(room_shown(slip.room))
        self._applicant.setText(slip.applicant)
        self._relation.setText(label(f"applicant.{slip.relation}"))
        self._relation.set_tone("warn" if needs_consent(removal) else "neutral")
        self._reason.setText(slip.reason)
        self._labels[2].setVisible(bool(slip.reason))

    def _lay_out(self) -> None:
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        parts: tuple[QWidget, ...] = (
            self._labels[0],
            self._room,
            self._labels[1],
            self._applicant,
            self._relation,
            self._labels[2],
        )
        for place, widget in enumerate(parts):
            if place in (2, 5):
                row.addSpacing(theme.px(16))
            row.addWidget(widget)
        row.addWidget(self._reason, 1)
        edge = theme.px(EDGE)
        self.body.setContentsMargins(edge, theme.px(10), edge, theme.px(4))
        self.body.setSpacing(theme.px(8))
        self.body.addLayout(row)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.carrier)
        self.body.addStretch(0)
        self.body.setStretchFactor(self.lines, 1)
