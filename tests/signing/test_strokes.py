"""Drawn signatures: what is ink, what is kept, where the lines run."""

from __future__ import annotations

from math import dist
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.errors import Refused
from guardpost.signing.strokes import (
    MOST_POINTS,
    Point,
    Signature,
    captured,
    check_drawn,
    from_json_value,
)

points = st.builds(Point, st.integers(0, 10_000), st.integers(0, 3333), st.integers(0, 60_000))
strokes = st.lists(points, min_size=1, max_size=12).map(tuple)
signatures = st.builds(
    Signature, st.lists(strokes, max_size=5).map(tuple), st.just(430), st.just(144)
)
ARC = ((40.0, 100.0, 1000.0), (120.0, 20.0, 1080.0), (260.0, 90.0, 1200.0), (400.0, 30.0, 1350.0))


@given(signatures)
def test_a_signature_comes_back_from_the_book_as_it_went(signature: Signature) -> None:
    """Whole numbers only, so the canonical bytes and the digest are the same too."""
    again = from_json_value(signature.to_json_value())
    assert again == signature
    assert again.digest() == signature.digest()


@given(signatures)
def test_the_book_gets_whole_numbers_only(signature: Signature) -> None:
    """RFC 8785 with floats would be another's arithmetic."""

    def numbers(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [number for part in value.values() for number in numbers(part)]
        if isinstance(value, list):
            return [number for part in value for number in numbers(part)]
        return [value]

    assert {type(number) for number in numbers(signature.to_json_value())} <= {int}


def test_one_point_moved_is_another_digest() -> None:
    """The digest stands in the chain for the strokes."""
    first = Signature(((Point(0, 0, 0), Point(900, 900, 40)),), 3, 1)
    other = Signature(((Point(0, 0, 0), Point(900, 901, 40)),), 3, 1)
    assert first.digest() != other.digest()


@pytest.mark.parametrize(
    "drawn",
    [
        [],
        [[]],
        [[(200, 70, 0)]],
        [[(200, 70, 0), (203, 71, 30)]],
        [[(200, 70, 0), (206, 70, 1), (200, 70, 2)] * 20],
    ],
)
def test_nothing_a_dot_and_a_scribble_on_one_spot_are_no_signature(
    drawn: list[list[tuple[float, float, float]]],
) -> None:
    """An elbow on the pad must not sign."""
    signature = captured(drawn, 430, 144)
    assert not signature.is_drawn()
    with pytest.raises(Refused, match=r"signature\.empty"):
        check_drawn(signature)


def test_one_plain_line_is_a_signature() -> None:
    """The name 一 is a single stroke."""
    check_drawn(captured([[(150, 70, 0), (280, 68, 300)]], 430, 144))


def test_the_pad_s_pixels_become_box_units_and_times_start_at_zero() -> None:
    """The same name on a pad of twice the size is the same signature."""
    small = captured([ARC], 430, 144)
    large = captured([[(2 * x, 2 * y, ms) for x, y, ms in ARC]], 860, 288)
    assert small.strokes == large.strokes
    assert small.strokes[0][0] == Point(930, 2326, 0)
    assert small.strokes[0][-1].ms == 350


def test_ink_beyond_the_edge_is_drawn_in_to_it() -> None:
    """A fast hand leaves the pad; the book takes no point out of the box."""
    signature = captured([[(-5, -5, 0), (600, 400, 10)]], 430, 144)
    assert from_json_value(signature.to_json_value()) == signature


def test_points_that_hardly_moved_are_left_out_but_the_end_stays() -> None:
    """A mouse reports a thousand times a second."""
    crawl = [(100 + step / 100, 50.0, float(step)) for step in range(1001)]
    (stroke,) = captured([crawl], 430, 144).strokes
    assert len(stroke) < 20
    assert (stroke[0].x, stroke[-1].x) == (2326, 2558)


@given(signatures, st.floats(20, 800), st.floats(20, 800))
def test_the_lines_stay_in_the_box_s_neighbourhood(
    signature: Signature, width: float, height: float
) -> None:
    """A smooth curve may swing past a sharp corner, by less than an eighth of the box each way."""
    for path in signature.paths(width, height):
        for x, y in path:
            assert -width / 8 <= x <= width * 9 / 8 + 1
            assert -height / 8 <= y <= height * 9 / 8 + 1


def test_the_curve_runs_through_every_point() -> None:
    """Smoothing must not redraw a person's hand."""
    signature = captured([ARC], 430, 144)
    (path,) = signature.paths(430, 430 * 0.3348)
    for x, y, _ in ARC:
        assert min(dist((x, y), point) for point in path) < 0.6
    assert len(path) > len(ARC) * 3


def test_the_signature_keeps_its_shape_in_any_box() -> None:
    """It is centred, never stretched."""
    signature = captured([[(0, 0, 0), (430, 144, 90)]], 430, 144)
    (path,) = signature.paths(860, 1000)
    assert path[0] == pytest.approx((0, 356), abs=1)
    assert path[-1] == pytest.approx((860, 644), abs=1)


def test_a_touch_is_a_dot_with_two_ends() -> None:
    """A path of one point would not be painted at all."""
    (path,) = captured([[(100, 50, 0)]], 430, 144).paths(430, 144)
    assert len(path) == 2
    assert 0 < dist(*path) < 1


GOOD = {"height": 144, "strokes": [[[0, 0, 0], [900, 900, 40]]], "width": 430}


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        GOOD | {"width": 0},
        GOOD | {"width": 1.5},
        GOOD | {"height": True},
        GOOD | {"strokes": 5},
        GOOD | {"strokes": [[]]},
        GOOD | {"strokes": [[[0, 0]]]},
        GOOD | {"strokes": [[[0, 0, "0"]]]},
        GOOD | {"strokes": [[[10_001, 0, 0]]]},
        GOOD | {"strokes": [[[0, 3349, 0]]]},
        GOOD | {"strokes": [[[-1, 0, 0]]]},
        GOOD | {"strokes": [[[0, 0, 0]] * (MOST_POINTS + 1)]},
    ],
)
def test_what_is_no_signature_is_not_read_as_one(value: Any) -> None:
    """Strokes come back from a file that somebody may have been at."""
    assert from_json_value(GOOD).strokes
    with pytest.raises(Refused, match=r"signature\.unreadable"):
        from_json_value(value)
