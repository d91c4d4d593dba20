"""One catalogue for the core and the window, switched live."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from ui.catalogue import CatalogueTranslator, Language
from ui.theme import Theme
from ui.widgets.tristate import TriState


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Return the application's language, taken off again afterwards."""
    made = Language(qapp)
    yield made
    made.remove()


def test_the_windows_words_come_from_the_catalogue(language: Language) -> None:
    """Chinese is what the post speaks."""
    assert QCoreApplication.translate("widgets", "Faulty") == "异常"


def test_a_text_without_a_translation_stays_as_it_is(language: Language) -> None:
    """An empty label would be worse than an English one."""
    assert QCoreApplication.translate("widgets", "Not in any file") == "Not in any file"


def test_qts_own_buttons_speak_chinese_too(language: Language) -> None:
    """A file dialog says 取消, not Cancel; English is left alone."""
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    language.set("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_shown_widget_changes_its_language_live(qtbot: QtBot, language: Language) -> None:
    """Nothing is made anew, and what was chosen stays chosen."""
    states = TriState(Theme(), "t")
    qtbot.addWidget(states)
    states.set_code("abnormal")
    states.show()
    button = states.findChild(QToolButton, "t.abnormal")
    assert button is not None
    assert button.text() == "异常"
    heard: list[str] = []
    language.changed.connect(heard.append)
    language.set("en")
    qtbot.waitUntil(lambda: button.text() == "Faulty")
    assert (states.code(), heard) == ("abnormal", ["en"])


def test_qt_is_told_that_the_translator_holds_texts(qapp: QApplication) -> None:
    """Qt installs no translator that calls itself empty."""
    assert not CatalogueTranslator("en").isEmpty()
