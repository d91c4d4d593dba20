"""The timeline's model: newest first, one row a line, corrections in their place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from guardpost.gate.line import Direction, Line
from ui.catalogue import Language
from ui.models import line_words
from ui.models.timeline import LINE_ROLE, TINT_ROLE, Column, TimelineModel

PAGE = 3
CAR = Line(
    seq=10,
    at="2026-06-12T08:41:08.000000Z",
    offset="+08:00",
    actor="G02",
    kind="vehicle.entered",
    direction=Direction.IN,
    badge="plate",
    mark="苏AD06918",
    who="赵白露",
    room="7栋0301",
    category="vehicle.resident",
)


def line(seq: int) -> Line:
    """Return a car's line of that number."""
    return replace(CAR, seq=seq)


def seqs(model: TimelineModel) -> list[int]:
    """Return the numbers that are shown, top first."""
    return [shown.seq for shown in model.lines]


@pytest.fixture
def model(qtbot: QtBot) -> TimelineModel:
    """Return a model with a full page of lines, 10 on top."""
    made = TimelineModel(PAGE)
    made.show([line(10), line(9), line(8)])
    return made


def test_the_model_keeps_qts_rules(model: TimelineModel, qtmodeltester: ModelTester) -> None:
    """Whatever is asked of it, before and after it changes."""
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.add(line(11))
    model.append_older([line(7)])
    model.strike(9, 11)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_a_new_line_goes_on_top_and_comes_once(model: TimelineModel) -> None:
    """The page and the desk's signal bring the same line."""
    assert model.add(line(11))
    assert not model.add(line(11))
    assert seqs(model) == [11, 10, 9, 8]


def test_a_correction_strikes_the_line_it_corrects(model: TimelineModel) -> None:
    """Both stay."""
    model.add(replace(line(11), corrects=9))
    assert [shown.struck_by for shown in model.lines] == [0, 0, 11, 0]


def test_older_lines_are_wanted_by_the_last_number_and_come_below(
    model: TimelineModel, qtbot: QtBot
) -> None:
    """By key, once; a short page is the last one."""
    with qtbot.waitSignal(model.more_wanted) as wanted:
        model.fetchMore(QModelIndex())
    assert wanted.args == [8]
    assert not model.canFetchMore(QModelIndex())
    model.append_older([line(8), line(7), line(6)])
    assert seqs(model) == [10, 9, 8, 7, 6]
    assert not model.canFetchMore(QModelIndex())


def test_newer_lines_of_another_page_are_merged(model: TimelineModel) -> None:
    """What is known stays, what changed is renewed."""
    model.merge([line(12), replace(line(10), struck_by=12), line(9)])
    assert seqs(model) == [12, 10, 9, 8]
    assert model.line(1).struck_by == 12


def test_a_gap_is_never_shown(model: TimelineModel) -> None:
    """More than a page was written meanwhile: the newest page is shown alone."""
    model.merge([line(22), line(21), line(20)])
    assert seqs(model) == [22, 21, 20]


def test_the_tint_is_the_new_rows_alone(model: TimelineModel) -> None:
    """It fades to nothing."""
    model.freshen(9, 0.5)
    tints = [model.index(row, 0).data(TINT_ROLE) for row in range(3)]
    assert tints == [0.0, 0.5, 0.0]
    model.freshen(9, 0.0)
    assert model.index(1, 0).data(TINT_ROLE) == 0.0


def test_a_fade_repaints_the_row_for_each_shade_not_for_each_picture(
    model: TimelineModel,
) -> None:
    """Four seconds at 60 pictures each are 240; the eye tells 32 shades apart."""
    painted: list[QModelIndex] = []
    model.dataChanged.connect(lambda first, _last: painted.append(first))
    for picture in range(240, -1, -1):
        model.freshen(9, picture / 240)
    assert len(painted) == 33
    assert model.index(1, 0).data(TINT_ROLE) == 0.0


def test_the_columns_say_what_is_drawn(model: TimelineModel, language: Language) -> None:
    """Time of the site, plate, person, room, kind, guard by name, remarks."""
    model.set_names({"G02": "秦谷雨"})
    shown = [model.index(0, column).data() for column in Column]
    assert shown == ["in", "16:41", "苏A D06918", "赵白露", "7栋0301", "住户车辆", "秦谷雨", ""]
    assert model.index(0, 0).data(LINE_ROLE) == CAR


def test_the_heads_follow_the_language(model: TimelineModel, language: Language) -> None:
    """Asked anew after a change of language."""
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads[1:4] == ["时间", "车牌 / 证号", "人员"]
    language.set("en")
    assert model.headerData(Column.WHO, Qt.Orientation.Horizontal) == "Person"


def test_a_divider_crosses_the_table(model: TimelineModel, language: Language) -> None:
    """An incident fills no columns but says all from the plate's column on."""
    incident = replace(
        CAR, seq=12, direction=Direction.NOTE, badge="", mark="", kind="incident.opened"
    )
    incident = replace(incident, who="", room="", category="incident.opened", note="水管漏水")
    model.add(incident)
    shown = [model.index(0, column).data() for column in Column]
    assert shown[Column.TIME] == "16:41"
    assert "水管漏水" in shown[Column.MARK]
    assert shown[Column.WHO :] == [""] * 5


def test_a_stay_is_told_by_its_length_or_by_its_end(language: Language) -> None:
    """A rider has a quarter of an hour, a visitor until half past six."""
    rider = replace(CAR, due_at="2026-06-12T08:56:08.000000Z")
    visitor = replace(CAR, due_at="2026-06-12T10:30:00.000000Z", note_codes=("verified.phone",))
    assert line_words.note_text(rider) == "限 15 分钟"
    assert line_words.note_text(visitor) == "电话已核实·18:30 前离"


def test_a_temporary_plate_says_until_when(language: Language) -> None:
    """Its last day still counts; past it, the line says so."""
    until = {day: replace(CAR, plate_until=day) for day in ("2026-06-12", "2026-06-11")}
    assert line_words.note_text(until["2026-06-12"]) == "临牌至 6月12日"
    assert line_words.note_text(until["2026-06-11"]) == "临牌 6月11日 已到期"


def test_a_car_without_a_plate_shows_its_kind(language: Language) -> None:
    """Dashed, as drawn: 三轮车."""
    mark = line_words.mark_of(replace(CAR, mark="", category="vehicle.tricycle"))
    assert mark is not None
    assert mark.words == "三轮车"
