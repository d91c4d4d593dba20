"""What a printed release slip says. Reads the book; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from guardpost.gate.plates import parse_plate
from guardpost.gate.slip_reading import known_slip
from guardpost.gate.slips import ConsentBy, Slip, SlipLine
from guardpost.masking import mask_document
from guardpost.registry.staff import staff_names
from guardpost.site_record import opened_site
from guardpost.store.rows import Rows
from guardpost.times import from_text


@dataclass(frozen=True, slots=True)
class ReleaseItem:
    """A line of the slip; ``goods`` is a label code."""

    goods: str
    name: str
    quantity: int


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release slip's facts; the document is masked already, phones are not on it.

    Attributes:
        code: the digits in the QR code alone.
        copy: which print this is, from 1.
        replaces: the number that this one is made out anew for; empty for none.
        role, consent: label codes; ``consent`` empty where none was due.
        called_at: when the owner was rung, local; None where nobody was.
        planned_at: when they mean to move, ``17:30``; empty for at once.
        leave: who gave leave outside the office hours; empty by day.
        issued_at: local.
    """

    site: str
    post: str
    number: str
    code: str
    copy: int
    replaces: str
    room: str
    applicant: str
    role: str
    reason: str
    mover: str
    document: str
    plate: str
    items: tuple[ReleaseItem, ...]
    consent: str
    consent_who: str
    called_at: datetime | None
    planned_at: str
    leave: str
    issued_at: datetime
    issued_by: str

    @property
    def pieces(self) -> int:
        """How many pieces the slip is for."""
        return sum(item.quantity for item in self.items)


def release_facts(
    rows: Rows, number: str, code: str, copy: int, zone: tzinfo | None
) -> ReleaseFacts:
    """Return what the print of a slip that was made out says.

    Args:
        code: of ``issue_slip``; it is nowhere else.
        zone: the site's; the print's times are local.

    Raises:
        Refused: ``removal.unknown``.
    """
    slip, here, names = known_slip(rows, number), opened_site(rows), staff_names(rows)
    lines = rows.find(SlipLine, "slip_lines", "WHERE slip = ? ORDER BY line", number)
    return ReleaseFacts(
        site=here.name,
        post=here.post,
        number=number,
        code=code,
        copy=copy,
        replaces=slip.replaces,
        room=slip.room,
        applicant=slip.applicant,
        role=f"applicant.{slip.relation}",
        reason=slip.reason,
        mover=slip.mover or slip.applicant,
        document=mask_document(slip.document),
        plate=parse_plate(slip.plate).shown if slip.plate else "",
        items=tuple(ReleaseItem(f"goods.{one.goods}", one.name, one.quantity) for one in lines),
        consent=f"consent.{slip.consent}" if slip.consent else "",
        consent_who=slip.consent_who,
        called_at=_called(slip, zone),
        planned_at=slip.planned_at,
        leave=names.get(slip.leave_by, slip.leave_by),
        issued_at=from_text(slip.issued_at).astimezone(zone),
        issued_by=names.get(slip.issued_by, slip.issued_by),
    )


def _called(slip: Slip, zone: tzinfo | None) -> datetime | None:
    """Return when the call was made that brought the consent."""
    by_phone = slip.consent == ConsentBy.PHONE and slip.called_at
    return from_text(slip.called_at).astimezone(zone) if by_phone else None
