"""Whoever holds the machine can write the chain anew; a backup that was carried away tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from guardpost.backups.making import Backup
from guardpost.errors import Refused
from guardpost.proving import prove_backup, prove_book
from tests.backups.filled import admit, back_up, fill, reseal
from tests.site import Post
from tests.tamper.rewriting import rechain


@pytest.fixture
def made(post: Post, tmp_path: Path) -> Backup:
    """Return a backup after which the book went on; the book is closed."""
    fill(post)
    made = back_up(post, tmp_path / "usb")
    admit(post, "苏E00001")
    post.close()
    return made


def test_a_book_that_went_on_has_all_of_its_backup(post: Post, made: Backup) -> None:
    """What was written since is no difference."""
    proof = prove_backup(post.data, made.path)
    assert (proof.holds, proof.code) == (True, "backup.agrees")
    assert proof.facts["entries"] == made.manifest.entries


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET actor = 'X99' WHERE seq = 12",
        "UPDATE ledger SET at = '2026-06-12T07:59:00.000000Z' WHERE seq = 12",
    ],
)
def test_a_chain_written_anew_is_found_at_its_first_entry(
    statement: str, post: Post, made: Backup
) -> None:
    """The book by itself is whole; held against the backup it is not."""
    rechain(post.data, statement)
    assert prove_book(post.data).holds
    proof = prove_backup(post.data, made.path)
    assert (proof.holds, proof.code, proof.facts["seq"]) == (False, "backup.other_entry", 12)


def test_an_entry_taken_out_of_a_chain_written_anew_is_found(post: Post, made: Backup) -> None:
    """State tables and backup both name what is no more there."""
    rechain(post.data, "DELETE FROM ledger WHERE seq = 12")
    assert not prove_backup(post.data, made.path).holds


def test_another_sites_backup_proves_nothing(post: Post, made: Backup) -> None:
    """It is refused, not counted as a difference."""
    reseal(made.path, site="another")
    with pytest.raises(Refused, match=r"backup\.other_site"):
        prove_backup(post.data, made.path)
