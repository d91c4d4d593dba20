"""Bringing a backup to a new PC, and going on there without a second history."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from guardpost.backups.making import Backup
from guardpost.backups.restoring import restore
from guardpost.backups.shelf import SHELF
from guardpost.book import database_path, open_book, reading_book
from guardpost.clock import ManualClock
from guardpost.emergency_book.marks import mark_damaged, marked_damaged
from guardpost.errors import GuardpostError, Unavailable
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.slip_account import slip_account
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.keys.code import new_code
from guardpost.ledger.reading import read_entry, time_spans
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.photos import read_photo
from guardpost.registry.staff import sign_in
from guardpost.reports.pin import Pin
from guardpost.settings import load
from guardpost.shifts.opening import open_shift
from guardpost.shifts.reports import number_of
from guardpost.signing.pepper import load as load_pepper
from guardpost.signing.pepper import load_or_create
from guardpost.site_record import opened_site
from guardpost.stations import last_restoration
from tests.backups.filled import admit, back_up, fill, locked_post, photo, reseal, seal
from tests.site import PIN, SITE_ID, Post, make_post

FRIDGE = ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1)
SLIP = RemovalDetails(
    "3栋1202", "贺春分", Applicant.OWNER, (FRIDGE,), document_kind="resident_id", document="一号"
)


@pytest.fixture
def made(post: Post, tmp_path: Path) -> Backup:
    """Return a backup of a post with cars, photos, a report and settings."""
    fill(post)
    return back_up(post, tmp_path / "usb")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Return the data folder of a new PC, which is not there yet."""
    return tmp_path / "new" / "data"


def on(data: Path, post: Post) -> Post:
    """Return the post over the book of another folder."""
    return replace(post, data=data, register=open_book(data, post.clock))


def refused(made: Path, new: Path, clock: ManualClock, **how: object) -> str:
    """Return why a backup was not brought back; the new PC's folder is as it was."""
    before = sorted(new.rglob("*")) if new.exists() else None
    with pytest.raises(GuardpostError) as error:
        restore(made, new, clock, vault=None, **how)  # type: ignore[arg-type]
    assert (sorted(new.rglob("*")) if new.exists() else None) == before
    assert not list(new.parent.glob("*.restoring"))
    return error.value.code


def test_book_keys_settings_and_files_come_back(made: Backup, post: Post, new: Path) -> None:
    """A person signs in with the PIN that they have; photos and reports are there."""
    done = restore(made.path, new, post.clock, vault=None)
    assert (done.files, done.lost, done.mended) == (3, (), False)
    assert load(new).language == "en"
    assert load_pepper(new, SITE_ID, vault=None) == post.pepper
    for each in made.manifest.files:
        assert (new / each.path).read_bytes() == (post.data / each.path).read_bytes()
    back = on(new, post)
    with closing(back.register):
        assert verify_chain(back.register.rows).whole
        assert check(back.register.database) is None
        assert sign_in(back.register, post.guard, PIN, post.pepper).code == post.guard
    assert not list(new.parent.glob("*.restoring"))
    assert {each.name for each in new.iterdir()} == {
        *("guardpost.db", "guardpost.lock", "keys", "photos", "reports", "settings.json")
    }


def test_it_goes_on_under_another_code_that_names_the_old_head(
    made: Backup, post: Post, new: Path
) -> None:
    """The first entry behind the old head is already under the new code."""
    post.clock.advance(hours=3)
    done = restore(made.path, new, post.clock, vault=None).went_on
    back = on(new, post)
    with closing(back.register):
        first = read_entry(back.register.rows, made.manifest.entries + 1)
        assert first is not None
        assert (first.station, first.kind) == ("N01-2", "station.restored")
        assert (done.before, done.old_seq, done.old_head) == (
            *("N01", made.manifest.entries, made.manifest.head),
        )
        admit(back, "苏D00001")
        assert back.register.head().station == opened_site(back.register.rows).station == "N01-2"
        assert last_restoration(back.register.rows) == done


def test_a_new_pc_whose_clock_is_behind_writes_no_line_under_the_old_code(
    made: Backup, post: Post, new: Path
) -> None:
    """That the clock was put back would else be noted before the first entry of the new one."""
    post.clock.set(post.clock.now() - timedelta(days=400))
    restore(made.path, new, post.clock, vault=None)
    back = on(new, post)
    with closing(back.register):
        rows = back.register.rows
        assert rows.value("SELECT count(*) FROM ledger WHERE station = 'N01'") == (
            made.manifest.entries
        )
        admit(back, "苏D00001")
        assert [len(range(*span)) + 1 for span in time_spans(rows, "", "")] == [
            *(made.manifest.entries, back.register.head().seq - made.manifest.entries),
        ]


def test_the_last_report_tells_what_is_missing(made: Backup, post: Post, new: Path) -> None:
    """Its code has the number of the last entry that was on the old PC."""
    end = made.manifest.entries + 17
    pin = Pin("GP-N01-20260612-2", 1, end, "ab" * 16)
    done = restore(made.path, new, post.clock, last=pin, vault=None).went_on
    assert (done.report, done.reported, done.missing) == (pin.number, end, 17)


def test_a_report_that_the_backup_holds_must_agree(made: Backup, post: Post, new: Path) -> None:
    """Paper pins the book: another hash at that number, and one of them was altered."""
    pin = Pin("GP-N01-20260612-2", 1, made.manifest.entries, "00" * 16)
    assert refused(made.path, new, post.clock, last=pin) == "restore.other_history"
    theirs = replace(pin, number="GP-S02-20260612-2")
    assert refused(made.path, new, post.clock, last=theirs) == "restore.other_post"
    pin = replace(pin, head=made.manifest.head[:32])
    assert restore(made.path, new, post.clock, last=pin, vault=None).went_on.missing == 0


def test_numbers_begin_behind_a_gap_that_is_named(post: Post, new: Path, tmp_path: Path) -> None:
    """Slips and shifts of days on which the old PC may have given some; no report says gap."""
    apply_removal(post.register, post.guard, SLIP)
    made = back_up(post, tmp_path / "usb")
    lost = apply_removal(post.register, post.guard, SLIP).slip.number
    restore(made.path, new, post.clock, vault=None)
    back = on(new, post)
    with closing(back.register):
        number = apply_removal(back.register, post.guard, SLIP).slip.number
        assert (lost, number) == ("FX-20260612-02", "FX-20260612-101")
        today = post.clock.now().date()
        assert slip_account(back.register.rows, today, today).gaps == ()
        assert number_of(back.register.rows, post.shift) == "GP-N01-2-20260612-1"
        post.clock.advance(days=3)
        assert apply_removal(back.register, post.guard, SLIP).slip.number == "FX-20260615-01"


def test_a_slip_that_was_taken_out_is_still_missed(post: Post, new: Path, tmp_path: Path) -> None:
    """Only numbers behind the last one given are excused."""
    for _ in range(3):
        apply_removal(post.register, post.guard, SLIP)
    made = back_up(post, tmp_path / "usb")
    restore(made.path, new, post.clock, vault=None)
    back = on(new, post)
    with closing(back.register):
        apply_removal(back.register, post.guard, SLIP)
        back.register.rows.delete("slips", number="FX-20260612-02")
        today = post.clock.now().date()
        assert slip_account(back.register.rows, today, today).gaps == ("FX-20260612-02",)


def test_shifts_are_numbered_behind_the_gap(post: Post, new: Path, tmp_path: Path) -> None:
    """A shift that the old PC may have opened has a number of its own."""
    early = make_post(tmp_path / "off", post.clock, on_duty=False)
    with closing(early.register):
        made = back_up(early, tmp_path / "usb")
    restore(made.path, new, post.clock, vault=None)
    back = on(new, early)
    with closing(back.register):
        assert open_shift(back.register, early.leader, early.leader, ()).shift is not None
        assert back.shift == "20260612-11"


def test_a_target_that_holds_a_book_is_refused(made: Backup, post: Post, new: Path) -> None:
    """Any file in the book's place, were it empty."""
    new.mkdir(parents=True)
    database_path(new).touch()
    assert refused(made.path, new, post.clock) == "restore.book_there"


def test_the_journal_of_a_book_that_was_set_aside_is_not_played_into_the_restored_one(
    made: Backup, post: Post, new: Path
) -> None:
    """Its pages would fit, as the key is the same: it must be set aside too."""
    new.mkdir(parents=True)
    journal = database_path(new).with_name("guardpost.db-wal")
    journal.write_bytes(b"of another book")
    assert refused(made.path, new, post.clock) == "restore.book_there"
    assert journal.read_bytes() == b"of another book"


def test_a_target_with_another_sites_keys_is_refused(made: Backup, post: Post, new: Path) -> None:
    """They may be all that is left of that site."""
    load_or_create(new, "another", vault=None)
    assert refused(made.path, new, post.clock) == "restore.other_keys"


def test_the_keys_of_a_lost_book_serve_again(made: Backup, post: Post) -> None:
    """The same PC, its book gone: nobody needs the code."""
    post.close()
    database_path(post.data).unlink()
    for beside in post.data.glob("guardpost.db-*"):
        beside.unlink()
    done = restore(made.path, post.data, post.clock, vault=None)
    assert done.went_on.station == "N01-2"


def test_the_mark_of_a_damaged_book_goes_with_it(made: Backup, post: Post) -> None:
    """Else the window would open an emergency book beside the one that was brought back."""
    post.close()
    mark_damaged(post.data, "database.damaged")
    database_path(post.data).unlink()
    restore(made.path, post.data, post.clock, vault=None)
    assert marked_damaged(post.data) == ""


def test_a_damaged_backup_touches_nothing(made: Backup, post: Post, new: Path) -> None:
    """Cut off, flipped, empty, or of a later program."""
    content = made.path.read_bytes()
    made.path.write_bytes(content[:-5])
    assert refused(made.path, new, post.clock) == "backup.cut_off"
    made.path.write_bytes(content[:9000] + bytes([content[9000] ^ 1]) + content[9001:])
    assert refused(made.path, new, post.clock) == "backup.damaged"
    made.path.write_bytes(b"")
    assert refused(made.path, new, post.clock) == "backup.empty"
    made.path.write_bytes(content)
    reseal(made.path, steps=(*made.manifest.steps, "9999_tomorrow"))
    assert refused(made.path, new, post.clock) == "backup.newer"


def test_a_book_that_was_altered_is_refused(post: Post, new: Path, tmp_path: Path) -> None:
    """The digest fits whatever was copied; the chain does not."""
    fill(post)
    post.alter("UPDATE ledger SET subject = 'vehicle:苏E00001' WHERE seq = 5")
    made = back_up(post, tmp_path / "usb")
    assert refused(made.path, new, post.clock) == "restore.altered"


def test_a_manifest_that_claims_another_end_is_refused(made: Backup, post: Post, new: Path) -> None:
    """A digest can be made by anybody; head and count are held against the book."""
    reseal(made.path, entries=made.manifest.entries + 1)
    assert refused(made.path, new, post.clock) == "restore.other_end"


def test_state_tables_that_somebody_changed_are_made_anew(
    post: Post, new: Path, tmp_path: Path
) -> None:
    """What the program believes follows from the book alone."""
    fill(post)
    post.alter("UPDATE vehicle_visits SET room = '9栋9999'")
    made = back_up(post, tmp_path / "usb")
    assert restore(made.path, new, post.clock, vault=None).mended
    with closing(open_book(new, post.clock)) as back:
        assert check(back.database) is None


def test_a_photo_that_is_damaged_beside_the_backup_is_named(
    made: Backup, post: Post, new: Path, tmp_path: Path
) -> None:
    """The book comes back all the same; what is damaged never looks like a photo."""
    first, second, _report = sorted(made.manifest.files, key=lambda each: each.path)
    shelf = tmp_path / "usb" / SHELF
    (shelf / first.sha256[:2] / first.sha256).write_bytes(b"x" * first.size)
    (shelf / second.sha256[:2] / second.sha256).unlink()
    done = restore(made.path, new, post.clock, vault=None)
    assert done.lost == (first.path, second.path)
    assert not (new / first.path).exists()


@pytest.mark.parametrize(
    "path",
    ["../x.jpg", "photos/../../x", "/etc/x", "keys/pepper", "photos", "a/b/c", "photos/a\\b"],
)
def test_no_file_leads_out_of_the_folder(path: str, made: Backup, post: Post, new: Path) -> None:
    """A manifest is only text; whoever wrote it chose the names."""
    spoiled = tuple(replace(each, path=path) for each in made.manifest.files[:1])
    reseal(made.path, files=spoiled)
    restore(made.path, new, post.clock, vault=None)
    assert {each.name for each in new.iterdir()} == {
        *("guardpost.db", "guardpost.lock", "keys", "settings.json")
    }
    assert not (new.parent / "x.jpg").exists()


def test_sealed_keys_come_out_by_the_code_alone(post: Post, new: Path, tmp_path: Path) -> None:
    """Where a sheet was made, the backup holds no open key, and the code is asked for."""
    code = new_code(os.urandom)
    seal(post.data, code)
    made = back_up(post, tmp_path / "usb")
    assert made.manifest.pepper == ""
    assert post.pepper.hex().encode() not in made.path.read_bytes()
    assert refused(made.path, new, post.clock) == "restore.code_needed"
    wrong = new_code(os.urandom)
    assert refused(made.path, new, post.clock, code=wrong) == "recovery.code_wrong"
    assert refused(made.path, new, post.clock, code="ABC") == "recovery.code_mistyped"
    restore(made.path, new, post.clock, code=code, vault=None)
    assert load_pepper(new, SITE_ID, vault=None) == post.pepper
    assert (new / "keys" / "sealed.json").read_bytes() == (
        post.data / "keys" / "sealed.json"
    ).read_bytes()


def test_a_locked_book_comes_back_locked(tmp_path: Path, new: Path, clock: ManualClock) -> None:
    """With the code of the sheet, and with nothing else of the old PC."""
    opened, post = locked_post(tmp_path / "data", clock)
    with closing(post.register):
        name = photo(post.data)
        made = back_up(post, tmp_path / "usb")
    shutil.rmtree(post.data)
    assert refused(made.path, new, clock) == "restore.code_needed"
    restore(made.path, new, clock, code=opened.recovery_code)
    assert not database_path(new).read_bytes().startswith(b"SQLite")
    assert read_photo(new, name)
    with reading_book(new) as rows:
        assert verify_chain(rows).whole
    with closing(open_book(new, clock)) as back:
        assert sign_in(back, opened.admin.code, PIN, post.pepper).code == opened.admin.code


def test_a_folder_that_takes_no_file_is_said(
    made: Backup, post: Post, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk of the new PC may be full too; then there is no book, and it can be done again."""
    whole = Path.replace

    def full(self: Path, target: Path) -> Path:
        if Path(target) == database_path(new):
            raise OSError(28, "No space left on device")
        return whole(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(Unavailable, match=r"folder\.unwritable"):
            restore(made.path, new, post.clock, vault=None)
    assert not database_path(new).exists()
    assert restore(made.path, new, post.clock, vault=None).went_on.station == "N01-2"
