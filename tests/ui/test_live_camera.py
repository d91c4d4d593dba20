"""QtMultimedia itself: loaded late, its pictures reach the window, its lack is no fault."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.test_house import ROOT
from tests.ui.stand_in_camera import picture
from ui.cameras import NoCameras
from ui.live_camera import LONGEST_SIDE, LiveCamera, PcCameras, best_of


def test_the_start_does_not_load_it() -> None:
    """Nor does making the window import it."""
    code = "import sys, ui.compose; sys.exit('PySide6.QtMultimedia' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_without_the_module_there_is_no_camera(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its wheel or a library of the system is not there: nothing is raised, and files serve."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    cameras = PcCameras()
    cameras.prepare()
    assert (cameras.is_there, cameras.devices()) == (False, ())
    gone: list[str] = []
    cameras.open("/dev/video0", lambda _image: None, lambda: gone.append("gone")).close()
    assert gone == ["gone"]


def test_before_it_is_prepared_there_is_no_camera(qtbot: QtBot) -> None:
    """A quick hand is asked for a file."""
    assert PcCameras().devices() == NoCameras().devices() == ()


# Turning a frame into a picture asks for a graphics card; the offscreen platform has none.
@pytest.mark.qt_log_ignore("No RHI backend", extend=True)
def test_a_frame_becomes_a_picture_and_a_lost_camera_is_told_once(qtbot: QtBot) -> None:
    """Through Qt's own sink and frame; where this machine has them not, there is no camera."""
    cameras = PcCameras()
    cameras.prepare()
    if not cameras.is_there:
        assert cameras.devices() == ()
        return
    from PySide6.QtMultimedia import QCameraDevice, QVideoFrame

    seen: list[QImage] = []
    gone: list[str] = []
    camera = LiveCamera(QCameraDevice(), seen.append, lambda: gone.append("gone"))
    camera.sink.setVideoFrame(QVideoFrame())
    camera.sink.setVideoFrame(QVideoFrame(picture("#a03020")))
    camera.turn.timeout.emit()
    camera.turn.timeout.emit()
    assert [(one.width(), one.pixelColor(5, 5).name()) for one in seen] == [(640, "#a03020")]
    # There is no such device: Qt says so once it is switched on.
    qtbot.waitUntil(lambda: bool(gone), timeout=20_000)
    camera.close()
    assert gone == ["gone"]


def test_a_camera_that_is_not_plugged_in_is_lost_at_once(qtbot: QtBot) -> None:
    """Whether or not the PC has the module."""
    cameras = PcCameras()
    cameras.prepare()
    gone: list[str] = []
    cameras.open("no such camera", lambda _image: None, lambda: gone.append("gone")).close()
    assert gone == ["gone"]


@pytest.mark.parametrize(
    ("sizes", "best"),
    [
        ([((640, 480), 30.0), ((1280, 720), 30.0), ((1920, 1080), 30.0)], (1280, 720)),
        ([((1280, 960), 5.0), ((640, 480), 30.0)], (640, 480)),
        ([((1280, 960), 7.5), ((640, 480), 7.5)], (1280, 960)),
        ([((1280, 720), 10.0), ((1280, 720), 30.0)], (1280, 720)),
        ([((2592, 1944), 15.0), ((1920, 1080), 30.0)], (1920, 1080)),
    ],
)
def test_the_largest_fluent_picture_within_the_bound_is_taken(
    sizes: list[tuple[tuple[int, int], float]], best: tuple[int, int]
) -> None:
    """Else the smallest that there is; of equal ones the quicker."""
    found = sizes[best_of(sizes)]
    assert found[0] == best
    assert found[1] == max(rate for size, rate in sizes if size == best)
    assert max(best) <= LONGEST_SIDE or min(max(size) for size, _ in sizes) > LONGEST_SIDE
