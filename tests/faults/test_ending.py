"""SIGTERM and the end of the session: what was under way is saved, the book is shut."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from guardpost.book import database_path, open_book
from guardpost.clock import ManualClock
from guardpost.gate.vehicles import vehicles_inside
from guardpost.instance import Instance
from guardpost.proving import check_state, prove_book
from guardpost.shifts.opening import current_shift
from tests.faults.ended import CARS
from tests.site import make_post

ROOT = Path(__file__).parents[2]
PATIENCE = 120


@pytest.mark.parametrize("way", ["term", "int", "hup", "terms", "dialog", "session"])
def test_a_window_that_is_ended_saves_and_shuts_the_book(
    way: str, tmp_path: Path, clock: ManualClock
) -> None:
    """Twenty cars were on their way to the book: all are in it, and the shift goes on.

    Asked once or twice, with a dialog open, by a signal or as the person signs off: the process
    ends by itself without a reproach, nobody holds the folder, and no log is left to be read in.
    """
    post = make_post(tmp_path / "data", clock)
    shift, data = post.shift, post.data
    post.close()
    command = [sys.executable, "-m", "tests.faults.ended", str(data), post.guard, way]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert [file.name for file in data.glob("guardpost.db-*")] == []
    assert prove_book(data).holds
    assert check_state(data) is None
    with Instance(data):
        register = open_book(data, clock)
        now = current_shift(register.rows)
        assert now is not None
        assert now.number == shift
        assert len(vehicles_inside(register.rows)) == CARS
        register.close()
    assert database_path(data).exists()
