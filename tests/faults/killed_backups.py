"""A process that dies, kill -9, at each new line that a backup or a restore comes to.

Run as ``python -m tests.faults.killed_backups FOLDER backup|restore``; answers one line of
JSON: for each moment what was left. A fork dies at each moment in turn, over what the one
before it left behind; the last one outlives.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

from guardpost.backups.file import SUFFIX, check_file
from guardpost.backups.making import looked_at
from guardpost.backups.places import back_up, places
from guardpost.backups.restoring import restore
from guardpost.book import database_path, open_book
from guardpost.clock import ManualClock
from guardpost.ledger.verify import verify_chain
from guardpost.signing.pepper import load
from guardpost.stations import base_station
from tests.backups.filled import admit, fill
from tests.faults.dying import outlived
from tests.site import SITE_ID, Post, make_post

AT = datetime.fromisoformat("2026-06-12T17:00:00+08:00")
# Where a backup and a restore do their work; each line of it is a moment.
WATCHED = ("guardpost/backups/", "guardpost/keys/", "guardpost/instance", "guardpost/stations")
MOST_MOMENTS = 2000


def backups(folder: Path) -> list[str]:
    """Return for each moment whether the place held only whole backups: the old, or the new."""
    post = prepared(folder)
    (place,) = places(post.data)
    old = back_up(post.data, place, post.clock.now()).path
    post.clock.advance(hours=1)
    with closing(open_book(post.data, post.clock)) as register:
        admit(Post(**{**vars(post), "register": register}), "苏E00001")
    found: list[str] = []
    for moment in range(1, MOST_MOMENTS):
        new = place.folder / f"N01-20260612-180000{SUFFIX}"
        new.unlink(missing_ok=True)
        ended = outlived(lambda: back_up(post.data, place, post.clock.now()), moment, WATCHED)
        whole = sorted(path for path in place.folder.glob(f"*{SUFFIX}") if is_whole(path))
        named = sorted(place.folder.glob(f"*{SUFFIX}"))
        found.append(_said(whole == named and old in whole, new in whole))
        if ended:
            break
    return found


def restores(folder: Path) -> list[str]:
    """Return for each moment whether the new PC had the whole book, or none of it."""
    post = prepared(folder)
    (place,) = places(post.data)
    made = back_up(post.data, place, post.clock.now())
    new, found, given = folder / "new", list[str](), {made.manifest.station}
    for moment in range(1, MOST_MOMENTS):
        ended = outlived(partial(restore, made.path, new, post.clock, vault=None), moment, WATCHED)
        there = database_path(new).exists()
        found.append(_said(not there or came_back(new, post, given), there))
        if ended:
            break
        # Else the next one begins over what this one left.
        if there:
            new = folder / f"new{moment}"
    return found


def is_whole(path: Path) -> bool:
    """Tell whether a backup is all that it says it is."""
    manifest = check_file(path)
    head, count, sound = looked_at(path, None)
    return sound and (head.hash.hex(), count) == (manifest.head, manifest.entries)


def came_back(new: Path, post: Post, given: set[str]) -> bool:
    """Tell whether a book is whole, goes on under a code of its own, and has its keys and files."""
    with closing(open_book(new, post.clock)) as register:
        station = register.head().station
        is_new = base_station(station) == "N01" and station not in given
        is_right = verify_chain(register.rows).whole and is_new
    given.add(station)
    names = [f"{each.parent.name}/{each.name}" for each in new.glob("*/*.*")]
    files = [name for name in names if name.startswith(("photos/", "reports/"))]
    return is_right and load(new, SITE_ID, vault=None) == post.pepper and len(files) == 3


def prepared(folder: Path) -> Post:
    """Return a closed post with photos, a report and settings."""
    post = make_post(folder / "data", ManualClock(AT))
    fill(post)
    post.close()
    return post


def _said(is_sound: bool, is_there: bool) -> str:
    if not is_sound:
        return "half"
    return "whole" if is_there else "absent"


if __name__ == "__main__":
    work = {"backup": backups, "restore": restores}[sys.argv[2]]
    print(json.dumps(work(Path(sys.argv[1]))))
