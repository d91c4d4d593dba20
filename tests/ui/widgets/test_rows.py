"""Steps, alerts, counters, what is missing, ticks and the key pad: each click is told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.catalogue import Language
from ui.theme import Theme
from ui.widgets.alert import AlertRow, Banner
from ui.widgets.checkrow import CheckRow
from ui.widgets.counters import Counters
from ui.widgets.keypad import Keypad
from ui.widgets.missing import Missing
from ui.widgets.pin import PinBoxes
from ui.widgets.rail import ITEMS, Rail
from ui.widgets.stepper_bar import Step, StepperBar

LEFT = Qt.MouseButton.LeftButton


def named(where: QWidget, name: str) -> QAbstractButton:
    """Return the button of this objectName."""
    found = where.findChild(QAbstractButton, name)
    assert found is not None
    return found


def test_a_step_is_gone_to_by_click_and_by_key(theme: Theme, show: Show) -> None:
    """Its button stays the same while its state changes."""
    bar = StepperBar(theme, "handover.steps")
    bar.set_steps([Step("dress", "列队着装", "", "current"), Step("kit", "装备器械")])
    show(bar)
    heard: list[str] = []
    bar.picked.connect(heard.append)
    kit = named(bar, "handover.steps.kit")
    bar.set_steps([Step("dress", "列队着装", "", "done"), Step("kit", "装备器械", "", "current")])
    QTest.mouseClick(kit, LEFT)
    named(bar, "handover.steps.dress").setFocus()
    QTest.keyClick(named(bar, "handover.steps.dress"), Qt.Key.Key_Space)
    assert heard == ["kit", "dress"]
    assert bar.steps()[1].state == "current"


def test_an_alert_offers_one_action(theme: Theme, show: Show) -> None:
    """None is offered when there is none."""
    row = AlertRow(theme, "gate.alert", tone="danger", icon="ban")
    row.set_texts("黑名单 苏A・N1725", "16:19 已拦下")
    show(row)
    assert not row.action.isVisible()
    row.set_action("处理")
    heard: list[bool] = []
    row.acted.connect(lambda: heard.append(True))
    QTest.mouseClick(named(row, "gate.alert.action"), LEFT)
    assert (heard, row.accessibleName()) == ([True], "黑名单 苏A・N1725 16:19 已拦下")
    before = row.grab().toImage()
    row.set_acknowledged(True)
    assert row.grab().toImage() != before


def test_a_banner_is_dismissed(theme: Theme, language: Language, show: Show) -> None:
    """Its × has a name."""
    banner = Banner(theme, "registry.import", icon="up", closable=True)
    banner.set_text("<b>3 行没写入</b>")
    show(banner)
    heard: list[bool] = []
    banner.dismissed.connect(lambda: heard.append(True))
    QTest.mouseClick(banner.close_button, LEFT)
    assert (heard, banner.close_button.accessibleName()) == ([True], "关闭")


def test_a_counter_is_a_number_and_a_button(theme: Theme, show: Show) -> None:
    """Its text is the number; its name tells what is counted."""
    counters = Counters(theme, ["gate.inside_vehicles", "gate.inside_visitors"])
    show(counters)
    vehicles = counters.counter("gate.inside_vehicles")
    vehicles.set_label("在场车辆")
    vehicles.set_value(97)
    heard: list[bool] = []
    vehicles.clicked.connect(lambda: heard.append(True))
    QTest.mouseClick(named(counters, "gate.inside_vehicles"), LEFT)
    assert (vehicles.text(), vehicles.value(), heard) == ("97", 97, [True])
    assert vehicles.accessibleName() == "在场车辆 97"


def test_what_is_missing_is_a_way_there(theme: Theme, show: Show) -> None:
    """And a name is free again when the thing is done."""
    missing = Missing(theme, "handover.missing")
    missing.set_items([("battery", "电池缺 1 块", "没写说明"), ("pin", "双方带班员", "没输 PIN")])
    show(missing)
    heard: list[str] = []
    missing.picked.connect(heard.append)
    QTest.mouseClick(named(missing, "handover.missing.pin"), LEFT)
    missing.set_items([("pin", "接班带班员", "还差 3 位")])
    assert (heard, missing.codes()) == (["pin"], ("pin",))
    assert missing.findChild(QAbstractButton, "handover.missing.battery") is None


def test_a_tick_is_hit_anywhere_on_its_row(theme: Theme, show: Show) -> None:
    """Also on the words at the right."""
    row = CheckRow(theme, "removal.papers")
    row.set_texts("证件核对", "还没有记录", "warn")
    show(row)
    heard: list[bool] = []
    row.toggled.connect(heard.append)
    spot = row.rect().center()
    spot.setX(row.width() - 20)
    QTest.mouseClick(row, LEFT, pos=spot)
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert heard == [True, False]


def test_the_key_pad_types_and_leaves_the_keyboard(theme: Theme, show: Show) -> None:
    """As if a person typed: the sixth digit completes the PIN."""
    page = QWidget()
    pin = PinBoxes(theme, "lock.pin", parent=page)
    pad = Keypad(theme, "lock.keys", parent=page)
    pad.move(0, 80)
    pad.resize(300, 240)
    page.setMinimumSize(400, 400)
    show(page)
    pad.set_target(pin)
    heard: list[str] = []
    pin.completed.connect(heard.append)
    for key in ("4", "9", "back", "8", "1", "5", "1", "6"):
        QTest.mouseClick(named(pad, f"lock.keys.{key}"), LEFT)
    assert heard == ["481516"]
    assert pin.hasFocus()
    QTest.mouseClick(named(pad, "lock.keys.clear"), LEFT)
    assert pin.text() == ""


def test_the_key_pad_leaves_a_closed_field_alone(theme: Theme, show: Show) -> None:
    """A locked PIN takes nothing from it either."""
    page = QWidget()
    line = QLineEdit(page)
    line.setReadOnly(True)
    pad = Keypad(theme, "keys", parent=page)
    show(page)
    pad.set_target(line)
    QTest.mouseClick(named(pad, "keys.7"), LEFT)
    assert line.text() == ""


def test_each_page_is_found_by_name_and_clicked(theme: Theme, qtbot: QtBot, show: Show) -> None:
    """One is on at a time; a badge is told to screen readers."""
    rail = Rail(theme)
    show(rail)
    rail.resize(rail.width(), 700)
    heard: list[str] = []
    rail.picked.connect(heard.append)
    codes = [code for code, _icon in ITEMS]
    for code in codes:
        QTest.mouseClick(named(rail, f"nav.{code}"), LEFT)
    assert heard == codes
    rail.set_page("handover")
    rail.set_badge("removals", 2, "warn")
    assert rail.page() == "handover"
    assert named(rail, "nav.removals").accessibleDescription() == "2"


def test_the_rail_is_walked_and_entered_by_keys(theme: Theme, qtbot: QtBot, show: Show) -> None:
    """Every page is a stop of Tab; an arrow goes on and Enter goes there, not before."""
    rail = Rail(theme)
    show(rail)
    heard: list[str] = []
    rail.picked.connect(heard.append)
    rail.picked.connect(rail.set_page)
    for code, _icon in ITEMS:
        item = named(rail, f"nav.{code}")
        assert item.focusPolicy() == Qt.FocusPolicy.TabFocus
        item.setFocus()
        QTest.keyClick(item, Qt.Key.Key_Return)
        assert (heard[-1], rail.page()) == (code, code)
    QTest.keyClick(named(rail, "nav.settings"), Qt.Key.Key_Up)
    assert named(rail, "nav.registry").hasFocus()
    assert rail.page() == "settings"
    QTest.keyClick(named(rail, "nav.settings"), Qt.Key.Key_Space)
    assert rail.page() == "settings"


def test_the_rail_speaks_both_languages(
    theme: Theme, qtbot: QtBot, language: Language, show: Show
) -> None:
    """Live."""
    rail = Rail(theme)
    show(rail)
    gate = named(rail, "nav.gate")
    assert gate.accessibleName() == "值守"
    language.set("en")
    qtbot.waitUntil(lambda: gate.accessibleName() == "Gate")
