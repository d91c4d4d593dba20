"""Guards who take turns at the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt

from guardpost.demo_site import PIN
from ui.demo.stage import Stage


def sign_in(stage: Stage, name: str) -> None:
    """Choose a name on the lock screen and type the PIN.

    Raises:
        LookupError: the desk stayed locked.
    """
    hands = stage.hands
    hands.choose("lock.staff", stage.cast.people[name])
    hands.type("lock.pin", PIN)
    if stage.window.locked:
        raise LookupError(f"{name} could not sign in")


def change_guard(stage: Stage, name: str) -> None:
    """Lock the desk and let another guard sign in."""
    lock(stage)
    stage.wait(6)
    sign_in(stage, name)


def lock(stage: Stage) -> None:
    """Lock the desk by Ctrl+L.

    Raises:
        LookupError: it stayed open.
    """
    stage.hands.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    if not stage.window.locked:
        raise LookupError("Ctrl+L did not lock the desk")
