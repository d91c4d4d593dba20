"""Where backups go by themselves, and which of them stay."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from guardpost import settings
from guardpost.backups.file import PART, SUFFIX
from guardpost.backups.places import (
    FOLDER,
    PATH_SHOWN,
    back_up,
    choose,
    chosen_backup,
    newest,
    places,
    stored,
)
from guardpost.backups.rotation import HOURS
from guardpost.backups.shelf import SHELF
from guardpost.errors import Refused, Unavailable
from guardpost.stations import go_on
from tests.backups.filled import HERE, admit, fill, photo, reseal
from tests.site import SITE_ID, Post


def shelf(folder: Path) -> set[str]:
    """Return the hashes on a folder's shelf."""
    return {each.name for each in (folder / SHELF).glob("??/*")}


def test_the_first_place_is_outside_the_data_folder(post: Post, tmp_path: Path) -> None:
    """There is a backup from the first hour on, whether anybody chose a place or not."""
    (place,) = places(post.data)
    assert place.folder == tmp_path / "data-backup"
    made = back_up(post.data, place, post.clock.now())
    assert made.path == place.folder / f"N01-20260612-160000{SUFFIX}"
    assert newest(post.data).path == made.path


def test_a_chosen_drive_gets_a_folder_of_its_own(post: Post, tmp_path: Path) -> None:
    """Both places are kept in the settings of this PC."""
    (tmp_path / "usb").mkdir()
    choose(post.data, str(tmp_path / "usb"), is_drive=True)
    folder, drive = places(post.data)
    assert (folder.is_drive, drive.is_drive) == (False, True)
    assert drive.folder == tmp_path / "usb" / FOLDER
    assert drive.folder.is_dir()
    choose(post.data, "", is_drive=True)
    assert places(post.data) == (folder,)


def test_a_drive_that_is_out_is_never_an_empty_folder(post: Post, tmp_path: Path) -> None:
    """Its mount point is there, the folder on it is not: nothing is written to the PC's disk."""
    usb = tmp_path / "usb"
    usb.mkdir()
    choose(post.data, str(usb), is_drive=True)
    (usb / FOLDER).rmdir()
    with pytest.raises(Unavailable, match=r"backup\.folder_gone"):
        back_up(post.data, places(post.data)[1], post.clock.now())
    assert list(usb.iterdir()) == []


def test_a_folder_in_the_data_folder_is_no_place(post: Post, tmp_path: Path) -> None:
    """It would be lost with the book; nor is a folder that is not there."""
    with pytest.raises(Refused, match=r"backup\.in_data"):
        choose(post.data, str(post.data), is_drive=False)
    with pytest.raises(Unavailable, match=r"backup\.folder_gone"):
        choose(post.data, str(tmp_path / "nowhere"), is_drive=False)
    assert settings.load(post.data) == settings.Preferences()


@pytest.mark.parametrize("typed", ["长" * 10_000, "/media/\0usb", "~nobody-here/usb"])
def test_what_no_folder_can_be_called_is_told_like_one_that_is_gone(post: Post, typed: str) -> None:
    """Too long a name, one with a NUL, the home of nobody: said, and not in full length."""
    with pytest.raises(Unavailable, match=r"backup\.folder_gone") as caught:
        choose(post.data, typed, is_drive=True)
    assert len(str(caught.value.facts["path"])) <= PATH_SHOWN


def test_the_rotation_lets_go_of_backups_and_of_their_files(post: Post) -> None:
    """A photo that only a backup of yesterday named goes with it."""
    (place,) = places(post.data)
    fill(post)
    back_up(post.data, place, post.clock.now())
    before = shelf(place.folder)
    for file in (post.data / "photos").iterdir():
        file.unlink()
    kept = photo(post.data, "green")
    for _ in range(HOURS + 3):
        post.clock.advance(hours=1)
        back_up(post.data, place, post.clock.now())
    found = stored(place, HERE)
    assert len(found) == HOURS
    assert found[0].made_at == post.clock.now()
    assert kept in shelf(place.folder)
    assert len(shelf(place.folder) - before) == 1
    assert len(shelf(place.folder)) == 2


def test_another_posts_backups_are_left_alone(post: Post, tmp_path: Path) -> None:
    """Two posts may share a drive; each rotates its own."""
    (place,) = places(post.data)
    back_up(post.data, place, post.clock.now())
    (other,) = place.folder.glob(f"*{SUFFIX}")
    content = other.read_bytes().replace(b'"site": "test-site"', b'"site": "best-site"')
    other.rename(place.folder / "x")
    strange = place.folder / f"S01-20200101-000000{SUFFIX}"
    strange.write_bytes(content)
    for _ in range(HOURS + 3):
        post.clock.advance(hours=1)
        back_up(post.data, place, post.clock.now())
    assert strange.exists()
    assert all(one.manifest.site == SITE_ID for one in stored(place, HERE))


def test_files_stay_while_any_backup_cannot_be_read(post: Post) -> None:
    """It may name them; a shelf that is too full harms nobody."""
    (place,) = places(post.data)
    fill(post)
    back_up(post.data, place, post.clock.now())
    (place.folder / f"broken{SUFFIX}").write_bytes(b"half")
    for file in (post.data / "photos").iterdir():
        file.unlink()
    before = shelf(place.folder)
    for _ in range(HOURS + 3):
        post.clock.advance(hours=1)
        back_up(post.data, place, post.clock.now())
    assert shelf(place.folder) == before


def test_what_a_killed_backup_left_is_swept(post: Post) -> None:
    """It is nobody's backup, and takes the room of one."""
    (place,) = places(post.data)
    place.folder.mkdir()
    left = place.folder / f"N01-20260611-000000{SUFFIX}{PART}"
    left.write_bytes(b"SQLite format 3\0")
    back_up(post.data, place, post.clock.now())
    assert not left.exists()


def test_no_backup_yet_is_said(post: Post) -> None:
    """With the folder in which one would be."""
    with pytest.raises(Refused, match=r"backup\.none"):
        newest(post.data)


def test_the_newest_of_all_places_counts(post: Post, tmp_path: Path) -> None:
    """A drive that was away for a week has older ones."""
    (tmp_path / "usb").mkdir()
    choose(post.data, str(tmp_path / "usb"), is_drive=True)
    folder, drive = places(post.data)
    back_up(post.data, drive, post.clock.now())
    admit(post)
    post.clock.advance(hours=1)
    back_up(post.data, folder, post.clock.now())
    assert newest(post.data).path.parent == folder.folder
    assert newest(post.data).made_at - stored(drive, HERE)[0].made_at == timedelta(hours=1)


def test_an_emergency_books_backups_push_none_of_the_posts_own_out(post: Post) -> None:
    """It is of the same site, and another book: the last good one of the post's must stay."""
    place = places(post.data)[0]
    own = back_up(post.data, place, post.clock.now()).path
    go_on(post.register, post.admin, "N01E1", "")
    for _ in range(HOURS + 3):
        post.clock.advance(hours=1)
        made = back_up(post.data, place, post.clock.now())
    assert made.path.name.startswith("N01E1-")
    assert own.exists()
    assert newest(post.data).path == made.path
    assert stored(place, HERE)[0].path == own


def test_another_life_of_the_post_goes_on_with_its_rotation(post: Post) -> None:
    """N01-2 is N01 on another PC; its backups take the older ones' places."""
    place = places(post.data)[0]
    old = back_up(post.data, place, post.clock.now()).path
    go_on(post.register, post.admin, "N01-2", "")
    for _ in range(HOURS + 3):
        post.clock.advance(hours=1)
        back_up(post.data, place, post.clock.now())
    assert not old.exists()
    assert len(stored(place, HERE)) == HOURS


def test_a_newer_one_that_cannot_be_read_is_never_passed_over(post: Post, tmp_path: Path) -> None:
    """Nor is a folder said to be empty: what was meant is damaged, and an older one is chosen."""
    place = places(post.data)[0]
    first = back_up(post.data, place, post.clock.now()).path
    post.clock.advance(hours=1)
    last = back_up(post.data, place, post.clock.now()).path
    for file, at in ((first, 1_000_000), (last, 1_003_600)):
        os.utime(file, (at, at))
    whole = last.read_bytes()
    last.write_bytes(whole[: len(whole) // 2])
    os.utime(last, (1_003_600, 1_003_600))
    for meant in (lambda: chosen_backup(place.folder), lambda: newest(post.data)):
        with pytest.raises(Refused, match=r"backup\.cut_off") as caught:
            meant()
        assert caught.value.facts["path"] == str(last)
    assert chosen_backup(first) == first
    first.unlink()
    with pytest.raises(Refused, match=r"backup\.cut_off"):
        chosen_backup(place.folder)
    last.write_bytes(whole)
    assert chosen_backup(place.folder) == last


def test_in_a_folder_the_newest_of_the_post_is_meant(post: Post, tmp_path: Path) -> None:
    """An emergency book's is passed over; two posts on one drive are asked about."""
    place = places(post.data)[0]
    first = back_up(post.data, place, post.clock.now()).path
    post.clock.advance(hours=1)
    last = back_up(post.data, place, post.clock.now()).path
    assert (chosen_backup(place.folder), chosen_backup(first)) == (last, first)
    other = Path(shutil.copyfile(last, place.folder / f"other{SUFFIX}"))
    reseal(other, station="N01E1", made_at="2027-01-01T00:00:00.000000Z")
    assert chosen_backup(place.folder) == last
    reseal(other, station="S01", made_at="2027-01-01T00:00:00.000000Z")
    with pytest.raises(Refused, match=r"restore\.which"):
        chosen_backup(place.folder)
    with pytest.raises(Refused, match=r"backup\.none"):
        chosen_backup(tmp_path)
