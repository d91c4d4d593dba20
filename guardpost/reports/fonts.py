"""The report's fonts: registered once, and which of them has a character.

Fonts that the site drops into the data folder's ``fonts/`` are used before the bundled
ones. A character that none has is printed as 〔U+20BB7〕, never as a blank. This module
imports reportlab: import it only where a report is made.
"""

from __future__ import annotations

import gc
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from guardpost.errors import Unavailable
from guardpost.paths import resources
from guardpost.text import substitute

# (font's registered name, text)
Run = tuple[str, str]

_SUFFIXES = frozenset({".ttf", ".ttc"})
_BEYOND_PLANE_0 = re.compile(r"(<[0-9A-F]{2}> )<([0-9A-F]{5,6})>")
# They change how neighbours look and have no shape of their own.
_UNSEEN = dict.fromkeys(
    map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f"), ""
) | dict.fromkeys(map(ord, "\t\n\r\v\f"), " ")


class _Font(TTFont):  # type: ignore[misc]
    """A TrueType font whose text can be searched and copied beyond U+FFFF too.

    reportlab writes such characters into the ToUnicode map as five digits, which readers
    take for another character; the map wants UTF-16.
    """

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Add the subsets to the document."""
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = _BEYOND_PLANE_0.sub(_as_utf16, stream.content)


def _as_utf16(found: re.Match[str]) -> str:
    return f"{found[1]}<{chr(int(found[2], 16)).encode('utf-16-be').hex().upper()}>"


class Face:
    """One weight: the fonts that are tried in order, and what is known of each text.

    Args:
        names: registered fonts, the preferred one first.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        faces = [pdfmetrics.getFont(name).face for name in self.names]
        self._widths: list[dict[int, float]] = [face.charWidths for face in faces]
        self._glyphs = [face.charToGlyph.keys() for face in faces]
        self._known: dict[str, float] = {}
        self._runs: dict[str, tuple[Run, ...]] = {}

    def width(self, text: str) -> float:
        """Return the width in points at size 1."""
        try:
            return self._known[text]
        except KeyError:
            width = self._known[text] = sum(map(self._run_width, self.runs(text)))
            return width

    def runs(self, text: str) -> tuple[Run, ...]:
        """Return ``text`` in pieces of one font each, as it is printed."""
        try:
            return self._runs[text]
        except KeyError:
            runs = self._runs[text] = self._split(text)
            return runs

    def lacks(self, text: str) -> str:
        """Return the characters of ``text`` that no font has."""
        seen = dict.fromkeys(text.translate(_UNSEEN))
        return "".join(char for char in seen if self._font_of(char) is None)

    def _run_width(self, run: Run) -> float:
        widths = self._widths[self.names.index(run[0])]
        return sum([widths.get(ord(char), 1000) for char in run[1]]) / 1000

    def _split(self, text: str) -> tuple[Run, ...]:
        if self._glyphs[0] >= set(map(ord, text)):
            return ((self.names[0], text),)
        seen = text.translate(_UNSEEN)
        printed = "".join(c if self._font_of(c) is not None else substitute(c) for c in seen)
        pieces = groupby(printed, key=self._font_of)
        return tuple((self.names[at or 0], "".join(chars)) for at, chars in pieces)

    def _font_of(self, char: str) -> int | None:
        code = ord(char)
        return next((at for at, has in enumerate(self._glyphs) if code in has), None)


@dataclass(frozen=True, slots=True)
class Faces:
    """What a report is set in.

    Attributes:
        rejected: files of the site's folder that are no embeddable fonts.
    """

    regular: Face
    bold: Face
    rejected: tuple[str, ...] = ()

    def lacks(self, text: str) -> str:
        """Return the characters of ``text`` that would be printed as ``〔U+20BB7〕``."""
        return self.regular.lacks(text)


def faces(extra: Path | None = None) -> Faces:
    """Return the fonts of a report.

    Args:
        extra: the data folder's ``fonts/``; a file is bold when its name says so. Files
            that reportlab cannot embed (PostScript outlines, damaged) are passed over.

    Raises:
        Unavailable: ``font.missing`` (path), one of the program's own is gone or damaged:
            nothing is printed that nobody could read, and so nothing sealed.
    """
    folder = resources() / "fonts"
    files = sorted(extra.iterdir()) if extra is not None and extra.is_dir() else []
    tried = {file: _registered(file) for file in files if file.suffix.lower() in _SUFFIXES}
    own = {file: name for file, name in tried.items() if name}
    bold = [name for file, name in own.items() if _is_bold(file)]
    regular = [name for file, name in own.items() if not _is_bold(file)]
    bundled = [_bundled(folder / f"NotoSansSC-{weight}.ttf") for weight in ("Regular", "Bold")]
    return Faces(
        regular=Face([*regular, bundled[0], *bold]),
        bold=Face([*bold, bundled[1], *regular, bundled[0]]),
        rejected=tuple(file.name for file in files if not tried.get(file)),
    )


def _bundled(file: Path) -> str:
    name = _registered(file) if file.is_file() else ""
    if not name:
        raise Unavailable("font.missing", path=str(file))
    return name


def _is_bold(file: Path) -> bool:
    return "bold" in file.stem.lower()


def _registered(file: Path) -> str:
    """Return the name under which reportlab knows the font, or empty when it cannot."""
    stat = file.stat()
    return _register(file, stat.st_size, stat.st_mtime_ns)


@cache
def _register(file: Path, size: int, changed: int) -> str:
    """Load a font once; one that was replaced under the same name is another font."""
    name = f"{file.stem}-{changed:x}-{size:x}"
    try:
        font = _Font(name, str(file), asciiReadable=0)
    except (TTFError, OSError, struct.error):
        return ""
    pdfmetrics.registerFont(font)
    # A font's 150,000 little parts live as long as the program: the search for cycles
    # need not walk them, and hold the window while it does.
    gc.freeze()
    return name
