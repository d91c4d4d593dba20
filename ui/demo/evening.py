"""The evening as acts by their time, one after the other, with pictures between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt

from guardpost.demo_site import WATCHED_PLATE
from guardpost.gate.vehicles import VehicleClass
from ui.demo import papers, script, traffic, visitors
from ui.demo.album import Album
from ui.demo.flow import residents_passing
from ui.demo.people import change_guard, lock, sign_in
from ui.demo.removals import removals
from ui.demo.stage import Act, Stage

TELL_EACH = 30
KINDS = {"in": traffic.ENTERED, "out": traffic.LEFT}
# A quiet minute of the busiest hour.
CALM = "19:22"


def nothing() -> None:
    """Look at nothing."""


@dataclass
class Left:
    """What an entry leaves for the exit: the cards and the plates by their number."""

    cards: dict[int, int]
    plates: dict[int, str]


def play_evening(stage: Stage, album: Album) -> None:
    """Play every act at its time."""
    acts = sorted(_acts(stage, album), key=lambda act: act.at)
    for number, act in enumerate(acts, 1):
        stage.move_to(act.at)
        act.play()
        stage.wait(3)
        if number % TELL_EACH == 0 or number == len(acts):
            stage.tell_progress(number, len(acts))


def _acts(stage: Stage, album: Album) -> Iterator[Act]:
    for at, name in script.TURNS:
        yield Act(at, partial(change_guard, stage, name))
    for at, way, plate in residents_passing(stage.cast):
        yield Act(at, partial(traffic.pass_car, stage, plate, KINDS[way]))
    left = Left({}, {})
    yield from _guests(stage, album, left)
    yield from _callers(stage, album, left)
    yield from removals(stage, album)
    yield Act(script.WATCHED_AT, partial(traffic.stop_watched, stage, WATCHED_PLATE))
    for at, kind in ((script.AMBULANCE_IN, "in"), (script.AMBULANCE_OUT, "out")):
        yield Act(at, partial(traffic.pass_ambulance, stage, script.AMBULANCE, KINDS[kind]))
    yield Act(script.REPAIR_AT, partial(papers.take_repair, stage, *script.REPAIR))
    yield Act(script.INCIDENT_AT, partial(papers.write_incident, stage, script.INCIDENT))
    yield Act(CALM, partial(_take_pictures, stage, album))


def _guests(stage: Stage, album: Album, left: Left) -> Iterator[Act]:
    for number, guest in enumerate(script.GUESTS):
        yield Act(guest.comes, partial(_admit, stage, album, left, number))
        if guest.leaves:
            yield Act(guest.leaves, partial(_let_out, stage, left, number))


def _admit(stage: Stage, album: Album, left: Left, number: int) -> None:
    pictured = number == script.PICTURED_GUEST
    look = partial(album.take, "visitor-form") if pictured else nothing
    left.cards[number] = visitors.admit(stage, script.GUESTS[number], look)
    if number == script.MISHEARD_GUEST:
        stage.wait(45)
        papers.correct_newest(stage, script.MISHEARD)


def _let_out(stage: Stage, left: Left, number: int) -> None:
    visitors.let_out(stage, left.cards[number])
    if number == script.CARD_KEPT_GUEST:
        left_at = stage.last().seq
        stage.wait(90)
        papers.correct_line(stage, left_at, script.CARD_KEPT)


def _callers(stage: Stage, album: Album, left: Left) -> Iterator[Act]:
    for number, (comes, _caller, leaves) in enumerate(script.CALLERS):
        yield Act(comes, partial(_log, stage, album, left, number))
        if leaves:
            yield Act(leaves, partial(_see_off, stage, left, number))


def _log(stage: Stage, album: Album, left: Left, number: int) -> None:
    look = partial(album.take, "vehicle-form") if number == script.PICTURED_CALLER else nothing
    left.plates[number] = traffic.admit_caller(stage, script.CALLERS[number][1], look)


def _see_off(stage: Stage, left: Left, number: int) -> None:
    plate = left.plates[number]
    if plate == VehicleClass.TRICYCLE:
        traffic.let_out_from_list(stage, script.ITS_DRIVER)
    elif script.CALLERS[number][1].vehicle in (VehicleClass.VAN, VehicleClass.TRUCK):
        traffic.pass_empty(stage, plate)
    else:
        traffic.pass_car(stage, plate, traffic.LEFT)


def _take_pictures(stage: Stage, album: Album) -> None:
    """Photograph the pages of a busy hour: the gate, an answer, who is inside, the lock."""
    hands = stage.hands
    album.take("gate")
    hands.type(traffic.BOX, "725")
    album.take("gate-results")
    hands.press(Qt.Key.Key_Escape)
    hands.click("nav.inside")
    album.take("inside")
    hands.press(Qt.Key.Key_Escape)
    guard = stage.window.desk.staff
    assert guard is not None
    lock(stage)
    album.take("lock")
    sign_in(stage, guard.name)
