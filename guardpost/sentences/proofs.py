"""What a proof says, by its code; area ``proofs``."""

from __future__ import annotations

PROOFS: dict[str, str] = {
    "book.whole": "The book is whole: {entries} entries, head {head}.",
    "book.empty": "The book is empty.",
    "book.gap": "Entry {seq} is missing or out of order. The book was altered.",
    "book.prev": "Entry {seq} does not follow from the entry before it. The book was altered.",
    "book.hash": "Entry {seq} is not what was written. The book was altered.",
    "book.sealed": "The personal data of entry {seq} is not what was written.",
}
