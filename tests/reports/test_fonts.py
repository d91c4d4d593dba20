"""Every character is printed: by a font of the site, a bundled one, or by its number."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.paths import resources
from guardpost.reports.fonts import faces
from guardpost.text import substitute

BUNDLED = resources() / "fonts"


def test_the_bundled_fonts_have_the_rare_characters_of_names() -> None:
    """䶮 and 㛃 of GB 18030 level 3 are there."""
    assert faces().lacks("䶮㛃·罗") == ""


def test_a_missing_character_is_named_and_counted_as_wide_as_it_is_printed() -> None:
    """The width is that of what is printed, so nothing overlaps."""
    regular = faces().regular
    assert "".join(text for _, text in regular.runs("𠮷明")) == "〔U+20BB7〕明"
    assert regular.width("𠮷") == pytest.approx(regular.width(substitute("𠮷")))


def test_marks_without_a_shape_are_not_printed() -> None:
    """Joiners and variation selectors leave no number behind; a line break is a space."""
    regular = faces().regular
    assert "".join(text for _, text in regular.runs("罗\u200d守\ufe0f\n田")) == "罗守 田"
    assert regular.lacks("罗\u200d守") == ""


def test_the_sites_fonts_are_tried_first(tmp_path: Path) -> None:
    """Dropped into the data folder, used before the bundled one; bold by its name."""
    shutil.copy(BUNDLED / "NotoSansSC-Regular.ttf", tmp_path / "HouseSong.ttf")
    shutil.copy(BUNDLED / "NotoSansSC-Bold.ttf", tmp_path / "HouseSong-Bold.ttf")
    found = faces(tmp_path)
    assert found.regular.names[0].startswith("HouseSong-")
    assert found.bold.names[0].startswith("HouseSong-Bold-")
    assert [name for name, _ in found.regular.runs("罗")] == [found.regular.names[0]]


def test_a_file_that_is_no_font_is_passed_over_and_named(tmp_path: Path) -> None:
    """A damaged file never stops a report."""
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    (tmp_path / "readme.txt").write_text("fonts go here", encoding="utf-8")
    found = faces(tmp_path)
    assert found.rejected == ("broken.ttf", "readme.txt")
    assert found.regular.names == faces().regular.names


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    """Most sites have none."""
    assert faces(tmp_path / "fonts").rejected == ()


@given(st.text(max_size=30))
def test_whatever_is_typed_can_be_printed(text: str) -> None:
    """Every character of what is printed has a glyph in the font chosen for it."""
    regular = faces().regular
    printed = "".join(piece for _, piece in regular.runs(text))
    assert regular.lacks(printed) == ""
    assert regular.width(text) >= 0
