"""A process that dies, kill -9, at each new line that a seal or a migration comes to.

Run as ``python -m tests.faults.killed_papers FOLDER seal|migration``; answers one line of JSON:
for each moment what was left, and then whether it could be gone on from.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from guardpost.book import database_path, open_book, reading_book
from guardpost.clock import ManualClock
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from guardpost.registry.staff import unlock_key
from guardpost.reports.files import report_file
from guardpost.reports.later import catch_up
from guardpost.reports.make import MadeReport, keep_report, make_report, note_made, prepare_report
from guardpost.reports.proof import prove
from guardpost.shifts.reports import number_of, report
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows
from guardpost.words import Words
from tests.faults.dying import outlived
from tests.reports.working import a_whole_shift, signed_over
from tests.site import PIN, Post, make_post
from tests.store.older import as_older

AT = datetime.fromisoformat("2026-06-12T17:00:00+08:00")
PAPER = ("guardpost/reports/make", "guardpost/reports/files", "guardpost/shifts/reports")
MOVING = (
    "guardpost/store/migrate",
    "guardpost/store/steps",
    "guardpost/ledger/rebuild",
    "playhouse/migrations",
)
MOST_MOMENTS = 2000


def seals(folder: Path) -> list[str]:
    """Return for each moment whether the report was there, and can be made or is caught up with."""
    post = make_post(folder / "data", ManualClock(AT))
    a_whole_shift(post)
    handover, keys = signed_over(post)
    shift = handover.closed.number
    # Laying out and sealing touch no file; what does comes after.
    rows, now = post.register.rows, post.clock.now()
    made = prepare_report(rows, shift, keys, now, Words("zh_CN"))
    post.close()
    found: list[str] = []
    # What was left in the same way before is gone on from in the same way.
    known: dict[tuple[object, ...], str] = {}
    for moment in range(1, MOST_MOMENTS):
        copy = _copy(post, folder / "killed")
        ended = outlived(partial(_keep, copy, made), moment, PAPER)
        left = _left(copy)
        if left not in known:
            known[left] = _after_sealing(copy, shift)
        found.append(known[left])
        if ended:
            break
    return found


def _left(post: Post) -> tuple[object, ...]:
    """Return which lines and which files a dead process left."""
    files = sorted((post.data / "reports").glob("*"))
    with reading_book(post.data) as rows:
        lines = rows.value("SELECT count(*) FROM ledger")
    return (lines, *(file.name for file in files))


def _copy(post: Post, data: Path) -> Post:
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(post.data, data)
    return replace(post, data=data)


def _keep(post: Post, made: MadeReport) -> None:
    """Write the file and note it and its seals, as the verb does."""
    with closing(open_book(post.data, post.clock)) as register:
        keep_report(post.data, made)
        note_made(register, post.relief, made)


def _seal(post: Post, shift: str) -> None:
    """Make the report of a shift with both leaders' keys."""
    with closing(open_book(post.data, post.clock)) as register:
        signers = {"outgoing": post.leader, "incoming": post.relief}
        keys = {
            role: unlock_key(register, staff, PIN, post.pepper) for role, staff in signers.items()
        }
        make_report(register, post.data, post.relief, shift, keys, Words("zh_CN"))


def _after_sealing(post: Post, shift: str) -> str:
    """Return what the dead process left; after that the report is finished and holds."""
    with closing(open_book(post.data, post.clock)) as register:
        if not verify_chain(register.rows).whole or check(register.database) is not None:
            return "half"
        known = report(register.rows, number_of(register.rows, shift))
        said = "absent"
        if known is not None:
            before = known.signatures
            known = catch_up(register, post.data, post.relief, known.number)
            said = "whole" if before == known.signatures else "caught up"
    if known is None:
        _seal(post, shift)
    with closing(open_book(post.data, post.clock)) as register:
        known = report(register.rows, number_of(register.rows, shift))
        assert known is not None
        pdf = report_file(post.data, known.number).read_bytes()
        return said if known.signatures == 2 and prove(register.rows, pdf).holds else "half"


def migrations(folder: Path) -> list[str]:
    """Return for each moment whether the next opening found or made the whole book of today."""
    post = make_post(folder / "data", ManualClock(AT))
    as_older(post, folder)
    found: list[str] = []
    # A book with the same tables and rows as one before is gone on from in the same way.
    known: dict[frozenset[str], str] = {}
    for moment in range(1, MOST_MOMENTS):
        copy = _copy(post, folder / "killed")
        ended = outlived(partial(_opened, copy), moment, MOVING)
        left = _content(copy)
        if left not in known:
            known[left] = _after_moving(copy)
        found.append(known[left])
        if ended:
            break
    return found


def _content(post: Post) -> frozenset[str]:
    """Return what tables a dead process left, and each row in them with how often it is there."""
    with closing(open_database(database_path(post.data))) as database:
        rows = Rows(database)
        tables = rows.all("SELECT name, sql FROM sqlite_master ORDER BY name")
        plain = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'virtual'"
        held = Counter(
            f"{name}: {row}"
            for (name,) in rows.all(plain)
            for row in rows.all(f'SELECT * FROM "{name}"')
        )
    return frozenset(map(repr, [*tables, *held.items()]))


def _after_moving(post: Post) -> str:
    """Return whether the next opening makes the whole book of today of what was left."""
    with closing(open_book(post.data, post.clock)) as register:
        is_whole = verify_chain(register.rows).whole and check(register.database) is None
    return "whole" if is_whole else "half"


def _opened(post: Post) -> None:
    open_book(post.data, post.clock).close()


if __name__ == "__main__":
    work = {"seal": seals, "migration": migrations}[sys.argv[2]]
    print(json.dumps(work(Path(sys.argv[1]))))
