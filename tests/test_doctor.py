"""What the doctor sees: each part well, lacking, or in need of somebody."""

from __future__ import annotations

import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from guardpost import doctor
from guardpost.backups.places import back_up, choose, places
from guardpost.clock import ManualClock
from guardpost.doctor import State, examine
from guardpost.emergency_book.beginning import emergency_folder
from guardpost.emergency_book.kit import gather_kit, keep_kit
from guardpost.keys.code import new_code
from guardpost.sentences.doctor import FINDINGS
from guardpost.words import LANGUAGES, Words
from tests.backups.filled import seal
from tests.conftest import SITE_ZONE
from tests.site import Post

BOOKS = ("database", "emergency")


class Space(NamedTuple):
    """What the system says of a disk."""

    total: int
    used: int
    free: int


def codes(post: Post) -> set[str]:
    """Return what is found."""
    return {one.code for one in examine(post.data, post.clock)}


def test_a_post_in_order_is_told_so(post: Post, tmp_path: Path) -> None:
    """Every sentence exists, in both languages, and its facts fit."""
    (tmp_path / "other").mkdir()
    choose(post.data, str(tmp_path / "other"), is_drive=False)
    seal(post.data, new_code(os.urandom))
    back_up(post.data, places(post.data)[0], post.clock.now())
    found = examine(post.data, post.clock)
    assert {one.code for one in found} >= {
        *("fonts.well", "clock.well", "database.well", "backup.well", "keys.in_file")
    }
    assert all(one.state is not State.BAD for one in found)
    for language in LANGUAGES:
        words = Words(language)
        assert all(words.say("doctor", FINDINGS[one.code], **one.facts) for one in found)


def test_an_altered_book_is_found(post: Post) -> None:
    """By the chain, at its entry."""
    post.alter("UPDATE ledger SET subject = 'x' WHERE seq = 5")
    (found,) = [one for one in examine(post.data, post.clock) if one.topic == "database"]
    assert (found.state, found.code, found.facts["seq"]) == (State.BAD, "database.altered", 5)


def test_a_folder_without_a_book_and_a_damaged_one_are_told_apart(
    post: Post, tmp_path: Path
) -> None:
    """A new PC has nothing to complain of."""
    assert "database.none" in {one.code for one in examine(tmp_path / "new", post.clock)}
    assert not (tmp_path / "new").exists()
    post.close()
    (post.data / "guardpost.db").write_bytes(b"x" * 9000)
    (found,) = [one for one in examine(post.data, post.clock) if one.topic == "database"]
    assert (found.state, found.code) == (State.BAD, "database.bad")


def test_a_book_that_was_set_aside_is_not_taken_for_a_new_pc(post: Post) -> None:
    """With an emergency book, or the post's keys alone: what is said brings it back."""
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    post.close()
    damaged = post.data / "guardpost.db"
    whole = damaged.read_bytes()
    for path in post.data.glob("guardpost.db*"):
        path.unlink()
    assert books_said(post) == {"database.lost"}
    damaged.write_bytes(b"x" * 9000)
    emergency_folder(post.data, post.clock, "database.damaged", vault=None)
    assert books_said(post) == {"database.bad_on_elsewhere"}
    damaged.unlink()
    assert books_said(post) == {"database.set_aside"}
    damaged.write_bytes(whole)
    assert books_said(post) == {"database.well", "emergency.waiting"}


def books_said(post: Post) -> set[str]:
    """Return what is said of the book and of those that wait, once all of it can be said."""
    found = [one for one in examine(post.data, post.clock) if one.topic in BOOKS]
    words = Words("zh_CN")
    said = [words.say("doctor", FINDINGS[one.code], **one.facts) for one in found]
    waits = [one for one in said if "N01E1" in one]
    assert len(waits) == sum(one.code not in {"database.lost", "database.well"} for one in found)
    return {one.code for one in found}


def test_a_clock_that_cannot_be_right_is_found(post: Post) -> None:
    """Behind the book's last entry; or a battery that is dead."""
    post.clock.set(post.clock.now() - timedelta(hours=1))
    assert "clock.behind" in codes(post)
    dead = ManualClock(datetime(1970, 1, 1, tzinfo=SITE_ZONE))
    assert "clock.dead" in {one.code for one in examine(post.data, dead)}


@pytest.mark.parametrize(
    ("free", "code"), [(1 << 40, "disk.well"), (1 << 30, "disk.little"), (1 << 20, "disk.full")]
)
def test_the_disks_room_is_told(
    post: Post, free: int, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it is full, and when it is."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Space(1 << 41, 0, free))
    assert code in codes(post)


def test_backups_are_looked_for(post: Post, tmp_path: Path) -> None:
    """None yet; a drive that is out; one that is too old; all on the book's own disk."""
    assert {"backup.none", "backup.same_disk"} <= codes(post)
    (tmp_path / "usb").mkdir()
    choose(post.data, str(tmp_path / "usb"), is_drive=True)
    shutil.rmtree(tmp_path / "usb")
    assert "backup.no_drive" in codes(post)
    assert "backup.same_disk" not in codes(post)
    back_up(post.data, places(post.data)[0], post.clock.now())
    assert "backup.well" in codes(post)
    post.clock.advance(days=2)
    assert "backup.old" in codes(post)


def test_keys_are_looked_for(post: Post) -> None:
    """No sheet; and a key that is gone."""
    assert "keys.no_sheet" in codes(post)
    shutil.rmtree(post.data / "keys")
    assert "keys.bad" in codes(post)


def test_the_printer_is_the_systems(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """None is no fault."""
    monkeypatch.setattr(doctor, "default_printer", lambda: "HP")
    assert "printer.well" in codes(post)
    monkeypatch.setattr(doctor, "default_printer", lambda: "")
    assert "printer.none" in codes(post)


def test_fonts_that_cannot_be_used_are_named(post: Post) -> None:
    """They are passed over when a report is made."""
    (post.data / "fonts").mkdir()
    (post.data / "fonts" / "broken.ttf").write_bytes(b"no font")
    (found,) = [one for one in examine(post.data, post.clock) if one.topic == "fonts"]
    assert (found.code, found.facts) == ("fonts.rejected", {"names": "broken.ttf"})


def test_a_rehearsal_that_is_due_is_told(post: Post) -> None:
    """A month after the opening."""
    assert "rehearsal.due" not in codes(post)
    post.clock.advance(days=40)
    assert "rehearsal.due" in codes(post)
