"""Emergency books and posts that went on from a backup: their lines are guarded like any."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from guardpost.backups.restoring import restore
from guardpost.book import open_book, reading_book
from guardpost.clock import ManualClock
from guardpost.emergency_book.beginning import emergency_folder
from guardpost.emergency_book.command import merge_emergency
from guardpost.emergency_book.kit import gather_kit, keep_kit
from guardpost.emergency_book.marks import kit_file
from guardpost.errors import Refused, Unavailable
from guardpost.evidence import copy_evidence
from guardpost.proving import check_state, prove_book
from tests.backups.filled import admit, back_up, fill
from tests.reports.working import visitor
from tests.site import Post
from tests.tamper.rewriting import alter, rechain, replay_all


@dataclass(frozen=True)
class Brought:
    """A post's folder, closed, and that of the emergency book that was brought into it."""

    data: Path
    emergency: Path


@pytest.fixture
def begun(post: Post) -> Post:
    """Return a post whose book is shut; an emergency book has a car and a visitor."""
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    post.close()
    folder = emergency_folder(post.data, post.clock, "database.damaged", vault=None)
    post.register = open_book(folder, post.clock)
    admit(post, "苏E00001")
    visitor(post, "钟宁")
    post.close()
    return post


@pytest.fixture
def brought(begun: Post) -> Brought:
    """Bring that book in."""
    assert list(merge_emergency(begun.data, begun.clock))
    return Brought(begun.data, begun.data / "emergency" / "N01E1")


def last_of(data: Path, kind: str) -> int:
    """Return the number of the last entry of a kind."""
    with reading_book(data) as rows:
        return int(rows.value("SELECT max(seq) FROM ledger WHERE kind = ?", kind))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET actor = 'X99' WHERE kind = 'visitor.entered'",
        "UPDATE ledger SET sealed = replace(sealed, '钟', '王') WHERE kind = 'visitor.entered'",
        "UPDATE ledger SET at = '2026-06-12T07:00:00.000000Z' WHERE kind = 'visitor.entered'",
    ],
)
def test_an_altered_emergency_book_is_not_brought_in(statement: str, begun: Post) -> None:
    """The line is named, and nothing of it is in the post's book."""
    folder = begun.data / "emergency" / "N01E1"
    alter(folder, statement)
    with pytest.raises(Refused, match=r"emergency\.altered") as refused:
        list(merge_emergency(begun.data, begun.clock))
    assert refused.value.facts["seq"] == last_of(folder, "visitor.entered")
    with reading_book(begun.data) as rows:
        assert not rows.value("SELECT count(*) FROM ledger WHERE kind LIKE 'emergency.%'")


def test_a_line_missing_from_an_emergency_book_is_not_passed_over(begun: Post) -> None:
    """Its tables name what was cut off."""
    folder = begun.data / "emergency" / "N01E1"
    seq = last_of(folder, "visitor.entered")
    alter(folder, f"DELETE FROM ledger WHERE seq = {seq}")
    with pytest.raises(Refused, match=r"emergency\.altered") as refused:
        list(merge_emergency(begun.data, begun.clock))
    assert refused.value.facts["seq"] == seq


@pytest.mark.parametrize(
    "change",
    [
        "payload = replace(payload, '苏E00001', '苏E00002')",
        "payload = replace(payload, '\"counts\":true', '\"counts\":false')",
        "kind = 'emergency.entry'",
    ],
)
def test_a_line_altered_after_it_was_brought_in_is_named(change: str, brought: Brought) -> None:
    """It is chained like every other."""
    seq = last_of(brought.data, "emergency.passage") - 1
    alter(brought.data, f"UPDATE ledger SET {change} WHERE seq = {seq}")
    proof = prove_book(brought.data)
    assert (proof.code, proof.facts["seq"]) == ("book.hash", seq)


def test_a_stay_of_an_emergency_edited_by_hand_is_named(brought: Brought) -> None:
    """What was brought in is replayed too."""
    alter(brought.data, "UPDATE vehicle_visits SET plate = '苏E00002' WHERE plate = '苏E00001'")
    difference = check_state(brought.data)
    assert difference is not None
    assert difference.table == "vehicle_visits"


def test_an_emergency_book_written_anew_is_held_against_the_post_s(brought: Brought) -> None:
    """It is kept; the post's book knows its end."""
    assert prove_book(brought.emergency).facts["witnesses"] == 1
    rechain(brought.emergency, "UPDATE ledger SET actor = 'X99' WHERE kind = 'visitor.entered'")
    assert prove_book(brought.emergency).code == "book.other_home"


def test_an_emergency_book_cut_off_is_held_against_the_post_s(brought: Brought) -> None:
    """Tables and all."""
    seq = last_of(brought.emergency, "visitor.entered")
    alter(brought.emergency, f"DELETE FROM ledger WHERE seq >= {seq}")
    replay_all(brought.emergency)
    assert prove_book(brought.emergency).code == "book.cut_home"


@pytest.mark.parametrize("change", [lambda kit: kit[:-1] + b"x", lambda kit: kit[:40], bytes])
def test_an_altered_kit_begins_nothing(post: Post, change: object) -> None:
    """Whoever writes themselves into it as a leader would need the pepper."""
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    content = kit_file(post.data).read_bytes()
    assert callable(change)
    kit_file(post.data).write_bytes(change(content) if change is not bytes else b"")
    with pytest.raises(Unavailable, match=r"emergency\.kit_lost"):
        emergency_folder(post.data, post.clock, "database.damaged", vault=None)
    # A kit that does not open is no witness either.
    post.close()
    assert prove_book(post.data).facts["witnesses"] == 0


@pytest.fixture
def went_on(post: Post, tmp_path: Path, clock: ManualClock) -> Path:
    """Return the folder of a post that went on from a backup."""
    fill(post)
    made = back_up(post, tmp_path / "usb")
    new = tmp_path / "new"
    restore(made.path, new, clock, vault=None)
    return new


@pytest.mark.parametrize(
    "change",
    [
        "station = 'N01'",
        'payload = replace(payload, \'"before":"N01"\', \'"before":"N02"\')',
        "payload = replace(payload, '\"reported\":0', '\"reported\":9')",
        "kind = 'clock.stepped'",
    ],
)
def test_the_entry_of_going_on_is_guarded(change: str, went_on: Path) -> None:
    """Under which code, after which line, how many are missing."""
    seq = last_of(went_on, "station.restored")
    alter(went_on, f"UPDATE ledger SET {change} WHERE seq = {seq}")
    proof = prove_book(went_on)
    assert (proof.code, proof.facts["seq"]) == ("book.hash", seq)


def test_a_line_before_going_on_is_guarded(went_on: Path) -> None:
    """The chain goes on through the new code."""
    seq = last_of(went_on, "station.restored") - 1
    alter(went_on, f"UPDATE ledger SET actor = 'X99' WHERE seq = {seq}")
    assert prove_book(went_on).facts["seq"] == seq


def test_a_going_on_taken_back_is_found(went_on: Path) -> None:
    """Cut off, so that the post would go on under the old code: the table still names it."""
    seq = last_of(went_on, "station.restored")
    alter(went_on, f"DELETE FROM ledger WHERE seq = {seq}", "UPDATE site SET station = 'N01'")
    proof = prove_book(went_on)
    assert (proof.code, proof.facts["seq"]) == ("book.cut", seq)


def test_the_head_that_a_going_on_names_is_held_against_the_lines(went_on: Path) -> None:
    """A chain written anew before it no longer ends in the hash that its entry states."""
    seq = last_of(went_on, "station.restored") - 1
    rechain(went_on, f"UPDATE ledger SET actor = 'X99' WHERE seq = {seq}")
    proof = prove_book(went_on)
    assert (proof.code, proof.facts["seq"]) == ("book.other_restored", seq)


def test_the_head_that_a_copy_was_told_of_is_held_against_the_lines(
    post: Post, tmp_path: Path
) -> None:
    """Who brought the police a copy said how it ended."""
    copy_evidence(post.register, post.admin, tmp_path / "copy.db", personal=False)
    told = post.register.head().seq
    post.close()
    rechain(post.data, f"UPDATE ledger SET actor = 'X99' WHERE seq = {told - 1}")
    proof = prove_book(post.data)
    assert (proof.code, proof.facts["seq"]) == ("book.other_copied", told - 1)
    assert proof.facts["name"] == str(told)
