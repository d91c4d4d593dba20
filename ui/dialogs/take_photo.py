"""A photo by the PC's camera: the live picture, taken, looked at, kept."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.cameras import Cameras, Opened
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

DIALOG = QSize(760, 640)
VIEW = QSize(320, 200)
# As much of the window it may cover, at 150 % too.
IN_WINDOW = 0.92
# A camera shows its first picture within a second or two; one that is silent is in use elsewhere.
SILENT_MS = 6_000


class View(QWidget):
    """The picture, as large as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.image = QImage()
        self.setObjectName("photo.view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(VIEW.width()), theme.px(VIEW.height()))

    def show_image(self, image: QImage) -> None:
        """Show another picture; a null one for none."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it whole, on a quiet ground; framed where the keyboard is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface2"))
        if not self.image.isNull():
            size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            room = QRect(0, 0, size.width(), size.height())
            room.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(room, self.image)
        painter.end()


class TakePhoto(QDialog):
    """Space or Enter takes, Enter keeps, Backspace takes again, Esc leaves.

    Args:
        wanted: the camera that was chosen last on this PC.

    Attributes:
        view: the live picture, or the one that was taken.
        silence: runs until the first picture.

    Signals:
        kept: the picture.
        chosen: the id of another camera.
        file_wanted: a file instead.
    """

    kept = Signal(QImage)
    chosen = Signal(str)
    file_wanted = Signal()

    def __init__(
        self, theme: Theme, cameras: Cameras, wanted: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._cameras = theme, cameras
        self._camera: Opened | None = None
        self._taken = self._lost = False
        self.setObjectName("photo")
        self.setWindowTitle(translate("removals", "Take a photo"))
        self.view = View(theme)
        self.which = ComboBox(theme, "photo.camera")
        self._said = Text(theme, "strong", wrap=True)
        self.take = Button(theme, "photo.take", kind="primary", key="Enter")
        self.again = Button(theme, "photo.again", key="Backspace")
        self.file = Button(theme, "photo.file")
        self.leave = Button(theme, "photo.leave", key="Esc")
        self.silence = QTimer(self, singleShot=True, interval=SILENT_MS)
        self._connect()
        self._lay_out()
        self._find(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no button or choice took."""
        key = event.key()
        # Space takes and never keeps: a second press of it is a trembling hand.
        goes_on = key in ENTER_KEYS or (key == Qt.Key.Key_Space and not self._taken)
        if key == Qt.Key.Key_Escape:
            self.reject()
        elif key == Qt.Key.Key_Backspace and self._taken:
            self._take_again()
        elif goes_on and not event.isAutoRepeat():
            self._go_on()

    def done(self, result: int) -> None:
        """Let go of the camera as soon as the dialog shuts, also when the desk locks itself."""
        self._close_camera()
        super().done(result)

    def _go_on(self) -> None:
        """Take, keep, or try again."""
        if self._lost:
            self._find(self.which.currentData() or "")
        elif self._taken:
            self.kept.emit(self.view.image)
            self.accept()
        elif not self.view.image.isNull():
            self._taken = True
            self._say()

    def _take_again(self) -> None:
        """Go on with the live picture; a camera that went meanwhile is asked for anew."""
        if self._camera is None:
            self._show_live()
            return
        self._taken = False
        self._say()

    def _find(self, wanted: str) -> None:
        """Look which cameras there are and show one's picture."""
        found = self._cameras.devices()
        self.which.blockSignals(True)
        self.which.clear()
        for device in found:
            self.which.addItem(device.name, device.id)
        self.which.setCurrentIndex(max(0, self.which.findData(wanted)))
        self.which.blockSignals(False)
        self.which.setVisible(len(found) > 1)
        self._show_live()

    def _show_live(self) -> None:
        self._close_camera()
        self._taken = self._lost = False
        self.view.show_image(QImage())
        self._say()
        self.silence.start()
        self._camera = self._cameras.open(
            self.which.currentData() or "", self._seen, self._camera_lost
        )
        if self._lost:
            self._close_camera()

    def _seen(self, image: QImage) -> None:
        if self._taken or self._lost:
            return
        self.silence.stop()
        is_first = self.view.image.isNull()
        self.view.show_image(image)
        if is_first:
            self._say()

    def _camera_lost(self) -> None:
        """Say it; a picture that was taken is still there to be kept."""
        self._close_camera()
        if self._taken:
            return
        self._lost = True
        self.view.show_image(QImage())
        self._say()

    def _close_camera(self) -> None:
        self.silence.stop()
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.close()

    def _switch(self) -> None:
        self.chosen.emit(self.which.currentData())
        self._show_live()

    def _ask_file(self) -> None:
        self.reject()
        self.file_wanted.emit()

    def _say(self) -> None:
        self._said.set_tone("danger" if self._lost else "ink2")
        self._said.setText(self._sentence())
        self.take.setText(self._verb())
        self.take.setEnabled(self._lost or not self.view.image.isNull())
        self.again.setVisible(self._taken)
        self.which.setEnabled(not self._taken)
        # Never on a button: there Space would keep, and Enter press what was pressed before.
        self.view.setFocus()

    def _sentence(self) -> str:
        if self._lost:
            return translate(
                "removals",
                "No picture: the camera was unplugged, or another program uses it. What you"
                " typed is kept. Try again, or choose a file.",
            )
        if self._taken:
            return translate("removals", "Can it be made out? Then keep it.")
        if self.view.image.isNull():
            return translate("removals", "The camera is being switched on…")
        return translate("removals", "Space or Enter takes the picture.")

    def _verb(self) -> str:
        if self._lost:
            return translate("removals", "Try again")
        return translate("removals", "Keep") if self._taken else translate("removals", "Take")

    def _connect(self) -> None:
        self.silence.timeout.connect(self._camera_lost)
        self.which.currentIndexChanged.connect(lambda _at: self._switch())
        self.take.clicked.connect(self._go_on)
        self.again.clicked.connect(self._take_again)
        self.file.clicked.connect(self._ask_file)
        self.leave.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        theme = self._theme
        self.view.setAccessibleName(translate("removals", "Picture of the camera"))
        self.which.setAccessibleName(translate("removals", "Camera"))
        self.again.setText(translate("removals", "Take again"))
        self.file.setText(translate("removals", "Choose a file"))
        self.leave.setText(translate("removals", "Leave"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.file)
        row.addStretch(1)
        for button in (self.leave, self.again, self.take):
            row.addWidget(button)
        column = QVBoxLayout(self)
        edge = theme.px(14)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        column.addWidget(self.which)
        column.addWidget(self.view, 1)
        column.addWidget(self._said)
        column.addLayout(row)
        above = self.parentWidget()
        room = above.size() * IN_WINDOW if above is not None else DIALOG * theme.scale
        self.resize(room.boundedTo(DIALOG * theme.scale))
