"""50,000 rows from a workbook into the book, and out again: time and memory (issue 3)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime, timedelta, timezone
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

import psutil
from openpyxl import Workbook

from guardpost.clock import ManualClock
from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.exporting import export_entries, export_registry
from guardpost.registry.workbook.importing import import_workbook
from guardpost.registry.workbook.matching import plan
from guardpost.registry.workbook.reading import read_workbook
from guardpost.words import Words
from tests.bench.measuring import Finding
from tests.bench.waiting import waiting
from tests.site import Post, make_post

ROWS = 50_000
SECONDS, MEGABYTES = 60.0, 400.0
_START = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))
_HEADS = ("房号", "姓名", "手机", "身份", "备注", "面积", "入住日期")


def importing(folder: Path, rows: int = ROWS) -> Iterator[Finding]:
    """Yield what a process of its own finds: its memory is nobody else's."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield from pool.submit(_measured, folder, rows).result()


def _measured(folder: Path, rows: int) -> list[Finding]:
    """Return the time and the memory of a first import, of a second, and of one of changes."""
    findings: list[Finding] = []
    post = make_post(folder / "workbook", ManualClock(_START))
    try:
        for name, note in (("new", "甲"), ("unchanged", "甲"), ("changed", "乙")):
            path = _workbook(folder / "名单.xlsx", rows, note)
            findings += _import(post, path, name, rows)
        book = read_workbook(_workbook(path, rows, "丙"), WorkbookKind.HOUSEHOLDS)
        findings += waiting(post, book)
        findings += _exporting(post, folder, rows)
    finally:
        post.close()
    return findings


def _import(post: Post, path: Path, name: str, rows: int) -> Iterator[Finding]:
    began = perf_counter()
    book = read_workbook(path, WorkbookKind.HOUSEHOLDS)
    read = perf_counter()
    looked = plan(post.register.rows, book)
    planned = perf_counter()
    done = import_workbook(post.register, post.leader, book, looked=looked)
    ended = perf_counter()
    note = (
        f"read {read - began:.1f} s, preview {planned - read:.1f} s, write {ended - planned:.1f} s"
    )
    assert (done.added, done.changed, done.unchanged).count(rows) == 1
    yield Finding(f"workbook of {rows:,} rows, {name}", ended - began, SECONDS, "s", note)
    yield Finding(f"memory, {name}", _peak_megabytes(), MEGABYTES, "MB", "highest so far")


def _exporting(post: Post, folder: Path, rows: int) -> Iterator[Finding]:
    words = Words()
    began = perf_counter()
    sheet = folder / "out.xlsx"
    export_registry(post.register, post.leader, WorkbookKind.HOUSEHOLDS, sheet, words)
    middle = perf_counter()
    day = date(2026, 6, 12)
    out = export_entries(post.register, post.leader, day, day, folder / "out.csv", words)
    note = f"{out.count:,} entries as .csv besides, in {perf_counter() - middle:.1f} s"
    yield Finding(f"{rows:,} rows out as .xlsx", middle - began, SECONDS, "s", note)


def _workbook(path: Path, rows: int, note: str) -> Path:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("名单")
    sheet.append(_HEADS)
    for n in range(rows):
        room = f"{n // 2000 + 1}-{n % 2000 // 50 + 1:02d}{n % 50:02d}"
        name, phone = f"王{n}", 13_800_000_000 + n
        sheet.append((room, name, phone, "业主", f"{note}{n}", 89.5, date(2026, 3, 1)))
    book.save(path)
    return path


def _peak_megabytes() -> float:
    """Return the most memory that this process ever held."""
    if sys.platform == "win32":
        return float(psutil.Process().memory_info().peak_wset) / 1024**2
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1024**2
