"""Photos beside a slip: made anew within a bound, named by their hash, nowhere but there."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from guardpost.errors import Refused, Unavailable
from guardpost.gate.removals import refuse_items
from guardpost.gate.slip_photos import AUTHORITY, add_photo, newest, photos_of
from guardpost.photos import (
    FOLDER,
    LONGEST_SIDE,
    MOST_BYTES,
    drawn_anew,
    keep_photo,
    photo_file,
    read_photo,
)
from tests.gate.slips import asked
from tests.site import Post

ORIENTATION, MAKER, PLACE = 0x0112, 0x010F, 0x8825


def picture(size: tuple[int, int] = (400, 300), kind: str = "JPEG", turned: int = 1) -> bytes:
    """Return a picture, left half red, with the notes that a camera writes."""
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    notes = image.getexif()
    notes[ORIENTATION], notes[MAKER] = turned, "Some Camera"
    notes.get_ifd(PLACE)[1] = "N"
    out = io.BytesIO()
    image.save(out, kind, exif=notes)
    return out.getvalue()


def opened(jpeg: bytes) -> Image.Image:
    """Return a picture from its bytes."""
    return Image.open(io.BytesIO(jpeg))


def test_a_photo_lies_beside_the_book_under_its_hash(post: Post) -> None:
    """And its hash stands in the book."""
    slip = asked(post)
    add_photo(post.register, post.guard, slip, post.data, 2, picture())
    (photo,) = photos_of(post.register.rows, slip)
    kept = read_photo(post.data, photo.sha256)
    assert (photo.line, photo.size) == (2, len(kept))
    assert hashlib.sha256(kept).hexdigest() == photo.sha256
    assert [file.name for file in (post.data / FOLDER).iterdir()] == [f"{photo.sha256}.jpg"]


def test_a_further_photo_is_shown_in_the_place_of_the_one_before(post: Post) -> None:
    """Both stay; line 0 is the owner's written authority."""
    slip = asked(post)
    for line, kind in ((1, "JPEG"), (1, "PNG"), (AUTHORITY, "JPEG")):
        add_photo(post.register, post.guard, slip, post.data, line, picture(kind=kind))
    photos = photos_of(post.register.rows, slip)
    assert (len(photos), set(newest(photos))) == (3, {0, 1})
    assert newest(photos)[1].id == photos[1].id


def test_a_photo_carries_no_notes_of_the_camera_and_stands_upright() -> None:
    """Neither place nor maker; turned as the camera says."""
    made = opened(drawn_anew(picture(turned=6)))
    assert (made.size, dict(made.getexif())) == ((300, 400), {})
    assert b"Some Camera" not in drawn_anew(picture())


def test_a_photo_is_no_larger_than_the_bound() -> None:
    """The sides keep their ratio."""
    assert opened(drawn_anew(picture((4000, 2000)))).size == (LONGEST_SIDE, LONGEST_SIDE // 2)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_usual_kinds_are_read(kind: str) -> None:
    """And kept as JPEG."""
    assert opened(drawn_anew(picture(kind=kind))).format == "JPEG"


@given(st.binary(max_size=400))
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    """Whatever it is; nothing else is raised."""
    with pytest.raises(Refused, match=r"photo\.unknown"):
        drawn_anew(data)


def test_a_picture_cut_short_is_refused() -> None:
    """A card that was pulled out too early."""
    with pytest.raises(Refused, match=r"photo\.unknown"):
        drawn_anew(picture(kind="PNG")[:200])


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    """By its bytes, and by its dots before they are unpacked."""
    with pytest.raises(Refused, match=r"photo\.too_large"):
        drawn_anew(b"x" * (MOST_BYTES + 1))
    out = io.BytesIO()
    Image.new("1", (9000, 9000)).save(out, "PNG")
    with pytest.raises(Refused, match=r"photo\.too_large"):
        drawn_anew(out.getvalue())


@pytest.mark.parametrize("name", ["../guardpost", "a" * 63, "A" * 64, f"{'a' * 64}/..", ""])
def test_no_name_leads_out_of_the_folder(post: Post, name: str) -> None:
    """A name is 64 hex digits and nothing else."""
    with pytest.raises(Refused, match=r"photo\.unknown"):
        photo_file(post.data, name)


@pytest.mark.parametrize("linked", ["folder", "photo", "part"])
def test_no_link_leads_a_photo_out_of_the_folder(post: Post, tmp_path: Path, linked: str) -> None:
    """Whatever lies there under the name: nothing outside is written or changed."""
    sha256 = keep_photo(post.data, picture()).sha256
    target, outside = photo_file(post.data, sha256), tmp_path / "outside"
    outside.mkdir()
    foreign = outside / "foreign"
    foreign.write_bytes(b"somebody's")
    target.unlink()
    if linked == "folder":
        target.parent.rmdir()
        target.parent.symlink_to(outside, target_is_directory=True)
    else:
        (target if linked == "photo" else target.with_suffix(".part")).symlink_to(foreign)
    if linked == "part":
        keep_photo(post.data, picture())
        assert read_photo(post.data, sha256)
    else:
        with pytest.raises(Unavailable, match=r"file\.unwritable"):
            keep_photo(post.data, picture())
    assert [file.name for file in outside.iterdir()] == ["foreign"]
    assert foreign.read_bytes() == b"somebody's"


def test_a_photo_that_was_changed_or_taken_away_is_not_shown(post: Post) -> None:
    """The book's hash tells."""
    kept = keep_photo(post.data, picture())
    photo_file(post.data, kept.sha256).write_bytes(picture())
    with pytest.raises(Unavailable, match=r"photo\.changed"):
        read_photo(post.data, kept.sha256)
    photo_file(post.data, kept.sha256).unlink()
    with pytest.raises(Unavailable, match=r"file\.unreadable"):
        read_photo(post.data, kept.sha256)


def test_a_line_that_is_not_there_and_a_slip_that_has_ended_take_no_photo(post: Post) -> None:
    """Nothing is written."""
    slip = asked(post)
    with pytest.raises(Refused, match=r"removal\.no_such_line"):
        add_photo(post.register, post.guard, slip, post.data, 3, picture())
    refuse_items(post.register, post.guard, slip, "不符")
    with pytest.raises(Refused, match=r"removal\.ended"):
        add_photo(post.register, post.guard, slip, post.data, 1, picture())
    assert photos_of(post.register.rows, slip) == ()
