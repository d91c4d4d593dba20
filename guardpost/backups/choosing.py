"""Where copies of the book go is a deed: it is in the book who chose the folder or the drive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from guardpost.backups.places import Place, choose
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Register


@dataclass(frozen=True)
class PlaceChosen(Event, kind="backup.place_chosen"):
    """Backups go here from now on.

    Attributes:
        folder: empty when the drive is given up, or the first folder is the usual one again.
    """

    folder: str
    is_drive: bool


def choose_place(
    register: Register, actor: str, data_dir: Path, folder: str, *, is_drive: bool
) -> Place | None:
    """Let backups go to a folder, or to a drive besides.

    Raises:
        Refused: ``role.needed``, ``backup.in_data``.
        Unavailable: ``backup.folder_gone``, ``backup.unwritable``, ``folder.unwritable``.
    """
    with register.writing(actor, "backups.choosing.choose_place") as page:
        page.record(PlaceChosen(folder.strip(), is_drive))
        # Within the transaction: a folder that takes nothing was not chosen.
        return choose(data_dir, folder.strip(), is_drive=is_drive)


@lines(PlaceChosen)
def _chosen_line(entry: Entry[PlaceChosen]) -> Line:
    return replace(blank_line(entry), category="backup.place_chosen", note=entry.event.folder)
