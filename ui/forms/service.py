"""报修投诉 (F5): taken down at the gate, worked by the service desk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guardpost.gate.service import ServiceDetails, ServiceKind, request_service
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_area import CheckedArea
from ui.forms.checked_field import CheckedField
from ui.forms.entry_form import EntryForm, refusals
from ui.forms.form import FormHint
from ui.forms.hints import known_visitor
from ui.forms.phone_field import PhoneField, fill_phone
from ui.forms.problem import Problem, empty
from ui.forms.rings import Ring, Rings
from ui.forms.room_field import RoomField
from ui.forms.visitor_fields import halves
from ui.messages import label
from ui.widgets.chips import Chips
from ui.widgets.field import FieldFrame

translate = QCoreApplication.translate


class ServiceForm(EntryForm):
    """Kind, room and what is wrong; who rang is asked, not demanded.

    Attributes:
        kind: a repair or a complaint.
        room, name, phone, content: who, where and what.
    """

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk, "service", host, "wrench")
        theme = desk.theme
        self.kind = Chips(theme, "service.kind", alt_digits=True)
        self._kind_frame = FieldFrame(theme, number=1)
        self._kind_frame.set_content(self.kind)
        self.room = RoomField(desk, "service", number=2, asks=False)
        self.content = CheckedArea(theme, "service.content", checks.long_line, number=3, lines=4)
        self.name = CheckedField(theme, "service.name", checks.name, number=4)
        self.phone = PhoneField(theme, "service.phone", number=5)
        for part in (self._kind_frame, self.room, self.content):
            self.body.addWidget(part)
        self.body.addLayout(halves(theme, self.name, self.phone))
        self.body.addStretch(1)
        self.say()
        self._connect()
        typed = (self.room.field, self.content, self.name, self.phone)
        rings = [Ring(self._kind_frame), *(Ring(field, field.text) for field in typed)]
        self._rings = Rings(self, rings)
        self.ready()

    def problems(self) -> Sequence[Problem]:
        """Return what keeps it from being passed on."""
        if not self._built:
            return ()
        room, content, found = self.room.field, self.content, []
        if not room.text().strip():
            found.append(empty(room.number, room.label(), room.edit))
        if not content.text().strip():
            found.append(empty(content.number, content.label(), content.edit))
        return [*found, *refusals(room, content, self.name, self.phone)]

    def send(self) -> None:
        """Take it down."""
        details = ServiceDetails(
            service=ServiceKind(self.kind.code() or ServiceKind.REPAIR),
            room=self.room.value(),
            content=self.content.value(),
            name=self.name.value(),
            phone=self.phone.value(),
        )
        self.act(request_service, details)

    def take(self, hint: FormHint) -> None:
        """Fill in the room, name or phone that the search tells."""
        known = known_visitor(hint.text, hint.hit)
        if known.room:
            self.room.set_room(known.room)
        self.name.set_text(known.name)
        fill_phone(self.phone, known.phone, hint.text)

    def empty(self) -> None:
        """Empty every field."""
        for field in (self.name, self.phone):
            field.clear()
        self.content.clear()
        self.room.clear()
        self.kind.set_code(ServiceKind.REPAIR.value)

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops."""
        fields = (self.content.edit, self.name.edit, self.phone.edit)
        return [self.kind, *self.room.stops(), *fields]

    def look_up(self) -> None:
        """Ask who lives in the room."""
        self.room.look_up()

    def refused_field(self, code: str) -> QWidget | None:
        """Return the field that a verb's refusal is about."""
        about = {
            "service.room_needed": self.room.field.edit,
            "service.content_needed": self.content.edit,
        }
        return about.get(code)

    def refresh(self) -> None:
        """Say what is missing, on the numbers too."""
        super().refresh()
        if self._built:
            self._rings.show()

    def say(self) -> None:
        """Set every text in the language of now."""
        self.set_title(translate("forms", "Repair or complaint"))
        self._kind_frame.set_label(translate("forms", "Kind"))
        self._kind_frame.set_hint(translate("forms", "Alt + 1 or 2"))
        self.kind.set_choices([(kind.value, label(f"service.{kind}")) for kind in ServiceKind])
        self.room.retranslate()
        self.content.set_label(translate("forms", "What is wrong"))
        self.content.set_hint(translate("forms", "which place, what happened, when to come"))
        self.name.set_label(translate("forms", "Who says so"))
        self.phone.set_label(translate("forms", "Phone"))
        self.foot.save.setText(translate("forms", "Write it down"))

    def _connect(self) -> None:
        self.kind.picked.connect(self.touched)
        self.room.changed.connect(self.touched)
        self.room.resolved.connect(self.refresh)
        self.content.edited.connect(self.touched)
        self.content.left.connect(self.refresh)
        for field in (self.room.field, self.name, self.phone):
            field.edited.connect(self.touched)
            field.left.connect(self.refresh)
