"""The round: which places are due, and that one failure keeps no other place from its backup."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from guardpost.backups.keeping import keep
from guardpost.backups.places import choose, places, stored
from guardpost.errors import Unavailable
from tests.backups.filled import HERE, fill
from tests.site import Post, make_post


def test_a_place_is_due_by_the_hour(post: Post) -> None:
    """Not before, unless somebody asks; of one hour the last stays."""
    (state,) = keep(post.data, post.clock.now())
    assert (state.newest, state.failure) == (post.clock.now(), None)
    post.clock.advance(minutes=59)
    (state,) = keep(post.data, post.clock.now())
    assert state.newest == post.clock.now() - timedelta(minutes=59)
    (state,) = keep(post.data, post.clock.now(), at_once=True)
    assert state.newest == post.clock.now()
    assert len(stored(state.place, HERE)) == 1


def test_a_clock_that_was_put_back_makes_the_next_one_due(post: Post) -> None:
    """A backup from the future says nothing of now."""
    keep(post.data, post.clock.now())
    post.clock.set(post.clock.now() - timedelta(days=300))
    keep(post.data, post.clock.now())
    assert len(stored(places(post.data)[0], HERE)) == 2


def test_a_backup_whose_time_cannot_be_read_keeps_no_other_from_being_made(post: Post) -> None:
    """One turned bit in what lies there already must not end the backups of a post."""
    keep(post.data, post.clock.now())
    (spoiled,) = stored(places(post.data)[0], HERE)
    content = spoiled.path.read_bytes()
    spoiled.path.write_bytes(content.replace(b'"made_at": "2', b'"made_at": "r'))
    post.clock.advance(hours=1)
    (state,) = keep(post.data, post.clock.now())
    assert (state.newest, state.failure) == (post.clock.now(), None)


def test_a_drive_that_is_out_is_told_beside_what_was_made(post: Post, tmp_path: Path) -> None:
    """Each place has its own state; the folder's backup is made all the same."""
    (tmp_path / "usb").mkdir()
    choose(post.data, str(tmp_path / "usb"), is_drive=True)
    first = keep(post.data, post.clock.now())
    assert [state.failure for state in first] == [None, None]
    shutil.rmtree(tmp_path / "usb")
    post.clock.advance(hours=1)
    folder, drive = keep(post.data, post.clock.now())
    assert (folder.newest, folder.failure) == (post.clock.now(), None)
    assert drive.newest is None
    assert drive.failure is not None
    assert drive.failure.code == "backup.folder_gone"


def test_a_file_that_was_left_out_is_told(post: Post) -> None:
    """By its name: it is not what the book says."""
    fill(post)
    spoiled = next((post.data / "photos").iterdir())
    spoiled.write_bytes(b"another picture")
    (state,) = keep(post.data, post.clock.now())
    assert (state.failure, state.unkept) == (None, (f"photos/{spoiled.name}",))


def test_whoever_stops_it_ends_the_round(post: Post) -> None:
    """It is no failure of a place."""

    def stop(_done: int, _whole: int) -> None:
        raise Unavailable("backup.stopped")

    with pytest.raises(Unavailable, match=r"backup\.stopped"):
        keep(post.data, post.clock.now(), progress=stop)


def test_an_emergency_book_goes_to_the_posts_places(post: Post) -> None:
    """Beside the post's own folder, never into it: its folders there are read as books."""
    folder = post.data / "emergency" / "N01E1"
    emergency = make_post(folder, post.clock)
    (state,) = keep(folder, post.clock.now(), home=post.data)
    emergency.close()
    assert state.failure is None
    assert state.place == places(post.data)[0]
    assert [each.name for each in folder.parent.iterdir()] == ["N01E1"]
