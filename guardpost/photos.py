"""Photos beside the book: ``photos/<sha256>.jpg``, made anew, their hash in the book.

A picture is drawn anew within a bound: what else a camera writes into its files (place, time,
owner) is not kept, and no file that a stranger made is ever shown. The name is the hash and
nothing else, so no path leads out of the folder.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
from dataclasses import dataclass
from pathlib import Path

from guardpost.errors import Refused, Unavailable
from guardpost.store.syncing import sync_folder

FOLDER = "photos"
LONGEST_SIDE = 1600
MOST_BYTES = 30_000_000
# A picture of a telephone has 12 to 50 million dots; beyond that lies what fills the memory.
MOST_DOTS = 60_000_000
QUALITY = 82
_NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Kept:
    """A photo as it lies in the folder."""

    sha256: str
    size: int


def keep_photo(data_dir: Path, picture: bytes) -> Kept:
    """Draw a picture anew as JPEG and keep it; the same picture twice is one file.

    Raises:
        Refused: ``photo.too_large``, ``photo.unknown``, it is no picture.
        Unavailable: ``file.unwritable``; also where a link leads out of the folder.
    """
    made = drawn_anew(picture)
    kept = Kept(hashlib.sha256(made).hexdigest(), len(made))
    target = photo_file(data_dir, kept.sha256)
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(exist_ok=True)
        _refuse_elsewhere(data_dir, target)
        if not target.exists():
            part.unlink(missing_ok=True)
            # Never through a link that lies there.
            with part.open("xb") as file:
                file.write(made)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
            # The entry that names it is durable; so is its name.
            sync_folder(target.parent)
    except OSError as error:
        raise Unavailable("file.unwritable", path=str(target)) from error
    return kept


def read_picture(file: Path) -> bytes:
    """Return what a chosen file holds; of one beyond the bound no more than tells so.

    Raises:
        Refused: ``photo.too_large``.
        Unavailable: ``file.unreadable``.
    """
    try:
        with file.open("rb") as opened:
            picture = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unavailable("file.unreadable", path=str(file)) from error
    if len(picture) > MOST_BYTES:
        raise Refused("photo.too_large")
    return picture


def _refuse_elsewhere(data_dir: Path, target: Path) -> None:
    """Refuse a folder or photo that a link leads out of the post's own."""
    if target.resolve() != data_dir.resolve() / FOLDER / target.name:
        raise OSError("a link leads out of the folder")


def read_photo(data_dir: Path, sha256: str) -> bytes:
    """Return a kept photo's JPEG.

    Raises:
        Unavailable: ``file.unreadable``; ``photo.changed`` when it is not what the book says.
    """
    target = photo_file(data_dir, sha256)
    try:
        found = target.read_bytes()
    except OSError as error:
        raise Unavailable("file.unreadable", path=str(target)) from error
    if hashlib.sha256(found).hexdigest() != sha256:
        raise Unavailable("photo.changed", path=str(target))
    return found


def photo_file(data_dir: Path, sha256: str) -> Path:
    """Return where a photo lies.

    Raises:
        Refused: ``photo.unknown`` for a name that is no hash.
    """
    if not _NAME.fullmatch(sha256):
        raise Refused("photo.unknown")
    return data_dir / FOLDER / f"{sha256}.jpg"


def drawn_anew(picture: bytes) -> bytes:
    """Return a picture as a plain JPEG, upright, its longest side within the bound. Pure.

    Raises:
        Refused: ``photo.too_large``, ``photo.unknown``.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    if len(picture) > MOST_BYTES:
        raise Refused("photo.too_large")
    try:
        with Image.open(io.BytesIO(picture), formats=("JPEG", "PNG", "WEBP", "BMP")) as opened:
            if opened.width * opened.height > MOST_DOTS:
                raise Refused("photo.too_large")
            opened.draft("RGB", (LONGEST_SIDE * 2, LONGEST_SIDE * 2))
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    # Pillow has a bound of its own, beyond ours: it warns, and further out it raises.
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused("photo.too_large") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Refused("photo.unknown") from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # Another image, so that nothing of the first one's notes goes over.
    plain = Image.new("RGB", upright.size)
    plain.paste(upright)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
