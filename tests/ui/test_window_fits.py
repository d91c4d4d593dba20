"""Every screen of a booth shows every page whole, at every size of text, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost import settings
from guardpost.clock import ManualClock
from guardpost.ledger.register import Register
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.staff import Role
from guardpost.registry.staffing import StaffDetails, add_staff
from guardpost.shifts.handover_lines import Step
from guardpost.shifts.opening import open_shift
from tests.ui.booth import Booth, booth
from tests.ui.fitting import settled, troubles
from tests.ui.names import Found, visit
from ui.frame.crew_row import CrewRow
from ui.main_window import MINIMUM
from ui.pages.handover import HandoverPage
from ui.widgets.side_panel import SidePanel

LEAST = (1280, 720)
FULL = (1920, 1080)
LANGUAGES = ("zh_CN", "en")
# The screens of booths and the sizes of text: each of both, and the corners in both languages.
CORNERS = [
    (LEAST, 100, "zh_CN"),
    (LEAST, 100, "en"),
    (LEAST, 150, "en"),
    ((1366, 768), 110, "zh_CN"),
    ((1366, 768), 125, "en"),
    ((1366, 768), 150, "zh_CN"),
    ((1366, 768), 150, "en"),
    ((1600, 900), 125, "en"),
    ((1600, 900), 150, "zh_CN"),
    (FULL, 150, "zh_CN"),
    (FULL, 150, "en"),
]
FORMS = ("F1", "F2", "F4", "F5", "F8", "F10")
PHONE = "13912342240"
LONGEST_NAME = "阿卜杜热合曼·买买提艾力·吐尔逊江·努尔买买提"


def crowd(register: Register, admin: str, leader: str, guard: str) -> None:
    """Put six guards on duty, one with the longest of names."""
    more = [
        add_staff(register, admin, StaffDetails(name, Role.GUARD, "乙")).code
        for name in (LONGEST_NAME, "欧阳小满", "司徒立秋", "诸葛霜降")
    ]
    open_shift(register, leader, leader, (guard, *more))


def host(desk: Booth, several: bool) -> None:
    """Give a room a resident with the longest of names, and where wanted a household."""

    def add(register: Register) -> None:
        add_resident(register, desk.leader, ResidentDetails("5栋0101", LONGEST_NAME, PHONE))
        if several:
            add_resident(register, desk.leader, ResidentDetails("5栋0101", "周立秋", PHONE))

    inner = desk.window.desk
    inner.ask_register(add, lambda _none: None, inner.say_error)
    desk.settle()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return a window over a site with a long name and a crowded shift; its leader sits there."""
    with booth(tmp_path / "data", clock, on_duty=False) as made:
        assert made.window.pages
        desk = made.window.desk
        desk.theme.set_reduced_motion(True)
        desk.site = replace(desk.site, name="翠湖花园国际社区第三期", post="北门岗亭 N01")
        people = (made.admin, made.leader, made.guard)
        desk.ask_register(lambda register: crowd(register, *people), print, desk.say_error)
        made.sign_in(made.leader)
        desk.shift_changed.emit()
        made.settle()
        yield made
        desk.theme.set_scale(1.0)


def sized(desk: Booth, lang: str, size: tuple[int, int], percent: int = 100) -> None:
    """Show the window in a language, a size, and a size of text."""
    inner = desk.window.desk
    inner.language.set(lang)
    inner.theme.set_scale(percent / 100)
    desk.window.resize(*size)
    desk.settle()


def fits(desk: Booth, room: tuple[int, int] = LEAST) -> None:
    """Check what is shown now."""
    desk.settle()
    settled()
    hint = desk.window.minimumSizeHint()
    assert (hint.width() <= room[0], hint.height() <= room[1]) == (True, True), hint
    assert troubles(desk.window) == []


class Looking(Found):
    """Looks at each state of the window on the way through it."""

    def meet(self, window: QWidget) -> None:
        """Check what is shown now."""
        settled()
        assert troubles(window) == []


def test_the_window_may_be_as_small_as_the_least_screen(desk: Booth) -> None:
    """1280 × 720 is asked for, no more."""
    assert MINIMUM == LEAST


@pytest.mark.parametrize(("size", "percent", "lang"), CORNERS, ids=str)
def test_every_page_step_and_form_fits_and_cuts_no_word(
    desk: Booth, lang: str, size: tuple[int, int], percent: int
) -> None:
    """With six on duty, a name of 22 characters and a long name of the site."""
    sized(desk, lang, size, percent)
    desk.window.desk.look("night" if percent == 150 else "day")
    for code in desk.window.pages:
        desk.window.show_page(code)
        fits(desk, size)
    for part in ("handover", "gate", "lock"):
        WALKS[part](desk, size)


def steps(desk: Booth, size: tuple[int, int]) -> None:
    """Walk through the handover; signing is the fullest."""
    desk.window.show_page("handover")
    desk.settle()
    page = desk.window.pages["handover"]
    assert isinstance(page, HandoverPage)
    for step in Step:
        page.go_to(step)
        fits(desk, size)


def forms(desk: Booth, size: tuple[int, int]) -> None:
    """Open the forms, what is found, a new slip, the drawer where there is one, and help."""
    gate = desk.window.pages["gate"]
    desk.window.show_page("gate")
    for key in FORMS:
        gate.function_key(key)
        fits(desk, size)
        gate.escape()
    box = desk.find(QLineEdit, "gate.search")
    QTest.keyClicks(box, "3k7")
    fits(desk, size)
    box.clear()
    desk.settle()
    opener = desk.find(QAbstractButton, "gate.side_open")
    if opener.isVisible():
        opener.click()
        fits(desk, size)
    desk.window.show_page("removals", "new")
    fits(desk, size)
    desk.window.frame.show_help()
    fits(desk, size)
    desk.window.frame.escape()


def lock(desk: Booth, size: tuple[int, int]) -> None:
    """Cover the window."""
    desk.window.lock()
    fits(desk, size)


WALKS = {"handover": steps, "gate": forms, "lock": lock}


@pytest.mark.parametrize(
    ("size", "percent", "lang"), [((1366, 768), 150, "en"), (LEAST, 125, "zh_CN")], ids=str
)
def test_every_sheet_of_registry_and_rota_fits(
    qtbot: QtBot, tmp_path: Path, clock: ManualClock, size: tuple[int, int], percent: int, lang: str
) -> None:
    """For a new record, of a record, and of each thing that is done with it."""
    with booth(tmp_path / "data", clock, lang=lang) as made:
        made.window.desk.theme.set_reduced_motion(True)
        sized(made, lang, size, percent)
        visit(made, Looking())
        made.window.desk.theme.set_scale(1.0)


@pytest.mark.parametrize("percent", [100, 110, 125, 150])
def test_a_larger_text_is_given_whatever_the_window(desk: Booth, percent: int) -> None:
    """The least screen too: the pages give way, not the text."""
    inner = desk.window.desk
    sized(desk, "zh_CN", LEAST)
    kept = replace(settings.load(inner.data_dir), scale=percent)
    inner.use(replace(kept, reduced_motion=True))
    assert inner.theme.scale == percent / 100


@pytest.mark.parametrize("several", [False, True], ids=["one", "household"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_long_name_of_a_host_is_read_whole(desk: Booth, lang: str, several: bool) -> None:
    """It takes a line of its own, confirmed or not, and nothing goes beyond the panel."""
    host(desk, several)
    sized(desk, lang, LEAST)
    desk.window.pages["gate"].function_key("F2")
    room = desk.find(QLineEdit, "visitor.room")
    QTest.keyClicks(room, "5-0101")
    QTest.keyClick(room, Qt.Key.Key_Tab)
    fits(desk)
    for press in ("visitor.call", "visitor.verified.unreachable"):
        desk.find(QAbstractButton, press).click()
        fits(desk)
        row = desk.find(QAbstractButton, "visitor.call").parentWidget()
        assert row is not None
        named = [one for one in row.findChildren(QWidget) if one.isVisible() and says_host(one)]
        assert [one.width() >= one.sizeHint().width() for one in named] == [True]
        panel = desk.find(SidePanel, "visitor")
        for part in row.findChildren(QWidget):
            right = part.mapTo(panel, part.rect().topRight()).x()
            assert not part.isVisible() or right <= panel.width()
            low = part.mapTo(row, part.rect().bottomLeft()).y()
            assert not part.isVisible() or low <= row.height()


def says_host(widget: QWidget) -> bool:
    """Tell whether a widget shows the long name."""
    return isinstance(widget, QLabel | QAbstractButton) and LONGEST_NAME in widget.text()


@pytest.mark.parametrize(("key", "last"), [("F1", "vehicle.stay"), ("F4", "incident.leave")])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_last_row_of_a_form_is_not_under_the_footer(
    desk: Booth, lang: str, key: str, last: str
) -> None:
    """On the least screen the rows come together before one is cut: F4's reaches at 768."""
    sized(desk, lang, LEAST if key == "F1" else (1366, 768))
    desk.window.pages["gate"].function_key(key)
    fits(desk)
    row = desk.find(QWidget, last)
    assert row.visibleRegion().boundingRect().height() == row.height()


def test_who_does_not_fit_on_the_bar_is_counted(desk: Booth) -> None:
    """The leader stands there, +n for the rest, and the tool tip names all."""
    sized(desk, "en", LEAST)
    row = desk.find(CrewRow, "top.people")
    assert 1 <= row.shown() < 6
    assert row.toolTip().split("\n")[0] == "罗守田"
    assert LONGEST_NAME in row.toolTip()
    sized(desk, "zh_CN", (1920, 1080))
    assert row.shown() == 6
