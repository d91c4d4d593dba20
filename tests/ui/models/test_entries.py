"""The book's lines in words: no code of the program reaches a person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from guardpost.gate.line import Direction, Line
from ui.catalogue import Language
from ui.models.columns import RecordsModel
from ui.models.entries import Names, entry_columns, kind_text, note_text, what_text, who_text
from ui.widgets.cells import Cell

NAMES = Names({"L02": "罗守田", "G04": "秦谷雨"}, {"ladder": "梯子"})
CAR = Line(
    seq=1210,
    at="2026-06-12T08:41:08.000000Z",
    offset="+08:00",
    actor="G04",
    kind="vehicle.entered",
    direction=Direction.IN,
    badge="plate",
    mark="苏AD06918",
    who="赵白露",
    room="7栋0301",
    category="vehicle.resident",
)


def noted(kind: str, mark: str, **others: object) -> Line:
    """Return a line that no plate or pass stands for."""
    plain = replace(CAR, direction=Direction.NOTE, badge="", who="", room="", category="")
    return replace(plain, kind=kind, mark=mark, **others)  # type: ignore[arg-type]


def test_people_in_an_entry_are_named_and_not_numbered(language: Language) -> None:
    """The inspected guard, both who swap, who is on leave; an unknown code stays as it is."""
    looked = noted("inspection.made", "G04", who="北门岗", staff=("G04",))
    assert (what_text(looked, NAMES), who_text(looked, NAMES)) == ("秦谷雨", "北门岗")
    both = "L02 2026-06-13 ⇄ G04 2026-06-14"
    swapped = noted("swap.asked", "1", who=both, staff=("L02", "G04"))
    assert who_text(swapped, NAMES) == "罗守田 2026-06-13 ⇄ 秦谷雨 2026-06-14"
    away = noted("leave.asked", "1", who="G99 2026-06-13–2026-06-14", staff=("G99",))
    assert who_text(away, NAMES) == "G99 2026-06-13–2026-06-14"


@pytest.fixture
def model() -> RecordsModel[Line]:
    """Return a model with one car."""
    made: RecordsModel[Line] = RecordsModel(entry_columns(NAMES))
    made.show([CAR])
    return made


def test_the_model_keeps_qts_rules(
    model: RecordsModel[Line], qtmodeltester: ModelTester, language: Language
) -> None:
    """With one row, with more, and with none."""
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.append([replace(CAR, seq=1209)])
    model.show([])
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_a_car_has_its_number_its_arrow_and_its_plate(
    model: RecordsModel[Line], language: Language
) -> None:
    """Each in a column of its own: the arrow must not hide the plate."""
    cells = [model.index(0, at) for at in range(model.columnCount())]
    words = [cell.data() for cell in cells]
    assert words == [
        "1,210",
        "06-12 16:41:08",
        "",
        "",
        "赵白露  7栋0301",
        "住户车辆",
        "秦谷雨",
        "",
    ]
    assert cells[2].data(Cell.DIRECTION) == "in"
    assert cells[3].data(Cell.DIRECTION) is None
    assert [face.shown for face in cells[3].data(Cell.PLATES)] == ["苏A D06918"]
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert titles == ["条号", "时间", "进出", "车牌 / 证号"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (noted("staff.signed_in", "L02"), "罗守田"),
        (noted("staff.added", "G09", who="梁向晚"), "G09"),
        (noted("handover.signed", "L02"), "罗守田"),
        (noted("handover.equipment_checked", "booth_keys"), "岗亭钥匙"),
        (noted("handover.equipment_checked", "ladder"), "梯子"),
        (noted("handover.cleanliness_checked", "road", who_label="place.road"), "路面"),
        (noted("shift.opened", "乙", who="罗守田"), "乙组"),
        (noted("removal.counted", "FX-20260612-01", badge="slip"), "FX-20260612-01"),
        (noted("report.made", "GP-N01-20260612-1"), "GP-N01-20260612-1"),
        (CAR, ""),
    ],
)
def test_what_an_entry_is_about_is_said_in_words(
    line: Line, words: str, language: Language
) -> None:
    """``booth_keys`` and ``road`` are for the program."""
    assert what_text(line, NAMES) == words


def test_a_checked_place_is_named_once(language: Language) -> None:
    """It stands in the column before."""
    place = noted("handover.cleanliness_checked", "road", who_label="place.road")
    assert who_text(place, NAMES) == ""


def test_a_kind_without_a_category_has_its_own_word(language: Language) -> None:
    """Every kind of entry can be read."""
    assert kind_text(noted("vehicle.refused", "苏AN1725")) == "车辆未放行"


def test_a_corrected_line_says_by_which_and_the_correction_which(language: Language) -> None:
    """Both stay, each leads to the other."""
    assert note_text(replace(CAR, note="听错", struck_by=1215)) == "听错·已由第 1,215 条更正"
    correction = replace(CAR, corrects=1210, note_codes=("correction.corrected",))
    assert note_text(correction) == "已更正·更正第 1,210 条"


def test_a_visitor_shows_the_pass(language: Language) -> None:
    """As on the gate page."""
    rider = replace(CAR, badge="visitor", mark="63", category="visitor.delivery")
    model: RecordsModel[Line] = RecordsModel(entry_columns(NAMES))
    model.show([rider])
    assert model.index(0, 3).data(Cell.CREDENTIAL) == ("person", "骑手", "63")
    assert model.index(0, 3).data(Cell.PLATES) == ()
