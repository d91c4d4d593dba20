"""Visitors through the gate: F2 and a card out, the card back when they leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt

from guardpost.gate.search import Action
from guardpost.gate.visitors import VisitorCategory
from ui.demo.stage import Stage
from ui.demo.traffic import BOX

ENTERED, LEFT = "visitor.entered", "visitor.left"
TALK_S = 22
Look = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who comes to see a resident, and when they come and leave.

    Attributes:
        comes, leaves: times of the evening; ``leaves`` empty: still inside at midnight.
        room: any spelling.
        confirmed: how the host confirmed, as the chips are called.
        stay: the chip of the length, where it is not the usual one.
        fields: further fields of F2 by their names.
    """

    comes: str
    leaves: str
    category: VisitorCategory
    room: str
    name: str = ""
    phone: str = ""
    confirmed: str = "phone"
    stay: str = ""
    party: int = 1
    fields: dict[str, str] = field(default_factory=dict)


def admit(stage: Stage, guest: Guest, look: Look) -> int:
    """Log a visitor by F2; return the number of the card that was given out.

    Args:
        look: called when all is filled in.
    """
    stage.hands.press(Qt.Key.Key_F2)
    fill_in(stage, guest)
    look()
    stage.wait(TALK_S)
    stage.hands.enter()
    found = stage.must_have_written(ENTERED)
    return int(found.subject.rpartition(":")[2])


def fill_in(stage: Stage, guest: Guest) -> None:
    """Fill in F2."""
    hands = stage.hands
    if guest.category is not VisitorCategory.VISITOR:
        place = list(VisitorCategory).index(guest.category) + 1
        hands.press(Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.AltModifier)
    hands.type("visitor.room", guest.room)
    if guest.confirmed:
        hands.click(f"visitor.verified.{guest.confirmed}")
    for _one in range(guest.party - 1):
        hands.click("visitor.party.plus")
    if guest.stay:
        hands.click(f"visitor.stay.{guest.stay}")
    typed = {"name": guest.name, "phone": guest.phone, **guest.fields}
    for name, text in typed.items():
        if text:
            hands.type(f"visitor.{name}", text)


def let_out(stage: Stage, card: int) -> None:
    """Type the number of the card that comes back; Enter logs the leaving."""
    stage.hands.type(BOX, f"{card:02d}")
    stage.choose_hit(lambda hit: hit.action is Action.RELEASE_VISITOR and hit.card == card)
    stage.hands.enter()
    stage.must_have_written(LEFT, f"visitor:{card:02d}")
