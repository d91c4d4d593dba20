"""The timeline and the entries page: newest first, by key, found by any text in them."""

from __future__ import annotations

from functools import partial

import pytest

from guardpost.gate.corrections import correct_entry
from guardpost.gate.counting import Counters, counters
from guardpost.gate.line import Line
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.gate.views import (
    EntryFilter,
    Group,
    Show,
    entries,
    kinds_of,
    line_at,
    timeline,
    timeline_count,
)
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.ledger.event import event_kinds
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.permits import PermitDetails, add_permit
from tests.site import Post


@pytest.fixture
def busy(post: Post) -> Post:
    """Return a post with cars, visitors, a slip and a resident in its book."""
    for plate in ("苏A3K725", "苏AF30672", "苏AD06725"):
        post.clock.advance(minutes=1)
        details = VehicleDetails(plate, VehicleClass.OUTSIDE, "3-1202", note='说"急"')
        admit_vehicle(post.register, post.guard, details)
    post.clock.advance(minutes=1)
    release_vehicle(post.register, post.guard, "苏AF30672")
    add_permit(post.register, post.leader, PermitDetails("许春生", "2-0604"))
    for name, category in (
        ("宋立秋", VisitorCategory.VISITOR),
        ("许春生", VisitorCategory.RENOVATION),
    ):
        guest = VisitorDetails(category, "2-0604", name, verified="phone")
        admit_visitor(post.register, post.guard, guest)
    items = (ItemDetails(GoodsKind.FURNITURE, "衣柜", 2),)
    wanted = RemovalDetails("6-1503", "韩立秋", Applicant.OWNER, items, document="E1234567")
    apply_removal(post.register, post.guard, wanted)
    add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国"))
    return post


def marks(lines: tuple[Line, ...]) -> list[str]:
    """Return what stands in the second column."""
    return [line.mark for line in lines]


def found(post: Post, text: str = "", group: Group = Group.ALL) -> list[str]:
    """Return the marks of the entries that a text finds."""
    return marks(entries(post.register.rows, EntryFilter(group, text)))


def test_the_counters_say_who_is_inside(busy: Post) -> None:
    """Vehicles, visitors, slips that wait."""
    assert counters(busy.register.rows) == Counters(2, 2, 1)


def test_the_timeline_shows_passages_newest_first(busy: Post) -> None:
    """Not the registry's entries, which no guard looks for there."""
    lines = timeline(busy.register.rows, busy.shift)
    assert marks(lines)[:7] == [
        "FX-20260612-01",
        "02",
        "01",
        "苏AF30672",
        "苏AD06725",
        "苏AF30672",
        "苏A3K725",
    ]
    assert timeline_count(busy.register.rows, busy.shift) == len(lines)


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (Show.IN, ["02", "01", "苏AD06725", "苏AF30672", "苏A3K725"]),
        (Show.OUT, ["苏AF30672"]),
        (Show.VISITOR, ["02", "01"]),
        (Show.RENOVATION, ["02"]),
        (Show.ITEMS, ["FX-20260612-01"]),
    ],
)
def test_a_chip_narrows_the_timeline(busy: Post, show: Show, expected: list[str]) -> None:
    """To what its word says."""
    shift = busy.shift
    assert marks(timeline(busy.register.rows, shift, show=show)) == expected


def test_the_pages_of_the_timeline_follow_each_other(busy: Post) -> None:
    """By key, without gap or overlap."""
    rows, shift = busy.register.rows, busy.shift
    whole = timeline(rows, shift)
    pages = timeline(rows, shift, limit=3)
    while len(pages) < len(whole):
        pages += timeline(rows, shift, limit=3, before_seq=pages[-1].seq)
    assert pages == whole


def test_the_entries_are_the_whole_book(busy: Post) -> None:
    """Every line, of every kind, page by page."""
    rows = busy.register.rows
    head = rows.value("SELECT max(seq) FROM ledger")
    pages = entries(rows, EntryFilter(), limit=5)
    while pages[-1].seq > 1:
        pages += entries(rows, EntryFilter(), before_seq=pages[-1].seq, limit=5)
    assert [line.seq for line in pages] == list(range(head, 0, -1))
    assert pages == tuple(line_at(rows, line.seq) for line in pages)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宋立秋", ["01"]),
        ("立秋", ["FX-20260612-01", "01"]),
        ("3K725", ["苏A3K725"]),
        ("725", ["苏AD06725", "苏A3K725"]),
        ("苏A3", ["苏A3K725"]),
        ("没有这个人", []),
        ('说"急"', ["苏AD06725", "苏AF30672", "苏A3K725"]),
        ('" OR "立', []),
        ("立 OR 秋", []),
        ("a\x00b", []),
    ],
)
def test_any_text_in_an_entry_finds_it(busy: Post, text: str, expected: list[str]) -> None:
    """Quotes and operators are text like any other."""
    assert found(busy, text) == expected


@pytest.mark.parametrize("text", ['"', "*", "\x00", "\ud800", " ", "()"])
def test_what_cannot_be_looked_up_narrows_nothing(busy: Post, text: str) -> None:
    """The list stays as it was."""
    assert found(busy, text) == found(busy)


def test_a_group_narrows_the_book(busy: Post) -> None:
    """Alone, and together with a text."""
    assert found(busy, group=Group.VISITORS) == ["02", "01"]
    assert found(busy, "立秋", Group.VISITORS) == ["01"]
    assert found(busy, "立秋", Group.ITEMS) == ["FX-20260612-01"]
    assert len(found(busy, group=Group.VEHICLES)) == 4
    assert found(busy, "kindvisitorentered") == found(busy, group=Group.VISITORS)


def test_every_kind_is_in_exactly_one_group() -> None:
    """So that nothing is out of reach of the page."""
    groups = [group for group in Group if group is not Group.ALL]
    grouped = [kind for group in groups for kind in kinds_of(group)]
    assert sorted(grouped) == sorted(event_kinds())


def test_a_time_narrows_the_book(busy: Post) -> None:
    """From a minute to before another."""
    lines = entries(busy.register.rows, EntryFilter(Group.VEHICLES))
    since, until = lines[2].at, lines[0].at
    narrowed = entries(busy.register.rows, EntryFilter(Group.VEHICLES, since=since, until=until))
    assert [line.seq for line in narrowed] == [lines[1].seq, lines[2].seq]


def test_a_clock_put_back_hides_no_entry(busy: Post) -> None:
    """What was written in the hour that came twice is found in both stretches."""
    before = busy.clock.now()
    admit_vehicle(busy.register, busy.guard, VehicleDetails("沪B11111", VehicleClass.OUTSIDE))
    busy.clock.advance(hours=2)
    admit_vehicle(busy.register, busy.guard, VehicleDetails("沪B22222", VehicleClass.OUTSIDE))
    busy.clock.set(before)
    admit_vehicle(busy.register, busy.guard, VehicleDetails("沪B33333", VehicleClass.OUTSIDE))
    since = "2026-06-12T08:04:00.000000Z"
    until = "2026-06-12T08:05:00.000000Z"
    wanted = EntryFilter(Group.VEHICLES, since=since, until=until)
    assert marks(entries(busy.register.rows, wanted)) == ["沪B33333", "沪B11111", "苏AF30672"]


def test_a_corrected_entry_is_found_by_the_old_and_the_new_text(busy: Post) -> None:
    """Both lines are in the book."""
    seq = entries(busy.register.rows, EntryFilter(text="宋立秋"))[0].seq
    new = correct_entry(busy.register, busy.guard, seq, "写错", {"name": "宋立夏"}).line.seq
    by_old = entries(busy.register.rows, EntryFilter(text="宋立秋"))
    by_new = entries(busy.register.rows, EntryFilter(text="宋立夏"))
    assert [line.seq for line in by_old] == [new, seq]
    assert by_old[1].struck_by == new
    assert [(line.seq, line.who) for line in by_new] == [(new, "宋立夏")]


def seqs(busy: Post, text: str) -> list[int]:
    """Return the numbers of the entries that are found by a text, newest first."""
    return [line.seq for line in entries(busy.register.rows, EntryFilter(text=text))]


def test_a_correction_of_something_else_is_found_by_the_name_that_stayed(busy: Post) -> None:
    """The struck line alone would mislead; a second correction knows what the first changed."""
    seq = entries(busy.register.rows, EntryFilter(text="宋立秋"))[0].seq
    correct = partial(correct_entry, busy.register, busy.guard, seq, "写错")
    first = correct({"party": 3}).line.seq
    assert seqs(busy, "宋立秋") == [first, seq]
    second = correct({"name": "宋立夏"}).line.seq
    third = correct({"party": 2}).line.seq
    assert seqs(busy, "宋立夏") == [third, second]
    assert seqs(busy, "宋立秋") == [third, second, first, seq]
