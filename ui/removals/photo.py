"""The photo of a line: a small picture, or a camera where there is none yet.

It comes from a file, or from the PC's camera where there is one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu, QWidget

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
        self._prepared = False

    def prepare(self) -> None:
        """Have the cameras looked for, on the worker, with the first slip that is open."""
        if not self._prepared:
            self._prepared = True
            desk = self._clerk.desk
            desk.worker.run(desk.cameras.prepare, lambda _none: None, desk.say_error)

    def choose(self, parent: QWidget, line: int) -> None:
        """Ask for a picture of a line and keep it: from a file, or by a camera if there is one."""
        if not self._clerk.desk.cameras.devices():
            self.choose_file(parent, line)
            return
        menu = QMenu(parent)
        menu.setObjectName("removal.photo_menu")
        shoot = menu.addAction(
            translate("removals", "Take a photo"), partial(self.shoot, parent, line)
        )
        menu.addAction(
            translate("removals", "Choose a file"), partial(self.choose_file, parent, line)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(parent.mapToGlobal(parent.rect().bottomLeft()))
        menu.setActiveAction(shoot)

    def choose_file(self, parent: QWidget, line: int) -> None:
        """Ask for a file."""
        title = translate("removals", "Choose a photo")
        kinds = f"{translate('removals', 'Pictures')} ({KINDS})"
        name, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
        if name:
            self.take(Path(name), line)

    def shoot(self, parent: QWidget, line: int) -> None:
        """Show the camera's picture; the one that is kept goes the way of a file's."""
        from ui.dialogs.take_photo import TakePhoto

        desk, slip = self._clerk.desk, self._clerk.number
        wanted = desk.preferences.camera
        dialog = TakePhoto(desk.theme, desk.cameras, wanted, parent.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._remember)
        dialog.kept.connect(lambda image: self._bring(slip, line, partial(encoded, image)))
        dialog.file_wanted.connect(partial(self.choose_file, parent, line))
        dialog.open()

    def take(self, file: Path, line: int) -> None:
        """Keep a file's picture beside a line."""
        self._bring(self._clerk.number, line, partial(read_picture, file))

    def _bring(self, slip: str, line: int, read: Callable[[], bytes]) -> None:
        """Keep a picture beside a line of a slip; it is read on the worker."""
        desk = self._clerk.desk

        def keep(picture: bytes) -> None:
            # Another slip may have come up meanwhile: the picture belongs to none of its lines.
            if slip == self._clerk.number:
                self._clerk.do(add_photo, desk.data_dir, line, picture)

        desk.worker.run(read, keep, desk.say_error)

    def _remember(self, camera: str) -> None:
        """Keep which camera this PC uses."""
        self._clerk.desk.prefer(camera=camera)

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


def encoded(image: QImage) -> bytes:
    """Return a camera's picture as a file would hold it, nothing lost; for a worker."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "BMP")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
