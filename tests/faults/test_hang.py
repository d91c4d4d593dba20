"""A window that stands still leaves word where; what it leaves holds nobody's name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from guardpost.clock import ManualClock
from tests.faults.logs import logged
from ui import hang
from ui.hang import HangWatch

ROOT = Path(__file__).parents[2]
# The loop is held until the watch has written; a name that somebody typed is at hand.
STANDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from guardpost.clock import SystemClock
from ui import hang

hang.SECONDS, hang.BEAT_MS = 0.2, 10
app = QCoreApplication([])
folder = Path(sys.argv[1])
watch = hang.HangWatch(folder, SystemClock(), app)

def stand_still(name):
    while "stand_still" not in (folder / hang.NAME).read_text():
        pass
    QTimer.singleShot(100, app.quit)

QTimer.singleShot(100, lambda: stand_still("WangJianguo"))
app.exec()
watch.end()
"""
CRASHING = """
import faulthandler, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from guardpost.clock import SystemClock
from ui import hang

app = QCoreApplication([])
watch = hang.HangWatch(Path(sys.argv[1]), SystemClock(), app)

def fall_over(name):
    faulthandler._sigsegv()

fall_over("WangJianguo")
"""


class Wound:
    """Stands in for Python's watch; each winding up is noted."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.cancelled = 0

    def later(self, seconds: float, **_named: Any) -> None:
        """Be wound up."""
        self.times.append(seconds)

    def cancel(self) -> None:
        """Be stopped."""
        self.cancelled += 1


def watching(folder: Path, clock: ManualClock, wound: Wound, parent: QObject) -> HangWatch:
    """Return a watch over nothing."""
    return HangWatch(folder, clock, parent, later=wound.later, cancel=wound.cancel)


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the crash handler of the tests themselves alone."""
    monkeypatch.setattr("faulthandler.enable", lambda _file: None)
    monkeypatch.setattr("faulthandler.disable", lambda: None)


@pytest.mark.parametrize(("program", "place"), [(STANDING, "stand_still"), (CRASHING, "fall_over")])
def test_where_every_thread_stood_is_written(program: str, place: str, tmp_path: Path) -> None:
    """The loop stood still, or Qt fell over: function and line, and nothing that was typed."""
    subprocess.run([sys.executable, "-c", program, tmp_path], cwd=ROOT, check=False)
    said = (tmp_path / hang.NAME).read_text(encoding="utf-8")
    assert f"in {place}" in said
    assert "WangJianguo" not in said
    assert ("the window turns again" in said) == (program is STANDING)


@pytest.mark.usefixtures("quiet")
def test_each_turn_of_the_loop_winds_the_watch_up(
    qapp: QApplication, tmp_path: Path, clock: ManualClock
) -> None:
    """The timer does; a window that closes is watched no more."""
    wound = Wound()
    watch = watching(tmp_path, clock, wound, qapp)
    assert watch.timer.isActive()
    watch.timer.timeout.emit()
    watch.timer.timeout.emit()
    assert wound.times == [hang.SECONDS] * 2
    watch.end()
    watch.beat()
    assert (wound.cancelled, len(wound.times)) == (1, 2)
    assert (tmp_path / hang.NAME).read_text() == ""


@pytest.mark.usefixtures("quiet")
def test_when_the_window_turned_again_is_noted_once(
    qapp: QApplication, tmp_path: Path, clock: ManualClock
) -> None:
    """By the desk's clock, and in the log."""
    watch = watching(tmp_path / "logs", clock, Wound(), qapp)
    file = tmp_path / "logs" / hang.NAME
    with logged(tmp_path) as folder:
        with file.open("a") as other:
            other.write("Thread 0x1\n")
        watch.beat()
        watch.beat()
        noted = (folder / "guardpost.log").read_text(encoding="utf-8")
    watch.end()
    assert file.read_text() == "Thread 0x1\n2026-06-12T08:00:00.000000Z the window turns again\n\n"
    assert noted.count("stood still") == 1


@pytest.mark.usefixtures("quiet")
def test_the_file_is_bounded(
    qapp: QApplication, tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full one is written on no more, and begun anew at the next start."""
    monkeypatch.setattr(hang, "LARGEST", 10)
    (tmp_path / hang.NAME).write_text("x" * 9)
    wound = Wound()
    watch = watching(tmp_path, clock, wound, qapp)
    (tmp_path / hang.NAME).write_text("x" * 20)
    watch.beat()
    watch.end()
    assert wound.times == []
    watching(tmp_path, clock, wound, qapp).end()
    assert (tmp_path / hang.NAME).read_text() == ""


@pytest.mark.usefixtures("quiet")
def test_where_nothing_can_be_written_the_window_is_not_watched(
    qapp: QApplication, tmp_path: Path, clock: ManualClock
) -> None:
    """And goes on."""
    (tmp_path / "logs").touch()
    wound = Wound()
    watch = watching(tmp_path / "logs", clock, wound, qapp)
    watch.beat()
    watch.end()
    assert (wound.times, watch.timer.isActive()) == ([], False)
