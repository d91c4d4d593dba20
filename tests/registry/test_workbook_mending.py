"""Bad cells put right where they are listed: what is untouched stays as it was read."""

from __future__ import annotations

from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.importing import import_workbook
from guardpost.registry.workbook.matching import Plan, plan
from guardpost.registry.workbook.mending import (
    left_over,
    mended,
    still_wrong,
    with_row,
    without_flaws_of,
)
from tests.registry.sheets import book
from tests.site import Post

CAR = {"plate": "苏A3K725", "room": "3-1202"}
SHORT = {"plate": "苏A3K72", "room": "3-1203", "valid_until": "2026-02-30"}


def counts(found: Plan) -> tuple[int, int, int, int]:
    """Return new, changed, unchanged, bad."""
    return len(found.new), len(found.changed), found.unchanged, len(found.bad)


def test_one_cell_after_the_other_is_put_right(post: Post) -> None:
    """The row is bad until its last bad cell is good, and is new then."""
    held = book(WorkbookKind.VEHICLES, CAR, SHORT)
    found = plan(post.register.rows, held)
    assert counts(found) == (1, 0, 0, 1)
    row = mended(held.kind, held.rows[1], "valid_until", "2026-12-31")
    assert still_wrong(row, "valid_until") is None
    assert still_wrong(row, "plate") is not None
    assert [one.name for one in without_flaws_of(found, row).flaws] == ["plate"]
    row = mended(held.kind, row, "plate", "苏A3K726")
    assert without_flaws_of(found, row).bad == ()
    assert counts(plan(post.register.rows, with_row(held, row))) == (2, 0, 0, 0)


def test_what_stands_twice_stays_left_out_until_somebody_touches_it(post: Post) -> None:
    """Once the first is known the second would pass as the same; nobody looked at it yet."""
    held = book(WorkbookKind.VEHICLES, CAR, {**CAR, "room": "3-1203"})
    done = import_workbook(post.register, post.leader, held, leave_bad=True)
    left = left_over(done.plan)
    assert counts(plan(post.register.rows, left)) == (0, 0, 0, 1)
    row = mended(left.kind, left.rows[0], "plate", "苏A3K726")
    done = import_workbook(post.register, post.leader, with_row(left, row))
    assert (done.added, done.changed, done.bad) == (1, 0, 0)


def test_a_second_import_of_what_was_mended_changes_nothing(post: Post) -> None:
    """As of any file."""
    left = left_over(plan(post.register.rows, book(WorkbookKind.VEHICLES, SHORT)))
    row = mended(left.kind, left.rows[0], "plate", "苏A3K726")
    whole = with_row(left, mended(left.kind, row, "valid_until", ""))
    import_workbook(post.register, post.leader, whole)
    before = post.register.rows.value("SELECT max(seq) FROM ledger")
    assert counts(import_workbook(post.register, post.leader, whole).plan) == (0, 0, 1, 0)
    assert post.register.rows.value("SELECT max(seq) FROM ledger") == before
