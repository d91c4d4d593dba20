"""How names are spelt in Latin letters: by initials and in full, polyphones in each way.

The syllables come from pypinyin, as one small file (docs/decisions): its own dictionaries
would cost every start 57 MB, or 12 MB without phrases, and a third of a second.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product

from guardpost.paths import resources
from guardpost.text import name_key

READINGS = resources() / "pinyin" / "readings.txt"
# A Chinese name has no more; of a longer one the rest is read in the usual way alone.
NAME_CHARACTERS = 4
_KEPT = 4096
# After L and N alone ü differs from u; the keyboard's V stands for it in the spellings.
_UMLAUT = re.compile("(?<=[LN])(YU|Ü|U)")


@lru_cache(_KEPT)
def syllables(char: str) -> tuple[str, ...]:
    """Return how a character is read, in upper case, the usual way first; itself if a letter."""
    if char.isascii():
        return (char,)
    usual = tuple(one for one, first, _too in _table() if char in first)
    return usual + tuple(one for one, _first, too in _table() if char in too)


@lru_cache(_KEPT)
def spellings(name: str) -> frozenset[str]:
    """Return what a name may be typed as: ``WJG``, ``JG`` without the surname, ``WANGJIANGUO``.

    Initials in each way that the characters are read; in full the surname in each way and
    the rest in the usual one. Of a name without Chinese characters there is none.
    """
    key = name_key(name)
    if key.isascii():
        return frozenset()
    read = [syllables(char) for char in key if syllables(char)]
    initials = [tuple(dict.fromkeys(one[0] for one in ways)) for ways in read]
    wanted = {*_each(initials), *_each(initials[1:])}
    if read:
        wanted |= {one + "".join(ways[0] for ways in read[1:]) for one in read[0]}
    return frozenset(one for one in wanted if len(one) > 1)


def is_spelt(name: str, letters: str) -> bool:
    """Tell whether a name begins with these letters when it is spelt, any case."""
    wanted = meant(letters.upper())
    return any(one.startswith(wanted) for one in spellings(name))


def meant(letters: str) -> tuple[str, ...]:
    """Return the spellings that letters in upper case may mean: ü is typed as V, U, YU or Ü.

    Passports write 吕 as LYU, keyboards as LV, and who has neither in mind as LU.
    """
    parts = _UMLAUT.split(letters, NAME_CHARACTERS)
    ways = [_umlaut_ways(part) if at % 2 else (part,) for at, part in enumerate(parts)]
    return tuple("".join(one).replace("Ü", "U") for one in product(*ways))


def _umlaut_ways(typed: str) -> tuple[str, ...]:
    return ("U", "V") if typed == "U" else ("V",)


def _each(initials: list[tuple[str, ...]]) -> set[str]:
    rest = "".join(ways[0] for ways in initials[NAME_CHARACTERS:])
    return {"".join(one) + rest for one in product(*initials[:NAME_CHARACTERS])}


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    """Return (syllable, characters read so first, characters read so too)."""
    lines = READINGS.read_text(encoding="utf-8").splitlines()
    parts = (line.split("\t") for line in lines)
    return tuple((one.upper(), first, too) for one, first, too in parts)
