"""Goods through the gate (F3)."""

from __future__ import annotations

from collections.abc import Iterator

from ui.demo.album import Album
from ui.demo.stage import Act, Stage


def removals(stage: Stage, album: Album) -> Iterator[Act]:
    """Yield the three slips of the evening."""
    yield from ()
