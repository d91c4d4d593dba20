"""``guardpost purge`` as a person meets it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from guardpost.clock import ManualClock
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from tests.site import make_post
from tests.test_cli import guardpost, misused, sentence

GUEST = VisitorDetails(
    category=VisitorCategory.VISITOR, room="3栋1202", name="上官婉清", verified="phone"
)


def test_old_data_goes_and_the_command_says_how_much(tmp_path: Path) -> None:
    """Once; then there is nothing old; the book is whole and says how many were emptied."""
    data = tmp_path / "data"
    post = make_post(data, ManualClock(datetime(2020, 3, 1, 16, tzinfo=UTC)))
    admit_visitor(post.register, post.guard, GUEST)
    post.close()
    recent = guardpost("purge", "--before", "9000-01-01", data=data)
    assert sentence(recent) == "The last 30 days have to stay. Take an earlier date."
    early = guardpost("purge", "--before", "2020-01-01", data=data)
    assert (early.returncode, early.stdout) == (0, "Nothing is old enough to be deleted.\n")
    done = guardpost("purge", "--before", "2020-06-01", data=data)
    assert done.returncode == 0
    assert done.stdout.startswith("Personal data deleted from 2 entries, and 0 photos.")
    proof = guardpost("verify", data=data)
    assert proof.returncode == 0
    assert "The personal data of 2 entries was deleted" in proof.stdout
    assert guardpost("rebuild", "--check", data=data).returncode == 0
    assert guardpost("purge", data=data).returncode == 0


def test_a_date_that_is_none_is_wrong_use(tmp_path: Path) -> None:
    """Exit 2, one line."""
    misused(guardpost("purge", "--before", "gestern", data=tmp_path))


def test_without_a_book_there_is_nothing_to_delete(tmp_path: Path) -> None:
    """And none is begun."""
    said = sentence(guardpost("purge", data=tmp_path / "none"))
    assert said.startswith("There is no book")
    assert not (tmp_path / "none").exists()


def test_a_plain_copy_is_made_by_command(tmp_path: Path) -> None:
    """Nothing of the post's own files is written over; the copy is in the book."""
    data = tmp_path / "data"
    make_post(data, ManualClock(datetime(2020, 3, 1, 16, tzinfo=UTC))).close()
    out = tmp_path / "copy.db"
    done = guardpost("evidence", "--out", str(out), data=data)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(f"entries: {out}\n")
    assert out.read_bytes().startswith(b"SQLite format 3")
    assert sentence(guardpost("evidence", "--out", str(data / "guardpost.db"), data=data))
    assert guardpost("verify", data=data).returncode == 0
