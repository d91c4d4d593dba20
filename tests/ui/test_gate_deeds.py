"""What a text or a row of the gate page means, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guardpost.gate.search_hits import Action, Hit, HitKind, Rank, Way
from guardpost.gate.vehicles import admit_vehicle, refuse_vehicle, release_vehicle
from guardpost.gate.visitors import refuse_visitor, release_visitor
from guardpost.registry.watchlist import Listing
from ui.pages.gate.deeds import (
    LONGEST,
    FormKey,
    deed_of,
    emergency_plate,
    form_for,
    is_too_long,
    searchable,
)
from ui.pages.gate.plate_hint import plate_question
from ui.pages.gate.results import shown_tail

HIT = Hit(HitKind.VEHICLE, "vehicle:苏A3K725", Rank.SEEN, Way.TAIL, plate="苏A3K725", visit=9)
LISTING = Listing(4, "refuse", "冲卡", "苏A3K725", "", "", "2026-05-28T02:00:00.000000Z", "")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("725", "F1"),
        ("苏A3K725", "F1"),
        ("苏A 3k7 25", "F1"),
        ("A3K725", "F1"),
        ("苏A3K72", "F1"),
        ("粤ZK318港", "F1"),
        ("WJ12345", "F1"),
        ("13812346021", "F2"),
        ("3-1202", "F2"),
        ("3栋1202", "F2"),
        ("王建国", "F2"),
        ("Smith", "F2"),
        ("外卖", "F2"),
        ("😀", "F2"),
    ],
)
def test_unknown_text_opens_the_form_it_belongs_to(text: str, form: FormKey) -> None:
    """A plate or its tail is a vehicle; a phone, a room, a name is a visitor."""
    assert form_for(text) == form


@pytest.mark.parametrize(
    ("text", "tail"),
    [("725", "…725"), ("苏A3K725", "苏A·3K725"), ("王建国", ""), ("13812346021", "")],
)
def test_the_offer_names_what_the_form_would_begin_with(text: str, tail: str) -> None:
    """A name is no beginning of a plate."""
    assert shown_tail(text) == tail


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("粤ED1234", "A green plate short of one?"),
        ("苏A1234", "Short of one?"),
        ("苏A123456", "One too many?"),
        ("苏A112345", "One too many? 苏A·12345"),
        ("苏A1O3I5", "Is it 苏A·10315?"),
        ("假A12345", "Which province?"),
        ("苏A12345", ""),
        ("A12345", ""),
        ("725", ""),
        ("王建国", ""),
        ("13812346021", ""),
        ("\ud800", ""),
    ],
)
def test_a_plate_that_nobody_knows_is_asked_about(text: str, question: str) -> None:
    """Only where something is odd; a tail is no short plate."""
    assert plate_question(text) == question


def test_control_characters_and_surrogates_are_not_looked_for() -> None:
    """They would find nothing and could break a query; the box keeps them."""
    assert searchable(" \x003K\ud800725\x1b\t") == "3K725"


def test_length_counts_what_is_looked_for() -> None:
    """Spaces round it are no text."""
    assert not is_too_long(" " * 500 + "车" * LONGEST)
    assert is_too_long("车" * (LONGEST + 1))


@pytest.mark.parametrize(("text", "plate"), [("苏a12345", "苏A12345"), ("725", ""), ("王", "")])
def test_an_emergency_takes_a_whole_plate_or_none(text: str, plate: str) -> None:
    """Nothing is asked; half a plate is not invented into one."""
    assert emergency_plate(text) == plate


def test_each_action_of_a_row_is_its_verb() -> None:
    """With the stay it ends, or the listing it is stopped for."""
    entering, leaving = deed_of(HIT, Action.ENTER), deed_of(HIT, Action.LEAVE)
    assert entering is not None
    assert leaving is not None
    assert entering.verb is admit_vehicle
    assert entering.args[0].plate == "苏A3K725"
    assert (leaving.verb, leaving.args, leaving.named) == (
        release_vehicle,
        ("苏A3K725",),
        {"visit": 9},
    )
    visitor = deed_of(HIT, Action.RELEASE_VISITOR)
    assert visitor is not None
    assert (visitor.verb, visitor.args) == (release_visitor, (9,))


def test_a_listed_plate_or_person_is_refused_with_the_listing() -> None:
    """The reason is the listing's own."""
    plate = deed_of(replace(HIT, watch=LISTING), Action.NOTIFY_LEADER)
    person = deed_of(
        replace(HIT, plate="", person="周某", watch=LISTING, kind=HitKind.WATCH),
        Action.NOTIFY_LEADER,
    )
    assert plate is not None
    assert person is not None
    assert (plate.verb, plate.args[1], plate.named) == (refuse_vehicle, "冲卡", {"watchlist": 4})
    assert (person.verb, person.args[0].name) == (refuse_visitor, "周某")


@pytest.mark.parametrize("action", [Action.NONE, Action.ADMIT_VISITOR])
def test_what_asks_more_first_is_no_deed(action: Action) -> None:
    """A visitor's form is opened instead."""
    assert deed_of(HIT, action) is None
