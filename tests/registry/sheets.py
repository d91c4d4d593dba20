"""Workbooks as people send them, and as nobody should."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from guardpost.registry.workbook.columns import COLUMNS, WorkbookKind
from guardpost.registry.workbook.remarks import Place
from guardpost.registry.workbook.rows import Read, ReadWorkbook, read_row

HOUSEHOLDS = ("房号", "姓名", "手机", "身份", "备注")
VEHICLES = ("车牌", "房号", "车主", "手机", "车位性质", "有效期至")
PERMITS = ("姓名", "房号", "施工单位", "手机", "有效期自", "有效期至")
WATCHLIST = ("处理方式", "事由", "车牌", "姓名", "手机")

Row = Sequence[object]


def workbook(
    path: Path, heads: Row, rows: Iterable[Row], more: Callable[[Workbook, Any], None] | None = None
) -> Path:
    """Write a workbook with one sheet, 名单; ``more`` may do what else is wanted with it."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "名单"
    for row in (heads, *rows):
        sheet.append(list(row))
    if more is not None:
        more(book, sheet)
    book.save(path)
    return path


def texts(path: Path) -> list[tuple[object, ...]]:
    """Return the values of a workbook's first sheet."""
    book = load_workbook(path)
    try:
        return [tuple(row) for row in book.worksheets[0].values]
    finally:
        book.close()


def altered(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Rewrite one part of a workbook's zip by hand."""
    with zipfile.ZipFile(path) as archive:
        parts = {one.filename: archive.read(one) for one in archive.infolist()}
    before, parts[part] = parts[part], change(parts[part])
    assert parts[part] != before
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def book(kind: WorkbookKind, *rows: Mapping[str, str]) -> ReadWorkbook:
    """Return a workbook with these rows, its columns lettered in order."""
    fields = [column.field for column in COLUMNS[kind]]
    place = Place("名单", {name: (chr(65 + at), name) for at, name in enumerate(fields)})
    read = [
        read_row(kind, place, number, {name: Read(text) for name, text in row.items()})
        for number, row in enumerate(rows, 2)
    ]
    return ReadWorkbook(kind, "名单.xlsx", tuple(read), ())


SHEET = "xl/worksheets/sheet1.xml"


def with_rows(path: Path, xml: str) -> Path:
    """Put ``xml`` behind the last row of the first sheet."""
    end = b"</sheetData>"
    return altered(path, SHEET, lambda sheet: sheet.replace(end, xml.encode() + end))


_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/sharedStrings.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
</Types>"""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BOOK = f"""<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">
<sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>"""
_RELS = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{_RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>"""


def by_hand(path: Path, rows: str, strings: str) -> Path:
    """Write a workbook as Excel does and openpyxl does not: with a table of shared strings."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _RELS,
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{strings}</sst>',
        SHEET: f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
