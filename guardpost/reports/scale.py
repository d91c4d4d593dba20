"""The marks of a chart's axis, on paper and in the window. Pure."""

from __future__ import annotations

from math import ceil

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)


def axis_scale(most: int) -> tuple[int, int]:
    """Return the step and the top of an axis of three to five round marks."""
    step = next((one for one in _STEPS if most <= 4 * one), _STEPS[-1])
    step = max(step, ceil(most / 5))
    return step, step * max(1, ceil(most / step))
