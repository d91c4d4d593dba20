"""Buttons: presses, busy, sizes to hit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tests.ui.widgets.conftest import Show
from ui.theme import Theme
from ui.widgets.buttons import Button, Kind

KINDS: tuple[Kind, ...] = ("primary", "secondary", "danger", "quiet")


def button(theme: Theme, show: Show, **named: object) -> tuple[Button, list[bool]]:
    """Return a shown button 登记离场 and the list of its presses."""
    made = Button(theme, "b", **named)  # type: ignore[arg-type]
    made.setText("登记离场")
    heard: list[bool] = []
    made.clicked.connect(lambda: heard.append(True))
    show(made)
    return made, heard


def test_a_busy_button_is_pressed_once(theme: Theme, show: Show) -> None:
    """A double Enter records one entry."""
    save, heard = button(theme, show)
    save.clicked.connect(lambda: save.set_busy(True, "正在登记…"))
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    assert (len(heard), save.shown_text()) == (1, "正在登记…")
    save.set_busy(False)
    QTest.keyClick(save, Qt.Key.Key_Space)
    assert (len(heard), save.text()) == (2, "登记离场")


def test_a_small_button_is_hit_in_44_px(theme: Theme, show: Show) -> None:
    """It is painted 36 px high, and framed so."""
    small, heard = button(theme, show, size="small")
    small.resize(small.sizeHint())
    QTest.mouseClick(small, Qt.MouseButton.LeftButton, pos=QPoint(20, 1))
    assert (len(heard), small.height(), small.property("focusInset")) == (1, 44, 4)


@pytest.mark.parametrize("kind", KINDS)
def test_words_are_never_cut(theme: Theme, show: Show, kind: Kind) -> None:
    """With icon and key cap the button grows."""
    plain, _heard = button(theme, show, kind=kind)
    bare = plain.minimumSizeHint().width()
    plain.set_icon("car")
    plain.set_key("Enter")
    assert plain.minimumSizeHint().width() > bare + 60


def test_each_kind_looks_different(theme: Theme, show: Show) -> None:
    """Doing, choosing, refusing and going back are told apart."""
    plain, _heard = button(theme, show)
    seen = []
    for kind in KINDS:
        plain.set_kind(kind)
        seen.append(plain.grab().toImage())
    assert all(one != other for at, one in enumerate(seen) for other in seen[:at])


def test_a_disabled_button_tells_why(theme: Theme, show: Show) -> None:
    """By tool tip and to screen readers."""
    off, heard = button(theme, show)
    off.setEnabled(False)
    off.set_reason("还差 2 项才能放行")
    QTest.mouseClick(off, Qt.MouseButton.LeftButton)
    assert (heard, off.toolTip()) == ([], "还差 2 项才能放行")
    assert off.accessibleName() == "登记离场"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keyboard(
    theme: Theme, show: Show, key: Qt.Key
) -> None:
    """Once; held down it is still one press."""
    plain, heard = button(theme, show)
    plain.setFocus()
    QTest.keyClick(plain, key)
    assert heard == [True]
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, key, none, "", autorep=True)
    QApplication.sendEvent(plain, held)
    assert heard == [True]


def test_a_second_enter_on_a_busy_button_presses_nothing_else(theme: Theme, show: Show) -> None:
    """The keyboard does not go on to [Cancel] meanwhile, and comes back afterwards."""
    page, cancelled = QWidget(), []
    row = QHBoxLayout(page)
    save, cancel = Button(theme, "save"), Button(theme, "cancel")
    row.addWidget(save)
    row.addWidget(cancel)
    show(page)
    save.clicked.connect(lambda: save.set_busy(True))
    cancel.clicked.connect(lambda: cancelled.append(True))
    save.setFocus()
    for _ in range(2):
        QTest.keyClick(page.windowHandle(), Qt.Key.Key_Return)
    assert cancelled == []
    save.set_busy(False)
    assert save.hasFocus()


def test_in_too_narrow_a_place_the_words_are_narrowed(theme: Theme, show: Show) -> None:
    """Key and words stay whole between the edges, whatever the layout leaves them."""
    squeezed, _heard = button(theme, show, key="F1")
    squeezed.setText("新登记外来车辆 苏A D73310")
    squeezed.setFixedSize(round(squeezed.sizeHint().width() * 0.7), squeezed.sizeHint().height())
    image = squeezed.grab().toImage()
    ground = image.pixel(3, image.height() // 2)
    for x in (2, 3, image.width() - 4, image.width() - 3):
        column = {image.pixel(x, y) for y in range(10, image.height() - 10)}
        assert column == {ground}
