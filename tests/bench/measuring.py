"""Taking times, and one table for all of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One line of the table.

    Attributes:
        measured, bound: in ``unit``: ``×`` is a ratio to the bare thing, ``ms`` a time.
        note: what was compared, and the raw numbers.
    """

    name: str
    measured: float
    bound: float
    unit: str
    note: str

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        return self.measured <= self.bound


def times(act: Callable[[int], object], count: int) -> list[float]:
    """Return the seconds that each of ``count`` calls took."""
    taken = []
    for turn in range(count):
        start = time.perf_counter()
        act(turn)
        taken.append(time.perf_counter() - start)
    return taken


def p50(taken: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(taken)


def p99(taken: Sequence[float]) -> float:
    """Return the 99th percentile."""
    return sorted(taken)[max(0, int(len(taken) * 0.99) - 1)]


def table(findings: Sequence[Finding]) -> str:
    """Return the findings as a table; what falls short says by how much."""
    lines = ["| what | measured | bound | | note |", "| --- | --- | --- | --- | --- |"]
    for one in findings:
        over = one.measured / one.bound - 1
        state = "holds" if one.holds else f"short by {over:.0%}"
        shown = f"{one.measured:.2f} {one.unit} | {one.bound:.2f} {one.unit}"
        lines.append(f"| {one.name} | {shown} | {state} | {one.note} |")
    return "\n".join(lines)
