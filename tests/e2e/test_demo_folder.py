"""Where the demo may leave its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from guardpost.errors import Refused
from guardpost.instance import Instance
from ui.demo.folder import make_folder


def refusal(root: Path) -> str:
    """Return the code with which a folder is refused."""
    with pytest.raises(Refused) as caught:
        make_folder(root)
    return caught.value.code


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    """Even where its parts are called like the demo's."""
    letter = tmp_path / "data" / "letter.txt"
    letter.parent.mkdir()
    letter.write_text("mine")
    assert refusal(tmp_path) == "demo.folder_in_use"
    assert letter.read_text() == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """It is refused and stays."""
    file = tmp_path / "demo"
    file.write_text("mine")
    assert refusal(file) == "demo.folder_in_use"
    assert file.read_text() == "mine"


def test_an_earlier_demo_gives_way_and_what_lies_beside_it_stays(tmp_path: Path) -> None:
    """Data, pictures and report are made anew."""
    first = make_folder(tmp_path / "demo")
    first.data.mkdir()
    for file in (first.data / "guardpost.db", first.screens / "gate.png", first.report):
        file.write_text("old")
    note = first.root / "note.txt"
    note.write_text("mine")
    again = make_folder(first.root)
    assert not again.data.exists()
    assert not again.report.exists()
    assert list(again.screens.iterdir()) == []
    assert note.read_text() == "mine"


def test_a_demo_that_a_window_has_open_is_not_cleared(tmp_path: Path) -> None:
    """The book stays under the window that works it."""
    folder = make_folder(tmp_path)
    with Instance(folder.data):
        assert refusal(tmp_path) == "instance.running"
    assert folder.data.exists()
