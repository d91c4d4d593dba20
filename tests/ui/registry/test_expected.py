"""The tab of expected visitors, by keys: announced, changed, called off, a pass printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.gate.passes import digest_of
from tests.ui.booth import booth
from tests.ui.registry.hands import Hands, column
from ui.dialogs import slip_print
from ui.widgets.table import Table

ENTER, SPACE, ESC = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape
F8, DELETE = Qt.Key.Key_F8, Qt.Key.Key_Delete
DAY, WHO, ROOM, OUTCOME = 0, 3, 5, 6


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Hands]:
    """Return the leader's hands."""
    with booth(tmp_path / "data", clock) as desk:
        desk.window.desk.theme.set_reduced_motion(True)
        desk.sign_in(desk.leader)
        yield Hands(desk)


def announced(hands: Hands, **more: str) -> Table:
    """Announce somebody and choose the row."""
    table = hands.go("expected")
    hands.click("registry.add_expected")
    fields = {"expected_room": "3-1202", "expected_name": "孔立春", **more}
    hands.write(**fields)
    hands.press(ENTER)
    table.selectRow(0)
    table.setFocus()
    return table


def test_an_announcement_is_made_changed_and_called_off_by_keys(hands: Hands) -> None:
    """It stays in the list with its outcome; three entries, no more."""
    table = announced(hands, expected_date="2026-06-14", expected_time="1730")
    assert (column(table, DAY), column(table, WHO)) == (["2026-06-14"], ["孔立春"])
    assert column(table, OUTCOME) == ["待到"]
    hands.press(F8)
    hands.write(expected_room="5-0702")
    hands.press(ENTER)
    assert column(table, ROOM) == ["5栋0702"]
    table.setFocus()
    hands.press(DELETE)
    hands.press(SPACE, ENTER)
    assert column(table, OUTCOME) == ["已取消"]
    wanted = ["expected.added", "expected.changed", "expected.ended"]
    assert hands.kinds("expected.%") == wanted


def test_an_empty_day_is_today(hands: Hands) -> None:
    """And so it stands on the gate page."""
    table = announced(hands)
    assert column(table, DAY) == ["2026-06-12"]


def test_a_day_that_is_over_is_refused_in_the_sheet(hands: Hands) -> None:
    """What was typed stays."""
    announced(hands, expected_date="2026-06-11")
    assert "这一天已经过了，核对日期" in hands.words("registry.new_expected")
    assert hands.text("expected_date") == "2026-06-11"


def test_who_did_not_come_reads_so_the_day_after(hands: Hands) -> None:
    """Without an entry of anybody."""
    table = announced(hands)
    hands.desk.clock.advance(hours=8)
    hands.go("expected")
    assert column(table, OUTCOME) == ["未到"]
    assert hands.kinds("expected.%") == ["expected.added"]


def test_the_sheet_tells_the_history(hands: Hands, qtbot: QtBot) -> None:
    """Who wrote what, in words."""
    announced(hands, expected_phone="13812346021")
    hands.press(ENTER)
    qtbot.waitUntil(lambda: "罗守田" in hands.words("registry.record"), timeout=5000)
    words = hands.words("registry.record")
    assert "来人 访客" in words
    assert "13812346021" not in words


def test_a_pass_is_made_for_the_host_to_send(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without a printer a file; its code is the number whose digest the book has."""
    monkeypatch.setattr(slip_print, "slip_printer", lambda: None)
    announced(hands, expected_time="1730")
    hands.press(ENTER)
    hands.click("registry.record.expected_pass")
    hands.press(ENTER)
    hands.desk.settle()
    (path,) = (tmp_path / "data" / "slips").glob("*.pdf")
    with pypdfium2.PdfDocument(path) as document:
        (code,) = zxingcpp.read_barcodes(document[0].render(scale=203.2 / 72).to_pil())
    assert hands.desk.rows("SELECT digest, expected FROM passes") == [(digest_of(code.text), 1)]
