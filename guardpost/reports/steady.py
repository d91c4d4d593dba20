"""Long work beside a window: Python's search for cycles waits until it is done.

The search holds every thread while it walks what lives, and a month's lines are many: the
window would stand still for a tenth of a second, several times. What the work made is
freed by counting, as soon as nobody holds it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def steadily() -> Iterator[None]:
    """Do the work within without searching for cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
