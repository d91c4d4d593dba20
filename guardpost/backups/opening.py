"""Opening what a backup holds, in a folder of its own, and proving it before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from guardpost.backups.file import Manifest, take_out
from guardpost.backups.shelf import Shelf, is_safe
from guardpost.book import bring_up, database_path
from guardpost.clock import Clock
from guardpost.errors import Refused, Unavailable
from guardpost.keys.recovery import SiteKeys
from guardpost.ledger.rebuild import Difference, check
from guardpost.ledger.register import Register
from guardpost.ledger.verify import verify_chain
from guardpost.registry.credentials import authority_of, credentials
from guardpost.signing.authority import opens
from guardpost.signing.keys import fits
from guardpost.store.connect import open_database
from guardpost.store.migrate import STEPS, known_steps


@dataclass(frozen=True, slots=True)
class Held:
    """A backup's book, open and proved: its chain is whole, its end is the stated one.

    Attributes:
        difference: where the state tables are not what the ledger says, or None.
    """

    register: Register
    difference: Difference | None


@contextmanager
def held_book(
    backup: Path, manifest: Manifest, keys: SiteKeys, folder: Path, clock: Clock
) -> Iterator[Held]:
    """Take the book of a checked backup out into ``folder``, bring it up to today, prove it.

    Raises:
        Refused: ``backup.newer``, ``restore.altered`` (seq), ``restore.other_end``,
            ``restore.other_keys``.
        Unavailable: ``folder.unwritable``, ``keys.book_wrong``, or the database's own failure.
    """
    if set(manifest.steps) - known_steps():
        raise Refused("backup.newer", path=str(backup))
    file = database_path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        take_out(backup, file)
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(folder)) from error
    with closing(open_database(file, key=keys.book_key)) as database:
        bring_up(database, STEPS)
        register = Register(database, clock)
        _prove(register, manifest, keys)
        yield Held(register, check(database))


def _prove(register: Register, manifest: Manifest, keys: SiteKeys) -> None:
    proof = verify_chain(register.rows)
    if not proof.whole:
        raise Refused("restore.altered", seq=proof.broken_at)
    if (proof.entries, proof.head.hex()) != (manifest.entries, manifest.head):
        raise Refused("restore.other_end", entries=manifest.entries)
    theirs = credentials(register.rows)
    if not all(fits(one, keys.pepper) for one in theirs) or not opens(
        authority_of(register.rows), keys.pepper
    ):
        raise Refused("restore.other_keys")


def files_from(
    backup: Path, manifest: Manifest, keys: SiteKeys
) -> Iterator[tuple[str, bytes | None]]:
    """Yield each file of the shelf as it was put there; None for one gone or damaged."""
    shelf = Shelf(backup.parent, keys.book_key)
    for kept in manifest.files:
        if is_safe(kept):
            yield kept.path, shelf.read(kept)
