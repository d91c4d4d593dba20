"""Fonts: the bundled ones, and a site's own before them."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication

from guardpost.paths import resources
from ui.fonts import load_fonts
from ui.theme import BUNDLED_FAMILY, Theme


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
