"""The report files in the data folder: written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from guardpost.errors import Refused, Unavailable

_FOLDER = "reports"


def report_folder(data_dir: Path) -> Path:
    """Return where the reports lie; each is named after its number."""
    return data_dir / _FOLDER


def report_file(data_dir: Path, number: str) -> Path:
    """Return the file of a report."""
    return report_folder(data_dir) / f"{number}.pdf"


def refuse_among_sealed(data_dir: Path, out: Path) -> None:
    """Refuse to write a copy into the folder of the sealed originals.

    Raises:
        Refused: ``report.among_sealed`` (path).
    """
    if out.resolve().is_relative_to(report_folder(data_dir).resolve()):
        raise Refused("report.among_sealed", path=str(out))


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
        _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise Unavailable("file.unwritable", path=str(path)) from error


def _sync_folder(folder: Path) -> None:
    """Make the new name durable too, where folders can be synced (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
