"""The PC's cameras as the window sees them; what Qt has of them is in ``ui.live_camera``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QImage

Seen = Callable[[QImage], None]
Lost = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Device:
    """A camera that is plugged in; ``id`` stays the same on this PC."""

    id: str
    name: str


class Opened(Protocol):
    """A camera that is in use."""

    def close(self) -> None:
        """Let go of it; nothing is told any more."""


class Cameras(Protocol):
    """Which cameras there are, and their pictures."""

    def prepare(self) -> None:
        """Load what cameras need, for a worker; where the PC lacks it there are none."""

    def devices(self) -> tuple[Device, ...]:
        """Return the cameras of now, the system's own first; none before ``prepare``."""

    def open(self, device: str, seen: Seen, lost: Lost) -> Opened:
        """Use a camera: ``seen`` gets its pictures, ``lost`` is told once when it is gone."""


class NoCameras:
    """A PC without a camera: pictures come from files."""

    def prepare(self) -> None:
        """Load nothing."""

    def devices(self) -> tuple[Device, ...]:
        """Return none."""
        return ()

    def open(self, device: str, seen: Seen, lost: Lost) -> Opened:
        """Tell that it is gone."""
        lost()
        return _Nothing()


class _Nothing:
    def close(self) -> None:
        """Let go of nothing."""
