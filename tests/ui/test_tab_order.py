"""The Tab key reaches all there is, comes round, and where it is can always be seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.shifts.handover_lines import Step
from tests.ui.booth import Booth, booth
from tests.ui.test_touch import busy
from ui.pages.handover import HandoverPage
from ui.widgets.focus import FocusFrame
from ui.widgets.rail import ITEMS

# Whatever the rail leads to: a new page cannot be forgotten.
PAGES = tuple(code for code, _icon in ITEMS)
FORMS = ("F1", "F2", "F3", "F4", "F5", "F8", "F10")
MOST_STOPS = 300
# Tab goes through year, month and day of a date.
SECTIONS = 3
# Fields whose middles are this near stand in one line; in px.
LINE = 60


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window whose leader is signed in, with somebody inside and somebody expected."""
    with booth(tmp_path / "data", clock) as made:
        inner = made.window.desk
        inner.theme.set_reduced_motion(True)
        inner.ask_register(
            lambda register: busy(register, made.leader), lambda _none: None, inner.say_error
        )
        made.sign_in(made.leader)
        yield made


def reached(desk: Booth, back: bool = False) -> list[QWidget]:
    """Press Tab until it comes round; return the stops in order."""
    shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    stops: list[QWidget] = []
    while desk.focus not in stops and len(stops) < MOST_STOPS:
        assert is_seen(desk.focus), desk.focus.objectName()
        stops.append(desk.focus)
        for _section in range(SECTIONS):
            desk.press(Qt.Key.Key_Tab, shift)
            if desk.focus is not stops[-1]:
                break
    assert len(stops) < MOST_STOPS
    return stops


def is_seen(widget: QWidget) -> bool:
    """Tell whether the focus is painted: by the frame, or by the widget itself."""
    parent = widget.parentWidget()
    frames = parent.findChildren(FocusFrame) if parent is not None else []
    return bool(widget.property("focusOwn")) or any(frame.isVisible() for frame in frames)


def stops_of(window: QWidget) -> set[QWidget]:
    """Return all that Tab should reach."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def all_reached(desk: Booth) -> None:
    """Check that Tab reaches all, and that all can be spoken."""
    desk.settle()
    QApplication.processEvents()
    stops = reached(desk)
    missed = {one.objectName() or type(one).__name__ for one in stops_of(desk.window) - {*stops}}
    assert missed == set()
    mute = [one.objectName() or type(one).__name__ for one in stops if not spoken(one)]
    assert mute == []


def spoken(widget: QWidget) -> str:
    """Return what a screen reader says of it."""
    return widget.accessibleName() or str(widget.property("text") or "")


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_all_of_a_page(desk: Booth, page: str) -> None:
    """From where the page puts the keyboard, round and back."""
    desk.window.show_page(page)
    all_reached(desk)


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_all_of_each_tab(desk: Booth, page: str) -> None:
    """Of the pages that have tabs: registry, rota, reports, and whichever comes."""
    desk.window.show_page(page)
    desk.settle()
    tabs = [
        one
        for one in desk.window.findChildren(QAbstractButton)
        if one.objectName().startswith(f"{page}.tabs.")
    ]
    for tab in tabs:
        tab.click()
        all_reached(desk)


@pytest.mark.parametrize("key", FORMS)
def test_tab_reaches_all_of_a_form(desk: Booth, key: str) -> None:
    """The form's fields, then what is left of the page beside it."""
    desk.window.frame.function_key(key)
    all_reached(desk)


@pytest.mark.parametrize("step", Step)
def test_tab_reaches_all_of_a_step(desk: Booth, step: Step) -> None:
    """Every row of every step of the handover."""
    desk.window.show_page("handover")
    desk.settle()
    page = desk.window.pages["handover"]
    assert isinstance(page, HandoverPage)
    page.go_to(step)
    all_reached(desk)


@pytest.mark.parametrize("key", ["F1", "F2", "F4", "F5", "F10"])
def test_tab_goes_down_a_form_and_never_up(desk: Booth, key: str) -> None:
    """Through the fields in the order of reading; fields of one line from left to right."""
    desk.window.frame.function_key(key)
    desk.settle()
    QApplication.processEvents()
    panel = desk.focus
    above = panel.parentWidget()
    while above is not None and above is not desk.window.pages["gate"]:
        panel, above = above, above.parentWidget()
    fields = [one for one in reached(desk) if panel.isAncestorOf(one)]
    names = [one.objectName() for one in fields]
    first_button = next(at for at, name in enumerate(names) if name.endswith(".cancel"))
    tops = [one.mapTo(panel, one.rect().center()) for one in fields[:first_button]]
    places = [(round(at.y() / LINE), at.x()) for at in tops]
    assert places == sorted(places), names
