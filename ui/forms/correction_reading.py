"""Which entry a correction is about, and what of it may be changed. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.gate.corrections import Field, correctable_entry, correctable_fields
from guardpost.gate.line import Line
from guardpost.gate.views import line_at, timeline
from guardpost.ledger.projecting import amender_of
from guardpost.ledger.reading import read_entry
from guardpost.shifts.opening import current_shift
from guardpost.store.rows import Rows

# So far back the last entry that can be corrected is looked for.
LOOKED_THROUGH = 50


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry as it stands now, and its fields."""

    line: Line
    fields: tuple[Field, ...]


def standing_of(rows: Rows, seq: int) -> Standing:
    """Return an entry; of a correction, the entry that it corrects.

    Raises:
        Refused: ``correction.unknown_entry``, ``correction.not_correctable``,
            ``correction.already_struck``.
    """
    if read_entry(rows, seq) is None:
        raise Refused("correction.unknown_entry", seq=seq)
    of = line_at(rows, seq).corrects or seq
    entry = correctable_entry(rows, of)
    return Standing(line_at(rows, of), correctable_fields(entry.event))


def last_standing(rows: Rows, before: int = 0) -> Standing | None:
    """Return the newest entry of the shift that can be corrected, below ``before``; or None."""
    shift = current_shift(rows)
    if shift is None:
        return None
    lines = timeline(rows, shift.number, limit=LOOKED_THROUGH, before_seq=before or None)
    for line in lines:
        if not line.struck_by and not line.corrects and amender_of(line.kind) is not None:
            return standing_of(rows, line.seq)
    return None
