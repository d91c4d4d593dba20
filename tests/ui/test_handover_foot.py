"""What leads on from a step of the handover is in sight, however narrow the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.shifts.handover_lines import Step
from tests.ui.booth import Booth, booth
from tests.ui.fitting import settled
from ui.pages.handover import HandoverPage

WAYS = {
    Step.LINEUP: ("handover.next",),
    Step.EQUIPMENT: ("handover.back", "handover.next"),
    Step.CLEANLINESS: ("handover.back", "handover.next"),
    Step.MATTERS: ("handover.back", "handover.next"),
    Step.SIGNATURES: ("handover.sign_back", "handover.finish"),
}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the leader at the handover page."""
    with booth(tmp_path / "data", clock) as made:
        made.sign_in(made.leader)
        made.window.show_page("handover")
        made.settle()
        yield made


def walked(desk: Booth) -> list[str]:
    """Go through the steps twice, back and forth; return the buttons that were not seen whole."""
    page = desk.window.pages["handover"]
    assert isinstance(page, HandoverPage)
    hidden = []
    for step in (*WAYS, *reversed(WAYS)):
        page.go_to(step)
        desk.settle()
        settled()
        for name in WAYS[step]:
            button = desk.find(QAbstractButton, name)
            if button.visibleRegion().boundingRect() != button.rect():
                hidden.append(f"{step} {name}")
    return hidden


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
@pytest.mark.parametrize(
    ("size", "percent"),
    [((1280, 720), 100), ((1366, 768), 100), ((1366, 768), 150), ((1280, 720), 150)],
)
def test_the_ways_on_and_back_are_in_sight_at_every_step(
    desk: Booth, lang: str, size: tuple[int, int], percent: int
) -> None:
    """Lists and signatures are scrolled, the buttons are not."""
    desk.window.desk.language.set(lang)
    desk.window.desk.theme.set_scale(percent / 100)
    desk.window.resize(*size)
    assert walked(desk) == []


def test_the_ways_go_back_into_their_cards_where_there_is_room(desk: Booth) -> None:
    """A window that was narrow and is wide again looks as drawn."""
    desk.window.desk.theme.set_scale(1.5)
    assert walked(desk) == []
    desk.window.desk.theme.set_scale(1.0)
    assert walked(desk) == []
    page = desk.window.pages["handover"]
    assert isinstance(page, HandoverPage)
    assert not page.foot.isVisible()
