"""去向房号: typed in any spelling, resolved to who lives there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.gate.revealing import ShownFor, show_resident_number
from guardpost.gate.rooms import parse_room
from guardpost.registry.households import Resident, residents_of
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.forms.host_row import HostRow

translate = QCoreApplication.translate


class RoomField(QWidget):
    """A room and its host.

    Attributes:
        field: the typed room.
        host: who lives there and how they confirmed.

    Signals:
        changed: a person typed, chose a host or how the host confirmed.
        resolved: it is known now who lives there.
    """

    changed = Signal()
    resolved = Signal()

    def __init__(
        self, desk: Desk, prefix: str, *, number: int, asks: bool = True, people: bool = False
    ) -> None:
        super().__init__()
        self._desk = desk
        self.field = CheckedField(desk.theme, f"{prefix}.room", checks.room, number=number)
        self.host = HostRow(desk.theme, prefix, desk.clock, asks=asks, people=people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(6))
        column.addWidget(self.field)
        column.addWidget(self.host)
        self.field.edited.connect(self._typed)
        self.field.left.connect(self._tidy)
        self.host.changed.connect(self.changed)
        self.host.host_picked.connect(self.changed)
        self.host.rings.connect(self._note_ringing)
        # A number that was shown is covered from whoever sits down next.
        desk.signed_in.connect(lambda _staff: self.host.show_host())

    def _note_ringing(self, person: Resident) -> None:
        """Show the number of whoever is rung once the book has it that it was shown."""

        def shown(_person: Resident) -> None:
            self.host.reveal(person)

        self._desk.act(show_resident_number, person.id, ShownFor.RING, done=shown)

    def value(self) -> str:
        """Return the room in its one spelling, or the place as typed.

        Raises:
            Refused: it cannot be kept.
        """
        return self.field.value()

    def set_room(self, room: str) -> None:
        """Fill in a room and look up who lives there."""
        self.field.set_text(room)
        self._tidy()
        self.look_up()

    def look_up(self) -> None:
        """Ask who lives in the room that stands there."""
        found = parse_room(self.field.text())
        if found is None:
            place = " ".join(self.field.text().split())
            refused = self.field.refusal() is not None
            self.host.show_room("" if refused or len(place) < PLACE_FROM else place, ())
            return
        room = found.text

        def show(people: tuple[Resident, ...]) -> None:
            now = parse_room(self.field.text())
            if now is not None and now.text == room:
                self.host.show_room(now.shown, people)
                self.resolved.emit()

        self._desk.ask(residents_of, room, done=show)

    def clear(self) -> None:
        """Empty it."""
        self.field.clear()
        self.host.clear()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [self.field.edit, *self.host.stops()]

    def retranslate(self) -> None:
        """Set its words."""
        self.field.set_label(translate("forms", "Room"))
        self.field.set_note(translate("forms", "2-1701 will do"))
        self.host.retranslate()

    def _typed(self, _text: str) -> None:
        self.look_up()
        self.changed.emit()

    def _tidy(self) -> None:
        found = parse_room(self.field.text())
        if found is not None:
            self.field.set_text(found.shown)


# Shorter than that, a place is still being typed.
PLACE_FROM = 2
