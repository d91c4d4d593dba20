"""The right column says all of it: no alert and no fact of the card is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.ledger.register import Register
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.vehicles import RegistrationDetails, Tenure, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from tests.ui.booth import Booth, booth
from ui.widgets.alert import AlertRow
from ui.widgets.buttons import Button
from ui.widgets.text import Text

SIZES = ((1280, 720), (1366, 768), (1920, 1080))


def busy(register: Register, leader: str) -> None:
    """Give the column one alert of each kind, and a household two cars."""
    add_resident(register, leader, ResidentDetails("3栋1202", "王建国", "13812346021"))
    for plate in ("苏A3K725", "苏A55555"):
        space = RegistrationDetails(plate, "3栋1202", "王建国", "13812346021", tenure=Tenure.FIXED)
        add_vehicle(register, leader, space)
    watch(register, leader, level=WatchLevel.ALERT, reason="常在地库兜售", name="孙小寒")
    listed = VehicleDetails("苏A12345", VehicleClass.OUTSIDE, room="3栋1202", person="孙小寒")
    admit_vehicle(register, leader, listed)
    watch(register, leader, level=WatchLevel.REFUSE, reason="两次尾随冲卡", plate="苏AN1699")
    officer = VisitorDetails(
        VisitorCategory.OFFICER, "9栋", "高大暑", unit="城南派出所", officer_number="012345"
    )
    admit_visitor(register, leader, officer)
    visitor = VisitorDetails(
        VisitorCategory.VISITOR, "3栋1202", "李小满", verified="phone", stay_minutes=60
    )
    admit_visitor(register, leader, visitor)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window over a busy post three hours on."""
    with booth(tmp_path / "data", clock) as made:
        inner = made.window.desk
        inner.ask_register(lambda register: busy(register, made.leader), print, inner.say_error)
        made.settle()
        made.sign_in(made.leader)
        box = made.find(QLineEdit, "gate.search")
        QTest.keyClicks(box, "AN1699")
        made.settle()
        QTest.keyClick(box, Qt.Key.Key_Return)
        made.settle()
        clock.advance(hours=3)
        inner.shift_changed.emit()
        made.settle()
        yield made


def whole(text: Text) -> bool:
    """Tell whether a text that may be elided is not."""
    return QFontMetricsF(text.font()).horizontalAdvance(text.text()) <= text.width()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_alert_is_read_whole(desk: Booth, lang: str, size: tuple[int, int]) -> None:
    """Who, when and what to do, in both languages; the reason is in the tool tip."""
    desk.window.desk.language.set(lang)
    desk.window.resize(*size)
    desk.settle()
    rows = [row for row in desk.window.findChildren(AlertRow) if row.isVisible()]
    assert len(rows) == 4
    assert any("常在地库兜售" in row.toolTip() for row in rows)
    cut = [text.text() for row in rows for text in row.findChildren(Text) if not whole(text)]
    assert cut == []


def test_the_mute_button_stands_under_the_rows_buttons(desk: Booth) -> None:
    """At their right edge and next to the last of them."""
    mute = desk.find(Button, "gate.mute")
    rows = [row for row in desk.window.findChildren(AlertRow) if row.isVisible()]
    last = max(rows, key=lambda row: row.mapTo(desk.window, row.rect().bottomRight()).y())
    low = last.mapTo(desk.window, last.rect().bottomRight())
    corner = mute.mapTo(desk.window, mute.rect().topRight())
    assert (corner.x(), corner.y()) == (low.x(), low.y() + 1)


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_names_of_a_cars_facts_are_whole(desk: Booth, lang: str) -> None:
    """The values begin where the longest name ends."""
    desk.window.desk.language.set(lang)
    QTest.keyClicks(desk.find(QLineEdit, "gate.search"), "3K725")
    desk.settle()
    card = desk.find(QWidget, "gate.card")
    assert card.isVisible()
    name = "同户车" if lang == "zh_CN" else "Also theirs"
    facts = [one for one in card.findChildren(QWidget) if name in one.accessibleName()]
    assert len(facts) == 1
    font = desk.window.desk.theme.font("body")
    wide = QFontMetricsF(font).horizontalAdvance(name)
    # The row of the other car is painted: the first blank column after its name is a gap.
    picture = facts[0].grab().toImage()
    row = range(picture.height() - 25, picture.height() - 5)
    ground = picture.pixelColor(0, picture.height() - 1).rgb()
    gap = range(round(wide) + 2, round(wide) + 9)
    assert {picture.pixelColor(x, y).rgb() for x in gap for y in row} == {ground}
