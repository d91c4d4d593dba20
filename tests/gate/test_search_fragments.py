"""The one-line search by plates: any part, a wrong province, one wrong character."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from guardpost.gate.plates import PROVINCES, parse_plate
from guardpost.gate.search import Action, Found, Hit, search
from guardpost.gate.search_near import ALPHABET, near
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle, end_vehicle, registered
from guardpost.registry.watchlist import WatchLevel, watch
from tests.site import Post

_L, _S = "[A-HJ-NP-Z]", "[0-9A-HJ-NP-Z]"
FORMS = (
    rf"[{PROVINCES}]{_L}{_S}[0-9]{{4}}",
    rf"[{PROVINCES}]{_L}[DF]{_S}[0-9]{{4}}",
    rf"[{PROVINCES}]{_L}[0-9]{{5}}[DF]",
    rf"[{PROVINCES}]{_L}{_S}{{2}}[0-9]{{2}}[警学挂试超]",
    r"粤Z[0-9A-H]{2}[0-9]{2}[港澳]",
    r"[0-9]{6}使",
    rf"WJ[{PROVINCES}][0-9]{{5}}",
    rf"[{PROVINCES}][0-9]{{5}}应急",
    r"民航B[0-9]{4}",
    rf"[{PROVINCES}]{_L}{_S}[0-9]{{4}}临牌",
    rf"[{PROVINCES}]{_L}D{_S}[0-9]{{4}}临牌",
)
# Who is inside, expected or listed is few; p is what was found before.
FEW = {"visitor_visits", "watchlist", "expected", "p", "CONSTANT"}
plates = st.one_of(*(st.from_regex(form, fullmatch=True) for form in FORMS))


@pytest.fixture
def street(post: Post) -> Post:
    """Return a post that knows a few plates: registered, seen, inside and listed."""
    for plate in ("苏A3K725", "苏AD06725", "苏A8B017", "苏A5S222"):
        add_vehicle(post.register, post.admin, RegistrationDetails(plate, "3-1202"))
    for plate in ("苏A72518", "浙B0Q1L2"):
        admit_vehicle(
            post.register, post.guard, VehicleDetails(plate, VehicleClass.OUTSIDE, "6-1503")
        )
    release_vehicle(post.register, post.guard, "苏A72518")
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏AN1725")
    return post


def found(post: Post, text: str) -> Found:
    """Search as the page does."""
    return search(post.register.rows, text, post.clock.now())


def row(post: Post, text: str, plate: str) -> Hit | None:
    """Return the row of a plate, or None."""
    return next((hit for hit in found(post, text).hits if hit.plate == plate), None)


@pytest.mark.parametrize("text", ["苏A3", "苏A3K725", "3K7", "725", "A3K", "K72", "a3k725", "k72"])
def test_a_plate_is_found_by_its_beginning_its_end_and_its_middle(street: Post, text: str) -> None:
    """In either case, and the part is marked."""
    one = row(street, text, "苏A3K725")
    assert one is not None
    assert one.plate[one.start : one.start + one.length] == text.upper()


@pytest.mark.parametrize(
    ("text", "plate"),
    [("N17", "苏AN1725"), ("Q1L", "浙B0Q1L2"), ("B0Q1", "浙B0Q1L2"), ("672", "苏AD06725")],
)
def test_the_middle_finds_what_is_listed_inside_and_seen_too(
    street: Post, text: str, plate: str
) -> None:
    """Wherever the post knows the plate from."""
    assert row(street, text, plate) is not None


@pytest.mark.parametrize("text", ["沪A3K725", "沪a3k725", "沪A3K", "A3K725", "苏3K725"])
def test_a_wrong_or_missing_province_still_finds(street: Post, text: str) -> None:
    """A guard writes his own province by habit."""
    assert row(street, text, "苏A3K725") is not None


def test_a_wrong_province_is_shown_as_the_character_that_differs(street: Post) -> None:
    """差一位：车牌是 苏，输入的是 沪."""
    one = row(street, "沪A3K725", "苏A3K725")
    assert one is not None
    assert (one.near, one.start, one.length, one.instead) == (True, 0, 1, "沪")


@pytest.mark.parametrize(
    ("text", "plate", "there", "instead"),
    [
        ("苏A8K725", "苏A3K725", "3", "8"),
        ("BB017", "苏A8B017", "8", "B"),
        ("8017", "苏A8B017", "B", "8"),
        ("55222", "苏A5S222", "S", "5"),
        ("OQ1L2", "浙B0Q1L2", "0", "O"),
        ("苏AD0672", "苏AD06725", "", ""),
        ("苏AD0725", "苏AD06725", "6", ""),
        ("苏A33K725", "苏A3K725", "", "3"),
        ("苏AN1735", "苏AN1725", "2", "3"),
    ],
)
def test_one_wrong_character_still_finds_and_is_shown(
    street: Post, text: str, plate: str, there: str, instead: str
) -> None:
    """Another, one that was left out, one too many."""
    one = row(street, text, plate)
    assert one is not None
    if one.near:
        assert one.plate[one.start : one.start + one.length] == there
        assert one.instead == instead


def test_what_looks_alike_stands_before_what_does_not(street: Post) -> None:
    """8 is taken for B sooner than for 3."""
    for plate in ("苏A8K301", "苏AXK301"):
        add_vehicle(street.register, street.admin, RegistrationDetails(plate, "3-1202"))
    assert [hit.plate for hit in found(street, "苏ABK301").hits] == ["苏A8K301", "苏AXK301"]


def test_a_plate_that_was_not_typed_is_never_logged_by_enter(street: Post) -> None:
    """Enter puts it into the line, where the guard sees it; a listed one too."""
    for text, plate in (("苏A8K725", "苏A3K725"), ("浙BOQ1L2", "浙B0Q1L2"), ("AN1735", "苏AN1725")):
        one = row(street, text, plate)
        assert one is not None
        assert (one.action, one.opposite) == (Action.TAKE_PLATE, Action.NONE)


def test_enter_on_a_whole_new_plate_takes_no_row_that_only_resembles_it(street: Post) -> None:
    """It is logged as new; a part of a plate is completed."""
    assert found(street, "苏A8K725").hits
    assert found(street, "苏A8K725").first is None
    part = found(street, "8K725")
    assert part.first == part.hits[0]


def test_nothing_resembling_is_shown_beside_the_plate_that_was_typed(street: Post) -> None:
    """The guard reads one row."""
    add_vehicle(street.register, street.admin, RegistrationDetails("苏A8K725", "3-1202"))
    assert not any(hit.near for hit in found(street, "苏A3K725").hits)


@pytest.mark.parametrize(
    "text", ["王建国", "13800006021", "1380000", "wangjianguo", "3K7", "3-1202"]
)
def test_names_phones_rooms_and_short_parts_resemble_no_plate(street: Post, text: str) -> None:
    """Else every search would fill with plates."""
    assert near(street.register.rows, text.upper(), alike_only=False) == []


def test_a_vehicle_that_ended_unseen_is_found_no_more(street: Post) -> None:
    """Nothing is known of it."""
    end_vehicle(street.register, street.admin, "苏A5S222", "已售")
    assert row(street, "A5S", "苏A5S222") is None
    assert row(street, "苏A55222", "苏A5S222") is None


def test_any_registered_plate_is_found_by_any_fragment_of_three(post: Post) -> None:
    """Whatever its kind, wherever the fragment stands."""

    @given(plates, st.data())
    def holds(plate: str, data: st.DataObject) -> None:
        known(post, plate)
        start = data.draw(st.integers(0, len(plate) - 3))
        end = data.draw(st.integers(start + 3, len(plate)))
        hits = search(post.register.rows, plate[start:end].lower(), post.clock.now(), 300).hits
        assert plate in [hit.plate for hit in hits]

    holds()


def test_any_registered_plate_is_found_by_one_wrong_character(post: Post) -> None:
    """A letter, a digit or the province, wherever it stands."""

    @given(plates, st.data())
    def holds(plate: str, data: st.DataObject) -> None:
        known(post, plate)
        signs = [at for at, char in enumerate(plate) if char in PROVINCES or char.isascii()]
        at = data.draw(st.sampled_from(signs))
        other = data.draw(st.sampled_from(PROVINCES if plate[at] in PROVINCES else ALPHABET))
        typed = plate[:at] + other + plate[at + 1 :]
        assume(registered(post.register.rows, typed) is None)
        hits = search(post.register.rows, typed, post.clock.now(), 300).hits
        assert plate in [hit.plate for hit in hits]

    holds()


def known(post: Post, plate: str) -> None:
    """Register a plate if it is not."""
    assume(parse_plate(plate).number == plate)
    if registered(post.register.rows, plate) is None:
        add_vehicle(post.register, post.admin, RegistrationDetails(plate, "3-1202"))


@pytest.mark.parametrize("text", ["725", "K72", "苏A3K", "8K725", "苏A8K725", "wjg", "3-1202"])
def test_no_table_is_read_from_end_to_end(street: Post, text: str) -> None:
    """Every statement over what grows with the book goes by an index."""
    asked: list[tuple[str, tuple[object, ...]]] = []
    rows = street.register.rows
    inner = rows._execute

    def noting(sql: str, params: tuple[object, ...] = ()) -> object:
        asked.append((sql, params))
        return inner(sql, params)

    rows._execute = noting
    found(street, text)
    rows._execute = inner
    for sql, params in asked:
        for *_, step in inner(f"EXPLAIN QUERY PLAN {sql}", params).fetchall():
            reads_all = step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step
            assert not reads_all or step.split()[1] in FEW, f"{step}: {sql}"
            # A car that comes every day has thousands of stays behind it.
            assert "vehicle_visits_plate (plate=?)" not in step, sql
