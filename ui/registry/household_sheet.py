"""A household opened: its people and vehicles, each to be opened, changed and ended."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guardpost.gate.plates import parse_plate
from guardpost.masking import mask_phone
from guardpost.registry.history import household_history
from guardpost.registry.households import Resident
from guardpost.registry.listing import Household, household
from guardpost.registry.vehicles import RegisteredVehicle
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column, RecordsModel
from ui.registry.cabinet import Cabinet
from ui.registry.kinds import RecordKind
from ui.registry.panel import Panel
from ui.registry.record import Histories
from ui.registry.words import until_tone, until_words
from ui.widgets.buttons import Button
from ui.widgets.cells import Cell
from ui.widgets.table import HEAD, Table

Member = Resident | RegisteredVehicle
LEAST_ROWS = 2
MOST_ROWS = 7


class HouseholdSheet(Panel):
    """One room: who lives there and what they drive."""

    def __init__(
        self,
        desk: Desk,
        cabinet: Cabinet,
        host: QWidget,
        resident: RecordKind[Resident],
        vehicle: RecordKind[RegisteredVehicle],
    ) -> None:
        self._desk, self._cabinet = desk, cabinet
        self._shown: Household | None = None
        self._ready = False
        super().__init__(desk.theme, "registry.household", host, icon="person")
        self.resident, self.vehicle = resident, vehicle
        self._model: RecordsModel[Member] = RecordsModel(_columns(desk), self)
        self._members = Table(desk.theme, "registry.members")
        self._members.setModel(self._model)
        self._members.set_widths([90, 0, 150, 130])
        self._history = Histories(desk)
        self._back = Button(desk.theme, "registry.household.back", key="Esc")
        self._person = Button(desk.theme, "registry.household.add_resident", icon="plus")
        self._car = Button(desk.theme, "registry.household.add_vehicle", icon="plus")
        self._lay_out()
        self._connect()
        self._ready = True
        self.retranslate()

    def show_room(self, room: str) -> None:
        """Open a room."""
        self._history.show_history(())
        self._desk.ask(household, room, done=self._open)

    def reload(self) -> None:
        """Read the room anew, when it is open."""
        if self.is_open and self._shown is not None:
            self._desk.ask(household, self._shown.room, done=self._show)

    def take_keyboard(self) -> None:
        """To the members, so that Enter opens one."""
        if self._members.chosen_row() < 0:
            self._members.selectRow(0)
        self._members.setFocus()

    def change_chosen(self) -> bool:
        """Change the chosen member."""
        member = self._model.record(self._members.currentIndex())
        if member is not None:
            self._cabinet.change(self._kind(member), member)
        return member is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete ends the chosen member."""
        member = self._model.record(self._members.currentIndex())
        if event.key() == Qt.Key.Key_Delete and member is not None:
            self._cabinet.end(self._kind(member), member)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if not self._ready:
            return
        self._back.setText(translate("registry", "Back"))
        self._person.setText(translate("registry", "New resident"))
        self._car.setText(translate("registry", "New vehicle"))
        self._members.setAccessibleName(translate("registry", "People and vehicles"))
        self._members.set_empty(translate("registry", "Nobody is known here. Add who lives here."))
        self._model.retranslate()
        self._history.retranslate()

    def _lay_out(self) -> None:
        self.body.addWidget(self._members)
        self.body.addWidget(self._history)
        self.body.addStretch(1)
        self.footer.addWidget(self._back)
        self.footer.addStretch(1)
        self.footer.addWidget(self._car)
        self.footer.addWidget(self._person)

    def _connect(self) -> None:
        self.close_asked.connect(self._cabinet.escape)
        self._back.clicked.connect(self._cabinet.escape)
        self._person.clicked.connect(lambda: self._add(self.resident, "room"))
        self._car.clicked.connect(lambda: self._add(self.vehicle, "car_room"))
        self._members.opened.connect(lambda index: self._open_member(self._model.record(index)))

    def _add(self, kind: RecordKind[Any], field: str) -> None:
        if self._shown is not None:
            self._cabinet.add(kind, {field: self._shown.room})

    def _open_member(self, member: Member | None) -> None:
        if member is not None:
            self._cabinet.open(self._kind(member), member)

    def _kind(self, member: Member) -> RecordKind[Any]:
        return self.resident if isinstance(member, Resident) else self.vehicle

    def _open(self, found: Household) -> None:
        self._show(found)
        self._cabinet.push(self)
        self._members.selectRow(0)
        self.take_keyboard()

    def _show(self, found: Household) -> None:
        self._shown = found
        self.set_title(found.room)
        chosen = self._members.chosen_row()
        members: list[Member] = [*found.residents, *found.vehicles]
        self._model.show(members)
        rows = min(max(LEAST_ROWS, len(members)), MOST_ROWS)
        height = rows * self.theme.height("tableRow") + self.theme.px(HEAD) + 2
        self._members.setFixedHeight(height)
        if members:
            self._members.selectRow(min(max(chosen, 0), len(members) - 1))
        self._desk.ask(household_history, found.room, done=self._history.show_history)


def _columns(desk: Desk) -> list[Column[Member]]:
    """Return what a member is, their name or plate, phone or bay, until when."""
    return [
        Column(
            lambda: translate("registry", "Status"), _status, {int(Cell.TAG): lambda _m: "neutral"}
        ),
        Column(
            lambda: translate("registry", "Name or plate"),
            lambda m: m.name if isinstance(m, Resident) else "",
            {
                int(Cell.BOLD): lambda _m: True,
                int(Cell.PLATES): lambda m: (
                    () if isinstance(m, Resident) else (parse_plate(m.plate),)
                ),
                int(Cell.PLATE_SIZE): lambda _m: "xs",
            },
        ),
        Column(
            lambda: translate("registry", "Phone or bay"),
            lambda m: mask_phone(m.phone) if isinstance(m, Resident) else m.parking,
        ),
        Column(
            lambda: translate("registry", "Valid until"),
            lambda m: "" if isinstance(m, Resident) else _until(desk, m),
            {
                int(Cell.TONE): lambda m: (
                    ""
                    if isinstance(m, Resident)
                    else until_tone(m.valid_until, desk.clock.now().date())
                )
            },
        ),
    ]


def _status(member: Member) -> str:
    if isinstance(member, Resident):
        return label(f"relation.{member.relation}")
    return translate("registry", "Vehicle")


def _until(desk: Desk, vehicle: RegisteredVehicle) -> str:
    return until_words(vehicle.valid_until, desk.clock.now().date())
