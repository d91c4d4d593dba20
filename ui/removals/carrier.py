"""Who carries the items, with what paper, in what vehicle."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from guardpost.gate.plates import parse_plate
from guardpost.gate.revealing import CoveredNumber, ShownFor, show_number
from guardpost.gate.slips import Removal
from guardpost.masking import mask_document, mask_phone
from ui.messages import label, translate
from ui.removals.clerk import SlipClerk
from ui.removals.reading import Sheet
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.plate import PlateLabel
from ui.widgets.text import Text

SHOWN_MS = 4000
ROW = 28
REASONS = (ShownFor.COMPARE, ShownFor.ASKED, ShownFor.POLICE)
VEHICLE_WIDTH = 200


class Carrier(QWidget):
    """The mover's name, covered numbers and relation; the plate at the right.

    Attributes:
        eye: asks why the paper's whole number is wanted.
        why: the reasons; with one the number is shown for a moment, and that is an entry.
    """

    def __init__(self, clerk: SlipClerk) -> None:
        super().__init__()
        theme = clerk.desk.theme
        self._clerk, self._theme = clerk, theme
        self._sheet: Sheet | None = None
        self._heading = Text(theme, "strong", bold=True)
        self._labels = [Text(theme, "body", tone="ink3") for _ in range(3)]
        self._name = Text(theme, "strong", bold=True, elide=True)
        self._phone = Text(theme, "body", tone="ink2")
        self._document = Text(theme, "strong")
        self._document.setObjectName("removal.document_shown")
        self.eye = Button(theme, "removal.reveal", kind="quiet", size="square", icon="eye")
        self.why = Chips(theme, "removal.reveal_why", arrows_pick=False)
        self.why.hide()
        self._note = Text(theme, "body", elide=True)
        self._plate = PlateLabel(theme, "m")
        self._vehicle = Text(theme, "body", tone="ink2", wrap=True)
        self._vehicle.setFixedWidth(theme.px(VEHICLE_WIDTH))
        self._vehicle.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._cover = QTimer(self)
        self._cover.setSingleShot(True)
        self._cover.setInterval(SHOWN_MS)
        self._cover.timeout.connect(self._show_document)
        clerk.desk.signed_in.connect(lambda _staff: self._cover_again())
        self.eye.clicked.connect(self._ask)
        self.why.picked.connect(self._show_for)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the slip's mover and vehicle."""
        before = self._sheet.current if self._sheet else None
        current = sheet.current
        self._sheet = sheet
        if before is None or current is None or before.slip.number != current.slip.number:
            self._cover.stop()
            self._turn(asking=False)
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [each for each in (self.eye, self.why) if not each.isHidden()]

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._heading.setText(translate("removals", "Who carries it, in what"))
        words = (
            translate("removals", "Mover"),
            translate("removals", "Paper"),
            translate("removals", "Relation"),
        )
        for text, word in zip(self._labels, words, strict=True):
            text.setText(word)
        self.eye.setAccessibleName(translate("removals", "Show the whole number"))
        self.why.setAccessibleName(translate("removals", "Why the number is wanted"))
        self.why.set_choices([(why.value, label(f"shown.{why}")) for why in REASONS])
        self.eye.setToolTip(translate("removals", "Showing it is noted in the book"))
        removal = self._sheet.current if self._sheet else None
        if removal is not None:
            self._show_mover(removal)
            self._show_document()
            self._show_vehicle(removal)

    def _show_mover(self, removal: Removal) -> None:
        slip = removal.slip
        own = translate("removals", "the applicant in person")
        self._name.setText(slip.mover or slip.applicant)
        self._phone.setText(mask_phone(slip.mover_phone))
        self._note.setText(slip.mover_note or ("—" if slip.mover else own))

    def _show_document(self) -> None:
        removal = self._sheet.current if self._sheet else None
        slip = removal.slip if removal else None
        number = slip.document if slip else ""
        whole = self._cover.isActive()
        none = translate("removals", "none on the slip")
        self._document.setText((number if whole else mask_document(number)) or none)
        self._document.set_tone("ink" if number else "ink3")
        kind = slip.document_kind if slip else ""
        self._document.setToolTip(label(f"document_kind.{kind}") if kind else "")
        self.eye.setVisible(bool(number) and self.why.isHidden())

    def _show_vehicle(self, removal: Removal) -> None:
        plate = removal.slip.plate
        self._plate.setVisible(bool(plate))
        self._plate.set_plate(parse_plate(plate) if plate else None)
        visit = self._sheet.visit if self._sheet else None
        if not plate:
            self._vehicle.setText(translate("removals", "No vehicle"))
        elif visit is None:
            self._vehicle.setText(translate("removals", "not inside"))
        else:
            at = f"{self._clerk.desk.local(visit.in_at):%H:%M}"
            text = translate("removals", "{kind} · in {at} · inside")
            self._vehicle.setText(text.format(kind=label(f"vehicle.{visit.vehicle}"), at=at))

    def _ask(self) -> None:
        """Ask why the number is wanted; without a reason it stays covered."""
        if self._cover.isActive():
            return
        self._turn(asking=True)
        self.why.focus_picked()

    def _turn(self, *, asking: bool) -> None:
        """Put the reasons in the place of the number, or take them away."""
        self.why.clear()
        self.why.setVisible(asking)
        self._document.setVisible(not asking)
        self.eye.setVisible(not asking and self._has_document())

    def _show_for(self, code: str) -> None:
        """Show the number once it is in the book that it was shown, and why."""
        self._turn(asking=False)
        self.eye.setFocus(Qt.FocusReason.OtherFocusReason)
        self._clerk.do(show_number, CoveredNumber.DOCUMENT, ShownFor(code), done=self._reveal)

    def _cover_again(self) -> None:
        """What one person had shown for a reason is nobody else's."""
        self._cover.stop()
        self._show_document()

    def _has_document(self) -> bool:
        removal = self._sheet.current if self._sheet else None
        return removal is not None and bool(removal.slip.document)

    def _reveal(self, record: Removal) -> None:
        if record.slip.number == self._clerk.number:
            self._cover.start()
            self._show_document()

    def _lay_out(self) -> None:
        theme = self._theme
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, theme.px(60))
        grid.setColumnStretch(3, 1)
        for place, text in enumerate(self._labels):
            grid.addWidget(text, place, 0)
            grid.setRowMinimumHeight(place, theme.px(ROW))
        paper = QHBoxLayout()
        paper.setSpacing(theme.px(4))
        for widget in (self._document, self.eye, self.why):
            paper.addWidget(widget)
        paper.addStretch(1)
        mover = QHBoxLayout()
        mover.setSpacing(theme.px(8))
        mover.addWidget(self._name)
        mover.addWidget(self._phone)
        mover.addStretch(1)
        grid.addLayout(mover, 0, 1, 1, 3)
        grid.addLayout(paper, 1, 1, 1, 3)
        grid.addWidget(self._note, 2, 1, 1, 3)
        right = QVBoxLayout()
        right.setSpacing(theme.px(6))
        right.addStretch(1)
        right.addWidget(self._plate, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self._vehicle)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addLayout(grid, 1)
        row.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._heading)
        column.addLayout(row)
