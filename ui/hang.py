"""Where every thread stood when the window did not turn for seconds, or when Qt itself crashed.

Python's own watch writes it, from a thread that needs no lock of Python. It holds names of files
and functions and no value of any variable, so nothing that somebody typed.
"""

from __future__ import annotations

import faulthandler
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QObject, QTimer

from guardpost.clock import Clock
from guardpost.times import to_text

NAME = "stacks.txt"
SECONDS = 5.0
BEAT_MS = 1000
# Some fifty hangs; a file that is full is begun anew at the next start.
LARGEST = 500_000

log = logging.getLogger("guardpost")


class HangWatch(QObject):
    """Is wound up by each turn of the loop; runs down when there is none for ``SECONDS``.

    Args:
        later, cancel: wind it up and stop it; Python's own.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        parent: QObject,
        *,
        later: Callable[..., None] = faulthandler.dump_traceback_later,
        cancel: Callable[[], None] = faulthandler.cancel_dump_traceback_later,
    ) -> None:
        super().__init__(parent)
        self._clock, self._later, self._cancel = clock, later, cancel
        self._file = _opened(folder)
        self._size = _size(self._file)
        self.timer = QTimer(self)
        self.timer.setInterval(BEAT_MS)
        self.timer.timeout.connect(self.beat)
        if self._file is not None:
            faulthandler.enable(self._file)
            self.timer.start()

    def beat(self) -> None:
        """Wind it up; when it ran down meanwhile, note when the window turned again."""
        if self._file is None:
            return
        if _size(self._file) > self._size:
            self._file.write(f"{to_text(self._clock.now())} the window turns again\n\n")
            self._file.flush()
            self._size = _size(self._file)
            log.warning("the window stood still: see %s", NAME)
        if self._size < LARGEST:
            self._later(SECONDS, file=self._file)

    def end(self) -> None:
        """Watch no more: the window closes."""
        self.timer.stop()
        self._cancel()
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None


def _opened(folder: Path) -> TextIO | None:
    """Return the file, begun anew when it is full; None where nothing can be written."""
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_full = path.exists() and path.stat().st_size >= LARGEST
        return path.open("w" if is_full else "a", encoding="utf-8")
    except OSError:
        return None


def _size(file: TextIO | None) -> int:
    return os.fstat(file.fileno()).st_size if file is not None else 0
