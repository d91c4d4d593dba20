"""A shift's report as a workbook says what the paper says, and runs nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from guardpost.cli import run
from guardpost.errors import Refused
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.views import EntryFilter, entries
from guardpost.reports.shift_book import keep_shift_book, prepare_shift_book
from guardpost.words import Words
from tests.reports.reading import pdf_of, whole_text
from tests.reports.working import a_whole_shift, facts_now, signed_over
from tests.site import Post

CLASSES = (
    VehicleClass.OUTSIDE,
    VehicleClass.DELIVERY,
    VehicleClass.MOTORCYCLE,
    VehicleClass.BICYCLE,
    VehicleClass.VAN,
)
SHIFT, NUMBER = "20260612-1", "GP-N01-20260612-1"


def worked(post: Post) -> None:
    """Work a shift of everything and more classes of cars than one table holds."""
    a_whole_shift(post)
    for number, kind in enumerate(CLASSES):
        details = VehicleDetails(f"苏A9000{number}", kind, "3-1202", note="=1+1")
        admit_vehicle(post.register, post.guard, details)
    _, keys = signed_over(post)
    for key in keys.values():
        key.forget()


def book_of(post: Post, lang: str = "zh_CN") -> Workbook:
    """Return the workbook, read back."""
    made = prepare_shift_book(post.register.rows, SHIFT, post.clock.now(), Words(lang))
    return load_workbook(BytesIO(made.content))


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_cell_of_the_workbook_stands_on_the_paper(post: Post, lang: str) -> None:
    """The paper's own tables, sheet by sheet; nothing is masked less.

    What the paper tells in sentences, the last two sheets, has headings of its own.
    """
    worked(post)
    paper = whole_text(pdf_of(facts_now(post, SHIFT), lang))
    book = book_of(post, lang)
    assert len(book.sheetnames) >= 9
    told = book.worksheets[-2:]
    for sheet in book.worksheets[1:]:
        for row in list(sheet.values)[sheet in told :]:
            for cell in row:
                said = f"{cell:,}" if isinstance(cell, int) else "".join(str(cell or "").split())
                said = said.replace("𠮷", "〔U+20BB7〕")
                # A longer one is broken over lines, and the next column stands between them.
                assert said[:4] in paper, (sheet.title, cell)
    assert "13800138000" not in str([list(sheet.values) for sheet in book])
    book.close()


def test_counts_are_numbers_and_what_was_typed_is_text(post: Post) -> None:
    """Sums can be added up; =1+1 is no formula."""
    worked(post)
    book = book_of(post)
    equipment = list(book["二 装备器械交接"].values)
    assert equipment[0] == ("装备", "应有", "接班", "实有", "状态", "说明")
    assert ("对讲机", 4, 4, 4, "正常", None) in equipment
    noted = [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if str(cell.value).endswith("=1+1")
    ]
    assert noted
    assert {cell.data_type for cell in noted} == {"s"}
    book.close()


def test_it_is_in_the_book_before_the_file_is_there(post: Post, tmp_path: Path) -> None:
    """Which report, which file; another ending is refused and noted nowhere."""
    worked(post)
    made = prepare_shift_book(post.register.rows, SHIFT, post.clock.now(), Words("en"))
    assert keep_shift_book(post.register, post.guard, made, tmp_path / "a.xlsx") == NUMBER
    line = entries(post.register.rows, EntryFilter())[0]
    assert (line.category, line.actor) == ("report.workbook_made", post.guard)
    assert NUMBER in line.note
    with pytest.raises(Refused, match=r"export\.format"):
        keep_shift_book(post.register, post.guard, made, tmp_path / "a.txt")
    assert [path.name for path in tmp_path.glob("a*")] == ["a.xlsx"]


def test_the_command_makes_it_by_the_ending(
    post: Post, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``guardpost report --out FILE.xlsx``; not among the post's own files."""
    worked(post)
    post.close()
    out, own = tmp_path / "a.xlsx", post.data / "reports" / "a.xlsx"
    asked = ["report", "--data", str(post.data), "--lang", "en", "--out"]
    assert run([*asked, str(out)]) == 0
    assert NUMBER in capsys.readouterr().out
    book = load_workbook(out)
    assert book.worksheets[0]["B1"].value == NUMBER
    book.close()
    assert run([*asked, str(own)]) == 1
    assert not own.exists()
