"""A plain copy of the ledger for the police or an auditor; who made it is in the book."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Register
from guardpost.store.plain import write_plain


@dataclass(frozen=True)
class EvidenceCopied(Event, kind="book.copied"):
    """A plain copy of the ledger went out.

    Attributes:
        personal: whether the personal data went with it.
        entries: how many lines it has; ``head`` the hash of the last, hex.
    """

    personal: bool
    entries: int
    head: str


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was made."""

    path: Path
    entries: int


def copy_evidence(register: Register, actor: str, path: Path, *, personal: bool) -> Copied:
    """Write the ledger into a file that any SQLite reads, as it stands before this entry.

    Raises:
        Refused: ``role.needed``.
        Unavailable: ``file.unwritable``, or the store's own failure; no file is left.
    """
    # The module brings the workbooks' library with it.
    from guardpost.registry.workbook.writing import whole_file

    with whole_file(path) as part:
        part.unlink(missing_ok=True)
        write_plain(register.database, part, personal=personal)
        with register.writing(actor, "evidence.copy_evidence") as page:
            head = page.head
            page.record(EvidenceCopied(personal, head.seq, head.hash.hex()))
    return Copied(path, head.seq)


@lines(EvidenceCopied)
def _copied_line(entry: Entry[EvidenceCopied]) -> Line:
    codes = ("evidence.personal",) if entry.event.personal else ()
    line = replace(blank_line(entry), category="book.copied", note_codes=codes)
    return replace(line, note=str(entry.event.entries))
