"""The handover of the evening: six steps by keys, two signatures by hand, one end."""

from __future__ import annotations

from PySide6.QtCore import Qt

from guardpost.demo_site import PIN
from guardpost.gate.incidents import open_incidents
from guardpost.shifts.handover_lines import SignerRole
from guardpost.shifts.matters import open_matters
from ui.demo.album import Album
from ui.demo.stage import Stage

LEADER = "田守冬"
MOST_PAGES = 40
UNTIDY, UNTIDY_REMARK = "许知微", "忘带工牌，已领临时牌"
FAULT_REMARK = "2 号机仍无声，已报修，先用 5 号备用机"
BATTERY_REMARK = "上班少的一块在充电柜后找到"
LATE_MATTER = ("地库 B2 一盏灯闪烁", "天亮后请工程部换")
SETTLED = "维保公司 20:30 来换了读卡器，试刷正常"


def hand_over(stage: Stage, album: Album) -> None:
    """Press F9 and go through the steps to the end."""
    stage.hands.press(Qt.Key.Key_F9)
    _line_up(stage, album)
    _count(stage, album)
    _inspect(stage, album)
    _agree(stage, album)
    _read(stage, album)
    _sign(stage, album)
    _finish(stage, album)


def _go(stage: Stage, step: str) -> None:
    stage.wait(40)
    stage.hands.click(f"handover.steps.{step}")


def _line_up(stage: Stage, album: Album) -> None:
    """Confirm the leader on the rota; one of the four has no badge."""
    hands, people = stage.hands, stage.cast.people
    hands.click("handover.relief.confirm")
    team = (LEADER, "梁向晚", UNTIDY, "陶若谷")
    for name in team:
        stage.wait(12)
        hands.find(f"handover.person.{people[name]}.presence").setFocus()
        hands.keys("112111" if name == UNTIDY else "111111")
    hands.type(f"handover.person.{people[UNTIDY]}.remark", UNTIDY_REMARK)
    hands.enter()
    album.take("handover-lineup")


def _count(stage: Stage, album: Album) -> None:
    """Count the equipment: the battery is back, one radio is still dumb."""
    _go(stage, "equipment")
    hands = stage.hands
    hands.click("handover.equipment.battery.count.plus")
    hands.find("handover.equipment.radio.state").setFocus()
    hands.keys("2111111111")
    hands.type("handover.equipment.battery.remark", BATTERY_REMARK)
    hands.enter()
    hands.type("handover.equipment.radio.remark", FAULT_REMARK)
    hands.enter()
    album.take("handover-equipment")


def _inspect(stage: Stage, album: Album) -> None:
    _go(stage, "cleanliness")
    stage.hands.find("handover.clean.booth").setFocus()
    stage.hands.keys("1111")
    album.take("handover-cleanliness")


def _agree(stage: Stage, album: Album) -> None:
    """Settle what is done, add one matter, take over the others."""
    _go(stage, "matters")
    hands = stage.hands
    first = open_matters(stage.book)[0].number
    hands.click(f"handover.matter.{first}.settle")
    hands.type(f"handover.matter.{first}.result", SETTLED)
    hands.enter()
    text, wanted = LATE_MATTER
    hands.type("handover.matter.new.text", text)
    hands.type("handover.matter.new.requirement", wanted)
    hands.click("handover.matter.new.add")
    for matter in open_matters(stage.book):
        hands.choose(f"handover.matter.{matter.number}.follow_up", LEADER)
        hands.click(f"handover.matter.{matter.number}.accept")
    for one in open_incidents(stage.book):
        hands.click(f"handover.incident.{one.incident.id}.take")
    album.take("handover-matters")


def _read(stage: Stage, album: Album) -> None:
    """The incoming leader reads the shift, page by page, to its end."""
    _go(stage, "signatures")
    album.take("handover-read")
    done, shown = stage.hands.find("handover.reading.done"), stage.hands.find("handover.reading")
    shown.setFocus()
    for _ in range(MOST_PAGES):
        if done.isEnabled():
            break
        stage.hands.press(Qt.Key.Key_PageDown)
    stage.hands.click("handover.reading.done")
    stage.must_have_written("handover.shift_read")


def _sign(stage: Stage, album: Album) -> None:
    """Each leader draws and types; the pictures show the second half still open."""
    for seed, role in enumerate(SignerRole):
        stage.wait(20)
        stage.hands.draw(f"handover.{role}.pad", seed)
        if role is SignerRole.INCOMING:
            album.take("handover-sign")
        stage.hands.type(f"handover.{role}.pin", PIN)
        stage.must_have_written("handover.signed")


def _finish(stage: Stage, album: Album) -> None:
    stage.wait(30)
    stage.hands.click("handover.finish")
    stage.must_have_written("report.sealed")
    album.take("handover-print")
