"""The rehearsal: proved in a temporary folder, and its day kept in the book."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from guardpost.backups.rehearsals import last_rehearsal, note_rehearsal, rehearsal_due
from guardpost.backups.rehearsing import rehearse
from guardpost.backups.shelf import SHELF
from guardpost.errors import GuardpostError
from guardpost.ledger.rebuild import check
from tests.backups.filled import back_up, fill, locked_post
from tests.site import Post


def test_a_good_backup_is_proved_and_leaves_nothing(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chain, end, state, keys and every file; the folder it was done in is gone."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    fill(post)
    made = back_up(post, tmp_path / "usb")
    before = made.path.read_bytes()
    proof = rehearse(made.path, post.data, post.clock)
    assert (proof.manifest, proof.files, proof.seconds) == (made.manifest, 3, 1)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert made.path.read_bytes() == before


def test_what_a_restore_would_lack_fails_the_rehearsal(post: Post, tmp_path: Path) -> None:
    """A damaged photo, and state that does not follow from the book."""
    fill(post)
    made = back_up(post, tmp_path / "usb")
    shutil.rmtree(tmp_path / "usb" / SHELF)
    with pytest.raises(GuardpostError) as error:
        rehearse(made.path, post.data, post.clock)
    assert (error.value.code, error.value.facts["count"]) == ("rehearse.files", 3)
    post.alter("UPDATE vehicle_visits SET room = '9栋9999'")
    made = back_up(post, tmp_path / "usb")
    with pytest.raises(GuardpostError) as error:
        rehearse(made.path, post.data, post.clock)
    assert (error.value.code, error.value.facts["table"]) == ("rehearse.state", "vehicle_visits")


def test_the_sheets_code_is_proved_too(tmp_path: Path, clock: object) -> None:
    """A code that opens nothing is found before the day it is needed."""
    opened, post = locked_post(tmp_path / "data", clock)  # type: ignore[arg-type]
    made = back_up(post, tmp_path / "usb")
    assert rehearse(made.path, post.data, post.clock, opened.recovery_code).files == 0
    assert rehearse(made.path, post.data, post.clock).files == 0
    other = ("0" if opened.recovery_code[0] != "0" else "1") + opened.recovery_code[1:]
    with pytest.raises(GuardpostError, match=r"recovery\.code_mistyped"):
        rehearse(made.path, post.data, post.clock, other)
    post.close()


def test_the_day_stands_in_the_book(post: Post, tmp_path: Path) -> None:
    """With what was proved; and the state follows from it."""
    proof = rehearse(back_up(post, tmp_path / "usb").path, post.data, post.clock)
    assert last_rehearsal(post.register.rows) is None
    kept = note_rehearsal(post.register, post.admin, proof)
    assert last_rehearsal(post.register.rows) == kept
    assert (kept.entries, kept.backup_at) == (proof.manifest.entries, proof.manifest.made_at)
    assert check(post.register.database) is None


def test_a_month_later_it_is_due_again(post: Post, tmp_path: Path) -> None:
    """Counted from the site's opening, then from the last one."""
    rows = post.register.rows
    assert not rehearsal_due(rows, post.clock.now())
    post.clock.advance(days=33)
    assert rehearsal_due(rows, post.clock.now())
    proof = rehearse(back_up(post, tmp_path / "usb").path, post.data, post.clock)
    note_rehearsal(post.register, post.admin, proof)
    assert not rehearsal_due(rows, post.clock.now())


def test_a_demo_site_is_never_asked(post: Post) -> None:
    """Its people are invented."""
    post.clock.advance(days=99)
    post.register.rows.update("site", {"one": 1}, demo=1)
    assert not rehearsal_due(post.register.rows, post.clock.now())
