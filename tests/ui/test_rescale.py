"""The text scale follows at once: gaps too, to and fro, as if it had been so at the start."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLayout, QWidget
from pytestqt.qtbot import QtBot

from guardpost import settings
from guardpost.clock import ManualClock
from tests.ui.booth import Booth, booth
from ui.main_window import MINIMUM

PAGES = ("inside", "removals", "handover", "registry")
FORMS = (Qt.Key.Key_F1, Qt.Key.Key_F4)
# Lines and edges of up to 4 px stay as they are when drawn at the start.
OF_LINES = 2
LARGE = 125

Gaps = dict[str, list[int]]


@contextmanager
def opened(data: Path, clock: ManualClock) -> Iterator[Booth]:
    """Open a window at the gate."""
    with booth(data, clock) as made:
        made.window.desk.theme.set_reduced_motion(True)
        made.window.resize(1920, 1080)
        made.sign_in(made.leader)
        yield made
        # The look of the application outlives the window.
        choose(made, 100)


def choose(desk: Booth, percent: int) -> None:
    """Choose a text scale as the settings page does."""
    inner = desk.window.desk
    inner.use(replace(settings.load(inner.data_dir), scale=percent, reduced_motion=True))


def visited(desk: Booth) -> None:
    """Let pages and forms be made."""
    assert desk.window.pages
    for page in PAGES:
        desk.window.show_page(page)
        desk.settle()
    desk.window.show_page("gate")
    for key in FORMS:
        QTest.keyClick(desk.window, key)
        desk.settle()


def gaps(window: QWidget) -> Gaps:
    """Return the margins and spacings in every named widget's layouts."""
    return {
        widget.objectName(): [gap for layout in layouts(widget) for gap in of(layout)]
        for widget in window.findChildren(QWidget)
        if widget.objectName() and widget.layout() is not None
    }


def layouts(widget: QWidget) -> list[QLayout]:
    """Return a widget's layout and those within it."""
    top = widget.layout()
    return [] if top is None else [top, *top.findChildren(QLayout)]


def of(layout: QLayout) -> tuple[int, ...]:
    """Return a layout's margins and its spacing."""
    edge = layout.contentsMargins()
    return (edge.left(), edge.top(), edge.right(), edge.bottom(), layout.spacing())


def test_to_and_fro_leaves_every_gap_as_it_was(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock
) -> None:
    """No rounding adds up, however often it is changed."""
    with opened(tmp_path / "data", clock) as desk:
        visited(desk)
        before = gaps(desk.window)
        for percent in (LARGE, 150, LARGE, 150, 100):
            choose(desk, percent)
            desk.settle()
        after = gaps(desk.window)
    assert {name: gap for name, gap in after.items() if gap != before.get(name)} == {}


def test_a_scale_chosen_at_work_is_as_one_from_the_start(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock
) -> None:
    """Pages and forms that were there already have the gaps of those made after it."""
    with opened(tmp_path / "before", clock) as desk:
        choose(desk, LARGE)
        visited(desk)
        wanted = gaps(desk.window)
    with opened(tmp_path / "after", clock) as desk:
        visited(desk)
        choose(desk, LARGE)
        desk.settle()
        found = gaps(desk.window)
        assert desk.window.minimumSize().toTuple() == MINIMUM
    assert wanted.keys() == found.keys()
    assert {
        name: (gap, found[name])
        for name, gap in wanted.items()
        if any(abs(a - b) > OF_LINES for a, b in zip(gap, found[name], strict=True))
    } == {}
