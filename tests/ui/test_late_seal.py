"""After a supervisor's order the leader who did sign adds the seal that the report lacks."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.proving import check_state, prove_report
from guardpost.reports.files import report_file
from guardpost.shifts.handover_lines import SignerRole
from tests.reports.test_ordered import emergency, made, ordered
from tests.site import PIN, make_post
from tests.ui.booth import Booth, put_away
from ui.compose import build_window
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.pin import PinBoxes
from ui.widgets.signature import SignaturePad
from ui.widgets.text import Text

NUMBER = "GP-N01-20260612-1"
PANEL = "reports.countersign_panel"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window at a report that a supervisor ordered; the outgoing leader fell ill."""
    post = make_post(tmp_path / "data", clock)
    done, keys = emergency(post, SignerRole.OUTGOING)
    for key in keys.values():
        key.forget()
    shift = done.closed.number
    made(post, shift, {"supervisor": ordered(post, shift)})
    post.close()
    window = build_window(post.data, clock=clock, lang="en")
    window.resize(1280, 720)
    window.show()
    booth = Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    window.desk.theme.set_reduced_motion(True)
    booth.sign_in(post.relief)
    window.show_page("reports")
    booth.settle()
    yield booth
    put_away(window)


def seal(desk: Booth, pin: str) -> None:
    """Type the PIN and press the button."""
    QTest.keyClicks(desk.find(PinBoxes, f"{PANEL}.pin"), pin)
    desk.find(Button, f"{PANEL}.sign").click()
    desk.settle()


def test_the_leader_who_signed_adds_the_seal_by_the_pin_alone(desk: Booth) -> None:
    """Strokes were drawn at the handover; both seals hold, and the button goes."""
    file = report_file(desk.window.desk.data_dir, NUMBER)
    button = desk.find(Button, "reports.late_seal")
    assert button.isVisible()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    desk.settle()
    who = desk.find(ComboBox, f"{PANEL}.who")
    assert [who.itemData(at) for at in range(who.count())] == [desk.relief]
    assert not desk.find(SignaturePad, f"{PANEL}.pad").isVisible()
    before = file.read_bytes()
    seal(desk, "135791")
    assert desk.find(Text, f"{PANEL}.said").text()
    assert file.read_bytes() == before
    seal(desk, PIN)
    said = subprocess.run(["pdfsig", str(file)], capture_output=True, text=True, check=True)
    assert said.stdout.count("Signature is Valid.") == 2
    assert not button.isVisible()
    noted = "SELECT role, staff FROM report_revisions WHERE signatures = 2"
    assert desk.rows(noted) == [("incoming", desk.relief)]
    assert prove_report(desk.window.desk.data_dir, file).holds
    assert check_state(desk.window.desk.data_dir) is None


def test_a_countersignature_asks_for_strokes_again_after_a_late_seal(desk: Booth) -> None:
    """The panel is the same; what it asks for is what the deed needs."""
    desk.find(Button, "reports.late_seal").click()
    desk.settle()
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    page = desk.window.pages["reports"]
    page._countersign.begin(page._folder.current)  # type: ignore[attr-defined]
    desk.settle()
    assert desk.find(SignaturePad, f"{PANEL}.pad").isVisible()
    assert not desk.find(Button, f"{PANEL}.sign").isEnabled()
