"""How release slips stand: read from the book."""

from __future__ import annotations

import json
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.office_hours import office_hours
from guardpost.gate.slip_events import ItemsRefused, ItemsReleased, RemovalApplied
from guardpost.gate.slip_papers import ItemsPartlyReleased, SlipCollected, SlipVoided
from guardpost.gate.slips import Applicant, Removal, Slip, SlipLine, SlipState
from guardpost.ledger.reading import read_entry
from guardpost.ledger.register import Page
from guardpost.signing.strokes import Signature, from_json_value
from guardpost.store.rows import Rows

_ENDS = (
    RemovalApplied.kind,
    ItemsReleased.kind,
    ItemsPartlyReleased.kind,
    ItemsRefused.kind,
    SlipVoided.kind,
    SlipCollected.kind,
)


def removal(rows: Rows, number: str, now: datetime | None = None) -> Removal | None:
    """Return a slip with its lines by its number, or None.

    Args:
        now: by the site's clock: whether its day or the office hours are over.
    """
    slip = rows.first(Slip, "slips", "WHERE number = ?", number)
    return None if slip is None else _with_lines(rows, slip, now)


def open_slips(rows: Rows) -> tuple[Slip, ...]:
    """Return the slips that wait for release, oldest first."""
    return rows.find(Slip, "slips", "WHERE state = 'open' ORDER BY id")


def removals(rows: Rows, *, before: int = 0, limit: int = 50) -> tuple[Slip, ...]:
    """Return slips, newest first, from below the id ``before``."""
    rest = "WHERE (? = 0 OR id < ?) ORDER BY id DESC LIMIT ?"
    return rows.find(Slip, "slips", rest, before, before, limit)


def shift_removals(rows: Rows, shift: str) -> tuple[Removal, ...]:
    """Return the slips that a shift opened or ended, oldest first."""
    written = f"SELECT seq FROM ledger WHERE shift = ? AND kind IN ({', '.join('?' * len(_ENDS))})"
    rest = f"WHERE id IN ({written}) OR ended_seq IN ({written}) ORDER BY id"
    found = rows.find(Slip, "slips", rest, shift, *_ENDS, shift, *_ENDS)
    return tuple(_with_lines(rows, slip) for slip in found)


def slip_signature(rows: Rows, number: str) -> Signature | None:
    """Return the mover's signature; None while open, when refused, and after a purge."""
    seq = rows.value("SELECT ended_seq FROM slips WHERE number = ?", number)
    entry = read_entry(rows, seq or 0)
    if entry is None or not isinstance(entry.event, ItemsReleased | ItemsPartlyReleased):
        return None
    strokes = entry.event.strokes
    return from_json_value(json.loads(strokes)) if strokes else None


def application_of(rows: Rows, number: str) -> RemovalApplied:
    """Return the application of a slip as it stands now, corrections included."""
    found = known_slip(rows, number)
    return RemovalApplied(
        slip=number,
        room=found.room,
        relation=Applicant(found.relation),
        items=(),
        reason=found.reason,
        document_kind=found.document_kind,
        mover_note=found.mover_note,
        plate=found.plate,
        applicant=found.applicant,
        phone=found.phone,
        mover=found.mover,
        mover_phone=found.mover_phone,
        document=found.document,
        planned_at=found.planned_at,
    )


def known_removal(page: Page, number: str) -> Removal:
    """Return a slip as it stands within a transaction.

    Raises:
        Refused: ``removal.unknown``.
    """
    return _with_lines(page.rows, known_slip(page.rows, number), page.now)


def open_removal(page: Page, number: str) -> Removal:
    """Return a slip that is still open, within a transaction.

    Raises:
        Refused: ``removal.ended``, ``removal.unknown``.
    """
    found = known_removal(page, number)
    if found.slip.state != SlipState.OPEN:
        raise Refused("removal.ended", slip=number, state=found.slip.state)
    return found


def known_slip(rows: Rows, number: str) -> Slip:
    """Return a slip without its lines.

    Raises:
        Refused: ``removal.unknown``.
    """
    slip = rows.first(Slip, "slips", "WHERE number = ?", number)
    if slip is None:
        raise Refused("removal.unknown", slip=number)
    return slip


def _with_lines(rows: Rows, slip: Slip, now: datetime | None = None) -> Removal:
    found = rows.find(SlipLine, "slip_lines", "WHERE slip = ? ORDER BY line", slip.number)
    if now is None or slip.state != SlipState.OPEN:
        return Removal(slip, found)
    expired = slip.day < f"{now:%Y%m%d}"
    return Removal(slip, found, expired=expired, late=not office_hours(rows).open_at(now))
