"""Which page of a file is not the original's: both are drawn, and what is seen is compared."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from guardpost.reports.files import report_file
from guardpost.reports.pdfium import PDFIUM

_SCALE = 1.0
_END = re.compile(rb"%%EOF[\r\n]*")


def original_of(pdf: bytes, sha256: str, number: str, data_dir: Path | None) -> bytes | None:
    """Return the file that the book noted, or None where it is not at hand.

    What was appended to it leaves it whole in front; else it lies in the folder of reports.

    Args:
        sha256: as the book has it, hex.
        data_dir: None where only the file is known.
    """
    ends = (match.end() for match in _END.finditer(pdf))
    whole = [pdf[:end] for end in ends if hashlib.sha256(pdf[:end]).hexdigest() == sha256]
    if whole or data_dir is None:
        return whole[0] if whole else None
    try:
        kept = report_file(data_dir, number).read_bytes()
    except OSError:
        return None
    return kept if hashlib.sha256(kept).hexdigest() == sha256 else None


def first_other_page(original: bytes, pdf: bytes) -> int:
    """Return the first page, from 1, that shows something else; 0 when none does, or who knows."""
    import pypdfium2

    try:
        with PDFIUM:
            then, now = list(_pages(original)), list(_pages(pdf))
    except pypdfium2.PdfiumError:
        return 0
    for number, (one, other) in enumerate(zip(then, now, strict=False), 1):
        if one != other:
            return number
    return min(len(then), len(now)) + 1 if len(then) != len(now) else 0


def _pages(pdf: bytes) -> Iterator[bytes]:
    """Yield what tells a page from another: its dots, and how many notes stick to it."""
    import pypdfium2
    from pypdfium2 import raw

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(scale=_SCALE, grayscale=True)
            notes = raw.FPDFPage_GetAnnotCount(page.raw)
            yield hashlib.sha256(bytes(bitmap.buffer) + notes.to_bytes(4, "big")).digest()
            bitmap.close()
            page.close()
