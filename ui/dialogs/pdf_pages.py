"""PDF pages as images; PDFium only reads the file (decision 0003)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from guardpost.errors import Unavailable
from guardpost.reports.pdfium import PDFIUM

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument


@contextmanager
def opened(path: Path) -> Iterator[PdfDocument]:
    """Open a PDF for reading and close it again.

    Raises:
        Unavailable: ``file.unreadable`` with its path.
    """
    # With the first page, not with the window: loading PDFium takes its time.
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(path)
        except (OSError, pypdfium2.PdfiumError) as error:
            raise Unavailable("file.unreadable", path=str(path)) from error
        try:
            yield document
        finally:
            document.close()


def drawn(document: PdfDocument, number: int, scale: float) -> QImage:
    """Return a page in grey and colour, ``scale`` px a point."""
    page = document[number]
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    buffer = bytes(bitmap.buffer)
    image = QImage(buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    copied = image.copy()
    bitmap.close()
    page.close()
    return copied
