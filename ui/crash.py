"""What no verb foresaw: noted without personal data, said, and the window goes on."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from ui.messages import translate

LOGS = "logs"
LOG_NAME = "guardpost.log"
LARGEST, KEPT = 1_000_000, 3

log = logging.getLogger("guardpost")


def keep_log(data_dir: Path) -> None:
    """Write the log to ``data_dir/logs``, rotated by size; without it when it cannot be."""
    # Sockets and pickles come with it; the lock screen does not wait for them.
    from logging.handlers import RotatingFileHandler

    folder = data_dir / LOGS
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_NAME, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


def survive(say: Callable[[str], None]) -> None:
    """Let an unforeseen error be noted and said instead of ending the program.

    Only the kind of error and the places in the code are noted: an error's own text may
    hold a name or a number that somebody typed.
    """

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("%s\n%s", kind.__name__, "".join(traceback.format_tb(trace)))
        say(translate("window", "Something went wrong. It was noted; what you typed is kept."))

    sys.excepthook = note
