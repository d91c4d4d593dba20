"""What the report's QR code says: the number and the piece of the book it stands for. Pure.

``GP1;<report number>;<first>-<last>;<first 32 hex digits of the head hash>``; ``GP1`` is
the form's version. See ``docs/verify.md``.
"""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.errors import Refused

_FORM = "GP1"
HEAD_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Pin:
    """A report's number, its entries, and the beginning of the last one's hash."""

    number: str
    first: int
    last: int
    head: str

    def text(self) -> str:
        """Return what the code carries."""
        return f"{_FORM};{self.number};{self.first}-{self.last};{self.head[:HEAD_DIGITS]}"


def parse_pin(text: str) -> Pin:
    """Return what a scanned code says.

    Raises:
        Refused: ``report.not_a_pin``.
    """
    try:
        form, number, span, head = text.strip().split(";")
        first, last = span.split("-")
        pin = Pin(number, int(first), int(last), head)
    except ValueError as error:
        raise Refused("report.not_a_pin") from error
    if form != _FORM or len(pin.head) != HEAD_DIGITS:
        raise Refused("report.not_a_pin")
    return pin
