"""Fonts: the bundled ones, and a site's own before them."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from guardpost.paths import resources
from guardpost.text import substitute
from ui.fonts import CERTAIN, load_fonts, readable
from ui.theme import BUNDLED_FAMILY, Theme
from ui.widgets.choice import ComboBox
from ui.widgets.painting import elided, text_width
from ui.widgets.text import Text


def test_the_bundled_font_is_loaded(qapp: QApplication) -> None:
    """Chinese is shown on a machine that has no Chinese font."""
    assert load_fonts() == (BUNDLED_FAMILY,)


def test_a_sites_own_fonts_come_first(qapp: QApplication, tmp_path: Path) -> None:
    """Rare characters in names (𠮷) may need a font that is not ours."""
    bold = resources() / "fonts" / "NotoSansSC-Bold.ttf"
    shutil.copy(bold, tmp_path / "own.ttf")
    assert load_fonts(tmp_path)[0] == BUNDLED_FAMILY
    theme = Theme()
    theme.set_families(["Rare Song"])
    assert theme.font().families()[:2] == ["Rare Song", BUNDLED_FAMILY]


def test_what_is_no_font_is_passed_over(qapp: QApplication, tmp_path: Path) -> None:
    """A wrong file in the folder must not keep the window from opening."""
    (tmp_path / "notes.txt").write_text("not a font", encoding="utf-8")
    assert load_fonts(tmp_path) == (BUNDLED_FAMILY,)
    assert load_fonts(tmp_path / "absent") == (BUNDLED_FAMILY,)


def test_what_no_font_has_is_shown_as_on_paper(qapp: QApplication) -> None:
    """𠮷 is named, 䶮 and 㛃 are drawn, and what leaves no ink is left alone."""
    load_fonts()
    assert readable("𠮷小明") == "〔U+20BB7〕小明"
    assert readable("䶮㛃·王é①") == "䶮㛃·王é①"
    assert readable("两行\n与\u200d零宽\u3000") == "两行\n与\u200d零宽\u3000"
    assert readable("\ue000") == substitute("\ue000")
    assert readable(readable("𠮷")) == readable("𠮷")


def test_the_bundled_font_has_all_that_is_not_looked_into(qapp: QApplication) -> None:
    """The quick way never passes over a box."""
    font = QRawFont(str(resources() / "fonts" / "NotoSansSC-Regular.ttf"), 16)
    certain = [code for code in range(0x20, 0x10000) if CERTAIN.fullmatch(chr(code))]
    assert len(certain) > 20_000
    assert [code for code in certain if not font.supportsCharacter(code)] == []


def test_labels_and_lists_show_it_and_keep_what_they_were_given(qapp: QApplication) -> None:
    """A label, a painted width, an elided line and an open choice agree on what is seen."""
    load_fonts()
    theme = Theme()
    shown = "〔U+20BB7〕小明"
    label = Text(theme)
    label.setText("𠮷小明")
    assert label.text() == shown
    font = theme.font()
    assert text_width("𠮷小明", font) == text_width(shown, font)
    assert elided("𠮷小明", font, 1000) == shown
    box = ComboBox(theme, "test.choice")
    box.addItem("𠮷小明")
    assert box.itemText(0) == "𠮷小明"
    delegate = box.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    assert delegate.displayText(box.itemText(0), QLocale()) == shown
