"""A signature by mouse: points with times, empty to locked."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.theme import Theme
from ui.widgets.signature import SignaturePad

LEFT = Qt.MouseButton.LeftButton


def pad(theme: Theme, show: Show) -> SignaturePad:
    """Return a shown pad whose clock steps 10 ms a point."""
    ticks = count(5_000, 10)
    made = SignaturePad(theme, "handover.pad", lambda: next(ticks))
    show(made)
    return made


def stroke(on: SignaturePad, *points: tuple[int, int]) -> None:
    """Draw with the mouse from the first point to the last."""
    QTest.mousePress(on, LEFT, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(on, QPoint(*point))
    QTest.mouseRelease(on, LEFT, pos=QPoint(*points[-1]))


def test_a_drawn_stroke_is_kept_with_its_times(qtbot: QtBot, theme: Theme, show: Show) -> None:
    """Times start at the first touch and run on."""
    on = pad(theme, show)
    with qtbot.waitSignal(on.signed):
        stroke(on, (60, 60), (150, 80), (240, 60))
    (line,) = on.signature().strokes
    assert [point.ms for point in line] == [0, 10, 20]
    assert line[0].x < line[1].x < line[2].x
    assert on.state == "signed"


def test_a_dot_is_no_signature(theme: Theme, show: Show) -> None:
    """A slip of the pen does not sign the book."""
    on = pad(theme, show)
    heard: list[bool] = []
    on.signed.connect(lambda: heard.append(True))
    QTest.mouseClick(on, LEFT, pos=QPoint(80, 80))
    assert (heard, on.state) == ([], "signing")


def test_ink_is_seen(theme: Theme, show: Show) -> None:
    """On the pad, where the pen was."""
    on = pad(theme, show)
    stroke(on, (60, 60), (240, 60))
    assert on.grab().toImage().pixelColor(150, 60) == theme.color("padInk")


def test_a_cleared_pad_is_empty(qtbot: QtBot, theme: Theme, show: Show) -> None:
    """重签; Delete does the same."""
    on = pad(theme, show)
    stroke(on, (60, 60), (240, 60))
    on.setFocus()
    with qtbot.waitSignal(on.cleared):
        QTest.keyClick(on, Qt.Key.Key_Delete)
    assert (on.state, on.signature().strokes) == ("empty", ())


def test_a_locked_pad_takes_no_ink_and_loses_none(theme: Theme, show: Show) -> None:
    """What the PIN has confirmed stays."""
    on = pad(theme, show)
    stroke(on, (60, 60), (240, 60))
    before = on.signature()
    on.lock()
    stroke(on, (60, 90), (240, 90))
    on.clear()
    assert (on.state, on.signature()) == ("locked", before)
    on.unlock()
    assert on.state == "signed"


def test_a_resized_pad_keeps_the_drawing(theme: Theme, show: Show) -> None:
    """A stroke drawn after the page grew lies in the first one's scale."""
    on = pad(theme, show)
    width, height = on.width(), on.height()
    stroke(on, (60, 60), (width // 2, 60))
    on.resize(width * 2, height * 2)
    stroke(on, (120, 160), (width, 160))
    first, second = on.signature().strokes
    assert abs(first[-1].x - second[-1].x) < 60
    assert (on.signature().width, on.signature().height) == (width, height)


def test_a_signature_from_the_book_is_shown_and_locked(theme: Theme, show: Show) -> None:
    """It is the very same one."""
    on = pad(theme, show)
    stroke(on, (60, 60), (240, 60))
    other = pad(theme, show)
    other.show_signature(on.signature())
    assert (other.state, other.signature()) == ("locked", on.signature())
