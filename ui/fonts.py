"""The bundled Chinese fonts, those that a site adds, and what no font can show."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

from guardpost.paths import resources
from guardpost.text import substitute

SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})
# What the bundled font is known to have: nearly all text is of these, and is not looked into.
CERTAIN = re.compile(r"[ -~\u00a0-\u00ff\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e]*")
# Controls, marks and blanks: nothing is missing where they leave no ink.
_INKLESS = ("Cc", "Cf", "M", "Z")


def load_fonts(extra: Path | None = None) -> tuple[str, ...]:
    """Load every font file and return its families, those of ``extra`` first.

    Args:
        extra: the data folder's ``fonts``; need not exist. A file that is no font is
            passed over, since the window must open all the same.
    """
    found: dict[str, None] = {}
    _is_drawn.cache_clear()
    readable.cache_clear()
    for folder in (extra, resources() / "fonts"):
        for file in _font_files(folder):
            found.update(dict.fromkeys(_families_of(file)))
    return tuple(found)


def _font_files(folder: Path | None) -> list[Path]:
    if folder is None or not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES)


def _families_of(file: Path) -> list[str]:
    loaded = QFontDatabase.addApplicationFont(str(file))
    return [] if loaded < 0 else QFontDatabase.applicationFontFamilies(loaded)


@lru_cache(maxsize=4096)
def readable(text: str) -> str:
    """Return ``text`` as the window shows it: a character no font has as ``〔U+20BB7〕``.

    For painting and labels alone; what is stored, searched or copied stays as it is.
    """
    if CERTAIN.fullmatch(text):
        return text
    return "".join(char if _is_drawn(char) else substitute(char) for char in text)


def unseen(text: str) -> str:
    """Return what stands for the characters of ``text`` that no font has, each once."""
    if CERTAIN.fullmatch(text):
        return ""
    missing = dict.fromkeys(char for char in text if not _is_drawn(char))
    return " ".join(substitute(char) for char in missing)


@lru_cache(maxsize=4096)
def _is_drawn(char: str) -> bool:
    """Tell whether Qt finds a glyph, here or in the machine's other fonts."""
    if CERTAIN.fullmatch(char) or unicodedata.category(char).startswith(_INKLESS):
        return True
    layout = QTextLayout(char, QFont())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(all(run.glyphIndexes()) for run in layout.glyphRuns())
