"""Taking times, and one table for all of them.

Other programs run on the machine too. What is compared is therefore taken in turn, the bare
thing and ours side by side, and the median of the ratios counts.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_BEGAN = time.monotonic()


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


def progress(text: str) -> None:
    """Tell on stderr what is being measured, and since when the run goes on."""
    print(f"{time.monotonic() - _BEGAN:6.0f} s  {text}", file=sys.stderr, flush=True)


Clock = Callable[[], float]


def times(
    act: Callable[[int], object], count: int, clock: Clock = time.perf_counter
) -> list[float]:
    """Return the seconds that each of ``count`` calls took."""
    taken = []
    for turn in range(count):
        start = clock()
        act(turn)
        taken.append(clock() - start)
    return taken


def in_turn(
    bare: Callable[[int], object],
    ours: Callable[[int], object],
    rounds: int,
    clock: Clock = time.perf_counter,
) -> tuple[list[float], list[float]]:
    """Return the seconds of each round of the bare thing and of ours, taken side by side."""
    pairs = [times(bare, 1, clock) + times(ours, 1, clock) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def ratio(ours: Sequence[float], bare: Sequence[float]) -> float:
    """Return the median of what was taken side by side, ours to bare."""
    return p50([one / other for one, other in zip(ours, bare, strict=True)])


def p50(taken: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(taken)


def p99(taken: Sequence[float]) -> float:
    """Return the 99th percentile."""
    return sorted(taken)[max(0, int(len(taken) * 0.99) - 1)]


def table(findings: Sequence[tuple[int, Finding]]) -> str:
    """Return (passages of the book, finding) as a table; what falls short says by how much."""
    lines = ["| what | passages | measured | bound | | note |", "| --- " * 6 + "|"]
    for passages, one in findings:
        over = one.measured / one.bound - 1
        state = "holds" if one.holds else f"short by {over:.0%}"
        shown = f"{one.measured:.2f} {one.unit} | {one.bound:.2f} {one.unit}"
        of = f"{passages:,}" if passages else ""
        lines.append(f"| {one.name} | {of} | {shown} | {state} | {one.note} |")
    return "\n".join(lines)
