"""The Chinese and English of everything that is said to a person.

Source strings are English and stand where they are used. The catalogue is the
set of Qt Linguist files ``resources/translations/<lang>/<area>.ts``; the window
reads the same files (``ui/catalogue.py``), so a text is translated once.
"""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree

from guardpost.paths import resources

LANGUAGES = ("zh_CN", "en")
DEFAULT_LANGUAGE = "zh_CN"


@cache
def texts_of(lang: str, area: str) -> dict[str, str]:
    """Return source → translation of one area; empty for English and for unknown areas."""
    file = resources() / "translations" / lang / f"{area}.ts"
    if not file.is_file():
        return {}
    found: dict[str, str] = {}
    for message in ElementTree.parse(file).iterfind("context/message"):
        if text := message.findtext("translation", ""):
            found[message.findtext("source", "")] = text
    return found


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
