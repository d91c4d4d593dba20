"""The empty list on paper, for when the PC is down."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pypdfium2
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guardpost.shifts.handover_reading import handover_state
from guardpost.site_record import opened_site
from tests.site import Post
from ui.handover.blank import paint_list
from ui.handover.words import item_name
from ui.look import prepare_application
from ui.messages import label


def test_one_page_holds_every_item_and_place_with_room_to_sign(
    qtbot: QtBot, qapp: QApplication, post: Post, tmp_path: Path
) -> None:
    """What is asked on the screen is asked on paper; nothing is answered beforehand."""
    look = prepare_application(qapp, post.data, post.clock, "zh_CN")
    state = handover_state(post.register.rows, post.clock.now())
    paper = tmp_path / "blank.pdf"
    paint_list(paper, state, opened_site(post.register.rows), look.theme.font("body"))
    names = [item_name(line.item) for line in state.equipment]
    names += [label(f"place.{line.place}") for line in state.cleanliness]
    look.leave()
    qapp.setStyleSheet("")
    document = pypdfium2.PdfDocument(paper)
    # Fonts hold some characters under the number of a radical that looks the same.
    text = normalize("NFKC", document[0].get_textpage().get_text_range())
    assert len(document) == 1
    document.close()
    assert [name for name in names if name not in text] == []
    assert text.count("□ 正常") == len(state.equipment)
    assert "交班带班员" in text
    assert "接班带班员" in text
