"""The Chinese and English of everything that is said to a person.

Source strings are English and stand where they are used. The catalogue is the
set of Qt Linguist files ``resources/translations/<lang>/<area>.ts``; the window
reads the same files (``ui/catalogue.py``), so a text is translated once.
"""

from __future__ import annotations

from functools import cache
from xml.parsers.expat import ParserCreate

from guardpost.paths import resources

LANGUAGES = ("zh_CN", "en")
DEFAULT_LANGUAGE = "zh_CN"


@cache
def texts_of(lang: str, area: str) -> dict[str, str]:
    """Return source → translation of one area; empty for English and for unknown areas."""
    file = resources() / "translations" / lang / f"{area}.ts"
    if not file.is_file():
        return {}
    reading = _Reading()
    reading.parser.Parse(file.read_bytes(), True)
    return reading.found


class _Reading:
    """Picks source and translation out of a Linguist file; a whole tree is not worth a start."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self.parser = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._begin
        self.parser.CharacterDataHandler = self._read
        self.parser.EndElementHandler = self._end
        self._element = ""
        self._texts: dict[str, str] = {}

    def _begin(self, element: str, _attributes: dict[str, str]) -> None:
        self._element = element
        if element == "message":
            self._texts = {}

    def _read(self, text: str) -> None:
        self._texts[self._element] = self._texts.get(self._element, "") + text

    def _end(self, element: str) -> None:
        self._element = ""
        if element == "message" and (said := self._texts.get("translation")):
            self.found[self._texts.get("source", "")] = said


class Words:
    """The edge's texts in one language.

    Attributes:
        lang: ``zh_CN`` or ``en``.
    """

    def __init__(self, lang: str = DEFAULT_LANGUAGE) -> None:
        self.lang = lang

    def say(self, area: str, text: str, /, **facts: str | int) -> str:
        """Return ``text`` in this language, with ``{facts}`` filled in."""
        said = texts_of(self.lang, area).get(text, text)
        return said.format(**facts) if facts else said

    def label(self, code: str) -> str:
        """Return the trade's word for a code such as ``vehicle.resident``."""
        from guardpost.labels import LABELS

        return self.say("labels", LABELS[code])
