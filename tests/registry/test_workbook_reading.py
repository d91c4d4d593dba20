"""Reading a workbook: what people write is understood, what is doubtful is named by its cell."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from guardpost.errors import Refused
from guardpost.registry.workbook.columns import COLUMNS, WorkbookKind
from guardpost.registry.workbook.reading import read_workbook
from guardpost.registry.workbook.remarks import Remark
from guardpost.registry.workbook.rows import ReadWorkbook
from guardpost.registry.workbook.scanning import MOST_ROWS
from guardpost.words import LANGUAGES, Words
from tests.registry.sheets import (
    HOUSEHOLDS,
    PERMITS,
    SHEET,
    VEHICLES,
    WATCHLIST,
    altered,
    by_hand,
    with_rows,
    workbook,
)


def households(path: Path, *rows: Any, heads: Any = HOUSEHOLDS, more: Any = None) -> ReadWorkbook:
    """Return what a workbook of households says."""
    return read_workbook(workbook(path / "a.xlsx", heads, rows, more), WorkbookKind.HOUSEHOLDS)


def values(book: ReadWorkbook) -> list[dict[str, str]]:
    """Return the texts of each row."""
    return [dict(row.values) for row in book.rows]


def flaws(book: ReadWorkbook) -> list[tuple[str, str]]:
    """Return the cell and the code of whatever is wrong, doubts too."""
    found: list[Remark] = []
    for row in book.rows:
        found += [*row.flaws, *(remark for _, remark in row.doubts)]
    return [(remark.cell, remark.code) for remark in found]


def told(book: ReadWorkbook) -> list[tuple[str, str, str]]:
    """Return sheet, cell and code of what a person should know."""
    return [(one.sheet, one.cell, one.code) for one in book.told]


def test_a_row_is_cleaned_as_the_forms_clean_it(tmp_path: Path) -> None:
    """Rooms in their one spelling, phones without separators, names with their dot."""
    book = households(
        tmp_path, ("3-1202", " 阿依古丽•买买提 ", "+86 138-0013 8000", "租客", "e\u0301")
    )
    assert values(book) == [
        {
            "room": "3栋1202",
            "name": "阿依古丽·买买提",
            "phone": "13800138000",
            "relation": "tenant",
            "note": "\xe9",
        }
    ]
    assert book.name == "a.xlsx"


@pytest.mark.parametrize("kind", list(WorkbookKind))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_headings_are_known_in_both_languages_and_any_order(
    kind: WorkbookKind, lang: str, tmp_path: Path
) -> None:
    """Also with the template's star, in capitals, and backwards."""
    columns = COLUMNS[kind][::-1]
    heads = [Words(lang).label(one.label).upper() + " *（必填）" for one in columns]
    path = workbook(tmp_path / "a.xlsx", heads, [["x"] * len(heads)])
    book = read_workbook(path, kind)
    assert set(book.rows[0].place.columns) == {one.field for one in columns}
    assert book.told == ()


def test_the_heading_may_stand_below_a_title(tmp_path: Path) -> None:
    """A merged title and an empty row above it are passed over."""

    def merge(_book: Any, sheet: Any) -> None:
        sheet.merge_cells("A1:E1")

    rows = ((), HOUSEHOLDS, ("3-1202", "王建国"))
    book = households(tmp_path, *rows, heads=("翠湖花园业主表",), more=merge)
    assert values(book) == [{"room": "3栋1202", "name": "王建国"}]
    assert book.rows[0].row == 4


def test_other_columns_are_told_and_left_aside(tmp_path: Path) -> None:
    """A formula in a column that is not read harms nobody."""
    heads = ("姓名", "车辆数", "房号", "Name")
    book = households(tmp_path, ("王建国", "=1+1", "3-1202", "x"), heads=heads)
    assert values(book) == [{"room": "3栋1202", "name": "王建国"}]
    assert told(book) == [("名单", "B1", "column.ignored"), ("名单", "D1", "column.twice")]
    assert flaws(book) == []


def test_missing_columns_are_named_in_both_languages(tmp_path: Path) -> None:
    """The sheet that comes nearest says what it lacks."""
    with pytest.raises(Refused) as refused:
        households(tmp_path, ("王建国", "1"), heads=("姓名", "手机"))
    assert refused.value.code == "workbook.columns_missing"
    assert refused.value.facts == {"sheet": "名单", "columns": "房号 Room"}


def test_a_sheet_without_any_heading_is_refused(tmp_path: Path) -> None:
    """And one with nothing below its heading, by another sentence."""
    with pytest.raises(Refused, match="no_heading"):
        households(tmp_path, ("b", "c"), heads=("a",))
    with pytest.raises(Refused, match="no_rows"):
        households(tmp_path, (None, " "))


def test_hidden_sheets_are_named_and_not_read(tmp_path: Path) -> None:
    """So is a very hidden one, and one that is another list."""

    def more(book: Any, _sheet: Any) -> None:
        for name, state in (("藏", "hidden"), ("深藏", "veryHidden"), ("其他", "visible")):
            other = book.create_sheet(name)
            other.append(HOUSEHOLDS if state != "visible" else ("a",))
            other.append(("3-1203", "李四"))
            other.sheet_state = state

    book = households(tmp_path, ("3-1202", "王建国"), more=more)
    assert len(book.rows) == 1
    assert told(book) == [
        ("藏", "", "sheet.hidden"),
        ("深藏", "", "sheet.hidden"),
        ("其他", "", "sheet.unread"),
    ]


def test_each_visible_sheet_with_the_headings_is_read(tmp_path: Path) -> None:
    """One sheet per building is how many keep them."""

    def more(book: Any, _sheet: Any) -> None:
        other = book.create_sheet("4栋")
        other.append(("Name", "Room"))
        other.append(("李四", "4-101"))

    book = households(tmp_path, ("3-1202", "王建国"), more=more)
    assert [(row.place.sheet, row.values["room"]) for row in book.rows] == [
        ("名单", "3栋1202"),
        ("4栋", "4栋0101"),
    ]


def test_formulas_are_refused_by_their_cell(tmp_path: Path) -> None:
    """With or without a cached result: it may be years old, or another file's."""
    book = households(tmp_path, ("3-1202", "=B1"), ('="3-"&1203', "李四", "=1"))
    assert flaws(book) == [("B2", "cell.formula"), ("A3", "cell.formula"), ("C3", "cell.formula")]


def test_a_formula_that_gives_an_empty_text_says_nothing(tmp_path: Path) -> None:
    """Lists are often drawn down beyond their last row with such formulas."""
    path = workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [("3-1202", "王建国")])
    with_rows(path, '<row r="3"><c r="A3" t="str"><f>IF(1,"")</f><v></v></c></row>')
    book = read_workbook(path, WorkbookKind.HOUSEHOLDS)
    assert (len(book.rows), flaws(book)) == (1, [])


def test_a_value_merged_downwards_holds_for_each_row(tmp_path: Path) -> None:
    """One room, three people; a row that has nothing of its own is no row."""

    def merge(_book: Any, sheet: Any) -> None:
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("E2:F3")

    rows = (("3-1202", "王建国", None, None, "甲"), (None, "李梅"), (), ("3-1203", "周寒"))
    book = households(tmp_path, *rows, more=merge)
    assert values(book) == [
        {"room": "3栋1202", "name": "王建国", "note": "甲"},
        {"room": "3栋1202", "name": "李梅", "note": "甲"},
        {"room": "3栋1203", "name": "周寒"},
    ]


def test_cells_merged_across_are_refused_by_name(tmp_path: Path) -> None:
    """Nobody can tell which of the columns the value is meant for."""

    def merge(_book: Any, sheet: Any) -> None:
        sheet.merge_cells("B3:C4")

    rows = (("3-1202", "王建国"), ("3-1203", "李四"), ("3-1204", None, None, "业主"))
    book = households(tmp_path, *rows, more=merge)
    assert flaws(book) == [
        ("B3", "cell.merged"),
        ("C3", "cell.merged"),
        ("B4", "cell.merged"),
        ("C4", "cell.merged"),
    ]


@pytest.mark.parametrize(
    "phone", [13800138000, 13800138000.0, "13800138000", "138 0013 8000", "１３８００１３８０００"]
)
def test_a_phone_loses_nothing_as_a_number(phone: object, tmp_path: Path) -> None:
    """1.38E+10 is how Excel shows it, not what it is."""
    book = households(tmp_path, ("3-1202", "王建国", phone))
    assert book.rows[0].values["phone"] == "13800138000"


def test_a_phone_written_with_an_exponent_is_whole_all_the_same(tmp_path: Path) -> None:
    """Some programs write the number so into the file."""
    path = workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [("3-1202", "王建国", 1)])
    altered(path, SHEET, lambda sheet: sheet.replace(b"<v>1</v>", b"<v>1.3800138E10</v>"))
    book = read_workbook(path, WorkbookKind.HOUSEHOLDS)
    assert book.rows[0].values["phone"] == "13800138000"


@pytest.mark.parametrize("phone", ["1.38E+10", "1.38e10", 1234567890123456789])
def test_digits_that_excel_has_dropped_are_named(phone: object, tmp_path: Path) -> None:
    """They cannot be had back; a number that looks whole would be worse."""
    book = households(tmp_path, ("3-1202", "王建国", phone))
    assert flaws(book) == [("C2", "cell.rounded")]


def test_a_room_typed_as_a_number_keeps_its_building(tmp_path: Path) -> None:
    """031202 becomes 31202 in a sheet; what has no building is told and kept."""
    book = households(tmp_path, (31202, "王建国"), (1202, "李四"))
    assert [row.values["room"] for row in book.rows] == ["3栋1202", "1202"]
    assert [one.code for one in book.rows[1].told] == ["cell.room_as_written"]


@pytest.mark.parametrize("value", [datetime(2026, 3, 12), time(3, 12)])  # noqa: DTZ001
def test_a_room_that_excel_made_a_date_of_is_named(value: object, tmp_path: Path) -> None:
    """3-12 is 12 March to a sheet that was not told."""
    assert flaws(households(tmp_path, (value, "王建国"))) == [("A2", "cell.date_here")]


DATES = [
    date(2026, 3, 1),
    datetime(2026, 3, 1, 9, 30),  # noqa: DTZ001 - as Excel keeps it
    "2026-03-01",
    "2026/3/1",
    "2026.3.1",
    "2026年3月1日",
    "２０２６年３月１日",
    " 2026-03-01 00:00:00 ",
    "20260301",
    20260301,
]


@pytest.mark.parametrize("value", DATES)
@pytest.mark.parametrize("mac", [False, True])
def test_dates_are_read_however_they_are_kept(mac: bool, value: object, tmp_path: Path) -> None:
    """As dates of either calendar, 1900 or 1904, and as the usual texts."""

    def calendar(book: Any, _sheet: Any) -> None:
        book.epoch = CALENDAR_MAC_1904 if mac else book.epoch

    rows = [("苏A3K725", "3-1202", "王建国", "", "月租", value)]
    path = workbook(tmp_path / "a.xlsx", VEHICLES, rows, calendar)
    book = read_workbook(path, WorkbookKind.VEHICLES)
    assert (book.rows[0].values["valid_until"], flaws(book)) == ("2026-03-01", [])


@pytest.mark.parametrize(
    "value", ["2026-02-30", "明年", "1026-03-01", "2026-13-01", 46082, 0.5, time(8, 0), True]
)
def test_what_is_no_date_is_named(value: object, tmp_path: Path) -> None:
    """A bare serial number too: nobody sees which calendar it is of."""
    rows = [("苏A3K725", "3-1202", "王建国", "", "", value)]
    path = workbook(tmp_path / "a.xlsx", VEHICLES, rows)
    assert flaws(read_workbook(path, WorkbookKind.VEHICLES)) == [("F2", "date.invalid")]


def test_no_end_is_no_date(tmp_path: Path) -> None:
    """长期 is how lists say it."""
    rows = [("苏A3K725", "3-1202", "王建国", "", "", "长期")]
    book = read_workbook(workbook(tmp_path / "a.xlsx", VEHICLES, rows), WorkbookKind.VEHICLES)
    assert "valid_until" not in book.rows[0].values
    assert flaws(book) == []


@pytest.mark.parametrize(
    ("plate", "code"),
    [
        ("苏A3K72O", "cell.plate_meant"),
        ("苏A3K7", "cell.plate"),
        ("A3K725", "cell.plate_province"),
        ("苏A3K72", "cell.plate_short"),
        ("无牌", "cell.plate"),
    ],
)
def test_a_plate_must_be_one(plate: str, code: str, tmp_path: Path) -> None:
    """The gate only warns; a list has time to be put right."""
    path = workbook(tmp_path / "a.xlsx", VEHICLES, [(plate, "3-1202", "王建国")])
    assert flaws(read_workbook(path, WorkbookKind.VEHICLES)) == [("A2", code)]


def test_each_bad_cell_is_named_with_its_reason(tmp_path: Path) -> None:
    """Several in one row, and errors of the sheet itself."""
    book = households(
        tmp_path,
        (None, "王建国", "1380013800", "二房东"),
        ("3-1202", "#N/A"),
        ("3-1203", "长" * 51),
    )
    assert flaws(book) == [
        ("A2", "cell.needed"),
        ("D2", "cell.choice"),
        ("C2", "cell.phone"),
        ("B3", "cell.error"),
        ("B4", "text.too_long"),
    ]


def test_a_permit_that_ends_before_it_begins_is_named(tmp_path: Path) -> None:
    """And a listing that watches nothing."""
    rows = [("钱木匠", "3-1202", "", "", "2026-06-02", "2026-06-01")]
    path = workbook(tmp_path / "a.xlsx", PERMITS, rows)
    assert flaws(read_workbook(path, WorkbookKind.PERMITS)) == [("F2", "date.order")]
    path = workbook(tmp_path / "b.xlsx", WATCHLIST, [("禁止", "闹事")])
    assert flaws(read_workbook(path, WorkbookKind.WATCHLIST)) == [
        ("C2", "watchlist.nothing_to_watch")
    ]


def test_unseen_marks_go_and_what_cannot_be_kept_is_named(tmp_path: Path) -> None:
    """Bidi and zero-width marks, line breaks; another control character is refused."""
    book = households(tmp_path, ("3-1202", "王\u200b建\u202e国"), ("3-1203", "李\x7f四"))
    assert book.rows[0].values["name"] == "王建国"
    assert flaws(book) == [("B3", "text.control_character")]


def test_shared_strings_are_read_without_their_reading_aids(tmp_path: Path) -> None:
    """Excel keeps texts apart, in runs of different looks, some with their pronunciation."""
    strings = "".join(
        f"<si>{text}</si>"
        for text in (
            "<t>房号</t>",
            "<t>姓名</t>",
            "<r><t>3-</t></r><r><rPr><b/></rPr><t>1202</t></r>",
            '<t>王建国</t><rPh sb="0" eb="3"><t>ワン</t></rPh>',
        )
    )
    rows = "".join(
        f'<row><c t="s"><v>{one}</v></c><c t="s"><v>{other}</v></c></row>'
        for one, other in ((0, 1), (2, 3))
    )
    book = read_workbook(by_hand(tmp_path / "a.xlsx", rows, strings), WorkbookKind.HOUSEHOLDS)
    assert values(book) == [{"room": "3栋1202", "name": "王建国"}]


def test_a_lone_cell_at_the_end_of_the_sheet_costs_nothing(tmp_path: Path) -> None:
    """Absurd dimensions and a stray cell at XFD1048576 are a slip, not a list."""
    path = workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [("3-1202", "王建国")])
    with_rows(path, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    altered(
        path,
        SHEET,
        lambda sheet: sheet.replace(b'<dimension ref="A1:E2"', b'<dimension ref="A1:XFD1048576"'),
    )
    assert len(read_workbook(path, WorkbookKind.HOUSEHOLDS).rows) == 1


def test_no_more_rows_than_allowed(tmp_path: Path) -> None:
    """One too many, and the workbook is to be split."""
    path = workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [])
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>3-1202</t></is></c></row>'
        for n in range(2, MOST_ROWS + 3)
    )
    with_rows(path, rows)
    with pytest.raises(Refused) as refused:
        read_workbook(path, WorkbookKind.HOUSEHOLDS)
    assert refused.value.code == "workbook.too_many_rows"


def test_a_person_can_stop_the_reading(tmp_path: Path) -> None:
    """The progress that they see is what stops it."""
    path = workbook(tmp_path / "a.xlsx", HOUSEHOLDS, [("3-1202", "王建国")])

    def stop(_done: int, _total: int) -> None:
        raise Refused("work.stopped")

    with pytest.raises(Refused, match=r"work\.stopped"):
        read_workbook(path, WorkbookKind.HOUSEHOLDS, stop)
