"""Reading the book by number, shift and time."""

from __future__ import annotations

from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.ledger.reading import (
    read_entries,
    read_entry,
    shift_entries,
    time_spans,
)
from tests.site import Post


def test_an_entry_is_read_as_it_was_written(post: Post) -> None:
    """With its personal data."""
    details = VehicleDetails("苏A3K725", VehicleClass.OUTSIDE, person="𠮷")
    seq = admit_vehicle(post.register, post.guard, details).line.seq
    entry = read_entry(post.register.rows, seq)
    assert entry is not None
    assert (entry.seq, entry.actor, entry.subject) == (seq, post.guard, "vehicle:苏A3K725")
    assert getattr(entry.event, "person", "") == "𠮷"
    assert read_entry(post.register.rows, seq + 1) is None


def test_a_shift_is_the_entries_from_its_first_to_its_last(post: Post) -> None:
    """The ones before it was opened belong to none."""
    shift = post.shift
    sql = "SELECT min(seq), max(seq) FROM ledger WHERE shift = ?"
    ((first, last),) = post.register.rows.all(sql, shift)
    numbers = [entry.seq for entry in shift_entries(post.register.rows, shift)]
    assert numbers == list(range(first, last + 1))
    assert numbers == [one.seq for one in read_entries(post.register.rows, first, last)]
    assert first > 1
    assert list(shift_entries(post.register.rows, "19990101-1")) == []


def test_open_bounds_are_the_whole_book(post: Post) -> None:
    """And a time that never was is nothing."""
    head = post.register.rows.value("SELECT max(seq) FROM ledger")
    assert time_spans(post.register.rows, "", "") == ((1, head),)
    assert time_spans(post.register.rows, "2030", "") == ()
    assert time_spans(post.register.rows, "", "1999") == ()
