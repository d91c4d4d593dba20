"""The other ends of a slip: void, reissued, and a part that leaves while the rest stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from guardpost.errors import Refused
from guardpost.gate.plates import parse_plate
from guardpost.gate.removals import (
    TEXT_LIMIT,
    ItemDetails,
    check_application,
    clean_item,
    issue_unprinted,
    next_number,
    strokes_of,
)
from guardpost.gate.slip_papers import ItemsPartlyReleased, SlipVoided
from guardpost.gate.slip_reading import application_of, known_removal, open_removal
from guardpost.gate.slips import Removal
from guardpost.ledger.register import Register
from guardpost.signing.strokes import Signature
from guardpost.text import clean_line


def void_slip(register: Register, actor: str, slip: str, reason: str) -> Removal:
    """Say that a slip does not hold; its number stays (作废).

    Raises:
        Refused: ``reason.needed``, ``removal.ended``, ``removal.unknown``.
    """
    why = clean_line(reason, TEXT_LIMIT)
    if not why:
        raise Refused("reason.needed")
    with register.writing(actor, "gate.slip_ends.void_slip") as page:
        open_removal(page, slip)
        page.record(SlipVoided(slip, why))
        return known_removal(page, slip)


def reissue_slip(
    register: Register,
    actor: str,
    slip: str,
    items: Sequence[ItemDetails],
    plate: str | None = None,
) -> Removal:
    """Open a new slip in the place of one whose lines the applicant changed (重开).

    Room, applicant and mover go over; every check and the owner's consent are made anew,
    for they were about other things.

    Args:
        plate: another vehicle; None for the same.

    Raises:
        Refused: ``removal.items_needed``, ``removal.item_name``, ``removal.quantity``,
            ``removal.company_goods``, ``removal.nothing_changed``, ``removal.ended``,
            ``removal.unknown``.
    """
    if not items:
        raise Refused("removal.items_needed")
    wanted = tuple(clean_item(one) for one in items)
    with register.writing(actor, "gate.slip_ends.reissue_slip") as page:
        before = open_removal(page, slip)
        event = replace(
            application_of(page.rows, slip), slip=next_number(page), replaces=slip, items=wanted
        )
        check_application(event)
        if plate is not None:
            event = replace(event, plate=parse_plate(plate).number)
        listed = tuple((line.goods, line.name, line.quantity) for line in before.lines)
        same = listed == tuple((one.goods, one.name, one.quantity) for one in wanted)
        if same and event.plate == before.slip.plate and not before.expired:
            raise Refused("removal.nothing_changed", slip=slip)
        page.record(event)
        return known_removal(page, event.slip)


def release_part(
    register: Register, actor: str, slip: str, signature: Signature | None, reason: str
) -> Removal:
    """Let the lines out that agree; the others stay (部分放行).

    Raises:
        Refused: ``reason.needed``; ``removal.incomplete`` with ``missing`` when more than the
            count is missing; ``removal.no_part`` when all lines agree or none does;
            ``removal.ended``, ``removal.unknown``.
    """
    why = clean_line(reason, TEXT_LIMIT)
    if not why:
        raise Refused("reason.needed")
    with register.writing(actor, "gate.slip_ends.release_part") as page:
        before = open_removal(page, slip)
        strokes = strokes_of(signature)
        missing = [one for one in before.missing(signed=bool(strokes)) if one != "lines"]
        if missing:
            raise Refused("removal.incomplete", missing=",".join(missing))
        good = before.agreeing
        if not good or len(good) == len(before.lines):
            raise Refused("removal.no_part")
        issue_unprinted(page, before)
        pieces = sum(line.quantity for line in good)
        page.record(
            ItemsPartlyReleased(
                slip=slip,
                room=before.slip.room,
                plate=before.slip.plate,
                lines=tuple(line.line for line in good),
                pieces=pieces,
                kept=before.pieces - pieces,
                reason=why,
                applicant=before.slip.applicant,
                strokes=strokes,
            )
        )
        return known_removal(page, slip)
