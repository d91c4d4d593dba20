"""The list of what is shipped is whole, and nothing in it takes Guardpost's own terms away."""

from __future__ import annotations

import ast
import json
from datetime import UTC, datetime

import pytest

from tests.test_house import python_files
from tools.bill import DOCUMENT, bill, document
from tools.shipped import (
    GPL_PARTS_OF_QT,
    ROOT,
    Part,
    inner_parts,
    is_free_to_ship,
    own_parts,
    packages,
    unused_of_addons,
)
from tools.try_package import MUST_NOT_BE_THERE

ALL = [*packages(), *inner_parts(), *own_parts()]


def test_the_document_names_what_is_pinned() -> None:
    """docs/licences.md is what the tool writes; ``python -m tools.bill`` mends it."""
    assert DOCUMENT.read_text(encoding="utf-8") == document()


@pytest.mark.parametrize("part", ALL, ids=lambda part: part.name)
def test_each_part_may_be_shipped(part: Part) -> None:
    """Each names a licence, and none leaves only the GPL to choose."""
    assert part.licence
    assert is_free_to_ship(part.licence)


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("GPL-3.0-only", False),
        ("GPL-2.0-or-later AND MIT", False),
        ("LGPL-3.0-only", True),
        ("LGPL-3.0-only OR GPL-3.0-only", True),
        ("AGPL-3.0-only", False),
        ("MIT", True),
    ],
)
def test_the_gpl_alone_is_refused(licence: str, may: bool) -> None:
    """A choice with another way is free; the GPL or AGPL alone is not."""
    assert is_free_to_ship(licence) is may


@pytest.mark.parametrize("part", [part for part in ALL if part.texts], ids=lambda part: part.name)
def test_each_licences_words_are_there(part: Part) -> None:
    """The texts that the folder will carry exist and are not empty."""
    assert all(text.is_file() for text in part.texts)
    assert sum(text.stat().st_size for text in part.texts) > 100


def test_each_package_of_this_system_brings_its_licences_words() -> None:
    """Nothing is shipped whose licence asks for its words without them."""
    assert not [part.name for part in packages() if part.is_here and not part.texts]


def test_the_same_parts_give_the_same_bill() -> None:
    """Two bills of one commit are equal byte for byte, and name every part."""
    at = datetime(2026, 1, 2, tzinfo=UTC)
    once, again = bill(ALL, at), bill(reversed(ALL), at)
    assert once == again
    named = {component["name"] for component in json.loads(once)["components"]}
    assert named == {part.name for part in ALL}


def test_of_the_wheel_with_the_camera_nothing_else_is_imported() -> None:
    """QtCharts and others of it are under the GPL; no code names one of its other modules."""
    unused = set(unused_of_addons())
    assert {"PySide6.QtCharts", "PySide6.QtHttpServer"} <= unused
    assert "PySide6.QtMultimedia" not in unused
    named = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in python_files("guardpost", "ui", "tests", "tools")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in _named(node) & unused
    }
    assert named == set()


def test_what_of_qt_is_under_the_gpl_alone_is_looked_for_in_the_built_folder() -> None:
    """The build leaves it out, and the trial of the folder looks whether it did."""
    assert {"Charts", "HttpServer"} <= set(GPL_PARTS_OF_QT)
    assert {f"*Qt*{part}*" for part in GPL_PARTS_OF_QT} <= set(MUST_NOT_BE_THERE)
    assert "*unused_of_addons()," in (ROOT / "build.spec").read_text(encoding="utf-8")


def _named(node: ast.Import | ast.ImportFrom) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    return {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
