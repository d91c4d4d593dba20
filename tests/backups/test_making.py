"""Making a backup: a true copy, beside a gate that goes on, or a reason why there is none."""

from __future__ import annotations

import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from guardpost.backups import making
from guardpost.backups.file import PART, SUFFIX, check_file
from guardpost.backups.making import looked_at, make_backup
from guardpost.backups.shelf import SHELF
from guardpost.errors import Refused, Unavailable
from guardpost.keys.book_key import book_key
from guardpost.store.connect import Database, open_database
from tests.backups.filled import admit, back_up, fill, locked_post, photo, report_file
from tests.site import Post


def names(folder: Path) -> list[str]:
    """Return what lies in a folder, its shelf left out."""
    return sorted(each.name for each in folder.iterdir() if each.name != SHELF)


def test_a_backup_ends_where_the_book_ends(post: Post, tmp_path: Path) -> None:
    """Head and count are the source's; the copy is read back from where it lies."""
    fill(post)
    head = post.register.head()
    made = back_up(post, tmp_path / "usb")
    assert (made.manifest.entries, made.manifest.head) == (head.seq, head.hash.hex())
    copy, count, sound = looked_at(made.path, None)
    assert (copy, count, sound) == (head, head.seq, True)
    assert names(tmp_path / "usb") == [f"N01{SUFFIX}"]


def test_what_is_written_meanwhile_makes_no_slice_begin_anew(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The gate writes between slices, and is not in the copy: it is the book of one moment."""
    fill(post)
    monkeypatch.setattr(making, "SLICE_PAGES", 8)
    before, told = post.register.head(), list[tuple[int, int]]()

    def meanwhile(done: int, whole: int) -> None:
        told.append((done, whole))
        if len(told) < 5:
            admit(post, f"苏D1000{len(told)}")

    (tmp_path / "usb").mkdir()
    made = make_backup(post.data, tmp_path / "usb" / "x", post.clock.now(), meanwhile)
    assert made.manifest.head == before.hash.hex()
    assert post.register.head().seq > before.seq
    assert [done for done, _whole in told] == sorted({done for done, _whole in told})
    assert told[-1][0] == told[-1][1]


def test_the_gate_writes_while_a_slice_is_copied(post: Post, tmp_path: Path) -> None:
    """A backup that stands still in the middle keeps nobody from writing."""
    fill(post)
    reached, go_on = threading.Event(), threading.Event()

    def stop(_done: int, _whole: int) -> None:
        reached.set()
        go_on.wait(60)

    (tmp_path / "usb").mkdir()
    target = tmp_path / "usb" / "x"
    copying = threading.Thread(target=make_backup, args=(post.data, target, post.clock.now(), stop))
    copying.start()
    assert reached.wait(60)
    admit(post, "苏D99999")
    assert not target.exists()
    go_on.set()
    copying.join()
    assert check_file(target).entries == post.register.head().seq - 1


def test_photos_and_reports_lie_once_on_the_shelf(post: Post, tmp_path: Path) -> None:
    """A second backup copies only what is new."""
    fill(post)
    first = back_up(post, tmp_path / "usb", "1")
    shelf = tmp_path / "usb" / SHELF
    before = {each: each.stat().st_mtime_ns for each in shelf.rglob("*") if each.is_file()}
    new = photo(post.data, "green")
    second = back_up(post, tmp_path / "usb", "2")
    after = {each: each.stat().st_mtime_ns for each in shelf.rglob("*") if each.is_file()}
    assert len(first.manifest.files) == len(before) == 3
    assert len(second.manifest.files) == 4
    assert {each.name for each in after.keys() - before.keys()} == {new}
    assert all(after[each] == before[each] for each in before)


def test_a_photo_that_was_changed_is_left_out_and_named(post: Post, tmp_path: Path) -> None:
    """A file that is not what the book says would only make the restore complain."""
    fill(post)
    name = photo(post.data, "green")
    (post.data / "photos" / f"{name}.jpg").write_bytes(b"another picture")
    made = back_up(post, tmp_path / "usb")
    assert made.unkept == (f"photos/{name}.jpg",)
    assert name not in {each.sha256 for each in made.manifest.files}


def test_only_its_owner_reads_a_backup(post: Post, tmp_path: Path) -> None:
    """The book in it may lie plain, and so may the keys of a demo site."""
    made = back_up(post, tmp_path / "usb")
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600


def test_a_locked_book_stays_locked_in_its_backup(tmp_path: Path, clock: object) -> None:
    """Neither name nor plate stands in the file; photos beside it are locked too."""
    _opened, post = locked_post(tmp_path / "data", clock)  # type: ignore[arg-type]
    with closing(post.register):
        photo(post.data)
        report_file(post.data, b"%PDF-1.7 the name of somebody")
        made = back_up(post, tmp_path / "usb")
    content = b"".join(
        each.read_bytes() for each in (tmp_path / "usb").rglob("*") if each.is_file()
    )
    assert made.manifest.keyed
    assert made.manifest.pepper == ""
    for told in (
        "孟思齐".encode(),
        b"SQLite format 3",
        b"somebody",
        b"JFIF",
        post.pepper.hex().encode(),
    ):
        assert told not in content
    key = book_key(post.data)
    assert looked_at(made.path, key)[1:] == (made.manifest.entries, True)


def test_a_copy_that_is_not_the_book_is_thrown_away(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty database passes quick_check; head and count do not."""
    fill(post)

    def nothing(_source: Database, copy: Database, _progress: object) -> None:
        copy.execute("CREATE TABLE ledger (station, seq, hash, at)")

    monkeypatch.setattr(making, "_copy_pages", nothing)
    with pytest.raises(Unavailable, match=r"backup\.differs"):
        back_up(post, tmp_path / "usb")
    assert names(tmp_path / "usb") == []


def test_neither_the_book_nor_another_file_is_written_over(post: Post, tmp_path: Path) -> None:
    """A slip of the keyboard must not cost the book itself."""
    other = tmp_path / "letter.pdf"
    other.write_bytes(b"%PDF-1.7 mine")
    now = post.clock.now()
    for target, code in (
        (post.data / "guardpost.db", "backup.in_data"),
        (post.data / "x", "backup.in_data"),
        (other, "backup.file_there"),
        (tmp_path / f"x{PART}", "backup.name"),
    ):
        with pytest.raises(Refused) as error:
            make_backup(post.data, target, now)
        assert error.value.code == code
    assert other.read_bytes() == b"%PDF-1.7 mine"


def test_a_newer_backup_takes_the_place_of_an_older_one(post: Post, tmp_path: Path) -> None:
    """Under the same name; the older one is there until the newer is proved."""
    back_up(post, tmp_path / "usb")
    admit(post)
    made = back_up(post, tmp_path / "usb")
    assert check_file(made.path).entries == post.register.head().seq


def test_a_damaged_book_is_said_of_the_book(post: Post, tmp_path: Path) -> None:
    """Not of the drive: whoever changes the drive then loses a day."""
    fill(post)
    post.register.rows.value("PRAGMA wal_checkpoint(TRUNCATE)")
    post.close()
    path = post.data / "guardpost.db"
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 40] = bytes(4096 * 37)
    path.write_bytes(content)
    with pytest.raises(Unavailable, match=r"database\.damaged"):
        back_up(post, tmp_path / "usb")
    assert names(tmp_path / "usb") == []


def test_a_copy_opened_alone_leaves_nothing_beside_it(tmp_path: Path) -> None:
    """A drive may know no shared memory, and shall hold one file."""
    with closing(open_database(tmp_path / "x", alone=True)) as copy:
        copy.execute("CREATE TABLE t (a)")
        assert [each.name for each in tmp_path.iterdir()] == ["x"]


@pytest.mark.parametrize("at", [1, 40, 10_000])
def test_whoever_listens_may_break_it_off(post: Post, tmp_path: Path, at: int) -> None:
    """While pages are copied, and while the copy is read back; nothing is left of it."""
    fill(post)
    told: list[int] = []

    def stop(done: int, whole: int) -> None:
        told.append(100 * done // whole)
        if len(told) == at or done == whole:
            raise Unavailable("backup.stopped")

    (tmp_path / "usb").mkdir()
    with pytest.raises(Unavailable, match=r"backup\.stopped"):
        make_backup(post.data, tmp_path / "usb" / "x", post.clock.now(), stop)
    assert names(tmp_path / "usb") == []
    assert told == sorted(told)
