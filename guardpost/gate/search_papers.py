"""What a paper names: a pass by its scanned number, a release slip by the number on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from guardpost.errors import Refused
from guardpost.gate.passes import Pass, is_pass, pass_of
from guardpost.gate.search_hits import Action, Hit, HitKind, Rank, Way
from guardpost.gate.search_known import expected_row
from guardpost.gate.search_people import visitor_row
from guardpost.gate.slips import Slip
from guardpost.registry.expected import Expected, Outcome
from guardpost.store.rows import Rows
from guardpost.text import match_key

# FX-20260612-02 as it is typed: with the day, or FX and the last digits alone for today's.
_SLIP = re.compile(r"(?:FX)?(?P<day>20[0-9]{6})(?P<number>[0-9]{1,3})|FX(?P<today>[0-9]{1,3})")
_OPEN = "FX"
MOST_SLIPS = 10


def scanned_pass(text: str) -> str:
    """Return the number of a pass, however the scanner wrote its digits; else empty."""
    key = match_key(text)
    return key if is_pass(key) else ""


def by_pass(rows: Rows, key: str) -> Iterator[Hit]:
    """Yield whom a pass is for: the visitor inside, or the one who is expected."""
    try:
        found = pass_of(rows, key)
    except Refused:
        # Scanning it says why; a search only finds nothing.
        return
    if found.slip:
        yield from (_slip(one) for one in rows.find(Slip, "slips", "WHERE number = ?", found.slip))
        return
    hit = visitor_row(rows, found.visit, Way.PASS) if found.visit else _announced(rows, found)
    if hit is not None:
        yield hit


def by_slip(rows: Rows, key: str, now: datetime) -> Iterator[Hit]:
    """Yield a release slip by its number; ``FX`` alone those that are open."""
    if key == _OPEN:
        rest = "WHERE state = 'open' ORDER BY id DESC LIMIT ?"
        found = rows.find(Slip, "slips", rest, MOST_SLIPS)
    else:
        found = rows.find(Slip, "slips", "WHERE number = ?", slip_number(key, now))
    for slip in found:
        yield _slip(slip)


def slip_number(key: str, now: datetime) -> str:
    """Return a slip's number as the book has it, or an empty text."""
    said = _SLIP.fullmatch(key)
    if said is None:
        return ""
    day = said["day"] or f"{now:%Y%m%d}"
    return f"FX-{day}-{int(said['number'] or said['today']):02d}"


def _announced(rows: Rows, found: Pass) -> Hit | None:
    one = rows.first(Expected, "expected", "WHERE number = ?", found.expected)
    if one is None or one.outcome not in (Outcome.OPEN, Outcome.CAME):
        return None
    if one.outcome == Outcome.CAME:
        return visitor_row(rows, one.visit, Way.PASS)
    return expected_row(rows, one, Way.PASS, 0, 0)


def _slip(slip: Slip) -> Hit:
    return Hit(
        kind=HitKind.SLIP,
        key=f"slip:{slip.number}",
        rank=Rank.EXACT,
        way=Way.SLIP,
        length=len(slip.number),
        action=Action.OPEN_SLIP,
        plate="",
        room=slip.room,
        person=slip.applicant,
        phone=slip.phone,
        number=slip.number,
        why=slip.state,
    )
