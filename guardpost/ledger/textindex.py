"""The text index over entries: FTS5 with one token per Chinese character.

Trigrams never match a two-character name; single characters searched as a phrase do.
Entries are indexed when the post is idle, or when somebody searches: a passage does not
wait for an index.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from guardpost.ledger.entry import Row
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, entry_of
from guardpost.store.rows import Rows

_INSERT = "INSERT INTO entry_text (rowid, text) VALUES (?, ?)"
_COLUMNS = ", ".join(f'"{name}"' for name in Row.__slots__)
_PENDING = (
    f"SELECT {_COLUMNS} FROM ledger"
    " WHERE seq > (SELECT coalesce(max(id), 0) FROM entry_text_docsize) ORDER BY seq LIMIT ?"
)
# A correction stands in the place of an entry and of what corrected that before: it is found
# by their words as by its own.
_ABOUT = (
    f"SELECT {_COLUMNS} FROM ledger WHERE seq IN (SELECT ? UNION"
    " SELECT id FROM corrections WHERE of_seq = ? AND id < ?)"
)
_UNSEARCHED = frozenset({"strokes"})
# Plates, phones, cards and documents; a digest or a time is longer, or has other marks.
_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?=[A-Z]*[0-9])[0-9A-Z]{4,18}(?![0-9A-Za-z])")
_TAIL_LENGTHS = range(3, 7)


def index_pending(rows: Rows, most: int = -1) -> int:
    """Make the entries findable that are not yet; return how many were.

    Args:
        most: at most so many, in one transaction; all of them when negative.
    """
    if not rows.all(_PENDING, 1):
        return 0
    # Looked up again within: the idle worker indexes too, and each entry only once.
    with rows.together():
        pending = rows.all(_PENDING, most)
        for values in pending:
            row = Row(*values)
            rows.value(_INSERT, row.seq, _text_of(entry_of(row), *_corrected(rows, row.seq)))
    return len(pending)


def index_again(rows: Rows, seqs: Iterable[int]) -> None:
    """Put entries that were emptied into the index anew, and what corrects them.

    What the index held of them is only struck out: ``store.upkeep.sweep`` takes it away.
    """
    wanted = set(seqs)
    for of in tuple(wanted):
        wanted |= {seq for (seq,) in rows.all("SELECT id FROM corrections WHERE of_seq = ?", of)}
    for seq in sorted(wanted):
        if rows.value("SELECT 1 FROM entry_text_docsize WHERE id = ?", seq):
            rows.value("DELETE FROM entry_text WHERE rowid = ?", seq)
            row = Row(*rows.all(f"SELECT {_COLUMNS} FROM ledger WHERE seq = ?", seq)[0])
            rows.value(_INSERT, seq, _text_of(entry_of(row), *_corrected(rows, seq)))


def kind_token(kind: str) -> str:
    """Return the one token of a kind; a rare kind among common words is found by it."""
    return "kind" + "".join(filter(str.isalnum, kind))


def segmented(text: str) -> str:
    """Return ``text`` with spaces around each character that is not ASCII."""
    return "".join(c if c.isascii() else f" {c} " for c in text)


def phrase(text: str) -> str:
    """Return the FTS5 query that finds ``text`` as it stands; quotes cannot break out."""
    quoted = segmented(text).replace('"', '""').strip()
    return f'"{quoted}"*'


def _corrected(rows: Rows, seq: int) -> list[Event]:
    """Return what a correction corrects; nothing for any other entry."""
    of = rows.value("SELECT of_seq FROM corrections WHERE id = ?", seq)
    found = rows.all(_ABOUT, of, of, seq) if of else []
    return [entry_of(Row(*values)).event for values in found]


def _text_of(entry: Entry[Event], *about: Event) -> str:
    """Return every text in an entry, its kind and last digits, fit for the index.

    Args:
        about: what it corrects.
    """
    texts = filter(None, _texts((entry.event, *about)))
    words = " ".join((kind_token(entry.kind), *texts))
    return " ".join((segmented(words), *_tails(words)))


def _tails(words: str) -> Iterator[str]:
    """Yield the last characters of each number: 725 finds 苏A3K725, 6021 a phone."""
    for number in _NUMBER.findall(words):
        yield from (number[-length:] for length in _TAIL_LENGTHS if length < len(number))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for f in fields(value):
            if f.name not in _UNSEARCHED:
                yield from _texts(getattr(value, f.name))
