"""No camera: pictures come from files, and what may be wrong with one is said in a sentence."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from guardpost.gate.slip_photos import photos_of
from guardpost.photos import MOST_BYTES, keep_photo
from tests.site import Post
from tests.ui.slip_desk import SlipDesk, ask, slip_desk

Make = Callable[[Path], object]


@pytest.fixture(params=["zh_CN", "en"])
def desk(
    qtbot: QtBot, qapp: QApplication, post: Post, request: pytest.FixtureRequest
) -> Iterator[SlipDesk]:
    """Return the page with a slip of two lines open."""
    with slip_desk(post, qapp, request.param) as made:
        made.arrive(ask(made.post))
        yield made


def choose(desk: SlipDesk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press the camera of the second line and choose a file."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_n: (str(file), ""))
    desk.click("removal.photo.2")
    assert desk.desk.worker.wait_idle(20_000)
    desk.settle()


def red(file: Path, width: int = 40, height: int = 30) -> None:
    """Write a picture."""
    Image.new("1", (width, height)).save(file, "PNG")


def endless(file: Path) -> None:
    """Write a file that would fill the memory; it takes no room on the disk."""
    with file.open("wb") as made:
        made.truncate(MOST_BYTES * 10_000)


def test_no_picture_is_needed_and_any_file_serves(
    desk: SlipDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing chosen changes nothing; a file's picture is kept beside its line."""
    before = desk.written
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_n: ("", ""))
    desk.click("removal.photo.2")
    assert (desk.written, desk.failed) == (before, [])
    red(tmp_path / "a.png")
    choose(desk, tmp_path / "a.png", monkeypatch)
    assert [photo.line for photo in photos_of(desk.post.register.rows, number(desk))] == [2]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda _file: None, ("文件打不开", "cannot be read")),
        (lambda file: file.mkdir(), ("文件打不开", "cannot be read")),
        (lambda file: file.write_text("text"), ("不是", "picture")),
        (lambda file: file.write_bytes(b""), ("不是", "picture")),
        (endless, ("太大", "large")),
        (lambda file: red(file, 8_000, 8_000), ("太大", "large")),
        (lambda file: red(file, 14_000, 14_000), ("太大", "large")),
    ],
    ids=["vanished", "folder", "text", "empty", "endless", "dots", "bomb"],
)
def test_a_file_that_is_no_picture_is_said_and_the_slip_stays(
    desk: SlipDesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    make: Make,
    said: tuple[str, str],
) -> None:
    """Gone between choosing and reading, no picture, larger than the memory; the next is kept."""
    file = tmp_path / "camera.png"
    make(file)
    before = desk.written
    choose(desk, file, monkeypatch)
    assert len(desk.failed) == 1
    assert said[0 if desk.desk.language.lang == "zh_CN" else 1] in desk.failed[0]
    assert desk.written == before
    assert not list((desk.post.data / "photos").glob("*"))
    red(tmp_path / "other.png")
    choose(desk, tmp_path / "other.png", monkeypatch)
    assert len(photos_of(desk.post.register.rows, number(desk))) == 1


def test_a_photo_folder_that_takes_no_file_is_said(
    desk: SlipDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing stands in the book of a photo that is not there."""
    (desk.post.data / "photos").write_text("not a folder", encoding="utf-8")
    red(tmp_path / "a.png")
    choose(desk, tmp_path / "a.png", monkeypatch)
    assert len(desk.failed) == 1
    assert photos_of(desk.post.register.rows, number(desk)) == ()


def number(desk: SlipDesk) -> str:
    """Return the number of the slip that is open."""
    return desk.page.clerk.number


def test_a_photo_lasts_before_the_entry_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut after the entry finds the file under its name: content first, then the name."""
    synced: list[str] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    picture = tmp_path / "red.png"
    red(picture)
    keep_photo(tmp_path, picture.read_bytes())
    assert synced == ["file", "folder"]
