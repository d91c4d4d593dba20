"""Workbooks in and entries out by command: exit codes, sentences, and what the book holds then."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from guardpost.book import database_path, reading_book
from guardpost.cli_workbooks import KINDS
from guardpost.gate.vehicles import admit_vehicle
from guardpost.instance import Instance
from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.reports.files import report_folder
from tests.registry.sheets import HOUSEHOLDS, PERMITS, VEHICLES, WATCHLIST, workbook
from tests.site import Post
from tests.test_cli import CAR, guardpost, misused, sentence

GOOD = ("3-1202", "王建国", 13800138000, "业主", "")
BAD = ("3-1203", "", "123")
LISTS = {
    "households": (HOUSEHOLDS, GOOD),
    "vehicles": (VEHICLES, ("苏A3K725", "3-1202", "王建国", "", "月租", "2026/12/31")),
    "permits": (PERMITS, ("钱木匠", "3-1202", "装修公司", "", "2026-06-01", "2026-06-30")),
    "watchlist": (WATCHLIST, ("禁止", "多次闯岗", "苏A00001", "", "")),
}


@pytest.fixture
def closed(post: Post) -> Post:
    """Return a post whose book is closed now."""
    admit_vehicle(post.register, post.guard, CAR)
    post.close()
    return post


def count(post: Post, table: str) -> int:
    """Return how many rows a table has."""
    with reading_book(post.data) as rows:
        return int(rows.value(f"SELECT count(*) FROM {table}"))


@pytest.mark.parametrize("kind", list(LISTS))
def test_a_workbook_is_imported_once(kind: str, closed: Post, tmp_path: Path) -> None:
    """Exit 0; a second time too, and nothing is written; the book is whole."""
    heads, row = LISTS[kind]
    path = workbook(tmp_path / "名单.xlsx", heads, [row])
    first = guardpost("import", kind, str(path), data=closed.data)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.splitlines() == [
        "名单.xlsx: 1 new, 0 changed, 0 unchanged, 0 bad",
        "Imported 1 rows.",
    ]
    entries = count(closed, "ledger")
    again = guardpost("import", kind, str(path), data=closed.data)
    assert again.stdout.splitlines() == [
        "名单.xlsx: 0 new, 0 changed, 1 unchanged, 0 bad",
        "Imported 0 rows.",
    ]
    assert count(closed, "ledger") == entries
    assert guardpost("rebuild", "--check", data=closed.data).returncode == 0


def test_one_bad_row_and_nothing_is_imported(closed: Post, tmp_path: Path) -> None:
    """Each bad cell by sheet, row, column and reason on stdout; one sentence on stderr."""
    path = workbook(tmp_path / "名单.xlsx", (*HOUSEHOLDS, "楼长"), [GOOD, BAD])
    entries = count(closed, "ledger")
    for more in ([], ["--dry-run"]):
        ended = guardpost("import", "households", str(path), *more, data=closed.data)
        assert ended.returncode == 1
        assert ended.stdout.splitlines() == [
            "Note: 名单 F1 (楼长): The column 楼长 is not of this list and was left aside.",
            "名单 B3 (姓名): This cell may not be empty.",
            "名单 C3 (手机): 123 is no whole phone number.",
            "名单.xlsx: 1 new, 0 changed, 0 unchanged, 1 bad",
        ]
        assert ended.stderr == "Bad rows: 1. Nothing was imported.\n"
    assert count(closed, "ledger") == entries


def test_a_dry_run_tells_and_writes_nothing(closed: Post, tmp_path: Path) -> None:
    """Also while a window holds the book."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [GOOD])
    with Instance(closed.data):
        told = guardpost("import", "households", str(path), "--dry-run", data=closed.data)
        assert told.stdout == "名单.xlsx: 1 new, 0 changed, 0 unchanged, 0 bad\n"
        assert told.returncode == 0
        ended = guardpost("import", "households", str(path), data=closed.data)
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert count(closed, "residents") == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a,b\n1,2\n", "This is no Excel workbook. Open it in Excel and save it as .xlsx."),
        (b"PK\x03\x04torn", "The workbook is damaged. Ask for it again, or save it anew in Excel."),
    ],
)
def test_what_is_no_workbook_is_one_sentence(
    content: bytes, said: str, closed: Post, tmp_path: Path
) -> None:
    """Whatever its name is."""
    path = tmp_path / "名单.xlsx"
    path.write_bytes(content)
    assert sentence(guardpost("import", "households", str(path), data=closed.data)) == said
    missing = tmp_path / "none.xlsx"
    ended = guardpost("import", "households", str(missing), data=closed.data)
    assert str(missing) in sentence(ended)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_entries_are_exported_masked(ending: str, closed: Post, tmp_path: Path) -> None:
    """Both days too; the export is itself an entry of the book."""
    out = tmp_path / f"六月{ending}"
    entries = count(closed, "ledger")
    days = ("--from", "2026-06-01", "--to", "2026-06-12")
    ended = guardpost("export", "entries", *days, "--out", str(out), data=closed.data)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == f"{entries} entries: {out}\n"
    assert count(closed, "ledger") == entries + 1
    if ending == ".csv":
        assert out.read_bytes().startswith(b"\xef\xbb\xbf")
        with out.open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file))) == entries + 1


def test_an_export_that_makes_no_sense_is_one_sentence(closed: Post, tmp_path: Path) -> None:
    """No entry, days turned round, another ending."""
    out = str(tmp_path / "out.csv")

    def run(since: str, until: str, path: str) -> str:
        days = ("--from", since, "--to", until)
        return sentence(guardpost("export", "entries", *days, "--out", path, data=closed.data))

    assert run("2026-01-01", "2026-01-02", out) == "There is no entry in these days."
    turned = run("2026-06-12", "2026-06-01", out)
    assert turned.startswith("The last day is before the first.")
    other = run("2026-06-12", "2026-06-12", f"{out}.txt")
    assert other.endswith("ends neither with .xlsx nor with .csv.")
    assert list(tmp_path.glob("out*")) == []


def test_an_export_is_written_over_nothing_of_the_posts_own(closed: Post) -> None:
    """Neither among the sealed reports nor in another folder of the post, whatever the ending."""
    sealed = report_folder(closed.data) / "GP-N01-20260612-1.csv"
    sealed.parent.mkdir(exist_ok=True)
    sealed.write_bytes(b"as it was")
    entries = count(closed, "ledger")
    days = ("--from", "2026-06-01", "--to", "2026-06-12")
    for path, said in ((sealed, "sealed reports"), (closed.data / "keys" / "a.csv", "own files")):
        ended = guardpost("export", "entries", *days, "--out", str(path), data=closed.data)
        assert said in sentence(ended)
    assert sealed.read_bytes() == b"as it was"
    assert not (closed.data / "keys" / "a.csv").exists()
    assert count(closed, "ledger") == entries


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("import", "pets", "a.xlsx"),
        ("import", "households"),
        ("export", "entries"),
        ("export", "entries", "--from", "yesterday", "--to", "2026-06-12", "--out", "a.csv"),
    ],
)
def test_wrong_usage_of_workbooks_is_exit_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """One line says so, and nothing is done."""
    misused(guardpost(*arguments, data=tmp_path / "none"))


def test_where_there_is_no_book_nothing_is_imported_or_exported(tmp_path: Path) -> None:
    """One sentence, and the folder does not appear."""
    path = workbook(tmp_path / "名单.xlsx", HOUSEHOLDS, [GOOD])
    data = tmp_path / "none"
    days = ("--from", "2026-06-01", "--to", "2026-06-12", "--out", str(tmp_path / "out.csv"))
    for arguments in (("import", "households", str(path)), ("export", "entries", *days)):
        said = sentence(guardpost(*arguments, data=data))
        assert said == f"There is no book at {database_path(data)}."
    assert not data.exists()


def test_the_command_knows_every_kind_of_list() -> None:
    """They are written out there, so that the parser loads nothing of the core."""
    assert tuple(WorkbookKind) == KINDS == tuple(LISTS)
