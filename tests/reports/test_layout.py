"""The paper holds what the facts say, whole and readable, page after page."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp

from guardpost.gate.vehicles import VehicleClass
from guardpost.reports.facts import Role, ShiftFacts, Visitors
from guardpost.reports.layout import write_report
from guardpost.reports.pin import Pin, parse_pin
from guardpost.reports.rows import Stay, VehicleRow, VehicleTotal
from guardpost.words import Words
from tests.reports.reading import ink, page_texts, pdf_of, picture, tool, whole_text
from tests.reports.sample import FACTS, TRAFFIC, empty_shift, with_vehicles
from tests.reports.sample_rows import at

LONG_NAME = "阿卜杜热合曼·买买提艾力·玉素甫江·阿不都拉江"
LONG_NAME = (LONG_NAME + "·" + LONG_NAME)[:50]

# (page, top, bottom, share of dark): measured on report-page1.png and report-page2.png.
DRAWN_INK = (
    (0, 0.03, 0.09, 0.079),
    (0, 0.09, 0.14, 0.070),
    (0, 0.14, 0.19, 0.056),
    (0, 0.20, 0.32, 0.108),
    (0, 0.33, 0.51, 0.053),
    (0, 0.60, 0.94, 0.058),
    (0, 0.95, 0.985, 0.018),
    (1, 0.06, 0.34, 0.058),
    (1, 0.34, 0.45, 0.068),
    (1, 0.45, 0.70, 0.074),
    (1, 0.70, 0.74, 0.084),
    (1, 0.75, 0.86, 0.076),
    (1, 0.865, 0.95, 0.077),
)


@pytest.fixture(scope="module")
def drawn() -> bytes:
    """Return the drawing's own shift as a report."""
    return pdf_of(FACTS)


def cars(count: int) -> tuple[VehicleRow, ...]:
    """Return that many different cars, in and out in the first hour."""
    row = replace(TRAFFIC.rows[0], before=False, in_at=at("16:10"), out_at=at("16:20"))
    return tuple(replace(row, plate=f"苏A·{number:05d}") for number in range(count))


def test_the_drawn_shift_is_two_pages(drawn: bytes) -> None:
    """As ui/report-page1.png and report-page2.png: part 5 begins the second."""
    first, second = page_texts(drawn)
    assert "值班交接报告" in first
    assert "五 访客" not in first
    assert second.index("五 访客") < second.index("九 未尽事项") < second.index("签字")


def test_every_part_of_the_drawing_is_on_the_paper(drawn: bytes) -> None:
    """Head, figures, tables, what is passed on, signatures, the ledger line."""
    text = whole_text(drawn)
    for piece in (
        "GP-N01-20260612-2",
        "翠湖花园秩序维护部",
        "北门岗N01",
        "2026-06-12周五",
        "16:00–24:00",
        "乙组（交丙组）",
        "高峰18–19时，进29出14",
        "应到3实到3",
        "8项：正常6，异常1，缺失1",
        "缺1块，接班时已缺，见未尽事项3",
        "苏A·66D31蓝",
        "无牌",
        "超时320分，见事件3",
        "放行3单23件，拒绝1单；待放行0",
        "双门冰箱1、实木衣柜2、55寸电视机1、电动工具箱2",
        "业主电话未接通",
        "听错房号",
        "131辆",
        "2026-06-1223:56:18",
        "N01第18,489–18,574条，共86条",
        "住户车辆8、外来车辆23、访客30",
    ):
        assert piece in text


def test_pages_say_which_of_how_many_they_are(drawn: bytes) -> None:
    """The number of pages is known before the first is written."""
    pages = page_texts(pdf_of(with_vehicles(cars(300))))
    assert len(pages) > 6
    for number, page in enumerate(pages, start=1):
        assert f"第 {number} / {len(pages)} 页" in page
    assert "第 1 / 2 页" in page_texts(drawn)[0]


def test_a_long_table_goes_on_under_its_head() -> None:
    """Each page that continues it says so, repeats the head, and loses no row."""
    pages = page_texts(pdf_of(with_vehicles(cars(300))))
    continued = [page for page in pages if "四 车辆（续）" in page]
    assert len(continued) >= 5
    assert all("号牌 车型 去向" in page for page in continued)
    plates = re.findall(r"苏A·(\d{5})\b", " ".join(pages))
    assert plates[:300] == [f"{number:05d}" for number in range(300)]


def test_no_row_stands_alone_on_a_further_page() -> None:
    """Where one row would go over, two do; a sum is never parted from what it sums up."""
    alone, page = [], "四 车辆（续）"
    for count in range(10, 40):
        pages = page_texts(pdf_of(with_vehicles(cars(count))))
        for text in pages:
            if page in text:
                part = text.split(page)[1].split("五 访客")[0]
                alone += [count] * (len(re.findall(r"苏A·(\d{5})\b", part)) < 2)
    assert alone == []


def test_signatures_and_ledger_line_stay_together() -> None:
    """They are never parted by a page's end, however long the tables are."""
    for count in range(14, 60, 3):
        *_, last = page_texts(pdf_of(with_vehicles(cars(count))))
        assert last.index("移交数量") < last.index("交班带班员") < last.index("台账指纹")


def test_all_fonts_are_embedded(drawn: bytes, tmp_path: Path) -> None:
    """Each font is embedded, subset and searchable; none of the reader's own is used."""
    file = tmp_path / "report.pdf"
    file.write_bytes(drawn)
    fonts = tool("pdffonts", file).splitlines()[2:]
    assert fonts
    assert all("NotoSansSC" in font and " yes yes yes " in font for font in fonts)


def test_the_file_is_well_formed(drawn: bytes, tmp_path: Path) -> None:
    """By qpdf; and poppler reads the same text as pdfium."""
    file = tmp_path / "report.pdf"
    file.write_bytes(drawn)
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", file)
    assert "苏A·D71180" in tool("pdftotext", file, "-")


def test_the_same_facts_are_the_same_bytes(drawn: bytes) -> None:
    """No clock, no chance, no machine goes into the file."""
    out = BytesIO()
    assert write_report(FACTS, Words("zh_CN"), out).pdf == drawn == out.getvalue()
    assert pdf_of(replace(FACTS, head=replace(FACTS.head, leader="秦谷雨"))) != drawn


def test_the_file_tells_what_it_is(drawn: bytes, tmp_path: Path) -> None:
    """Title, language and the time of the facts."""
    file = tmp_path / "report.pdf"
    file.write_bytes(drawn)
    told = tool("pdfinfo", "-isodates", file)
    assert "值班交接报告 GP-N01-20260612-2" in told
    assert "2026-06-12T23:57:14+08" in told
    assert b"/Lang (zh-CN)" in drawn


def test_the_code_pins_number_entries_and_head(drawn: bytes) -> None:
    """Read back from the rendered page, as a scanner would."""
    (code,) = zxingcpp.read_barcodes(picture(drawn, 1, dpi=200))
    assert parse_pin(code.text) == Pin("GP-N01-20260612-2", 18489, 18574, FACTS.ledger.head[:32])
    assert "M" in code.ec_level


def test_the_whole_hash_of_the_last_entry_is_printed(drawn: bytes) -> None:
    """Paper pins the book: all 64 digits, and those of the shift before."""
    text = whole_text(drawn)
    assert FACTS.ledger.head in text
    assert FACTS.ledger.previous_head in text


def test_the_strokes_are_in_their_boxes() -> None:
    """Ink where the two leaders signed, none where the supervisor will."""
    laid = write_report(FACTS, Words("zh_CN"))
    signed = {
        field.name: _field_ink(laid.pdf, field.page_index, field.box) for field in laid.fields
    }
    assert signed["outgoing"] > 0.02
    assert signed["incoming"] > 0.02
    assert signed["supervisor"] == 0
    unsigned = tuple(replace(one, signature=None) for one in FACTS.signatures)
    again = write_report(replace(FACTS, signatures=unsigned), Words("zh_CN"))
    assert [_field_ink(again.pdf, f.page_index, f.box) for f in again.fields] == [0, 0, 0]


def _field_ink(pdf: bytes, page: int, box: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = box
    shares = (left / 595.28, 1 - top / 841.89, right / 595.28, 1 - bottom / 841.89)
    return ink(picture(pdf, page, dpi=150), shares)


def test_fields_are_named_in_the_order_of_signing() -> None:
    """The sealer makes them empty, all three, before the first seal."""
    fields = write_report(FACTS, Words("zh_CN")).fields
    assert [field.name for field in fields] == [role.value for role in Role]
    assert {field.page_index for field in fields} == {1}


def test_the_page_is_as_dark_as_the_drawing(drawn: bytes) -> None:
    """Ink by bands: title, head, figures, chart, tables, signatures, ledger line, footer."""
    for page, top, bottom, dark in DRAWN_INK:
        share = ink(picture(drawn, page), (0, top, 1, bottom))
        assert share == pytest.approx(dark, abs=0.015), (page, top)


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_nothing_runs_over_the_margins(lang: str) -> None:
    """Neither language writes outside the paper's frame, long names included."""
    facts = _with_long_texts()
    pdf = pdf_of(facts, lang)
    for index in range(len(page_texts(pdf))):
        shown = picture(pdf, index)
        assert ink(shown, (0, 0, 0.062, 1)) == 0
        assert ink(shown, (0.942, 0, 1, 1)) == 0


def _with_long_texts() -> ShiftFacts:
    head = replace(FACTS.head, leader=LONG_NAME, guards=(LONG_NAME,) * 4, site=LONG_NAME)
    rows = tuple(replace(row, name=LONG_NAME, note=LONG_NAME * 4) for row in FACTS.visitors.rows)
    visitors = replace(FACTS.visitors, rows=rows)
    signatures = tuple(replace(one, name=LONG_NAME) for one in FACTS.signatures)
    return replace(FACTS, head=head, visitors=visitors, signatures=signatures)


def test_long_names_and_remarks_are_whole() -> None:
    """A name of 50 characters and a remark of 200 are broken, never cut."""
    facts = _with_long_texts()
    text = whole_text(pdf_of(facts))
    flat = text.replace("·", "")
    assert flat.count(LONG_NAME.replace("·", "")) >= 4


def test_a_row_taller_than_a_page_goes_on_over_it() -> None:
    """An account of 6,000 characters is printed to its last one."""
    account = "".join(chr(0x4E00 + index) for index in range(6000))
    told = replace(FACTS.incidents[0], account=account)
    text = whole_text(pdf_of(replace(FACTS, incidents=(told,))))
    assert text.count(account[2990:3000]) == 1
    assert account[-10:] in text


def test_a_shift_in_which_nothing_happened_is_one_page() -> None:
    """Every part says that there was nothing, and the boxes wait for signatures."""
    (page,) = page_texts(pdf_of(empty_shift()))
    assert "本班没有车辆进出" in page
    assert page.count("无") >= 4
    assert "主管复核" in page


def test_english_says_the_same() -> None:
    """The same numbers under English heads, no Chinese but what people are called."""
    text = whole_text(pdf_of(FACTS, "en"))
    for piece in (
        "Shifthandoverreport",
        "Vehicles;busiest18–19h,in29,out14",
        "9Outstandingmatters",
        "131cars",
        "Ledgerfingerprint:entries18,489–18,574ofN01,86inall",
    ):
        assert piece in text
    assert "值班" not in text


def test_a_character_without_a_glyph_is_named() -> None:
    """𠮷 has no glyph in the bundled fonts: 〔U+20BB7〕, never a blank; 䶮 and 㛃 have."""
    rows = (replace(FACTS.visitors.rows[6], name="𠮷**", note="䶮㛃😀"), *FACTS.visitors.rows[7:])
    visitors = Visitors(opening=0, rows=rows)
    carried = replace(FACTS.carry_over, visitors=visitors.closing)
    text = whole_text(pdf_of(replace(FACTS, visitors=visitors, carry_over=carried)))
    assert "〔U+20BB7〕**" in text
    assert "䶮㛃〔U+1F600〕" in text


def test_a_late_handover_shows_its_hours_and_days() -> None:
    """Passages after midnight stand in their own hour and with their date."""
    late = replace(TRAFFIC.rows[-1], in_at=at("24:20"))
    text = whole_text(
        pdf_of(replace(FACTS, traffic=replace(TRAFFIC, rows=(*TRAFFIC.rows[:-1], late))))
    )
    assert "6-1300:20" in text


def test_no_mark_is_doubled_where_texts_are_joined() -> None:
    """What a guard ends with a full stop goes on with the joining mark alone."""
    steps = ((at("21:15"), "请两车靠边。"), (at("21:27"), "车已开走。"))
    told = replace(
        FACTS.incidents[0], place="3栋地库出口，", account="两车剐蹭，车主都在。", steps=steps
    )
    text = whole_text(pdf_of(replace(FACTS, incidents=(told,))))
    joined = "3栋地库出口，两车剐蹭，车主都在；21:15请两车靠边；21:27车已开走。"
    assert joined in text


def test_a_last_page_with_little_on_it_is_saved() -> None:
    """A few rows too many stand a little closer on two pages; many more make a third one."""
    pages = {count: len(page_texts(pdf_of(with_vehicles(cars(count))))) for count in (16, 20, 40)}
    assert pages == {16: 2, 20: 2, 40: 3}


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_sums_of_many_classes_stand_abreast(lang: str) -> None:
    """Twelve classes take the height of seven, each with its numbers, the total once."""
    classes = [f"vehicle.{kind}" for kind in VehicleClass]
    others = tuple(VehicleTotal(kind, 7, 0, 0, 7) for kind in classes[2:])
    listed = tuple(
        replace(TRAFFIC.rows[0], before=True, out_at=None, stay=Stay.INSIDE, plate=f"苏A·{n:05d}")
        for n in range(7 * len(others))
    )
    traffic = replace(TRAFFIC, totals=(*TRAFFIC.totals, *others), rows=(*TRAFFIC.rows, *listed))
    facts = replace(
        FACTS, traffic=traffic, carry_over=replace(FACTS.carry_over, vehicles=traffic.closing)
    )
    text = page_texts(pdf_of(facts, lang))[0]
    words = Words(lang)
    for kind in classes[2:]:
        assert f"{words.label(kind)} 7 0 0 7" in text
    assert text.count(f"{words.say('report', 'Total')} ") == 1
    assert "苏A·66D31" in text
