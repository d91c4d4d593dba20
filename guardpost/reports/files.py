"""The report files in the data folder: written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from guardpost.errors import Refused, Unavailable
from guardpost.store.syncing import sync_folder

_FOLDER = "reports"
# Release slips and visitors' passes that found no printer.
SLIPS = "slips"
# What else the post keeps in folders, and what people save: nothing of the post ends so.
_OWN = ("keys", "photos", SLIPS, "logs", "fonts", "emergency")
_DOCUMENTS = frozenset({".pdf", ".xlsx", ".csv"})


def report_folder(data_dir: Path) -> Path:
    """Return where the reports lie; each is named after its number."""
    return data_dir / _FOLDER


def report_file(data_dir: Path, number: str) -> Path:
    """Return the file of a report."""
    return report_folder(data_dir) / f"{number}.pdf"


def refuse_own_files(data_dir: Path, out: Path) -> None:
    """Refuse to write a copy, list or report over what the post itself keeps.

    Folders of one's own within the data folder, and new documents beside the book, are free.

    Raises:
        Refused: ``report.among_sealed`` (path) in the folder of the sealed originals;
            ``file.own`` (path) for the book, its keys, photos, slips and other files.
    """
    wanted, home = out.resolve(), data_dir.resolve()
    if wanted.is_relative_to(report_folder(home)):
        raise Refused("report.among_sealed", path=str(out))
    beside = wanted.parent == home and wanted.suffix.lower() not in _DOCUMENTS
    if beside or any(wanted.is_relative_to(home / name) for name in _OWN):
        raise Refused("file.own", path=str(out))


def copy_out(original: Path, target: Path) -> None:
    """Save a copy of a report, byte for byte: a seal would not survive anything else.

    Raises:
        Refused: ``report.among_sealed`` (path) for a place beside the original.
        Unavailable: ``file.unreadable``, ``file.unwritable`` (path).
    """
    if target.resolve().parent == original.resolve().parent:
        raise Refused("report.among_sealed", path=str(target))
    write_file(target, read_file(original))


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        Unavailable: ``file.unreadable`` (path).
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("file.unreadable", path=str(path)) from error


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` under ``path``; after a power cut there is the old file or the new one.

    Raises:
        Unavailable: ``file.unwritable`` (path).
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise Unavailable("file.unwritable", path=str(path)) from error
