"""What a visitor's slip and an expected visitor's pass say. Reads the book; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from guardpost.errors import Refused
from guardpost.gate.visitors import VisitorVisit
from guardpost.ledger.reading import read_entry
from guardpost.masking import mask_name, mask_phone
from guardpost.registry.expected import Expected, known_expected
from guardpost.registry.staff import staff_of
from guardpost.site_record import opened_site
from guardpost.store.rows import Rows
from guardpost.times import from_text


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """A slip's facts; names and phones are masked already.

    Attributes:
        number: the digits of the pass, in the QR code alone.
        card: the visitor card; 0 for one who is expected.
        code: what the slip is called at the gate, ``GP-N01-20260612-V13``.
        category: label code of who it is.
        at: when they came in; when they are expected, midnight for the whole day.
        due_at: by when to be out; None for no limit.
        guard: who made it out.
        gate_phone: of the post; empty when it has none.
    """

    site: str
    post: str
    number: str
    card: int
    code: str
    category: str
    room: str
    name: str
    phone: str
    party: int
    at: datetime
    due_at: datetime | None
    guard: str
    gate_phone: str


def slip_facts(rows: Rows, visit: int, number: str, zone: tzinfo | None) -> SlipFacts:
    """Return what the slip of a visitor inside says.

    Args:
        number: the pass that was made out for it.
        zone: the site's; the slip's times are local.

    Raises:
        Refused: ``pass.not_inside``.
    """
    stay = rows.first(VisitorVisit, "visitor_visits", "WHERE id = ? AND out_at = ''", visit)
    entry = read_entry(rows, visit)
    if stay is None or entry is None:
        raise Refused("pass.not_inside")
    here, at = opened_site(rows), from_text(stay.in_at).astimezone(zone)
    return SlipFacts(
        site=here.name,
        post=here.post,
        number=number,
        card=stay.card,
        code=f"GP-{here.station}-{at:%Y%m%d}-V{stay.card:02d}",
        category=f"visitor.{stay.category}",
        room=stay.room,
        name=mask_name(stay.name),
        phone=mask_phone(stay.phone),
        party=stay.party,
        at=at,
        due_at=from_text(stay.due_at).astimezone(zone) if stay.due_at else None,
        guard=_name(rows, entry.actor),
        gate_phone=here.phone,
    )


def pass_facts(
    rows: Rows, expected: int, number: str, actor: str, zone: tzinfo | None
) -> SlipFacts:
    """Return what the pass of an expected visitor says.

    Raises:
        Refused: ``expected.unknown``.
    """
    told, here = known_expected(rows, expected), opened_site(rows)
    return SlipFacts(
        site=here.name,
        post=here.post,
        number=number,
        card=0,
        code=f"GP-{here.station}-{told.date.replace('-', '')}-Y{told.number}",
        category=f"expected.{told.category}",
        room=told.room,
        name=mask_name(told.name) or told.plate,
        phone=mask_phone(told.phone),
        party=told.party,
        at=_announced(told, zone),
        due_at=None,
        guard=_name(rows, actor),
        gate_phone=here.phone,
    )


def _announced(told: Expected, zone: tzinfo | None) -> datetime:
    hour = time.fromisoformat(told.time) if told.time else time()
    return datetime.combine(date.fromisoformat(told.date), hour, zone)


def _name(rows: Rows, code: str) -> str:
    found = staff_of(rows, code)
    return found.name if found is not None else code
