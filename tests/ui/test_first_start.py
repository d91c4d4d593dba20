"""The first start: a new site by keys, bad input told, a lost book not passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from guardpost.book import database_path, reading_book
from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.proving import check_state, prove_book
from guardpost.registry.staff import active_staff
from guardpost.signing.pepper import kept
from guardpost.site import SiteDetails
from guardpost.site_record import site
from guardpost.start import start_site
from tests.site import CHEAP
from ui.dialogs.first_start import FirstStart
from ui.look import prepare_application

NAMES = ("site", "post", "admin", "pin", "pin_again")
GOOD = {
    "site": "翠湖花园",
    "post": "北门岗 N07",
    "admin": "孟思齐",
    "pin": "135792",
    "pin_again": "135792",
}
EMOJI = "👨\u200d👩\u200d👧🚗"
# What becomes of each bad text in the three names: kept so, or told.
BAD = {
    "nothing": ("", None),
    "spaces": ("   ", None),
    "10,000 characters": ("长" * 10_000, None),
    "NUL": ("程\0雪", None),
    "emoji": (EMOJI, EMOJI),
    "bidi marks": ("\u202e程大雪\u202c", "程大雪"),
    "zero-width marks": ("程\u200b小\ufeff雪", "程小雪"),
    "marks alone": ("\u200b\u200f", None),
    "full-width digits": ("１２３４５", "１２３４５"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def begin(qtbot: QtBot, folder: Path, clock: ManualClock) -> Iterator[Callable[[], FirstStart]]:
    """Return what shows the dialog."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    shown: list[FirstStart] = []
    look = prepare_application(app, folder, clock, "zh_CN")

    def show() -> FirstStart:
        dialog = FirstStart(look, folder, clock, CHEAP)
        shown.append(dialog)
        dialog.show()
        QTest.qWaitForWindowActive(dialog)
        return dialog

    yield show
    for dialog in shown:
        dialog.done(0)
        dialog.deleteLater()
    look.leave()
    app.setStyleSheet("")


def field(dialog: FirstStart, name: str) -> QLineEdit:
    """Return a field."""
    found = dialog.findChild(QLineEdit, f"first_start.{name}")
    assert found is not None
    return found


def fill(dialog: FirstStart, **texts: str) -> None:
    """Paste into every field."""
    for name, text in {**GOOD, **texts}.items():
        edit = field(dialog, name)
        edit.setFocus()
        edit.selectAll()
        QApplication.clipboard().setText(text)
        if text:
            QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(edit, Qt.Key.Key_Delete)


def enter(dialog: FirstStart) -> None:
    """Press Enter in the last field and wait for what it does."""
    QTest.keyClick(field(dialog, "pin_again"), Qt.Key.Key_Return)
    assert dialog._runner.wait_idle(10_000)
    QApplication.processEvents()


def said(dialog: FirstStart) -> str:
    """Return what the dialog says in red."""
    label = dialog.findChild(QLabel, "first_start.said")
    assert label is not None
    near = "".join(each.error() for each in dialog._fields())
    return label.text() + near


def test_five_fields_and_enter_open_a_site(begin: Callable[[], FirstStart], folder: Path) -> None:
    """Enter goes from field to field and opens the post in the last."""
    dialog = begin()
    for name, text in GOOD.items():
        assert dialog.focusWidget() is field(dialog, name)
        QApplication.clipboard().setText(text)
        QTest.keyClick(field(dialog, name), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field(dialog, name), Qt.Key.Key_Return)
    assert dialog._runner.wait_idle(10_000)
    QApplication.processEvents()
    assert dialog.result() == FirstStart.DialogCode.Accepted
    with reading_book(folder) as rows:
        opened = site(rows)
    assert opened is not None
    assert (opened.name, opened.post, opened.station) == ("翠湖花园", "北门岗", "N07")


@pytest.mark.parametrize("name", ["site", "post", "admin"])
def test_bad_text_in_a_name_is_kept_clean_or_told(
    begin: Callable[[], FirstStart], folder: Path, name: str
) -> None:
    """Told: the field keeps what was typed, there is no site, no key is left behind."""
    for kind, (text, wanted) in BAD.items():
        if wanted is not None:
            continue
        dialog = begin()
        fill(dialog, **{name: text})
        enter(dialog)
        assert said(dialog), kind
        assert field(dialog, name).text() == text, kind
        assert dialog.isVisible(), kind
        assert not kept(folder), kind


@pytest.mark.parametrize("kind", [kind for kind, (_text, wanted) in BAD.items() if wanted])
def test_what_can_be_kept_is_kept_clean(
    begin: Callable[[], FirstStart], folder: Path, kind: str
) -> None:
    """Marks that nobody sees go, an emoji stays whole."""
    text, wanted = BAD[kind]
    dialog = begin()
    fill(dialog, site=text, post=text, admin=text)
    enter(dialog)
    assert dialog.result() == FirstStart.DialogCode.Accepted
    with reading_book(folder) as rows:
        opened, people = site(rows), active_staff(rows)
    assert opened is not None
    assert (opened.name, opened.post, people[0].name) == (wanted, wanted, wanted)
    assert prove_book(folder).holds
    assert check_state(folder) is None


@pytest.mark.parametrize(
    "pin", ["", "   ", "1" * 10_000, "12\x0034", EMOJI, "12345", "111111", "\u200b\u200f"]
)
def test_a_bad_pin_is_told(begin: Callable[[], FirstStart], folder: Path, pin: str) -> None:
    """No site with a PIN that is none, and the next try is not held for a lost book."""
    dialog = begin()
    fill(dialog, pin=pin, pin_again=pin)
    enter(dialog)
    assert said(dialog)
    assert not kept(folder)
    fill(dialog)
    enter(dialog)
    assert dialog.result() == FirstStart.DialogCode.Accepted


def test_full_width_digits_are_a_pin(begin: Callable[[], FirstStart]) -> None:
    """An input method left on is no reason to be refused."""
    dialog = begin()
    fill(dialog, pin="１３５７９２")
    enter(dialog)
    assert dialog.result() == FirstStart.DialogCode.Accepted


def test_a_double_enter_opens_one_site(begin: Callable[[], FirstStart], folder: Path) -> None:
    """The second press comes while the book is being made."""
    dialog = begin()
    fill(dialog)
    QTest.keyClick(field(dialog, "pin_again"), Qt.Key.Key_Return)
    enter(dialog)
    assert said(dialog) == ""
    with reading_book(folder) as rows:
        assert rows.value("SELECT count(*) FROM ledger WHERE kind = 'site.opened'") == 1


def lose_the_book(folder: Path, clock: ManualClock) -> None:
    """Make a site and lose its database, but not its keys."""
    details = SiteDetails(id="lost", name="翠湖花园", post="北门岗")
    start_site(folder, clock, details, "孟思齐", "135792", CHEAP)
    database_path(folder).unlink()


def test_a_lost_book_is_told_and_no_new_one_begun(
    begin: Callable[[], FirstStart], folder: Path, clock: ManualClock
) -> None:
    """The sentence names the folder and what to do; Enter leads to the choice, no further."""
    lose_the_book(folder, clock)
    dialog = begin()
    warning = dialog.findChild(QLabel, "first_start.lost")
    assert warning is not None
    assert warning.isVisible()
    assert str(folder) in warning.text()
    fill(dialog)
    enter(dialog)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.findChild(QCheckBox, "first_start.afresh")
    assert not database_path(folder).exists()


def test_a_new_book_beside_old_keys_is_begun_by_choice(
    begin: Callable[[], FirstStart], folder: Path, clock: ManualClock
) -> None:
    """Space on the choice, then Enter."""
    lose_the_book(folder, clock)
    dialog = begin()
    fill(dialog)
    enter(dialog)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    enter(dialog)
    assert dialog.result() == FirstStart.DialogCode.Accepted


def test_a_fresh_folder_is_not_called_lost(begin: Callable[[], FirstStart]) -> None:
    """Where nothing was, nothing is said to be missing."""
    dialog = begin()
    choice = dialog.findChild(QCheckBox, "first_start.afresh")
    assert choice is not None
    assert not choice.isVisible()


def test_the_core_refuses_a_new_book_beside_old_keys(folder: Path, clock: ManualClock) -> None:
    """Whatever asks, and by the sentence that names the folder."""
    lose_the_book(folder, clock)
    details = SiteDetails(id="new", name="翠湖花园", post="北门岗")
    with pytest.raises(Refused, match=r"site\.book_lost") as refused:
        start_site(folder, clock, details, "孟思齐", "135792", CHEAP)
    assert refused.value.facts["path"] == str(database_path(folder))
    opened = start_site(folder, clock, details, "孟思齐", "135792", CHEAP, afresh=True)
    assert opened.site.id == "new"


def test_the_demo_is_shown_again_as_it_was_left(begin: Callable[[], FirstStart]) -> None:
    """The second time it is there already, which is no fault."""
    for _ in range(2):
        dialog = begin()
        button = dialog.findChild(QAbstractButton, "first_start.demo")
        assert button is not None
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert dialog._runner.wait_idle(60_000)
        QApplication.processEvents()
        assert dialog.result() == FirstStart.DialogCode.Accepted


def test_a_sentence_goes_as_soon_as_the_field_is_typed_in(begin: Callable[[], FirstStart]) -> None:
    """It stays below the others."""
    dialog = begin()
    enter(dialog)
    site, post = dialog._fields()[:2]
    assert site.error()
    QTest.keyClicks(site.edit, "C")
    assert (site.error(), bool(post.error())) == ("", True)


def test_a_short_pin_is_told_at_its_field(begin: Callable[[], FirstStart]) -> None:
    """The keyboard is there, to type it again."""
    dialog = begin()
    fill(dialog, pin="1357", pin_again="1357")
    enter(dialog)
    assert "6" in dialog._fields()[3].error()
    assert dialog.focusWidget() is field(dialog, "pin")


def test_five_sentences_fit_a_small_screen(begin: Callable[[], FirstStart]) -> None:
    """With room for the title bar and the task bar."""
    dialog = begin()
    enter(dialog)
    assert all(each.error() for each in dialog._fields())
    QApplication.processEvents()
    assert dialog.height() <= 768 - 80
