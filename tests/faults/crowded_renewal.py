"""A renewal of the book's key on a disk that fills up.

Run as ``python -m tests.faults.crowded_renewal FOLDER disk|pages``: with ever more room on a small
disk, or for the copy alone. Answers one line of JSON: for each room what was said, and under which
key the book was found when there was room again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from guardpost.errors import Unavailable
from guardpost.store.rows import Rows
from tests.faults.filling_disk import filled_but
from tests.faults.killed_renewal import found, prepared

STEP = 48 * 1024
MOST_STEPS = 60


def main(folder: str, how: str) -> None:
    """Renew the key again and again, until there is room for it."""
    site = prepared(Path(folder) / "work", "locked")
    crowd = {"disk": filled_but, "pages": _pages}[how]
    tries: list[tuple[str, str]] = []
    # With no room at all not even a book opens.
    for step in range(1, MOST_STEPS):
        site.fresh()
        code = ""
        with crowd(Path(folder), step * STEP):
            try:
                site.renew()
            except Unavailable as error:
                code = error.code
        tries.append((code, found(site)))
        if not code:
            break
    print(json.dumps(tries))


@contextmanager
def _pages(_disk: Path, room: int) -> Iterator[None]:
    """Let the copy have so many bytes and no more."""
    really = Rows.value

    def value(rows: Rows, sql: str, *params: Any) -> Any:
        if "sqlcipher_export" in sql:
            really(rows, f"PRAGMA anew.max_page_count = {max(1, room // 4096)}")
        return really(rows, sql, *params)

    with patch.object(Rows, "value", value):
        yield


if __name__ == "__main__":
    main(*sys.argv[1:])
