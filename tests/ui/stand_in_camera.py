"""Cameras without a camera: a test says what they see, and when they go."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QImage

from ui.cameras import Device, Lost, Seen

BOOTH = Device("/dev/video0", "岗亭摄像头")
DESK = Device("/dev/video2", "桌面高拍仪")


def picture(color: str = "#a03020", width: int = 640, height: int = 480) -> QImage:
    """Return a picture of one colour."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(color))
    return made


@dataclass
class InUse:
    """One that was opened."""

    device: str
    seen: Seen
    lost: Lost
    closed: bool = False

    def close(self) -> None:
        """Let go."""
        self.closed = True


@dataclass
class StandInCameras:
    """What is plugged in, and everything that was ever opened.

    Attributes:
        busy: another program has them: opening tells at once that there is no picture.
        prepared: how often they were looked for.
    """

    plugged: list[Device] = field(default_factory=lambda: [BOOTH])
    busy: bool = False
    prepared: int = 0
    opened: list[InUse] = field(default_factory=list)

    def prepare(self) -> None:
        """Count."""
        self.prepared += 1

    def devices(self) -> tuple[Device, ...]:
        """Return what is plugged in, once it was looked for."""
        return tuple(self.plugged) if self.prepared else ()

    def open(self, device: str, seen: Seen, lost: Lost) -> InUse:
        """Open one; it may be gone at once."""
        made = InUse(device, seen, lost)
        self.opened.append(made)
        if self.busy or device not in [one.id for one in self.plugged]:
            lost()
        return made

    @property
    def in_use(self) -> list[str]:
        """Which are held now."""
        return [one.device for one in self.opened if not one.closed]

    def show(self, image: QImage) -> None:
        """Let the last one see something."""
        self.opened[-1].seen(image)

    def unplug(self) -> None:
        """Pull the last one out."""
        last = self.opened[-1]
        self.plugged = [one for one in self.plugged if one.id != last.device]
        last.lost()
