"""A photo of a line by the PC's camera, by keys; and what happens when the camera goes."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from guardpost import settings
from guardpost.gate.slip_photos import photos_of
from guardpost.photos import LONGEST_SIDE, read_photo
from tests.site import Post
from tests.ui.slip_desk import WAIT_MS, SlipDesk, ask, slip_desk
from tests.ui.stand_in_camera import BOOTH, DESK, StandInCameras, picture
from ui.dialogs.take_photo import TakePhoto
from ui.removals.photo import PhotoCell
from ui.secrets import put_away_secrets
from ui.widgets.text import Text

# What the offscreen platform says of every menu that pops up.
pytestmark = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard)", extend=True
)

ENTER, SPACE, BACK = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Backspace
RED, BLUE = "#a03020", "#2040a0"


class Shooting:
    """The page of slips beside a camera."""

    def __init__(self, desk: SlipDesk, cameras: StandInCameras) -> None:
        self.desk, self.cameras = desk, cameras

    def open(self) -> TakePhoto:
        """Press Space at the second line's photo, and Enter at “Take a photo”."""
        QTest.keyClick(self.desk.find(PhotoCell, "removal.photo.2"), SPACE)
        self.desk.settle()
        menu = self.desk.page.findChild(QMenu, "removal.photo_menu")
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, ENTER)
        return self.dialog()

    def dialog(self) -> TakePhoto:
        """Return the dialog that is shown."""
        (shown,) = [one for one in self.desk.page.findChildren(TakePhoto) if one.isVisible()]
        return shown

    @property
    def is_shut(self) -> bool:
        """Whether no dialog is shown."""
        return not [one for one in self.desk.page.findChildren(TakePhoto) if one.isVisible()]

    def press(self, dialog: TakePhoto, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is within the dialog."""
        for key in keys:
            QTest.keyClick(dialog.view, key)
        assert self.desk.desk.worker.wait_idle(WAIT_MS)
        self.desk.settle()

    def said(self, dialog: TakePhoto) -> str:
        """Return the sentence below the picture."""
        return " ".join(text.text() for text in dialog.findChildren(Text) if text.isVisible())

    def photos(self) -> list[int]:
        """Return the lines of the slip that have a photo."""
        return [one.line for one in photos_of(self.desk.post.register.rows, self.number)]

    @property
    def number(self) -> str:
        """The slip that is shown."""
        return self.desk.page.clerk.number

    def kept(self) -> Image.Image:
        """Return the one photo as it lies beside the book."""
        post = self.desk.post
        (photo,) = photos_of(post.register.rows, self.number)
        return Image.open(io.BytesIO(read_photo(post.data, photo.sha256)))


@pytest.fixture(params=["zh_CN", "en"])
def shooting(
    qtbot: QtBot, qapp: QApplication, post: Post, request: pytest.FixtureRequest
) -> Iterator[Shooting]:
    """Return the page with a slip of two lines, on a PC with one camera."""
    cameras = StandInCameras()
    with slip_desk(post, qapp, request.param, cameras) as desk:
        assert cameras.prepared == 0
        desk.arrive(ask(desk.post))
        assert desk.desk.worker.wait_idle(WAIT_MS)
        yield Shooting(desk, cameras)


def files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let every asking for a file be noted and left."""
    asked: list[str] = []

    def ask_file(*_args: object, **_named: object) -> tuple[str, str]:
        asked.append("file")
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask_file)
    return asked


def test_space_takes_and_enter_keeps(shooting: Shooting) -> None:
    """The picture goes the way of a file's: within the bound, without notes, hash in the book."""
    dialog = shooting.open()
    assert shooting.cameras.in_use == [BOOTH.id]
    shooting.cameras.show(picture(RED, 2000, 1500))
    shooting.press(dialog, SPACE)
    assert (shooting.photos(), shooting.is_shut) == ([], False)
    shooting.press(dialog, ENTER)
    assert (shooting.photos(), shooting.is_shut) == ([2], True)
    kept = shooting.kept()
    assert (max(kept.size), kept.format) == (LONGEST_SIDE, "JPEG")
    assert not kept.getexif()
    color = kept.convert("RGB").getpixel((5, 5))
    assert isinstance(color, tuple)
    assert color == pytest.approx((0xA0, 0x30, 0x20), abs=6)
    assert shooting.cameras.in_use == []
    assert shooting.desk.find(PhotoCell, "removal.photo.2").sha256


def test_what_was_taken_stands_still_until_it_is_kept(shooting: Shooting) -> None:
    """The camera goes on, the picture does not; Space does not keep it."""
    dialog = shooting.open()
    shooting.cameras.show(picture(RED))
    shooting.press(dialog, ENTER)
    shooting.cameras.show(picture(BLUE))
    shooting.press(dialog, SPACE)
    assert shooting.photos() == []
    assert dialog.view.image.pixelColor(5, 5).name() == RED
    shooting.press(dialog, BACK)
    shooting.cameras.show(picture(BLUE))
    shooting.press(dialog, SPACE, ENTER)
    assert shooting.photos() == [2]
    assert dialog_color(shooting) == pytest.approx((0x20, 0x40, 0xA0), abs=6)


def dialog_color(shooting: Shooting) -> tuple[int, ...]:
    """Return a dot of the photo that was kept."""
    color = shooting.kept().convert("RGB").getpixel((5, 5))
    assert isinstance(color, tuple)
    return tuple(int(part) for part in color)


def test_esc_leaves_and_the_camera_is_free(shooting: Shooting) -> None:
    """Before a picture, with one, and with one that was taken: nothing is kept."""
    before = shooting.desk.written
    for keys in ((), (SPACE,)):
        for images in ((), (picture(),)):
            dialog = shooting.open()
            for image in images:
                shooting.cameras.show(image)
            shooting.press(dialog, *keys)
            assert shooting.cameras.in_use == [BOOTH.id]
            shooting.press(dialog, Qt.Key.Key_Escape)
            assert (shooting.is_shut, shooting.cameras.in_use) == (True, [])
    assert (shooting.desk.written, shooting.photos()) == (before, [])


def test_nothing_is_taken_before_there_is_a_picture(shooting: Shooting) -> None:
    """The button waits with the keys."""
    dialog = shooting.open()
    assert not dialog.take.isEnabled()
    shooting.press(dialog, SPACE, ENTER)
    assert not shooting.is_shut
    shooting.cameras.show(picture())
    assert dialog.take.isEnabled()


def unplugged(shooting: Shooting) -> TakePhoto:
    """The camera is pulled out while its picture is shown."""
    dialog = shooting.open()
    shooting.cameras.show(picture())
    shooting.cameras.unplug()
    return dialog


def in_use_elsewhere(shooting: Shooting) -> TakePhoto:
    """Another program has it."""
    shooting.cameras.busy = True
    return shooting.open()


def silent(shooting: Shooting) -> TakePhoto:
    """It is there and shows nothing."""
    dialog = shooting.open()
    assert dialog.silence.isActive()
    dialog.silence.timeout.emit()
    return dialog


@pytest.mark.parametrize("goes", [unplugged, in_use_elsewhere, silent])
def test_a_camera_that_goes_is_said_and_files_still_serve(
    shooting: Shooting, goes: Callable[[Shooting], TakePhoto], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence; nothing in the book; what was typed stays; it is tried again, or a file."""
    asked, before = files(monkeypatch), shooting.desk.written
    shooting.desk.click("removal.add")
    shooting.desk.type_in("removal.add.name", "wardrobe")
    dialog = goes(shooting)
    is_chinese = shooting.desk.desk.language.lang == "zh_CN"
    assert ("没有画面" if is_chinese else "No picture") in shooting.said(dialog)
    assert dialog.view.image.isNull()
    assert (shooting.cameras.in_use, shooting.desk.failed) == ([], [])
    assert shooting.desk.text("removal.add.name") == "wardrobe"
    QTest.mouseClick(dialog.file, Qt.MouseButton.LeftButton)
    assert (asked, shooting.is_shut, shooting.desk.written) == (["file"], True, before)


def test_a_camera_that_comes_back_is_used_again(shooting: Shooting) -> None:
    """Enter tries; it fails until the camera is there."""
    dialog = unplugged(shooting)
    shooting.press(dialog, ENTER)
    assert shooting.cameras.in_use == []
    shooting.cameras.plugged = [BOOTH]
    shooting.press(dialog, ENTER)
    assert shooting.cameras.in_use == [BOOTH.id]
    shooting.cameras.show(picture())
    shooting.press(dialog, SPACE, ENTER)
    assert shooting.photos() == [2]


def test_a_picture_that_was_taken_outlasts_its_camera(shooting: Shooting) -> None:
    """It is kept as it was; taking again asks for the camera anew."""
    dialog = shooting.open()
    shooting.cameras.show(picture(RED))
    shooting.press(dialog, SPACE)
    shooting.cameras.unplug()
    assert dialog.view.image.pixelColor(5, 5).name() == RED
    shooting.press(dialog, ENTER)
    assert shooting.photos() == [2]


def test_of_two_cameras_the_chosen_one_is_kept_on_this_pc(shooting: Shooting) -> None:
    """By the arrow keys; the next photo begins with it, until it is gone."""
    shooting.cameras.plugged = [BOOTH, DESK]
    dialog = shooting.open()
    assert dialog.which.isVisible()
    QTest.keyClick(dialog.which, Qt.Key.Key_Down)
    assert shooting.cameras.in_use == [DESK.id]
    shooting.press(dialog, Qt.Key.Key_Escape)
    assert settings.load(shooting.desk.post.data).camera == DESK.id
    dialog = shooting.open()
    assert (shooting.cameras.in_use, dialog.which.currentText()) == ([DESK.id], DESK.name)
    shooting.press(dialog, Qt.Key.Key_Escape)
    shooting.cameras.plugged = [BOOTH]
    dialog = shooting.open()
    assert (shooting.cameras.in_use, dialog.which.isVisible()) == ([BOOTH.id], False)
    shooting.press(dialog, Qt.Key.Key_Escape)


def test_the_lock_shuts_it_and_lets_go_of_the_camera(shooting: Shooting) -> None:
    """Nobody is filmed behind the lock screen."""
    shooting.open()
    put_away_secrets(shooting.desk.page)
    assert (shooting.is_shut, shooting.cameras.in_use) == (True, [])


def test_without_a_camera_a_file_is_asked_for_at_once(
    shooting: Shooting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No menu, no button, no word."""
    asked = files(monkeypatch)
    shooting.cameras.plugged = []
    shooting.desk.click("removal.photo.2")
    assert asked == ["file"]
    assert shooting.desk.page.findChild(QMenu, "removal.photo_menu") is None
    assert (shooting.desk.said, shooting.desk.failed) == ([], [])


def test_cameras_are_looked_for_once_with_the_first_open_slip(shooting: Shooting) -> None:
    """Not with the window, and not with each slip anew."""
    assert shooting.cameras.prepared == 1
    shooting.desk.arrive(ask(shooting.desk.post))
    assert shooting.desk.desk.worker.wait_idle(WAIT_MS)
    assert shooting.cameras.prepared == 1


def test_a_picture_loses_nothing_on_its_way_to_the_worker() -> None:
    """The bytes hold every dot, whatever the camera's own format."""
    from ui.removals.photo import encoded

    for made in (QImage.Format.Format_RGB32, QImage.Format.Format_RGBA8888_Premultiplied):
        image = picture(RED).convertToFormat(made)
        with Image.open(io.BytesIO(encoded(image))) as read:
            assert (read.size, read.convert("RGB").getpixel((3, 3))) == (
                (640, 480),
                (0xA0, 0x30, 0x20),
            )
