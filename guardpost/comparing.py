"""State against ledger while nobody needs the PC: as ``rebuild --check``, behind everything else.

It takes as long as replaying the book and runs in a process of its own, which the system lets
have what the others leave.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import date
from pathlib import Path
from typing import Any

from guardpost.errors import GuardpostError, Unavailable
from guardpost.proving import check_state

_FILE = "compared"
_LAST_OF_ALL = 19


def is_compared(data_dir: Path, day: date) -> bool:
    """Tell whether the tables were compared on this day, and all was well."""
    try:
        return (data_dir / _FILE).read_text(encoding="ascii") == day.isoformat()
    except (OSError, UnicodeDecodeError):
        return False


def note_compared(data_dir: Path, day: date) -> None:
    """Remember the day.

    Raises:
        Unavailable: ``folder.unwritable``.
    """
    try:
        (data_dir / _FILE).write_text(day.isoformat(), encoding="ascii")
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(data_dir)) from error


def compared(data_dir: Path) -> dict[str, Any]:
    """Return what was found, as JSON can hold it.

    Returns:
        ``table`` and ``row`` that the ledger does not bear out; ``seq`` where the ledger
        itself does not hold; ``refused`` when it could not be looked at; nothing when all is well.
    """
    try:
        found = check_state(data_dir)
    except GuardpostError as error:
        seq = error.facts.get("seq")
        return {"seq": seq} if error.code == "book.altered" else {"refused": error.code}
    return {} if found is None else {"table": found.table, "row": found.key}


def stand_back() -> None:
    """Let every other program of the PC go first; what is begun is put away when we are ended."""
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(1))
    if sys.platform != "win32":
        os.nice(_LAST_OF_ALL)
