"""How far a long piece of work is, and how a person stops it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Told (done, total) every so often, total 0 when unknown. To stop the work it raises
``Refused("work.stopped")``: whatever was under way is undone."""

EVERY = 100


def unheard(_done: int, _total: int) -> None:
    """Tell nobody."""


def counted(items: Iterator[T], total: int, progress: Progress) -> Iterator[T]:
    """Yield ``items``, telling every 100th."""
    progress(0, total)
    for done, item in enumerate(items, 1):
        yield item
        if done % EVERY == 0:
            progress(done, total)
