"""Items leaving: the verbs of a release slip, from application to release or refusal.

Each check is saved as it is made, so that whoever takes over the gate goes on from it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_phone
from guardpost.gate.plates import parse_plate
from guardpost.gate.rules import are_own_tools, may_list
from guardpost.gate.slip_events import (
    ConsentRecorded,
    IdentityChecked,
    ItemAdded,
    ItemsRefused,
    ItemsReleased,
    LineCounted,
    RemovalApplied,
    RemovalVehicleChecked,
)
from guardpost.gate.slip_papers import SlipIssued
from guardpost.gate.slip_reading import known_removal, open_removal
from guardpost.gate.slips import (
    Applicant,
    ConsentBy,
    GoodsKind,
    Item,
    OwnerAnswer,
    Removal,
)
from guardpost.ledger.entry import canonical
from guardpost.ledger.register import Page, Register
from guardpost.registry.households import room_parts
from guardpost.signing.strokes import Signature
from guardpost.stations import SLIP_GAP, lives_on
from guardpost.text import clean_line, clean_name, match_key
from guardpost.times import clock_text, to_text

TEXT_LIMIT = 200
LARGEST_QUANTITY = 9999
MOST_LINES = 99


@dataclass(frozen=True, slots=True)
class ItemDetails:
    """What the form knows of one line."""

    goods: GoodsKind
    name: str
    quantity: int


@dataclass(frozen=True, slots=True)
class RemovalDetails:
    """What the form knows when a slip is asked for.

    Attributes:
        relation: what the applicant is to the room.
        mover: who carries; empty when it is the applicant.
        mover_note: what the mover is to the applicant.
        document: of who carries the items; domain.md §1, 搬运人证件号.
        planned_at: when they mean to move, ``17:30`` or ``1730``; empty for at once.
    """

    room: str
    applicant: str
    relation: Applicant
    items: tuple[ItemDetails, ...]
    phone: str = ""
    reason: str = ""
    mover: str = ""
    mover_phone: str = ""
    document_kind: str = ""
    document: str = ""
    mover_note: str = ""
    plate: str = ""
    planned_at: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """The owner's consent: how, whose; of a call the number rung, the answer and the time.

    Attributes:
        called_at: a book time; empty for now.
    """

    by: ConsentBy
    who: str
    phone: str = ""
    answer: OwnerAnswer = OwnerAnswer.AGREED
    called_at: str = ""


def apply_removal(register: Register, actor: str, details: RemovalDetails) -> Removal:
    """Open a release slip; numbers FX-<date>-<nn> have no gaps.

    Raises:
        Refused: ``removal.item_name``, ``removal.quantity``, ``time.unread``; and as
            ``check_application``.
    """
    with register.writing(actor, "gate.removals.apply_removal") as page:
        event = _application(next_number(page), details)
        check_application(event)
        page.record(event)
        return known_removal(page, event.slip)


def check_application(event: RemovalApplied) -> None:
    """Refuse a slip that does not say whose, from where, what, or who is to be checked.

    Raises:
        Refused: ``removal.room_needed``, ``removal.applicant_needed``,
            ``removal.items_needed``, ``removal.document_needed``, ``removal.company_goods``,
            ``time.unread``.
    """
    if not event.room:
        raise Refused("removal.room_needed")
    if not event.applicant:
        raise Refused("removal.applicant_needed")
    if not event.items:
        raise Refused("removal.items_needed")
    if not event.document:
        raise Refused("removal.document_needed")
    if clock_text(event.planned_at) != event.planned_at:
        raise Refused("time.unread", text=event.planned_at)
    for item in event.items:
        _check_kind(event.relation, item)


def _check_kind(relation: str, item: Item) -> None:
    """A company's slip is for a company's goods (handbook 秩序维护部 (二) 1 (6))."""
    if not may_list(relation, item.goods):
        raise Refused("removal.company_goods", item=item.name)


def add_item(register: Register, actor: str, slip: str, item: ItemDetails) -> Removal:
    """Put a further line on an open slip; a consent that was given is asked for again.

    Raises:
        Refused: ``removal.item_name``, ``removal.quantity``, ``removal.too_many_lines``,
            ``removal.company_goods``, ``removal.on_paper``, ``removal.ended``,
            ``removal.unknown``.
    """
    wanted = clean_item(item)
    with register.writing(actor, "gate.removals.add_item") as page:
        before = open_removal(page, slip)
        if before.slip.papers:
            raise Refused("removal.on_paper", slip=slip)
        if len(before.lines) >= MOST_LINES:
            raise Refused("removal.too_many_lines", most=MOST_LINES)
        _check_kind(before.slip.relation, wanted)
        page.record(ItemAdded(slip=slip, line=len(before.lines) + 1, item=wanted))
        return known_removal(page, slip)


def count_line(register: Register, actor: str, slip: str, line: int, counted: int) -> Removal:
    """Save how many pieces of a line were seen; counting again replaces it.

    Raises:
        Refused: ``removal.quantity``, ``removal.no_such_line``, ``removal.ended``,
            ``removal.unknown``.
    """
    with register.writing(actor, "gate.removals.count_line") as page:
        before = open_removal(page, slip)
        if not 0 <= counted <= LARGEST_QUANTITY:
            raise Refused("removal.quantity", largest=LARGEST_QUANTITY)
        if not any(known.line == line for known in before.lines):
            raise Refused("removal.no_such_line")
        page.record(LineCounted(slip=slip, line=line, counted=counted))
        return known_removal(page, slip)


def check_identity(register: Register, actor: str, slip: str, seen: bool = True) -> Removal:
    """Save that the mover's document was looked at and given back.

    Raises:
        Refused: ``removal.ended``, ``removal.unknown``.
    """
    with register.writing(actor, "gate.removals.check_identity") as page:
        open_removal(page, slip)
        page.record(IdentityChecked(slip=slip, seen=seen))
        return known_removal(page, slip)


def check_vehicle(register: Register, actor: str, slip: str, seen: bool = True) -> Removal:
    """Save that the vehicle is the one on the slip.

    Raises:
        Refused: ``removal.ended``, ``removal.unknown``.
    """
    with register.writing(actor, "gate.removals.check_vehicle") as page:
        open_removal(page, slip)
        page.record(RemovalVehicleChecked(slip=slip, seen=seen))
        return known_removal(page, slip)


def record_consent(register: Register, actor: str, slip: str, consent: Consent) -> Removal:
    """Save what the owner answered: a call with its number and time is evidence.

    Only a call goes unanswered. A contractor's own tools need nobody's: that is written
    down in its place.

    Raises:
        Refused: ``consent.who_needed``; ``consent.phone_needed`` when it was by phone;
            ``consent.answer``; ``consent.not_tools`` for what is no contractor's own tools;
            ``removal.ended``, ``removal.unknown``.
    """
    by_phone, own = consent.by is ConsentBy.PHONE, consent.by is ConsentBy.OWN_TOOLS
    event = ConsentRecorded(
        slip=slip,
        by=consent.by,
        answer=consent.answer,
        who="" if own else clean_name(consent.who),
        phone="" if own else kept_phone(consent.phone),
    )
    if not event.who and not own:
        raise Refused("consent.who_needed")
    if by_phone and not event.phone:
        raise Refused("consent.phone_needed")
    if not by_phone and event.answer is OwnerAnswer.NO_ANSWER:
        raise Refused("consent.answer")
    with register.writing(actor, "gate.removals.record_consent") as page:
        before = open_removal(page, slip)
        kinds = [line.goods for line in before.lines]
        if own and not are_own_tools(before.slip.relation, kinds):
            raise Refused("consent.not_tools")
        called = (consent.called_at or to_text(page.now)) if by_phone else ""
        page.record(replace(event, called_at=called))
        return known_removal(page, slip)


def release_items(
    register: Register, actor: str, slip: str, signature: Signature | None
) -> Removal:
    """Let the items out, with the mover's signature.

    Raises:
        Refused: ``removal.incomplete`` with ``missing``, codes parted by commas;
            ``removal.ended``, ``removal.unknown``.
    """
    with register.writing(actor, "gate.removals.release_items") as page:
        before = open_removal(page, slip)
        strokes = strokes_of(signature)
        missing = before.missing(signed=bool(strokes))
        if missing:
            raise Refused("removal.incomplete", missing=",".join(missing))
        issue_unprinted(page, before)
        page.record(
            ItemsReleased(
                slip=slip,
                room=before.slip.room,
                plate=before.slip.plate,
                pieces=before.pieces,
                applicant=before.slip.applicant,
                strokes=strokes,
            )
        )
        return known_removal(page, slip)


def refuse_items(register: Register, actor: str, slip: str, reason: str) -> Removal:
    """Keep the items in.

    Raises:
        Refused: ``reason.needed``, ``removal.ended``, ``removal.unknown``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with register.writing(actor, "gate.removals.refuse_items") as page:
        before = open_removal(page, slip)
        page.record(
            ItemsRefused(
                slip=slip,
                room=before.slip.room,
                plate=before.slip.plate,
                reason=clean_line(reason, TEXT_LIMIT),
                applicant=before.slip.applicant,
            )
        )
        return known_removal(page, slip)


def strokes_of(signature: Signature | None) -> str:
    """Return a drawn signature in RFC 8785 text; empty when nothing was drawn."""
    if signature is None or not signature.is_drawn():
        return ""
    return canonical(signature.to_json_value()).decode()


def issue_unprinted(page: Page, before: Removal) -> None:
    """Record within a transaction that a slip which was never printed is issued as it is.

    Nothing leaves but against a slip that was issued.
    """
    if not before.slip.issued_at:
        page.record(SlipIssued(before.slip.number))


def next_number(page: Page) -> str:
    """Return the next slip's number on the site's own date, ``FX-20260612-02``.

    On the day of a going on from a backup it is 101: see ``guardpost.stations``.
    """
    day = f"FX-{page.now:%Y%m%d}-"
    sql = "SELECT max(CAST(substr(number, 13) AS INTEGER)) FROM slips WHERE number BETWEEN ? AND ?"
    last = page.rows.value(sql, day, day + "~") or 0
    return f"{day}{1 + max(last, SLIP_GAP * lives_on(page.rows, page.now.date())):02d}"


def _application(number: str, details: RemovalDetails) -> RemovalApplied:
    return RemovalApplied(
        slip=number,
        room=room_parts(details.room).room,
        relation=details.relation,
        items=tuple(clean_item(item) for item in details.items),
        reason=clean_line(details.reason, TEXT_LIMIT),
        document_kind=details.document_kind,
        mover_note=clean_line(details.mover_note, TEXT_LIMIT),
        plate=parse_plate(details.plate).number,
        planned_at=clock_text(details.planned_at),
        applicant=clean_name(details.applicant),
        phone=kept_phone(details.phone),
        mover=clean_name(details.mover),
        mover_phone=kept_phone(details.mover_phone),
        document=match_key(details.document),
    )


def clean_item(details: ItemDetails) -> Item:
    """Return a line as it is kept.

    Raises:
        Refused: ``removal.item_name``, ``removal.quantity``.
    """
    name = clean_line(details.name, TEXT_LIMIT)
    if not name:
        raise Refused("removal.item_name")
    if not 1 <= details.quantity <= LARGEST_QUANTITY:
        raise Refused("removal.quantity", largest=LARGEST_QUANTITY)
    return Item(details.goods, name, details.quantity)
