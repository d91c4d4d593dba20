"""What the folder says without opening a book; the lock screen waits for no more than this."""

from __future__ import annotations

from pathlib import Path

FOLDER = "emergency"
# Written once the post's book was found damaged while it was open: some damage lets it open.
_DAMAGED = "damaged"
# Written into an emergency book's folder once it was brought in.
_DONE = "brought-in"
_KIT = Path("keys") / "emergency-kit"


def kit_file(data_dir: Path) -> Path:
    """Return where the beginning of an emergency book is kept."""
    return data_dir / _KIT


def has_kit(data_dir: Path) -> bool:
    """Tell whether an emergency book could begin here."""
    return kit_file(data_dir).is_file()


def mark_damaged(data_dir: Path, why: str) -> None:
    """Remember beside the book that it is damaged, though it may open.

    A disk that takes nothing any more cannot be told; the next start will see for itself.
    """
    folder = data_dir / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        (folder / _DAMAGED).write_text(why, encoding="ascii")
    except OSError:
        return


def marked_damaged(data_dir: Path) -> str:
    """Return why the book was found damaged while it was open; empty when it was not."""
    try:
        return (data_dir / FOLDER / _DAMAGED).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return ""


def unmark(data_dir: Path) -> None:
    """Take the post's book for repaired."""
    (data_dir / FOLDER / _DAMAGED).unlink(missing_ok=True)


def every_book(data_dir: Path) -> tuple[Path, ...]:
    """Return the folders of all emergency books, oldest first."""
    found = (one for one in (data_dir / FOLDER).glob("*E*") if one.is_dir())
    whole = (one for one in found if one.suffix != ".part")
    return tuple(sorted(whole, key=lambda one: int(one.name.rpartition("E")[2])))


def waiting_books(data_dir: Path) -> tuple[Path, ...]:
    """Return the folders of emergency books that were not brought in, oldest first."""
    return tuple(folder for folder in every_book(data_dir) if not (folder / _DONE).exists())


def mark_brought_in(folder: Path) -> None:
    """Remember that an emergency book is in the post's own; it stays where it is."""
    (folder / _DONE).touch()
