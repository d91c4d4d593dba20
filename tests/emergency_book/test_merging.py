"""An emergency book goes on under its own code, and comes into the repaired book whole."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from guardpost.backups.file import read_manifest
from guardpost.backups.making import make_backup
from guardpost.book import database_path, open_book, reading_book
from guardpost.clock import ManualClock
from guardpost.emergency_book.beginning import emergency_folder
from guardpost.emergency_book.command import merge_emergency
from guardpost.emergency_book.kit import gather_kit, keep_kit
from guardpost.emergency_book.marks import mark_damaged, marked_damaged, waiting_books
from guardpost.emergency_book.merging import BroughtIn
from guardpost.errors import Refused, Unavailable
from guardpost.gate.corrections import correct_entry
from guardpost.gate.vehicles import (
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    release_vehicle,
    vehicles_inside,
)
from guardpost.gate.views import timeline
from guardpost.gate.visitor_stays import VisitorCategory, VisitorDetails
from guardpost.gate.visitors import admit_visitor, release_visitor, visitors_inside
from guardpost.keys.recovery import keep_sealed
from guardpost.ledger.rebuild import check
from guardpost.ledger.register import Register
from guardpost.ledger.verify import verify_chain
from guardpost.proving import prove_book
from guardpost.registry.staff import active_staff, sign_in
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.retention.purging import purge
from guardpost.rights import COMMAND_LINE
from guardpost.store.connect import open_database
from tests.site import PIN, Post

BEGINNING = "SELECT payload ->> '$.lines' FROM ledger WHERE kind = 'emergency.begun'"
CAR, OTHER, THIRD = "粤B12345", "粤B67890", "粤B24680"


VISITOR = VisitorDetails(VisitorCategory.VISITOR, "3栋1202", "孔立春", verified="phone")


def _car(plate: str) -> VehicleDetails:
    return VehicleDetails(plate=plate, vehicle=VehicleClass.OUTSIDE, room="3栋1202", reason="visit")


@pytest.fixture
def kept(post: Post) -> Post:
    """Return a post with a car inside, whose kit is kept and whose book is shut."""
    admit_vehicle(post.register, post.guard, _car(CAR))
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    post.register.close()
    return post


def _begin(post: Post) -> tuple[Path, Register]:
    folder = emergency_folder(post.data, post.clock, "database.damaged", vault=None)
    return folder, open_book(folder, post.clock)


def _merged(post: Post) -> list[BroughtIn]:
    return list(merge_emergency(post.data, post.clock))


def test_it_knows_the_people_and_their_pins(kept: Post) -> None:
    """Who signed in yesterday signs in now, and nobody else."""
    _, register = _begin(kept)
    with closing(register):
        assert {one.code for one in active_staff(register.rows)} >= {kept.leader, kept.guard}
        assert sign_in(register, kept.guard, PIN, kept.pepper).code == kept.guard
        with pytest.raises(Refused, match=r"pin\.wrong"):
            sign_in(register, kept.guard, "135791", kept.pepper)


def test_it_keeps_the_watchlist(post: Post) -> None:
    """Whom the post does not let in is not let in during an emergency either."""
    watch(post.register, post.admin, level=WatchLevel.REFUSE, reason="闹事", plate=OTHER)
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    _, register = _begin(post)
    with closing(register), pytest.raises(Refused, match=r"watchlist\.refused"):
        admit_vehicle(register, post.guard, _car(OTHER))


def test_it_has_a_station_code_of_its_own(kept: Post) -> None:
    """No report or slip of it can bear a number of the post's book."""
    folder, register = _begin(kept)
    with closing(register):
        assert folder.name == "N01E1"
        assert register.rows.value("SELECT station FROM site") == "N01E1"
        assert verify_chain(register.rows).whole


def test_the_one_that_waits_is_gone_on_with(kept: Post) -> None:
    """A second start while the book is damaged opens the same emergency book."""
    folder, register = _begin(kept)
    admit_vehicle(register, kept.guard, _car(OTHER))
    register.close()
    again, register = _begin(kept)
    with closing(register):
        assert again == folder
        assert [stay.plate for stay in vehicles_inside(register.rows)] == [OTHER]


def test_a_beginning_that_broke_off_is_begun_anew(kept: Post) -> None:
    """A half-made folder is nobody's book."""
    (kept.data / "emergency" / "N01E1.part").mkdir(parents=True)
    (kept.data / "emergency" / "N01E1.part" / "guardpost.db").write_bytes(b"half")
    folder, register = _begin(kept)
    with closing(register):
        assert folder.name == "N01E1"
        assert waiting_books(kept.data) == (folder,)


def test_what_happened_is_in_the_posts_book_afterwards(kept: Post) -> None:
    """Who came is inside since then, who left is gone; state equals a replay of the book."""
    _, register = _begin(kept)
    kept.clock.advance(minutes=5)
    admit_vehicle(register, kept.guard, _car(OTHER))
    came_at = vehicles_inside(register.rows)[0].in_at
    release_vehicle(register, kept.guard, CAR)
    guest = VisitorDetails(
        category=VisitorCategory.VISITOR,
        name="周明",
        room="5-802",
        verified="phone",
        reason="visit",
    )
    visit = admit_visitor(register, kept.guard, guest).visit
    release_visitor(register, kept.guard, visit.id)
    admit_visitor(register, kept.guard, guest)
    count = verify_chain(register.rows).entries - register.rows.value(BEGINNING)
    register.close()
    kept.clock.advance(hours=2)

    assert _merged(kept) == [BroughtIn("N01E1", count, ())]

    with reading_book(kept.data) as rows:
        assert [(stay.plate, stay.in_at) for stay in vehicles_inside(rows)] == [(OTHER, came_at)]
        assert [stay.name for stay in visitors_inside(rows)] == ["周明"]
        assert verify_chain(rows).whole
    with closing(open_book(kept.data, kept.clock)) as register:
        assert check(register.database) is None
    assert waiting_books(kept.data) == ()


def test_each_line_says_where_it_comes_from(kept: Post) -> None:
    """With its own time and hand, and the mark of the emergency book."""
    _, register = _begin(kept)
    with closing(register):
        admit_vehicle(register, kept.guard, _car(OTHER))
        at = vehicles_inside(register.rows)[0].in_at
    kept.clock.advance(hours=1)
    _merged(kept)
    with reading_book(kept.data) as rows:
        lines = timeline(rows, rows.value("SELECT number FROM shifts"))
    (line,) = [line for line in lines if line.mark == OTHER]
    assert line.note_codes[0] == "emergency.entry"
    assert (line.at, line.actor) == (at, kept.guard)


def test_a_corrected_line_comes_as_it_stands(kept: Post) -> None:
    """What was struck out in the emergency is inside nowhere; what was changed is changed."""
    _, register = _begin(kept)
    with closing(register):
        wrong = admit_vehicle(register, kept.guard, _car(OTHER)).line.seq
        right = admit_vehicle(register, kept.guard, _car(THIRD)).line.seq
        correct_entry(register, kept.guard, wrong, "看错车牌", None)
        correct_entry(register, kept.guard, right, "房号写错", {"room": "3栋1203"})
    _merged(kept)
    with reading_book(kept.data) as rows:
        inside = {stay.plate: stay.room for stay in vehicles_inside(rows)}
    assert inside == {CAR: "3栋1202", THIRD: "3栋1203"}


def test_what_does_not_fit_is_told_and_written(kept: Post) -> None:
    """A car that this book still has inside comes in again: its line is there, its stay is not."""
    _, register = _begin(kept)
    with closing(register):
        admit_vehicle(register, kept.guard, _car(CAR))
    (done,) = _merged(kept)
    assert done.left_out == (CAR,)
    with reading_book(kept.data) as rows:
        assert [stay.plate for stay in vehicles_inside(rows)] == [CAR]


def test_a_second_time_brings_nothing(kept: Post) -> None:
    """Neither after it is done, nor when the mark beside the folder was lost."""
    folder, register = _begin(kept)
    register.close()
    _merged(kept)
    assert _merged(kept) == []
    (folder / "brought-in").unlink()
    with pytest.raises(Refused, match=r"emergency\.brought_in_already"):
        _merged(kept)
    assert waiting_books(kept.data) == ()


def test_an_altered_emergency_book_is_refused(kept: Post) -> None:
    """Nothing of it is taken, and the line is named."""
    _, register = _begin(kept)
    with closing(register):
        admit_vehicle(register, kept.guard, _car(OTHER))
        seq = register.rows.value("SELECT max(seq) FROM ledger")
        register.database.execute("DROP TRIGGER ledger_append_only")
        register.database.execute(
            "UPDATE ledger SET payload = replace(payload, '1202', '9999') WHERE seq = ?", (seq,)
        )
    with pytest.raises(Refused, match=r"emergency\.altered") as refused:
        _merged(kept)
    assert refused.value.facts["seq"] == seq
    with reading_book(kept.data) as rows:
        assert [stay.plate for stay in vehicles_inside(rows)] == [CAR]


def test_another_sites_emergency_book_is_refused(kept: Post, tmp_path: Path) -> None:
    """Somebody laid it into the folder: none of its people and cars are this site's."""
    folder, register = _begin(kept)
    admit_vehicle(register, kept.guard, _car(OTHER))
    register.close()
    kept.alter("UPDATE site SET id = 'another'")
    with pytest.raises(Refused, match=r"emergency\.other_site") as refused:
        _merged(kept)
    assert refused.value.facts["path"] == str(folder)
    with reading_book(kept.data) as rows:
        assert [stay.plate for stay in vehicles_inside(rows)] == [CAR]


def test_one_that_cannot_come_in_keeps_no_other_out(kept: Post) -> None:
    """The second is in, the post has its own book back, and the first is told and waits."""
    first, register = _begin(kept)
    register.close()
    database_path(first).write_bytes(b"\x5a" * 8192)
    mark_damaged(first, "database.damaged")
    _, register = _begin(kept)
    admit_vehicle(register, kept.guard, _car(OTHER))
    register.close()
    mark_damaged(kept.data, "database.damaged")
    with pytest.raises(Unavailable, match=r"database\.damaged") as caught:
        _merged(kept)
    assert caught.value.facts["path"] == str(database_path(first))
    assert marked_damaged(kept.data) == ""
    assert waiting_books(kept.data) == (first,)
    with reading_book(kept.data) as rows:
        assert {stay.plate for stay in vehicles_inside(rows)} == {CAR, OTHER}


def test_a_book_that_is_damaged_still_takes_nothing(kept: Post) -> None:
    """The emergency book waits until the post's own is repaired."""
    _, register = _begin(kept)
    register.close()
    mark_damaged(kept.data, "database.damaged")
    database_path(kept.data).write_bytes(b"SQLite format 3\0" + b"\xff" * 8000)
    with pytest.raises(Unavailable):
        _merged(kept)
    assert len(waiting_books(kept.data)) == 1
    assert marked_damaged(kept.data) == "database.damaged"


def test_a_book_with_a_damaged_page_takes_nothing(kept: Post) -> None:
    """It opens, and its chain is whole: but it is not repaired."""
    _, register = _begin(kept)
    register.close()
    with closing(open_database(database_path(kept.data))) as database:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = 'plates_seen_serial'"
        ((page,),) = database.execute(sql).fetchall()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = database_path(kept.data).read_bytes()
    start = (page - 1) * 4096
    spoilt = content[:start] + b"\xa5" * 4096 + content[start + 4096 :]
    database_path(kept.data).write_bytes(spoilt)
    with pytest.raises(Unavailable, match=r"database\.damaged"):
        _merged(kept)
    assert len(waiting_books(kept.data)) == 1


def test_after_that_the_posts_book_is_whole_again(kept: Post, clock: ManualClock) -> None:
    """The mark goes; the next emergency has the next code."""
    _, register = _begin(kept)
    register.close()
    mark_damaged(kept.data, "database.damaged")
    _merged(kept)
    assert marked_damaged(kept.data) == ""
    folder, register = _begin(kept)
    register.close()
    assert folder.name == "N01E2"


def test_it_goes_when_the_time_of_its_lines_is_over(kept: Post) -> None:
    """The post's book has them; its reports and its code stay, and one that waits stays whole."""
    folder, register = _begin(kept)
    admit_visitor(register, kept.guard, VISITOR)
    register.close()
    (folder / "reports").mkdir()
    (folder / "reports" / "GP-N01E1-20260612-1.pdf").write_bytes(b"%PDF")
    kept.clock.advance(days=400)
    assert _purged(kept) == [folder]
    assert database_path(folder).exists()
    _merged(kept)
    assert _purged(kept) == []
    left = sorted(path.name for path in folder.rglob("*") if path.is_file())
    assert left == ["GP-N01E1-20260612-1.pdf", "brought-in", "settings.json"]
    again, register = _begin(kept)
    register.close()
    assert again.name == "N01E2"
    assert prove_book(kept.data).holds


def test_one_that_was_brought_in_stays_while_its_time_runs(kept: Post) -> None:
    """A young one can be proved beside the book."""
    folder, register = _begin(kept)
    register.close()
    _merged(kept)
    kept.clock.advance(days=300)
    _purged(kept)
    assert database_path(folder).exists()


def _purged(post: Post) -> list[Path]:
    """Delete what is old; return the emergency books that wait."""
    with closing(open_book(post.data, post.clock)) as register:
        purge(register, COMMAND_LINE, post.data)
    return list(waiting_books(post.data))


def test_its_backups_carry_the_posts_own_sealed_copy_and_no_key_openly(kept: Post) -> None:
    """The sheet in the safe opens them; where none was ever made nothing is sealed."""
    bare, register = _begin(kept)
    register.close()
    target = kept.data.parent / "backups"
    target.mkdir()
    plain = make_backup(bare, target / "plain.gpbackup", kept.clock.now())
    assert read_manifest(plain.path).pepper
    mark_damaged(bare, "database.damaged")
    keep_sealed(kept.data, b"what the sheet opens")
    folder, register = _begin(kept)
    register.close()
    made = make_backup(folder, target / "sealed.gpbackup", kept.clock.now())
    manifest = read_manifest(made.path)
    assert (manifest.sealed, manifest.pepper) == ("what the sheet opens", "")


def test_a_folder_without_a_kit_says_to_go_on_by_paper(post: Post) -> None:
    """Where nobody can be named, nobody can sign in."""
    with pytest.raises(Unavailable, match=r"emergency\.kit_lost"):
        emergency_folder(post.data, post.clock, "database.damaged", vault=None)
