"""A process that dies, kill -9, while it renews the book's key.

Run as ``python -m tests.faults.killed_renewal FOLDER locked|plain|store HOW``; answers one line of
JSON: for each moment under which key the book was found. HOW says what the moments are: each new
line of the program (``lines``), each statement of SQL (``statements``), looks of the bar while
pages are written (``copying``). ``store`` keeps the keys in a key store, the others in files.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import keyring
from keyring.backend import KeyringBackend

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.errors import GuardpostError
from guardpost.keys.book_key import book_key, make_book_key
from guardpost.keys.kept import FOLDER
from guardpost.keys.recovery import mark_of, sealed_file
from guardpost.keys.rekeying import Progress, renew_key
from guardpost.keys.renewal import is_sheet_owed
from guardpost.keys.renewing import seal_afresh
from guardpost.keys.vault import SYSTEM_VAULT, SystemVault
from guardpost.ledger.rebuild import check
from guardpost.ledger.register import Register
from guardpost.ledger.verify import verify_chain
from guardpost.signing.pepper import place
from guardpost.store import connect, locked_copy
from tests.backups.filled import admit
from tests.faults.dying import outlived
from tests.site import CHEAP, PIN, SITE_ID, Post, make_stranger

AT = datetime.fromisoformat("2026-06-12T17:00:00+08:00")
WATCHED = ("guardpost/keys/", "guardpost/store/locked_copy", "guardpost/store/sync", "/instance")
MOST_MOMENTS = 2000
OWN = {"guardpost.db", "guardpost.db-wal", "guardpost.db-shm", "guardpost.lock", FOLDER}
SECRETS = {"book", "book-place.json", "pepper", "place.json", "sealed.json", "sheet-owed"}


class FileKeyring(KeyringBackend):
    """A key store that outlives a process: a file."""

    priority = 1

    def __init__(self, file: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.file = file
        if not file.exists():
            file.write_text("{}")

    @property
    def kept(self) -> dict[str, str]:
        """What is kept."""
        found: dict[str, str] = json.loads(self.file.read_text())
        return found

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept."""
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self.file.write_text(json.dumps({**self.kept, username: password}))

    def delete_password(self, service: str, username: str) -> None:
        """Forget it."""
        self.file.write_text(json.dumps({k: v for k, v in self.kept.items() if k != username}))


@dataclass(frozen=True)
class Site:
    """A site that waits to be renewed, put away in ``prepared``; ``store`` is its key store."""

    post: Post
    prepared: Path
    store: Path | None
    key: bytes | None
    entries: int

    def fresh(self) -> Path:
        """Return the folder as it was put away, in the same place again."""
        data = self.post.data
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(self.prepared, data)
        if self.store is not None:
            shutil.copyfile(self.store.with_suffix(".before"), self.store)
        return data

    def renew(self, progress: Progress | None = None) -> None:
        """Renew the key of the book."""
        post = self.post
        renew_key(post.data, post.clock, post.admin, PIN, os.urandom, CHEAP, progress)


def prepared(folder: Path, how: str) -> Site:
    """Return a site with some entries, its book closed."""
    folder.mkdir(exist_ok=True)
    store = folder / "store.json" if how == "store" else None
    vault = SYSTEM_VAULT if store is not None else None
    if store is not None:
        keyring.set_keyring(FileKeyring(store))
    data = folder / "data"
    if how != "plain":
        make_book_key(data, SITE_ID, vault=vault)
    post = make_stranger(data, ManualClock(AT))
    place(data, SITE_ID, post.pepper, vault=vault)
    if vault is not None:
        (data / FOLDER / "pepper").unlink()
    admit(post)
    seal_afresh(post.register, post.admin, data, post.pepper, os.urandom, CHEAP)
    entries = verify_chain(post.register.rows).entries
    post.close()
    shutil.copytree(data, folder / "prepared")
    if store is not None:
        shutil.copyfile(store, store.with_suffix(".before"))
    return Site(post, folder / "prepared", store, book_key(data), entries)


def found(site: Site) -> str:
    """Open the book as the next start does; tell under which key it lies: old, new, or half."""
    data = site.post.data
    SYSTEM_VAULT.__dict__.update(SystemVault().__dict__)
    try:
        with closing(open_book(data, site.post.clock)) as register:
            is_whole = verify_chain(register.rows).whole and check(register.database) is None
            said = _said(register)
            entries = verify_chain(register.rows).entries
    except GuardpostError as error:
        return f"half: {error.code}"
    is_new = book_key(data) != site.key
    if not is_whole or _left_behind(site):
        return "half"
    if is_new:
        is_right = said == [mark_of(sealed_file(data).read_bytes())] and is_sheet_owed(data)
        return "new" if is_right and entries == site.entries + 3 else "half"
    return "old" if not said and not is_sheet_owed(data) and entries == site.entries else "half"


def _said(register: Register) -> list[str]:
    """Return the marks of the sealed copies of which the book says that they go with a new key."""
    sql = (
        "SELECT payload ->> '$.mark' FROM ledger WHERE kind = 'keys.sealed'"
        " AND seq > (SELECT seq FROM ledger WHERE kind = 'keys.renewed')"
    )
    return [mark for (mark,) in register.rows.all(sql)]


def _left_behind(site: Site) -> bool:
    """Tell whether a file of the renewal, or a secret that nothing lies under, is left."""
    data = site.post.data
    files = {each.name for each in data.iterdir()} - OWN
    keys = {each.name for each in (data / FOLDER).iterdir()} - SECRETS
    if files or keys or site.store is None:
        return bool(files or keys)
    # A store that took a key, and nobody had noted where yet: it never locked anything.
    spare = int(book_key(data) == site.key)
    return not 2 <= len(FileKeyring(site.store).kept) <= 2 + spare


def at_lines(site: Site, moment: int) -> bool:
    """Renew the key in a process that dies at the n-th new line."""
    return outlived(site.renew, moment, WATCHED)


def at_statements(site: Site, moment: int) -> bool:
    """Renew the key in a process that dies before the n-th statement of any connection."""
    return outlived(partial(_renew_until, site, moment), MOST_MOMENTS, ("/nowhere/",))


def while_copying(site: Site, moment: int) -> bool:
    """Renew the key in a process that dies at the n-th look of the bar, pages being written."""

    def work() -> None:
        locked_copy._INSTRUCTIONS = 200
        site.renew(_dying(moment))

    return outlived(work, MOST_MOMENTS, ("/nowhere/",))


def _dying(moment: int) -> Callable[..., None]:
    left = [moment]

    def count(*_told: Any) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    return count


def _renew_until(site: Site, moment: int) -> None:
    count, connected = _dying(moment), connect._connected

    def counted(*args: Any, **named: Any) -> Any:
        connection = connected(*args, **named)
        connection.set_trace_callback(count)
        return connection

    connect._connected = counted
    site.renew()


HOWS = {"lines": at_lines, "statements": at_statements, "copying": while_copying}


def main(folder: str, how: str, moments: str) -> None:
    """Die at each moment in turn, each time over the site as it was."""
    site, left = prepared(Path(folder) / "work", how), list[str]()
    for moment in range(1, MOST_MOMENTS):
        site.fresh()
        ended = HOWS[moments](site, moment)
        left.append(found(site))
        if ended:
            break
    print(json.dumps(left))


if __name__ == "__main__":
    main(*sys.argv[1:])
