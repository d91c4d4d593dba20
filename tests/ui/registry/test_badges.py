"""A badge is issued and ended on the staff's tab, and read back from its own card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from guardpost.clock import ManualClock
from guardpost.reports.badge_card import badge_card
from guardpost.words import Words
from tests.ui.booth import Booth, booth
from ui.dialogs.badge_card import BadgeCardDialog
from ui.widgets.buttons import Button


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the window with the administrator on the staff's tab, in English."""
    with booth(tmp_path / "data", clock, lang="en") as made:
        made.window.desk.theme.set_reduced_motion(True)
        made.sign_in(made.admin)
        made.window.show_page("registry")
        made.settle()
        heads = made.window.pages["registry"].heads  # type: ignore[attr-defined]
        heads.set_code("staff")
        heads.picked.emit("staff")
        made.settle()
        yield made


def open_record(desk: Booth, code: str) -> None:
    """Open a person's record."""
    table = desk.find(QTableView, "registry.staff")
    model = table.model()
    row = next(r for r in range(model.rowCount()) if model.index(r, 0).data() == code)
    table.setCurrentIndex(model.index(row, 0))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    desk.settle()


def click(desk: Booth, name: str) -> None:
    """Press a button and wait for what it does."""
    QTest.mouseClick(desk.find(Button, name), Qt.MouseButton.LeftButton)
    desk.settle()


def test_a_badge_is_issued_shown_once_and_ended_with_a_reason(desk: Booth) -> None:
    """The number is on the card alone; after the end there is none."""
    open_record(desk, desk.guard)
    click(desk, "registry.record.issue_badge")
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, BadgeCardDialog)]
    card = next(one for one in shown if one.isVisible())
    assert card.preview.path is not None
    card.accept()
    assert card.isVisible()
    card.accept()
    assert not card.isVisible()
    assert desk.rows("SELECT staff FROM badges") == [(desk.guard,)]
    click(desk, "registry.record.end_badge")
    QTest.keyClicks(desk.find(QLineEdit, "registry.badge_reason"), "lost")
    QTest.keyClick(desk.find(QLineEdit, "registry.badge_reason"), Qt.Key.Key_Return)
    desk.settle()
    assert desk.rows("SELECT staff FROM badges") == []
    assert desk.rows("SELECT count(*) FROM ledger WHERE kind = 'staff.badge_ended'") == [(1,)]


def test_the_card_is_one_page_without_the_number_in_words() -> None:
    """Who looks over a shoulder reads no number."""
    number = "GPB" + "7" * 26
    document = pypdfium2.PdfDocument(badge_card("翠湖花园", "孟思齐", "A01", number, Words("en")))
    text = document[0].get_textpage().get_text_bounded()
    assert len(document) == 1
    assert "孟思齐" in text
    assert number not in text
