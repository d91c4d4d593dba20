"""Vehicles through the gate, by the search box and by F1 and F6."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt

from guardpost.demo_site import PIN
from guardpost.gate.search import Action
from guardpost.gate.vehicles import VehicleClass
from ui.demo.stage import Stage
from ui.widgets.table import Table

SHORTEST_TAIL = 4
ENTERED, LEFT, REFUSED = "vehicle.entered", "vehicle.left", "vehicle.refused"
# Stands beside the entry that a leader ordered.
ORDERED = "gate.allowed"
DIGITS = 10
BOX = "gate.search"


@dataclass(frozen=True, slots=True)
class Caller:
    """A vehicle that the registry does not know, as its driver tells it.

    Attributes:
        typed: what the guard types in the search box first; empty opens F1 at once.
        room: any spelling.
        fields: further fields of F1 by their names.
        confirmed: how the host confirmed, as the chips are called.
        order: why a leader lets it in; empty where none is needed.
    """

    typed: str = ""
    vehicle: VehicleClass = VehicleClass.OUTSIDE
    room: str = ""
    confirmed: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    order: str = ""


def tail_of(plate: str, others: tuple[str, ...]) -> str:
    """Return the shortest end of a plate that is no other's end."""
    for length in range(SHORTEST_TAIL, len(plate)):
        tail = plate[-length:]
        if sum(other.endswith(tail) for other in others) <= 1:
            return tail
    return plate


def pass_car(stage: Stage, plate: str, kind: str) -> None:
    """Type the last digits of a plate; Enter does what its row says."""
    plates = tuple(car.plate for car in stage.cast.cars)
    stage.hands.type(BOX, tail_of(plate, plates))
    stage.choose_hit(lambda hit: hit.plate == plate)
    stage.hands.enter()
    stage.must_have_written(kind, f"vehicle:{plate}")


def pass_empty(stage: Stage, plate: str) -> None:
    """Let a van out that was opened and carries nothing: Enter asks for the slip, F7 says it."""
    stage.hands.type(BOX, plate)
    stage.choose_hit(lambda hit: hit.plate == plate)
    stage.hands.enter()
    stage.hands.press(Qt.Key.Key_F7)
    stage.must_have_written(LEFT, f"vehicle:{plate}")


def admit_caller(stage: Stage, caller: Caller, look: Callable[[], None]) -> str:
    """Log a vehicle from outside by F1, with what was typed already in it; return its plate.

    Args:
        look: called when all is filled in.
    """
    hands = stage.hands
    if caller.typed:
        hands.type(BOX, caller.typed)
        hands.enter()
    else:
        hands.press(Qt.Key.Key_F1)
    fill_caller(stage, caller)
    look()
    stage.wait(25)
    if caller.order:
        hands.press(Qt.Key.Key_F7)
        hands.type("vehicle.order_pin", PIN)
        hands.type("vehicle.order_reason", caller.order)
    hands.enter()
    return stage.must_have_written(ORDERED if caller.order else ENTERED).subject.partition(":")[2]


def fill_caller(stage: Stage, caller: Caller) -> None:
    """Fill in F1; the class is picked only where the plate does not tell it."""
    hands = stage.hands
    if caller.typed and not caller.typed.startswith("苏"):
        # A tail: the whole plate is the first suggestion.
        hands.press(Qt.Key.Key_Down)
    if caller.vehicle not in (VehicleClass.OUTSIDE, VehicleClass.OFFICIAL):
        _pick_class(stage, caller.vehicle)
    if caller.room:
        hands.type("vehicle.room", caller.room)
    if caller.confirmed:
        hands.click(f"vehicle.verified.{caller.confirmed}")
    for name, text in caller.fields.items():
        hands.type(f"vehicle.{name}", text)


def _pick_class(stage: Stage, vehicle: VehicleClass) -> None:
    """Pick by Alt and a digit; what stands further back is clicked."""
    place = list(VehicleClass).index(vehicle) + 1
    if place > DIGITS:
        stage.hands.click(f"vehicle.class.{vehicle}")
    else:
        key = Qt.Key(Qt.Key.Key_0 + place % DIGITS)
        stage.hands.press(key, Qt.KeyboardModifier.AltModifier)


def pass_ambulance(stage: Stage, plate: str, kind: str) -> None:
    """One key lets it through; its plate may stand in the box."""
    stage.hands.type(BOX, plate)
    stage.hands.press(Qt.Key.Key_F6)
    stage.must_have_written(kind, f"vehicle:{plate}")


def stop_watched(stage: Stage, plate: str) -> None:
    """A watch-listed plate is typed; Enter stops it and tells the leader."""
    stage.hands.type(BOX, plate)
    stage.choose_hit(lambda hit: hit.action is Action.NOTIFY_LEADER)
    stage.hands.enter()
    stage.must_have_written(REFUSED, f"vehicle:{plate}")


def let_out_from_list(stage: Stage, words: str) -> None:
    """Find a vehicle without a plate on the inside page and let it out there."""
    hands = stage.hands
    hands.click("nav.inside")
    choose_row(stage, hands.find_a(Table, "inside.vehicles"), words)
    hands.enter()
    stage.must_have_written(LEFT)
    hands.press(Qt.Key.Key_Escape)


def choose_row(stage: Stage, table: Table, words: str) -> None:
    """Go by ↓ to the row of a table that says ``words``.

    Raises:
        LookupError: no row does.
    """
    table.setFocus()
    model = table.model()
    for row in range(model.rowCount()):
        cells = (model.index(row, at).data() for at in range(model.columnCount()))
        if any(words in str(cell) for cell in cells):
            break
    else:
        raise LookupError(f"no row of {table.objectName()} says {words}")
    while (at := table.currentIndex().row()) != row:
        stage.hands.press(Qt.Key.Key_Down if at < row else Qt.Key.Key_Up)
