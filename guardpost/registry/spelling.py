"""Names findable as they are spelt in Latin letters: initials, or pinyin in full.

The spellings are made when a name is written down; looking one up reads one range of one
index. Who is few, such as visitors inside, is not indexed: ``guardpost.pinyin.is_spelt``.
"""

from __future__ import annotations

import re

from guardpost.pinyin import meant, spellings
from guardpost.store.rows import Rows
from guardpost.text import name_key

# By the text index beside which the spellings stand.
_KINDS = {"resident_text": 1, "vehicle_text": 2, "helper_text": 3}
_LETTERS = re.compile("[A-ZÜ]{2,}")
_AFTER_LETTERS = "["


def spell(rows: Rows, index: str, row: int, name: str) -> None:
    """Make a name findable by its spellings."""
    sql = "INSERT INTO name_spellings (spelling, kind, row) VALUES (?, ?, ?)"
    for spelling in spellings(name):
        rows.value(sql, spelling, _KINDS[index], row)


def unspell(rows: Rows, index: str, row: int) -> None:
    """Forget the spellings of a name."""
    rows.delete("name_spellings", kind=_KINDS[index], row=row)


def letters_of(text: str) -> str:
    """Return the letters by which a name may be meant, two at least; else an empty text."""
    key = name_key(text)
    return key if _LETTERS.fullmatch(key) else ""


def spelt(rows: Rows, index: str, text: str, most: int) -> tuple[int, ...]:
    """Return the rows of the names that are spelt so, or begin so."""
    letters = letters_of(text)
    if not letters:
        return ()
    # The plus keeps SQLite from going through all names of a kind instead of the range.
    sql = (
        "SELECT DISTINCT row FROM name_spellings"
        " WHERE spelling >= ? AND spelling < ? AND +kind = ? LIMIT ?"
    )
    found = [
        row
        for one in meant(letters)
        for (row,) in rows.all(sql, one, one + _AFTER_LETTERS, _KINDS[index], most)
    ]
    return tuple(dict.fromkeys(found))[:most]
