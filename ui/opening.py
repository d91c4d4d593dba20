"""Which book the window opens: the post's own, or an emergency book while that is damaged."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from guardpost.book import database_path, open_book
from guardpost.clock import Clock
from guardpost.emergency_book.marks import (
    has_kit,
    mark_damaged,
    marked_damaged,
    waiting_books,
)
from guardpost.errors import DAMAGED, GuardpostError, Refused, Unavailable
from guardpost.ledger.register import Register
from guardpost.signing.pepper import load
from guardpost.site_record import site
from ui.upgrade import upgrading

# A disk that fails to read it now may read it the next time; a book whose first page is gone
# may look like another program's, or like one that another key locks, or any. The gate goes on,
# whichever it is.
_SHUT = DAMAGED | {
    "database.foreign",
    "database.missing",
    "database.unreadable",
    "keys.book_missing",
    "keys.book_wrong",
}


@dataclass(frozen=True, slots=True)
class OpenBook:
    """An open book and where it lies.

    Attributes:
        folder: the post's own folder, or that of an emergency book below it.
        damage: why the post's own book is not it; empty when it is.
        waiting: station codes of emergency books that the post's book still lacks.
    """

    register: Register
    pepper: bytes
    folder: Path
    damage: str = ""
    waiting: tuple[str, ...] = ()


def open_some_book(data_dir: Path, clock: Clock, lang: str | None) -> OpenBook:
    """Return the post's book; while that cannot be read, an emergency book.

    Raises:
        Refused: ``site.not_opened`` before the first start.
        Unavailable: neither can be opened.
    """
    damage = _missing(data_dir) or marked_damaged(data_dir)
    if not damage:
        try:
            register, pepper = _open(data_dir, clock, lang)
        except Unavailable as error:
            # No mark is left: it is looked at again at the next start.
            if error.code not in _SHUT or not has_kit(data_dir):
                raise
            damage = error.code
        else:
            waiting = tuple(folder.name for folder in waiting_books(data_dir))
            return OpenBook(register, pepper, data_dir, waiting=waiting)
    from guardpost.emergency_book.beginning import emergency_folder

    folder = emergency_folder(data_dir, clock, damage)
    try:
        return OpenBook(*_open(folder, clock, lang), folder, damage)
    except GuardpostError as error:
        if error.code not in {"site.not_opened", *_SHUT}:
            raise
        # The same disk, most likely; the gate goes on in the next one.
        mark_damaged(folder, error.code)
    folder = emergency_folder(data_dir, clock, damage)
    return OpenBook(*_open(folder, clock, lang), folder, damage)


def _missing(data_dir: Path) -> str:
    """A post that has had a book, and has none: it was lost, not never begun."""
    path = database_path(data_dir)
    is_there = path.exists() and bool(path.stat().st_size)
    return "database.missing" if has_kit(data_dir) and not is_there else ""


def _open(data_dir: Path, clock: Clock, lang: str | None) -> tuple[Register, bytes]:
    if not database_path(data_dir).exists():
        # The first start makes the file, with or without a key.
        raise Refused("site.not_opened")
    with ExitStack() as undo:
        with upgrading(data_dir, lang) as tell:
            register = open_book(data_dir, clock, tell)
        undo.callback(register.close)
        here = site(register.rows)
        if here is None and has_kit(data_dir):
            raise Unavailable("database.missing", path=str(database_path(data_dir)))
        if here is None:
            raise Refused("site.not_opened")
        pepper = load(data_dir, here.id)
        undo.pop_all()
    return register, pepper
