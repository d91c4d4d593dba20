"""物品放行条 on paper: two parts on A5, what they say, and a code that brings the slip up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from guardpost.errors import Refused
from guardpost.gate.removals import (
    Consent,
    ItemDetails,
    RemovalDetails,
    apply_removal,
    check_identity,
    record_consent,
)
from guardpost.gate.scanning import scan_pass
from guardpost.gate.slip_ends import reissue_slip
from guardpost.gate.slip_issue import issue_slip
from guardpost.gate.slips import Applicant, ConsentBy, GoodsKind
from guardpost.reports.release_facts import ReleaseFacts, release_facts
from guardpost.reports.release_slip import ROWS, write_release_slip
from guardpost.words import LANGUAGES, Words
from tests.reports.reading import tool
from tests.site import Post

ITEMS = (
    ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1),
    ItemDetails(GoodsKind.FURNITURE, "实木衣柜(已拆)", 2),
    ItemDetails(GoodsKind.ELECTRICAL, "电动工具箱", 2),
)


def made_out(post: Post, items: tuple[ItemDetails, ...] = ITEMS, copies: int = 1) -> ReleaseFacts:
    """Return the facts of a tenant's slip that was made out."""
    register, guard = post.register, post.guard
    details = RemovalDetails(
        *("6-1503", "贺春分", Applicant.TENANT, items),
        reason="搬家",
        mover="冯立田",
        document_kind="resident_id",
        document="320112198001010931",
        plate="苏A72518",
        planned_at="17:30",
    )
    slip = apply_removal(register, guard, details).slip.number
    return printed_again(post, slip, copies)


def printed_again(post: Post, slip: str, copies: int = 1) -> ReleaseFacts:
    """Verify a slip and make it out."""
    register, guard = post.register, post.guard
    check_identity(register, guard, slip)
    consent = Consent(ConsentBy.PHONE, "韩立秋", "13700005508")
    record_consent(register, guard, slip, consent)
    for _copy in range(copies):
        issued = issue_slip(register, guard, slip)
    zone = post.clock.now().tzinfo
    return release_facts(register.rows, slip, issued.code, issued.copy, zone)


def text_of(pdf: bytes, folder: Path, *more: str) -> str:
    """Return what pdftotext finds, without white space."""
    file = folder / "slip.pdf"
    file.write_bytes(pdf)
    return "".join(tool("pdftotext", *more, file, "-").split())


def drawn(pdf: bytes, page: int = 0) -> Image.Image:
    """Return a sheet as an office printer draws it."""
    with pypdfium2.PdfDocument(pdf) as document:
        image: Image.Image = document[page].render(scale=300 / 72).to_pil().convert("L")
    return image


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_parts_say_the_same(post: Post, tmp_path: Path, lang: str) -> None:
    """Number, whose, what, how many, in what, who agreed, and until when."""
    facts = made_out(post)
    text = text_of(write_release_slip(facts, Words(lang)), tmp_path)
    for said in (
        "FX-20260612-01",
        "6栋1503",
        "贺春分",
        "双门冰箱",
        "冯立田",
        "韩立秋",
        "2026-06-12",
    ):
        assert text.count(said) >= 2, said
    assert "13700005508" not in text
    assert "320112198001010931" not in text
    assert facts.code not in text


def test_the_print_has_the_fields_of_the_form(post: Post, tmp_path: Path) -> None:
    """domain.md §1: when they move, the call's hour, who checked, stamp; at the gate the hour."""
    text = text_of(write_release_slip(made_out(post), Words("zh_CN")), tmp_path)
    for said in ("预计", "17:30", "韩立秋电话16:00", "320112********0931"):
        assert text.count(said) == 2, said
    for said in ("申请人签字", "审核人", "盖章", "搬运人签字", "护卫员", "放行时间"):
        assert text.count(said) == 1, said
    at_once = replace(made_out(post), planned_at="")
    assert "即时" in text_of(write_release_slip(at_once, Words("zh_CN")), tmp_path)


def test_a_long_name_leaves_what_the_applicant_is(post: Post, tmp_path: Path) -> None:
    """Tenant or owner is what the gate looks for: the name is cut, never that."""
    facts = replace(made_out(post), applicant="阿卜杜热合曼·买买提艾力江·吐尔逊")
    text = text_of(write_release_slip(facts, Words("zh_CN")), tmp_path)
    assert text.count("…·租户") == 2


def test_the_sheet_is_a5_across(post: Post) -> None:
    """210 by 148 mm, one sheet."""
    with pypdfium2.PdfDocument(write_release_slip(made_out(post), Words("zh_CN"))) as document:
        width, height = document[0].get_size()
        assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (210, 148)
        assert len(document) == 1


def test_the_code_on_either_part_brings_the_slip_up(post: Post) -> None:
    """Read back from the drawn sheet, and known at the gate."""
    facts = made_out(post)
    codes = zxingcpp.read_barcodes(drawn(write_release_slip(facts, Words("zh_CN"))))
    assert [code.text for code in codes] == [facts.code, facts.code]
    with pytest.raises(Refused) as refused:
        scan_pass(post.register, post.guard, codes[0].text)
    assert (refused.value.code, refused.value.facts["slip"]) == ("pass.is_slip", facts.number)


def test_more_lines_go_on_upon_further_sheets(post: Post, tmp_path: Path) -> None:
    """None is left out; the sum stands on the last, the code on each."""
    items = tuple(ItemDetails(GoodsKind.GOODS, f"货物{n:02d}号", n) for n in range(1, 2 * ROWS + 2))
    pdf = write_release_slip(made_out(post, items), Words("zh_CN"))
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 3
    text = text_of(pdf, tmp_path)
    assert all(text.count(item.name) == 2 for item in items)
    assert text_of(pdf, tmp_path, "-l", "2").count("共") == 0
    assert len(zxingcpp.read_barcodes(drawn(pdf, 2))) == 2


def test_a_further_print_says_which_copy_it_is(post: Post, tmp_path: Path) -> None:
    """And a slip made out anew names the old one."""
    facts = made_out(post, copies=2)
    assert "第2份" in text_of(write_release_slip(facts, Words("zh_CN")), tmp_path)
    new = reissue_slip(post.register, post.guard, facts.number, ITEMS[:2]).slip.number
    anew = printed_again(post, new)
    assert anew.replaces == facts.number
    assert text_of(write_release_slip(anew, Words("zh_CN")), tmp_path).count(facts.number) == 2


def test_long_words_stay_on_their_part(post: Post, tmp_path: Path) -> None:
    """A name of 25 characters and a thing of 200 are made smaller, then cut."""
    items = (ItemDetails(GoodsKind.MACHINE_PARTS, "机" * 200, 9999),)
    pdf = write_release_slip(made_out(post, items), Words("zh_CN"))
    sheet = drawn(pdf)
    for left in (1210, 1246):
        assert set(sheet.crop((left, 0, left + 24, sheet.height)).tobytes()) == {255}
    assert "…" in text_of(pdf, tmp_path)
