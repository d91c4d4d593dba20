"""What one person had shown for a reason is nobody else's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from guardpost.masking import mask_document
from guardpost.registry.staff import staff_of
from tests.site import Post
from tests.ui.slip_desk import DOCUMENT, SlipDesk, ask, slip_desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[SlipDesk]:
    """Return the page; no slip waits yet."""
    with slip_desk(post, qapp) as made:
        yield made


def test_a_number_that_was_shown_is_covered_from_whoever_sits_down_next(desk: SlipDesk) -> None:
    """The reason in the book is the first one's; the next gives their own."""
    ask(desk.post)
    desk.arrive()
    shown = desk.find(QLabel, "removal.document_shown")
    for _person in range(2):
        desk.click("removal.reveal")
        desk.click("removal.reveal_why.compare")
        assert shown.text() == DOCUMENT
        desk.desk.seat(None)
        assert shown.text() == mask_document(DOCUMENT)
        desk.desk.seat(staff_of(desk.post.register.rows, desk.post.guard))
