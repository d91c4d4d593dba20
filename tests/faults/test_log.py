"""The log files: bounded, and without a name, a plate or a telephone number in them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from pytestqt.qtbot import QtBot

from guardpost.book import reading_book
from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.ledger.reading import read_entries
from guardpost.reports.make import make_report
from guardpost.words import Words
from tests.e2e.hostile import ENTER, LAST, hands_at, texts_of
from tests.faults.logs import logged
from tests.reports.working import a_whole_shift, signed_over
from tests.site import PIN, Post
from ui.crash import KEPT, LARGEST, log

PERSONAL = re.compile("[\u4e00-\u9fff]|[0-9]{7,}")


def personal(data: Path) -> Iterator[str]:
    """Yield every text of the book that holds Chinese or a long number."""
    with reading_book(data) as rows:
        for entry in read_entries(rows, 1, LAST):
            yield from (text for text in texts_of(asdict(entry.event)) if PERSONAL.search(text))


def written(folder: Path) -> str:
    """Return all that the log folder holds."""
    for handler in logging.getLogger().handlers:
        handler.flush()
    return "".join(file.read_text(encoding="utf-8") for file in folder.iterdir())


def test_the_log_is_turned_over_by_size(tmp_path: Path) -> None:
    """The newest lines are there, and never more than four files of a megabyte."""
    line = "x" * 10_000
    with logged(tmp_path) as folder:
        for number in range(6 * LARGEST // len(line)):
            log.error("%s %s", number, line)
        files = sorted(file.name for file in folder.iterdir())
        newest = (folder / "guardpost.log").read_text(encoding="utf-8")
        sizes = [file.stat().st_size for file in folder.iterdir()]
    assert len(files) == KEPT + 1
    assert max(sizes) <= LARGEST
    assert f" {number} x" in newest


def test_a_shift_with_its_sealed_report_leaves_nobody_in_the_log(post: Post) -> None:
    """Everything is logged that any library tells, seals and fonts included."""
    with logged(post.data, logging.DEBUG) as folder:
        log.debug("begun")
        a_whole_shift(post)
        handover, keys = signed_over(post)
        made = make_report(
            post.register, post.data, post.relief, handover.closed.number, keys, Words("zh_CN")
        )
        assert made.signatures == 2
        for plate in ("苏A66D31", "没有这样的车牌"):
            try:
                details = VehicleDetails(plate, VehicleClass.OUTSIDE, room="3栋1202")
                admit_vehicle(post.register, post.guard, details)
            except Refused as refusal:
                log.error("%s", refusal.code)
        noted = written(folder)
    assert "begun" in noted
    assert [text for text in personal(post.data) if text in noted] == []
    assert PIN not in noted


def test_a_shift_at_the_window_leaves_nobody_in_the_log(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock
) -> None:
    """Signed in, cars by their plates, a search by name and telephone, what was refused."""
    data = tmp_path / "data"
    with logged(data, logging.DEBUG) as folder:
        log.debug("begun")
        with hands_at(data, clock) as hands:
            for typed in ("3K725", "王建国", "13812346021", "苏A99999", "苏A99999"):
                hands.replace("gate.search", typed)
                hands.press(ENTER)
            for page in hands.window.pages:
                hands.window.show_page(page)
                hands.settle()
        noted = written(folder)
        assert "begun" in noted
        found = {*personal(data), "苏A3K725", "苏A99999", "13812346021"}
        assert [text for text in found if text in noted] == []
