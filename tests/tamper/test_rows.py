"""Lines of the book removed, added, swapped, dated anew; tables filled by hand."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple, replace
from pathlib import Path

import pytest

from guardpost.book import database_path, reading_book
from guardpost.cli import run
from guardpost.clock import ManualClock
from guardpost.ledger.entry import Row, chain_hash
from guardpost.ledger.rebuild import check, state_tables
from guardpost.proving import check_state, prove_book
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows
from tests.conftest import MIDDLE_SHIFT
from tests.reports.working import a_whole_shift, signed_over
from tests.site import make_post
from tests.tamper.rewriting import COLUMNS, alter

INSERT = f"INSERT INTO ledger ({COLUMNS}) VALUES ({', '.join('?' * len(Row.__slots__))})"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Work a shift of everything and hand it over."""
    post = make_post(tmp_path_factory.mktemp("rows") / "data", ManualClock(MIDDLE_SHIFT))
    a_whole_shift(post)
    signed_over(post)
    post.close()
    return post.data


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """Return a copy of that post's folder, triggers out of the way."""
    shutil.copytree(made, tmp_path / "data")
    alter(tmp_path / "data")
    return tmp_path / "data"


def lines(data: Path) -> list[Row]:
    """Return the book's lines."""
    with reading_book(data) as rows:
        return [Row(*row) for row in rows.all(f"SELECT {COLUMNS} FROM ledger ORDER BY seq")]


def write(data: Path, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Run statements on the file."""
    with closing(open_database(database_path(data))) as database:
        for sql, params in statements:
            database.execute(sql, params)


def swapped(first: int, second: int) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield what lets two lines change places, numbers and all."""
    for old, new in ((first, 10**6), (second, first), (10**6, second)):
        yield "UPDATE ledger SET seq = ? WHERE seq = ?", (new, old)


def test_each_line_removed_is_named(data: Path) -> None:
    """The hole has a number; at the end, state and index know that there was one more."""
    for row in lines(data):
        write(data, ("DELETE FROM ledger WHERE seq = ?", (row.seq,)))
        proof = prove_book(data)
        assert proof.code in {"book.gap", "book.cut"}
        assert proof.facts["seq"] == row.seq
        write(data, (INSERT, astuple(row)))
    assert prove_book(data).holds


def test_each_pair_swapped_is_named(data: Path) -> None:
    """The first of the two is named."""
    count = len(lines(data))
    for first in range(1, count):
        write(data, *swapped(first, first + 1))
        assert prove_book(data).facts["seq"] == first
        write(data, *swapped(first, first + 1))
    assert prove_book(data).holds


def test_a_line_put_in_between_is_named(data: Path) -> None:
    """All later ones moved up, its own hash right: the next one does not follow from it."""
    rows = lines(data)
    at = len(rows) // 2
    forged = replace(rows[at], actor="X99")
    forged = replace(forged, hash=chain_hash(forged))
    write(
        data,
        ("UPDATE ledger SET seq = seq + 1000000 WHERE seq > ?", (at,)),
        ("UPDATE ledger SET seq = seq - 999999 WHERE seq > 1000000", ()),
        (INSERT, astuple(forged)),
    )
    assert prove_book(data).facts["seq"] == at + 2


def test_a_line_put_behind_the_end_is_not_what_the_state_says(data: Path) -> None:
    """Anybody can hash; but the tables were not written by the program."""
    rows = lines(data)
    entered = next(row for row in rows if row.kind == "vehicle.entered")
    forged = replace(entered, seq=len(rows) + 1, prev=rows[-1].hash)
    write(data, (INSERT, astuple(replace(forged, hash=chain_hash(forged)))))
    assert prove_book(data).holds
    difference = check_state(data)
    assert difference is not None
    assert difference.table in {"plates_seen", "vehicle_visits"}


@pytest.mark.parametrize("change", ["substr(at, 1, 11) || '00' || substr(at, 14)", "at || '0'"])
def test_each_line_dated_anew_is_named(change: str, data: Path) -> None:
    """Its hour or only its digits; the next is not reached."""
    for row in lines(data):
        write(data, (f"UPDATE ledger SET at = {change} WHERE seq = ?", (row.seq,)))
        proof = prove_book(data)
        assert (proof.code, proof.facts["seq"]) == ("book.hash", row.seq)
        write(data, ("UPDATE ledger SET at = ? WHERE seq = ?", (row.at, row.seq)))


def test_the_whole_day_dated_anew_is_named_at_its_first_line(data: Path) -> None:
    """Every time moved by the same."""
    write(data, ("UPDATE ledger SET at = replace(at, '2026-06-12', '2026-06-13')", ()))
    assert prove_book(data).facts["seq"] == 1


def test_each_state_table_filled_by_hand_is_named_with_its_row(data: Path) -> None:
    """A row that is gone, of every table that the shift has filled; put back, all is well."""
    with closing(open_database(database_path(data))) as database:
        rows, swept = Rows(database), 0
        for table in state_tables(rows):
            if not rows.value(f"SELECT count(*) FROM {table}"):
                continue
            swept += 1
            row, *others = rows.all(f"SELECT * FROM {table}")
            insert = f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})"
            rows.value(f"DELETE FROM {table}")
            for other in others:
                rows.value(insert, *other)
            difference = check(database)
            assert difference is not None
            assert (difference.table, difference.replayed) == (table, repr(row))
            rows.value(insert, *row)
            assert check(database) is None
    assert swept > 20


def test_the_command_names_table_and_row(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``rebuild --check``: what stands there, and what the book says; exit 1."""
    write(data, ("UPDATE slips SET room = '9栋0101'", ()))
    assert run(["rebuild", "--check", "--data", str(data), "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Table slips differs: stored ")
    assert "9栋0101" in said.split("from the ledger")[0]
    assert "3栋1202" in said.split("from the ledger")[1]
