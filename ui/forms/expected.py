"""登记预约 (F10): a host rings and says who will come, so that one key lets them in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guardpost.registry.expected import (
    LARGEST_PARTY,
    ExpectedCategory,
    ExpectedDetails,
    add_expected,
)
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField, InlineFrame
from ui.forms.entry_form import EntryForm, refusals
from ui.forms.form import FormHint
from ui.forms.hints import known_visitor
from ui.forms.phone_field import fill_phone
from ui.forms.plate_tail import PlateTail
from ui.forms.problem import Problem, empty
from ui.forms.rings import Ring, Rings
from ui.forms.room_field import RoomField
from ui.forms.visitor_fields import halves
from ui.messages import weekday
from ui.widgets.chips import Chips
from ui.widgets.field import FieldFrame, Stepper

translate = QCoreApplication.translate

# Further days are announced in the registry.
DAYS = 3


class ExpectedForm(EntryForm):
    """Which room, who, when; a trade needs no name, it is asked for at the gate.

    Attributes:
        category, room, name, phone, day, time, plate, party, note: what the host says.
    """

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk, "expected", host, "clock")
        theme = desk.theme
        self.category = Chips(theme, "expected.category", alt_digits=True)
        self._category_frame = FieldFrame(theme, number=1)
        self._category_frame.set_content(self.category)
        self.room = RoomField(desk, "expected", number=2, asks=False)
        self.name = CheckedField(theme, "expected.name", checks.name, number=3)
        self.phone = CheckedField(theme, "expected.phone", checks.phone, number=4, inline=True)
        self.day = Chips(theme, "expected.day")
        self._day_frame = FieldFrame(theme, number=5)
        self._day_frame.set_content(self.day)
        self.time = CheckedField(theme, "expected.time", checks.clock, number=6, inline=True)
        self.plate = PlateTail(theme, "expected.plate", number=7)
        self.party = Stepper(
            theme, "expected.party", minimum=1, maximum=LARGEST_PARTY, value=1, boxed=True
        )
        self._party_frame = InlineFrame(theme, 8)
        self._party_frame.set_content(self.party)
        self.note = CheckedField(theme, "expected.note", checks.line, number=9)
        self._lay_out()
        self.say()
        self._connect()
        self._rings = Rings(self, self._numbered())
        self.ready()

    def problems(self) -> Sequence[Problem]:
        """Return what keeps the announcement out of the book."""
        if not self._built:
            return ()
        room, name, found = self.room.field, self.name, []
        if not room.text().strip():
            found.append(empty(room.number, room.label(), room.edit))
        if self._is_nobody():
            found.append(empty(name.number, name.label(), name.edit))
        found += refusals(*self._checked())
        return sorted(found, key=lambda one: one.number)

    def send(self) -> None:
        """Write it down."""
        self.act(add_expected, self._details())

    def take(self, hint: FormHint) -> None:
        """Fill in the room, name, phone or plate that the search tells."""
        known = known_visitor(hint.text, hint.hit)
        if known.room:
            self.room.set_room(known.room)
        self.name.set_text(known.name)
        fill_phone(self.phone, known.phone, hint.text)
        self.plate.set_plate(known.plate)

    def empty(self) -> None:
        """Empty every field: a visitor, today."""
        for field in (self.room, self.name, self.phone, self.time, self.plate, self.note):
            field.clear()
        self.party.set_value(1)
        self.category.set_code(ExpectedCategory.VISITOR.value)
        self._offer_days()
        self.day.set_code(self._days()[0])

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops."""
        typed = (self.name.edit, self.phone.edit)
        rest = (self.day, self.time.edit, self.plate.edit, self.party, self.note.edit)
        return [self.category, *self.room.stops(), *typed, *rest]

    def look_up(self) -> None:
        """Ask who lives in the room; the days may be others since the form was made."""
        chosen = self.day.code()
        self._offer_days()
        self.day.set_code(chosen if chosen in self._days() else self._days()[0])
        self.room.look_up()

    def refused_field(self, code: str) -> QWidget | None:
        """Return the field that a verb's refusal is about."""
        about = {
            "expected.room_needed": self.room.field.edit,
            "expected.who_needed": self.name.edit,
            "expected.time": self.time.edit,
            "expected.party": self.party,
        }
        return about.get(code)

    def refresh(self) -> None:
        """Say what is missing, on the numbers too."""
        super().refresh()
        if self._built:
            self._rings.show()

    def say(self) -> None:
        """Set every text in the language of now."""
        self.set_title(translate("forms", "Announce a visitor"))
        self._category_frame.set_label(translate("forms", "Category"))
        self._category_frame.set_hint(translate("forms", "Alt + 1…7"))
        self.category.set_choices([(one.value, _category_word(one)) for one in ExpectedCategory])
        self.room.retranslate()
        self.plate.retranslate()
        self.name.set_label(translate("forms", "Name"))
        self.name.set_hint(translate("forms", "a trade may come without"))
        self.phone.set_label(translate("forms", "Phone"))
        self._day_frame.set_label(translate("forms", "Day"))
        self._offer_days()
        self.time.set_label(translate("forms", "Time"))
        self.time.set_placeholder(translate("forms", "17:30, empty: all day"))
        self._party_frame.set_label(translate("forms", "People"))
        self.note.set_label(translate("forms", "What for"))
        self.foot.save.setText(translate("forms", "Write it down"))

    def _lay_out(self) -> None:
        theme, body = self.desk.theme, self.body
        for part in (self._category_frame, self.room):
            body.addWidget(part)
        body.addLayout(halves(theme, self.name, self.phone))
        body.addLayout(halves(theme, self._day_frame, self.time))
        body.addLayout(halves(theme, self.plate, self._party_frame))
        body.addWidget(self.note)
        body.addStretch(1)

    def _connect(self) -> None:
        self.category.picked.connect(self.touched)
        self.day.picked.connect(self.touched)
        self.room.changed.connect(self.touched)
        self.room.resolved.connect(self.refresh)
        self.plate.changed.connect(self.touched)
        self.party.changed.connect(self.touched)
        for field in self._checked():
            field.edited.connect(self.touched)
            field.left.connect(self.refresh)

    def _checked(self) -> tuple[CheckedField, ...]:
        return (self.room.field, self.name, self.phone, self.time, self.plate, self.note)

    def _numbered(self) -> list[Ring]:
        typed = (self.time, self.plate)
        return [
            Ring(self._category_frame),
            *(Ring(field, field.text) for field in (self.room.field, self.name, self.phone)),
            Ring(self._day_frame),
            *(Ring(field, field.text) for field in typed),
            Ring(self._party_frame),
            Ring(self.note, self.note.text),
        ]

    def _is_nobody(self) -> bool:
        vague = self.category.code() in (ExpectedCategory.VISITOR, ExpectedCategory.OTHER)
        told = (self.name, self.plate, self.note)
        return vague and not any(field.text().strip() for field in told)

    def _days(self) -> list[str]:
        today = self.desk.clock.now().date()
        return [(today + timedelta(days=more)).isoformat() for more in range(DAYS)]

    def _offer_days(self) -> None:
        names = [translate("forms", "Today"), translate("forms", "Tomorrow")]
        now = self.desk.clock.now()
        names += [weekday(now + timedelta(days=more)) for more in range(len(names), DAYS)]
        chosen = self.day.code()
        self.day.set_choices(list(zip(self._days(), names, strict=True)))
        self.day.set_code(chosen if chosen in self._days() else self._days()[0])

    def _details(self) -> ExpectedDetails:
        return ExpectedDetails(
            category=ExpectedCategory(self.category.code() or ExpectedCategory.VISITOR),
            date=self.day.code() or self._days()[0],
            time=self.time.value(),
            room=self.room.value(),
            name=self.name.value(),
            phone=self.phone.value(),
            plate=self.plate.value(),
            party=self.party.value(),
            note=self.note.value(),
        )


def _category_word(category: ExpectedCategory) -> str:
    """Return a chip's word, short enough for seven in a row."""
    words = {
        ExpectedCategory.VISITOR: translate("forms", "Visitor"),
        ExpectedCategory.HOUSEKEEPING: translate("forms", "Help"),
        ExpectedCategory.INSTALLATION: translate("forms", "Fitter"),
        ExpectedCategory.RENOVATION: translate("forms", "Works"),
        ExpectedCategory.DELIVERY: translate("forms", "Delivery"),
        ExpectedCategory.MOVING: translate("forms", "Moving"),
        ExpectedCategory.OTHER: translate("forms", "Other"),
    }
    return words[category]
