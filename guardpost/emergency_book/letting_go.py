"""An emergency book that was brought in is a copy: it goes when its lines' time is over."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from guardpost.emergency_book.entries import BookBroughtIn
from guardpost.emergency_book.marks import every_book, waiting_books
from guardpost.paths import DATABASE_NAME
from guardpost.store.rows import Rows

# Beside the database; its sealed reports stay as the post's own do, and so does the mark.
_COPIES = ("keys", "photos", "slips")


def let_go(rows: Rows, data_dir: Path, before: str) -> tuple[str, ...]:
    """Remove what old emergency books hold of people; return the books' station codes.

    The post's own book has every line of theirs, for as long as each may be kept. A folder
    stays with its reports, so that no later emergency gets its code.

    Args:
        rows: of the post's own book; only what was brought into it is let go of.
        before: a book time; a book whose last line is younger stays.
    """
    sql = "SELECT payload ->> '$.book' FROM ledger WHERE kind = ? AND payload ->> '$.until' < ?"
    old = {book for (book,) in rows.all(sql, BookBroughtIn.kind, before)}
    waiting = waiting_books(data_dir)
    found = [one for one in every_book(data_dir) if one.name in old and one not in waiting]
    return tuple(folder.name for folder in found if _emptied(folder))


def _emptied(folder: Path) -> bool:
    """Remove the book's files; tell whether there were any. What cannot go now goes next time."""
    held = [*folder.glob(f"{DATABASE_NAME}*"), *(folder / name for name in _COPIES)]
    held = [one for one in held if one.exists()]
    for one in held:
        if one.is_dir() and not one.is_symlink():
            shutil.rmtree(one, ignore_errors=True)
        else:
            with suppress(OSError):
                one.unlink()
    return bool(held)
