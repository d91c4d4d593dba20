"""Backups from before and after a renewal of the key: each opens by the sheet of its time."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from guardpost.backups.making import Backup
from guardpost.backups.places import back_up, places
from guardpost.backups.rehearsing import rehearse
from guardpost.backups.restoring import restore
from guardpost.backups.shelf import SHELF
from guardpost.book import database_path, open_book
from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.keys.book_key import book_key, is_keyed
from guardpost.keys.rekeying import renew_key
from guardpost.proving import prove_backup, prove_book
from tests.backups.filled import admit, fill, locked_post, reseal
from tests.site import CHEAP, PIN, Post


@dataclass(frozen=True)
class Twice:
    """A post whose key was renewed between two backups in one place.

    Attributes:
        codes: of the sheets before and after.
    """

    post: Post
    before: Backup
    after: Backup
    codes: tuple[str, str]


def renewed(post: Post) -> str:
    """Renew the key of a closed book; return the new sheet's code."""
    made = renew_key(post.data, post.clock, post.admin, PIN, os.urandom, CHEAP)
    return made.recovery_code


def backed_up(post: Post) -> Backup:
    """Make a backup in the usual place, an hour on."""
    post.clock.advance(hours=1)
    return back_up(post.data, places(post.data)[0], post.clock.now())


@pytest.fixture
def twice(tmp_path: Path, clock: ManualClock) -> Twice:
    """Return a locked post with a backup before and one after; its book is closed."""
    opened, post = locked_post(tmp_path / "data", clock)
    fill(post)
    post.close()
    before = backed_up(post)
    code = renewed(post)
    return Twice(post, before, backed_up(post), (opened.recovery_code, code))


def moved_away(post: Post) -> None:
    """Give the book another name, as the recovery page tells."""
    path = database_path(post.data)
    path.rename(path.with_suffix(".damaged"))


def test_each_opens_on_a_new_pc_by_the_sheet_of_its_time_alone(
    twice: Twice, tmp_path: Path
) -> None:
    """Photos and reports too: the place holds them under both keys."""
    held = (twice.before, twice.after)
    for number, (backup, code, other) in enumerate(
        zip(held, twice.codes, reversed(twice.codes), strict=True)
    ):
        new = tmp_path / f"new{number}"
        with pytest.raises(Refused, match=r"recovery\.code_wrong"):
            restore(backup.path, new, twice.post.clock, code=other, vault=None)
        done = restore(backup.path, new, twice.post.clock, code=code, vault=None)
        assert (done.files, done.lost) == (3, ())
        assert prove_book(new).holds


def test_on_the_same_pc_an_older_one_asks_for_the_older_sheet(twice: Twice) -> None:
    """The key that is kept here is another; the newer one needs no code."""
    post = twice.post
    assert rehearse(twice.after.path, post.data, post.clock).files == 3
    for act in (rehearse, restore):
        if act is restore:
            moved_away(post)
        with pytest.raises(Refused, match=r"restore\.older_key"):
            act(twice.before.path, post.data, post.clock)
    restore(twice.before.path, post.data, post.clock, code=twice.codes[0])
    assert prove_book(post.data).holds


def test_an_older_one_is_still_a_witness_of_the_book(twice: Twice) -> None:
    """By its end, which it says openly; one that ends otherwise speaks against the book."""
    post = twice.post
    assert prove_backup(post.data, twice.before.path).code == "backup.agrees"
    assert prove_backup(post.data, twice.after.path).code == "backup.agrees"
    told = prove_book(post.data)
    assert told.holds
    assert told.facts["witnesses"] == 2
    reseal(twice.before.path, head="ab" * 32)
    proof = prove_book(post.data)
    assert not proof.holds
    assert proof.facts["seq"] == twice.before.manifest.entries


def test_what_lay_under_the_old_key_goes_with_the_last_backup_that_has_it(twice: Twice) -> None:
    """As soon as the older backup is let go of, no file under its key is left in the place."""
    post, folder = twice.post, twice.before.path.parent
    salt = twice.before.path.read_bytes()[:4].hex()

    def under_the_old() -> list[Path]:
        return list((folder / SHELF).glob(f"??/*.{salt}.sealed"))

    assert len(under_the_old()) == 3
    twice.before.path.unlink()
    newest = backed_up(post)
    assert under_the_old() == []
    assert rehearse(newest.path, post.data, post.clock).files == 3


def test_files_that_a_program_before_put_there_are_read(twice: Twice) -> None:
    """Their name did not say yet which key they lie under."""
    post, folder = twice.post, twice.after.path.parent
    mark = twice.after.path.read_bytes()[:4].hex()
    for file in (folder / SHELF).glob(f"??/*.{mark}.sealed"):
        file.rename(file.with_name(file.name.replace(f".{mark}", "")))
    assert rehearse(twice.after.path, post.data, post.clock).files == 3


def test_a_backup_from_before_the_lock_brings_a_plain_book_back(
    post: Post,
) -> None:
    """The key of the locked one fits it not, and is forgotten; it can be locked again."""
    fill(post)
    post.close()
    before = backed_up(post)
    assert not before.manifest.keyed
    renewed(post)
    assert is_keyed(post.data)
    moved_away(post)
    restore(before.path, post.data, post.clock, vault=None)
    assert book_key(post.data) is None
    with closing(open_book(post.data, post.clock)) as register:
        admit(replace(post, register=register), "苏E00009")
    renewed(post)
    assert prove_book(post.data).holds
