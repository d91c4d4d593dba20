"""The reports' folder is full, gone or takes no file: the handover stands, paper comes later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from guardpost.proving import check_state
from guardpost.reports.files import report_file
from guardpost.shifts.opening import current_shift
from guardpost.shifts.reports import report
from guardpost.signing.check import check_report
from guardpost.site_record import opened_site
from tests.site import PIN, Post
from tests.ui.handover_desk import HandoverDesk, handover_desk
from ui.report_maker import ReportMaker
from ui.widgets.buttons import Button

NUMBER = "GP-N01-20260612-1"
Way = Callable[[Path], Path]


def _full(folder: Path) -> Path:
    """The system's own answer to a write on a full disk."""
    folder.mkdir()
    in_the_way = folder / f"{NUMBER}.pdf.part"
    in_the_way.symlink_to("/dev/full")
    return in_the_way


def _gone(folder: Path) -> Path:
    """Something else bears the folder's name."""
    folder.write_text("not a folder", encoding="utf-8")
    return folder


def _read_only(folder: Path) -> Path:
    """A folder that takes no new file from anybody."""
    folder.symlink_to("/proc")
    return folder


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
@pytest.mark.parametrize("way", [_full, _gone, _read_only], ids=["full", "gone", "read-only"])
def test_a_report_that_cannot_be_written_keeps_the_handover(
    post: Post, qapp: QApplication, qtbot: QtBot, way: Way, lang: str
) -> None:
    """It is said which file; with room again, both PINs make the report with both seals."""
    folder = post.data / "reports"
    obstacle = way(folder)
    with handover_desk(post, qapp, lang, ReportMaker) as desk:
        desk.hand_over()
        done(desk)
        shift = current_shift(post.register.rows)
        assert shift is not None
        assert shift.leader == post.relief
        assert report(post.register.rows, NUMBER) is None
        said = desk.find(QLabel, "handover.report_said").text()
        assert str(report_file(post.data, NUMBER)) in said
        assert {"zh_CN": "交接已成立", "en": "The handover stands"}[lang] in said
        obstacle.unlink(missing_ok=True)
        for role in ("outgoing", "incoming"):
            desk.type_boxes(f"handover.reseal.{role}", PIN)
        desk.press("handover.reseal")
        done(desk)
        assert desk.find(Button, "handover.print").isVisible()
    rows = post.register.rows
    proof = check_report(
        report_file(post.data, NUMBER).read_bytes(), opened_site(rows).authority_pem
    )
    assert [seal.intact for seal in proof.seals] == [True, True]
    assert check_state(post.data) is None


def done(desk: HandoverDesk) -> None:
    """Wait until the worker has made the report, or has not."""
    desk.settle()
    assert desk.desk.beside.wait_idle(60_000)
    desk.settle()
