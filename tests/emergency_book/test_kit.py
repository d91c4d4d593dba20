"""What an emergency book begins with is kept sealed, and read back as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from guardpost.clock import ManualClock
from guardpost.emergency_book.kit import gather_kit, keep_kit, read_kit
from guardpost.emergency_book.marks import has_kit
from guardpost.errors import Unavailable
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post


def _keep(post: Post) -> Path:
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    return post.data / "keys" / "emergency-kit"


def test_it_comes_back_as_it_was_kept(post: Post) -> None:
    """Site, rota, people, PINs, equipment and watchlist."""
    level = WatchLevel.REFUSE
    watch(post.register, post.admin, level=level, reason="闹事", plate="粤B12345", name="周某")
    kit = gather_kit(post.register.rows)
    keep_kit(kit, post.data, post.pepper)
    assert has_kit(post.data)
    assert read_kit(post.data, post.pepper) == kit


def test_nobody_reads_names_in_it(post: Post) -> None:
    """It lies beside the book, and is as locked as the book."""
    file = _keep(post)
    assert "罗守田".encode() not in file.read_bytes()
    assert os.name != "posix" or file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("place", [0, 20, -1])
def test_a_changed_byte_is_found(post: Post, place: int) -> None:
    """A kit that somebody touched names nobody."""
    file = _keep(post)
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    with pytest.raises(Unavailable, match=r"emergency\.kit_lost"):
        read_kit(post.data, post.pepper)


def test_another_sites_pepper_opens_nothing(post: Post) -> None:
    """The kit of one site is of no use at another."""
    _keep(post)
    with pytest.raises(Unavailable, match=r"emergency\.kit_lost"):
        read_kit(post.data, b"q" * 32)


def test_a_kit_that_is_not_there_is_said(post: Post, clock: ManualClock) -> None:
    """A site that never kept one has none."""
    assert not has_kit(post.data)
    with pytest.raises(Unavailable, match=r"emergency\.kit_lost"):
        read_kit(post.data, post.pepper)
