"""The list of what is shipped is whole, and nothing in it takes Guardpost's own terms away."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from tools.bill import DOCUMENT, bill, document
from tools.shipped import Part, inner_parts, is_free_to_ship, own_parts, packages

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
