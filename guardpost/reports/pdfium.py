"""The one lock around PDFium, which may run on one thread at a time only."""

from __future__ import annotations

import threading

PDFIUM = threading.RLock()
