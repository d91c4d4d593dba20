"""What the gate page shows all the time is read by indexes: no plan walks a whole table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from guardpost.gate.attention import attention
from guardpost.gate.cards import cards
from guardpost.gate.counting import counters
from guardpost.gate.passes import issue_pass, new_number, pass_of
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, refuse_vehicle
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    next_card,
    release_visitor,
)
from guardpost.registry.expected import add_expected, expected_on
from guardpost.registry.history import expected_history
from guardpost.store.rows import Rows
from tests.registry.test_expected import GUEST, TODAY
from tests.site import Post

# They grow with every passage, visitor and announcement; the others stay small.
BIG = ("ledger", "vehicle_visits", "visitor_visits", "expected", "passes", "slips", "plates_seen")
# A whole partial index is what is inside or waits, and no more.
PARTIAL = re.compile(r"INDEX .*WHERE", re.DOTALL)


class Watched(Rows):
    """Rows that remember the plan of each query."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.plans: list[tuple[str, str]] = []

    def all(self, sql: str, *params: Any) -> list[tuple[Any, ...]]:
        """Return the rows, and note how they are found."""
        self._note(sql, params)
        return self._rows.all(sql, *params)

    def value(self, sql: str, *params: Any) -> Any:
        """Return the value, and note how it is found."""
        self._note(sql, params)
        return self._rows.value(sql, *params)

    def _one(self, sql: str, params: tuple[Any, ...]) -> tuple[Any, ...] | None:
        found = self.all(sql, *params)
        return found[0] if found else None

    def _note(self, sql: str, params: tuple[Any, ...]) -> None:
        plan = self._rows.all(f"EXPLAIN QUERY PLAN {sql}", *params)
        self.plans += [(sql, str(step[3])) for step in plan]


def walks(rows: Rows, plans: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the steps that walk a big table, or an index over all of it."""
    made = dict(rows.all("SELECT name, sql FROM sqlite_master WHERE type = 'index'"))
    for sql, step in plans:
        found = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step)
        if found is None or found[1] not in BIG:
            continue
        if not PARTIAL.search(made.get(found[2] or "", "") or ""):
            yield f"{step}: {sql}"


@pytest.fixture
def busy(post: Post) -> Post:
    """Return a post with something of everything that the page shows."""
    register, guard = post.register, post.guard
    details = VisitorDetails(
        VisitorCategory.VISITOR, "3栋1202", "宋立秋", verified="phone", stay_minutes=30
    )
    inside, left = (admit_visitor(register, guard, details).visit.id for _ in range(2))
    release_visitor(register, guard, left, card_returned=False)
    refuse_vehicle(register, guard, VehicleDetails("苏AN1725", VehicleClass.OUTSIDE), "冲卡", 1)
    add_expected(register, guard, GUEST)
    issue_pass(register, guard, visit=inside, random=lambda _below: 725)
    post.clock.advance(minutes=45)
    return post


READS: dict[str, Callable[[Rows, Post], object]] = {
    "counters": lambda rows, _post: counters(rows),
    "attention": lambda rows, post: attention(rows, post.shift, post.clock.now()),
    "expected today": lambda rows, _post: expected_on(rows, TODAY),
    "cards": lambda rows, _post: cards(rows),
    "the next card": lambda rows, _post: next_card(rows),
    "a scanned pass": lambda rows, _post: pass_of(rows, new_number(lambda _below: 725)),
    "an announcement's history": lambda rows, _post: expected_history(rows, 1),
}


@pytest.mark.parametrize("read", READS)
def test_what_is_live_walks_no_whole_table(busy: Post, read: str) -> None:
    """Each is asked at every passage and every minute, over ten million entries."""
    rows = Watched(busy.register.rows)
    READS[read](rows, busy)
    assert rows.plans
    assert list(walks(busy.register.rows, rows.plans)) == []


def test_a_walk_through_a_whole_table_is_seen(busy: Post) -> None:
    """The proof above would be blind without this."""
    rows = Watched(busy.register.rows)
    rows.all("SELECT count(*) FROM visitor_visits WHERE name = ?", "宋立秋")
    assert len(list(walks(busy.register.rows, rows.plans))) == 1


def test_what_is_read_is_there(busy: Post) -> None:
    """An empty answer would be found by any plan."""
    rows, now = busy.register.rows, busy.clock.now()
    found = attention(rows, busy.shift, now)
    assert [len(part) for part in (found.stops, found.visitors, found.cards)] == [1, 1, 1]
    assert len(expected_on(rows, TODAY)) == 1
