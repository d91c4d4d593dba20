"""A small disk that is filled, but for so many bytes."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def filled_but(disk: Path, room: int) -> Iterator[None]:
    """Take all of the disk but ``room`` bytes."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as stream:
        try:
            while stream.write(bytes(4096)):
                pass
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
        stream.truncate(max(0, stream.tell() - room))
    yield
    ballast.unlink()
