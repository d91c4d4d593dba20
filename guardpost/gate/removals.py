"""Items leaving: the verbs of a release slip, from application to release or refusal.

Each check is saved as it is made, so that whoever takes over the gate goes on from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.gate.cleaning import kept_phone
from guardpost.gate.plates import parse_plate
from guardpost.gate.slips import (
    Applicant,
    ConsentBy,
    ConsentRecorded,
    GoodsKind,
    IdentityChecked,
    Item,
    ItemAdded,
    ItemsRefused,
    ItemsReleased,
    LineCounted,
    Removal,
    RemovalApplied,
    RemovalVehicleChecked,
    Slip,
    SlipLine,
    SlipState,
)
from guardpost.ledger.entry import canonical
from guardpost.ledger.event import Event
from guardpost.ledger.reading import read_entry
from guardpost.ledger.register import Page, Register
from guardpost.registry.households import room_parts
from guardpost.signing.strokes import Signature, from_json_value
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name, match_key

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


@dataclass(frozen=True, slots=True)
class Consent:
    """The owner's consent: how, whose, and the number that was rung."""

    by: ConsentBy
    who: str
    phone: str = ""


def apply_removal(register: Register, actor: str, details: RemovalDetails) -> Removal:
    """Open a release slip; numbers FX-<date>-<nn> have no gaps.

    Raises:
        Refused: ``removal.room_needed``, ``removal.applicant_needed``,
            ``removal.items_needed``, ``removal.item_name``, ``removal.quantity``.
    """
    with register.writing(actor) as page:
        event = _application(next_number(page), details)
        check_application(event)
        page.record(event)
        return _known(page.rows, event.slip)


def check_application(event: RemovalApplied) -> None:
    """Refuse a slip that does not say whose, from where, or what."""
    if not event.room:
        raise Refused("removal.room_needed")
    if not event.applicant:
        raise Refused("removal.applicant_needed")
    if not event.items:
        raise Refused("removal.items_needed")


def add_item(register: Register, actor: str, slip: str, item: ItemDetails) -> Removal:
    """Put a further line on an open slip.

    Raises:
        Refused: ``removal.item_name``, ``removal.quantity``, ``removal.too_many_lines``,
            ``removal.ended``, ``removal.unknown``.
    """
    with _checking(register, actor, slip) as (page, before):
        if len(before.lines) >= MOST_LINES:
            raise Refused("removal.too_many_lines", most=MOST_LINES)
        page.record(ItemAdded(slip=slip, line=len(before.lines) + 1, item=_item(item)))
        return _known(page.rows, slip)


def count_line(register: Register, actor: str, slip: str, line: int, counted: int) -> Removal:
    """Save how many pieces of a line were seen; counting again replaces it.

    Raises:
        Refused: ``removal.quantity``, ``removal.no_such_line``, ``removal.ended``,
            ``removal.unknown``.
    """
    with _checking(register, actor, slip) as (page, before):
        if not 0 <= counted <= LARGEST_QUANTITY:
            raise Refused("removal.quantity", largest=LARGEST_QUANTITY)
        if not any(known.line == line for known in before.lines):
            raise Refused("removal.no_such_line")
        page.record(LineCounted(slip=slip, line=line, counted=counted))
        return _known(page.rows, slip)


def check_identity(register: Register, actor: str, slip: str, seen: bool = True) -> Removal:
    """Save that the mover's document was looked at and given back.

    Raises:
        Refused: ``removal.ended``, ``removal.unknown``.
    """
    return _check(register, actor, slip, IdentityChecked(slip=slip, seen=seen))


def check_vehicle(register: Register, actor: str, slip: str, seen: bool = True) -> Removal:
    """Save that the vehicle is the one on the slip.

    Raises:
        Refused: ``removal.ended``, ``removal.unknown``.
    """
    return _check(register, actor, slip, RemovalVehicleChecked(slip=slip, seen=seen))


def record_consent(register: Register, actor: str, slip: str, consent: Consent) -> Removal:
    """Save that the owner consented.

    Raises:
        Refused: ``consent.who_needed``; ``consent.phone_needed`` when it was by phone;
            ``removal.ended``, ``removal.unknown``.
    """
    event = ConsentRecorded(
        slip=slip,
        by=consent.by,
        who=clean_name(consent.who),
        phone=kept_phone(consent.phone),
    )
    if not event.who:
        raise Refused("consent.who_needed")
    if event.by is ConsentBy.PHONE and not event.phone:
        raise Refused("consent.phone_needed")
    return _check(register, actor, slip, event)


def release_items(
    register: Register, actor: str, slip: str, signature: Signature | None
) -> Removal:
    """Let the items out, with the mover's signature.

    Raises:
        Refused: ``removal.incomplete`` with ``missing``, codes parted by commas;
            ``removal.ended``, ``removal.unknown``.
    """
    with _checking(register, actor, slip) as (page, before):
        drawn = signature if signature is not None and signature.is_drawn() else None
        missing = before.missing(signed=drawn is not None)
        if drawn is None or missing:
            raise Refused("removal.incomplete", missing=",".join(missing))
        page.record(
            ItemsReleased(
                slip=slip,
                room=before.slip.room,
                plate=before.slip.plate,
                pieces=before.pieces,
                applicant=before.slip.applicant,
                strokes=canonical(drawn.to_json_value()).decode(),
            )
        )
        return _known(page.rows, slip)


def refuse_items(register: Register, actor: str, slip: str, reason: str) -> Removal:
    """Keep the items in.

    Raises:
        Refused: ``reason.needed``, ``removal.ended``, ``removal.unknown``.
    """
    if not reason.strip():
        raise Refused("reason.needed")
    with _checking(register, actor, slip) as (page, before):
        page.record(
            ItemsRefused(
                slip=slip,
                room=before.slip.room,
                plate=before.slip.plate,
                reason=clean_line(reason, TEXT_LIMIT),
                applicant=before.slip.applicant,
            )
        )
        return _known(page.rows, slip)


def removal(rows: Rows, number: str) -> Removal | None:
    """Return a slip with its lines by its number, or None."""
    slip = rows.first(Slip, "slips", "WHERE number = ?", number)
    return None if slip is None else _with_lines(rows, slip)


def open_slips(rows: Rows) -> tuple[Slip, ...]:
    """Return the slips that wait for release, oldest first."""
    return rows.find(Slip, "slips", "WHERE state = 'open' ORDER BY id")


def removals(rows: Rows, *, before: int = 0, limit: int = 50) -> tuple[Slip, ...]:
    """Return slips, newest first, from below the id ``before``."""
    rest = "WHERE (? = 0 OR id < ?) ORDER BY id DESC LIMIT ?"
    return rows.find(Slip, "slips", rest, before, before, limit)


def shift_removals(rows: Rows, shift: str) -> tuple[Removal, ...]:
    """Return the slips that a shift opened, released or refused, oldest first."""
    kinds = (RemovalApplied.kind, ItemsReleased.kind, ItemsRefused.kind)
    written = "SELECT seq FROM ledger WHERE shift = ? AND kind IN (?, ?, ?)"
    rest = f"WHERE id IN ({written}) OR ended_seq IN ({written}) ORDER BY id"
    found = rows.find(Slip, "slips", rest, shift, *kinds, shift, *kinds)
    return tuple(_with_lines(rows, slip) for slip in found)


def slip_signature(rows: Rows, number: str) -> Signature | None:
    """Return the mover's signature; None while open, when refused, and after a purge."""
    seq = rows.value("SELECT ended_seq FROM slips WHERE number = ?", number)
    entry = read_entry(rows, seq or 0)
    if entry is None or not isinstance(entry.event, ItemsReleased) or not entry.event.strokes:
        return None
    return from_json_value(json.loads(entry.event.strokes))


def next_number(page: Page) -> str:
    """Return the next slip's number on the site's own date, ``FX-20260612-02``."""
    day = f"FX-{page.now:%Y%m%d}-"
    sql = "SELECT count(*) FROM slips WHERE number >= ? AND number < ?"
    return f"{day}{1 + page.rows.value(sql, day, day[:-1] + '.'):02d}"


def _application(number: str, details: RemovalDetails) -> RemovalApplied:
    return RemovalApplied(
        slip=number,
        room=room_parts(details.room).room,
        relation=details.relation,
        items=tuple(_item(item) for item in details.items),
        reason=clean_line(details.reason, TEXT_LIMIT),
        document_kind=details.document_kind,
        mover_note=clean_line(details.mover_note, TEXT_LIMIT),
        plate=parse_plate(details.plate).number,
        applicant=clean_name(details.applicant),
        phone=kept_phone(details.phone),
        mover=clean_name(details.mover),
        mover_phone=kept_phone(details.mover_phone),
        document=match_key(details.document),
    )


def _item(details: ItemDetails) -> Item:
    name = clean_line(details.name, TEXT_LIMIT)
    if not name:
        raise Refused("removal.item_name")
    if not 1 <= details.quantity <= LARGEST_QUANTITY:
        raise Refused("removal.quantity", largest=LARGEST_QUANTITY)
    return Item(details.goods, name, details.quantity)


def _check(register: Register, actor: str, slip: str, event: Event) -> Removal:
    with _checking(register, actor, slip) as (page, _before):
        page.record(event)
        return _known(page.rows, slip)


@contextmanager
def _checking(register: Register, actor: str, slip: str) -> Iterator[tuple[Page, Removal]]:
    """Open a transaction upon a slip that is still open."""
    with register.writing(actor) as page:
        before = _known(page.rows, slip)
        if before.slip.state != SlipState.OPEN:
            raise Refused("removal.ended", slip=slip, state=before.slip.state)
        yield page, before


def _known(rows: Rows, number: str) -> Removal:
    found = removal(rows, number)
    if found is None:
        raise Refused("removal.unknown", slip=number)
    return found


def _with_lines(rows: Rows, slip: Slip) -> Removal:
    rest = "WHERE slip = ? ORDER BY line"
    return Removal(slip, rows.find(SlipLine, "slip_lines", rest, slip.number))
