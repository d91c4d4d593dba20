"""Files that are no workbook, or one that nobody should open: each by one sentence."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused, Unavailable
from guardpost.registry.workbook import archive, scanning
from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.reading import read_workbook
from guardpost.sentences import SENTENCES
from tests.registry.sheets import HOUSEHOLDS, SHEET, altered, by_hand, with_rows, workbook

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
KIND = WorkbookKind.HOUSEHOLDS


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a workbook that can be read."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [("3-1202", "王建国")])
    assert len(read_workbook(path, KIND).rows) == 1
    return path


def refusal(path: Path) -> str:
    """Return why a file is not read; there is a sentence for it."""
    with pytest.raises(Refused) as refused:
        read_workbook(path, KIND)
    assert refused.value.code in SENTENCES
    return refused.value.code


def packed(path: Path, **parts: bytes) -> Path:
    """Write a zip of some parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    """So is a folder."""
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(Unavailable, match=r"file\.unreadable"):
            read_workbook(path, KIND)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workbook.not_workbook"),
        ("房号,姓名\n3-1202,王建国\n".encode(), "workbook.not_workbook"),
        (b"<html><table></table></html>", "workbook.not_workbook"),
        (OLE + b"\0" * 600, "workbook.old_format"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "workbook.encrypted"),
        (
            OLE + b"\0" * 400_000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 100,
            "workbook.encrypted",
        ),
        (b"PK\x03\x04 and then nothing of a zip", "workbook.damaged"),
    ],
)
def test_strangers_are_told_by_what_they_are(content: bytes, code: str, tmp_path: Path) -> None:
    """Old, encrypted, renamed: what the name says does not count."""
    path = tmp_path / "名单.xlsx"
    path.write_bytes(content)
    assert refusal(path) == code


def test_other_zips_are_no_workbooks(tmp_path: Path) -> None:
    """A text document, a binary workbook, and one with macros under any name."""
    assert refusal(packed(tmp_path / "a.xlsx", content=b"x")) == "workbook.not_workbook"
    binary = {"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b"x"}
    assert refusal(packed(tmp_path / "b.xlsx", **binary)) == "workbook.binary"


def test_macros_are_refused_whatever_the_name(good: Path) -> None:
    """By the part that holds them, and by what the workbook says it is."""
    with zipfile.ZipFile(good, "a") as made:
        made.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    assert refusal(good) == "workbook.macros"


def test_a_workbook_that_says_it_has_macros_is_refused(good: Path) -> None:
    """Though their part was taken out."""
    plain, macros = b"sheet.main+xml", b"sheet.macroEnabled.main+xml"
    altered(
        good,
        "[Content_Types].xml",
        lambda types: types.replace(
            b"openxmlformats-officedocument.spread" + b"sheetml." + plain,
            b"ms-excel." + macros,
        ),
    )
    assert refusal(good) == "workbook.macros"


def test_a_strict_workbook_is_told(good: Path) -> None:
    """Else openpyxl would find no sheet in it."""
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    altered(good, "xl/workbook.xml", lambda book: book.replace(main, strict))
    assert refusal(good) == "workbook.strict"


@pytest.mark.parametrize(
    "name", ["../../out.txt", "/{}/out.txt", "..\\\\..\\\\out.txt", "xl/../../out"]
)
def test_no_name_in_a_workbook_leads_out_of_it(good: Path, name: str) -> None:
    """Its parts are read where they are and never unpacked: nothing comes to lie anywhere."""
    root = good.parent
    with zipfile.ZipFile(good, "a") as made:
        made.writestr(name.format(root), b"out")
        link = zipfile.ZipInfo("xl/link.bin")
        link.external_attr = 0o120777 << 16
        made.writestr(link, str(root / "out.txt"))
    before = sorted(root.rglob("*"))
    assert len(read_workbook(good, KIND).rows) == 1
    assert sorted(root.rglob("*")) == before
    assert not list(root.parent.glob("out*"))


def test_a_bomb_is_told_from_outside(good: Path) -> None:
    """Nothing of it is unpacked: the sizes that the zip tells are enough."""
    with zipfile.ZipFile(good, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet9.xml", b"<a/>" * 5_000_000)
    assert refusal(good) == "workbook.bomb"


def test_a_workbook_too_big_is_refused(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However loosely it is packed."""
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1024**2)
    with zipfile.ZipFile(good, "a", zipfile.ZIP_STORED) as made:
        made.writestr("xl/media/image1.png", b"x" * 1024**2)
    with pytest.raises(Refused) as refused:
        read_workbook(good, KIND)
    assert (refused.value.code, refused.value.facts) == ("workbook.too_big", {"most": 1})


@pytest.mark.parametrize(
    ("limit", "part", "old", "new"),
    [
        (
            "MOST_ELEMENTS",
            SHEET,
            b"</sheetData>",
            b"<row>" + b"<c/>" * 1000 + b"</row></sheetData>",
        ),
        (
            "MOST_OTHERS",
            SHEET,
            b"</sheetData>",
            b"</sheetData><cols>" + b"<col/>" * 1000 + b"</cols>",
        ),
        (
            "MOST_OTHERS",
            "xl/styles.xml",
            b"<cellXfs",
            b"<fills>" + b"<fill/>" * 1000 + b"</fills><cellXfs",
        ),
        ("MOST_STRINGS", "xl/sharedStrings.xml", b"</sst>", b"<si><t>x</t></si>" * 500 + b"</sst>"),
    ],
)
def test_more_elements_than_a_list_can_have_are_refused(
    limit: str,
    part: str,
    old: bytes,
    new: bytes,
    tmp_path: Path,
    good: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Time grows with them, not with bytes; openpyxl would read them all before it stops."""
    path = good
    if part.endswith("sharedStrings.xml"):
        path = by_hand(tmp_path / "a.xlsx", "", "<si><t>x</t></si>")
    monkeypatch.setattr(scanning, limit, 1000)
    altered(path, part, lambda xml: xml.replace(old, new))
    assert refusal(path) == "workbook.too_big"


def test_a_row_of_more_cells_than_a_sheet_has_columns_is_damaged(good: Path) -> None:
    """Or one that names a cell twice: openpyxl would hold them all."""
    with_rows(good, '<row r="3">' + "<c/>" * 16_385 + "</row>")
    assert refusal(good) == "workbook.damaged"


def test_a_cell_that_is_named_twice_is_damaged(good: Path) -> None:
    """Whichever of them were taken, somebody meant the other."""
    with_rows(good, '<row r="3"><c r="A3"><v>1</v></c><c r="A3"><v>2</v></c></row>')
    assert refusal(good) == "workbook.damaged"


ENTITIES = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "docProps/core.xml"])
def test_entities_are_refused_in_every_part(part: str, good: Path) -> None:
    """No Excel writes a document type; whoever does means no good."""

    def with_entities(xml: bytes) -> bytes:
        head, mark, body = xml.partition(b"?>") if xml.startswith(b"<?xml") else (b"", b"", xml)
        return head + mark + ENTITIES + body

    altered(good, part, with_entities)
    assert refusal(good) == "workbook.entities"


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flip(content: bytes) -> bytes:
    middle = len(content) // 2
    return (
        content[:middle]
        + bytes(255 - one for one in content[middle : middle + 40])
        + content[middle + 40 :]
    )


@pytest.mark.parametrize("spoil", [_cut, _flip])
def test_a_torn_file_is_damaged(spoil: Callable[[bytes], bytes], good: Path) -> None:
    """Half a download, and a bad stick."""
    good.write_bytes(spoil(good.read_bytes()))
    assert refusal(good) == "workbook.damaged"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, b"</sheetData>", b""),
        (SHEET, b'r="A2"', b'r="ZZZZ2"'),
        (SHEET, b'r="A2"', b'r="A9999999"'),
        (SHEET, b'<row r="2"', b'<row r="99999999999"'),
        (SHEET, b'<row r="2"', b'<row r="x"'),
        ("xl/_rels/workbook.xml.rels", b"worksheets/sheet1", b"worksheets/sheet7"),
        ("xl/styles.xml", b"<cellXfs", b"<cellYfs"),
    ],
)
def test_forged_parts_are_damaged(part: str, old: bytes, new: bytes, good: Path) -> None:
    """Whatever the library would raise, a person reads one sentence."""
    altered(good, part, lambda xml: xml.replace(old, new))
    assert refusal(good) in {"workbook.damaged", "workbook.no_heading"}


def test_rows_that_go_backwards_are_damaged(good: Path) -> None:
    """Else openpyxl would fill the gap again for each."""
    with_rows(good, '<row r="2"><c r="A2"><v>1</v></c></row>')
    assert refusal(good) == "workbook.damaged"


def test_a_string_that_is_not_in_the_table_is_damaged(tmp_path: Path) -> None:
    """The index points behind its end."""
    rows = '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'
    assert refusal(by_hand(tmp_path / "a.xlsx", rows, "<si><t>x</t></si>")) == "workbook.damaged"


def test_sheets_of_gaps_and_merges_are_read_at_once(good: Path) -> None:
    """Work is by what is there; it would be hours if rows and merges multiplied."""
    merges = "".join(f'<mergeCell ref="A{n}:XFD1048576"/>' for n in range(3, 20_000))
    with_rows(good, '<row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    altered(
        good,
        SHEET,
        lambda xml: xml.replace(
            b"</sheetData>", b"</sheetData><mergeCells>" + merges.encode() + b"</mergeCells>"
        ),
    )
    assert len(read_workbook(good, KIND).rows) == 2


TORN = (b"", b'"', b"<", b"&#0;", b'"nan"', b'"-1"', b'"1e999"', b't="d"', b't="s"', b"<v>x</v>")


@given(data=st.data())
def test_whatever_is_done_to_its_parts_is_one_sentence(data: st.DataObject) -> None:
    """Bytes cut out and put in anywhere: it is read, or refused; nothing else is raised."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        rows = '<row><c t="s"><v>0</v></c><c><v>1</v></c></row>'
        if data.draw(st.booleans()):
            by_hand(path, rows, "<si><t>房号</t></si>")
        else:
            workbook(path, HOUSEHOLDS, [("3-1202", "王建国", 13800138000)])
        with zipfile.ZipFile(path) as made:
            parts = {one: made.read(one) for one in made.namelist()}
        name = data.draw(st.sampled_from(sorted(parts)))
        at = data.draw(st.integers(0, len(parts[name])))
        cut = data.draw(st.integers(0, 30))
        put = data.draw(st.sampled_from(TORN) | st.binary(max_size=4))
        parts[name] = parts[name][:at] + put + parts[name][at + cut :]
        packed(path, **parts)
        try:
            read_workbook(path, KIND)
        except Refused as refused:
            assert refused.code in SENTENCES  # noqa: PT017
