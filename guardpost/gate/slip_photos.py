"""Photos beside the lines of a slip, and of the owner's written authority."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from guardpost.errors import Refused
from guardpost.gate.slip_papers import PhotoKept
from guardpost.gate.slip_reading import known_removal, open_removal
from guardpost.gate.slips import Removal
from guardpost.ledger.register import Register
from guardpost.photos import keep_photo
from guardpost.store.rows import Rows

AUTHORITY = 0


@dataclass(frozen=True, slots=True)
class SlipPhoto:
    """A photo of a line; line 0 is the owner's written authority."""

    id: int
    slip: str
    line: int
    sha256: str
    size: int
    kept_at: str


def add_photo(
    register: Register, actor: str, slip: str, data_dir: Path, line: int, picture: bytes
) -> Removal:
    """Keep a picture beside a line; a further one is shown in the place of the one before.

    The file is kept first: a picture without an entry harms nobody, an entry without its
    picture would.

    Raises:
        Refused: ``removal.no_such_line``, ``photo.too_large``, ``photo.unknown``,
            ``removal.ended``, ``removal.unknown``.
        Unavailable: ``file.unwritable``.
    """
    kept = keep_photo(data_dir, picture)
    with register.writing(actor, "gate.slip_photos.add_photo") as page:
        before = open_removal(page, slip)
        if line != AUTHORITY and not any(known.line == line for known in before.lines):
            raise Refused("removal.no_such_line")
        page.record(PhotoKept(slip, line, kept.sha256, kept.size))
        return known_removal(page, slip)


def photos_of(rows: Rows, slip: str) -> tuple[SlipPhoto, ...]:
    """Return a slip's photos, oldest first."""
    return rows.find(SlipPhoto, "slip_photos", "WHERE slip = ? ORDER BY id", slip)


def newest(photos: tuple[SlipPhoto, ...]) -> dict[int, SlipPhoto]:
    """Return the photo that is shown of each line. Pure."""
    return {photo.line: photo for photo in photos}
