"""换密钥: the book goes under another key, and gets another recovery sheet.

The book is written anew beside the old one, under a key just drawn; the copy is proved; the
entries that tell of it are written into the copy; then one rename makes the file, its key and
its entries true together. Whatever moment it is cut at, ``settle`` finds one of two whole books
and the key to it. A plain book becomes a locked one in the same way.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from guardpost.book import database_path, open_book
from guardpost.clock import Clock
from guardpost.emergency_book.marks import FOLDER, marked_damaged, waiting_books
from guardpost.errors import Refused, Unavailable
from guardpost.gate.line import Line, blank_line, lines
from guardpost.instance import Instance
from guardpost.keys.book_key import salt_of
from guardpost.keys.code import new_code
from guardpost.keys.kept import SECRET_BYTES
from guardpost.keys.recovery import SiteKeys, mark_of, seal_keys
from guardpost.keys.renewing import KeysSealed
from guardpost.keys.settling import begin_renewal, part_file, settle
from guardpost.keys.vault import SYSTEM_VAULT
from guardpost.ledger.event import Event
from guardpost.ledger.head import Head, head_of
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Register
from guardpost.ledger.verify import verify_chain
from guardpost.registry.administrator_code import record_code
from guardpost.registry.staff import Role, Staff, active_staff, check_pin, require_role
from guardpost.signing.authority import read_identity
from guardpost.signing.pepper import load
from guardpost.signing.pins import DEFAULT_COST, PinCost
from guardpost.signing.wrapping import Random
from guardpost.site_record import Site, opened_site
from guardpost.store.connect import Database, open_database
from guardpost.store.locked_copy import hold_alone, told_of, write_copy
from guardpost.store.rows import Rows
from guardpost.store.soundness import require_sound
from guardpost.store.syncing import sync_file, sync_folder

ACT = "keys.rekeying.note_renewed"
_JOURNALS = ("-wal", "-journal")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class KeyRenewed(Event, kind="keys.renewed"):
    """From this entry on the book lies under another key; the one before opens earlier copies.

    Attributes:
        mark: eight hex digits with which the file begins now.
        was_plain: whether it had no key before.
    """

    mark: str
    was_plain: bool


@dataclass(frozen=True, slots=True)
class Renewed:
    """What the new recovery sheet tells, once; nothing of the codes is kept."""

    site: Site
    staff: Staff
    signers: tuple[Staff, ...]
    administrator_code: str
    recovery_code: str

    def __repr__(self) -> str:
        return f"<Renewed at {self.site.id}>"


def may_renew(register: Register, actor: str, data_dir: Path, pin: str, pepper: bytes) -> Staff:
    """Return the administrator who proved to be one; the book must be the post's own and alone.

    Runs argon2: not for the window's thread.

    Raises:
        Refused: ``keys.emergency_waits``, ``role.needed``; as ``check_pin``.
    """
    if data_dir.parent.name == FOLDER or marked_damaged(data_dir) or waiting_books(data_dir):
        raise Refused("keys.emergency_waits")
    staff = require_role(register.rows, actor, Role.ADMINISTRATOR)
    check_pin(register, actor, pin, pepper)
    return staff


def renew_key(
    data_dir: Path,
    clock: Clock,
    actor: str,
    pin: str,
    random: Random = os.urandom,
    cost: PinCost = DEFAULT_COST,
    progress: Progress | None = None,
) -> Renewed:
    """Put the book under a new key; nobody else may have it open meanwhile.

    Some 15 s of processor time for 10⁶ entries: not for the window's thread.

    Args:
        progress: hears (done, whole) in bytes; what it raises breaks the work off.

    Raises:
        Refused: ``instance.running``; as :func:`may_renew`. Nothing was changed.
        Unavailable: ``database.locked``, ``database.disk_full``, ``keys.vault_closed``,
            ``keys.copy_differs`` or the store's own failure; the key is the one it was.
    """
    with Instance(data_dir):
        with ExitStack() as undo:
            undo.callback(settle, data_dir, SYSTEM_VAULT)
            register = undo.enter_context(closing(open_book(data_dir, clock)))
            pepper = load(data_dir, opened_site(register.rows).id)
            staff = may_renew(register, actor, data_dir, pin, pepper)
            act = _Renewal(register, staff, pepper, data_dir, random, cost)
            act.write(clock, progress or _untold)
            register.close()
            act.swap()
            undo.pop_all()
        # Both keys are kept until the book has opened where it lies.
        act.require_there()
        settle(data_dir, SYSTEM_VAULT)
    return act.told


class _Renewal:
    """One renewal: the new key, what goes with it, and the steps in their order."""

    def __init__(
        self,
        register: Register,
        staff: Staff,
        pepper: bytes,
        data_dir: Path,
        random: Random,
        cost: PinCost,
    ) -> None:
        rows = register.rows
        here = opened_site(rows)
        self._source, self._data_dir, self._pepper = register.database, data_dir, pepper
        self._key = random(SECRET_BYTES)
        self.told = Renewed(here, staff, active_staff(rows), new_code(random), new_code(random))
        keys = SiteKeys(here.id, pepper, self._key)
        self._sealed = seal_keys(keys, self.told.recovery_code, random, cost)
        self._part, self._end = part_file(data_dir), Head("", 0, b"", "")
        begin_renewal(data_dir, here.id, self._key, self._sealed, random, SYSTEM_VAULT)

    def write(self, clock: Clock, progress: Progress) -> None:
        """Write the copy, prove it, and let it tell of itself."""
        whole = max(1, self._source.path.stat().st_size)
        with _disk(self._data_dir):
            hold_alone(self._source)
            before = head_of(Rows(self._source))
            with told_of(self._source, lambda: progress(_size(self._part, whole), 2 * whole)):
                write_copy(self._source, self._part, self._key)
            self._note(clock)
            sync_file(self._part)
        with (
            closing(open_database(self._part, key=self._key, read_only=True)) as copy,
            told_of(copy, lambda: progress(whole, 2 * whole)),
        ):
            self._prove(copy, before)
        progress(2 * whole, 2 * whole)

    def swap(self) -> None:
        """Put the copy in the place of the book: one rename, durable."""
        book = database_path(self._data_dir)
        if any(book.with_name(book.name + end).exists() for end in _JOURNALS):
            # Somebody else has opened the book, and SQLite would play their journal into ours.
            raise Unavailable("database.locked", path=str(book))
        with _disk(self._data_dir):
            self._part.replace(book)
            sync_folder(self._data_dir)

    def require_there(self) -> None:
        """Open the book where it lies now.

        Raises:
            Unavailable: ``keys.copy_differs``, or the store's own failure.
        """
        book = database_path(self._data_dir)
        with closing(open_database(book, key=self._key, read_only=True)) as database:
            if head_of(Rows(database)) != self._end:
                raise Unavailable("keys.copy_differs")

    def _note(self, clock: Clock) -> None:
        copy = open_database(self._part, key=self._key, alone=True)
        with closing(Register(copy, clock)) as register:
            authority = read_identity(self.told.site.authority_pem).fingerprint
            renewed = KeyRenewed(salt_of(self._key)[:4].hex(), self._source.key is None)
            sealed = KeysSealed(mark_of(self._sealed), True, authority)
            code = self.told.administrator_code
            note_renewed(register, self.told.staff.code, renewed, sealed, code, self._pepper)
            self._end = register.head()

    def _prove(self, copy: Database, before: Head) -> None:
        """Read every page of the copy, walk its chain, and find the old end in it."""
        rows = Rows(copy)
        require_sound(copy)
        proof = verify_chain(rows)
        old_end = rows.value("SELECT hash FROM ledger WHERE seq = ?", before.seq)
        if not proof.whole or proof.head != self._end.hash or old_end != before.hash:
            raise Unavailable("keys.copy_differs")


def note_renewed(
    register: Register,
    actor: str,
    renewed: KeyRenewed,
    sealed: KeysSealed,
    code: str,
    pepper: bytes,
) -> None:
    """Write into the book under its new key that it lies there, and what sheet goes with it."""
    with register.writing(actor, ACT) as page:
        page.record(renewed)
        page.record(sealed)
        record_code(page, actor, code, pepper)


def _untold(_done: int, _whole: int) -> None:
    """Tell nobody."""


def _size(part: Path, most: int) -> int:
    return min(part.stat().st_size, most) if part.exists() else 0


@contextmanager
def _disk(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = "database.disk_full" if error.errno in _FULL else "folder.unwritable"
        raise Unavailable(code, path=str(folder)) from error


@lines(KeyRenewed)
def _renewed_line(entry: Entry[KeyRenewed]) -> Line:
    return replace(blank_line(entry), category="keys.renewed", note=entry.event.mark)
