"""What pins a report to the book: its number, its entries, the hashes at both ends. Pure.

The QR code carries ``GP1:<number>:<first>-<last>:<first 32 hex digits of the head hash>``,
the hash in capitals: such text makes a smaller code with larger squares. ``GP1`` is the
form's version. The file's keywords carry the same with both hashes whole, in small letters:
``GP1:<number>:<first>-<last>:<head hash>:<hash before first>``. See ``docs/verify.md``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from guardpost.errors import Refused

_FORM = "GP1"
CODE_DIGITS = 32
HASH_DIGITS = 64
_OF_STATION = re.compile(r"GP-(?P<station>.+?)-(?:\d{8}-\d+|\d{8}|\d{6})")
_NUMBER = re.compile(r"GP-[0-9A-Z-]+-[0-9]{6}([0-9]{2}(-[0-9]+)?)?")


@dataclass(frozen=True, slots=True)
class Pin:
    """A report and the piece of the book it stands for.

    Attributes:
        head: hash of the last entry, hex; its first half when read from the QR code.
        previous: hash before the first entry, hex; empty when read from the QR code.
    """

    number: str
    first: int
    last: int
    head: str
    previous: str = ""

    def code_text(self) -> str:
        """Return what the QR code carries."""
        head = self.head[:CODE_DIGITS].upper()
        return f"{_FORM}:{self.number}:{self.first}-{self.last}:{head}"

    def file_text(self) -> str:
        """Return what the file's keywords carry."""
        return f"{_FORM}:{self.number}:{self.first}-{self.last}:{self.head}:{self.previous}"


def is_report_number(text: str) -> bool:
    """Tell whether a text is written like a report's number, ``GP-N01-20260612-2``."""
    return _NUMBER.fullmatch(text) is not None


def station_of(number: str) -> str:
    """Return N01-2 of GP-N01-2-20260612-3, and of the month's report GP-N01-2-202606."""
    found = _OF_STATION.fullmatch(number)
    return found["station"] if found is not None else number


def parse_pin(text: str) -> Pin:
    """Return what a scanned code or a file's keywords say.

    Raises:
        Refused: ``report.not_a_pin``.
    """
    form, *parts = text.strip().split(":")
    try:
        number, span, head, *previous = parts
        first, last = span.split("-")
        pin = Pin(number, int(first), int(last), head.lower(), *previous)
    except (ValueError, TypeError) as error:
        raise Refused("report.not_a_pin") from error
    digits = HASH_DIGITS if pin.previous else CODE_DIGITS
    if form != _FORM or len(pin.head) != digits or len(pin.previous) not in (0, HASH_DIGITS):
        raise Refused("report.not_a_pin")
    return pin
