"""Whether the book is sound is known in one place: foot, alerts and settings agree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from guardpost.book import database_path
from guardpost.clock import ManualClock
from guardpost.comparing import is_compared
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows
from tests.tamper.rewriting import alter
from tests.ui.booth import Booth, booth
from ui import other_process
from ui.comparing import Comparing
from ui.pages.gate.alerts import Alerts
from ui.soundness import Finding, Look, Soundness
from ui.widgets.buttons import Button

IDLE_MS = 120_000
ALTERED = "The book was altered"


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window in English, the guard at the desk, the book walked through."""
    with booth(tmp_path / "data", clock, lang="en") as made:
        made.sign_in(made.guard)
        made.settle()
        yield made


def by_hand(desk: Booth, statement: str, *values: object) -> None:
    """Change the book's file as anybody can who has it."""
    path = database_path(desk.window.desk.data_dir)
    with closing(open_database(path)) as database:
        Rows(database).value(statement, *values)


def foot(desk: Booth) -> str:
    """Return what the foot says of the book."""
    return desk.find(QLabel, "status.chain").text()


def alerts(desk: Booth) -> tuple[str, ...]:
    """Return the titles of the gate page's alerts."""
    return desk.window.pages["gate"].findChildren(Alerts)[0].titles()


def compare(desk: Booth) -> None:
    """Let the quiet post compare."""
    (comparing,) = desk.window.findChildren(Comparing)
    comparing.timer.timeout.emit()
    assert desk.window.desk.beside.idle.wait_idle(IDLE_MS)


def check_in_settings(desk: Booth) -> None:
    """Press the button that checks the whole book."""
    desk.window.show_page("settings")
    desk.settle()
    desk.find(Button, "settings.verify").click()
    desk.settle()


def test_a_row_that_was_edited_by_hand_is_named_by_the_quiet_post(desk: Booth) -> None:
    """Table and row, at the foot and as an alert, without what the row holds; gone once mended."""
    assert foot(desk) == "Book whole"
    ((name,),) = desk.rows(f"SELECT name FROM staff WHERE code = '{desk.guard}'")
    by_hand(desk, "UPDATE staff SET name = ? WHERE code = ?", "Another", desk.guard)
    compare(desk)
    assert foot(desk) == f"Table staff altered, row {desk.guard}"
    assert ALTERED in alerts(desk)
    check_in_settings(desk)
    assert foot(desk) == f"Table staff altered, row {desk.guard}"
    by_hand(desk, "UPDATE staff SET name = ? WHERE code = ?", name, desk.guard)
    desk.clock.advance(days=1)
    compare(desk)
    assert foot(desk) == "Book whole"
    assert ALTERED not in alerts(desk)


def test_what_was_found_is_found_again_by_the_window_that_opens_next(desk: Booth) -> None:
    """The same day: only that all was well is remembered from window to window."""
    folder, today = desk.window.desk.data_dir, desk.clock.now().date()
    ((name,),) = desk.rows(f"SELECT name FROM staff WHERE code = '{desk.guard}'")
    by_hand(desk, "UPDATE staff SET name = 'Another' WHERE code = ?", desk.guard)
    compare(desk)
    assert not is_compared(folder, today)
    by_hand(desk, "UPDATE staff SET name = ? WHERE code = ?", name, desk.guard)
    compare(desk)
    assert is_compared(folder, today)


def test_the_settings_proof_stands_at_the_foot(desk: Booth) -> None:
    """What speaks against the book is not whole elsewhere; what is put back is."""
    ((at,),) = desk.rows("SELECT at FROM ledger WHERE seq = 2")
    alter(desk.window.desk.data_dir, "UPDATE ledger SET at = at || '0' WHERE seq = 2")
    check_in_settings(desk)
    assert foot(desk) == "Book altered at entry 2"
    assert ALTERED in alerts(desk)
    by_hand(desk, "UPDATE ledger SET at = ? WHERE seq = 2", at)
    check_in_settings(desk)
    assert foot(desk) == "Book whole"
    assert ALTERED not in alerts(desk)


def test_the_tables_are_compared_once_a_day(
    desk: Booth, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often the post is quiet; the next day again, and after a failure too."""
    asked: list[str] = []

    def told(command: str, *_arguments: str, **_named: Any) -> dict[str, str]:
        asked.append(command)
        return {}

    monkeypatch.setattr(other_process, "told_by", told)
    compare(desk)
    compare(desk)
    assert asked == ["comparing"]
    clock.advance(days=1)
    compare(desk)
    assert asked == ["comparing"] * 2


def test_the_process_goes_behind_everything_else_and_says_what_it_found(desk: Booth) -> None:
    """One line of JSON."""
    by_hand(desk, "DELETE FROM muster")
    by_hand(desk, "UPDATE staff SET name = 'Another' WHERE code = ?", desk.leader)
    found = other_process.told_by(
        "comparing", "--data", str(desk.window.desk.data_dir), failure="database.unreadable"
    )
    assert found == {"table": "staff", "row": desk.leader}
    program = (
        "import os; from guardpost.comparing import stand_back; stand_back(); print(os.nice(0))"
    )
    if sys.platform != "win32":
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
        assert json.loads(done.stdout) >= min(19, os.nice(0) + 19)


def test_a_finding_stays_until_somebody_who_looks_as_closely_finds_nothing() -> None:
    """The chain may be whole and a witness against it; damage stays to the end."""
    known = Soundness()
    assert not known.is_known
    known.note(Look.CHAIN, None)
    assert (known.is_known, known.finding) == (True, None)
    known.note(Look.WHOLE, Finding(seq=9))
    known.note(Look.TABLES, Finding(table="staff", row="G02"))
    known.note(Look.CHAIN, None)
    assert known.finding == Finding(seq=9)
    known.note(Look.CHAIN, Finding(seq=4))
    assert known.finding == Finding(seq=4)
    known.note(Look.WHOLE, None)
    assert known.finding == Finding(table="staff", row="G02")
    known.note_damage()
    known.note(Look.TABLES, None)
    assert known.finding == Finding(is_damaged=True)
