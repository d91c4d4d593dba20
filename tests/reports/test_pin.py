"""The QR code's text, the file's keywords, and back."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.reports.pin import Pin, parse_pin

PIN = Pin("GP-N01-20260612-2", 1, 86, "ab" * 32, "cd" * 32)


def test_a_code_is_read_as_it_was_written() -> None:
    """Number, entries and the first half of the hash."""
    assert PIN.code_text() == f"GP1:GP-N01-20260612-2:1-86:{'AB' * 16}"
    assert parse_pin(PIN.code_text() + "\n") == Pin(PIN.number, 1, 86, "ab" * 16)


def test_keywords_are_read_as_they_were_written() -> None:
    """Both hashes, whole."""
    assert parse_pin(PIN.file_text()) == PIN


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org",
        "GP1:A:1-2:ab",
        f"GP2:A:1-2:{'a' * 32}",
        f"GP1:A:x-2:{'a' * 32}",
        f"GP1:A:1-2:{'a' * 64}:b",
        f"GP1:A:1-2:{'a' * 64}:{'b' * 64}:c",
    ],
)
def test_another_code_is_refused(text: str) -> None:
    """A visitor's slip or a payment code is no report."""
    with pytest.raises(Refused, match="not_a_pin"):
        parse_pin(text)
