"""The fields of 访客登记, laid out as drawn: ①–⑧, then what is carried and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.gate.plates import PlateKind
from guardpost.gate.rules import ESCORTED, LARGEST_PARTY
from guardpost.gate.visitors import VisitorCategory
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField, InlineFrame
from ui.forms.document_field import DocumentField
from ui.forms.phone_field import PhoneField
from ui.forms.plate_tail import PlateTail
from ui.forms.plate_until import PlateUntil
from ui.forms.rings import Ring
from ui.forms.room_field import RoomField
from ui.forms.stay_chips import StayChips
from ui.forms.worker_banner import WorkerBanner
from ui.theme import Theme
from ui.widgets.chips import Chips
from ui.widgets.choice import Choice
from ui.widgets.field import FieldFrame, Stepper

translate = QCoreApplication.translate

# The two columns of a row as drawn, in px, and what lies between.
LEFT, RIGHT, BETWEEN = 304, 265, 14
RING_ROOM = 38


class VisitorFields:
    """Every field of the form.

    Attributes:
        category, room, name, phone, document, plate, party, stay: ① to ⑧.
        until: the last day of a temporary plate, below it.
        permit: what the book says of a worker.
        escort: who of the post goes along, where somebody must.
        unit: where an officer is from, in the place of the phone.
        reason, belongings: below them.
    """

    def __init__(self, desk: Desk) -> None:
        theme = desk.theme
        self.category = Chips(theme, "visitor.category", alt_digits=True)
        self.category_frame = FieldFrame(theme, number=1)
        self.category_frame.set_content(self.category)
        self.permit = WorkerBanner(desk, "visitor.permit")
        self.room = RoomField(desk, "visitor", number=2, people=True)
        self.escort = Choice(theme, "visitor.escort")
        self.unit = CheckedField(theme, "visitor.unit", checks.line)
        self.name = CheckedField(theme, "visitor.name", checks.name, number=3)
        self.phone = PhoneField(theme, "visitor.phone", number=4)
        self.document = DocumentField(
            theme, "visitor.document", lambda: desk.clock.now().date(), number=5
        )
        self.plate = PlateTail(theme, "visitor.plate", number=6)
        self.until = PlateUntil(theme, "visitor.plate_until", lambda: desk.clock.now().date())
        self.until.hide()
        self.party = Stepper(
            theme, "visitor.party", minimum=1, maximum=LARGEST_PARTY, value=1, boxed=True
        )
        self.party_frame = InlineFrame(theme, 7)
        self.party_frame.set_content(self.party)
        self.stay = StayChips(theme, "visitor.stay", desk.clock, number=8)
        self.reason = CheckedField(theme, "visitor.reason", checks.line)
        self.belongings = CheckedField(theme, "visitor.belongings", checks.line)

    def lay_out(self, theme: Theme, body: QVBoxLayout) -> None:
        """Put them into the panel."""
        self.reason.setContentsMargins(theme.px(RING_ROOM), 0, 0, 0)
        body.addWidget(self.category_frame)
        body.addWidget(self.permit)
        body.addWidget(self.room)
        self.escort.setContentsMargins(theme.px(RING_ROOM), 0, 0, 0)
        body.addWidget(self.escort)
        fourth = QVBoxLayout()
        fourth.addWidget(self.phone)
        fourth.addWidget(self.unit)
        side = QWidget()
        side.setLayout(fourth)
        fourth.setContentsMargins(0, 0, 0, 0)
        body.addLayout(halves(theme, self.name, side))
        body.addWidget(self.document)
        body.addLayout(halves(theme, self.plate, self.party_frame))
        self.until.setContentsMargins(theme.px(RING_ROOM), 0, 0, 0)
        body.addWidget(self.until)
        body.addWidget(self.stay)
        body.addLayout(halves(theme, self.reason, self.belongings))
        body.addStretch(1)

    def rings(self) -> list[Ring]:
        """Return the numbered fields in their order."""
        typed = (self.room.field, self.name, self.phone, self.document, self.plate)
        return [
            Ring(self.category_frame),
            *(Ring(field, field.text) for field in typed),
            Ring(self.party_frame),
            Ring(self.stay.frame),
        ]

    def checked(self) -> tuple[CheckedField, ...]:
        """Return the typed fields in their order."""
        first = (self.room.field, self.name, self.phone, self.unit, self.document, self.plate)
        until = (self.until,) if self._asks_until() else ()
        return (*first, *until, self.reason, self.belongings)

    def show_category(self, category: VisitorCategory) -> None:
        """Ask an officer for the unit, and show what a worker's permit says."""
        officer = category is VisitorCategory.OFFICER
        self.document.set_for_officer(officer)
        self.phone.setVisible(not officer)
        self.unit.setVisible(officer)
        self.permit.setVisible(category is VisitorCategory.RENOVATION)
        if not officer:
            self.unit.clear()

    def show_plate(self) -> None:
        """Ask for the last day of a temporary plate."""
        self.until.setVisible(self._asks_until())

    def last_day(self) -> str:
        """Return the last day of a temporary plate; empty of others.

        Raises:
            Refused: it is no day.
        """
        return self.until.value() if self._asks_until() else ""

    def _asks_until(self) -> bool:
        return self.plate.plate.kind is PlateKind.TEMPORARY

    def show_escort(self) -> None:
        """Ask who goes along where the host was not reached or no name is said.

        With an officer somebody may: nothing about them is a condition.
        """
        self.escort.setVisible(self._asks_escort())

    def escorted_by(self) -> str:
        """Return who goes along; empty when nobody does."""
        return (self.escort.code() or "") if self._asks_escort() else ""

    def _asks_escort(self) -> bool:
        officer = self.category.code() == VisitorCategory.OFFICER
        return officer or self.room.host.way() in ESCORTED

    def offer_escorts(self, names: Sequence[str]) -> None:
        """Offer the people on duty; nobody is chosen for the guard."""
        nobody = translate("forms", "Choose who")
        self.escort.set_choices([("", nobody), *((name, name) for name in names)])

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        paper = (self.document.kind, self.document.edit, self.document.reader)
        return [
            self.category,
            *self.room.stops(),
            self.escort.box,
            self.name.edit,
            self.phone.edit,
            self.unit.edit,
            *paper,
            self.plate.edit,
            self.until.edit,
            self.party,
            *self.stay.stops(),
            self.reason.edit,
            self.belongings.edit,
        ]

    def clear(self) -> None:
        """Empty them all."""
        for field in (self.room, self.name, self.phone, self.document, self.plate, self.stay):
            field.clear()
        self.until.clear()
        self.show_plate()
        self.reason.clear()
        self.belongings.clear()
        self.unit.clear()
        self.escort.set_code("")
        self.party.set_value(1)

    def retranslate(self) -> None:
        """Set their words."""
        self.category_frame.set_label(translate("forms", "Category"))
        self.category_frame.set_hint(translate("forms", "Alt + 1…6"))
        self.category.set_choices([(one.value, _category_word(one)) for one in VisitorCategory])
        for part in (self.room, self.document, self.plate, self.until, self.stay):
            part.retranslate()
        self.name.set_label(translate("forms", "Name"))
        self.phone.set_label(translate("forms", "Phone"))
        self.escort.set_label(translate("forms", "Who goes along"))
        self.unit.set_label(translate("forms", "Unit"))
        self.party_frame.set_label(translate("forms", "People"))
        self.reason.set_label(translate("forms", "Reason"))
        self.belongings.set_label(translate("forms", "What they carry"))


def halves(theme: Theme, left: QWidget, right: QWidget) -> QHBoxLayout:
    """Return a row of two fields, level at the top whatever stands below them."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(BETWEEN))
    row.addWidget(left, LEFT, Qt.AlignmentFlag.AlignTop)
    row.addWidget(right, RIGHT, Qt.AlignmentFlag.AlignTop)
    return row


def _category_word(category: VisitorCategory) -> str:
    """Return a chip's word, short enough for six in a row."""
    words = {
        VisitorCategory.VISITOR: translate("forms", "Visitor"),
        VisitorCategory.RENOVATION: translate("forms", "Works"),
        VisitorCategory.DELIVERY: translate("forms", "Delivery"),
        VisitorCategory.HOUSEKEEPING: translate("forms", "Home help"),
        VisitorCategory.OFFICER: translate("forms", "Officer"),
        VisitorCategory.OTHER: translate("forms", "Other"),
    }
    return words[category]
