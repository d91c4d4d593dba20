"""The program's log, kept for a test and let go of again."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ui.crash import keep_log


@contextmanager
def logged(data: Path, level: int = logging.WARNING) -> Iterator[Path]:
    """Keep the log of a data folder; return its folder.

    Args:
        level: what the whole process tells, libraries included.
    """
    root = logging.getLogger()
    before, was = list(root.handlers), root.level
    root.setLevel(level)
    keep_log(data)
    try:
        yield data / "logs"
    finally:
        root.setLevel(was)
        for handler in [one for one in root.handlers if one not in before]:
            root.removeHandler(handler)
            handler.close()
