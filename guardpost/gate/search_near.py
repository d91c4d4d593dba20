"""Plates that have one character other than what was typed, by index alone.

Each way in which one character may be wrong is one short range of an index: no plate is
compared that does not fit. What cameras and eyes confuse comes first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from guardpost.gate.plates import PROVINCES, TEMPORARY_FLAG
from guardpost.registry.finding import MARKS, tail
from guardpost.store.rows import Rows

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ALIKE = (
    *("0ODQ", "1ILT", "17", "8B", "2Z", "5S", "6G", "7T", "4A", "UV", "MN", "38"),
    *("CG", "EF", "PR", "VY", "KX", "HN", "VW"),
)
# Of four characters only those that look alike are tried: else the whole street is near.
LEAST, WIDE, MOST_TYPED = 4, 5, 8
LEAST_OF_PHONE = 7
_SIGNS = {*ALPHABET, *PROVINCES, *MARKS, *"民航临"}
MOST = 60
_LAST = "\U0010ffff"
_EIGHT = " || ".join(f"substr(t.plate, -{place}, 1)" for place in range(1, 9))
_LISTED = "t.ended_at = '' AND t.plate <> '' AND "
_PLACES = (
    ("plates_seen", "", f"ltrim(t.reversed, '{MARKS}')"),
    ("vehicles", "", f"ltrim(t.reversed, '{MARKS}')"),
    ("watchlist", _LISTED, f"ltrim({_EIGHT}, '{MARKS}')"),
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What may have been meant.

    Attributes:
        text: the characters as they would stand on the plate.
        at, length: which of them is another; no length for one that was too many.
        instead: what was typed there.
        alike: whether the two are often confused.
    """

    text: str
    at: int
    length: int
    instead: str
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """A plate that one of the guesses found; ``start`` is the place of the other character."""

    plate: str
    start: int
    guess: Guess


def near(rows: Rows, key: str, *, alike_only: bool) -> list[Near]:
    """Return the plates with one character other than ``key``, lookalikes first.

    Args:
        key: what was typed, normalised: the end of a plate, or its beginning.
        alike_only: leave out what is not easily confused.
    """
    body = key.removesuffix(TEMPORARY_FLAG).rstrip(MARKS)
    if not _is_part(body):
        return []
    wide = not alike_only and len(body) >= WIDE
    guesses = list(_alike(body)) + (list(_others(body)) if wide else [])
    found = [*_at_end(rows, guesses), *_in_front(rows, body, guesses)]
    kept: dict[str, Near] = {}
    for one in sorted(found, key=lambda near: not near.guess.alike):
        if key not in one.plate:
            kept.setdefault(one.plate, one)
    return list(kept.values())


def are_alike(one: str, other: str) -> bool:
    """Tell whether two characters are easily taken for each other."""
    return any(one in group and other in group for group in ALIKE)


def _is_part(body: str) -> bool:
    """Tell whether the text may be the beginning or the end of a plate, not a name or phone."""
    has_digit = any(char.isdigit() for char in body)
    is_phone = body.isdigit() and len(body) >= LEAST_OF_PHONE
    return LEAST <= len(body) <= MOST_TYPED and set(body) <= _SIGNS and has_digit and not is_phone


def _alike(body: str) -> Iterator[Guess]:
    for at, char in enumerate(body):
        others = "".join(group for group in ALIKE if char in group)
        for other in dict.fromkeys(others):
            if other != char:
                yield Guess(_put(body, at, other), at, 1, char, alike=True)


def _others(body: str) -> Iterator[Guess]:
    for at, char in enumerate(body):
        for other in PROVINCES if char in PROVINCES else ALPHABET:
            if other != char and not are_alike(other, char):
                yield Guess(_put(body, at, other), at, 1, char)
    for at in range(1, len(body)):
        for other in ALPHABET:
            yield Guess(body[:at] + other + body[at:], at, 1, "")
    for at in range(1, len(body)):
        yield Guess(body[:at] + body[at + 1 :], at, 0, body[at])


def _put(body: str, at: int, char: str) -> str:
    return body[:at] + char + body[at + 1 :]


def _at_end(rows: Rows, guesses: list[Guess]) -> Iterator[Near]:
    keys = json.dumps([tail(one.text) for one in guesses])
    for table, where, kept in _PLACES:
        for place, plate in _ranges(rows, table, where, kept, keys):
            guess = guesses[place]
            yield Near(plate, plate.rfind(guess.text) + guess.at, guess)


def _in_front(rows: Rows, body: str, guesses: list[Guess]) -> Iterator[Near]:
    """Look for plates that begin so: the province is there, the end is not typed yet."""
    if body[0] not in PROVINCES:
        return
    wanted = [one for one in guesses if one.text[0] in PROVINCES]
    keys = json.dumps([one.text for one in wanted])
    for table, where, _kept in _PLACES:
        for place, plate in _ranges(rows, table, where, "t.plate", keys):
            yield Near(plate, wanted[place].at, wanted[place])
    sql = "SELECT plate FROM plate_parts WHERE part >= ? AND part < ? LIMIT ?"
    for (plate,) in rows.all(sql, body[1:], body[1:] + _LAST, MOST):
        if plate[1:].startswith(body[1:]):
            yield Near(plate, 0, Guess(plate[0] + body[1:], 0, 1, body[0], alike=True))


def _ranges(rows: Rows, table: str, where: str, kept: str, keys: str) -> list[tuple[int, str]]:
    """Return (number of the key, plate) of what lies in the ranges of a table's index."""
    sql = (
        f"SELECT j.key, t.plate FROM json_each(?) AS j CROSS JOIN {table} AS t"
        f" WHERE {where}{kept} >= j.value AND {kept} < j.value || ? LIMIT ?"
    )
    return [(int(place), str(plate)) for place, plate in rows.all(sql, keys, _LAST, MOST)]
