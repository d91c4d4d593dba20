"""What is only painted: arrows, passes, tags, rings, key caps, cells, notices."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.catalogue import Language
from ui.theme import Theme
from ui.widgets.badge import (
    CredentialLabel,
    Direction,
    Dot,
    Tag,
    direction_word,
    paint_direction,
)
from ui.widgets.cells import Cell
from ui.widgets.checkrow import CheckBox
from ui.widgets.kbd import KeyHints, key_width, paint_key
from ui.widgets.notice import Notice, StatusLine
from ui.widgets.painting import paint_fitted, text_width
from ui.widgets.ring import NumberRing, RingState
from ui.widgets.table import Table
from ui.widgets.text import Text

PAPER = QColor("#123456")
DIRECTIONS: tuple[Direction, ...] = ("in", "out", "refused")
RINGS: tuple[RingState, ...] = ("done", "current", "todo", "plain", "warn")


def drawn(size: QSize, paint: Callable[[QPainter], object]) -> QImage:
    """Return what ``paint`` leaves on a sheet of one colour."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def count(image: QImage, color: QColor) -> int:
    """Return how many pixels are of this colour."""
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == color for x, y in spots)


def arrow(theme: Theme, direction: Direction) -> QImage:
    """Return the picture of a direction."""
    box = QRect(0, 0, 52, 26)
    return drawn(box.size(), lambda painter: paint_direction(painter, box, direction, theme))


def test_directions_differ_in_shape_and_not_in_colour_alone(theme: Theme) -> None:
    """A guard who tells no red from green still sees which is which."""
    outlines = []
    for direction in DIRECTIONS:
        image = arrow(theme, direction)
        inside = [(x, y) for x in range(52) for y in range(26) if image.pixelColor(x, y) != PAPER]
        outlines.append(inside)
    assert len({tuple(outline) for outline in outlines}) == 3
    assert count(arrow(theme, "in"), theme.color("accent")) > 300
    assert count(arrow(theme, "out"), theme.color("surface")) > 300


def test_directions_are_said_in_both_languages(language: Language) -> None:
    """进, 出, 拒."""
    assert [direction_word(direction) for direction in DIRECTIONS] == ["进", "出", "拒"]
    language.set("en")
    assert [direction_word(direction) for direction in DIRECTIONS] == ["In", "Out", "No"]


def test_long_words_are_narrowed_and_never_cut(theme: Theme) -> None:
    """Nothing is painted outside the room that is given."""
    font, ink, room = theme.font("strong", True), theme.color("danger"), QRectF(20, 0, 40, 30)
    words = "Watchlist plate"
    assert text_width(words, font) > room.width()
    image = drawn(QSize(200, 30), lambda p: paint_fitted(p, room, words, font, ink))
    painted = [x for x in range(200) for y in range(30) if image.pixelColor(x, y) != PAPER]
    assert painted
    assert (min(painted) >= 19, max(painted) <= 61) == (True, True)


def test_a_key_cap_is_as_wide_as_its_key(theme: Theme) -> None:
    """Enter is wider than F1."""
    widths: list[int] = []
    drawn(
        QSize(200, 40),
        lambda p: widths.extend(paint_key(p, QPointF(0, 20), k, theme) for k in ("F1", "Enter")),
    )
    assert widths == [key_width("F1", theme), key_width("Enter", theme)]
    assert widths[1] > widths[0]


def test_key_hints_say_keys_and_words(theme: Theme, qtbot: QtBot) -> None:
    """To screen readers as well; more hints are wider."""
    hints = KeyHints(theme)
    qtbot.addWidget(hints)
    hints.set_hints([(("↑", "↓"), "选择")])
    narrow = hints.sizeHint().width()
    hints.set_hints([(("↑", "↓"), "选择"), (("Esc",), "清空")])
    assert hints.accessibleName() == "↑ ↓ 选择 Esc 清空"
    assert hints.sizeHint().width() > narrow
    hints.resize(hints.sizeHint())
    assert count(hints.grab().toImage(), theme.color("lineStrong")) > 50


def test_a_pass_says_its_kind_and_number(theme: Theme, qtbot: QtBot) -> None:
    """A long kind makes it wider."""
    label = CredentialLabel(theme)
    qtbot.addWidget(label)
    label.set_credential("person", "访客", "12")
    assert (label.accessibleName(), label.sizeHint()) == ("访客 12", QSize(112, 28))
    label.set_credential("wrench", "Fitting-out works", "31")
    assert label.sizeHint().width() > 112
    label.resize(label.sizeHint())
    assert count(label.grab().toImage(), theme.color("surface3")) > 300


def test_a_tag_changes_its_ground(theme: Theme, qtbot: QtBot) -> None:
    """租户 is amber."""
    tag = Tag(theme)
    qtbot.addWidget(tag)
    tag.setText("租户")
    tag.resize(tag.sizeHint())
    assert count(tag.grab().toImage(), theme.color("surface3")) > 100
    tag.set_tone("warn")
    assert count(tag.grab().toImage(), theme.color("warnSoft")) > 100
    assert (tag.text(), tag.accessibleName()) == ("租户", "租户")


def test_each_state_of_a_number_looks_different(theme: Theme, qtbot: QtBot) -> None:
    """Done, current, to do, filled in, missing."""
    ring = NumberRing(theme)
    qtbot.addWidget(ring)
    ring.set_number(4)
    seen = []
    for state in RINGS:
        ring.set_state(state)
        seen.append(ring.grab().toImage())
    assert all(one != other for at, one in enumerate(seen) for other in seen[:at])


def test_a_dot_is_full_or_a_ring(theme: Theme, qtbot: QtBot) -> None:
    """在场 and 不在场."""
    dot = Dot(theme)
    qtbot.addWidget(dot)
    middle = dot.rect().center()
    assert dot.grab().toImage().pixelColor(middle) == theme.color("ok")
    dot.set_tone("lineStrong", hollow=True)
    assert dot.grab().toImage().pixelColor(middle) != theme.color("lineStrong")


def test_a_tick_box_is_as_wide_as_its_words(theme: Theme, qtbot: QtBot) -> None:
    """And 44 px high."""
    box = CheckBox(theme, "settings.motion")
    qtbot.addWidget(box)
    box.setText("减少动画")
    assert box.minimumSizeHint().height() == 44
    box.resize(box.sizeHint())
    before = box.grab().toImage()
    box.setChecked(True)
    assert count(box.grab().toImage(), theme.color("accent")) > 100
    assert box.grab().toImage() != before


def test_an_elided_text_tells_the_whole_by_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    """Only where something is left out."""
    text = Text(theme, elide=True)
    qtbot.addWidget(text)
    text.setText("访客 05 超时 52 分,去 2栋0604")
    text.show()
    text.resize(60, 24)
    assert text.toolTip() == text.text()
    text.resize(900, 24)
    assert text.toolTip() == ""
    assert text.minimumSizeHint().width() == 0


def test_a_text_takes_the_colour_of_its_tone(theme: Theme, qtbot: QtBot) -> None:
    """And of the night, live."""
    text = Text(theme, tone="ink2")
    qtbot.addWidget(text)
    for name, tone in (("day", "ink2"), ("night", "danger")):
        theme.set_name(name)  # type: ignore[arg-type]
        text.set_tone(tone)
        role = text.foregroundRole()
        assert text.palette().color(role) == theme.color(tone)
    text.set_style("page", True)
    assert text.font().pixelSize() == 24


def test_a_notice_says_what_is_wanted(theme: Theme, qtbot: QtBot) -> None:
    """Amber, or another tone."""
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.set_texts("租户搬出,须业主同意", "业主 <b>韩立秋</b>")
    notice.resize(notice.sizeHint())
    assert count(notice.grab().toImage(), theme.color("warnSoft")) > 500
    notice.set_tone("danger")
    assert count(notice.grab().toImage(), theme.color("dangerSoft")) > 500


def test_a_status_line_has_a_mark(theme: Theme, qtbot: QtBot) -> None:
    """So that it is not told by colour alone."""
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.say("已输 3 位,还差 3 位")
    bare = line.sizeHint().width()
    line.say("已输 3 位,还差 3 位", "clock", "warn")
    assert line.indent() > 0
    line.resize(400, 30)
    assert count(line.grab().toImage().copy(QRect(0, 0, 20, 30)), theme.color("warn")) > 0
    assert bare > 0


@pytest.mark.parametrize(
    ("role", "value", "colour"),
    [
        (Cell.DIRECTION, "in", "accent"),
        (Cell.CREDENTIAL, ("person", "访客", "12"), "surface3"),
        (Cell.TAG, "warn", "warnSoft"),
        (Cell.TONE, "danger", "danger"),
        (Cell.GROUND, "dangerSoft", "dangerSoft"),
        (Cell.SUB, "第二行", "ink3"),
        (Cell.ICON, "alert", "ink2"),
    ],
)
def test_a_cell_is_painted_by_its_role(
    theme: Theme, qtbot: QtBot, role: Cell, value: object, colour: str
) -> None:
    """Each role is to be seen in the row."""
    table = Table(theme, "t")
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 1, table)
    item = QStandardItem("已过期 4 天")
    item.setData(value, role)
    model.setItem(0, 0, item)
    table.setModel(model)
    table.set_widths([0])
    table.resize(300, 120)
    table.show()
    picture = table.viewport().grab(QRect(QPoint(0, 0), QSize(300, 43))).toImage()
    assert count(picture, theme.color(colour)) > 0


def test_a_row_lights_up_under_the_mouse_and_when_chosen(theme: Theme, qtbot: QtBot) -> None:
    """The whole row, with a bar at the left of the chosen one."""
    table = Table(theme, "t")
    qtbot.addWidget(table)
    model = QStandardItemModel(2, 2, table)
    table.setModel(model)
    table.set_widths([100, 0])
    table.resize(400, 200)
    table.show()
    QTest.mouseMove(table.viewport(), QPoint(150, 20))
    qtbot.waitUntil(lambda: table.delegate.hovered_row == 0)
    assert table.viewport().grab().toImage().pixelColor(350, 10) == theme.color("surface2")
    table.selectRow(1)
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(350, 60) == theme.color("select")
    assert picture.pixelColor(2, 60) == theme.color("accent")


def test_numbers_stand_at_the_right_where_the_model_says_so(theme: Theme, qtbot: QtBot) -> None:
    """Alignment is the model's."""
    table = Table(theme, "t")
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 1, table)
    item = QStandardItem("8")
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    model.setItem(0, 0, item)
    table.setModel(model)
    table.set_widths([0])
    table.resize(300, 120)
    table.show()
    picture = table.viewport().grab().toImage()
    ink = [x for x in range(300) if picture.pixelColor(x, 22) != theme.color("surface")]
    assert min(ink) > 200
