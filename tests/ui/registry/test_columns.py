"""Until when a household may park: the first of its places to end tells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from guardpost.registry.listing import Household
from guardpost.registry.vehicles import RegisteredVehicle
from ui.catalogue import Language
from ui.registry.columns import VALIDITY_TONES, Validity, validity, validity_text

TODAY = date(2026, 6, 12)


@pytest.fixture(autouse=True)
def language(qapp: QApplication) -> Iterator[Language]:
    """Speak Chinese."""
    made = Language(qapp)
    yield made
    made.remove()


def household(*ends: str) -> Household:
    """Return a household whose vehicles' places end so."""
    cars = tuple(car(number, until) for number, until in enumerate(ends))
    return Household("3栋1202", "3栋", "0003-1202", (), cars)


def car(number: int, until: str) -> RegisteredVehicle:
    """Return a registered vehicle with only what matters here."""
    told = dict.fromkeys(RegisteredVehicle.__dataclass_fields__, "")
    return RegisteredVehicle(**{**told, "id": number, "valid_until": until})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ends", "state", "words"),
    [
        ((), Validity.NONE, "—"),
        (("",), Validity.ENDLESS, "长期"),
        (("2026-06-08",), Validity.ENDED, "已过期 4 天"),
        (("2026-06-12",), Validity.ENDING, "6月12日到期"),
        (("2026-06-19",), Validity.ENDING, "6月19日到期"),
        (("2026-06-20",), Validity.LASTING, "6月20日"),
        (("2027-03-01",), Validity.LASTING, "2027-03-01"),
        (("2027-03-01", "", "2026-06-11"), Validity.ENDED, "已过期 1 天"),
    ],
)
def test_the_first_place_to_end_is_told(ends: tuple[str, ...], state: Validity, words: str) -> None:
    """On its last day a place is still good; seven days before, it is told."""
    assert validity(household(*ends), TODAY) is state
    assert validity_text(household(*ends), TODAY) == words


def test_only_what_ends_or_has_ended_is_coloured() -> None:
    """Amber and red mean: attend."""
    toned = {state: tone for state, tone in VALIDITY_TONES.items() if tone}
    assert toned == {Validity.ENDING: "warn", Validity.ENDED: "danger"}
