"""What a leader or supervisor owes stands at the gate: inspections, and reports never made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.shifts.deeds import hand_over
from tests.site import make_post
from tests.ui.booth import Booth, booth, put_away
from tests.ui.registry.hands import Hands
from ui.compose import build_window
from ui.pages.gate.alerts import Alerts
from ui.widgets.alert import AlertRow

ENTER, ALT = Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the window with the leader at the desk, at 16:00 of the 12th."""
    with booth(tmp_path / "data", clock) as made:
        made.window.desk.theme.set_reduced_motion(True)
        made.sign_in(made.leader)
        yield made


def alerts(desk: Booth) -> tuple[str, ...]:
    """Return what the gate page's right column says."""
    desk.window.show_page("rota")
    desk.window.show_page("gate")
    desk.settle()
    found = desk.window.findChild(Alerts)
    assert found is not None
    return found.titles()


def go_first(desk: Booth) -> None:
    """Do what the first alert offers, by its key."""
    QTest.keyClick(desk.window, Qt.Key.Key_1, ALT)
    desk.settle()


def test_a_missed_inspection_stands_at_the_gate_and_leads_to_where_it_is_made(desk: Booth) -> None:
    """At 1:40 the first hour was missed and the second is due; made by keys, it is due no more."""
    desk.clock.advance(hours=9, minutes=40)
    assert alerts(desk) == ("01:30–02:30 还没查岗", "漏查岗 1 次")
    go_first(desk)
    assert desk.find(QAbstractButton, "rota.tabs.inspections").isChecked()
    hands = Hands(desk, "rota")
    hands.click("rota.add_inspection")
    guards = desk.find(QComboBox, "rota.inspection_guard")
    guards.setCurrentIndex(guards.findData(desk.guard))
    hands.write(inspection_found="在岗")
    hands.press(ENTER)
    assert alerts(desk) == ("漏查岗 1 次",)


def test_many_missed_inspections_push_no_button_out_of_the_column(desk: Booth) -> None:
    """After a night without one the times are many; what each alert offers stays in sight."""
    desk.clock.advance(hours=15)
    assert "漏查岗 5 次" in alerts(desk)
    column = desk.find(QWidget, "gate.side")
    rows = [row for row in column.findChildren(AlertRow) if row.action.isVisible()]
    assert rows
    for row in rows:
        assert row.minimumSizeHint().width() <= column.width(), row.title()


def test_how_often_posts_are_inspected_is_set_among_the_settings(desk: Booth) -> None:
    """Not by a leader; a word is told at its field; with 0 at night nothing is missed."""
    every = desk.find(QLineEdit, "settings.inspect_every")
    hands = Hands(desk, "settings")
    for who, text, kinds in ((desk.leader, "30", 0), (desk.admin, "时", 0), (desk.admin, "0", 1)):
        desk.window.lock()
        desk.sign_in(who)
        desk.window.show_page("settings")
        desk.settle()
        every.setText(text)
        every.setFocus()
        hands.press(ENTER)
        assert len(hands.kinds("site.inspection_rule_set")) == kinds
    desk.clock.advance(hours=9, minutes=40)
    assert alerts(desk) == ()


def test_the_settings_lead_to_the_rota_s_sheet(desk: Booth) -> None:
    """The rota is set where the month is seen; the settings have a door to it."""
    desk.window.show_page("settings")
    desk.settle()
    hands = Hands(desk, "rota")
    hands.click("settings.rota")
    assert hands.is_open("rota.new_rota")
    assert hands.text("rota_groups") == "甲 乙 丙"


def test_a_closed_shift_without_a_report_stands_at_the_gate_and_leads_to_the_last_step(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock
) -> None:
    """As after a power cut: one key leads to where both type their PINs."""
    post = make_post(tmp_path / "data", clock)
    opened = hand_over(post).opened
    post.close()
    clock.advance(minutes=2)
    window = build_window(tmp_path / "data", clock=clock, lang="zh_CN")
    desk = Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    try:
        window.resize(1366, 768)
        window.show()
        desk.sign_in(opened.leader)
        assert alerts(desk) == ("缺报告 20260612-1",)
        go_first(desk)
        assert desk.focus.objectName() == "handover.reseal.outgoing"
    finally:
        put_away(window)
