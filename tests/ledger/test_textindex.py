"""Entries become findable by their text, each once, and never at the gate's cost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from guardpost.book import open_book
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.views import EntryFilter, entries
from guardpost.ledger import textindex
from guardpost.ledger.register import Register
from guardpost.ledger.textindex import index_pending
from guardpost.store.rows import Rows
from tests.site import Post

CAR = VehicleDetails(plate="苏A3K725", vehicle=VehicleClass.OUTSIDE, person="王望舒")


@pytest.fixture
def other(post: Post) -> Iterator[Register]:
    """Return the same book on a connection of its own, as the idle worker has it."""
    opened = open_book(post.data, post.clock)
    yield opened
    opened.close()


def found(rows: Rows, text: str) -> list[int]:
    """Return the numbers of the entries that have this text."""
    return [line.seq for line in entries(rows, EntryFilter(text=text))]


def test_an_entry_is_indexed_once_whoever_comes_first(
    post: Post, other: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The idle worker and a search may look at the same moment."""
    seq = admit_vehicle(post.register, post.guard, CAR).line.seq
    looked = post.register.rows.all
    indexed: list[int] = []

    def look(sql: str, *params: object) -> list[tuple[object, ...]]:
        rows = looked(sql, *params)
        if not indexed:
            indexed.append(index_pending(other.rows))
        return rows

    monkeypatch.setattr(post.register.rows, "all", look)
    assert index_pending(post.register.rows) == 0
    assert indexed == [seq]
    assert found(post.register.rows, "望舒") == [seq]


def test_an_index_that_fails_does_not_keep_the_gate_from_writing(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No transaction stays open behind a search that came to nothing."""
    with monkeypatch.context() as patch:
        patch.setattr(textindex, "_text_of", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            index_pending(post.register.rows)
    seq = admit_vehicle(post.register, post.guard, CAR).line.seq
    assert found(post.register.rows, "望舒") == [seq]


def test_a_few_at_a_time_are_all_in_the_end(post: Post) -> None:
    """The idle worker takes small bites and stops when nothing is left."""
    admit_vehicle(post.register, post.guard, CAR)
    whole = post.register.rows.value("SELECT count(*) FROM ledger")
    counts = []
    while count := index_pending(post.register.rows, 4):
        counts.append(count)
    assert (sum(counts), max(counts)) == (whole, 4)
