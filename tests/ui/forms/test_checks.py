"""What each field keeps, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused
from guardpost.gate.documents import DocumentKind
from guardpost.sentences import SENTENCES
from ui.forms import checks
from ui.forms.problem import short

TODAY = date(2026, 6, 12)
CHECKS = (checks.name, checks.line, checks.long_line, checks.place, checks.room, checks.phone)


def refusal(check: Callable[[], str]) -> str | None:
    """Return the code that a check refuses with, or None."""
    try:
        check()
    except Refused as refused:
        return refused.code
    return None


@pytest.mark.parametrize("check", [*CHECKS, checks.plate])
def test_an_empty_field_is_never_wrong(check: checks.Check) -> None:
    """Whether it must be filled in is the form's to say."""
    assert check("") == ""
    assert check("  ") == ""


@pytest.mark.parametrize("check", [*CHECKS, checks.plate])
@given(text=st.text())
def test_whatever_is_typed_is_kept_or_told_in_a_sentence(check: checks.Check, text: str) -> None:
    """Each refusal has its words."""
    assert refusal(partial(check, text)) in {None, *SENTENCES}


@given(kind=st.sampled_from(list(DocumentKind)), text=st.text())
def test_whatever_paper_is_typed_is_kept_or_told(kind: DocumentKind, text: str) -> None:
    """Of any kind."""
    assert refusal(partial(checks.document, kind, text, TODAY)) in {None, *SENTENCES}


def test_a_room_is_kept_in_its_one_spelling() -> None:
    """A place that is no room is kept as typed."""
    assert checks.room("2-1701") == "2栋1701"
    assert checks.room("物业办公室") == "物业办公室"


@pytest.mark.parametrize(("text", "missing"), [("1376205518", 1), ("137620551800", -1), ("13", 9)])
def test_a_phone_of_another_length_tells_by_how_many(text: str, missing: int) -> None:
    """少 1 位, 多 1 位."""
    with pytest.raises(Refused) as caught:
        checks.phone(text)
    assert caught.value.facts["missing"] == missing


def test_a_phone_of_an_unknown_form_is_kept() -> None:
    """A foreign number may be right all the same."""
    assert checks.phone("99999999") == "99999999"


def test_an_ended_card_is_kept() -> None:
    """A first-generation number is sound; the card has only ended."""
    assert checks.document(DocumentKind.RESIDENT_ID, "320113880312208", TODAY) == "320113880312208"


def test_a_birth_after_today_is_refused() -> None:
    """Today is the site's date, not the machine's."""
    unborn = "320113202701012086"
    with pytest.raises(Refused) as caught:
        checks.document(DocumentKind.RESIDENT_ID, unborn, TODAY)
    assert caught.value.code == "document.birth_in_future"


def test_the_footer_says_it_in_two_words() -> None:
    """English here, as no catalogue is loaded."""
    assert short(Refused("phone.too_short", missing=1)) == "1 short"
    assert short(Refused("phone.too_long", missing=-2)) == "2 too many"
    assert short(Refused("document.form", missing=0)) == "look again"


def test_marks_alone_are_no_number() -> None:
    """What would be kept as nothing is told, not dropped."""
    assert refusal(partial(checks.phone, "()")) == "phone.empty"
    assert refusal(partial(checks.document, DocumentKind.RESIDENT_ID, ")", TODAY)) == (
        "document.empty"
    )
