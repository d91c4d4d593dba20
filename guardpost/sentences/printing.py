"""What is said when a file or the printer says no."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "file.own": "Nothing was saved: {path} is for Guardpost's own files. Choose another place.",
    "file.unreadable": "The file {path} cannot be read.",
    "file.unwritable": "Nothing was saved: {path} cannot be written. Choose another place.",
    "font.missing": "Nothing was printed: the font {path} is gone or damaged. Install Guardpost"
    " again, then print.",
    "printer.gone": "The printer {printer} is gone: nothing was printed. Choose another one.",
    "printer.failed": "The printer does not answer. Look at it, then print again.",
}
