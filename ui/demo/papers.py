"""What is written down beside the traffic: an incident, a repair, corrections."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from guardpost.gate.incidents import IncidentCategory
from ui.demo.stage import Stage
from ui.models.timeline import TimelineModel
from ui.pages.gate.timeline_view import TimelineView


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done about an incident: at, by whom, what."""

    at: str
    by: str
    what: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An incident as it is told.

    Attributes:
        result: how it ended.
        matter: what is left of it for the next shift.
    """

    category: IncidentCategory
    place: str
    at: str
    what: str
    deeds: tuple[Deed, ...]
    result: str
    matter: str


def write_incident(stage: Stage, told: Happening) -> None:
    """Write an incident down by F4, step by step, then how it ended and what is left."""
    tell_incident(stage, told)
    for deed in told.deeds:
        _write_step(stage, deed)
    hands = stage.hands
    hands.type("incident.result", told.result)
    hands.click("incident.leave")
    hands.type("incident.matter", told.matter)
    stage.wait(30)
    hands.enter()
    stage.must_have_written("matter.raised")


def tell_incident(stage: Stage, told: Happening) -> None:
    """Open F4 and say what happened where."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F4)
    place = list(IncidentCategory).index(told.category) + 1
    hands.press(Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.AltModifier)
    hands.type("incident.place", told.place)
    hands.type("incident.happened", told.at)
    hands.type("incident.what", told.what)


def _write_step(stage: Stage, deed: Deed) -> None:
    hands = stage.hands
    hands.type("incident.step_time", deed.at)
    hands.type("incident.step_by", deed.by)
    hands.type("incident.step", deed.what)
    hands.enter()
    stage.must_have_written("incident.step_added")


def take_repair(stage: Stage, room: str, name: str, content: str) -> None:
    """Take a repair down by F5."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F5)
    hands.type("service.room", room)
    hands.type("service.content", content)
    hands.type("service.name", name)
    stage.wait(20)
    hands.enter()
    stage.must_have_written("service.requested")


@dataclass(frozen=True, slots=True)
class Mend:
    """What of a line is put right; ``value`` None turns a yes into a no."""

    field: str
    value: str | None
    reason: str


def correct_newest(stage: Stage, mend: Mend) -> None:
    """Correct the line that was written last, by F8."""
    stage.hands.press(Qt.Key.Key_F8)
    fill_in_correction(stage, mend)
    finish_correction(stage)


def correct_line(stage: Stage, seq: int, mend: Mend) -> None:
    """Go to a line of the timeline by ↓, then correct it by F8."""
    view = stage.hands.find_a(TimelineView, "gate.timeline")
    model = view.model()
    assert isinstance(model, TimelineModel)
    row = model.row_of(seq)
    if row < 0:
        raise LookupError(f"line {seq} is not in the timeline")
    view.setFocus()
    while (at := view.currentIndex().row()) != row:
        stage.hands.press(Qt.Key.Key_Down if at < row else Qt.Key.Key_Up)
    stage.hands.press(Qt.Key.Key_F8)
    fill_in_correction(stage, mend)
    finish_correction(stage)


def fill_in_correction(stage: Stage, mend: Mend) -> None:
    """Say in F8 what is right and why."""
    name = f"correction.{mend.field}"
    if mend.value is None:
        stage.hands.click(name)
    else:
        stage.hands.type(name, mend.value)
    stage.hands.type("correction.mistake", mend.reason)


def finish_correction(stage: Stage) -> None:
    """Write the correction that is filled in."""
    stage.wait(10)
    stage.hands.enter()
    stage.must_have_written("entry.corrected")
