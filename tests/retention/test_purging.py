"""Personal data whose time is over is gone from every place, and the book holds all the same."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from guardpost.book import database_path
from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.corrections import correct_entry
from guardpost.gate.slip_photos import add_photo, photos_of
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.ledger.event import event_class, event_kinds, personal_fields
from guardpost.ledger.reading import read_entry
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.photos import photo_file
from guardpost.proving import check_state, prove_book
from guardpost.registry.households import ResidentDetails, add_resident, end_resident
from guardpost.retention.groups import FOR_GOOD, GROUPS, STAYS
from guardpost.retention.purging import DataPurged, purge, sweep_photos
from guardpost.retention.settings import retention_of, set_retention
from guardpost.rights import COMMAND_LINE
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows
from guardpost.store.upkeep import is_swept, keep_up, sweep
from tests.faults.every_deed import VERBS
from tests.faults.killed import AT
from tests.gate.slips import asked
from tests.gate.test_slip_photos import picture
from tests.site import Post

YEAR_AND_A_DAY = 366
GUEST = VisitorDetails(
    category=VisitorCategory.VISITOR,
    room="3栋1202",
    name="上官婉清",
    phone="13812346021",
    document_kind="resident_id",
    document="32011219900101093X",
    verified="phone",
)
CAR = VehicleDetails(
    plate="苏A3K725", vehicle=VehicleClass.OUTSIDE, person="欧阳闻笛", reason="送货"
)
# What of them must be nowhere, as the file holds it.
TRACES = (
    "上官婉清",
    "上 官 婉 清",
    "清",
    "13812346021",
    "32011219900101093X",
    "欧阳闻笛",
    "SHANGGUAN",
)
HOLDING = {kind for group in GROUPS for kind in (*group.kinds, *(r.added for r in group.records))}


@pytest.fixture
def guests(post: Post) -> int:
    """Let in a visitor and a car, and put the visitor's name right; return the entry."""
    visit = admit_visitor(post.register, post.guard, GUEST).line.seq
    correct_entry(post.register, post.guard, visit, "写错了", {"name": "上官婉清儿"})
    admit_vehicle(post.register, post.guard, CAR)
    release_vehicle(post.register, post.guard, CAR.plate)
    return visit


def files_of(data: Path) -> Iterator[Path]:
    """Yield the files of the book."""
    yield from sorted(data.glob(f"{database_path(data).name}*"))


def test_every_kind_with_personal_data_belongs_to_a_group() -> None:
    """Or is of those that stay; a new kind fails here until somebody decides."""
    classes: dict[str, Any] = {kind: event_class(kind) for kind in event_kinds()}
    kinds = {kind for kind, cls in classes.items() if personal_fields(cls)}
    changed = {r.changed for group in GROUPS for r in group.records}
    assert kinds == HOLDING | changed | STAYS | {"entry.corrected"}


def test_copies_name_columns_that_are_there(post: Post) -> None:
    """Each is a column of its table; the tables that copy nothing personal are not named."""
    for group in GROUPS:
        for copies in group.copies:
            table = f"SELECT name FROM pragma_table_info('{copies.table}')"
            there = {name for (name,) in post.register.rows.all(table)}
            assert set(copies.columns) <= there, copies.table


def idle_for_long(path: Path) -> None:
    """Let the post be idle until it has nothing left to sweep."""
    with closing(open_database(path, read_only=True)) as database:
        for _turn in range(50):
            if is_swept(Rows(database)):
                return
            keep_up(path)
    raise AssertionError("the post never came to an end")


@pytest.mark.parametrize("swept", [sweep, idle_for_long])
def test_nothing_of_a_guest_is_left_anywhere(
    post: Post, guests: int, swept: Callable[[Path], None]
) -> None:
    """Not in the file, its log, its free pages or its text index; number and time stay."""
    keep_up(database_path(post.data))
    before = b"".join(file.read_bytes() for file in files_of(post.data))
    assert "上官婉清".encode() in before
    post.clock.advance(days=YEAR_AND_A_DAY)
    done = purge(post.register, COMMAND_LINE, post.data)
    assert done.entries >= 4
    swept(database_path(post.data))
    after = b"".join(file.read_bytes() for file in files_of(post.data))
    for trace in TRACES:
        assert trace.encode() not in after, trace
    entry = read_entry(post.register.rows, guests)
    assert entry is not None
    assert (entry.seq, entry.actor, entry.kind) == (guests, post.guard, "visitor.entered")


def test_chain_and_state_hold_after_it(post: Post, guests: int) -> None:
    """``verify`` says how many were emptied, ``rebuild --check`` finds no difference."""
    post.clock.advance(days=YEAR_AND_A_DAY)
    done = purge(post.register, COMMAND_LINE, post.data)
    proof = prove_book(post.data)
    assert (proof.holds, proof.code) == (True, "book.whole_purged")
    assert proof.facts["emptied"] == done.entries
    assert check_state(post.data) is None


@pytest.mark.parametrize("verb", VERBS)
def test_after_any_verb_a_purge_leaves_the_book_whole(verb: str, tmp_path: Path) -> None:
    """Whatever was written: chain and state hold, and nothing old is sealed any more."""
    deed = VERBS[verb]
    post = deed.start(tmp_path / "data", ManualClock(AT))
    deed.before(post)
    deed.act(post)
    post.clock.advance(days=3 * YEAR_AND_A_DAY)
    purge(post.register, COMMAND_LINE, post.data)
    assert verify_chain(post.register.rows).whole
    assert check(post.register.database) is None
    left = post.register.rows.all("SELECT DISTINCT kind FROM ledger WHERE sealed IS NOT NULL")
    good = {kind for group in GROUPS if group.days == FOR_GOOD for kind in group.kinds}
    of_records = {kind for group in GROUPS for r in group.records for kind in (r.added, r.changed)}
    assert {kind for (kind,) in left} <= STAYS | good | of_records | {"entry.corrected"}
    post.close()


def test_what_is_young_stays(post: Post, guests: int) -> None:
    """A day before its time nothing goes, and the book gets no line of it."""
    post.clock.advance(days=YEAR_AND_A_DAY - 2)
    assert purge(post.register, COMMAND_LINE, post.data).line is None
    kinds = post.register.rows.all("SELECT kind FROM ledger WHERE kind = ?", DataPurged.kind)
    assert kinds == []
    entry = read_entry(post.register.rows, guests)
    assert getattr(entry.event if entry else None, "name", "") == "上官婉清"


def test_a_resident_s_data_goes_a_year_after_they_left(post: Post) -> None:
    """Who lives here is known as long as they live here; names and spellings go after."""
    stays = add_resident(post.register, post.admin, ResidentDetails("3栋1202", "司马青山"))
    left = add_resident(post.register, post.admin, ResidentDetails("3栋1203", "诸葛明月"))
    post.clock.advance(days=5 * YEAR_AND_A_DAY)
    end_resident(post.register, post.admin, left.id, "搬走了")
    purge(post.register, COMMAND_LINE, post.data)
    assert names(post) == {stays.id: "司马青山", left.id: "诸葛明月"}
    post.clock.advance(days=YEAR_AND_A_DAY)
    purge(post.register, COMMAND_LINE, post.data)
    assert names(post) == {stays.id: "司马青山", left.id: ""}
    assert check(post.register.database) is None


def names(post: Post) -> dict[int, str]:
    """Return the names that the entries of residents hold, by their numbers."""
    seqs = post.register.rows.all("SELECT seq FROM ledger WHERE kind = 'resident.added'")
    found = [read_entry(post.register.rows, seq) for (seq,) in seqs]
    return {entry.seq: getattr(entry.event, "name", "") for entry in found if entry}


def test_a_slip_s_photos_go_with_it(post: Post) -> None:
    """From the folder too; what a kill left there goes with the next look."""
    slip = asked(post)
    add_photo(post.register, post.guard, slip, post.data, 1, picture())
    (photo,) = photos_of(post.register.rows, slip)
    file = photo_file(post.data, photo.sha256)
    kept = file.read_bytes()
    post.clock.advance(days=YEAR_AND_A_DAY)
    assert purge(post.register, COMMAND_LINE, post.data).photos == 1
    assert photos_of(post.register.rows, slip) == ()
    assert not file.exists()
    file.write_bytes(kept)
    assert sweep_photos(post.register.rows, post.data) == 1
    assert not file.exists()
    assert check(post.register.database) is None


def test_slips_that_found_no_printer_go_with_what_they_tell(post: Post, guests: int) -> None:
    """They hold names as well: a release slip by its own time, a visitor's by the register's."""
    set_retention(post.register, post.admin, "slips", 0)
    slip, folder = asked(post), post.data / "slips"
    folder.mkdir()
    files = [folder / name for name in (f"{slip}-1.pdf", "GV-OLD.pdf", "GV-YOUNG.pdf")]
    since = post.clock.now()
    post.clock.advance(days=YEAR_AND_A_DAY)
    for file, at in zip(files, (since, since, post.clock.now()), strict=True):
        file.write_bytes(b"%PDF")
        os.utime(file, (at.timestamp(), at.timestamp()))
    purge(post.register, COMMAND_LINE, post.data)
    assert [file for file in files if file.exists()] == [files[0], files[2]]
    set_retention(post.register, post.admin, "slips", 365)
    purge(post.register, COMMAND_LINE, post.data)
    assert [file for file in files if file.exists()] == [files[2]]


def test_a_clock_that_ran_wrong_deletes_nothing_young(post: Post) -> None:
    """An empty battery writes entries of 1970; a clock set ahead does not keep the rest."""
    right = post.clock.now()
    post.clock.set(right.replace(year=1970))
    young = admit_visitor(post.register, post.guard, GUEST).line.seq
    post.clock.set(right)
    admit_vehicle(post.register, post.guard, CAR)
    assert purge(post.register, COMMAND_LINE, post.data).entries == 0
    post.clock.set(right + timedelta(days=9000))
    release_vehicle(post.register, post.guard, CAR.plate)
    post.clock.set(right + timedelta(days=YEAR_AND_A_DAY))
    assert purge(post.register, COMMAND_LINE, post.data).entries > 0
    entry = read_entry(post.register.rows, young)
    assert getattr(entry.event if entry else None, "name", None) == ""
    assert check(post.register.database) is None


def test_each_group_stays_as_long_as_the_house_says(post: Post, guests: int) -> None:
    """By the administrator alone, within what law and sense allow; each change is an entry."""
    defaults = {"gate": 365, "slips": 365, "handover": 365, "keys": 730, "incidents": 0}
    assert retention_of(post.register.rows) == {**defaults, "registry": 365}
    assert set_retention(post.register, post.admin, "gate", 90)["gate"] == 90
    post.clock.advance(days=91)
    assert purge(post.register, COMMAND_LINE, post.data).entries >= 4
    for days in (29, 7301, -1):
        with pytest.raises(Refused, match=r"retention\.days"):
            set_retention(post.register, post.admin, "gate", days)
    with pytest.raises(Refused, match=r"role\.needed"):
        set_retention(post.register, post.leader, "gate", 90)
    assert check(post.register.database) is None


def test_an_earlier_date_may_be_named(post: Post, guests: int) -> None:
    """By a supervisor, and never within the last 30 days; what is kept for good stays."""
    post.clock.advance(days=60)
    with pytest.raises(Refused, match=r"purge\.too_recent"):
        purge(post.register, post.admin, post.data, post.clock.now() - timedelta(days=29))
    with pytest.raises(Refused, match=r"role\.needed"):
        purge(post.register, post.leader, post.data, post.clock.now() - timedelta(days=31))
    done = purge(post.register, post.admin, post.data, post.clock.now() - timedelta(days=31))
    assert done.entries >= 4


def test_a_little_at_a_time_comes_to_the_same(post: Post, guests: int) -> None:
    """The oldest first, each step whole; then nothing is left."""
    post.clock.advance(days=YEAR_AND_A_DAY)
    steps = []
    while (done := purge(post.register, COMMAND_LINE, post.data, most=2)).line:
        steps.append(done.entries)
        assert verify_chain(post.register.rows).whole
        assert check(post.register.database) is None
    assert len(steps) > 1
    assert max(steps) <= 3
    left = post.register.rows.all("SELECT DISTINCT kind FROM ledger WHERE sealed IS NOT NULL")
    assert left == [("staff.added",)]


def test_a_reader_that_was_open_before_sees_the_purge(post: Post, guests: int) -> None:
    """The next time it looks, and the purge did not wait for it."""
    reader = open_database(database_path(post.data), read_only=True)
    post.clock.advance(days=YEAR_AND_A_DAY)
    purge(post.register, COMMAND_LINE, post.data)
    assert reader.execute("SELECT name FROM visitor_visits").fetchone() == ("",)
    reader.close()
