"""The photo of a line: a small picture, or a camera where there is none yet; from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget

from guardpost.gate.slip_photos import add_photo
from guardpost.photos import read_photo, read_picture
from ui.icons import paint_icon
from ui.messages import translate
from ui.removals.clerk import SlipClerk
from ui.theme import Theme
from ui.widgets.painting import paint_box, smooth, square

WIDTH, HEIGHT = 56, 44
PICTURE = 38
KINDS = "*.jpg *.jpeg *.png *.webp *.bmp"


class PhotoCell(QAbstractButton):
    """Pressing it chooses a picture; without one it shows a camera."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._picture: QPixmap | None = None
        self.sha256 = ""
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As drawn, high enough for a finger."""
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def set_picture(self, sha256: str, jpeg: bytes = b"") -> None:
        """Show a kept photo; none for a camera."""
        picture = QPixmap()
        found = bool(jpeg) and picture.loadFromData(jpeg)
        self.sha256, self._picture = sha256, (picture if found else None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or the camera."""
        painter, theme = smooth(self), self._theme
        high = theme.px(PICTURE)
        room = QRectF(0, (self.height() - high) / 2, self.width(), high)
        radius = theme.radius("control")
        if self._picture is None:
            if self.isEnabled():
                paint_box(painter, room, line=theme.color("line"), radius=radius)
                ink = theme.color("accentInk")
                paint_icon(painter, "cam", ink, square(room.center(), high * 0.55))
        else:
            shape = QPainterPath()
            shape.addRoundedRect(room, radius, radius)
            painter.setClipPath(shape)
            size = room.size().toSize()
            grow = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            fine = Qt.TransformationMode.SmoothTransformation
            fitted = self._picture.scaled(size, grow, fine)
            left = (fitted.width() - room.width()) / 2
            top = (fitted.height() - room.height()) / 2
            painter.drawPixmap(room, fitted, QRectF(left, top, room.width(), room.height()))
        painter.end()


class Photographer(QObject):
    """Brings pictures into the book and out of the folder; one for the page.

    Signals:
        seen: a photo's hash and its JPEG, once it is read.
    """

    seen = Signal(str, bytes)

    def __init__(self, clerk: SlipClerk) -> None:
        super().__init__(clerk)
        self._clerk = clerk
        self._known: dict[str, bytes] = {}

    def choose(self, parent: QWidget, line: int) -> None:
        """Ask for a picture of a line and keep it."""
        title = translate("removals", "Choose a photo")
        kinds = f"{translate('removals', 'Pictures')} ({KINDS})"
        name, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
        if name:
            self.take(Path(name), line)

    def take(self, file: Path, line: int) -> None:
        """Keep a file's picture beside a line."""
        desk, slip = self._clerk.desk, self._clerk.number

        def keep(picture: bytes) -> None:
            # Another slip may have come up meanwhile: the picture belongs to none of its lines.
            if slip == self._clerk.number:
                self._clerk.do(add_photo, desk.data_dir, line, picture)

        desk.worker.run(lambda: read_picture(file), keep, desk.say_error)

    def show(self, sha256: str) -> None:
        """Have a kept photo read, on the worker; one that was changed is said to be."""
        if sha256 in self._known:
            self.seen.emit(sha256, self._known[sha256])
            return
        desk = self._clerk.desk

        def read(jpeg: bytes) -> None:
            self._known[sha256] = jpeg
            self.seen.emit(sha256, jpeg)

        desk.worker.run(lambda: read_photo(desk.data_dir, sha256), read, desk.say_error)
