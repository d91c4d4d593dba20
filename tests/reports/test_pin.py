"""The QR code's text and back."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.reports.pin import Pin, parse_pin


def test_a_pin_is_read_as_it_was_written() -> None:
    """Number, entries and the first half of the hash."""
    pin = Pin("GP-N01-20260612-2", 1, 86, "ab" * 32)
    assert pin.text() == f"GP1;GP-N01-20260612-2;1-86;{'ab' * 16}"
    assert parse_pin(pin.text() + "\n") == Pin(pin.number, 1, 86, "ab" * 16)


@pytest.mark.parametrize(
    "text",
    ["", "https://example.org", "GP1;A;1-2;abc", "GP2;A;1-2;" + "a" * 32, "GP1;A;x-2;" + "a" * 32],
)
def test_another_code_is_refused(text: str) -> None:
    """A visitor's slip or a payment code is no report."""
    with pytest.raises(Refused, match="not_a_pin"):
        parse_pin(text)
