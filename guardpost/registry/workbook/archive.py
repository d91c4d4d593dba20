"""Whether a file is a workbook that may be opened: said from its outside, nothing unpacked.

Limits: reliability.md §5 (50 MB unpacked, ratio 100).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from guardpost.errors import Refused, Unavailable

MOST_UNPACKED = 50 * 1024 * 1024
MOST_RATIO = 100
MOST_PARTS = 2_000
# A small file of blank rows packs well and harms nobody.
RATIO_COUNTS_FROM = 4 * 1024 * 1024
CONTENT_TYPES = "[Content_Types].xml"
WORKBOOK = "xl/workbook.xml"

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SNIFFED = 64 * 1024
_ENCRYPTED_FLAG = 0x1


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], zipfile.ZipFile]]:
    """Open a workbook's file and its zip, after looking at both from outside.

    Raises:
        Refused: ``workbook.old_format``, ``workbook.encrypted``, ``workbook.not_workbook``,
            ``workbook.damaged``, ``workbook.too_big`` (most), ``workbook.bomb``,
            ``workbook.macros``, ``workbook.binary``.
        Unavailable: ``file.unreadable`` (path).
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise Unavailable("file.unreadable", path=str(path)) from error
    with file:
        _refuse_strangers(file)
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise Refused("workbook.damaged") from error
        with archive:
            check_parts(archive.infolist())
            yield file, archive


def check_parts(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive that is too big, packed too tight, or no plain workbook."""
    names = [part.filename for part in parts]
    if len(set(names)) < len(names) or len(names) > MOST_PARTS:
        raise Refused("workbook.damaged")
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise Refused("workbook.encrypted")
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if unpacked > RATIO_COUNTS_FROM and unpacked > MOST_RATIO * max(packed, 1):
        raise Refused("workbook.bomb")
    if unpacked > MOST_UNPACKED:
        raise Refused("workbook.too_big", most=MOST_UNPACKED // 1024**2)
    _refuse_other_kinds(frozenset(names))


def _refuse_other_kinds(names: frozenset[str]) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused("workbook.macros")
    if "xl/workbook.bin" in names:
        raise Refused("workbook.binary")
    if not {CONTENT_TYPES, WORKBOOK} <= names:
        raise Refused("workbook.not_workbook")


def _refuse_strangers(file: IO[bytes]) -> None:
    """Refuse what is no zip at all, by name of what it is."""
    head = file.read(_SNIFFED)
    if head.startswith(_OLE):
        raise Refused("workbook.encrypted" if _is_encrypted(file, head) else "workbook.old_format")
    if not head.startswith(b"PK"):
        raise Refused("workbook.not_workbook")
    file.seek(0)


def _is_encrypted(file: IO[bytes], head: bytes) -> bool:
    """Tell whether a compound file holds an encrypted workbook; its folder may stand last."""
    if _ENCRYPTED in head:
        return True
    file.seek(0, 2)
    file.seek(max(0, file.tell() - _SNIFFED))
    return _ENCRYPTED in file.read(_SNIFFED)
