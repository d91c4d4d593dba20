"""One program per data folder: a lock file held for as long as the book is open."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from guardpost.errors import Refused, Unavailable

LOCK_NAME = "guardpost.lock"


class Instance:
    """Holds a data folder. The operating system lets go when the process dies.

    Raises:
        Refused: ``instance.running`` with the ``pid`` of the process that holds it.
        Unavailable: ``folder.unwritable``.
    """

    def __init__(self, data_dir: Path) -> None:
        try:
            data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = (data_dir / LOCK_NAME).open("ab+", buffering=0)
        except OSError as error:
            raise Unavailable("folder.unwritable", path=str(data_dir)) from error
        if not _lock(self._file):
            pid = holder(data_dir)
            self._file.close()
            raise Refused("instance.running", pid=pid)
        # On a full disk the folder is held all the same; only who holds it is not told.
        with suppress(OSError):
            self._file.truncate(0)
            self._file.write(str(os.getpid()).encode("ascii"))

    def release(self) -> None:
        """Let go of the folder."""
        self._file.close()

    def __enter__(self) -> Instance:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def holder(data_dir: Path) -> int:
    """Return the process that holds the folder, as the lock file names it; 0 if unknown."""
    try:
        return int((data_dir / LOCK_NAME).read_text(encoding="ascii") or 0)
    except (OSError, ValueError):
        return 0


if sys.platform == "win32":
    import msvcrt

    # Locked far behind the text, so that the process number stays readable.
    _LOCKED_AT = 4096

    def _lock(file: IO[bytes]) -> bool:
        try:
            file.seek(_LOCKED_AT)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
