"""The program's own fonts are gone or damaged: nothing unreadable is sealed, the gate goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from guardpost.doctor import examine
from guardpost.gate.line import Direction
from guardpost.reports import fonts
from guardpost.reports.files import report_file
from guardpost.shifts.opening import current_shift
from tests.site import PIN, Post
from tests.ui.gate_post import drive_in, gate_at
from tests.ui.handover_desk import handover_desk
from ui import fonts as window_fonts
from ui.report_maker import ReportMaker

NUMBER = "GP-N01-20260612-1"
SAID = {"zh_CN": "请重装值守通", "en": "Install Guardpost"}


def _gone(_folder: Path) -> None:
    """Nothing lies there."""


def _damaged(folder: Path) -> None:
    """The files bear the fonts' names."""
    for weight in ("Regular", "Bold"):
        (folder / f"NotoSansSC-{weight}.ttf").write_bytes(b"no font" * 100)


@pytest.mark.parametrize("lang", SAID)
@pytest.mark.parametrize("way", [_gone, _damaged])
def test_without_fonts_the_handover_stands_and_nothing_is_sealed(
    post: Post,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    way: Callable[[Path], None],
    lang: str,
) -> None:
    """It is said what to do; with the fonts back, both PINs make the report."""
    (tmp_path / "fonts").mkdir()
    way(tmp_path / "fonts")
    with handover_desk(post, qapp, lang, ReportMaker) as desk:
        with monkeypatch.context() as broken:
            broken.setattr(fonts, "resources", lambda: tmp_path)
            assert "fonts.missing" in {one.code for one in examine(post.data, post.clock)}
            desk.hand_over()
            desk.settle()
            assert desk.desk.beside.wait_idle(60_000)
            desk.settle()
        shift = current_shift(post.register.rows)
        assert shift is not None
        assert shift.leader == post.relief
        assert SAID[lang] in desk.find(QLabel, "handover.report_said").text()
        assert not report_file(post.data, NUMBER).exists()
        for role in ("outgoing", "incoming"):
            desk.type_boxes(f"handover.reseal.{role}", PIN)
        desk.press("handover.reseal")
        assert desk.desk.beside.wait_idle(60_000)
        desk.settle()
    assert report_file(post.data, NUMBER).exists()


def test_without_fonts_the_window_opens_in_the_systems_own(
    post: Post, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A gate that waits for a font is no gate."""
    monkeypatch.setattr(window_fonts, "resources", lambda: tmp_path)
    assert window_fonts.load_fonts(post.data / "fonts") == ()
    with gate_at(post, qapp) as gate:
        drive_in(post, "苏A3K725")
        gate.look("3K725")
        gate.press(Qt.Key.Key_Return)
        assert gate.passages[0] == (Direction.OUT, "苏A3K725")
