"""The text index over entries: FTS5 with one token per Chinese character.

Trigrams never match a two-character name; single characters searched as a phrase do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.store.rows import Rows

_INSERT = "INSERT INTO entry_text (rowid, text) VALUES (?, ?)"
_UNSEARCHED = frozenset({"strokes"})


def index_entry(entry: Entry[Event], rows: Rows) -> None:
    """Make an entry findable by every text in it, and by its kind."""
    words = " ".join((kind_token(entry.kind), *filter(None, _texts(entry.event))))
    rows.value(_INSERT, entry.seq, segmented(words))


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
