"""A desk with people in the compound, for each test of a form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.site import Post
from tests.ui.forms.stand import Stand, people, stand_at


@pytest.fixture
def stand(post: Post, qapp: QApplication) -> Iterator[Stand]:
    """Return a desk in Chinese with households, a registered car and a watchlist."""
    people(post)
    with stand_at(post, qapp) as made:
        yield made
