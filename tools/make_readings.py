"""Write ``resources/pinyin/readings.txt`` from pypinyin: the characters of each syllable.

``python -m tools.make_readings`` after a new pypinyin was pinned. One line a syllable: its
letters (ü is v), the characters that are read so first of all, and those that are read so
too. A test holds the file and the library equal.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from pypinyin import Style, pinyin

from guardpost.pinyin import READINGS

# The ideographs of Unicode, and 〇.
HAN = (range(0x3007, 0x3008), range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x33480))
_SYLLABLE = re.compile("[a-z]+")


def readings(char: str) -> tuple[str, ...]:
    """Return the syllables of a character without tones, the usual one first."""
    (found,) = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore") or [[]]
    return tuple(dict.fromkeys(one for one in found if _SYLLABLE.fullmatch(one)))


def lines() -> Iterator[str]:
    """Yield the file's lines."""
    usual: dict[str, list[str]] = {}
    too: dict[str, list[str]] = {}
    for char in (chr(code) for block in HAN for code in block):
        for place, syllable in enumerate(readings(char)):
            usual.setdefault(syllable, [])
            too.setdefault(syllable, [])
            (too if place else usual)[syllable].append(char)
    for syllable in sorted(usual):
        yield f"{syllable}\t{''.join(usual[syllable])}\t{''.join(too[syllable])}\n"


def main() -> int:
    """Write the file."""
    READINGS.parent.mkdir(parents=True, exist_ok=True)
    READINGS.write_text("".join(lines()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
