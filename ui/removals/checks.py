"""Column two: the owner's consent, identity, vehicle and count, each saved as it is made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guardpost.gate.removals import Consent
from guardpost.gate.slips import ConsentBy, Removal
from guardpost.masking import mask_phone
from guardpost.registry.households import Resident
from ui.desk import Desk
from ui.messages import label, translate
from ui.widgets.buttons import Button
from ui.widgets.checkrow import CheckRow
from ui.widgets.chips import Chips
from ui.widgets.field import Field
from ui.widgets.notice import Notice
from ui.widgets.text import Text

_NEEDS_CONSENT = frozenset({"tenant", "contractor"})


class Checks(QWidget):
    """What is checked of a slip.

    Signals:
        identity, vehicle: whether it was seen.
        consented: the owner's Consent.
        count_asked: the person wants to go on counting.
    """

    identity = Signal(bool)
    vehicle = Signal(bool)
    consented = Signal(object)
    count_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._removal: Removal | None = None
        self._content = QWidget()
        self._owner: Resident | None = None
        theme = desk.theme
        self._notice = Notice(theme, tone="warn", icon="alert")
        self._notice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._how = Chips(theme, "removal.consent")
        self._who = Field(theme, "removal.consent.who", max_length=50, inline=True)
        self._phone = Field(theme, "removal.consent.phone", max_length=30, inline=True)
        self._record = Button(theme, "removal.consent.record", kind="primary")
        self._identity = CheckRow(theme, "removal.identity")
        self._vehicle = CheckRow(theme, "removal.vehicle")
        self._lines = CheckRow(theme, "removal.lines_counted")
        self._consent_row = CheckRow(theme, "removal.consent_given")
        self._foot = Text(theme, "caption", tone="ink3", wrap=True)
        self._consent_box = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_removal(self, removal: Removal, owner: Resident | None) -> None:
        """Show what of a slip is checked; ``owner`` is whom to ring."""
        is_same = self._removal is not None and self._removal.slip.number == removal.slip.number
        self._removal, self._owner = removal, owner
        if not is_same:
            self._who.set_text(owner.name if owner else "")
            self._phone.set_text(owner.phone if owner else "")
        self._fill()

    def focus(self, code: str) -> None:
        """Go where a missing thing is done."""
        places = {
            "identity": self._identity,
            "vehicle": self._vehicle,
            "lines": self._lines,
        }
        if code in places:
            places[code].setFocus()
        else:
            self._how.setFocus()

    def blank(self) -> None:
        """Show no slip: a new one is being asked for."""
        self._removal = None
        self._content.hide()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._how.setAccessibleName(translate("removals", "How did the owner agree?"))
        self._how.set_choices([(by.value, label(f"consent.{by}")) for by in ConsentBy])
        self._who.set_label(translate("removals", "Who agreed"))
        self._phone.set_label(translate("removals", "Number rung"))
        self._record.setText(translate("removals", "Record consent"))
        self._foot.setText(
            translate("removals", "Checks go into the book and stay; put mistakes right by F8.")
        )
        self._fill()

    def _fill(self) -> None:
        removal = self._removal
        if removal is None:
            return
        self._content.show()
        slip = removal.slip
        needs = slip.relation in _NEEDS_CONSENT
        is_open = slip.state == "open"
        self._consent_box.setVisible(needs and not slip.consent)
        self._consent_row.setVisible(needs)
        owner = f"{self._owner.name} {mask_phone(self._owner.phone)}" if self._owner else "—"
        self._notice.set_texts(
            translate("removals", "Not the owner: the owner must agree"),
            translate("removals", "Owner {name}").format(name=owner),
        )
        self._set_row(
            self._identity, slip.identity_checked, label("missing.identity"), self._seen_by()
        )
        self._vehicle.setVisible(bool(slip.plate))
        self._set_row(self._vehicle, slip.vehicle_checked, label("missing.vehicle"), slip.plate)
        counted = removal.counted == removal.pieces
        detail = f"{removal.counted} / {removal.pieces}"
        self._set_row(self._lines, counted, label("missing.lines"), detail)
        self._set_row(
            self._consent_row, bool(slip.consent), label("missing.consent"), self._agreed()
        )
        for row in (self._identity, self._vehicle, self._lines):
            row.setEnabled(is_open)
        self._consent_row.setEnabled(False)

    def _set_row(self, row: CheckRow, checked: bool, title: str, detail: str) -> None:
        row.blockSignals(True)
        row.setChecked(checked)
        row.blockSignals(False)
        waiting = detail or translate("removals", "not yet")
        row.set_texts(title, waiting, "ok" if checked else "warn")

    def _seen_by(self) -> str:
        slip = self._removal.slip if self._removal else None
        if slip is None or not slip.identity_checked:
            return ""
        at = self._desk.local(slip.identity_at).strftime("%H:%M")
        return translate("removals", "person and paper agree {at}").format(at=at)

    def _agreed(self) -> str:
        slip = self._removal.slip if self._removal else None
        if slip is None or not slip.consent:
            return ""
        at = self._desk.local(slip.consent_at).strftime("%H:%M")
        return f"{slip.consent_who} {label(f'consent.{slip.consent}')} {at}"

    def _give(self) -> None:
        by = ConsentBy(self._how.code() or ConsentBy.PHONE)
        phone = self._phone.text() if by is ConsentBy.PHONE else ""
        self.consented.emit(Consent(by, self._who.text(), phone))

    def _connect(self) -> None:
        self._identity.toggled.connect(self.identity)
        self._vehicle.toggled.connect(self.vehicle)
        self._lines.clicked.connect(self._go_on_counting)
        self._record.clicked.connect(self._give)
        self._who.entered.connect(self._give)
        self._phone.entered.connect(self._give)

    def _go_on_counting(self) -> None:
        self._fill()
        self.count_asked.emit()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._content)
        outer.addStretch(0)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, theme.space(8), 0, theme.space(6))
        column.setSpacing(theme.space(6))
        box = QVBoxLayout(self._consent_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(6))
        box.addWidget(self._notice)
        box.addWidget(self._how)
        pair = QHBoxLayout()
        pair.setSpacing(theme.space(8))
        pair.addWidget(self._who, 3)
        pair.addWidget(self._phone, 4)
        box.addLayout(pair)
        box.addWidget(self._record)
        column.addWidget(self._consent_box)
        for row in (self._identity, self._vehicle, self._lines, self._consent_row):
            column.addWidget(row)
        column.addStretch(1)
        column.addWidget(self._foot)
