"""The application's language for the models' words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.catalogue import Language


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Return the application's language, Chinese, taken off again afterwards."""
    made = Language(qapp)
    yield made
    made.remove()
