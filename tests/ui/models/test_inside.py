"""How long somebody has been inside, in two of the units that a person counts in."""

from __future__ import annotations

import pytest

from ui.catalogue import Language
from ui.models.inside import length_text


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 分"),
        (59, "59 分"),
        (60, "1 时 0 分"),
        (24 * 60 - 1, "23 时 59 分"),
        (24 * 60, "1 天 0 时"),
        (3 * 24 * 60 + 125, "3 天 2 时"),
    ],
)
def test_a_stay_is_told_by_its_two_largest_units(
    minutes: int, words: str, language: Language
) -> None:
    """Minutes say nothing of a stay of days."""
    assert length_text(minutes) == words
