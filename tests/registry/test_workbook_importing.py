"""Importing a workbook: counted before, all or nothing, and a second time nothing at all."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.views import EntryFilter, Group, entries
from guardpost.ledger.rebuild import check
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.permits import PermitDetails, add_permit
from guardpost.registry.vehicles import RegistrationDetails, Tenure, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.importing import (
    Imported,
    WorkbookImported,
    import_workbook,
)
from guardpost.registry.workbook.matching import Plan, plan
from guardpost.registry.workbook.rows import ReadWorkbook
from guardpost.rights import COMMAND_LINE
from guardpost.store.rows import Rows
from tests.registry.sheets import book
from tests.site import Post, make_post

# Each example opens a site of its own.
HALF = settings().max_examples // 2
START = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))
WANG = {"room": "3-1202", "name": "王建国", "phone": "13800138000"}
LI = {"room": "3-1203", "name": "李梅", "phone": "13900139000"}
CAR = {"plate": "苏A3K725", "room": "3-1202", "owner": "王建国"}


def households(*rows: Mapping[str, str]) -> ReadWorkbook:
    """Return a workbook of households."""
    return book(WorkbookKind.HOUSEHOLDS, *rows)


def counts(found: Plan | Imported) -> tuple[int, int, int, int]:
    """Return new, changed, unchanged, bad."""
    if isinstance(found, Imported):
        return found.added, found.changed, found.unchanged, found.bad
    return len(found.new), len(found.changed), found.unchanged, len(found.bad)


def flaws(found: Plan) -> list[tuple[str, str]]:
    """Return each bad cell and its code."""
    return [(one.cell, one.code) for one in found.flaws]


def last(rows: Rows) -> int:
    """Return the number of the last entry."""
    return int(rows.value("SELECT max(seq) FROM ledger"))


def kinds_since(rows: Rows, seq: int) -> list[str]:
    """Return the kinds of the entries behind a number."""
    return [kind for (kind,) in rows.all("SELECT kind FROM ledger WHERE seq > ? ORDER BY seq", seq)]


def test_each_new_row_is_an_entry_and_the_import_one_more(post: Post) -> None:
    """Through the verbs of the forms: the state is the ledger's."""
    before = last(post.register.rows)
    done = import_workbook(post.register, post.admin, households(WANG, LI))
    assert counts(done) == (2, 0, 0, 0)
    rows = post.register.rows
    assert kinds_since(rows, before) == ["resident.added", "resident.added", "registry.imported"]
    assert rows.all("SELECT room, name, phone, relation FROM residents ORDER BY id") == [
        ("3栋1202", "王建国", "13800138000", "owner"),
        ("3栋1203", "李梅", "13900139000", "owner"),
    ]
    assert check(post.register.database) is None


def test_a_second_import_of_the_same_changes_nothing(post: Post) -> None:
    """Not one line in the book."""
    import_workbook(post.register, post.admin, households(WANG, LI))
    before = last(post.register.rows)
    assert counts(import_workbook(post.register, post.admin, households(WANG, LI))) == (0, 0, 2, 0)
    assert last(post.register.rows) == before


def test_a_changed_row_is_a_change_of_what_is_known(post: Post) -> None:
    """One entry, the id stays; an empty cell says nothing, so the phone stays."""
    known = add_resident(
        post.register, post.admin, ResidentDetails("3-1202", "王建国", "13800138000")
    )
    tenant = {"room": "3-1202", "name": "王建国", "relation": "租户"}
    before = last(post.register.rows)
    assert counts(import_workbook(post.register, post.admin, households(tenant))) == (0, 1, 0, 0)
    rows = post.register.rows
    assert kinds_since(rows, before) == ["resident.changed", "registry.imported"]
    found = rows.all("SELECT id, phone, relation FROM residents")
    assert found == [(known.id, "13800138000", "tenant")]


def test_a_preview_counts_and_writes_nothing(post: Post) -> None:
    """New, changed, unchanged and bad, each bad cell named."""
    import_workbook(post.register, post.admin, households(WANG, LI))
    before = last(post.register.rows)
    rows = (WANG, {**LI, "phone": "13900139001"}, {**WANG, "name": "周寒"}, {"room": "3-1"})
    found = plan(post.register.rows, households(*rows))
    assert counts(found) == (1, 1, 1, 1)
    assert flaws(found) == [("B5", "cell.needed")]
    assert last(post.register.rows) == before


def test_what_was_looked_at_is_written_though_cars_passed_since(post: Post) -> None:
    """The register need not compare 50,000 rows again while the barrier waits."""
    book = households(WANG, LI)
    looked = plan(post.register.rows, book)
    admit_vehicle(
        post.register, post.guard, VehicleDetails("苏A12345", VehicleClass.OUTSIDE, "3-1202")
    )
    done = import_workbook(post.register, post.admin, book, looked=looked)
    assert done.plan is looked
    assert counts(done) == (2, 0, 0, 0)


def test_what_was_looked_at_before_the_registry_changed_is_looked_at_again(post: Post) -> None:
    """Somebody wrote the same person by hand meanwhile: known once, not refused."""
    book = households(WANG, LI)
    looked = plan(post.register.rows, book)
    add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国", "13800138000"))
    assert counts(import_workbook(post.register, post.admin, book, looked=looked)) == (1, 0, 1, 0)


def test_bad_rows_leave_nothing_or_are_left_out(post: Post) -> None:
    """As the person decides; both ways are clean."""
    bad = {"room": "3-1204", "phone": "123"}
    before = last(post.register.rows)
    with pytest.raises(Refused) as refused:
        import_workbook(post.register, post.admin, households(WANG, bad))
    assert (refused.value.code, refused.value.facts) == ("import.bad_rows", {"rows": 1})
    assert last(post.register.rows) == before
    done = import_workbook(post.register, post.admin, households(WANG, bad), leave_bad=True)
    assert counts(done) == (1, 0, 0, 1)
    assert post.register.rows.all("SELECT name FROM residents") == [("王建国",)]


def test_a_stop_leaves_nothing(post: Post) -> None:
    """In the middle of the writing, by the progress that a person sees."""

    def stop(done: int, _total: int) -> None:
        if done:
            raise Refused("work.stopped")

    many = households(*({**WANG, "name": f"王{n}", "room": f"3-{n}"} for n in range(101, 501)))
    before = last(post.register.rows)
    with pytest.raises(Refused, match=r"work\.stopped"):
        import_workbook(post.register, post.admin, many, progress=stop)
    assert last(post.register.rows) == before
    assert post.register.rows.value("SELECT count(*) FROM residents") == 0


def test_the_same_row_twice_is_named_by_the_first(post: Post) -> None:
    """However it is spelt."""
    found = plan(post.register.rows, households(WANG, LI, {**WANG, "room": "3栋1202"}))
    assert counts(found) == (2, 0, 0, 1)
    assert [(one.cell, one.code, one.facts) for one in found.flaws] == [
        ("A4", "row.twice", {"where": "名单 2"})
    ]


def test_two_of_one_name_in_a_room_stay_two(post: Post) -> None:
    """Told apart by their phones, whichever row stands first."""
    other = {**WANG, "phone": "13700137000"}
    import_workbook(post.register, post.admin, households(WANG, other))
    assert counts(plan(post.register.rows, households(other, WANG))) == (0, 0, 2, 0)
    changed = {**WANG, "phone": "13600136000"}
    assert counts(plan(post.register.rows, households(changed, WANG))) == (0, 1, 1, 0)


def test_a_vehicle_is_known_by_its_plate(post: Post) -> None:
    """Another room is a change; its room is told when nobody is known to live there."""
    add_vehicle(post.register, post.admin, RegistrationDetails("苏A3K725", "3-1202", "王建国"))
    add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国"))
    moved = {**CAR, "room": "3-1299", "tenure": "月租", "valid_until": "2026/12/31"}
    found = plan(post.register.rows, book(WorkbookKind.VEHICLES, moved))
    assert counts(found) == (0, 1, 0, 0)
    assert [(one.cell, one.code) for one in found.told] == [("B2", "cell.room_unknown")]
    import_workbook(post.register, post.admin, book(WorkbookKind.VEHICLES, moved))
    sql = "SELECT room, owner, tenure, valid_until FROM vehicles"
    stands = ("3栋1299", "王建国", Tenure.MONTHLY, "2026-12-31")
    assert post.register.rows.all(sql) == [stands]
    assert check(post.register.database) is None


def test_a_doubtful_plate_that_is_known_already_is_no_flaw(post: Post) -> None:
    """A guard may have known better; an unknown one is bad."""
    add_vehicle(post.register, post.admin, RegistrationDetails("外宾车一号", "3-1202"))
    odd, other = ({"plate": one, "room": "3-1202"} for one in ("外宾车一号", "外宾车二号"))
    found = plan(post.register.rows, book(WorkbookKind.VEHICLES, odd, other))
    assert counts(found) == (0, 0, 1, 1)
    assert flaws(found) == [("A3", "cell.plate")]


def test_whom_the_watchlist_bars_is_not_made_known(post: Post) -> None:
    """Vehicles by plate, workers by name or phone: named by the cell."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="闹事", plate="苏A3K725")
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="闹事", name="钱木匠")
    vehicles = plan(post.register.rows, book(WorkbookKind.VEHICLES, CAR))
    assert flaws(vehicles) == [("A2", "watchlist.refused")]
    worker = {"name": "钱木匠", "room": "3-1202"}
    assert flaws(plan(post.register.rows, book(WorkbookKind.PERMITS, worker))) == [
        ("A2", "watchlist.refused")
    ]


def test_a_permit_for_later_days_is_another_permit(post: Post) -> None:
    """One that changes the days it has is a change, and keeps its number."""
    details = PermitDetails("钱木匠", "3-1202", "", "", "2026-05-01", "2026-05-31")
    first = add_permit(post.register, post.admin, details)
    worker = {"name": "钱木匠", "room": "3-1202"}
    longer = {**worker, "valid_from": "2026-05-01", "valid_until": "2026-06-15"}
    later = {**worker, "valid_from": "2026-07-01", "valid_until": "2026-07-31"}
    done = import_workbook(post.register, post.admin, book(WorkbookKind.PERMITS, longer, later))
    assert counts(done) == (1, 1, 0, 0)
    sql = "SELECT number, valid_until FROM permits ORDER BY number"
    assert post.register.rows.all(sql) == [(first.number, "2026-06-15"), (2, "2026-07-31")]
    again = plan(post.register.rows, book(WorkbookKind.PERMITS, longer, later))
    assert counts(again) == (0, 0, 2, 0)


def test_a_listing_changes_its_level(post: Post) -> None:
    """The same plate, name, phone and document are the same listing."""
    row = {"level": "报告", "reason": "欠费", "plate": "苏A3K725"}
    import_workbook(post.register, post.leader, book(WorkbookKind.WATCHLIST, row))
    barred = {**row, "level": "禁止"}
    done = import_workbook(post.register, post.leader, book(WorkbookKind.WATCHLIST, barred))
    assert counts(done) == (0, 1, 0, 0)
    assert post.register.rows.all("SELECT number, level FROM watchlist") == [(1, "refuse")]


def test_a_guard_does_not_import(post: Post) -> None:
    """A leader does, and whoever runs commands; the entry says by whom."""
    with pytest.raises(Refused, match=r"role\.needed"):
        import_workbook(post.register, post.guard, households(WANG))
    import_workbook(post.register, post.leader, households(WANG))
    import_workbook(post.register, COMMAND_LINE, households(LI))
    sql = "SELECT actor FROM ledger WHERE kind = ? ORDER BY seq"
    found = post.register.rows.all(sql, WorkbookImported.kind)
    assert found == [(post.leader,), (COMMAND_LINE,)]


def test_the_import_is_a_line_of_the_registry(post: Post) -> None:
    """What was brought in, from which file, how many."""
    import_workbook(post.register, post.leader, households(WANG, LI))
    line = entries(post.register.rows, EntryFilter(group=Group.REGISTRY))[0]
    assert (line.category, line.note, line.note_codes) == (
        "registry.imported",
        "名单.xlsx · 2 + 0",
        ("workbook.households",),
    )


RESIDENTS = st.lists(
    st.fixed_dictionaries(
        {"room": st.sampled_from(["3-1202", "3-1203"]), "name": st.sampled_from(["王", "李"])},
        optional={
            "phone": st.sampled_from(["13800138000", "13900139000", "13700137000"]),
            "relation": st.sampled_from(["业主", "租户"]),
            "note": st.sampled_from(["甲", "乙"]),
        },
    ),
    max_size=6,
)
WORKERS = st.lists(
    st.fixed_dictionaries(
        {"room": st.sampled_from(["3-1202", "3-1203"]), "name": st.sampled_from(["王", "李"])},
        optional={
            "valid_from": st.sampled_from(["2026-05-01", "2026-06-01"]),
            "valid_until": st.sampled_from(["2026-06-10", "2026-07-01"]),
        },
    ),
    max_size=6,
)


def twice(kind: WorkbookKind, files: Sequence[Sequence[Mapping[str, str]]]) -> None:
    """Import each file twice: the second time nothing is new or changed."""
    with tempfile.TemporaryDirectory() as folder:
        post = make_post(Path(folder), ManualClock(START))
        try:
            _twice(post, kind, files)
        finally:
            post.close()


def _twice(post: Post, kind: WorkbookKind, files: Sequence[Sequence[Mapping[str, str]]]) -> None:
    for rows in files:
        read = book(kind, *rows)
        first = import_workbook(post.register, post.leader, read, leave_bad=True)
        again = import_workbook(post.register, post.leader, read, leave_bad=True)
        assert (again.added, again.changed) == (0, 0), (rows, counts(first))
        assert again.unchanged == first.added + first.changed + first.unchanged
    assert check(post.register.database) is None


@settings(max_examples=HALF)
@given(files=st.lists(RESIDENTS, min_size=1, max_size=2))
def test_whatever_is_imported_twice_is_written_once(
    files: list[list[dict[str, str]]],
) -> None:
    """Households with equal names, phones missing or swapped, one file upon another."""
    twice(WorkbookKind.HOUSEHOLDS, files)


@settings(max_examples=HALF)
@given(files=st.lists(WORKERS, min_size=1, max_size=2))
def test_permits_imported_twice_are_written_once(
    files: list[list[dict[str, str]]],
) -> None:
    """Days missing, overlapping, later."""
    twice(WorkbookKind.PERMITS, files)
