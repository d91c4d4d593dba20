"""Where somebody goes: building, unit and room number, however it was typed. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from guardpost.text import match_key

SHOP = "商铺"
"""Shops stand in no building; the word takes its place (ui/registry.png)."""

_GAP = r"[\s\-‐‒–—―−/.·#,、:_]+"
# 三号楼二单元1202, as an input method likes to write it; a compound has fewer than a hundred.
_NUMERAL = r"([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=号?楼|号?[栋棟幢座]|单元|门)"
_NUMERALS = "零一二三四五六七八九"
_BUILDING = r"(?P<building>[A-Z]?[0-9]{1,2}|[A-Z])(?:-?(?:号?楼|号?[栋棟幢座])-?|-)"
_UNIT = r"(?:(?P<unit>[0-9]{1,2})(?:-?(?:单元|门)-?|-))?"
_NUMBER = r"(?P<number>[0-9]{3,4}[A-Z]?)[室号房]?"
_FLAT = _BUILDING + _UNIT + _NUMBER
_BARE = r"(?P<building>[0-9]{2})(?P<unit>)(?P<number>[0-9]{4})"
_SHOP = rf"(?P<building>{SHOP})-?(?P<unit>)(?P<number>[A-Z]?[0-9]{{1,4}})[室号]?"


@dataclass(frozen=True, slots=True)
class Room:
    """A flat or a shop.

    Attributes:
        building: without leading zeros, such as ``3`` or ``A``; ``商铺`` for a shop.
        unit: the staircase, such as ``2``; empty when the building has one.
        number: four digits, floor and flat, with a letter where there is one (``0301``,
            ``1202A``); two for a shop.
    """

    building: str
    unit: str
    number: str

    @property
    def text(self) -> str:
        """The one spelling that is kept and compared: ``3栋1202``, ``商铺06``."""
        if self.building == SHOP:
            return f"{SHOP}{self.number}"
        unit = f"{self.unit}单元" if self.unit else ""
        return f"{self.building}栋{unit}{self.number}"

    @property
    def shown(self) -> str:
        """What screens and paper show: ``3栋1202``, ``商铺 06`` (report-page1.png)."""
        return f"{SHOP} {self.number}" if self.building == SHOP else self.text


def parse_room(text: str) -> Room | None:
    """Return the room that ``text`` names, or None when it names none.

    Accepts ``3栋1202``, ``3-1202``, ``3 1202``, ``3#1202``, ``3-2-1202``, ``031202``,
    ``3号楼2单元1202``, ``三栋1202``, ``A座301``, ``商铺6``, full-width or not. Whether the
    compound has such a room is the registry's to say. Never raises.
    """
    typed = _typed(text)
    # A whole pasted page is no room, and not worth a search.
    found = (
        re.fullmatch(_FLAT, typed) or re.fullmatch(_BARE, typed) or re.fullmatch(_SHOP, typed)
        if len(typed) <= 24
        else None
    )
    building = _without_zeros(found["building"]) if found else ""
    if found is None or not building:
        return None
    width = 2 if building == SHOP else 4
    return Room(building, (found["unit"] or "").lstrip("0"), _padded(found["number"], width))


def _typed(text: str) -> str:
    spaced = re.sub(_GAP, "-", unicodedata.normalize("NFKC", text))
    words = re.sub(_NUMERAL, _in_digits, spaced).split("-")
    return "-".join(match_key(word) for word in words if word)


def _in_digits(numeral: re.Match[str]) -> str:
    tens, ten, ones = numeral.groups()
    if not ten:
        return "".join(str(_NUMERALS.index(one)) for one in tens + ones)
    return f"{_NUMERALS.index(tens or '一')}{_NUMERALS.index(ones or '零')}"


def _without_zeros(building: str) -> str:
    letter = building[:1] if building[:1].isalpha() and building != SHOP else ""
    return letter + building.removeprefix(letter).lstrip("0")


def _padded(number: str, width: int) -> str:
    digits = number.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return number.replace(digits, digits.zfill(width))
