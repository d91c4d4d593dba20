"""What each common task costs at the keyboard, held to what docs/keystrokes.md says."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from tests.ui.booth import booth
from tests.ui.keystrokes import DOC, HEAD, TASKS, Task, played, row


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_task_costs_no_more_keys_than_it_may(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock, task: Task
) -> None:
    """Played by keys alone; its entry is in the book, and the page says what was counted."""
    with booth(tmp_path / "data", clock) as desk:
        fingers = played(task, desk)
    assert fingers.pressed <= task.most
    assert row(task, fingers) in DOC.read_text(encoding="utf-8")


def test_the_page_lists_these_tasks_and_no_others() -> None:
    """Nothing that is not played is told."""
    text = DOC.read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    assert text.count("\n| ") == len(TASKS) + 2
