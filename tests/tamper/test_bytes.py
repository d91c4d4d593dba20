"""Any single byte of the ledger: in a column, or in the file itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guardpost.book import database_path, reading_book
from guardpost.clock import ManualClock
from guardpost.errors import GuardpostError
from guardpost.ledger.entry import Row
from guardpost.ledger.verify import verify_chain
from guardpost.proving import prove_book
from guardpost.store.connect import Database, open_database
from guardpost.store.rows import Rows
from tests.backups.filled import admit
from tests.conftest import MIDDLE_SHIFT
from tests.reports.working import visitor
from tests.site import make_post
from tests.tamper.rewriting import COLUMNS, alter

DIGESTS = ("salt", "sealed_digest", "prev", "hash")
PAGE = 4096


@dataclass(frozen=True)
class Book:
    """A closed book whose triggers are out of the way; the last lines hold personal data."""

    data: Path
    rows: tuple[tuple[object, ...], ...]

    @contextmanager
    def opened(self) -> Iterator[Database]:
        """Open it for changes of which none stays."""
        with closing(open_database(database_path(self.data))) as database:
            database.execute("PRAGMA ignore_check_constraints = ON")
            database.execute("BEGIN")
            yield database
            database.execute("ROLLBACK")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Let cars and visitors in."""
    post = make_post(tmp_path_factory.mktemp("bytes") / "data", ManualClock(MIDDLE_SHIFT))
    admit(post)
    visitor(post, "王望舒")
    visitor(post, "𠮷小明")
    post.close()
    alter(post.data)
    with reading_book(post.data) as rows:
        return Book(post.data, tuple(rows.all(f"SELECT {COLUMNS} FROM ledger ORDER BY seq")))


def bytes_of(value: object) -> bytes:
    """Return what a column holds, as the file does."""
    return value if isinstance(value, bytes) else str(value).encode()


def put(database: Database, seq: int, column: str, content: bytes) -> None:
    """Put bytes into a column, of the type that it has."""
    mark = "?" if column in DIGESTS else "CAST(? AS TEXT)"
    database.execute(f'UPDATE ledger SET "{column}" = {mark} WHERE seq = ?', (content, seq))


def broken_at(database: Database) -> int:
    """Return the line that the walk names; 0 for none."""
    return verify_chain(Rows(database)).broken_at


@pytest.mark.parametrize("column", [name for name in Row.__slots__ if name != "seq"])
def test_each_byte_of_a_column_is_watched(column: str, book: Book) -> None:
    """Of a line with personal data and of one without, one bit turned over at a time."""
    for seq in (len(book.rows), 2):
        value = dict(zip(Row.__slots__, book.rows[seq - 1], strict=True))[column]
        whole = bytes_of(value) if value is not None else b""
        with book.opened() as database:
            for place in range(len(whole)):
                turned = bytearray(whole)
                turned[place] ^= 1 << place % 8
                put(database, seq, column, bytes(turned))
                assert broken_at(database) == seq, (column, place)
            if value is not None:
                put(database, seq, column, whole)
            assert broken_at(database) == 0


@given(data=st.data())
def test_any_bytes_in_the_place_of_any_are_found(data: st.DataObject, book: Book) -> None:
    """Any line, any column, any stretch: changed, taken out or put in."""
    seq = data.draw(st.integers(1, len(book.rows)))
    held = dict(zip(Row.__slots__, book.rows[seq - 1], strict=True))
    column = data.draw(st.sampled_from([name for name in Row.__slots__ if name != "seq"]))
    whole = bytes_of(held[column]) if held[column] is not None else b""
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    new = whole[:start] + data.draw(st.binary(max_size=40)) + whole[end:]
    with book.opened() as database:
        put(database, seq, column, new)
        if new == whole and held[column] is not None:
            assert broken_at(database) == 0
        else:
            assert broken_at(database) == seq


@settings(max_examples=150)
@given(data=st.data())
def test_any_byte_of_the_file_where_lines_lie_is_found(
    data: st.DataObject, book: Book, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Also in the heads of pages and cells: found, or nothing of any line is another."""
    content = bytearray(database_path(book.data).read_bytes())
    first = {content.index(bytes_of(row[-1])) // PAGE for row in book.rows}
    place = data.draw(st.sampled_from(sorted(first))) * PAGE + data.draw(st.integers(0, PAGE - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    copy = tmp_path_factory.mktemp("turned")
    database_path(copy).write_bytes(content)
    try:
        found = not prove_book(copy).holds
        with reading_book(copy) as rows:
            now = rows.all(f"SELECT {COLUMNS} FROM ledger ORDER BY seq")
    except GuardpostError:
        return
    assert found or tuple(now) == book.rows
