"""The bundled Chinese fonts, and those that a site adds for rare characters."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from guardpost.paths import resources

SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})


def load_fonts(extra: Path | None = None) -> tuple[str, ...]:
    """Load every font file and return its families, those of ``extra`` first.

    Args:
        extra: the data folder's ``fonts``; need not exist. A file that is no font is
            passed over, since the window must open all the same.
    """
    found: dict[str, None] = {}
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
