"""What no verb foresaw: the window stays, one sentence is said, nothing typed is lost."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.ledger.register import Register
from guardpost.reports import make
from guardpost.shifts.handover_signing import sign_handover
from tests.e2e.hostile import ENTER, Hands, hands_at
from tests.e2e.test_bad_input_desk import FORMS, admit, begin, typed_in
from tests.faults.logs import logged
from tests.site import PIN, Post
from tests.ui.handover_desk import HandoverDesk, handover_desk
from ui.crash import survive
from ui.handover import clerk
from ui.report_maker import ReportMaker
from ui.widgets.buttons import Button
from ui.widgets.omnibox import OmniEdit

NAME, PHONE = "欧阳震华", "13912345678"
SORRY = {
    "zh_CN": "出了问题，已经记下；填的内容还在",
    "en": "Something went wrong. It was noted; what you typed is kept.",
}


@pytest.fixture
def hands(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands]:
    """Return the hands of a guard at a window that keeps its log, as the program starts it."""
    # Put back afterwards: the window's own hook takes the place of the test's.
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with logged(tmp_path / "data"), hands_at(tmp_path / "data", clock) as made:
        survive(made.window.desk.failed.emit)
        yield made


def log_of(hands: Hands) -> str:
    """Return what the log folder holds."""
    for handler in logging.getLogger().handlers:
        handler.flush()
    folder = hands.window.desk.data_dir / "logs"
    return "".join(file.read_text(encoding="utf-8") for file in folder.iterdir())


def breaks(*_args: object, **_named: object) -> None:
    """A fault of the program whose own words hold what somebody typed."""
    raise ValueError(f"{NAME} {PHONE}")


@pytest.mark.parametrize("form", FORMS)
def test_an_error_in_a_verb_keeps_the_form_and_what_is_typed(
    hands: Hands, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence; the same Enter saves once the fault is gone; the log names nobody."""
    admit(hands)
    hands.booth.clock.advance(seconds=5)
    panel = begin(hands, form)
    if form == "correction":
        hands.replace("correction.plate", "苏A3K726")
    typed = {name: hands.text(name) for name in typed_in(panel)}
    before = hands.count()
    with monkeypatch.context() as broken:
        broken.setattr(Register, "writing", breaks)
        panel.submit()  # type: ignore[attr-defined]
        hands.settle()
    assert hands.failed == [SORRY["zh_CN"]]
    assert panel.isVisible()
    assert {name: hands.text(name) for name in typed} == typed
    noted = log_of(hands)
    assert "ValueError" in noted
    assert "test_crash.py" in noted
    assert NAME not in noted
    assert PHONE not in noted
    panel.submit()  # type: ignore[attr-defined]
    hands.settle()
    assert hands.count() > before
    assert not panel.is_open


@pytest.mark.parametrize("lang", SORRY)
def test_an_error_in_the_window_itself_is_said_and_the_window_goes_on(
    hands: Hands, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a slot, in a reader, in an event: what stands in the box stays."""
    hands.window.desk.language.set(lang)
    hands.replace("gate.search", NAME)
    hands.failed.clear()
    QTimer.singleShot(0, breaks)
    hands.settle()
    hands.window.desk.ask(breaks, done=lambda _found: None)
    hands.settle()
    with monkeypatch.context() as broken:
        broken.setattr(OmniEdit, "focusOutEvent", breaks)
        hands.window.setFocus()
        QApplication.processEvents()
    assert hands.failed == [SORRY[lang]] * 3
    assert hands.window.isVisible()
    assert hands.text("gate.search") == NAME
    assert NAME not in log_of(hands)
    hands.replace("gate.search", "3K725")
    hands.press(ENTER)
    assert len(hands.passages()) == 1


def test_an_error_without_a_place_for_the_log_is_said_all_the_same(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file stands where the log's folder would be: nobody is held up by that."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    data = tmp_path / "data"
    data.mkdir()
    (data / "logs").touch()
    with logged(data), hands_at(data, clock) as hands:
        survive(hands.window.desk.failed.emit)
        QTimer.singleShot(0, breaks)
        hands.settle()
        assert hands.failed == [SORRY["zh_CN"]]
        hands.tap(Qt.Key.Key_F2)
        hands.settle()
        assert hands.field("visitor.name").isVisible()


def broken_once(kept: Callable[..., object]) -> Callable[..., object]:
    """Return what breaks at its first call and does its work afterwards."""
    broken: list[str] = []

    def once(*args: object, **named: object) -> object:
        if not broken:
            broken.append(NAME)
            breaks()
        return kept(*args, **named)

    return once


def test_an_error_while_a_report_is_made_keeps_the_handover_and_asks_again(
    post: Post, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The step waits for the PINs, as after a full disk; so it does when their check breaks."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(make, "prepare_report", broken_once(make.prepare_report))
    monkeypatch.setattr(clerk, "_unlocked", broken_once(clerk._unlocked))
    with handover_desk(post, qapp, reports=ReportMaker) as desk:
        survive(desk.desk.failed.emit)
        desk.hand_over()
        finish_making(desk)
        assert desk.failed == [SORRY["zh_CN"]]
        for _try in range(2):
            for role in ("outgoing", "incoming"):
                desk.type_boxes(f"handover.reseal.{role}", PIN)
            desk.press("handover.reseal")
            finish_making(desk)
        assert desk.failed == [SORRY["zh_CN"]] * 2
        assert desk.find(Button, "handover.print").isVisible()


def test_an_error_while_a_signature_is_checked_lets_it_be_given_again(
    post: Post, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The strokes stay; the PIN is typed once more."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(clerk, "sign_handover", broken_once(sign_handover))
    with handover_desk(post, qapp) as desk:
        survive(desk.desk.failed.emit)
        desk.prepare()
        desk.sign("outgoing")
        assert (desk.failed, desk.signed) == ([SORRY["zh_CN"]], [])
        desk.type_pin("outgoing")
        assert desk.signed == ["outgoing"]


def finish_making(desk: HandoverDesk) -> None:
    """Wait until a report was made, or was not."""
    desk.settle()
    assert desk.desk.beside.wait_idle(60_000)
    desk.settle()
