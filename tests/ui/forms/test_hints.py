"""What a search text tells a form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.forms.hints import Known, known_vehicle, known_visitor


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("", Known()),
        ("2-1701", Known(room="2-1701")),
        ("1701", Known(room="1701")),
        ("商铺6", Known(room="商铺6")),
        ("13762055180", Known(phone="13762055180")),
        ("苏A8N205", Known(plate="苏A8N205")),
        ("8N205", Known(plate="8N205")),
        ("陆清明", Known(name="陆清明")),
        ("John Smith", Known(name="John Smith")),
    ],
)
def test_a_visitors_text_goes_to_one_field(text: str, known: Known) -> None:
    """Room, phone, plate or name."""
    assert known_visitor(text, None) == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("1701", Known(plate="1701")),
        ("8n205", Known(plate="8n205")),
        ("苏AD0691O", Known(plate="苏AD0691O")),
        ("WJ苏1234T", Known(plate="WJ苏1234T")),
        ("3-1202", Known(room="3-1202")),
        ("13762055180", Known(phone="13762055180")),
        ("高远", Known(name="高远")),
    ],
)
def test_a_vehicles_text_is_a_plate_before_it_is_a_room(text: str, known: Known) -> None:
    """Digits alone are the end of a plate."""
    assert known_vehicle(text, None) == known


@given(st.text())
def test_no_text_is_lost(text: str) -> None:
    """Whatever was typed stands in some field."""
    for known in (known_visitor(text, None), known_vehicle(text, None)):
        found = (known.plate, known.room, known.name, known.phone)
        assert text.strip() in found
