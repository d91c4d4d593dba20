"""访客单: what it says, in 576 dots, and that its code is read back from the paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from guardpost.errors import Refused
from guardpost.gate.passes import is_pass, issue_pass
from guardpost.gate.scanning import scan_pass
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor, release_visitor
from guardpost.registry.expected import add_expected
from guardpost.reports.slip_facts import SlipFacts, pass_facts, slip_facts
from guardpost.reports.visitor_slip import HEIGHT, LEAST, WIDTH, write_slip
from guardpost.site import change_site
from guardpost.site_record import opened_site
from guardpost.words import LANGUAGES, Words
from tests.registry.test_expected import GUEST
from tests.reports.reading import tool
from tests.site import Post

DPI = 203.2
VISITOR = VisitorDetails(
    VisitorCategory.VISITOR,
    "2栋1701",
    "陆白露",
    "13712345186",
    verified="phone",
    stay_minutes=120,
    card=13,
)


@pytest.fixture
def facts(post: Post) -> SlipFacts:
    """Return the slip of a visitor who came in at 16:00."""
    visit = admit_visitor(post.register, post.guard, VISITOR).visit.id
    number = issue_pass(post.register, post.guard, visit=visit).number
    return slip_facts(post.register.rows, visit, number, post.clock.now().tzinfo)


def printed(pdf: bytes) -> Image.Image:
    """Return the page as the printer's dots, black or white."""
    with pypdfium2.PdfDocument(pdf) as document:
        grey: Image.Image = document[0].render(scale=DPI / 72).to_pil().convert("L")
    return grey.point(lambda value: 255 if value >= 128 else 0)


def text_of(pdf: bytes, folder: Path) -> str:
    """Return what pdftotext finds, without white space."""
    file = folder / "slip.pdf"
    file.write_bytes(pdf)
    return "".join(tool("pdftotext", "-layout", file, "-").split())


def test_a_slip_says_who_where_and_until_when(facts: SlipFacts, tmp_path: Path) -> None:
    """As drawn; the name and the phone are masked on paper."""
    text = text_of(write_slip(facts, Words("zh_CN")), tmp_path)
    for words in ("翠湖花园・北门岗", "访客单", "13", "2栋1701", "陆**", "1人・137****5186"):
        assert words in text
    for words in (
        "16:00",
        "6月12日周五",
        "18:00",
        "或报单号13",
        "值守员秦谷雨・GP-N01-20260612-V13",
    ):
        assert words in text
    assert "陆白露" not in text
    assert "13712345186" not in text


def test_the_posts_phone_stands_on_the_slip_as_the_site_wrote_it(
    post: Post, tmp_path: Path
) -> None:
    """Where a supervisor has set it; the code is read as before."""
    site = opened_site(post.register.rows)
    names = (site.name, site.post, site.language)
    change_site(post.register, post.admin, *names, " 025-0000-0110 ")
    visit = admit_visitor(post.register, post.guard, VISITOR).visit.id
    number = issue_pass(post.register, post.guard, visit=visit).number
    facts = slip_facts(post.register.rows, visit, number, post.clock.now().tzinfo)
    pdf = write_slip(facts, Words("zh_CN"))
    text = text_of(pdf, tmp_path)
    assert "门岗电话" in text
    assert "025-0000-0110" in text
    assert [one.text for one in zxingcpp.read_barcodes(printed(pdf))] == [number]
    change_site(post.register, post.admin, *names)
    again = slip_facts(post.register.rows, visit, number, post.clock.now().tzinfo)
    assert "门岗电话" not in text_of(write_slip(again, Words("zh_CN")), tmp_path)


def test_a_slip_speaks_english_too(facts: SlipFacts, tmp_path: Path) -> None:
    """Every text of it; names stay as they are."""
    text = text_of(write_slip(facts, Words("en")), tmp_path)
    for words in ("Visitorslip", "Goingto", "Camein", "Pleaseleave", "Fri6/12", "Guard秦谷雨"):
        assert words in text
    assert "…" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_slip_is_576_dots_wide_and_its_code_is_read_back(facts: SlipFacts, lang: str) -> None:
    """At 8 dots a millimetre, in black and white alone; the code is the pass's number."""
    image = printed(write_slip(facts, Words(lang)))
    assert image.size == (WIDTH, HEIGHT) == (576, 960)
    (code,) = zxingcpp.read_barcodes(image)
    assert code.text == facts.number
    assert is_pass(code.text)


def test_every_square_of_the_code_lies_on_whole_dots(facts: SlipFacts) -> None:
    """A thermal printer draws no half dot: each square of 8 × 8 is all black or all white."""
    image = printed(write_slip(facts, Words("zh_CN")))
    for row in range(21):
        for column in range(21):
            x, y = 40 + 8 * column, 642 + 8 * row
            least, most = image.crop((x, y, x + 8, y + 8)).getextrema()
            assert least == most


def test_what_is_on_the_paper_is_scanned_at_the_exit(facts: SlipFacts, post: Post) -> None:
    """The whole way: printed, read, looked up, logged."""
    (code,) = zxingcpp.read_barcodes(printed(write_slip(facts, Words("zh_CN"))))
    post.clock.advance(minutes=50)
    assert scan_pass(post.register, post.guard, code.text).line.mark == "13"


def test_long_words_are_set_smaller_then_cut_never_below_22_dots(
    facts: SlipFacts, tmp_path: Path
) -> None:
    """Names of fifty characters, foreign rooms, three-digit cards, a stay past midnight."""
    longest = replace(
        facts,
        site="翠湖花园国际社区第三期南区",
        room="商铺 0612 国际社区会所东侧",
        name="阿" + "*" * 49,
        party=99,
        card=999,
        due_at=facts.at + timedelta(hours=12),
        guard="阿卜杜热合曼·买买提艾力",
    )
    for lang in LANGUAGES:
        pdf = write_slip(longest, Words(lang))
        image = printed(pdf)
        margins = (image.crop((0, 0, 14, HEIGHT)), image.crop((562, 0, WIDTH, HEIGHT)))
        assert [part.getextrema() for part in margins] == [(255, 255), (255, 255)]
        assert "…" in text_of(pdf, tmp_path)
        assert min(sizes_of(pdf)) >= LEAST - 0.01


def sizes_of(pdf: bytes) -> list[float]:
    """Return the size of each piece of text, in dots."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        texts = [part for part in page.get_objects() if part.type == 1]
        raw = pypdfium2.raw
        found = []
        for part in texts:
            size = raw.ctypes.c_float()
            raw.FPDFTextObj_GetFontSize(part.raw, size)
            found.append(size.value * DPI / 72)
        return found


def test_a_stay_without_a_limit_holds_for_the_day(facts: SlipFacts, tmp_path: Path) -> None:
    """No time is invented."""
    text = text_of(write_slip(replace(facts, due_at=None), Words("zh_CN")), tmp_path)
    assert "仅当天有效" in text
    assert "18:00" not in text


@pytest.mark.parametrize("category", list(VisitorCategory))
def test_every_category_stands_in_the_black_box(facts: SlipFacts, category: str) -> None:
    """And leaves the number its room."""
    for lang in LANGUAGES:
        pdf = write_slip(replace(facts, category=f"visitor.{category}", card=105), Words(lang))
        assert zxingcpp.read_barcodes(printed(pdf))


def test_the_pass_of_an_expected_visitor_says_the_day_and_the_hour(
    post: Post, tmp_path: Path
) -> None:
    """To be sent by the host; its code lets in."""
    expected = add_expected(post.register, post.guard, replace(GUEST, time="19:20"))
    number = issue_pass(post.register, post.guard, expected=expected.number).number
    zone = post.clock.now().tzinfo
    told = pass_facts(post.register.rows, expected.number, number, post.guard, zone)
    pdf = write_slip(told, Words("zh_CN"))
    text = text_of(pdf, tmp_path)
    for words in ("预约单", "19:20", "1栋0903", "孔**", "6月12日周五", "仅当天有效", "-Y1"):
        assert words in text
    (code,) = zxingcpp.read_barcodes(printed(pdf))
    assert scan_pass(post.register, post.guard, code.text).visit


def test_no_slip_is_written_for_one_who_has_left(post: Post) -> None:
    """The verb says so before, the reading again."""
    visit = admit_visitor(post.register, post.guard, VISITOR).visit.id
    release_visitor(post.register, post.guard, visit)
    with pytest.raises(Refused, match=r"pass\.not_inside"):
        slip_facts(post.register.rows, visit, "0" * 26, None)
