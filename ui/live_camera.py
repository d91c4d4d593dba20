"""Cameras through QtMultimedia, where the PC has it; loaded with the first slip, never at start.

Of PySide6-Addons nothing else may be imported: QtCharts and others there are under the GPL
(docs/decisions/0016).
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLoggingCategory, QObject, QPluginLoader, QTimer

from ui.cameras import Device, Lost, NoCameras, Opened, Seen

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice, QMediaDevices, QVideoFrame

# A picture is 1600 dots long at most; of one of 1280 a turn of the event loop is still short.
LONGEST_SIDE = 1280
# So often the live picture is another one, and a camera slower than that is a poor one.
TURN_MS = 80
FEWEST_A_SECOND = 10


class PcCameras:
    """The cameras of this PC.

    Attributes:
        is_there: whether QtMultimedia could be loaded.
    """

    def __init__(self) -> None:
        self.is_there = False
        self._watch: QMediaDevices | None = None

    def prepare(self) -> None:
        """Load module and plugins from the disk, for a worker; on the main thread it is felt."""
        # Of sound and screens it tells what this PC lacks; cameras need none of that.
        QLoggingCategory.setFilterRules("qt.multimedia*=false")
        try:
            import_module("PySide6.QtMultimedia")
        except ImportError:
            return
        plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "multimedia"
        for file in plugins.glob("*"):
            QPluginLoader(str(file)).load()
        self.is_there = True

    def devices(self) -> tuple[Device, ...]:
        """Return the cameras of now, the system's own first."""
        return tuple(Device(_id(one), one.description()) for one in self._found())

    def open(self, device: str, seen: Seen, lost: Lost) -> Opened:
        """Use a camera; one that is gone is told like one that goes."""
        wanted = next((one for one in self._found() if _id(one) == device), None)
        return LiveCamera(wanted, seen, lost) if wanted else NoCameras().open(device, seen, lost)

    def _found(self) -> list[QCameraDevice]:
        if not self.is_there:
            return []
        from PySide6.QtMultimedia import QMediaDevices

        # While one of these lives, what is plugged in and out is followed.
        self._watch = self._watch or QMediaDevices()
        return sorted(QMediaDevices.videoInputs(), key=lambda one: not one.isDefault())


class LiveCamera(QObject):
    """A camera in use; nothing of it is kept when it is closed.

    Attributes:
        sink: where its pictures arrive.
        turn: shows the newest of them.
    """

    def __init__(self, device: QCameraDevice, seen: Seen, lost: Lost) -> None:
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoSink

        super().__init__()
        self._device, self._seen, self._lost = device, seen, lost
        self._last: QVideoFrame | None = None
        self._open = True
        self.sink = QVideoSink(self)
        self._camera = QCamera(device, self)
        formats = device.videoFormats()
        sizes = [(one.resolution().toTuple(), one.maxFrameRate()) for one in formats]
        if formats:
            self._camera.setCameraFormat(formats[best_of(sizes)])
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self.sink)
        self.turn = QTimer(self, interval=TURN_MS)
        self._watch = QMediaDevices(self)
        self.turn.timeout.connect(self._show)
        self.sink.videoFrameChanged.connect(self._arrived)
        self._camera.errorOccurred.connect(self._failed)
        self._watch.videoInputsChanged.connect(self._look)
        # Whoever opened it has it first: it may fail at once.
        QTimer.singleShot(0, self, self._start)

    def close(self) -> None:
        """Let go of the camera at once: another program may want it."""
        if not self._open:
            return
        self._open, self._last = False, None
        self.turn.stop()
        self._camera.stop()
        self.deleteLater()

    def _start(self) -> None:
        if self._open:
            self.turn.start()
            self._camera.start()
            # What failed while it was made was told to nobody.
            if self._camera.error().value:
                self._failed()

    def _arrived(self, frame: QVideoFrame) -> None:
        self._last = frame

    def _show(self) -> None:
        """Show the newest picture: turning each of thirty a second would cost the window."""
        frame, self._last = self._last, None
        if frame is not None and frame.isValid():
            self._seen(frame.toImage())

    def _look(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        if _id(self._device) not in map(_id, QMediaDevices.videoInputs()):
            self._failed()

    def _failed(self, *_told: object) -> None:
        """Tell once that it is gone; how Qt words it is nothing for a guard."""
        if self._open:
            self.close()
            self._lost()


def best_of(sizes: Sequence[tuple[tuple[int, int], float]]) -> int:
    """Return the place of the largest fluent picture within the bound; else of the smallest. Pure.

    Args:
        sizes: width and height in dots, and pictures a second.
    """

    def worth(place: int) -> tuple[bool, bool, int, float]:
        (wide, high), rate = sizes[place]
        fits, dots = max(wide, high) <= LONGEST_SIDE, wide * high
        return fits, rate >= FEWEST_A_SECOND, dots if fits else -dots, rate

    return max(range(len(sizes)), key=worth)


def _id(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")
